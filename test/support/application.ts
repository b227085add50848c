import { startApplication, type Application, type ApplicationOptions } from '../../gateway/application.ts'
import { readConfig } from '../../gateway/config.ts'
import { createLog } from '../../gateway/log.ts'
import { createTestDatabase } from './database.ts'

/** The secret of test gateways and test subgraph servers. */
export const TEST_SECRET = 'a secret for tests, which is long enough'

export interface TestApplication extends Application {
  readonly databaseUrl: string
  readonly logLines: string[]
}

/** The whole program on a free port, with a copy of the loaded database. */
export const startTestApplication = async (
  environment: Record<string, string> = {},
  options: Partial<ApplicationOptions> = {},
): Promise<TestApplication> => {
  const database = environment['DATABASE_URL'] ? null : await createTestDatabase()
  const databaseUrl = environment['DATABASE_URL'] ?? database?.url ?? ''
  const config = readConfig({
    PORT: '0',
    DATABASE_URL: databaseUrl,
    GATEWAY_SECRET: TEST_SECRET,
    ...environment,
  })
  const logLines: string[] = []
  const log = createLog('debug', { write: (line) => void logLines.push(line) })
  const application = await startApplication({ config, log, ...options }).catch(async (error: unknown) => {
    await database?.drop()
    throw error
  })
  return {
    url: application.url,
    counters: application.counters,
    databaseUrl,
    logLines,
    stop: async () => {
      await application.stop()
      await database?.drop()
    },
  }
}
