import { beforeAll, describe, expect, it } from 'vitest'
import { ask } from '../support/client.ts'
import { useSharedApplication, type SharedApplication } from '../support/shared-application.ts'

let application: SharedApplication

beforeAll(async () => {
  application = await useSharedApplication()
})
const answer = async (query: string, variables: Record<string, unknown> = {}) => {
  const { data, errors } = await ask(application.url, query, variables)
  expect(errors).toEqual([])
  return data
}

const quarters = (from: string, to: string): string[] => {
  const days: string[] = []
  const day = new Date(`${from}T00:00:00Z`)
  while (day.toISOString().slice(0, 10) <= to) {
    days.push(day.toISOString().slice(0, 10))
    day.setUTCMonth(day.getUTCMonth() + 3)
  }
  return days
}

describe('networks through time', () => {
  it('has 25 until 31 March 2022 and 26 after, in every quarter', async () => {
    const days = [...quarters('2019-07-01', '2025-01-01'), '2022-03-31']
    const query = days
      .map((day, index) => `q${index}: primaryCareNetworks(asOf: "${day}", first: 0) { totalCount }`)
      .slice(0, 13)
    const rest = days
      .map((day, index) => `q${index}: primaryCareNetworks(asOf: "${day}", first: 0) { totalCount }`)
      .slice(13)
    const data = { ...(await answer(`{ ${query.join(' ')} }`)), ...(await answer(`{ ${rest.join(' ')} }`)) }
    expect(days.map((day, index) => [day, data[`q${index}`].totalCount])).toEqual(
      days.map((day) => [day, day <= '2022-03-31' ? 25 : 26]),
    )
  })

  it('has Severn Surgery without a network for 296 days', async () => {
    const data = await answer(`{
      now: practice(id: "C82112", asOf: "2025-01-01") {
        networkMemberships { from until primaryCareNetwork { odsCode } citations { locator } } }
      gap: practice(id: "C82112", asOf: "2022-12-01") { primaryCareNetwork { id } neighbourhood { id } commissioner { odsCode } }
    }`)
    expect(
      data.now.networkMemberships.map(
        ({
          from,
          until,
          primaryCareNetwork,
        }: {
          from: string
          until: string
          primaryCareNetwork: { odsCode: string }
        }) => [from, until, primaryCareNetwork.odsCode],
      ),
    ).toEqual([
      ['2019-07-01', '2022-03-31', 'U09521'],
      ['2022-04-01', '2022-06-08', 'U50165'],
      ['2023-04-01', null, 'U63948'],
    ])
    expect(data.now.networkMemberships[2].citations[0].locator).toMatch(
      /^ePCN-llr-2025-01-core-partners\.csv:\d+$/,
    )
    expect(data.gap).toEqual({
      primaryCareNetwork: null,
      neighbourhood: null,
      commissioner: { odsCode: '03W' },
    })
    const [, left, joined] = data.now.networkMemberships
    expect((Date.parse(joined.from) - Date.parse(left.until)) / 86_400_000 - 1).toBe(296)
  })

  it('has G3 across three sub-ICB locations and two places from 1 April 2022', async () => {
    const query = `query($asOf: Date) {
      alignment(rows: PRIMARY_CARE_NETWORK, columns: PLACE, asOf: $asOf) { summary { nested split unmatched } }
      primaryCareNetwork(id: "U87499", asOf: $asOf) { name openedOn places { id } practices { odsCode commissioner { odsCode } } neighbourhoods { id } }
    }`
    const before = await answer(query, { asOf: '2022-03-31' })
    expect(before.primaryCareNetwork).toBeNull()
    expect(before.alignment.summary).toEqual({ nested: 25, split: 0, unmatched: 0 })
    const after = await answer(query, { asOf: '2022-04-01' })
    expect(after.alignment.summary.split).toBe(1)
    const { name, openedOn, places, practices, neighbourhoods } = after.primaryCareNetwork
    expect([name, openedOn]).toEqual(['G3', '2022-04-01'])
    expect(places).toEqual([{ id: 'leicester' }, { id: 'leicestershire' }])
    expect(
      new Set(
        practices.map(({ commissioner }: { commissioner: { odsCode: string } }) => commissioner.odsCode),
      ),
    ).toEqual(new Set(['03W', '04C', '04V']))
    expect(neighbourhoods).toEqual([{ id: 'u87499' }])
  })

  it('closes Leicester Health Focus, with its successors', async () => {
    const data = await answer(`{
      primaryCareNetwork(id: "U05796", asOf: "2024-01-01") { name closedOn practices { id } successors { kind on toId toName } }
      neighbourhood(id: "leicester-health-focus", asOf: "2024-01-01") { id practices { id } }
    }`)
    expect(data.primaryCareNetwork).toEqual({
      name: 'Leicester Health Focus',
      closedOn: '2022-03-31',
      practices: [],
      successors: [
        {
          kind: 'SPLIT',
          on: '2022-04-01',
          toId: 'leicester-city-and-university',
          toName: 'Leicester City & University',
        },
        { kind: 'SPLIT', on: '2022-04-01', toId: 'millennium', toName: 'Millennium' },
        { kind: 'SPLIT', on: '2022-04-01', toId: 'u87499', toName: 'G3' },
      ],
    })
    expect(data.neighbourhood.practices).toEqual([])
  })

  it('renames a network with the same code from the first release with the name', async () => {
    const data = await answer(`{
      before: primaryCareNetwork(id: "U00147", asOf: "2024-12-31") { id name }
      after: primaryCareNetwork(id: "U00147", asOf: "2025-01-01") { id name statedNames { name } successors { kind toName } }
      search(text: "aegis", asOf: "2025-06-01", kinds: [PRIMARY_CARE_NETWORK]) { id title }
    }`)
    expect(data.before).toEqual({ id: 'aegis-healthcare', name: 'Aegis Healthcare' })
    expect(data.after.name).toBe('Willows Health')
    expect(data.after.successors).toEqual([{ kind: 'RENAMED', toName: 'Willows Health' }])
    expect(data.search[0]).toEqual({ id: 'aegis-healthcare', title: 'Willows Health' })
  })
})

describe('practices through time', () => {
  it('ends the membership of Walnut Street on 31 August 2024', async () => {
    const data = await answer(`{
      in: practice(id: "C82662", asOf: "2024-08-31") { primaryCareNetwork { odsCode } }
      out: practice(id: "C82662", asOf: "2024-09-01") { status primaryCareNetwork { odsCode } footprints { id kind } }
    }`)
    expect(data.in.primaryCareNetwork.odsCode).toBe('U00147')
    expect(data.out.primaryCareNetwork).toBeNull()
    expect(data.out.status).toBe('ACTIVE')
    expect(data.out.footprints).toContainEqual({ id: 'llr', kind: 'SYSTEM' })
  })

  it('has the commissioners of Stackyard change twice before it closes', async () => {
    const ask = (day: string) =>
      answer(
        'query($asOf: Date) { practice(id: "C83653", asOf: $asOf) { status closedOn commissioner { odsCode } } }',
        { asOf: day },
      ).then(({ practice }) => [
        day,
        practice.commissioner?.odsCode ?? null,
        practice.status,
        practice.closedOn,
      ])
    expect(
      await Promise.all(
        ['2020-03-31', '2020-04-01', '2022-06-30', '2022-07-01', '2025-06-30', '2025-07-01'].map(ask),
      ),
    ).toEqual([
      ['2020-03-31', '04Q', 'ACTIVE', null],
      ['2020-04-01', '71E', 'ACTIVE', null],
      ['2022-06-30', '71E', 'ACTIVE', null],
      ['2022-07-01', '03W', 'ACTIVE', null],
      ['2025-06-30', '03W', 'ACTIVE', null],
      ['2025-07-01', null, 'CLOSED', '2025-06-30'],
    ])
  })

  it('has the same 128 active practices by the last release of either form', async () => {
    const query = `query($asOf: Date) {
      practices(within: "llr", where: { isBranch: false }, first: 200, asOf: $asOf) {
        pageInfo { hasNextPage } nodes { odsCode status } } }`
    const activeOn = async (asOf: string): Promise<string[]> => {
      const { practices } = await answer(query, { asOf })
      expect(practices.pageInfo.hasNextPage).toBe(false)
      return practices.nodes
        .filter(({ status }: { status: string }) => status === 'ACTIVE')
        .map(({ odsCode }: { odsCode: string }) => odsCode)
        .sort()
    }
    const before = await activeOn('2025-08-01')
    expect(before).toHaveLength(128)
    expect(await activeOn('2026-02-01')).toEqual(before)
  })

  it('has list sizes of the newest release on the day, and their sum', async () => {
    const query = `query($asOf: Date) {
      system(id: "llr", asOf: $asOf) { registeredPatients { value period } practiceCount }
      primaryCareNetwork(id: "rutland-healthcare", asOf: $asOf) { registeredPatients { value period derivation citations { locator } } }
      practice(id: "C82038", asOf: $asOf) { registeredPatients { value period } }
    }`
    const in2019 = await answer(query, { asOf: '2019-07-11' })
    expect(in2019.system).toEqual({
      registeredPatients: { value: 1148920, period: '2019-07-01' },
      practiceCount: 136,
    })
    expect(in2019.practice.registeredPatients).toBeNull()
    const in2021 = await answer(query, { asOf: '2021-01-15' })
    expect(in2021.practice.registeredPatients).toMatchObject({ period: '2021-01-01' })
    expect(in2021.primaryCareNetwork.registeredPatients.derivation).toContain('+')
    const in2026 = await answer(query, { asOf: '2026-02-15' })
    expect(in2026.system).toEqual({
      registeredPatients: { value: 1234233, period: '2026-01-01' },
      practiceCount: 128,
    })
  })
})
