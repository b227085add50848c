// H1: nothing of partners' data, tokens, headers, arguments and addresses is in logs, metrics or errors.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { TestApplication } from '../support/application.ts'
import { startPartnerApplication, type PartnerApplication } from '../support/partner-application.ts'
import { connectForTest, type TestDatabase } from '../support/database.ts'
import { postJson, send } from '../support/http.ts'
import { CANARY, PARTNER_SCOPES } from '../support/partner-data.ts'
import { newFolder } from '../support/program.ts'
import type { TestIssuer } from '../support/tokens.ts'

const POSTCODE = 'LE15 6AB'
/** Each is sent at one place of a request. */
const SENT = {
  variable: 'canaryVariable',
  literal: 'canaryLiteral',
  header: 'canaryHeader',
  agent: 'canaryAgent',
  subject: 'canarySubject',
  path: 'canaryPath',
  query: 'canaryQuery',
  form: 'canaryForm',
} as const

let database: TestDatabase
let issuer: TestIssuer
let started: PartnerApplication
let application: TestApplication

beforeAll(async () => {
  started = await startPartnerApplication({ LOG_LEVEL: 'debug', CACHE_MB: '0' })
  ;({ application, issuer, database } = started)
})

afterAll(() => started.stop())

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))

it('requests of every kind leave none of the canaries behind', { timeout: 60_000 }, async () => {
  const folder = newFolder()
  const headers = {
    ...(await issuer.headers(PARTNER_SCOPES, { claims: { sub: SENT.subject, name: SENT.subject } })),
    'x-user': SENT.header,
    cookie: `session=${SENT.header}`,
    'user-agent': SENT.agent,
    referer: `https://example.org/${SENT.header}`,
  }
  const { url } = application
  const queries: [string, Record<string, unknown>?][] = [
    ['{ neighbourhood(id: "rutland-healthcare") { staffContacts { name value } } }'],
    ['{ correctionReports { whatIsWrong email } }'],
    ['query A($text: String!) { search(text: $text) { title } }', { text: SENT.variable }],
    [`{ search(text: "${SENT.literal}") { title } }`],
    [`{ locate(postcode: "${POSTCODE}") { places { name } } }`],
    [`{ practices(first: 900, where: {nameContains: "${SENT.literal}"}) { totalCount } }`],
    [`{ nothing(text: "${SENT.literal}") }`],
    [`{ search(text: "${SENT.literal}" }`],
    ['query A($first: Int!) { practices(first: $first) { totalCount } }', { first: SENT.variable }],
  ]
  for (const [query, variables = {}] of queries) await postJson(url, { query, variables }, headers)
  const broken = { authorization: `Bearer ${(await issuer.sign([])).slice(0, -4)}` }
  await postJson(url, { query: '{ systems { id } }' }, broken)
  for (const path of [
    `/graphql?query=${encodeURIComponent(`{ search(text: "${SENT.query}") { title } }`)}`,
    `/graphql?operation=SearchAll&variables=${encodeURIComponent(`{"text":"${SENT.query}"}`)}`,
    `/find?q=${SENT.query}`,
    `/find?q=${encodeURIComponent(POSTCODE)}`,
    `/neighbourhoods/${SENT.path}`,
    `/data/contacts.csv?within=${SENT.query}`,
    '/neighbourhoods/rutland-healthcare/contacts',
  ]) {
    await send(url, { method: 'GET', path, headers: { ...headers, 'apollo-require-preflight': '1' } })
  }
  await send(url, {
    path: '/corrections',
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'user-agent': SENT.agent },
    body: `about=llr&whatIsWrong=${SENT.form}&email=${SENT.form}%40example.org`,
  })
  // A subgraph fails with an SQL error.
  await connectForTest(database.address).raw('alter view kernel.source rename column title to renamed')
  await postJson(url, { query: '{ sources { title } }' }, headers)

  const { text: metrics } = await send(url, { method: 'GET', path: '/metrics' })
  const { text: health } = await send(url, { method: 'GET', path: '/health/ready' })
  const output = [...application.logLines, metrics, health, ...filesIn(folder)].join('\n')
  expect(application.logLines.length).toBeGreaterThan(10)
  for (const canary of [CANARY, ...Object.values(SENT), POSTCODE, POSTCODE.replace(' ', ''), 'eyJ']) {
    expect(output, canary).not.toContain(canary)
  }
  expect(application.logLines.join('')).not.toMatch(/127\.0\.0\.1|"::1"/)
})
