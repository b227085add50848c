import { beforeAll, describe, expect, it } from 'vitest'
import { useSharedApplication, type SharedApplication } from '../support/shared-application.ts'
import { ask } from '../support/client.ts'

let application: SharedApplication

beforeAll(async () => {
  application = await useSharedApplication()
})
const QUERY = `query ($year: FinancialYear!, $asOf: Date, $merges: [NetworkMerge!]) {
  from: primaryCareNetwork(id: "watermead", asOf: $asOf) { funding(year: $year) { total patients { value } } fundingStatus(year: $year) }
  to: primaryCareNetwork(id: "soar-valley", asOf: $asOf) { funding(year: $year) { total } }
  scenario(moves: [], merges: $merges, year: $year, asOf: $asOf) {
    asOf totalBefore networks { id name patientsBefore fundingBefore }
  }
}`

// A merge does not need the list size of a practice, which no source states in 2019.
const MERGES = [{ networks: ['watermead', 'soar-valley'], into: 'soar-valley' }]

const YEARS = ['2018/19', '2019/20', '2020/21', '2021/22', '2022/23', '2023/24', '2025/26']
const DAYS = ['2019-07-11', '2020-03-31', '2021-06-01', '2024-01-15', '2026-11-27']
// A scenario needs a day on which the networks exist.
const BEFORE_NETWORKS = '2018/19'

describe.each(DAYS)('on %s', (asOf) => {
  it.each(YEARS)('the money of %s is equal for a network and before a scenario', async (year) => {
    const { data, errors } = await ask(application.url, QUERY, { year, asOf, merges: MERGES })
    if (year === BEFORE_NETWORKS) {
      expect([data.from.funding, data.from.fundingStatus]).toEqual([null, 'NO_LIST_SIZE'])
      return
    }
    expect(errors).toEqual([])
    const [from, to] = ['Watermead', 'Soar Valley'].map((name) =>
      data.scenario.networks.find((network: { name: string }) => network.name === name),
    )
    expect([from.fundingBefore, to.fundingBefore]).toEqual([
      data.from.funding?.total ?? null,
      data.to.funding?.total ?? null,
    ])
    if (data.from.funding) expect(from.patientsBefore).toBe(data.from.funding.patients.value)
  })
})

it('uses the patients at the end of an ended year on every later day', async () => {
  const { data } = await ask(application.url, QUERY, { year: '2019/20', merges: MERGES })
  expect(data.from.funding).toEqual({ total: 146_684, patients: { value: 32_217 } })
  expect(data.scenario.asOf).toBe('2020-03-31')
})

it('has no money for a year without rates, in a network or in a scenario', async () => {
  const { data } = await ask(application.url, QUERY, { year: '2025/26', asOf: '2026-11-27', merges: MERGES })
  expect([data.from.funding, data.from.fundingStatus]).toEqual([null, 'NO_RATE'])
  expect(data.scenario.totalBefore).toBeNull()
  for (const { fundingBefore } of data.scenario.networks) expect(fundingBefore).toBeNull()
})
