import { compareSortKeys, type PagePosition } from '../shared/paging.ts'
import { checkSize } from './network-size.ts'
import type { SizedFootprint } from './data-sources/lists.ts'
import type { SizeCheckModel } from './models.ts'

export interface SizeFilter {
  readonly size: SizeCheckModel['status'] | null
  readonly minPatients: number | null
  readonly maxPatients: number | null
}

const fits = (
  { size, minPatients, maxPatients }: SizeFilter,
  patients: number | null,
  status: string,
): boolean =>
  (size === null || status === size) &&
  (minPatients === null || (patients !== null && patients >= minPatients)) &&
  (maxPatients === null || (patients !== null && patients <= maxPatients))

type SortKey = readonly [number, number, string, string]

/** The sort key in a cursor of these lists. */
export const FOOTPRINT_KEY = ['integer', 'number', 'text', 'text'] as const

// Known values before unknown ones, larger before smaller, then by sort name and id.
const sortKey = <Model extends { readonly id: string }>(
  { model, sortName, patients, bounds }: SizedFootprint<Model>,
  orderBy: 'NAME' | 'PATIENTS' | 'OUTSIDE_BY',
): SortKey => {
  if (orderBy === 'NAME') return [0, 0, sortName, model.id]
  const value =
    orderBy === 'PATIENTS' ? (patients?.value ?? null) : bounds ? checkSize(patients, bounds).outsideBy : null
  return value === null ? [1, 0, sortName, model.id] : [0, -value, sortName, model.id]
}

/**
 * The footprints that match the filter of sizes, in order, after the cursor. One more than the page holds, if there is
 * one.
 */
export const arrangeFootprints = <Model extends { readonly id: string }>(
  listed: readonly SizedFootprint<Model>[],
  filter: SizeFilter,
  orderBy: 'NAME' | 'PATIENTS' | 'OUTSIDE_BY',
  page: PagePosition,
): { readonly total: number; readonly rows: { readonly model: Model; readonly key: SortKey }[] } => {
  const fitting = listed
    .filter(({ patients, bounds }) =>
      fits(filter, patients?.value ?? null, bounds ? checkSize(patients, bounds).status : 'UNKNOWN'),
    )
    .map((footprint) => ({ model: footprint.model, key: sortKey(footprint, orderBy) }))
    .sort((a, b) => compareSortKeys(a.key, b.key))
  const { after } = page
  const behind = after ? fitting.filter(({ key }) => compareSortKeys(key, after) > 0) : fitting
  return { total: fitting.length, rows: behind.slice(0, page.first + 1) }
}
