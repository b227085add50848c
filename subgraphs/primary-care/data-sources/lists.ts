import type { SizeBounds } from '../network-size.ts'
import { namePart } from '../../../db/spelling.ts'
import { groupByKey, isOpen, type KeyedRow } from '../../shared/batch.ts'
import { select, type Database } from '../../shared/sql.ts'
import type { FootprintKind, FigureModel } from '../../shared/models.ts'
import { compareSortKeys } from '../../shared/paging.ts'
import type { NeighbourhoodModel, PrimaryCareNetworkModel } from '../models.ts'
import {
  NEIGHBOURHOOD,
  NEIGHBOURHOOD_NAME,
  NETWORK,
  NETWORK_ON_DAY,
  toNeighbourhood,
  toNetwork,
  type NeighbourhoodRow,
  type NetworkRow,
} from './footprints.ts'

/** A footprint that restricts a list to entities with a practice in it. */
export interface Within {
  readonly kind: FootprintKind
  readonly id: string
}

export interface ListOptions {
  readonly within: Within | null
  readonly nameContains: string | null
  readonly asOf: string
}

export interface ListedFootprint<Model> {
  readonly model: Model
  readonly sortName: string
}

const HEAD = 'keys as (select 1 as n, ?::date as as_of, ?::text as kind, ?::text as id, ?::text as name_part)'

const bindings = ({ within, nameContains, asOf }: ListOptions) => [
  asOf,
  within?.kind ?? null,
  within?.id ?? null,
  namePart(nameContains),
]

const NAME_FITS = '(k.name_part is null or position(k.name_part in name.sort_name) > 0)'

const isWithin = (kind: FootprintKind, id: string): string => `
  (k.kind is null or k.kind = '${kind}' and k.id = ${id} or exists (
    select from kernel.crosswalk c
    join kernel.crosswalk m on m.practice_id = c.practice_id
      and m.footprint_kind = '${kind}' and m.footprint_id = ${id} and ${isOpen('m')}
    where c.footprint_kind = k.kind and c.footprint_id = k.id and ${isOpen('c')}))`

interface ListedNetworkRow extends NetworkRow {
  readonly sort_name: string
}

/** All open networks that match. The caller sorts them by size, which is calculated outside SQL. */
export const listNetworks = async (
  db: Database,
  question: ListOptions,
): Promise<ListedFootprint<PrimaryCareNetworkModel>[]> => {
  const rows = await select<ListedNetworkRow>(
    db,
    `/* listNetworks */
     with ${HEAD}
     select ${NETWORK}, name.sort_name
     from keys k join primary_care.networks w on ${isOpen('w')} ${NETWORK_ON_DAY}
     where ${NAME_FITS} and ${isWithin('PRIMARY_CARE_NETWORK', 'w.id')}`,
    bindings(question),
  )
  return rows.map((row) => ({ sortName: row.sort_name, model: toNetwork(row) }))
}

interface ListedNeighbourhoodRow extends NeighbourhoodRow {
  readonly sort_name: string
}

export const listNeighbourhoods = async (
  db: Database,
  question: ListOptions & { readonly isHub: boolean | null },
): Promise<ListedFootprint<NeighbourhoodModel>[]> => {
  const rows = await select<ListedNeighbourhoodRow>(
    db,
    `/* listNeighbourhoods */
     with ${HEAD}
     select ${NEIGHBOURHOOD}, name.sort_name
     from keys k
     join primary_care.neighbourhoods h on ${isOpen('h')} and coalesce(h.is_hub = ?::boolean, true)
     ${NEIGHBOURHOOD_NAME}
     where ${NAME_FITS} and ${isWithin('NEIGHBOURHOOD', 'h.id')}`,
    [...bindings(question), question.isHub],
  )
  return rows.map((row) => ({ sortName: row.sort_name, model: toNeighbourhood(row) }))
}

export interface PracticeListKey extends ListOptions {
  readonly odsCode: string | null
  readonly isBranch: boolean | null
  readonly orderBy: 'NAME' | 'PATIENTS'
}

export const practiceListCacheKey = ({
  within,
  nameContains,
  odsCode,
  isBranch,
  orderBy,
  asOf,
}: PracticeListKey): string =>
  JSON.stringify([within?.kind, within?.id, nameContains, odsCode, isBranch, orderBy, asOf])

/** Whether a list has no free text. Lists for many different texts would evict other look-ups from the cache. */
export const isWholeList = ({ nameContains, odsCode }: PracticeListKey): boolean =>
  nameContains === null && odsCode === null

/** The position of a practice in its list: minus the list size if that is the order, the sort name and the id. */
export type PracticePosition = readonly [rank: number, sortName: string, id: string]

interface PracticePositionRow extends KeyedRow {
  readonly sort_rank: number
  readonly sort_name: string
  readonly id: string
}

// Larger than any list size, so that practices with an unknown one come last.
const UNKNOWN_LAST = 1e12

/** The open practices of each list, in order. Pages are cut from the whole list, so a cached list serves all its pages. */
export const listPracticePositions = async (
  db: Database,
  keys: readonly PracticeListKey[],
): Promise<PracticePosition[][]> => {
  const rows = await select<PracticePositionRow>(
    db,
    `/* listPracticePositions */
     with keys as (
       select * from unnest(?::date[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::boolean[])
         with ordinality as k(as_of, kind, id, name_part, order_by, ods_code, is_branch, n)
     )
     select k.n, p.id, name.sort_name,
       case when k.order_by = 'PATIENTS' then coalesce(-size.value, ${UNKNOWN_LAST}) else 0 end as sort_rank
     from keys k
     join primary_care.practices p on ${isOpen('p')}
     join primary_care.names name
       on name.kind = 'PRACTICE' and name.subject_id = p.id and ${isOpen('name')}
     left join lateral (
       select f.value from primary_care.figures f
       join kernel.citations x on x.id = f.citation_id
       join kernel.sources s on s.id = x.source_id
       where k.order_by = 'PATIENTS'
         and f.subject_id = p.id and f.measure = 'registered-patients' and f.holds_on <= k.as_of
       order by f.holds_on desc, s.rank limit 1
     ) size on true
     where ${NAME_FITS}
       and coalesce(upper(p.ods_code) = upper(k.ods_code), k.ods_code is null)
       and coalesce((p.main_practice_id is not null) = k.is_branch, true)
       and (k.kind is null or exists (
         select from kernel.crosswalk c
         where c.footprint_kind = k.kind and c.footprint_id = k.id
           and c.practice_id = coalesce(p.main_practice_id, p.id) and ${isOpen('c')})
         and not exists (
           select from primary_care.unlisted_practices u where u.practice_id = p.id and ${isOpen('u')}))`,
    [
      keys.map((key) => key.asOf),
      keys.map((key) => key.within?.kind ?? null),
      keys.map((key) => key.within?.id ?? null),
      keys.map((key) => namePart(key.nameContains)),
      keys.map((key) => key.orderBy),
      keys.map((key) => key.odsCode),
      keys.map((key) => key.isBranch),
    ],
  )
  const lists = groupByKey(keys, rows, (row): PracticePosition => [row.sort_rank, row.sort_name, row.id])
  return lists.map((list) => list.sort(compareSortKeys))
}

export interface SizedFootprint<Model> extends ListedFootprint<Model> {
  readonly patients: FigureModel | null
  /** The size bounds of its system; null if the list does not need them. */
  readonly bounds: SizeBounds | null
}
