import type { SizeBounds } from '../network-size.ts'
import { namePart } from '../../../db/spelling.ts'
import { isOpen } from '../../shared/batch.ts'
import { select, type Database } from '../../shared/sql.ts'
import type { FootprintKind, FigureModel } from '../../shared/models.ts'
import { toConnection, type PagePosition } from '../../shared/paging.ts'
import type { NeighbourhoodModel, PracticeConnectionModel, PrimaryCareNetworkModel } from '../models.ts'
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
import { PRACTICE_COLUMNS, PRACTICE_ON_DAY, toPractice, type PracticeRow } from './practices.ts'

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

export interface PracticeListOptions extends ListOptions {
  readonly odsCode: string | null
  readonly isBranch: boolean | null
  readonly orderBy: 'NAME' | 'PATIENTS'
  readonly page: PagePosition
}

interface ListedPracticeRow extends PracticeRow {
  readonly sort_rank: number
  readonly sort_name: string
  readonly total: number
}

// Larger than any list size, so that practices with an unknown one come last.
const UNKNOWN_LAST = 1e12

/** A page of the open practices. It uses keyset pagination, so that later pages are as fast as the first. */
export const listPractices = async (
  db: Database,
  question: PracticeListOptions,
): Promise<PracticeConnectionModel> => {
  const { odsCode, isBranch, orderBy, page } = question
  const [rank, name, id] = page.after ?? []
  const rows = await select<ListedPracticeRow>(
    db,
    `/* listPractices */
     with ${HEAD},
     chosen as (
       select p.id, name.sort_name,
         case when ?::text = 'PATIENTS' then coalesce(-size.value, ${UNKNOWN_LAST}) else 0 end as sort_rank
       from keys k
       join primary_care.practices p on ${isOpen('p')}
       join primary_care.names name
         on name.kind = 'PRACTICE' and name.subject_id = p.id and ${isOpen('name')}
       left join lateral (
         select f.value from primary_care.figures f
         join kernel.citations x on x.id = f.citation_id
         join kernel.sources s on s.id = x.source_id
         where ?::text = 'PATIENTS'
           and f.subject_id = p.id and f.measure = 'registered-patients' and f.holds_on <= k.as_of
         order by f.holds_on desc, s.rank limit 1
       ) size on true
       where ${NAME_FITS}
         and coalesce(upper(p.ods_code) = upper(?::text), ?::text is null)
         and coalesce((p.main_practice_id is not null) = ?::boolean, true)
         and (k.kind is null or exists (
           select from kernel.crosswalk c
           where c.footprint_kind = k.kind and c.footprint_id = k.id
             and c.practice_id = coalesce(p.main_practice_id, p.id) and ${isOpen('c')})
           and not exists (
             select from primary_care.unlisted_practices u where u.practice_id = p.id and ${isOpen('u')}))
     ),
     page as (
       select * from chosen
       where ?::float8 is null or (sort_rank, sort_name, id) > (?::float8, ?::text, ?::text)
       order by sort_rank, sort_name, id
       limit ?::int
     )
     select ${PRACTICE_COLUMNS.replace('k.n,', 'row_number() over () as n,')}, page.sort_rank,
       (select count(*) from chosen) as total
     from (select 1) one
     left join (page join primary_care.practices p on p.id = page.id cross join keys k ${PRACTICE_ON_DAY}) on true
     order by page.sort_rank, page.sort_name, page.id`,
    [
      ...bindings(question),
      orderBy,
      orderBy,
      odsCode,
      odsCode,
      isBranch,
      rank ?? null,
      rank ?? null,
      name ?? null,
      id ?? null,
      page.first + 1,
    ],
  )
  const found = rows.filter((row) => row.id !== null)
  return toConnection(found, page.first, rows[0]?.total ?? 0, toPractice, (row) => [
    row.sort_rank,
    row.sort_name,
    row.id,
  ])
}

export interface SizedFootprint<Model> extends ListedFootprint<Model> {
  readonly patients: FigureModel | null
  /** The size bounds of its system; null if the list does not need them. */
  readonly bounds: SizeBounds | null
}
