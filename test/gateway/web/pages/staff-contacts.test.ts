import { afterAll, beforeAll, expect, it } from 'vitest'
import type { TestApplication } from '../../../support/application.ts'
import { startPartnerApplication, type PartnerApplication } from '../../../support/partner-application.ts'
import { send, type RawAnswer } from '../../../support/http.ts'
import { CANARY } from '../../../support/partner-data.ts'
import type { TestIssuer } from '../../../support/tokens.ts'

let issuer: TestIssuer
let started: PartnerApplication
let application: TestApplication

beforeAll(async () => {
  started = await startPartnerApplication()
  ;({ application, issuer } = started)
})

afterAll(() => started.stop())

const get = (path: string, headers: Record<string, string> = {}): Promise<RawAnswer> =>
  send(application.url, { method: 'GET', path, headers })

const SHEET = '/neighbourhoods/rutland-healthcare/contacts'
const FORMATS = ['', '.csv', '.vcf', '.json']

it.each(FORMATS)('the sheet%s shows direct contacts with the scope, and is not cached', async (format) => {
  const anonymous = await get(SHEET + format)
  const partner = await get(SHEET + format, await issuer.headers(['contacts:read']))
  const after = await get(SHEET + format)
  expect(partner.status).toBe(200)
  expect(partner.text).toContain(`${CANARY}1@example.org`)
  expect(partner.headers['cache-control']).toBe('no-store')
  expect(partner.headers.vary).toContain('Authorization')
  for (const { status, text } of [anonymous, after]) {
    expect(status).toBe(200)
    expect(text).not.toContain(CANARY)
  }
  if (format !== '.json') expect(after.text).toBe(anonymous.text)
})

it('another scope, or another page, shows none', async () => {
  const other = await get(SHEET, await issuer.headers(['finance:read']))
  expect(other.status).toBe(200)
  expect(other.text).not.toContain(CANARY)
  const page = await get('/neighbourhoods/rutland-healthcare', await issuer.headers(['contacts:read']))
  expect(page.text).not.toContain(CANARY)
})

it('a token that is refused gets 401, and other kinds of authorization are ignored', async () => {
  expect((await get(SHEET, { authorization: 'Bearer nothing' })).status).toBe(401)
  expect((await get(SHEET, { authorization: 'Basic eDp5' })).status).toBe(200)
})
