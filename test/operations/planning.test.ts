import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApplication, type TestApplication } from '../support/application.ts'
import { ask } from '../support/client.ts'

let application: TestApplication

beforeAll(async () => {
  // Statements are counted with nothing cached.
  application = await startTestApplication({ CACHE_MB: '0' })
})

afterAll(() => application.stop())

const answer = async (query: string, variables: Record<string, unknown> = {}) => {
  const { data, errors } = await ask(application.url, query, variables)
  expect(errors).toEqual([])
  return data
}

const countStatements = async (query: string, variables: Record<string, unknown>): Promise<number> => {
  const before = application.counters.statements
  await answer(query, variables)
  return application.counters.statements - before
}

interface Payment {
  readonly heading: string
  readonly kind: string
  readonly amount: { readonly value: number; readonly unit: string; readonly derivation: string | null }
}

describe('payments', () => {
  it('have every heading of the file for a practice, with file and line', async () => {
    const { practice } = await answer(`{ practice(id: "C82001") {
      payments(year: "2019/20") { year heading kind amount { value unit period derivation citations { locator } } }
      all: payments { year }
      paymentPatients(year: "2019/20") { registeredPatientsAverage { value unit period } weightedPatients { value } }
    } }`)
    // 37 columns of numbers, two of them of patients.
    expect(practice.payments).toHaveLength(35)
    expect(practice.payments.find(({ heading }: Payment) => heading === 'Global Sum')).toEqual({
      year: '2019/20',
      heading: 'Global Sum',
      kind: 'PAYMENT',
      amount: {
        value: 2176744.55,
        unit: 'GBP',
        period: '2019/20',
        derivation: null,
        citations: [{ locator: 'nhs-payments-gp-llr-2019-20.csv:2' }],
      },
    })
    expect(new Set(practice.all.map(({ year }: { year: string }) => year)).size).toBe(5)
    expect(practice.paymentPatients[0].registeredPatientsAverage).toEqual({
      value: 22255.5,
      unit: 'PATIENTS',
      period: '2019/20',
    })
  })

  it('are summed over the members of a network on the last day of the year, whatever the requested day', async () => {
    const query = `query($asOf: Date) { primaryCareNetwork(id: "rutland-healthcare", asOf: $asOf) {
      payments(year: "2022/23") { heading kind amount { value unit derivation citations { locator } } }
      before: payments(year: "2018/19") { heading }
      paymentPatients(year: "2022/23") { registeredPatientsAverage { value } }
    } }`
    const { primaryCareNetwork: network } = await answer(query, { asOf: '2019-07-11' })
    expect((await answer(query, { asOf: '2025-01-01' })).primaryCareNetwork).toEqual(network)
    const globalSum = network.payments.find(({ heading }: Payment) => heading === 'Global Sum')
    expect(globalSum.amount).toEqual({
      value: 4225474.69,
      unit: 'GBP',
      derivation:
        '£1,430,745.46 (c82010) + £968,687.00 (c82044) + £1,282,075.73 (c82077) + £543,966.50 (c82649) = £4,225,474.69',
      citations: [9, 39, 65, 113].map((line) => ({ locator: `nhs-payments-gp-llr-2022-23.csv:${line}` })),
    })
    expect(network.payments.some(({ kind }: Payment) => kind === 'AVERAGE')).toBe(false)
    expect(network.before).toEqual([])
    expect(network.paymentPatients).toEqual([{ registeredPatientsAverage: { value: 42244.75 } }])
  })

  it('do not change the list size', async () => {
    const { practice } = await answer(`{ practice(id: "C82001", asOf: "2021-01-01") {
      registeredPatients { value } registeredPatientsStated { value } } }`)
    expect(practice.registeredPatients.value).toBe(26437)
    expect(practice.registeredPatientsStated).not.toContainEqual({ value: 22255.5 })
  })
})

describe('network staff over time', () => {
  it('is listed by census and role, for each 1,000 patients of the day, with the target of the strategy', async () => {
    const { primaryCareNetwork } = await answer(`{ primaryCareNetwork(id: "rutland-healthcare") {
      workforce(since: "2022-06-01", until: "2022-06-30") {
        asOf wte { value unit } records { value unit }
        roles { staffGroup role wte { value derivation citations { locator } } records { value } }
        registeredPatients { value period }
        wtePer1000Patients { value unit derivation citations { source { id } } }
        target { value citations { locator source { id } } }
      } } }`)
    const [census, ...others] = primaryCareNetwork.workforce
    expect(others).toEqual([])
    expect(census).toMatchObject({
      asOf: '2022-06-30',
      wte: { value: 12.6974, unit: 'WTE' },
      records: { value: 14, unit: 'COUNT' },
      registeredPatients: { value: 41878, period: '2022-05-01' },
      wtePer1000Patients: {
        value: 0.3032,
        unit: 'WTE_PER_1000_PATIENTS',
        derivation: '12.6974 whole time equivalents ÷ 41,878 registered patients × 1,000 = 0.3032',
      },
      target: {
        value: 0.58,
        citations: [{ locator: '§4.4.3, paragraph 2', source: { id: 'primary-care-strategy-2019' } }],
      },
    })
    expect(census.roles).toHaveLength(8)
    expect(census.roles[5]).toEqual({
      staffGroup: 'Other Direct Patient Care staff',
      role: 'Pharmacists: Pharmacist',
      wte: {
        value: 4,
        derivation: '1 + 3 = 4',
        citations: [
          { locator: 'pcn-workforce-llr-2022-09.csv:613' },
          { locator: 'pcn-workforce-llr-2022-09.csv:571' },
        ],
      },
      records: { value: 4 },
    })
    const sources = new Set(
      census.wtePer1000Patients.citations.map(({ source }: { source: { id: string } }) => source.id),
    )
    expect(sources).toEqual(new Set(['pcn-workforce-llr-2022-09', 'gp-reg-pat-prac-all-llr-2022-05']))
  })

  it('has no entry for a network without a report, and none after the requested day', async () => {
    const data = await answer(`{
      silent: primaryCareNetwork(id: "leicester-central") { workforce { asOf } }
      early: primaryCareNetwork(id: "rutland-healthcare", asOf: "2022-05-01") { workforce { asOf } }
    }`)
    expect(data.silent.workforce).toEqual([])
    const days = data.early.workforce.map(({ asOf }: { asOf: string }) => asOf)
    expect(days.at(-1)).toBe('2022-03-31')
    expect(days).toEqual([...days].sort())
  })

  it('has the number of networks that reported, and their sums', async () => {
    const { system } = await answer(`{ system(id: "llr") { workforceCensuses {
      on networksReporting networksOpen wte { value citations { locator } } records { value } } } }`)
    expect(system.workforceCensuses).toHaveLength(11)
    expect(system.workforceCensuses[0]).toEqual({
      on: '2020-03-31',
      networksReporting: 5,
      networksOpen: 25,
      wte: { value: 6.8, citations: [{ locator: 'pcn-workforce-llr-2022-09.csv:2-8' }] },
      records: { value: 7 },
    })
    expect(system.workforceCensuses.at(-1)).toMatchObject({
      on: '2022-09-30',
      networksReporting: 21,
      networksOpen: 26,
      wte: { value: 248.3351 },
    })
  })
})

interface Point {
  readonly on: string
  readonly figure: { readonly value: number; readonly citations: readonly { readonly locator: string }[] }
}

describe('registered patients over time', () => {
  it('equals registeredPatients on each of the days, with the members of that day', async () => {
    const { primaryCareNetworks } = await answer(`{ primaryCareNetworks(first: 30) { nodes {
      id registeredPatientsOverTime { on figure { value citations { locator } } } } } }`)
    const rutland = primaryCareNetworks.nodes.find(({ id }: { id: string }) => id === 'rutland-healthcare')
    expect(rutland.registeredPatientsOverTime.map(({ on, figure }: Point) => [on, figure.value])).toEqual([
      ['2019-07-01', 38569],
      ['2020-03-31', 39119],
      ['2021-01-01', 39862],
      ['2021-03-31', 40294],
      ['2022-05-01', 41878],
      ['2026-01-01', 42928],
    ])
    for (const { id, registeredPatientsOverTime } of primaryCareNetworks.nodes) {
      const points: Point[] = registeredPatientsOverTime
      const query = points.map(
        ({ on }, index) => `p${index}: primaryCareNetwork(id: "${id}", asOf: "${on}") {
          registeredPatients { value citations { locator } } }`,
      )
      const data = await answer(`{ ${query.join(' ')} }`)
      expect(points.map((_, index) => data[`p${index}`].registeredPatients)).toEqual(
        points.map(({ figure }) => figure),
      )
    }
  })

  it('has no point before a network opened, and none after it closed', async () => {
    const data = await answer(`{
      opened: primaryCareNetwork(id: "U87499") { registeredPatientsOverTime { on } }
      closed: primaryCareNetwork(id: "leicester-health-focus") { registeredPatientsOverTime { on } }
    }`)
    expect(data.opened.registeredPatientsOverTime[0].on).toBe('2022-05-01')
    expect(data.closed.registeredPatientsOverTime.at(-1).on).toBe('2021-03-31')
  })

  it('exists for every level, between two days', async () => {
    const range = '(since: "2021-01-01", until: "2021-02-01") { on figure { value } }'
    const data = await answer(`{
      system(id: "llr") { registeredPatientsOverTime${range} }
      place(id: "rutland") { registeredPatientsOverTime${range} }
      commissioner(id: "leicester-city-ccg") { registeredPatientsOverTime${range} }
      neighbourhood(id: "rutland-healthcare") { registeredPatientsOverTime${range} }
      practice(id: "C82001") { registeredPatientsOverTime${range} }
    }`)
    const points = Object.values(data).map((level) => {
      const { registeredPatientsOverTime } = level as { registeredPatientsOverTime: Point[] }
      return registeredPatientsOverTime.map(({ on, figure }) => [on, figure.value])
    })
    expect(points).toEqual([
      [['2021-01-01', 1167557]],
      [['2021-01-01', 39862]],
      [['2021-01-01', expect.any(Number)]],
      [['2021-01-01', 39862]],
      [['2021-01-01', 26437]],
    ])
  })
})

interface Comparison {
  readonly line: string
  readonly confidence: string
  readonly budgeted: { readonly value: number }
  readonly paid: { readonly value: number }
  readonly difference: number
}

describe('budgets against payments', () => {
  it('compares lines of 2022/23 with payments, and states how certain that is', async () => {
    const { system } =
      await answer(`{ system(id: "llr") { budgets(year: "2022/23", kind: NETWORK) { comparisons {
      line headings confidence why difference
      budgeted { value citations { locator } } paid { value period derivation citations { locator source { id } } }
    } } } }`)
    const [{ comparisons }] = system.budgets
    expect(
      comparisons.map(({ line, confidence, budgeted, paid, difference }: Comparison) => [
        line,
        confidence,
        budgeted.value,
        paid.value,
        difference,
      ]),
    ).toEqual([
      ['PCN Participation (£1.761pwp)', 'SAME_NAME', 2005965, 1979241.05, -26723.95],
      ['PCN Additional Roles (£1.44prp)', 'ALIKE', 12481013, 11203033.5, -1277979.5],
      ['ACD leadership (£0.514prp)', 'ALIKE', 822448, 803793.31, -18654.69],
      ['EOH DES to PCN (£1.099prp)', 'ALIKE', 1760328, 816372.32, -943955.68],
      ['Investment and Impact Fund', 'SAME_NAME', 4509036, 1751046.81, -2757989.19],
    ])
    expect(comparisons[0]).toMatchObject({
      headings: ['PCN Participation'],
      why: 'Both are called PCN Participation, paid to practices for taking part in a network.',
      budgeted: {
        citations: [{ locator: '§16.3, Table 5, row PCN Participation (£1.761pwp), column 2022/23' }],
      },
      paid: {
        period: '2022/23',
        citations: [{ source: { id: 'nhs-payments-gp-llr-2022-23' } }],
      },
    })
  })

  it('compares commissioners as well, sums headings in the order of the data, and compares nothing without payments', async () => {
    const data = await answer(`{
      commissioner(id: "leicester-city-ccg") { budgets(year: "2019/20") { comparisons { line headings paid { value derivation } } } }
      system(id: "llr") { early: budgets(year: "2019/20", kind: PRIMARY_CARE) { comparisons { line paid { value } } }
        late: budgets(year: "2023/24") { comparisons { line } } }
    }`)
    const [{ comparisons }] = data.commissioner.budgets
    expect(comparisons.map(({ line }: Comparison) => line)).toEqual([
      'Core Contract',
      'Dispensing/Prescribing Drs',
      'Quality and Outcomes Framework',
      'Premises',
      'GP Forward View',
    ])
    expect(comparisons[0].headings).toEqual([
      'Global Sum',
      'MPIG Correction factor',
      'Balance of PMS Expenditure',
    ])
    const [{ comparisons: whole }] = data.system.early
    expect(comparisons[0].paid.value).toBeLessThan(whole[0].paid.value)
    expect(data.system.late.every(({ comparisons: none }: { comparisons: [] }) => none.length === 0)).toBe(
      true,
    )
  })
})

it('needs as many statements for all networks as for two', async () => {
  const query = `query($first: Int) { primaryCareNetworks(first: $first) { nodes {
    registeredPatientsOverTime { on figure { value } }
    payments(year: "2022/23") { heading amount { value } }
    paymentPatients(year: "2022/23") { weightedPatients { value } }
    workforce { asOf wte { value } wtePer1000Patients { value } target { value } } } } }`
  const two = await countStatements(query, { first: 2 })
  expect(two).toBeGreaterThan(4)
  expect(await countStatements(query, { first: 30 })).toBe(two)
})
