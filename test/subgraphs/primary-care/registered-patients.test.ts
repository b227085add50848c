import { expect, it } from 'vitest'
import {
  chooseRegisteredPatients,
  type NetworkSizes,
} from '../../../subgraphs/primary-care/registered-patients.ts'
import type { FigureModel, FootprintKey } from '../../../subgraphs/shared/models.ts'

const figure = (value: number): FigureModel => ({
  id: `stated ${value}`,
  value,
  unit: 'PATIENTS',
  period: '2019-07-01',
  derivation: null,
  citationReferences: [`citation of ${value}`],
})

const network = (name: string, size: number | null, isInside = true): NetworkSizes => ({
  networkId: name,
  networkName: name,
  isInside,
  own: size === null ? [] : [{ subjectId: name, subjectName: name, figure: figure(size) }],
  hubs: new Map(),
})

const key = (kind: FootprintKey['kind']): FootprintKey => ({ kind, id: 'it', asOf: '2019-07-11' })

it('returns the first statement about a network', () => {
  expect(
    chooseRegisteredPatients(key('PRIMARY_CARE_NETWORK'), {
      practices: [],
      own: [],
      networks: [network('Rutland', 38_569)],
    })?.value,
  ).toBe(38_569)
})

it('sums the hubs of a network without a statement, and cites each', () => {
  const hubs = new Map(
    [1, 2].map((hub) => [
      `${hub}`,
      [{ subjectId: `${hub}`, subjectName: `hub ${hub}`, figure: figure(hub * 1_000) }],
    ]),
  )
  expect(
    chooseRegisteredPatients(key('PRIMARY_CARE_NETWORK'), {
      practices: [],
      own: [],
      networks: [{ ...network('NWL', null), hubs }],
    }),
  ).toEqual({
    id: 'primary_care_network:it:registered-patients:2019-07-11',
    value: 3_000,
    unit: 'PATIENTS',
    period: '2019-07-01',
    derivation: '1,000 (hub 1) + 2,000 (hub 2) = 3,000',
    citationReferences: ['citation of 1000', 'citation of 2000'],
  })
})

it('returns no partial sum: null if one hub or network has no size', () => {
  const hubs = new Map([
    ['1', [{ subjectId: '1', subjectName: 'hub 1', figure: figure(1_000) }]],
    ['2', []],
  ])
  expect(
    chooseRegisteredPatients(key('PRIMARY_CARE_NETWORK'), {
      practices: [],
      own: [],
      networks: [{ ...network('NWL', null), hubs }],
    }),
  ).toBeNull()
  expect(
    chooseRegisteredPatients(key('SYSTEM'), {
      practices: [],
      own: [],
      networks: [network('a', 1), network('b', null)],
    }),
  ).toBeNull()
})

it('returns null for a place if a network is partly outside', () => {
  expect(
    chooseRegisteredPatients(key('PLACE'), {
      practices: [],
      own: [],
      networks: [network('a', 1), network('b', 2, false)],
    }),
  ).toBeNull()
  expect(
    chooseRegisteredPatients(key('PLACE'), {
      practices: [],
      own: [],
      networks: [network('a', 1), network('b', 2)],
    })?.value,
  ).toBe(3)
})

it('returns null without networks', () => {
  expect(chooseRegisteredPatients(key('SYSTEM'), { practices: [], own: [], networks: [] })).toBeNull()
})

it('returns the statement of a hub', () => {
  const own = [{ subjectId: 'it', subjectName: 'it', figure: figure(42_823) }]
  expect(chooseRegisteredPatients(key('NEIGHBOURHOOD'), { practices: [], own, networks: [] })?.value).toBe(
    42_823,
  )
})
