import type { Knex } from 'knex'
import { OperatorError } from '../../schema/errors.ts'
import type { OfficialFile } from './official-file.ts'

// What a release may end or change at once before somebody has to say that it is meant.
const MOST_ENDED = 1 / 10
const MOST_TIMES = 2

/** How what a table holds is compared with its next release: what it has now, and what of it the new release ends. */
interface Comparison {
  readonly what: string
  readonly now: string
  readonly ended: string
}

const COMPARISONS: Readonly<Record<string, Comparison>> = {
  practices: {
    what: 'active practices',
    now: "select x.code as key, null::numeric as value from official.practices x where x.release_id = any (:releases) and x.status = 'ACTIVE'",
    ended:
      "not exists (select from official.practices x where x.release_id = any (:holding) and x.code = b.key and x.status <> 'CLOSED')",
  },
  networks: {
    what: 'open networks',
    now: 'select x.code as key, null::numeric as value from official.networks x where x.release_id = any (:releases) and x.closed_on is null',
    ended:
      'not exists (select from official.networks x where x.release_id = any (:holding) and x.code = b.key and x.closed_on is null)',
  },
  network_members: {
    what: 'memberships of networks that go on',
    now: "select x.practice || ' in ' || x.network as key, null::numeric as value from official.network_members x where x.release_id = any (:releases) and x.left_on is null",
    ended:
      "not exists (select from official.network_members x where x.release_id = any (:holding) and x.practice || ' in ' || x.network = b.key and x.left_on is null)",
  },
  commissioners: {
    what: 'open commissioners',
    now: 'select x.code as key, null::numeric as value from official.commissioners x where x.release_id = any (:releases) and x.closed_on is null',
    ended:
      'not exists (select from official.commissioners x where x.release_id = any (:holding) and x.code = b.key and x.closed_on is null)',
  },
  list_sizes: {
    what: 'list sizes',
    now: 'select x.practice as key, max(x.patients)::numeric as value from official.list_sizes x where x.release_id = any (:releases) group by x.practice',
    ended: `not exists (
      select from official.list_sizes x where x.release_id = any (:holding) and x.practice = b.key
        and x.patients between b.value / ${MOST_TIMES} and b.value * ${MOST_TIMES})`,
  },
}

/** The newest release that a table holds; several files of one day are one release. */
export interface Baseline {
  readonly releasedOn: string
  readonly releases: readonly string[]
}

export const findBaseline = async (db: Knex.Transaction, table: string): Promise<Baseline | null> => {
  if (!COMPARISONS[table]) return null
  const { rows } = await db.raw(
    `select r.released_on, array_agg(r.id) as releases
     from official.releases r
     where exists (select from official.${table} x where x.release_id = r.id)
     group by r.released_on order by r.released_on desc limit 1`,
  )
  return rows[0] ? { releasedOn: rows[0].released_on, releases: rows[0].releases } : null
}

/** Remembers what the newest release holds, before a file takes its place or comes beside it. */
export const rememberBaseline = async (
  db: Knex.Transaction,
  table: string,
  { releases }: Baseline,
): Promise<void> => {
  await db.raw(`drop table if exists baseline_${table}`)
  await db.raw(`create temporary table baseline_${table} on commit drop as ${COMPARISONS[table]?.now}`, {
    releases,
  })
}

/**
 * What of the newest release a newer one would end or change beyond belief; null where that is little. Beside another
 * file of its own day a file ends nothing: both hold.
 */
export const describeLoss = async (
  db: Knex.Transaction,
  table: string,
  { releasedOn, releases }: Baseline,
  file: OfficialFile,
  id: string,
): Promise<string | null> => {
  const holding = releasedOn === file.releasedOn ? [...releases, id] : [id]
  const comparison = COMPARISONS[table]
  if (!comparison) return null
  const { rows } = await db.raw(
    `select count(*) as total, count(*) filter (where is_ended) as ended,
       (array_agg(key order by key) filter (where is_ended))[1:5] as examples
     from (select b.key, ${comparison.ended} as is_ended from baseline_${table} b) compared`,
    { holding },
  )
  const { total, ended, examples } = rows[0] as { total: number; ended: number; examples: string[] | null }
  if (total === 0 || ended / total <= MOST_ENDED) return null
  return `${ended} of the ${total} ${comparison.what} that are loaded are missing from it, ended or changed more than ${MOST_TIMES}-fold (${(examples ?? []).join(', ')} …)`
}

/** The same bytes under another day are an old release under a new name. */
export const describeRepeat = async (
  db: Knex.Transaction,
  { dataset, sha256, releasedOn }: OfficialFile,
): Promise<string | null> => {
  const same = await db('official.releases')
    .where({ dataset, sha256 })
    .whereNot({ released_on: releasedOn })
    .first('file_name', 'released_on')
  return same ? `it is byte for byte the release of ${same.released_on} (${same.file_name})` : null
}

export const refuseDoubtful = (file: OfficialFile, doubts: readonly string[]): never => {
  throw new OperatorError(
    `${file.fileName} cannot be right; nothing was loaded.`,
    'See that it is the file you mean and that its release is right. If it is, load it again with --accept-change.',
    doubts.map((doubt) => `${file.fileName}: ${doubt}`),
  )
}
