import { beforeAll, describe, expect, it } from 'vitest'
import { useSharedApplication, type SharedApplication } from '../support/shared-application.ts'
import { ask, askOperation } from '../support/client.ts'
import { ASKED_ON } from './variables.ts'

let application: SharedApplication

beforeAll(async () => {
  application = await useSharedApplication()
})
const sources = (figure: { citations: { source: { id: string } }[] }): string[] =>
  figure.citations.map(({ source }) => source.id)

describe('the documents of 2019, on 11 July 2019', () => {
  it('has 25 networks: 10, 7 and 8 by commissioner', async () => {
    const { data, errors } = await ask(
      application.url,
      `query($asOf: Date) { system(id: "llr", asOf: $asOf) {
        primaryCareNetworks { id }
        commissioners { id practiceCount registeredPatients { value } primaryCareNetworks { id } }
      } commissioner(id: "04q", asOf: $asOf) { name practiceCount } }`,
      ASKED_ON,
    )
    expect(errors).toEqual([])
    expect(data.system.primaryCareNetworks).toHaveLength(25)
    interface Row {
      readonly id: string
      readonly practiceCount: number
      readonly registeredPatients: { readonly value: number }
      readonly primaryCareNetworks: readonly unknown[]
    }
    const byCommissioner = Object.fromEntries(
      data.system.commissioners.map((row: Row) => [
        row.id,
        [row.primaryCareNetworks.length, row.practiceCount, row.registeredPatients.value],
      ]),
    )
    expect(byCommissioner).toEqual({
      'leicester-city-ccg': [10, 57, 415_294],
      'east-leicestershire-and-rutland-ccg': [7, 30, 335_315],
      'west-leicestershire-ccg': [8, 48, 398_311],
    })
    expect(data.commissioner).toEqual({ name: 'NHS South West Lincolnshire CCG', practiceCount: 1 })
  })

  it('has the whole system with its stated and loaded counts', async () => {
    const { data, errors } = await askOperation(application.url, 'system-overview', {
      system: 'QK1',
      ...ASKED_ON,
    })
    expect(errors).toEqual([])
    expect(data.system).toMatchObject({ id: 'llr', practiceCount: 136 })
    expect(data.system.registeredPatients.value).toBe(1_148_920)
    expect(data.system.registeredPatients.derivation).toMatch(/ = 1,148,920$/)
    expect(data.system.neighbourhoods).toHaveLength(27)
    expect(data.system.places).toEqual([
      expect.objectContaining({
        id: 'leicester',
        gssCode: 'E06000016',
        councilKind: 'UNITARY',
        practiceCount: 57,
        districts: [],
      }),
      expect.objectContaining({
        id: 'leicestershire',
        gssCode: 'E10000018',
        councilKind: 'COUNTY',
        practiceCount: 75,
      }),
      expect.objectContaining({
        id: 'rutland',
        gssCode: 'E06000017',
        councilKind: 'UNITARY',
        practiceCount: 4,
        districts: [],
      }),
    ])
    expect(data.system.places[1].districts.map(({ id }: { id: string }) => id)).toEqual([
      'blaby-district',
      'charnwood-district',
      'harborough-district',
      'hinckley-and-bosworth-district',
      'melton-district',
      'north-west-leicestershire-district',
      'oadby-and-wigston-district',
    ])
    const counts = data.system.statedCounts as {
      of: string
      stated: { value: number }
      loaded: number | null
    }[]
    const stated = (of: string) =>
      counts.filter((count) => count.of === of).map(({ stated, loaded }) => [stated.value, loaded])
    expect(new Set(stated('practices').map(String))).toEqual(new Set(['136,136']))
    expect(new Set(stated('primary care networks').map(String))).toEqual(new Set(['25,25']))
    expect(stated('districts')).toEqual([[7, 7]])
    expect(stated('integrated locality teams')).toEqual([[11, 0]])
    expect(data.system.partners).toHaveLength(10)
  })

  it('has Rutland Healthcare as in the leaflet, with Appendix 3 as another statement', async () => {
    const { data, errors } = await askOperation(application.url, 'network-card', {
      network: 'rutland-healthcare',
      ...ASKED_ON,
    })
    expect(errors).toEqual([])
    const network = data.primaryCareNetwork
    expect(network.registeredPatients).toMatchObject({ value: 38_569, unit: 'PATIENTS' })
    expect(sources(network.registeredPatients)).toEqual(['pcn-leaflet-2019'])
    expect(
      network.registeredPatientsStated.map(
        (figure: { value: number; citations: { source: { id: string } }[] }) => [
          figure.value,
          ...sources(figure),
        ],
      ),
    ).toEqual([
      [38_569, 'pcn-leaflet-2019'],
      [39_920, 'primary-care-strategy-2019'],
    ])
    expect(network.clinicalDirectors.map(({ name }: { name: string }) => name)).toEqual(['Dr Hilary Fox'])
    expect(network.statedNames.map(({ name }: { name: string }) => name)).toEqual([
      'Rutland Healthcare',
      'Rutland',
      'RUTLAND HEALTH PCN',
    ])
    expect(network.size).toMatchObject({ status: 'WITHIN', lower: 30_000, upper: 50_000, outsideBy: 0 })
  })

  it('adds up North West Leicestershire from its three hubs', async () => {
    const { data } = await ask(
      application.url,
      `query($asOf: Date) { primaryCareNetwork(id: "U42007", asOf: $asOf) {
        id registeredPatients { value derivation } neighbourhoods { id isHub registeredPatients { value } }
      } }`,
      ASKED_ON,
    )
    expect(data.primaryCareNetwork.id).toBe('north-west-leicestershire')
    expect(data.primaryCareNetwork.registeredPatients.value).toBe(107_866)
    expect(data.primaryCareNetwork.registeredPatients.derivation).toBe(
      '42,823 (North West Leicestershire hub 1) + 37,319 (North West Leicestershire hub 2) + 27,724 (North West Leicestershire hub 3) = 107,866',
    )
    expect(
      data.primaryCareNetwork.neighbourhoods.map(
        (hub: { isHub: boolean; registeredPatients: { value: number } }) => [
          hub.isHub,
          hub.registeredPatients.value,
        ],
      ),
    ).toEqual([
      [true, 42_823],
      [true, 37_319],
      [true, 27_724],
    ])
  })

  it('lists the practices of Soar Valley and the size of Market Harborough & Bosworth', async () => {
    const { data } = await ask(
      application.url,
      `query($asOf: Date) {
        soar: primaryCareNetwork(id: "soar-valley", asOf: $asOf) { practices { name odsCode isBranch } }
        market: primaryCareNetwork(id: "market-harborough-and-bosworth", asOf: $asOf) { size { status outsideBy } }
        fosseway: primaryCareNetwork(id: "fosseway", asOf: $asOf) { clinicalDirectors { name } }
      }`,
      ASKED_ON,
    )
    expect(data.soar.practices).toHaveLength(8)
    expect(data.market.size).toEqual({ status: 'BELOW', outsideBy: 1_555 })
    expect(data.fosseway.clinicalDirectors.map(({ name }: { name: string }) => name)).toEqual([
      'Dr V Bolarum',
      'Dr A Khalid',
    ])
  })

  it('has one director for every network but Fosseway, nobody twice', async () => {
    const { data } = await ask(
      application.url,
      `query($asOf: Date) { primaryCareNetworks(first: 200, asOf: $asOf) { nodes { id clinicalDirectors { name statedOn statedNames { name } } } } }`,
      ASKED_ON,
    )
    const directors = data.primaryCareNetworks.nodes.flatMap(
      (network: { clinicalDirectors: { name: string }[] }) =>
        network.clinicalDirectors.map(({ name }) => name),
    )
    expect(directors).toHaveLength(26)
    expect(new Set(directors).size).toBe(26)
  })

  it('sorts networks by how far they are outside the bounds', async () => {
    const { data, errors } = await askOperation(application.url, 'networks-by-size', {
      first: 3,
      ...ASKED_ON,
    })
    expect(errors).toEqual([])
    expect(data.primaryCareNetworks.totalCount).toBe(25)
    expect(
      data.primaryCareNetworks.nodes.map((network: { id: string; size: { outsideBy: number } }) => [
        network.id,
        network.size.outsideBy,
      ]),
    ).toEqual([
      ['north-west-leicestershire', 57_866],
      ['melton-syston-and-vale', 19_519],
      ['north-blaby', 10_264],
    ])
    const next = await askOperation(application.url, 'networks-by-size', {
      first: 200,
      after: data.primaryCareNetworks.pageInfo.endCursor,
      ...ASKED_ON,
    })
    expect(next.data.primaryCareNetworks.nodes).toHaveLength(22)
    expect(next.data.primaryCareNetworks.pageInfo.hasNextPage).toBe(false)
    const below = await askOperation(application.url, 'networks-by-size', { size: 'BELOW', ...ASKED_ON })
    expect(below.data.primaryCareNetworks.nodes.map(({ id }: { id: string }) => id)).toEqual([
      'market-harborough-and-bosworth',
    ])
  })

  it('calculates the funding of Rutland Healthcare to the penny', async () => {
    const { data, errors } = await askOperation(application.url, 'network-funding-by-year', {
      network: 'rutland-healthcare',
      year: '2019/20',
      ...ASKED_ON,
    })
    expect(errors).toEqual([])
    const { funding } = data.primaryCareNetwork
    const amounts = Object.fromEntries(
      funding.streams.map((entitlement: { stream: { id: string }; amount: { value: number } }) => [
        entitlement.stream.id,
        entitlement.amount.value,
      ]),
    )
    expect(amounts).toEqual({
      'core-pcn-funding': 57_853.5,
      'additional-roles': 55_539.36,
      'clinical-director': 19_824.47,
      'extended-hours': 42_387.33,
    })
    expect(funding.total).toBe(175_604.66)
    expect(funding.withoutRate.map(({ id }: { id: string }) => id)).toContain('pcn-participation')
  })

  it('has Table 4 and Table 5 as printed, with the totals that do not add up', async () => {
    const { data, errors } = await askOperation(application.url, 'budgets', { system: 'llr' })
    expect(errors).toEqual([])
    const budgets = [
      ...data.system.budgets,
      ...data.system.commissioners.flatMap((commissioner: { budgets: unknown[] }) => commissioner.budgets),
    ]
    const byId = new Map(budgets.map((budget) => [budget.id, budget]))
    const table4 = byId.get('primary-care-2019-20-llr')
    expect(table4.total.value).toBe(339_189_443)
    const gaps = budgets.flatMap((budget) =>
      budget.checks
        .filter((check: { difference: number }) => check.difference !== 0)
        .map((check: { name: string; difference: number }) => [budget.id, check.name, check.difference]),
    )
    expect(gaps.sort()).toEqual(
      [
        ['network-2019-20-llr', 'Subtotal of the four lines above', -1],
        ['network-2020-21-llr', 'TOTAL', 1],
        ['network-2021-22-llr', 'Subtotal of the four lines above', -1],
        ['network-2023-24-llr', 'Subtotal of the four lines above', 1],
        ['primary-care-2019-20-leicester-city-ccg', 'Total Other Primary Care', -1],
        ['primary-care-2019-20-llr', 'Total Other Primary Care', -1],
        ['primary-care-2019-20-llr', 'row: Enhanced Services', 1],
        ['primary-care-2019-20-llr', 'row: PCN', -1],
      ].sort(),
    )
    const table5 = byId.get('network-2019-20-llr')
    const improved = table5.lines.find(({ name }: { name: string }) => name.startsWith('Improved Access'))
    expect(improved).toMatchObject({ amount: null, shareOfTotal: null })
    expect(
      byId
        .get('primary-care-2019-20-east-leicestershire-and-rutland-ccg')
        .lines.find(({ name }: { name: string }) => name === 'Reserve/QIPP').amount.value,
    ).toBe(-359_559)
  })

  it('has the contact sheet of a neighbourhood, from all four subgraphs', async () => {
    const { data, errors } = await askOperation(application.url, 'neighbourhood-sheet', {
      neighbourhood: 'rutland-healthcare',
      year: '2019/20',
      ...ASKED_ON,
    })
    expect(errors).toEqual([])
    const sheet = data.neighbourhood
    expect(
      sheet.practices.map(({ name, postcode }: { name: string; postcode: string }) => [name, postcode]),
    ).toEqual([
      ['Empingham Medical Centre', 'LE15 8PR'],
      ['Market Overton & Somerby Surgeries', 'LE15 7PP'],
      ['Oakham Medical Practice', 'LE15 6NT'],
      ['The Uppingham Surgery', 'LE15 9EG'],
    ])
    expect(sheet.places).toEqual([
      expect.objectContaining({
        id: 'rutland',
        council: expect.objectContaining({ name: 'Rutland County Council' }),
      }),
    ])
    expect(sheet.places[0].socialPrescribing.pillars).toHaveLength(4)
    expect(sheet.districts).toEqual([])
    expect(sheet.integratedNeighbourhoodTeams).toEqual([])
    expect(sheet.localityTeams).toEqual([])
    expect(
      sheet.communityServices.find(({ id }: { id: string }) => id === 'integrated-locality-teams').stated
        .value,
    ).toBe(11)
    expect(sheet.assets).toEqual({ totalCount: 0, nodes: [] })
    expect(sheet.funding.total).toBe(175_604.66)
    expect(sheet.contacts.slice(0, 4).every(({ kind }: { kind: string }) => kind === 'PHONE')).toBe(true)
    expect(sheet.contacts.map(({ value }: { value: string }) => value)).toContain('0116 295 3405')
  })

  it('has what the documents state of a practice', async () => {
    const { data, errors } = await askOperation(application.url, 'practice-history', {
      practice: 'c82036',
      ...ASKED_ON,
    })
    expect(errors).toEqual([])
    expect(data.practice).toMatchObject({
      name: 'Two Shires Medical Practice',
      status: 'DORMANT',
      district: { id: 'harborough-district' },
    })
    expect(data.practice.networkMemberships).toEqual([
      expect.objectContaining({
        from: '2019-07-01',
        until: null,
        primaryCareNetwork: expect.objectContaining({ id: 'cross-counties' }),
      }),
    ])
    const stackyard = await askOperation(application.url, 'practice-history', {
      practice: 'C83653',
      ...ASKED_ON,
    })
    expect(stackyard.data.practice.commissioner).toMatchObject({ odsCode: '04Q' })
    expect(stackyard.data.practice.notes.map(({ text }: { text: string }) => text).join(' ')).toContain(
      'South Lincolnshire CCG',
    )
  })

  it('keeps an ambiguous match ambiguous', async () => {
    const { data } = await ask(
      application.url,
      `query($asOf: Date) { one: practice(id: "C82059", asOf: $asOf) { statedNames { name match } } two: practice(id: "C82653", asOf: $asOf) { statedNames { name match } } }`,
      ASKED_ON,
    )
    for (const practice of [data.one, data.two]) {
      expect(practice.statedNames).toContainEqual({ name: 'Westcotes Surgeries', match: 'AMBIGUOUS' })
    }
  })

  it('finds every kind of footprint by id and by code', async () => {
    const { data, errors } = await ask(
      application.url,
      `query($asOf: Date) {
        system(id: "qk1", asOf: $asOf) { id } place(id: "E06000016", asOf: $asOf) { id } district(id: "e07000133", asOf: $asOf) { id }
        commissioner(id: "04C", asOf: $asOf) { id } primaryCareNetwork(id: "SOAR-VALLEY", asOf: $asOf) { id }
        neighbourhood(id: "north-west-leicestershire-hub-2", asOf: $asOf) { id } practice(id: "c82038", asOf: $asOf) { id }
        localityTeam(id: "nobody", asOf: $asOf) { id } integratedNeighbourhoodTeam(id: "nobody", asOf: $asOf) { id }
        none: primaryCareNetwork(id: "nobody", asOf: $asOf) { id } hub: neighbourhood(id: "north-west-leicestershire", asOf: $asOf) { id }
      }`,
      ASKED_ON,
    )
    expect(errors).toEqual([])
    expect(data).toEqual({
      system: { id: 'llr' },
      place: { id: 'leicester' },
      district: { id: 'melton-district' },
      commissioner: { id: 'leicester-city-ccg' },
      primaryCareNetwork: { id: 'soar-valley' },
      neighbourhood: { id: 'north-west-leicestershire-hub-2' },
      practice: { id: 'c82038' },
      localityTeam: null,
      integratedNeighbourhoodTeam: null,
      none: null,
      hub: null,
    })
  })
})

describe('days', () => {
  it('has no networks on 1 June 2019, and the state before', async () => {
    const { data, errors } = await ask(
      application.url,
      `query($asOf: Date) { system(id: "llr", asOf: $asOf) { name primaryCareNetworks { id } registeredPatients { value } commissioners { id } }
        primaryCareNetworks(asOf: $asOf) { totalCount } primaryCareNetwork(id: "soar-valley", asOf: $asOf) { id }
        practice(id: "C82038", asOf: $asOf) { name primaryCareNetwork { id } commissioner { id } } }`,
      { asOf: '2019-06-01' },
    )
    expect(errors).toEqual([])
    expect(data.system.primaryCareNetworks).toEqual([])
    expect(data.system.registeredPatients).toBeNull()
    expect(data.system.commissioners).toHaveLength(3)
    expect(data.primaryCareNetworks.totalCount).toBe(0)
    expect(data.primaryCareNetwork).toBeNull()
    expect(data.practice).toEqual({
      name: 'Latham House Medical Practice',
      primaryCareNetwork: null,
      commissioner: { id: 'east-leicestershire-and-rutland-ccg' },
    })
  })

  it('passes one day to every subgraph', async () => {
    const { data } = await ask(
      application.url,
      `{ neighbourhood(id: "beacon", asOf: "2019-07-02") { asOf places { asOf districts { asOf } system { asOf places { asOf } } } primaryCareNetworks { asOf practices { asOf } } } }`,
    )
    const days = [...JSON.stringify(data).matchAll(/"asOf":"([^"]+)"/g)].map(([, day]) => day)
    expect(days.length).toBeGreaterThan(10)
    expect(new Set(days)).toEqual(new Set(['2019-07-02']))
  })

  it('renames a commissioner at the legal succession, and ends its contacts', async () => {
    const question = `query($asOf: Date) { commissioner(id: "04C", asOf: $asOf) { name closedOn contacts { value } successors { kind on toId toName } } }`
    const before = await ask(application.url, question, { asOf: '2022-06-30' })
    const after = await ask(application.url, question, { asOf: '2022-07-01' })
    expect(before.data.commissioner).toMatchObject({
      name: 'Leicester City CCG',
      closedOn: null,
      successors: [],
    })
    expect(before.data.commissioner.contacts.length).toBeGreaterThan(0)
    expect(after.data.commissioner).toEqual({
      name: 'NHS Leicester, Leicestershire and Rutland ICB - 04C',
      closedOn: null,
      contacts: [],
      successors: [
        {
          kind: 'REPLACED_IN_LAW',
          on: '2022-07-01',
          toId: 'llr',
          toName: 'Leicester, Leicestershire and Rutland',
        },
      ],
    })
  })
})
