import { startTestApplication, type TestApplication } from './application.ts'
import { createTestDatabase, type TestDatabase } from './database.ts'
import { addPartnerData } from './partner-data.ts'
import { TestIssuer } from './tokens.ts'

/** The program with data for partners only, and an issuer whose tokens it accepts. */
export interface PartnerApplication {
  readonly application: TestApplication
  readonly issuer: TestIssuer
  readonly database: TestDatabase
  stop(): Promise<void>
}

export const startPartnerApplication = async (
  environment: Record<string, string> = {},
): Promise<PartnerApplication> => {
  const database = await createTestDatabase()
  await addPartnerData(database.address)
  const issuer = await TestIssuer.start()
  const application = await startTestApplication(
    { DATABASE_URL: database.url, TOKEN_ISSUERS: issuer.setting, ...environment },
    { isPlannedAhead: true },
  )
  return {
    application,
    issuer,
    database,
    stop: async () => {
      await application.stop()
      await issuer.stop()
      await database.drop()
    },
  }
}
