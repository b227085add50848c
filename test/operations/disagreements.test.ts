import { beforeAll, describe, expect, it } from 'vitest'
import { loadData } from '../../db/load-shipped.ts'
import { connectForTest, useTestDatabase } from '../support/database.ts'
import { copyData } from '../support/shipped-data.ts'
import { useSharedApplication, type SharedApplication } from '../support/shared-application.ts'
import { ask, askOperation } from '../support/client.ts'

interface Found {
  readonly id: string
  readonly kind: string
  readonly weight: string
  readonly about: string
  readonly summary: string
  readonly resolution: string
  readonly difference: number | null
  readonly statements: readonly {
    readonly value: number | null
    readonly citation: { readonly locator: string }
  }[]
}

let application: SharedApplication
let all: Found[]

const askAll = async (variables: Record<string, unknown> = {}): Promise<Found[]> => {
  const found: Found[] = []
  let after: string | null = null
  do {
    const { data, errors } = await askOperation(application.url, 'disagreements', { ...variables, after })
    expect(errors).toEqual([])
    found.push(...data.discrepancies.nodes)
    expect(data.discrepancies.totalCount).toBeGreaterThanOrEqual(found.length)
    after = data.discrepancies.pageInfo.hasNextPage ? data.discrepancies.pageInfo.endCursor : null
  } while (after)
  return found
}

beforeAll(async () => {
  application = await useSharedApplication()
  all = await askAll()
})
describe('disagreements', () => {
  it('are at least 155, of them 69 of high or medium weight, the heaviest first', () => {
    expect(all.length).toBeGreaterThanOrEqual(155)
    expect(all.filter(({ weight }) => weight !== 'LOW').length).toBeGreaterThanOrEqual(69)
    const order = all.map(({ weight }) => ['HIGH', 'MEDIUM', 'LOW'].indexOf(weight))
    expect(order).toEqual([...order].sort((a, b) => a - b))
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  })

  it('have a sentence, at least two statements with a place, a resolution and a subject', () => {
    for (const { id, summary, resolution, statements, about } of all) {
      expect(summary.endsWith('.'), id).toBe(true)
      expect(resolution.length, id).toBeGreaterThan(10)
      expect(statements.length, id).toBeGreaterThanOrEqual(2)
      expect(
        statements.every(({ citation }) => citation.locator !== ''),
        id,
      ).toBe(true)
      expect(about, id).toMatch(/^[a-z0-9-]+$/)
    }
  })

  const byId = (id: string): Found | undefined => all.find((found) => found.id === id)

  it.each([
    ['list-size-rutland-healthcare', 'VALUES_DIFFER', 1_351],
    ['list-size-leicester-health-focus', 'VALUES_DIFFER', 1_000],
    ['list-size-watermead', 'VALUES_DIFFER', 401],
    ['list-size-south-blaby-and-lutterworth', 'VALUES_DIFFER', 60],
    ['sum-primary-care-2019-20-llr-row-pcn', 'TOTAL_DOES_NOT_ADD_UP', 1],
    ['range-smallest-network', 'RANGE_DIFFERS', 1_555],
    ['count-practices-leicester-city-ccg', 'COUNT_DIFFERS', 2],
    ['percentage-population-growth', 'PERCENTAGE_DOES_NOT_FOLLOW', 4.3],
    ['population-east-leicestershire-and-rutland-ccg', 'VALUES_DIFFER', 15_538],
    ['sum-population-of-the-system', 'TOTAL_DOES_NOT_ADD_UP', 19_526],
  ])('%s is a %s of %d', (id, kind, difference) => {
    expect(byId(id)).toMatchObject({ kind, difference })
  })

  it('include every printed sum that does not match its rows, and no other', () => {
    const sums = all.filter(({ id }) => id.startsWith('sum-primary') || id.startsWith('sum-network'))
    expect(sums.map(({ id }) => id).sort()).toEqual([
      'sum-network-2019-20-llr-subtotal-of-the-four-lines-above',
      'sum-network-2020-21-llr-total',
      'sum-network-2021-22-llr-subtotal-of-the-four-lines-above',
      'sum-network-2023-24-llr-subtotal-of-the-four-lines-above',
      'sum-primary-care-2019-20-leicester-city-ccg-total-other-primary-care',
      'sum-primary-care-2019-20-llr-row-enhanced-services',
      'sum-primary-care-2019-20-llr-row-pcn',
      'sum-primary-care-2019-20-llr-total-other-primary-care',
    ])
  })

  it('include practices that one list has and another lacks', () => {
    const memberships = all.filter(({ id }) => id.startsWith('membership-c'))
    expect(memberships.map(({ about }) => about).sort()).toEqual(['c82036', 'c82639', 'c82657'])
  })

  it('are filtered by subject, kind and weight', async () => {
    const about = await askAll({ about: 'Rutland-Healthcare' })
    expect(about.map(({ id }) => id)).toContain('list-size-rutland-healthcare')
    expect(about.length).toBeLessThan(15)
    const kinds = await askAll({ kinds: ['TOTAL_DOES_NOT_ADD_UP', 'RANGE_DIFFERS'], weights: ['HIGH'] })
    expect(kinds.map(({ id }) => id)).toEqual(['sum-population-of-the-system'])
  })

  it('are found by the official code of what they are about', async () => {
    for (const [code, id] of [
      ['04C', 'leicester-city-ccg'],
      ['QK1', 'llr'],
      ['C82036', 'c82036'],
    ]) {
      const byCode = await askAll({ about: code })
      expect(byCode.length).toBeGreaterThan(0)
      expect(byCode).toEqual(await askAll({ about: id }))
    }
  })

  it('refuse an unknown subject', async () => {
    const { errors } = await askOperation(application.url, 'disagreements', { about: 'nobody' })
    expect(errors[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'about',
      value: 'nobody',
    })
  })

  it('are these, and no others', async () => {
    const list = all.map(({ weight, kind, id }) => `${weight} ${kind} ${id}`).join('\n')
    await expect(`${list}\n`).toMatchFileSnapshot('disagreements.txt')
  })

  it('are shown on the card of the network that they concern', async () => {
    const { data } = await askOperation(application.url, 'network-card', {
      network: 'cross-counties',
      asOf: '2019-07-11',
    })
    const summaries = data.primaryCareNetwork.discrepancies.map(({ summary }: { summary: string }) => summary)
    expect(summaries.some((summary: string) => summary.includes('Two Shires'))).toBe(true)
    expect(
      summaries.some((summary: string) => summary.includes('South Leicestershire, Croft & Billesdon')),
    ).toBe(true)
  })
})

const idsAfter = async (file: string, change: (text: string) => string): Promise<Set<string>> => {
  const { address } = await useTestDatabase()
  const db = connectForTest(address)
  const data = copyData()
  data.edit(file, change)
  await loadData(db, data)
  return new Set(await db('kernel.discrepancies').pluck('id'))
}

describe('a changed number adds a disagreement, and a corrected one removes it', () => {
  it.each([
    [
      'a list size',
      'network-statements.csv',
      '"49,863",49863,2019-06-20',
      '"49,864",49864,2019-06-20',
      'list-size-soar-valley',
    ],
    [
      'a line of Table 4',
      'budget-lines.csv',
      '"38,321,247",38321247',
      '"38,321,248",38321248',
      'sum-primary-care-2019-20-leicester-city-ccg-total-co-commissioning',
    ],
    [
      'a total of Table 5',
      'budgets.csv',
      '"37,655,530",37655530',
      '"37,655,531",37655531',
      'sum-network-2023-24-llr-total',
    ],
    [
      'a stated count',
      'figures.csv',
      ',48,48,COUNT',
      ',49,49,COUNT',
      'count-practices-west-leicestershire-ccg',
    ],
    [
      'a name',
      'network-statements.csv',
      'watermead,,Watermead,west-leicestershire-ccg,"31,816"',
      'watermead,,Thurmaston,west-leicestershire-ccg,"31,816"',
      'names-network-watermead',
    ],
  ])('%s', async (_, file, from, to, id) => {
    expect(all.map((found) => found.id)).not.toContain(id)
    expect(await idsAfter(file, (text) => text.replace(from, to))).toContain(id)
  })

  it('a corrected list size', async () => {
    const ids = await idsAfter('network-statements.csv', (text) =>
      text.replace('"39,920",39920', '"38,569",38569'),
    )
    expect(ids).not.toContain('list-size-rutland-healthcare')
  })
})

it('a figure states its source by id: printed or calculated', async () => {
  const question = `query($id: ID!) { figure(id: $id) { id value derivation citations { locator source { id } } } }`
  const printed = await ask(application.url, question, {
    id: 'rutland-healthcare:registered-patients:2019-06-20:primary-care-strategy-2019',
  })
  expect(printed.data.figure).toMatchObject({ value: 39_920, derivation: null })
  const worked = await ask(application.url, question, {
    id: 'commissioner:leicester-city-ccg:registered-patients:2019-07-11',
  })
  expect(worked.data.figure).toMatchObject({
    id: 'commissioner:leicester-city-ccg:registered-patients:2019-07-11',
    value: 415_294,
  })
  expect((await ask(application.url, question, { id: 'nothing' })).data.figure).toBeNull()
})
