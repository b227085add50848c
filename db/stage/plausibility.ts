import type { Knex } from 'knex'
import { OperatorError } from '../../schema/errors/operator-error.ts'
import type { PublishedFile } from '../read/published-file.ts'
import type { StagingTable } from '../read/staging-table.ts'

// A release that ends or changes a larger share of the loaded rows must be accepted explicitly.
const MAX_ENDED_SHARE = 1 / 10
const MAX_FACTOR = 2

/** Whether so many of the loaded rows have ended that the change must be accepted explicitly. */
export const isLargeLoss = (ended: number, total: number): boolean =>
  total > 0 && ended / total > MAX_ENDED_SHARE

/** The newest release in a table. Files of the same day are one release. */
export interface Baseline {
  readonly releasedOn: string
  readonly releases: readonly string[]
}

export const findBaseline = async (db: Knex.Transaction, table: StagingTable): Promise<Baseline | null> => {
  if (!table.comparison) return null
  const { rows } = await db.raw(
    `select r.released_on, array_agg(r.id) as releases
     from staging.releases r
     where exists (select from staging.${table.name} x where x.release_id = r.id)
     group by r.released_on order by r.released_on desc limit 1`,
  )
  return rows[0] ? { releasedOn: rows[0].released_on, releases: rows[0].releases } : null
}

const keyOf = (alias: string, key: readonly string[]): string =>
  `concat_ws(' in ', ${key.map((column) => `${alias}.${column}`).join(', ')})`

// The columns that the plausibility check compares: those of the index, which identify the subject and not its period.
const comparedKey = (table: StagingTable): readonly string[] =>
  table.comparison?.value === undefined ? (table.index ?? table.key) : table.key

/** Stores the content of the newest release before a file replaces or extends it. */
export const rememberBaseline = async (
  db: Knex.Transaction,
  table: StagingTable,
  { releases }: Baseline,
): Promise<void> => {
  if (!table.comparison) return
  const { counted, value } = table.comparison
  const key = keyOf('x', comparedKey(table))
  await db.raw(`drop table if exists baseline_${table.name}`)
  await db.raw(
    `create temporary table baseline_${table.name} on commit drop as
       select ${key} as key, ${value === undefined ? 'null::numeric' : `max(x.${value})::numeric`} as value
       from staging.${table.name} x where x.release_id = any (:releases) and ${counted} group by ${key}`,
    { releases },
  )
}

/**
 * Describes implausible changes in a newer release; null if there are none. A second file of the same day ends
 * nothing, because both are one release.
 */
export const describeLoss = async (
  db: Knex.Transaction,
  table: StagingTable,
  { releasedOn, releases }: Baseline,
  file: PublishedFile,
  id: string,
): Promise<string | null> => {
  if (!table.comparison) return null
  const { what, continued, value } = table.comparison
  const holding = releasedOn === file.releasedOn ? [...releases, id] : [id]
  const isNear =
    value === undefined
      ? ''
      : `and x.${value} >= b.value / ${MAX_FACTOR} and x.${value} <= b.value * ${MAX_FACTOR}`
  const { rows } = await db.raw(
    `select count(*) as total, count(*) filter (where is_ended) as ended,
       (array_agg(key order by key) filter (where is_ended))[1:5] as examples
     from (
       select b.key, not exists (
         select from staging.${table.name} x
         where x.release_id = any (:holding) and ${keyOf('x', comparedKey(table))} = b.key and ${continued} ${isNear}
       ) as is_ended
       from baseline_${table.name} b
     ) compared`,
    { holding },
  )
  const { total, ended, examples } = rows[0] as { total: number; ended: number; examples: string[] | null }
  if (!isLargeLoss(ended, total)) return null
  return `${ended} of the ${total} loaded ${what} are missing from it, have ended, or have a number that has more than doubled or halved (${(examples ?? []).join(', ')} …)`
}

/** The same content under another day is an old release with a new name. */
export const describeRepeat = async (
  db: Knex.Transaction,
  { dataset, sha256, releasedOn }: PublishedFile,
): Promise<string | null> => {
  const same = await db('staging.releases')
    .where({ dataset, sha256 })
    .whereNot({ released_on: releasedOn })
    .first('file_name', 'released_on')
  return same ? `it is identical to the release of ${same.released_on} (${same.file_name})` : null
}

export const refuseDoubtful = (file: Pick<PublishedFile, 'fileName'>, doubts: readonly string[]): never => {
  throw new OperatorError(
    `${file.fileName} is implausible; nothing was loaded.`,
    'Check the file and its release. If both are right, load it again with --accept-change.',
    doubts.map((doubt) => `${file.fileName}: ${doubt}`),
  )
}
