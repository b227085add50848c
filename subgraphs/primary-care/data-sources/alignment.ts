import { isOpen } from '../../shared/batch.ts'
import { select, type Database } from '../../shared/statement.ts'
import type { FootprintKind } from '../../shared/models.ts'
import { AREA_KINDS, isSmallArea } from '../../shared/small-areas.ts'
import { align, type AlignmentPair } from '../alignment.ts'
import type { AlignmentModel, AlignmentUnit } from '../models.ts'
import type { Within } from './lists.ts'

export interface AlignmentQuestion {
  readonly rows: FootprintKind
  readonly columns: FootprintKind
  readonly within: Within | null
  readonly asOf: string
}

interface PairRow {
  readonly row_id: string | null
  readonly row_name: string | null
  readonly unit_id: string | null
  readonly column_id: string
  readonly column_name: string
  readonly column_size: number
}

const toAlignment = (
  pairs: readonly PairRow[],
  { rows, columns, asOf }: AlignmentQuestion,
  unit: AlignmentUnit,
): AlignmentModel =>
  align(
    pairs.map((pair): AlignmentPair => ({
      rowId: pair.row_id ?? '',
      rowName: pair.row_name ?? '',
      unitId: pair.unit_id,
      columnId: pair.column_id,
      columnName: pair.column_name,
    })),
    rows,
    columns,
    new Map(pairs.map((pair) => [pair.column_id, pair.column_size])),
    asOf,
    unit,
  )

const isAligned = (kind: FootprintKind): boolean => AREA_KINDS.includes(kind)

/** Whether LSOAs are counted: both kinds are areas, and one of them is a small area or a locality made of areas. */
const countsAreas = async (db: Database, { rows, columns }: AlignmentQuestion): Promise<boolean> => {
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

/** Rows are the open footprints of their kind that have an LSOA; `within` narrows the LSOAs. */
const findAreaAlignment = async (db: Database, question: AlignmentQuestion): Promise<AlignmentModel> => {
  const { rows, columns, within, asOf } = question
  const pairs = await select<PairRow>(
    db,
    `/* findAreaAlignment */
     with keys as (
       select ?::date as as_of, ?::text as row_kind, ?::text as column_kind, ?::text as kind, ?::text as id
     ),
     members as (
       select m.footprint_kind, m.footprint_id, m.area_code
       from keys k
       join kernel.area_memberships m on m.footprint_kind in (k.row_kind, k.column_kind) and ${isOpen('m')}
         and (k.kind is null or exists (
           select from kernel.area_memberships c
           where c.footprint_kind = k.kind and c.footprint_id = k.id and c.area_code = m.area_code
             and ${isOpen('c')}))
     ),
     sizes as (select footprint_id, count(*) as areas from members, keys k
       where footprint_kind = k.column_kind group by footprint_id)
     select f.id as row_id, f.name as row_name, m.area_code as unit_id, o.footprint_id as column_id,
       g.name as column_name, s.areas as column_size
     from keys k
     join kernel.footprint f on f.kind = k.row_kind and ${isOpen('f')}
     join members m on m.footprint_kind = k.row_kind and m.footprint_id = f.id
     left join members o on o.footprint_kind = k.column_kind and o.area_code = m.area_code
     left join kernel.footprint g on g.kind = k.column_kind and g.id = o.footprint_id and ${isOpen('g')}
     left join sizes s on s.footprint_id = o.footprint_id
     order by f.sort_name, f.id, g.sort_name, g.id, m.area_code`,
    [asOf, rows, columns, within?.kind ?? null, within?.id ?? null],
  )
  return toAlignment(pairs, question, 'LSOA')
}

/** Rows are the open footprints of their kind; `within` narrows the practices, and rows to those that have one. */
export const findAlignment = async (db: Database, question: AlignmentQuestion): Promise<AlignmentModel> => {
  if (await countsAreas(db, question)) return findAreaAlignment(db, question)
  const { rows: rowKind, columns, within, asOf } = question
  const pairs = await select<PairRow>(
    db,
    `/* findAlignment */
     with keys as (
       select ?::date as as_of, ?::text as row_kind, ?::text as column_kind, ?::text as kind, ?::text as id
     ),
     members as (
       select m.footprint_kind, m.footprint_id, m.practice_id
       from keys k
       join kernel.crosswalk m on m.footprint_kind in (k.row_kind, k.column_kind) and ${isOpen('m')}
         and (k.kind is null or exists (
           select from kernel.crosswalk c
           where c.footprint_kind = k.kind and c.footprint_id = k.id and c.practice_id = m.practice_id
             and ${isOpen('c')}))
     ),
     sizes as (select footprint_id, count(*) as practices from members, keys k
       where footprint_kind = k.column_kind group by footprint_id)
     select f.id as row_id, f.name as row_name, m.practice_id as unit_id, o.footprint_id as column_id, g.name as column_name,
       s.practices as column_size
     from keys k
     join kernel.footprint f on f.kind = k.row_kind and ${isOpen('f')}
     left join members m on m.footprint_kind = k.row_kind and m.footprint_id = f.id
     left join members o on o.footprint_kind = k.column_kind and o.practice_id = m.practice_id
     left join kernel.footprint g on g.kind = k.column_kind and g.id = o.footprint_id and ${isOpen('g')}
     left join sizes s on s.footprint_id = o.footprint_id
     left join primary_care.names p on p.kind = 'PRACTICE' and p.subject_id = m.practice_id and ${isOpen('p')}
     where k.kind is null or m.practice_id is not null
     order by f.sort_name, f.id, g.sort_name, g.id, p.sort_name, m.practice_id`,
    [asOf, rowKind, columns, within?.kind ?? null, within?.id ?? null],
  )
  return toAlignment(pairs, question, 'PRACTICE')
}
