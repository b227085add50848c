// F3: exactly the callers with the scope that the schema names receive the value of a field for partners only.
import { readFileSync } from 'node:fs'
import { Kind, parse } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readAccessRules } from '../../gateway/graph/access/access-rules.ts'
import { lintAccess, listLostDirectives } from '../../schema/lint-access.ts'
import { readSubgraphList } from '../../schema/subgraph-list.ts'
import type { TestApplication } from '../support/application.ts'
import { startPartnerApplication, type PartnerApplication } from '../support/partner-application.ts'
import { postJson } from '../support/http.ts'
import { CANARY, PARTNER_ONLY_FIELDS, PARTNER_SCOPES, TEAM } from '../support/partner-data.ts'
import type { TestIssuer } from '../support/tokens.ts'

const SUPERGRAPH = readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8')

const QUERIES: Readonly<Record<string, string>> = {
  'Neighbourhood.staffContacts': `{ value: neighbourhood(id: "rutland-healthcare") { list: staffContacts { value } } }`,
  'IntegratedNeighbourhoodTeam.staffContacts': `{ value: integratedNeighbourhoodTeam(id: "${TEAM.id}") { list: staffContacts { value } } }`,
  'LocalityTeam.staffContacts': `{ value: localityTeam(id: "${TEAM.id}-2") { list: staffContacts { value } } }`,
  'PrimaryCareNetwork.spend': `{ value: primaryCareNetwork(id: "rutland-healthcare") { list: spend { heading } } }`,
  'Query.correctionReports': '{ list: correctionReports { whatIsWrong } }',
  'Query.loads': '{ list: loads { id } }',
}

/** All sets of scopes, and names that are almost those of scopes. */
const CALLERS = [
  ...Array.from({ length: 2 ** PARTNER_SCOPES.length }, (_, bits) =>
    PARTNER_SCOPES.filter((__, index) => bits & (1 << index)),
  ),
  ['contacts:READ', 'Finance:read', 'data', 'steward', 'contacts:read,finance:read', '*', 'data:stewards'],
]

let issuer: TestIssuer
let started: PartnerApplication
let application: TestApplication

beforeAll(async () => {
  started = await startPartnerApplication()
  ;({ application, issuer } = started)
})

afterAll(() => started.stop())

it('the table has every field with a rule, with its scope', () => {
  const rules = [...readAccessRules(parse(SUPERGRAPH))].map(([field, rule]) => [field, rule])
  expect(Object.fromEntries(rules)).toEqual(
    Object.fromEntries(Object.entries(PARTNER_ONLY_FIELDS).map(([field, scope]) => [field, [[[scope]]]])),
  )
})

it.each(CALLERS.map((scopes) => ({ scopes })))('a caller with $scopes', async ({ scopes }) => {
  const headers = await issuer.headers(scopes)
  for (const [field, query] of Object.entries(QUERIES)) {
    const { status, text } = await postJson(application.url, { query }, headers)
    expect(status).toBe(200)
    const { data, errors } = JSON.parse(text) as { data: Record<string, unknown>; errors?: unknown }
    const parent = (data['value'] ?? data) as { list: unknown[] | null }
    if (scopes.includes(PARTNER_ONLY_FIELDS[field] ?? '')) {
      expect(errors, field).toBeUndefined()
      expect(parent.list?.length, field).toBeGreaterThan(0)
      if (field !== 'Query.loads') expect(text).toContain(CANARY)
    } else {
      expect(parent.list, field).toBeNull()
      expect(errors, field).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
      expect(text, field).not.toContain(CANARY)
    }
  }
})

describe('directives that would not protect their field fail the build', () => {
  const directive = '@requiresScope(scope: "contacts:read")'
  const lint = (...sdls: string[]): string[] =>
    lintAccess(sdls.map((sdl, index) => ({ name: `s${index + 1}`, sdl })))

  it.each([
    ['a field that may not be null', [`type T { f: Int! ${directive} }`], ['must be nullable']],
    ['an invalid scope', [`type T { f: Int @requiresScope(scope: "Contacts") }`], ['is not a scope']],
    [
      'a field without its directive in another subgraph',
      [`type T { f: Int ${directive} }`, 'type T { f: Int }'],
      ['s2: T.f: repeats'],
    ],
    ['a field in an extension', [`extend type T { f: Int! ${directive} }`], ['must be nullable']],
    [
      'the directive under another name',
      ['extend schema @link(url: "x", import: [{name: "@requiresScope", as: "@scope"}]) type T { f: Int }'],
      ['under another name'],
    ],
    [
      'a field of an interface without the directive',
      [`interface I { f: Int } type T implements I { f: Int ${directive} }`],
      ['I.f: repeats T.f'],
    ],
    [
      'a public field that requires it',
      [`type T { f: Int ${directive} }`, 'type T { f: Int @external g: Int @requires(fields: "f") }'],
      ['T.g: is public and requires "f"'],
    ],
  ])('%s', (_, sdls, expected) => {
    const faults = lint(...sdls)
    expect(faults).toHaveLength(expected.length)
    expected.forEach((text, index) => expect(faults[index]).toContain(text))
  })

  it('a directive that composition has dropped', () => {
    const subgraphs = [{ name: 's1', sdl: `type T { f: Int ${directive} }` }]
    expect(listLostDirectives(subgraphs, `type T { f: Int ${directive} }`)).toEqual([])
    expect(listLostDirectives(subgraphs, 'type T { f: Int }')).toHaveLength(1)
  })

  it('has no fault in the subgraphs of the program', () => {
    const subgraphs = readSubgraphList().map(({ name, schemaFile }) => ({
      name,
      sdl: readFileSync(schemaFile, 'utf8'),
    }))
    expect(lintAccess(subgraphs)).toEqual([])
    expect(listLostDirectives(subgraphs, SUPERGRAPH)).toEqual([])
    expect(parse(SUPERGRAPH).definitions.some(({ kind }) => kind === Kind.DIRECTIVE_DEFINITION)).toBe(true)
  })
})
