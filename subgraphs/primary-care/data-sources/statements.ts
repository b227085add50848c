import {
  isOpen,
  DAY_KEYS,
  FOOTPRINT_KEYS,
  dayKeyBindings,
  footprintKeyBindings,
  groupByKey,
  type KeyedRow,
} from '../../shared/batch.ts'
import { select, type Database } from '../../shared/sql.ts'
import { FIGURE_COLUMNS, toFigure, type FigureRow } from '../../shared/kernel.ts'
import type { DayKey, FigureModel, FootprintKey } from '../../shared/models.ts'
import { combineDirectors, type StatedDirector } from '../clinical-directors.ts'
import type { ClinicalDirectorModel, StatedNameModel, SuccessionModel } from '../models.ts'

/**
 * The subject of stated names or successions, which do not depend on a day. The tables are indexed by kind and id, so
 * both are compared.
 */
export interface SubjectKey extends Omit<DayKey, 'asOf'> {
  readonly kind: string
}

export const subjectCacheKey = (key: SubjectKey): string => `${key.kind}:${key.id}`

export const SUBJECT_KEYS =
  'keys as (select * from unnest(?::text[], ?::text[]) with ordinality as k(kind, id, n))'

export const subjectBindings = (keys: readonly SubjectKey[]) => [
  keys.map((key) => key.kind),
  keys.map((key) => key.id),
]

interface NameRow extends KeyedRow {
  readonly name: string
  readonly match: StatedNameModel['match']
  readonly match_note: string | null
  readonly citation_ids: string[]
}

/** All names that sources use, each once, with the places where it is printed. */
export const listStatedNames = async (
  db: Database,
  keys: readonly SubjectKey[],
): Promise<StatedNameModel[][]> => {
  const rows = await select<NameRow>(
    db,
    `/* listStatedNames */
     with ${SUBJECT_KEYS}
     select k.n, x.name,
       (array_agg(x.match order by x.position) filter (where x.match is not null))[1] as match,
       (array_agg(x.match_note order by x.position) filter (where x.match_note is not null))[1] as match_note,
       array_agg(x.citation_id order by x.position) as citation_ids
     from keys k join primary_care.stated_names x on x.kind = k.kind and x.subject_id = k.id
     group by k.n, x.name
     order by k.n, min(x.position)`,
    subjectBindings(keys),
  )
  return groupByKey(keys, rows, (row) => ({
    name: row.name,
    match: row.match,
    matchNote: row.match_note,
    citationReferences: row.citation_ids,
  }))
}

interface SuccessionRow extends KeyedRow {
  readonly succession: SuccessionModel['kind']
  readonly happened_on: string
  readonly successor_id: string
  readonly successor_name: string
  readonly inference: string | null
  readonly citation_ids: string[]
}

/** The successors on the day, with their names on the day of succession. */
export const listSuccessions = async (
  db: Database,
  keys: readonly FootprintKey[],
): Promise<SuccessionModel[][]> => {
  const rows = await select<SuccessionRow>(
    db,
    `/* listSuccessions */
     with ${FOOTPRINT_KEYS}
     select k.n, s.succession, s.happened_on, s.successor_id, s.inference,
       s.citation_id || coalesce(s.inferred_from, '{}') as citation_ids,
       coalesce(name.name, s.successor_id) as successor_name
     from keys k
     join primary_care.successions s
       on s.kind = k.kind and s.subject_id = k.id and s.happened_on <= k.as_of
     left join lateral (
       select n.name from primary_care.names n
       where n.subject_id = s.successor_id and n.valid_from <= s.happened_on
       order by n.valid_from desc limit 1
     ) name on true
     order by k.n, s.happened_on, s.successor_id`,
    footprintKeyBindings(keys),
  )
  return groupByKey(keys, rows, (row) => ({
    kind: row.succession,
    on: row.happened_on,
    toId: row.successor_id,
    toName: row.successor_name,
    inference: row.inference,
    citationReferences: row.citation_ids,
  }))
}

interface DirectorRow extends KeyedRow {
  readonly as_of: string
  readonly network_id: string
  readonly person_id: string
  readonly name: string
  readonly stated_on: string
  readonly citation_id: string
}

/** The directors of a network that sources state on or before the day, if the network is open on it. */
export const listDirectorsByNetwork = async (
  db: Database,
  keys: readonly DayKey[],
): Promise<ClinicalDirectorModel[][]> => {
  const rows = await select<DirectorRow>(
    db,
    `/* listDirectorsByNetwork */
     with ${DAY_KEYS}
     select k.n, k.as_of, d.network_id, d.person_id, d.name, d.stated_on, d.citation_id
     from keys k
     join primary_care.networks w on w.id = k.id
       and ${isOpen('w')}
     join primary_care.clinical_directors d on d.network_id = k.id and d.stated_on <= k.as_of
     order by k.n, d.position`,
    dayKeyBindings(keys),
  )
  const stated = groupByKey<DirectorRow, StatedDirector>(keys, rows, (row) => ({
    asOf: row.as_of,
    networkId: row.network_id,
    personId: row.person_id,
    name: row.name,
    statedOn: row.stated_on,
    citationId: row.citation_id,
  }))
  return stated.map(combineDirectors)
}

export interface MeasureKey {
  readonly subjectId: string
  readonly measure: string
  /** Only statements up to this day; null for all. */
  readonly asOf: string | null
}

export const measureCacheKey = (key: MeasureKey): string =>
  `${key.subjectId}:${key.measure}@${key.asOf ?? ''}`

export interface StatedFigure extends FigureModel {
  readonly counted: string | null
}

interface StatedFigureRow extends KeyedRow, FigureRow {
  readonly counted: string | null
}

/** The statements about a subject, the latest day first, then the newest publication. */
export const listStatedFigures = async (
  db: Database,
  keys: readonly MeasureKey[],
): Promise<StatedFigure[][]> => {
  const rows = await select<StatedFigureRow>(
    db,
    `/* listStatedFigures */
     with keys as (
       select * from unnest(?::text[], ?::text[], ?::date[]) with ordinality as k(subject_id, measure, as_of, n)
     )
     select k.n, ${FIGURE_COLUMNS}, f.counted
     from keys k
     join primary_care.figures f on f.subject_id = k.subject_id and f.measure = k.measure
       and (k.as_of is null or coalesce(f.holds_on, k.as_of) <= k.as_of)
     join kernel.citations c on c.id = f.citation_id
     join kernel.sources s on s.id = c.source_id
     order by k.n, f.holds_on desc nulls last, s.rank, f.position, f.id`,
    [keys.map((key) => key.subjectId), keys.map((key) => key.measure), keys.map((key) => key.asOf)],
  )
  return groupByKey(keys, rows, (row) => ({ ...toFigure(row), counted: row.counted }))
}

/** A printed figure of any subgraph by id; null if there is none. */
export const findStatedFigure = async (db: Database, id: string): Promise<FigureModel | null> => {
  const [row] = await select<FigureRow>(
    db,
    `/* findStatedFigure */ select ${FIGURE_COLUMNS} from kernel.stated_figure f where f.id = ?`,
    [id],
  )
  return row ? toFigure(row) : null
}
