import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDatabase } from '../../db/connect.ts'
import { startTestApplication, type TestApplication } from '../support/application.ts'
import { ask } from '../support/client.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { Random } from '../support/random.ts'
import { ASKED_ON } from './variables.ts'

let database: TestDatabase
let application: TestApplication

// A practice without a list size in this database.
const UNKNOWN_SIZE = 'c82016'

beforeAll(async () => {
  database = await createTestDatabase()
  const db = createDatabase(database.address)
  // In the documents, few practices have a list size. Here all but one have one.
  await db.raw(
    `insert into primary_care.figures (id, subject_id, measure, holds_on, period, value, unit, position, citation_id)
     select p.id || ':list-size-of-test', p.id, 'registered-patients', '2019-07-05', '2019-07-05',
       3000 + 137 * row_number() over (order by p.id), 'PATIENTS', 1, p.citation_id
     from primary_care.practices p where p.main_practice_id is null and p.id <> ?`,
    [UNKNOWN_SIZE],
  )
  await db.raw("delete from primary_care.figures where subject_id = ? and measure = 'registered-patients'", [
    UNKNOWN_SIZE,
  ])
  await db.destroy()
  application = await startTestApplication({ DATABASE_URL: database.url })
})

afterAll(async () => {
  await application.stop()
  await database.drop()
})

interface Move {
  readonly practice: string
  readonly to: string
}

interface Merge {
  readonly networks: readonly string[]
  readonly into: string
}

interface ScenarioNetwork {
  readonly name: string
  readonly network: {
    readonly id: string
    readonly registeredPatients: { readonly value: number }
    readonly funding: { readonly total: number }
  } | null
  readonly isNew: boolean
  readonly isDissolved: boolean
  readonly patientsBefore: number
  readonly patientsAfter: number
  readonly sizeBefore: string
  readonly sizeAfter: string
  readonly fundingBefore: number
  readonly fundingAfter: number
  readonly practiceCountBefore: number
  readonly practiceCountAfter: number
}

const QUESTION = `query($moves: [PracticeMove!]!, $merges: [NetworkMerge!], $year: FinancialYear!, $asOf: Date) {
  scenario(moves: $moves, merges: $merges, year: $year, asOf: $asOf) {
    id totalBefore totalAfter rounding withoutRate { id }
    moves { practice { id } patients from { id } to { id } toName }
    networks {
      name isNew isDissolved patientsBefore patientsAfter sizeBefore sizeAfter fundingBefore fundingAfter
      practiceCountBefore practiceCountAfter practicesAfter { id }
      network { id registeredPatients { value } funding(year: $year) { total } }
    }
    alignment { columns becomeSplit becomeWhole
      rows { name network { id } before after becomesSplit sentenceBefore sentenceAfter } }
    brokenRules { rule isNew sentence network { id } practice { id } citations { source { id } } }
  }
}`

const askScenario = (moves: readonly Move[], merges: readonly Merge[] = [], year = '2019/20') =>
  ask(application.url, QUESTION, { moves, merges, year, ...ASKED_ON })

const runScenario = async (moves: readonly Move[], merges: readonly Merge[] = [], year = '2019/20') => {
  const { data, errors } = await askScenario(moves, merges, year)
  expect(errors).toEqual([])
  return data.scenario
}

const networkOf = (scenario: { networks: ScenarioNetwork[] }, name: string): ScenarioNetwork => {
  const found = scenario.networks.find((network) => network.name === name)
  if (!found) throw new Error(`the scenario does not touch ${name}`)
  return found
}

describe('a practice that moves', () => {
  it('moves its list from one network to the other, and changes no third', async () => {
    const scenario = await runScenario([{ practice: 'C83653', to: 'rutland-healthcare' }])
    const [move] = scenario.moves
    expect(move).toMatchObject({
      practice: { id: 'c83653' },
      from: { id: 'melton-syston-and-vale' },
      to: { id: 'rutland-healthcare' },
      toName: 'Rutland Healthcare',
    })
    expect(scenario.networks.map(({ name }: ScenarioNetwork) => name)).toEqual([
      'Melton, Syston and Vale',
      'Rutland Healthcare',
    ])
    const [melton, rutland] = scenario.networks
    for (const { patientsBefore, network } of [melton, rutland]) {
      expect(patientsBefore).toBe(network.registeredPatients.value)
    }
    expect(melton.patientsAfter).toBe(melton.patientsBefore - move.patients)
    expect(rutland.patientsAfter).toBe(rutland.patientsBefore + move.patients)
    expect(rutland).toMatchObject({ practiceCountBefore: 4, practiceCountAfter: 5, isNew: false })
    expect(rutland.practicesAfter.map(({ id }: { id: string }) => id)).toContain('c83653')
    expect(rutland.fundingBefore).toBe(rutland.network.funding.total)
  })

  it('splits a network that was in one commissioner, and not the other', async () => {
    const { alignment } = await runScenario([{ practice: 'C83653', to: 'rutland-healthcare' }])
    expect(alignment.map(({ columns }: { columns: string }) => columns)).toEqual([
      'PLACE',
      'DISTRICT',
      'COMMISSIONER',
    ])
    const commissioners = alignment[2]
    expect(commissioners).toMatchObject({ becomeSplit: 1, becomeWhole: 1 })
    expect(commissioners.rows).toMatchObject([
      { network: { id: 'melton-syston-and-vale' }, before: 'SPLIT', after: 'NESTED', becomesSplit: false },
      { network: { id: 'rutland-healthcare' }, before: 'NESTED', after: 'SPLIT', becomesSplit: true },
    ])
    expect(commissioners.rows[1].sentenceAfter).toMatch(/^Rutland Healthcare is split across 2 commissioners/)
  })

  it('has the same alignment as the present before the moves', async () => {
    const { alignment } = await runScenario([{ practice: 'C83653', to: 'salutem' }])
    for (const { columns, rows } of alignment) {
      const { data } = await ask(
        application.url,
        `query($columns: FootprintKind!, $asOf: Date) {
          alignment(rows: PRIMARY_CARE_NETWORK, columns: $columns, asOf: $asOf) { rows { status sentence footprint { id } } } }`,
        { columns, ...ASKED_ON },
      )
      for (const row of rows) {
        const same = data.alignment.rows.find(
          ({ footprint }: { footprint: { id: string } }) => footprint.id === row.network.id,
        )
        expect([row.before, row.sentenceBefore]).toEqual([same.status, same.sentence])
      }
    }
  })

  it('creates one network for a name in any spelling', async () => {
    const scenario = await runScenario([
      { practice: 'C82038', to: 'new:Stilton and Pork Pies' },
      { practice: 'C83653', to: 'NEW: stilton  and pork pies' },
    ])
    const founded = networkOf(scenario, 'Stilton and Pork Pies')
    expect(founded).toMatchObject({
      network: null,
      isNew: true,
      isDissolved: false,
      patientsBefore: 0,
      sizeBefore: 'UNKNOWN',
      sizeAfter: 'BELOW',
      fundingBefore: 0,
      practiceCountBefore: 0,
      practiceCountAfter: 2,
    })
    expect(founded.patientsAfter).toBe(scenario.moves[0].patients + scenario.moves[1].patients)
    const broken = scenario.brokenRules.filter(({ isNew }: { isNew: boolean }) => isNew)
    expect(broken).toMatchObject([
      {
        rule: 'SIZE_BELOW',
        network: null,
        sentence: expect.stringMatching(/^Stilton and Pork Pies would have [\d,]+ patients, fewer/),
      },
    ])
    expect(broken[0].citations.length).toBeGreaterThan(0)
  })

  it.each([
    ['without a list size', [{ practice: UNKNOWN_SIZE, to: 'salutem' }], 'moves.practice', UNKNOWN_SIZE],
    [
      'in two moves',
      [
        { practice: 'C82038', to: 'salutem' },
        { practice: 'c82038', to: 'rutland-healthcare' },
      ],
      'moves.practice',
      'c82038',
    ],
    ['that nobody knows', [{ practice: 'x99999', to: 'salutem' }], 'moves.practice', 'x99999'],
    ['to a network that nobody knows', [{ practice: 'c82038', to: 'nowhere' }], 'moves.to', 'nowhere'],
    ['to a new network without a name', [{ practice: 'c82038', to: 'new: ' }], 'moves.to', 'new:'],
  ])('is refused %s, by name', async (_, moves, argument, value) => {
    const { data, errors } = await askScenario(moves)
    expect(data).toEqual({ scenario: null })
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument, value } }])
  })

  it('lists gaps in coverage: open practices of the system in no network', async () => {
    const { data } = await ask(
      application.url,
      `query($asOf: Date) { system(id: "llr", asOf: $asOf) { practiceCount primaryCareNetworks { practices { id isBranch } } } }`,
      ASKED_ON,
    )
    const covered = data.system.primaryCareNetworks.flatMap(
      ({ practices }: { practices: { isBranch: boolean }[] }) =>
        practices.filter(({ isBranch }) => !isBranch),
    )
    const { brokenRules } = await runScenario([{ practice: 'C83653', to: 'rutland-healthcare' }])
    const gaps = brokenRules.filter(({ rule }: { rule: string }) => rule === 'PRACTICE_WITHOUT_NETWORK')
    expect(gaps).toHaveLength(data.system.practiceCount - covered.length)
  })
})

describe('networks that merge', () => {
  it('continue as one of them, with all patients and practices', async () => {
    const scenario = await runScenario(
      [],
      [{ networks: ['rutland-healthcare', 'melton-syston-and-vale'], into: 'rutland-healthcare' }],
    )
    const melton = networkOf(scenario, 'Melton, Syston and Vale')
    const rutland = networkOf(scenario, 'Rutland Healthcare')
    expect(melton).toMatchObject({
      isDissolved: true,
      patientsAfter: 0,
      sizeAfter: 'UNKNOWN',
      fundingAfter: 0,
      practiceCountAfter: 0,
    })
    expect(rutland).toMatchObject({
      isDissolved: false,
      patientsAfter: melton.patientsBefore + rutland.patientsBefore,
      sizeAfter: 'ABOVE',
      practiceCountAfter: 9,
    })
    expect(scenario.alignment[0]).toMatchObject({
      columns: 'PLACE',
      becomeSplit: 1,
      rows: [
        { name: 'Melton, Syston and Vale', after: null, sentenceAfter: null },
        { name: 'Rutland Healthcare', before: 'NESTED', becomesSplit: true },
      ],
    })
  })

  it('may form a new one, after practices have moved out', async () => {
    const merges = [{ networks: ['rutland-healthcare', 'melton-syston-and-vale'], into: 'new:East' }]
    const scenario = await runScenario([{ practice: 'C83653', to: 'salutem' }], merges)
    expect(networkOf(scenario, 'East')).toMatchObject({
      isNew: true,
      patientsAfter:
        networkOf(scenario, 'Melton, Syston and Vale').patientsBefore +
        networkOf(scenario, 'Rutland Healthcare').patientsBefore -
        scenario.moves[0].patients,
      practiceCountAfter: 8,
    })
  })

  it.each([
    ['one network alone', [{ networks: ['salutem'], into: 'salutem' }], 'merges.networks'],
    ['none', [{ networks: [], into: 'new:East' }], 'merges.networks'],
    ['one that nobody knows', [{ networks: ['salutem', 'nowhere'], into: 'salutem' }], 'merges.networks'],
    [
      'one in two merges',
      [
        { networks: ['salutem', 'rutland-healthcare'], into: 'salutem' },
        { networks: ['rutland-healthcare', 'melton-syston-and-vale'], into: 'melton-syston-and-vale' },
      ],
      'merges.networks',
    ],
  ])('are refused: %s', async (_, merges, argument) => {
    const { errors } = await askScenario([], merges)
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }])
  })
})

// Any moves of any practices: the sums of patients and money do not change.
describe('over random moves', () => {
  const random = new Random(20_190_701)
  const toCents = (pounds: number): number => Math.round(pounds * 100)

  it.each(Array.from({ length: 12 }, (_, index) => [index + 1, ['2019/20', '2021/22'][index % 2] as string]))(
    'number %d keeps patients and money in %s',
    async (_, year) => {
      const { data } = await ask(
        application.url,
        `query($asOf: Date) { primaryCareNetworks(first: 200, asOf: $asOf) { nodes { id practices { id isBranch } } } }`,
        ASKED_ON,
      )
      const nodes = data.primaryCareNetworks.nodes as {
        id: string
        practices: { id: string; isBranch: boolean }[]
      }[]
      const practices = nodes.flatMap((network) =>
        network.practices.filter(({ id, isBranch }) => !isBranch && id !== UNKNOWN_SIZE),
      )
      const moving = practices.filter(() => random.isLucky(0.1))
      const targets = [...nodes.map(({ id }) => id), 'new:One', 'new:Two']
      const moves = moving.map(({ id }) => ({ practice: id, to: random.pick(targets) }))
      const first = random.below(nodes.length - 1)
      const merged = nodes.slice(first, first + 2).map(({ id }) => id)
      const scenario = await runScenario(moves, [{ networks: merged, into: merged[0] as string }], year)
      const networks = scenario.networks as ScenarioNetwork[]
      const sum = (of: (network: ScenarioNetwork) => number): number =>
        networks.reduce((total, network) => total + of(network), 0)
      expect(sum(({ patientsAfter }) => patientsAfter)).toBe(sum(({ patientsBefore }) => patientsBefore))
      expect(scenario.totalAfter).toBe(scenario.totalBefore)
      expect(toCents(scenario.totalBefore)).toBe(sum(({ fundingBefore }) => toCents(fundingBefore)))
      expect(toCents(scenario.totalAfter)).toBe(
        sum(({ fundingAfter }) => toCents(fundingAfter)) + toCents(scenario.rounding),
      )
      // At most half a penny for each stream of each network.
      expect(Math.abs(toCents(scenario.rounding))).toBeLessThanOrEqual(networks.length * 4)
      if (year === '2021/22') expect(scenario.rounding).toBe(0)
      for (const { network, patientsBefore, fundingBefore } of networks) {
        if (!network) continue
        expect(patientsBefore).toBe(network.registeredPatients.value)
        expect(fundingBefore).toBe(network.funding.total)
      }
      expect(scenario.alignment[0].rows).toHaveLength(networks.length)
    },
  )
})

it('reports the first of several faults, always the same', async () => {
  const moves = [
    { practice: UNKNOWN_SIZE, to: 'salutem' },
    { practice: 'x99999', to: 'nowhere' },
  ]
  const { errors } = await askScenario(moves, [{ networks: ['nowhere'], into: 'nowhere' }])
  expect(errors).toMatchObject([{ extensions: { argument: 'moves.practice', value: UNKNOWN_SIZE } }])
})

it('stores nothing: an equal scenario has the same id, and the graph is unchanged', async () => {
  const moves = [{ practice: 'C83653', to: 'rutland-healthcare' }]
  const card = () =>
    ask(application.url, `{ primaryCareNetwork(id: "rutland-healthcare") { practices { id } } }`)
  const before = await card()
  const one = await runScenario(moves)
  expect((await runScenario(moves)).id).toBe(one.id)
  expect((await runScenario(moves, [], '2020/21')).id).not.toBe(one.id)
  expect((await card()).text).toBe(before.text)
})
