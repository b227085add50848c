import { onTestFinished } from 'vitest'
import { startTestApplication, type TestApplication } from './application.ts'
import { createTestDatabase } from './database.ts'
import { startStatementRecorder, type StatementRecorder } from './statement-recorder.ts'

/** A program without caches, whose database can be made to refuse connections or to hang. */
export const startBehindProxy = async (): Promise<{
  readonly application: TestApplication
  readonly proxy: StatementRecorder
}> => {
  const database = await createTestDatabase()
  onTestFinished(() => database.drop())
  const proxy = await startStatementRecorder(database.address)
  onTestFinished(() => proxy.stop())
  const application = await startTestApplication({ DATABASE_URL: proxy.url, CACHE_MB: '0' })
  onTestFinished(() => application.stop())
  return { application, proxy }
}
