// F1: without a token, public fields are returned, and a field for partners only is null with an error at its path.
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { TestApplication } from '../support/application.ts'
import { startPartnerApplication, type PartnerApplication } from '../support/partner-application.ts'
import { ask } from '../support/client.ts'
import { CANARY, PARTNER_ONLY_FIELDS, TEAM } from '../support/partner-data.ts'

const NETWORK = 'primaryCareNetwork(id: "rutland-healthcare", asOf: "2019-07-11")'
const NEIGHBOURHOOD = 'neighbourhood(id: "rutland-healthcare", asOf: "2019-07-11")'

/** Each field beside a public one. */
const QUERIES: Readonly<Record<string, { readonly query: string; readonly path: readonly string[] }>> = {
  'Neighbourhood.staffContacts': {
    query: `{ ${NEIGHBOURHOOD} { name staffContacts { name value citations { locator note } } } }`,
    path: ['neighbourhood', 'staffContacts'],
  },
  'IntegratedNeighbourhoodTeam.staffContacts': {
    query: `{ integratedNeighbourhoodTeam(id: "${TEAM.id}") { name staffContacts { value } } }`,
    path: ['integratedNeighbourhoodTeam', 'staffContacts'],
  },
  'LocalityTeam.staffContacts': {
    query: `{ localityTeam(id: "${TEAM.id}-2") { name staffContacts { value } } }`,
    path: ['localityTeam', 'staffContacts'],
  },
  'PrimaryCareNetwork.spend': {
    query: `{ ${NETWORK} { name spend { heading amount { value citations { locator } } } } }`,
    path: ['primaryCareNetwork', 'spend'],
  },
  'Query.correctionReports': {
    query: '{ systems { name } correctionReports { whatIsWrong email correction { reference } } }',
    path: ['correctionReports'],
  },
  'Query.loads': {
    query: '{ systems { name } loads { loadedAt tables { table } } }',
    path: ['loads'],
  },
}

let started: PartnerApplication
let application: TestApplication

beforeAll(async () => {
  started = await startPartnerApplication()
  ;({ application } = started)
})

afterAll(() => started.stop())

it('has a query for every field for partners only', () => {
  expect(Object.keys(QUERIES).sort()).toEqual(Object.keys(PARTNER_ONLY_FIELDS).sort())
})

// The second time, the operation is prepared, and takes another path through the gateway.
it.each(
  Object.entries(QUERIES).flatMap(([field, { query, path }]) =>
    ['first', 'second'].map((time) => ({ field, query, path, time })),
  ),
)('$field, the $time time', async ({ field, query, path }) => {
  const before = application.counters.fetches
  const { status, data, errors, text } = await ask(application.url, query)
  expect(status).toBe(200)
  expect(errors).toMatchObject([{ path, extensions: { code: 'UNAUTHENTICATED' } }])
  expect(errors[0]?.message).toContain(`"${field}" is for partners only`)
  const [root = '', name = ''] = path
  const [parent, key] = path.length === 2 ? [data[root], name] : [data, root]
  expect(parent[key]).toBeNull()
  expect(text).not.toContain(CANARY)
  const publicFields =
    path.length === 2 ? [parent.name] : data.systems.map((one: { name: string }) => one.name)
  expect(publicFields).not.toEqual([])
  for (const name of publicFields) expect(name).toEqual(expect.any(String))
  // Only the subgraph of the public field is called.
  expect(application.counters.fetches - before).toBe(1)
})

it('a value that does not exist gets the same error', async () => {
  const query = (id: string): string => `{ neighbourhood(id: "${id}") { staffContacts { value } } }`
  const there = await ask(application.url, query('rutland-healthcare'))
  const loads = await ask(application.url, '{ correctionReports(state: CHANGED) { email } }')
  expect(there.errors.map(({ message }) => message)).toHaveLength(1)
  expect(loads.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
})
