// F8: the access decision is the same on every path through the graph.
import {
  astFromValue,
  print,
  type GraphQLArgument,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
  type GraphQLNamedType,
} from 'graphql'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { TestApplication } from '../support/application.ts'
import { startPartnerApplication, type PartnerApplication } from '../support/partner-application.ts'
import { API_SCHEMA, fieldsOf, goodValue } from '../support/arguments.ts'
import { postJson } from '../support/http.ts'
import { CANARY, PARTNER_ONLY_FIELDS, PARTNER_SCOPES, TEAM } from '../support/partner-data.ts'
import type { TestIssuer } from '../support/tokens.ts'

const MAX_STEPS = 5

let issuer: TestIssuer
let started: PartnerApplication
let application: TestApplication

beforeAll(async () => {
  started = await startPartnerApplication({ QUERY_LIMITS: 'off' })
  ;({ application, issuer } = started)
})

afterAll(() => started.stop())

const VALUES: Readonly<Record<string, string>> = {
  asOf: '"2026-11-01"',
  first: '1',
  year: '"2019/20"',
  practice: '"c82038"',
}
const IDS: Readonly<Record<string, string>> = {
  system: '"llr"',
  place: '"leicester"',
  district: '"melton-district"',
  commissioner: '"leicester-city-ccg"',
  neighbourhood: '"rutland-healthcare"',
  primaryCareNetwork: '"rutland-healthcare"',
  practice: '"c82038"',
  integratedNeighbourhoodTeam: `"${TEAM.id}"`,
  localityTeam: `"${TEAM.id}-2"`,
}

interface Step {
  /** The type that the step leads to. */
  readonly type: GraphQLNamedType
  readonly open: string
  readonly close: string
}

const toLiteral = ({ name, type }: GraphQLArgument): string => {
  const literal = astFromValue(goodValue(name, type), type)
  if (!literal) throw new Error(`no value for "${name}"`)
  return print(literal)
}

const argumentsOf = (type: GraphQLNamedType, name: string): string => {
  const field = fieldsOf(type).find((one) => one.name === name)
  const given = (field?.args ?? []).filter(
    (argument) => isRequiredArgument(argument) || argument.name === 'first' || argument.name === 'asOf',
  )
  const passed = given.map((argument) => {
    const value = (argument.name === 'id' && IDS[name]) || VALUES[argument.name]
    return `${argument.name}: ${value ?? toLiteral(argument)}`
  })
  return passed.length > 0 ? `(${passed.join(', ')})` : ''
}

/** The steps from a type: through a field, an edge of an interface or a union, or a fragment. */
const stepsFrom = (type: GraphQLNamedType): Step[] => {
  if (isObjectType(type) || isInterfaceType(type)) {
    const fields = fieldsOf(type).flatMap((field): Step[] => {
      const result = getNamedType(field.type)
      if (isLeafType(result)) return []
      const open = `${field.name}${argumentsOf(type, field.name)} { `
      return [{ type: result, open, close: ' }' }]
    })
    return isInterfaceType(type) ? [...fields, ...fragmentsOf(type)] : fields
  }
  return isUnionType(type) ? fragmentsOf(type) : []
}

const fragmentsOf = (type: GraphQLNamedType): Step[] =>
  (isUnionType(type) || isInterfaceType(type) ? API_SCHEMA.getPossibleTypes(type) : []).map((possible) => ({
    type: possible,
    open: `... on ${possible.name} { `,
    close: ' }',
  }))

const SELECTIONS: Readonly<Record<string, string>> = {
  staffContacts: 'staffContacts { role name organisation value citations { locator note } }',
  spend: 'spend { heading amount { value citations { locator } } entitlement { value } }',
  correctionReports: 'correctionReports { whatIsWrong email }',
  loads: 'loads { id }',
}

const restrictedOf = (type: GraphQLNamedType): string[] =>
  Object.keys(PARTNER_ONLY_FIELDS)
    .filter((field) => field.startsWith(`${type.name}.`))
    .map((field) => SELECTIONS[field.split('.')[1] ?? ''] ?? '')

/** Whether a field for partners only can be reached in so many steps. */
const reaches = (() => {
  const known = new Map<string, boolean>()
  const search = (type: GraphQLNamedType, steps: number): boolean => {
    const key = `${type.name} ${steps}`
    const found = known.get(key)
    if (found !== undefined) return found
    const result =
      restrictedOf(type).length > 0 ||
      (steps > 0 && stepsFrom(type).some((step) => search(step.type, steps - 1)))
    known.set(key, result)
    return result
  }
  return search
})()

/** A selection of all paths from a type, as a tree. Each path enters a type once. */
const selectAll = (type: GraphQLNamedType, steps: number, entered: ReadonlySet<string>): string => {
  const within = new Set([...entered, type.name])
  const inner = stepsFrom(type)
    .filter((step) => steps > 0 && !within.has(step.type.name) && reaches(step.type, steps - 1))
    .map((step, index) => {
      const text = selectAll(step.type, steps - 1, within)
      return text === ''
        ? ''
        : `${step.open.startsWith('...') ? '' : `p${index}: `}${step.open}${text}${step.close}`
    })
    .filter((text) => text !== '')
  return [...restrictedOf(type), ...inner].join(' ')
}

const countPaths = (text: string): number =>
  text.match(/\b(staffContacts|spend|correctionReports|loads) \{/g)?.length ?? 0

const root = API_SCHEMA.getQueryType()
if (!root) throw new Error('no query type')

// One request for each root field, with all paths behind it.
const REQUESTS = stepsFrom(root)
  .filter(({ type }) => reaches(type, MAX_STEPS - 2))
  .map(({ type, open, close }) => {
    const text = selectAll(type, MAX_STEPS - 2, new Set(['Query']))
    return { name: open.split(/[ (]/)[0] ?? '', query: `{ ${open}${text}${close} }`, paths: countPaths(text) }
  })

it(`there are many paths of up to ${MAX_STEPS} steps`, () => {
  expect(REQUESTS.length).toBeGreaterThan(10)
  expect(REQUESTS.reduce((sum, { paths }) => sum + paths, 0)).toBeGreaterThan(300)
})

it.each(REQUESTS)('$name, with $paths paths', { timeout: 60_000 }, async ({ query }) => {
  const { status, text } = await postJson(application.url, { query })
  expect(status).toBe(200)
  expect(text).not.toContain(CANARY)
})

it('a caller with all scopes receives the values on many of these paths', { timeout: 60_000 }, async () => {
  const headers = await issuer.headers(PARTNER_SCOPES)
  const found: string[] = []
  for (const { name, query } of REQUESTS) {
    const { text } = await postJson(application.url, { query }, headers)
    expect(text).not.toMatch(/UNAUTHENTICATED|FORBIDDEN/)
    if (text.includes(CANARY)) found.push(name)
  }
  expect(found.length).toBeGreaterThan(8)
})
