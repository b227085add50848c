// H3: an unexpected error is "Internal error" for clients in every mode, and its cause, without values, in the log.
import { expect, it, onTestFinished } from 'vitest'
import { createLog } from '../../gateway/log.ts'
import { startSubgraphServer } from '../../gateway/server/subgraph-server.ts'
import { openSubgraph } from '../../subgraphs/index.ts'
import { TEST_SECRET, startTestApplication } from '../support/application.ts'
import { connectForTest, useTestDatabase } from '../support/database.ts'
import { postJson } from '../support/http.ts'
import { runProgram } from '../support/program.ts'

const CANARY = 'zq-canary-of-a-row'
const SECRETS = [
  CANARY,
  'select',
  'insert',
  'kernel.',
  'corrections.',
  'renamed',
  '    at ',
  '/subgraphs/',
  '127.0.0.1',
]

const BROKEN = '{ sources { id title } systems { name } }'
const REPORT = `mutation { reportCorrection(input: {about: "llr", whatIsWrong: "${CANARY}", whatIsRight: "x", howDoYouKnow: "x"}) { reference } }`

/** A database in which a column is missing, and rows with the canary violate a constraint. */
const breakDatabase = async () => {
  const database = await useTestDatabase()
  const db = connectForTest(database.address)
  await db.raw('alter view kernel.source rename column title to renamed')
  await db.raw(
    `alter table corrections.corrections add constraint no_canary check (what_is_wrong not like '%canary%')`,
  )
  return database
}

const expectInternalErrors = async (url: string, logOf: () => string): Promise<void> => {
  for (const query of [BROKEN, REPORT]) {
    const { status, text, headers } = await postJson(url, { query })
    expect(status).toBe(200)
    const { errors } = JSON.parse(text) as {
      errors: { message: string; extensions: Record<string, unknown> }[]
    }
    expect(errors.length).toBeGreaterThan(0)
    for (const { message, extensions } of errors) {
      expect(message).toBe('Internal error.')
      expect(extensions['code']).toBe('INTERNAL_SERVER_ERROR')
      expect(extensions['requestId']).toBe(headers['x-request-id'])
    }
    for (const secret of SECRETS) expect(text.toLowerCase()).not.toContain(secret)
  }
  const log = logOf()
  expect(log).toContain('a resolver failed')
  // The kind of the database error, and where it happened.
  expect(log).toContain('database error 42703')
  expect(log).toContain('listSources')
  expect(log).not.toContain(CANARY)
}

it('with subgraphs in the process', async () => {
  const database = await breakDatabase()
  const application = await startTestApplication({ DATABASE_URL: database.url })
  onTestFinished(() => application.stop())
  await expectInternalErrors(application.url, () => application.logLines.join(''))
})

it('with a remote subgraph', async () => {
  const database = await breakDatabase()
  const { subgraph, close } = openSubgraph('primary-care', { url: database.url }, { clock: () => new Date() })
  onTestFinished(() => close())
  const logLines: string[] = []
  const server = await startSubgraphServer({
    subgraph,
    log: createLog('debug', { write: (line) => void logLines.push(line) }),
    versions: null,
    authentication: { secret: TEST_SECRET, acceptsBearer: false },
    host: '127.0.0.1',
    port: 0,
  })
  onTestFinished(() => server.stop())
  const application = await startTestApplication({
    DATABASE_URL: database.url,
    SUBGRAPH_URLS: `primary-care=${server.url}/graphql`,
  })
  onTestFinished(() => application.stop())
  await expectInternalErrors(application.url, () => logLines.join(''))
})

it.each(['', 'development', 'production'])('with NODE_ENV "%s"', { timeout: 60_000 }, async (mode) => {
  const database = await breakDatabase()
  const program = runProgram(['start'], {
    DATABASE_URL: database.url,
    PORT: '0',
    NODE_ENV: mode,
    LOG_LEVEL: 'debug',
  })
  const url = await program.waitFor(/http:\/\/127\.0\.0\.1:\d+(?=\/graphql)/)
  await expectInternalErrors(url, () => program.output())
})
