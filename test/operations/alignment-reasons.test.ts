import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import { useSharedApplication, type SharedApplication } from '../support/shared-application.ts'
import { ask } from '../support/client.ts'
import { CHECKED_DAYS } from '../support/days.ts'
import { openPage } from '../support/pages.ts'

let application: SharedApplication

beforeAll(async () => {
  application = await useSharedApplication()
})
interface Part {
  readonly practiceCount: number
  readonly registeredPatients: number | null
  readonly shareOfRow: number | null
}

interface Cell extends Part {
  readonly footprint: { readonly id: string }
  readonly sharesOf: string
  readonly shareOfRow: number
  readonly shareOfColumn: number
}

interface Row {
  readonly footprint: { readonly id: string; readonly closedOn?: string | null }
  readonly status: string
  readonly fit: string
  readonly sentence: string
  readonly practiceCount: number
  readonly registeredPatients: number | null
  readonly cells: readonly Cell[]
  readonly unplaced: readonly (Part & { readonly reason: string })[]
}

const align = async (
  rows: string,
  columns: string,
  asOf: string,
  { measure = 'PRACTICES', within = null }: { measure?: string; within?: string | null } = {},
) => {
  const { data, errors } = await ask(
    application.url,
    `query($asOf: Date, $within: ID) { alignment(rows: ${rows}, columns: ${columns}, measure: ${measure}, within: $within, asOf: $asOf) {
       areRowsLoaded areColumnsLoaded
       summary { nested split unmatched fits { nested split outside noSuchTier unknown } }
       rows { footprint { id } status fit sentence practiceCount registeredPatients
         cells { footprint { id } practiceCount registeredPatients sharesOf shareOfRow shareOfColumn }
         unplaced { reason practiceCount registeredPatients shareOfRow } } } }`,
    { asOf, within },
  )
  expect(errors).toEqual([])
  return data.alignment as {
    areRowsLoaded: boolean
    areColumnsLoaded: boolean
    summary: { nested: number; split: number; unmatched: number; fits: Record<string, number> }
    rows: Row[]
  }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

describe('the reason why a practice is in no column', () => {
  it('is that a unitary council has no districts', async () => {
    const { rows, summary } = await align('PRIMARY_CARE_NETWORK', 'DISTRICT', '2019-07-11')
    const city = rows.find(({ footprint }) => footprint.id === 'salutem')
    expect(city).toMatchObject({ status: 'UNMATCHED', fit: 'NO_SUCH_TIER' })
    expect(city?.unplaced).toEqual([
      { reason: 'NO_SUCH_TIER', practiceCount: 4, registeredPatients: null, shareOfRow: 1 },
    ])
    expect(summary).toMatchObject({ nested: 9, split: 5, unmatched: 11 })
    expect(sum(Object.values(summary.fits))).toBe(25)
  })

  it('is UNKNOWN if the kind is not loaded', async () => {
    const alignment = await align('PRIMARY_CARE_NETWORK', 'LOCALITY_TEAM', '2026-06-01')
    expect(alignment).toMatchObject({ areRowsLoaded: true, areColumnsLoaded: false })
    expect(alignment.summary.fits).toMatchObject({ outside: 0, unknown: alignment.rows.length })
    const { text } = await openPage(application.url, '/alignment?from=networks&to=locality-teams')
    expect(text).toContain('Integrated locality teams: none are loaded for this day.')
    expect(await align('LOCALITY_TEAM', 'PLACE', '2026-06-01')).toMatchObject({
      areRowsLoaded: false,
      rows: [],
    })
  })

  it('is OUTSIDE if others of its system are inside', async () => {
    const { rows } = await align('PLACE', 'PRIMARY_CARE_NETWORK', '2026-06-01')
    const reasons = rows.flatMap(({ unplaced }) => unplaced.map(({ reason }) => reason))
    expect(new Set(reasons)).toEqual(new Set(['OUTSIDE']))
  })
})

const PAIRS = [
  ['PRIMARY_CARE_NETWORK', 'PLACE'],
  ['PRIMARY_CARE_NETWORK', 'DISTRICT'],
  ['PRIMARY_CARE_NETWORK', 'COMMISSIONER'],
  ['NEIGHBOURHOOD', 'DISTRICT'],
  ['COMMISSIONER', 'DISTRICT'],
  ['PLACE', 'PRIMARY_CARE_NETWORK'],
  ['DISTRICT', 'NEIGHBOURHOOD'],
  ['SYSTEM', 'PLACE'],
] as const

// The number of compared cells, so that the test does not pass without data.
const divided = new Set<string>()

describe.each(CHECKED_DAYS)('alignment on %s', (asOf) => {
  it.each(PAIRS)('counts each practice and row of %s by %s once', async (rowKind, columnKind) => {
    const { rows, summary } = await align(rowKind, columnKind, asOf)
    expect(sum(Object.values(summary.fits))).toBe(rows.length)
    expect(summary.nested + summary.split + summary.unmatched).toBe(rows.length)
    for (const { footprint, practiceCount, cells, unplaced, fit } of rows) {
      const parts = [...cells, ...unplaced]
      expect([footprint.id, sum(parts.map((part) => part.practiceCount))]).toEqual([
        footprint.id,
        practiceCount,
      ])
      if (cells.length > 1) expect([footprint.id, fit]).toEqual([footprint.id, 'SPLIT'])
      if (practiceCount > 0) {
        expect(sum(parts.map((part) => part.shareOfRow ?? Number.NaN))).toBeCloseTo(1, 9)
      }
    }
  })

  it.each(PAIRS)('divides the patients of each row of %s by %s', async (rowKind, columnKind) => {
    const { rows } = await align(rowKind, columnKind, asOf, { measure: 'PATIENTS' })
    for (const { footprint, registeredPatients, cells, unplaced } of rows) {
      const parts = [...cells, ...unplaced]
      const isOfPatients = cells.some(({ sharesOf }) => sharesOf === 'PATIENTS')
      if (!isOfPatients) continue
      divided.add(`${rowKind} ${asOf}`)
      expect([footprint.id, sum(parts.map((part) => part.registeredPatients ?? Number.NaN))]).toEqual([
        footprint.id,
        registeredPatients,
      ])
      expect(sum(parts.map((part) => part.shareOfRow ?? Number.NaN))).toBeCloseTo(1, 9)
    }
  })

  it('has no column that has closed or not opened', async () => {
    const { rows } = await align('PLACE', 'COMMISSIONER', asOf)
    const { data } = await ask(
      application.url,
      'query($asOf: Date) { system(id: "llr", asOf: $asOf) { commissioners { id } } }',
      { asOf },
    )
    const open = new Set((data.system?.commissioners ?? []).map(({ id }: { id: string }) => id))
    for (const { cells } of rows) {
      for (const { footprint } of cells) {
        // Commissioners of neighbouring systems are in no system.
        if (!['04q', '71e'].includes(footprint.id)) expect(open).toContain(footprint.id)
      }
    }
  })

  it('has parts in a district that add up to the district', async () => {
    const { data } = await ask(
      application.url,
      'query($asOf: Date) { system(id: "llr", asOf: $asOf) { places { districts { id registeredPatients { value } } } } }',
      { asOf },
    )
    for (const { districts } of data.system?.places ?? []) {
      for (const { id, registeredPatients } of districts ?? []) {
        const { rows } = await align('NEIGHBOURHOOD', 'DISTRICT', asOf, { within: id })
        const parts = rows.flatMap(({ cells }) => cells.map((cell) => cell.registeredPatients))
        if (!registeredPatients || parts.length === 0 || parts.includes(null)) continue
        const { rows: outside } = await align('DISTRICT', 'NEIGHBOURHOOD', asOf, { within: id })
        const inNone = outside.flatMap(({ unplaced }) => unplaced.map((part) => part.registeredPatients ?? 0))
        expect([id, sum(parts as number[]) + sum(inNone)]).toEqual([id, registeredPatients.value])
      }
    }
  })
})

describe('shares of patients', () => {
  it('are compared for every kind of row, on most days', () => {
    expect(new Set([...divided].map((key) => key.split(' ')[0])).size).toBe(
      new Set(PAIRS.map(([row]) => row)).size,
    )
    expect(new Set([...divided].map((key) => key.split(' ')[1])).size).toBeGreaterThan(15)
  })

  it('are used on the page, in its CSV and in the download', async () => {
    for (const path of [
      '/alignment.csv?from=networks&to=districts&measure=patients&asOf=2026-06-01',
      '/data/alignment.csv?from=networks&to=districts&measure=patients&asOf=2026-06-01',
    ]) {
      const text = await (await fetch(`${application.url}${path}`)).text()
      const rows: Record<string, string>[] = parse(text, { columns: true })
      const found = rows.find(
        ({ row_id: row, column_id: column }) => row === 'fosseway' && column === 'blaby-district',
      )
      expect([path, Number(found?.['share_of_row']).toFixed(3)]).toEqual([path, '0.158'])
    }
  })

  it('are replaced by practices if a list size is unknown, which is stated', async () => {
    const { rows } = await align('PRIMARY_CARE_NETWORK', 'DISTRICT', '2019-07-11', { measure: 'PATIENTS' })
    const cells = rows.flatMap((row) => row.cells)
    expect(new Set(cells.map(({ sharesOf }) => sharesOf))).toEqual(new Set(['PRACTICES']))
  })
})

describe('the page of a district', () => {
  it('shows the part of a neighbourhood that is inside', async () => {
    const { text } = await openPage(application.url, '/places/oadby-and-wigston-district?asOf=2026-06-01')
    expect(text).toMatch(/[\d,]+ here, out of [\d,]+/)
  })
})
