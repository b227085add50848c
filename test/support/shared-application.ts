import { startTestApplication, type TestApplication } from './application.ts'
import { SHARED_PREFIX, createTestDatabase } from './database.ts'

/** What tests may use of a program that they share with others. */
export type SharedApplication = Pick<TestApplication, 'url'>

let shared: Promise<TestApplication> | null = null

/**
 * The program with the default data, started once for all test files of a worker. For tests that only read public data,
 * and that do not depend on what is cached. It ends with the worker, or before a test that replaces the timers of the
 * process; then the next test file starts another one.
 */
export const useSharedApplication = async (): Promise<SharedApplication> => {
  shared ??= createTestDatabase(undefined, SHARED_PREFIX).then(({ url }) =>
    startTestApplication({ DATABASE_URL: url }),
  )
  const { url } = await shared
  return { url }
}

export const endSharedApplication = async (): Promise<void> => {
  const ending = shared
  shared = null
  await (await ending)?.stop()
}
