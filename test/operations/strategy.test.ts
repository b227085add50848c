import { beforeAll, describe, expect, it } from 'vitest'
import { useSharedApplication, type SharedApplication } from '../support/shared-application.ts'
import { ask, askOperation } from '../support/client.ts'

let application: SharedApplication

beforeAll(async () => {
  application = await useSharedApplication()
})
interface Chapter {
  readonly number: number
  readonly ambitions: readonly unknown[]
  readonly impacts: readonly { readonly audience: string; readonly statement: { readonly text: string } }[]
  readonly quotes: readonly { readonly by: string | null }[]
}

describe('the strategy as data', () => {
  it('has chapters with ambitions, impacts for four audiences and quotes', async () => {
    const { data, errors } = await askOperation(application.url, 'strategy', { system: 'llr' })
    expect(errors).toEqual([])
    const { strategy } = data.system
    expect(strategy.chapters.map(({ number }: Chapter) => number)).toEqual(
      Array.from({ length: 18 }, (_, index) => index + 1),
    )
    const chapters: Chapter[] = strategy.chapters
    expect(
      chapters
        .filter(({ ambitions }) => ambitions.length > 0)
        .map(({ number, ambitions }) => [number, ambitions.length]),
    ).toEqual([
      [5, 7],
      [7, 5],
      [8, 3],
      [9, 4],
      [10, 4],
      [11, 4],
      [12, 4],
    ])
    const impacts = chapters.flatMap((chapter) => chapter.impacts)
    expect(impacts).toHaveLength(74)
    expect(new Set(impacts.map(({ audience }) => audience))).toEqual(
      new Set(['PRACTICES', 'PRIMARY_CARE_NETWORKS', 'PATIENTS', 'SYSTEM']),
    )
    expect(chapters.flatMap(({ quotes }) => quotes).some(({ by }) => by === null)).toBe(true)
    expect(strategy.risks.length).toBeGreaterThanOrEqual(4)
    expect(strategy.governance.length).toBeGreaterThanOrEqual(11)
  })

  it('lists aims, missing content and questions of patients', async () => {
    const { data } = await ask(
      application.url,
      '{ system(id: "llr") { strategy { aims { text } notInText { what caption } } patientQuestions { question answer } } }',
    )
    expect(data.system.strategy.aims).toHaveLength(7)
    expect(data.system.strategy.notInText).toContainEqual({
      what: 'Table 2',
      caption: 'Workforce Assumptions in LLR',
    })
    expect(data.system.patientQuestions).toHaveLength(15)
  })
})

describe('workforce and contract', () => {
  it('calculates the forecast and shows how', async () => {
    const { data, errors } = await askOperation(application.url, 'workforce-and-contract', { system: 'llr' })
    expect(errors).toEqual([])
    const { workforce, networkContract } = data.system
    expect(workforce.projected).toMatchObject({
      value: 645,
      unit: 'WTE',
      derivation: '554 - 65 - 83 + 133 + 30 + 76 = 645',
    })
    expect(workforce.target.value).toBe(639)
    expect(workforce.forecast.map(({ kind }: { kind: string }) => kind)).toEqual([
      'BASELINE',
      'LEAVERS',
      'LEAVERS',
      'JOINERS',
      'JOINERS',
      'JOINERS',
    ])
    expect(
      networkContract.roles.map(({ id, fundedFrom }: { id: string; fundedFrom: number }) => [id, fundedFrom]),
    ).toEqual([
      ['clinical-pharmacist', 2019],
      ['social-prescribing-link-worker', 2019],
      ['physician-associate', 2020],
      ['physiotherapist', 2020],
      ['community-paramedic', 2021],
    ])
    expect(networkContract.serviceSpecifications).toHaveLength(7)
    expect(networkContract.nationalInvestment.map(({ value }: { value: number }) => value)).toEqual(
      expect.arrayContaining([891_000_000, 726_000, 1_799_000_000, 1_470_000]),
    )
  })

  it('lists indicators by place, group and comparator', async () => {
    const { data } = await askOperation(application.url, 'indicators', {
      within: 'leicester',
      asOf: '2019-07-11',
    })
    const life = data.indicators.filter(({ name }: { name: string }) => /life expectancy/i.test(name))
    expect(
      life.map(({ group, figure }: { group: string; figure: { value: number } }) => [group, figure.value]),
    ).toEqual(
      expect.arrayContaining([
        ['males', 77.3],
        ['females', 81.9],
      ]),
    )
  })
})
