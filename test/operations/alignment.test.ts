import { beforeAll, describe, expect, it } from 'vitest'
import { useSharedApplication, type SharedApplication } from '../support/shared-application.ts'
import { ask, askOperation } from '../support/client.ts'
import { ASKED_ON } from './variables.ts'

let application: SharedApplication

beforeAll(async () => {
  application = await useSharedApplication()
})
const align = async (rows: string, columns: string, within?: string) => {
  const { data, errors } = await askOperation(application.url, 'alignment-matrix', {
    rows,
    columns,
    within,
    ...ASKED_ON,
  })
  expect(errors).toEqual([])
  return data.alignment
}

describe('alignment on 11 July 2019', () => {
  it.each([
    ['PRIMARY_CARE_NETWORK', 'PLACE', 25, 0, 0],
    ['PRIMARY_CARE_NETWORK', 'DISTRICT', 9, 5, 11],
    ['PRIMARY_CARE_NETWORK', 'COMMISSIONER', 24, 1, 0],
    ['NEIGHBOURHOOD', 'PRIMARY_CARE_NETWORK', 27, 0, 0],
    ['PRIMARY_CARE_NETWORK', 'LOCALITY_TEAM', 0, 0, 25],
    ['LOCALITY_TEAM', 'PRIMARY_CARE_NETWORK', 0, 0, 0],
    ['PLACE', 'SYSTEM', 3, 0, 0],
    ['SYSTEM', 'PLACE', 0, 1, 0],
  ])('%s on %s: %d nested, %d split, %d unmatched', async (rows, columns, nested, split, unmatched) => {
    expect((await align(rows, columns)).summary).toMatchObject({ nested, split, unmatched })
  })

  it('has Melton, Syston and Vale split between its commissioner and Stackyard’s', async () => {
    const { rows } = await align('PRIMARY_CARE_NETWORK', 'COMMISSIONER')
    const split = rows.filter(({ status }: { status: string }) => status === 'SPLIT')
    expect(split).toHaveLength(1)
    expect(split[0]).toMatchObject({
      footprint: { id: 'melton-syston-and-vale' },
      practiceCount: 5,
      registeredPatients: 69_519,
    })
    interface Cell {
      readonly footprint: { readonly id: string }
      readonly practiceCount: number
      readonly shareOfRow: number
      readonly shareOfColumn: number
    }
    expect(
      split[0].cells.map((cell: Cell) => [
        cell.footprint.id,
        cell.practiceCount,
        cell.shareOfRow,
        cell.shareOfColumn,
      ]),
    ).toEqual([
      ['east-leicestershire-and-rutland-ccg', 4, 0.8, 4 / 30],
      ['04q', 1, 0.2, 1],
    ])
  })

  it('has no partial sums, and lists unmatched practices', async () => {
    const { rows } = await align('PRIMARY_CARE_NETWORK', 'DISTRICT')
    const city = rows.find(({ footprint }: { footprint: { id: string } }) => footprint.id === 'salutem')
    expect(city).toMatchObject({ status: 'UNMATCHED', cells: [], practiceCount: 4 })
    expect(city.unmatchedPractices).toHaveLength(4)
    const county = rows.find(({ footprint }: { footprint: { id: string } }) => footprint.id === 'soar-valley')
    expect(
      county.cells.every(
        ({ registeredPatients }: { registeredPatients: null }) => registeredPatients === null,
      ),
    ).toBe(true)
  })

  it('counts every practice once, in both directions', async () => {
    for (const [rows, columns] of [
      ['PRIMARY_CARE_NETWORK', 'DISTRICT'],
      ['DISTRICT', 'PRIMARY_CARE_NETWORK'],
      ['COMMISSIONER', 'PLACE'],
    ] as const) {
      const alignment = await align(rows, columns)
      for (const row of alignment.rows) {
        const inCells = row.cells.reduce(
          (sum: number, cell: { practiceCount: number }) => sum + cell.practiceCount,
          0,
        )
        expect(inCells + row.unmatchedPractices.length).toBe(row.practiceCount)
      }
    }
  })

  it('can be restricted to a footprint, by id or code', async () => {
    const { rows, summary } = await align('PRIMARY_CARE_NETWORK', 'DISTRICT', 'E07000133')
    expect(rows.map(({ footprint }: { footprint: { id: string } }) => footprint.id)).toEqual([
      'melton-syston-and-vale',
    ])
    expect(summary.nested).toBe(1)
    const { data, errors } = await askOperation(application.url, 'alignment-matrix', {
      rows: 'PLACE',
      columns: 'DISTRICT',
      within: 'nowhere',
    })
    expect(data.alignment).toBeNull()
    expect(errors[0]).toMatchObject({
      message: expect.stringContaining('Invalid value for "within"'),
      extensions: { code: 'BAD_USER_INPUT', argument: 'within', value: 'nowhere' },
    })
  })

  it('counts no patients for a closed commissioner', async () => {
    const asOf = '2020-04-01'
    const { data, errors } = await ask(
      application.url,
      `query($asOf: Date) {
        alignment(rows: PRIMARY_CARE_NETWORK, columns: COMMISSIONER, asOf: $asOf) { rows { sentence } }
        commissioner(id: "04Q", asOf: $asOf) { closedOn practiceCount }
        practice(id: "C83653", asOf: $asOf) { commissioner { id } }
        practices(within: "04Q", asOf: $asOf) { totalCount }
      }`,
      { asOf },
    )
    expect(errors).toEqual([])
    const sentences = data.alignment.rows.map(({ sentence }: { sentence: string }) => sentence)
    expect(sentences).toContain(
      'Melton, Syston and Vale is split across 2 commissioners: East Leicestershire and Rutland CCG (4 practices), NHS Lincolnshire CCG (1 practice).',
    )
    expect(data.commissioner).toEqual({ closedOn: '2020-03-31', practiceCount: 0 })
    expect(data.practice.commissioner).toEqual({ id: '71e' })
    expect(data.practices.totalCount).toBe(0)
  })

  it('has a sentence for each row', async () => {
    const { data } = await ask(
      application.url,
      `query($asOf: Date) { alignment(rows: PRIMARY_CARE_NETWORK, columns: COMMISSIONER, asOf: $asOf) { rows { sentence } } }`,
      ASKED_ON,
    )
    const sentences = data.alignment.rows.map(({ sentence }: { sentence: string }) => sentence)
    expect(sentences).toContain(
      'Melton, Syston and Vale is split across 2 commissioners: East Leicestershire and Rutland CCG (4 practices), NHS South West Lincolnshire CCG (1 practice).',
    )
    expect(sentences).toContain('Salutem is wholly in one commissioner: Leicester City CCG.')
  })

  it('lists straddling footprints, and every footprint of a practice', async () => {
    const { data, errors } = await ask(
      application.url,
      `query($asOf: Date) {
        straddling(kind: PRIMARY_CARE_NETWORK, asOf: $asOf) { across row { footprint { id } cells { footprint { id } } registeredPatients } }
        practice(id: "C83653", asOf: $asOf) { footprints { kind id } }
      }`,
      ASKED_ON,
    )
    expect(errors).toEqual([])
    const across = data.straddling.map(({ across }: { across: string }) => across)
    expect(across.filter((kind: string) => kind === 'DISTRICT')).toHaveLength(5)
    expect(across.filter((kind: string) => kind === 'COMMISSIONER')).toHaveLength(1)
    expect(across.filter((kind: string) => kind === 'NEIGHBOURHOOD')).toHaveLength(1)
    expect(across).toHaveLength(7)
    expect(data.practice.footprints).toEqual([
      { kind: 'SYSTEM', id: 'llr' },
      { kind: 'PLACE', id: 'leicestershire' },
      { kind: 'DISTRICT', id: 'melton-district' },
      { kind: 'COMMISSIONER', id: '04q' },
      { kind: 'PRIMARY_CARE_NETWORK', id: 'melton-syston-and-vale' },
      { kind: 'NEIGHBOURHOOD', id: 'melton-syston-and-vale' },
    ])
  })
})
