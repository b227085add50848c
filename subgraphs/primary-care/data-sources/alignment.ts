import { isOpen } from '../../shared/batch.ts'
import { select, type Database } from '../../shared/sql.ts'
import type { FootprintKind } from '../../shared/models.ts'
import { AREA_KINDS, isSmallArea } from '../../shared/small-areas.ts'
import { alignRows, summarise, type AlignmentPair } from '../alignment.ts'
import type { AlignmentMeasure, AlignmentModel, AlignmentUnit, UnplacedReason } from '../models.ts'
import type { Within } from './lists.ts'

export interface AlignmentOptions {
  readonly rows: FootprintKind
  readonly columns: FootprintKind
  readonly within: Within | null
  readonly measure: AlignmentMeasure
  readonly asOf: string
}

interface PairRow {
  readonly are_rows_loaded: boolean
  readonly are_columns_loaded: boolean
  readonly row_id: string | null
  readonly row_name: string | null
  readonly unit_id: string | null
  readonly column_id: string | null
  readonly column_name: string | null
  readonly column_size: number
  readonly reason: UnplacedReason | null
}

const toAlignment = (
  found: readonly PairRow[],
  question: AlignmentOptions,
  unit: AlignmentUnit,
): AlignmentModel => {
  const pairs = found.flatMap((pair): AlignmentPair[] =>
    pair.row_id === null
      ? []
      : [
          {
            rowId: pair.row_id,
            rowName: pair.row_name ?? '',
            unitId: pair.unit_id,
            columnId: pair.column_id,
            columnName: pair.column_name,
            reason: pair.reason,
          },
        ],
  )
  const sizes = new Map(found.flatMap((pair) => (pair.column_id ? [[pair.column_id, pair.column_size]] : [])))
  return summarise(alignRows(pairs, { ...question, unit }, sizes), {
    unit,
    areRowsLoaded: found[0]?.are_rows_loaded ?? false,
    areColumnsLoaded: found[0]?.are_columns_loaded ?? false,
  })
}

const KEYS = `
  keys as (
    select ?::date as as_of, ?::text as row_kind, ?::text as column_kind, ?::text as kind, ?::text as id
  ),
  loaded as materialized (
    select exists (select from kernel.footprint f where f.kind = k.row_kind and ${isOpen('f')}) as are_rows_loaded,
      exists (select from kernel.footprint f where f.kind = k.column_kind and ${isOpen('f')}) as are_columns_loaded
    from keys k
  )`

const bindings = ({ rows, columns, within, asOf }: AlignmentOptions) => [
  asOf,
  rows,
  columns,
  within?.kind ?? null,
  within?.id ?? null,
]

// A county has districts. The area of a council with another kind of code has no districts.
const COUNTY_CODE = 'E10%'

/**
 * The reason why a practice or an LSOA is in no column. Its place and district are OUTSIDE if the council of its
 * postcode is known and not loaded, and UNKNOWN if no loaded list contains the postcode. For other kinds, it is
 * OUTSIDE if the kind is loaded for its system.
 */
const reasonOf = (isInPlace: string, isElsewhere: string, isInSystem: string): string => `
  case
    when k.column_kind = 'DISTRICT' and exists (
      select from kernel.footprint p
      where p.kind = 'PLACE' and p.code not like '${COUNTY_CODE}' and ${isOpen('p')} and ${isInPlace}) then 'NO_SUCH_TIER'
    when k.column_kind in ('PLACE', 'DISTRICT') and ${isElsewhere} then 'OUTSIDE'
    when k.column_kind in ('PLACE', 'DISTRICT', 'WARD', 'LSOA', 'MSOA') then 'UNKNOWN'
    when l.are_columns_loaded and (k.column_kind = 'SYSTEM' or exists (
      select from kernel.footprint_system s
      join kernel.footprint f on f.kind = s.kind and f.id = s.id and ${isOpen('f')}
      where s.kind = k.column_kind and ${isInSystem})) then 'OUTSIDE'
    else 'UNKNOWN'
  end`

/** The reason why a practice is in no column. Keys `k` have a kind of column, `l` the loaded kinds. */
export const reasonOfPractice = (practiceId: string): string =>
  reasonOf(
    `exists (
       select from kernel.crosswalk a
       where a.footprint_kind = p.kind and a.footprint_id = p.id and a.practice_id = ${practiceId} and ${isOpen('a')})`,
    `l.are_columns_loaded and exists (
       select from kernel.practice_site x join kernel.postcodes c on c.postcode = x.postcode_key
       where x.practice_id = ${practiceId} and ${isOpen('x')} and c.place_code is not null
         and not exists (select from kernel.footprint f where f.kind = 'PLACE' and f.code = c.place_code))`,
    `exists (
       select from kernel.crosswalk a
       where a.footprint_kind = 'SYSTEM' and a.footprint_id = s.system_id and a.practice_id = ${practiceId}
         and ${isOpen('a')})`,
  )

const isAligned = (kind: FootprintKind): boolean => AREA_KINDS.includes(kind)

/** Whether LSOAs are counted: both kinds are areas, and one is a small area or a locality made of areas. */
const countsAreas = async (db: Database, { rows, columns }: AlignmentOptions): Promise<boolean> => {
  if (!isAligned(rows) || !isAligned(columns)) return false
  if (isSmallArea(rows) || isSmallArea(columns)) return true
  if (rows !== 'LOCALITY' && columns !== 'LOCALITY') return false
  const [found] = await select<{ readonly is_made_of_areas: boolean }>(
    db,
    `/* countsAreas */
     select exists (select from kernel.area_memberships m where m.footprint_kind = 'LOCALITY') as is_made_of_areas`,
    [],
  )
  return found?.is_made_of_areas ?? false
}

/** Rows are the open footprints of a kind with an LSOA. `within` restricts the LSOAs. */
const findAreaAlignment = async (db: Database, question: AlignmentOptions): Promise<AlignmentModel> => {
  const pairs = await select<PairRow>(
    db,
    `/* findAreaAlignment */
     with ${KEYS},
     members as (
       select m.footprint_kind, m.footprint_id, f.name, f.sort_name, m.area_code
       from keys k
       join kernel.area_memberships m on m.footprint_kind in (k.row_kind, k.column_kind) and ${isOpen('m')}
       join kernel.footprint f on f.kind = m.footprint_kind and f.id = m.footprint_id and ${isOpen('f')}
         and (k.kind is null or exists (
           select from kernel.area_memberships c
           where c.footprint_kind = k.kind and c.footprint_id = k.id and c.area_code = m.area_code
             and ${isOpen('c')}))
     ),
     sizes as (select footprint_id, count(*) as areas from members, keys k
       where footprint_kind = k.column_kind group by footprint_id)
     select l.are_rows_loaded, l.are_columns_loaded, m.footprint_id as row_id, m.name as row_name,
       m.area_code as unit_id, o.footprint_id as column_id, o.name as column_name, s.areas as column_size,
       case when o.footprint_id is null then ${reasonOf(
         `exists (
           select from kernel.area_memberships a
           where a.footprint_kind = p.kind and a.footprint_id = p.id and a.area_code = m.area_code and ${isOpen('a')})`,
         'false',
         `exists (
           select from kernel.area_memberships a
           join kernel.system_place y on y.place_id = a.footprint_id and ${isOpen('y')}
           where a.footprint_kind = 'PLACE' and a.area_code = m.area_code and ${isOpen('a')}
             and y.system_id = s.system_id)`,
       )} end as reason
     from keys k
     cross join loaded l
     left join members m on m.footprint_kind = k.row_kind
     left join members o on o.footprint_kind = k.column_kind and o.area_code = m.area_code
     left join sizes s on s.footprint_id = o.footprint_id
     order by m.sort_name, m.footprint_id, o.sort_name, o.footprint_id, m.area_code`,
    bindings(question),
  )
  return toAlignment(pairs, question, 'LSOA')
}

/** Rows are the open footprints of a kind. `within` restricts the practices, and the rows to those with a practice. */
export const findAlignment = async (db: Database, question: AlignmentOptions): Promise<AlignmentModel> => {
  if (await countsAreas(db, question)) return findAreaAlignment(db, question)
  const pairs = await select<PairRow>(
    db,
    `/* findAlignment */
     with ${KEYS},
     members as (
       select m.footprint_kind, m.footprint_id, f.name, f.sort_name, m.practice_id
       from keys k
       join kernel.crosswalk m on m.footprint_kind in (k.row_kind, k.column_kind) and ${isOpen('m')}
       join kernel.footprint f on f.kind = m.footprint_kind and f.id = m.footprint_id and ${isOpen('f')}
         and (k.kind is null or exists (
           select from kernel.crosswalk c
           where c.footprint_kind = k.kind and c.footprint_id = k.id and c.practice_id = m.practice_id
             and ${isOpen('c')}))
     ),
     sizes as (select footprint_id, count(*) as practices from members, keys k
       where footprint_kind = k.column_kind group by footprint_id)
     select l.are_rows_loaded, l.are_columns_loaded, f.id as row_id, f.name as row_name, m.practice_id as unit_id,
       o.footprint_id as column_id, o.name as column_name, s.practices as column_size,
       case when m.practice_id is not null and o.footprint_id is null then ${reasonOfPractice('m.practice_id')}
       end as reason
     from keys k
     cross join loaded l
     left join kernel.footprint f on f.kind = k.row_kind and ${isOpen('f')}
       and (k.kind is null or exists (
         select from members m where m.footprint_kind = k.row_kind and m.footprint_id = f.id))
     left join members m on m.footprint_kind = k.row_kind and m.footprint_id = f.id
     left join members o on o.footprint_kind = k.column_kind and o.practice_id = m.practice_id
     left join sizes s on s.footprint_id = o.footprint_id
     left join primary_care.names n on n.kind = 'PRACTICE' and n.subject_id = m.practice_id and ${isOpen('n')}
     order by f.sort_name, f.id, o.sort_name, o.footprint_id, n.sort_name, m.practice_id`,
    bindings(question),
  )
  return toAlignment(pairs, question, 'PRACTICE')
}
