import { parse } from 'graphql'
import { beforeAll, describe, expect, it } from 'vitest'
import { AliasRenaming } from '../../../gateway/graph/planning/aliases.ts'
import { listPlannedNames } from '../../../gateway/graph/supergraph/planned-names.ts'
import { useSharedApplication, type SharedApplication } from '../../support/shared-application.ts'
import { ask } from '../../support/client.ts'
import { ASKED_ON } from '../../operations/variables.ts'

let application: SharedApplication

beforeAll(async () => {
  application = await useSharedApplication()
})
const NETWORK = 'primaryCareNetwork(id: "rutland-healthcare", asOf: "2019-07-11")'
const PLACE = 'place(id: "rutland", asOf: "2019-07-11")'

describe('response names of a client', () => {
  it.each([
    ['for a key', `{ ${NETWORK} { id: name funding(year: "2019/20") { total } } }`, 'id', 'name'],
    [
      'for the day of a key',
      `{ ${NETWORK} { asOf: name funding(year: "2019/20") { total } } }`,
      'asOf',
      'name',
    ],
    [
      'for the type',
      `{ ${NETWORK} { __typename: name funding(year: "2019/20") { total } } }`,
      '__typename',
      'name',
    ],
    [
      'for a required field',
      `{ ${NETWORK} { registeredPatients: name funding(year: "2019/20") { total } } }`,
      'registeredPatients',
      'name',
    ],
    [
      'inside a fragment',
      `{ ${NETWORK} { ...Names funding(year: "2019/20") { total } } } fragment Names on PrimaryCareNetwork { id: name }`,
      'id',
      'name',
    ],
    ['that look set apart', `{ ${NETWORK} { alias__id: name id: odsCode } }`, 'alias__id', 'name'],
  ])('%s do not change other values', async (_, query, alias, field) => {
    const expected = await ask(
      application.url,
      `{ ${NETWORK} { ${field} funding(year: "2019/20") { total } } }`,
    )
    const { data, errors } = await ask(application.url, query)
    expect(errors).toEqual([])
    expect(data.primaryCareNetwork[alias]).toBe(expected.data.primaryCareNetwork[field])
    if (query.includes('funding')) {
      expect(data.primaryCareNetwork.funding).toEqual(expected.data.primaryCareNetwork.funding)
    }
  })

  it('do not affect a required field that resolves through them', async () => {
    const money = 'funding(year: "2019/20") { total patients { value } }'
    const expected = await ask(application.url, `{ ${NETWORK} { ${money} } }`)
    const { data, errors } = await ask(
      application.url,
      `{ ${NETWORK} { registeredPatients { value: unit id: period unit: derivation } ${money} } }`,
    )
    expect(errors).toEqual([])
    expect(data.primaryCareNetwork.registeredPatients.value).toBe('PATIENTS')
    expect(data.primaryCareNetwork.funding).toEqual(expected.data.primaryCareNetwork.funding)
  })

  it('represent one field in each subgraph', async () => {
    const { data, errors } = await ask(
      application.url,
      `query($asOf: Date) { systems(asOf: $asOf) { id: name communityServices { name: id } workforce { projected { id: value } } } }`,
      ASKED_ON,
    )
    expect(errors).toEqual([])
    expect(data.systems[0].id).toBe('Leicester, Leicestershire and Rutland')
    expect(data.systems[0].communityServices.length).toBeGreaterThan(10)
    expect(data.systems[0].workforce.projected.id).toEqual(expect.any(Number))
  })

  it('are used in the path of an error', async () => {
    const { errors, text } = await ask(
      application.url,
      `{ ${PLACE} { name } name: discrepancies(about: "nobody") { totalCount } }`,
    )
    expect(errors[0]).toMatchObject({ path: ['name'], extensions: { code: 'BAD_USER_INPUT' } })
    expect(text).not.toContain('alias__')
  })
})

const isolationOf = (sdl: string): AliasRenaming => {
  const supergraph = parse(sdl)
  return new AliasRenaming(supergraph, listPlannedNames(supergraph))
}

describe('a supergraph', () => {
  it('needs no renaming if no names conflict', () => {
    const isolation = isolationOf('type Query @join__type(graph: A, key: "id") { a: Int }')
    const isolate = (query: string) => isolation.renameConflicting(query, parse(query))
    expect(isolate('{ first: a second: a }')).toBeNull()
    expect(isolate('{ id: a, b: a }')).toBe('{ alias__id: a, b: a }')
  })

  it('is refused with a field whose name is reserved', () => {
    expect(() => isolationOf('type Query { alias__id: Int }')).toThrow(/"alias__id"/)
  })
})
