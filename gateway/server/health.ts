import type { Knex } from 'knex'
import type { DatasetAge } from '../metrics.ts'
import type { ProgramState } from './program-state.ts'
import { sendJson, type Route } from './respond.ts'

const PROBE_MS = 800

const probe = async (db: Knex): Promise<boolean> => {
  const late = new Promise<false>((done) => setTimeout(() => done(false), PROBE_MS).unref())
  return Promise.race([
    // The database may have closed the pooled connection. The pool replaces it for the second attempt.
    db
      .raw('select 1')
      .catch(() => db.raw('select 1'))
      .then(
        () => true,
        () => false,
      ),
    late,
  ])
}

const DAY_SECONDS = 86_400

const toDays = (ages: readonly DatasetAge[] | null): Readonly<Record<string, number>> | null =>
  ages && Object.fromEntries(ages.map(({ name, seconds }) => [name, Math.floor(seconds / DAY_SECONDS)]))

/** `/health/live`: 200 while the process runs. */
export const live: Route = (exchange) => sendJson(exchange, 200, { status: 'live' })

export interface ReadyDetails {
  /** The limits in force; null for a limit that is off. */
  readonly limits: Readonly<Record<string, number | null>>
  /** Other faults, by name. */
  readonly faults?: () => Readonly<Record<string, string>>
  /** Hits, misses, evictions and bytes of each cache. */
  readonly caches?: () => Readonly<Record<string, unknown>>
  /** The age of each dataset; null if the database does not answer. */
  readonly datasets?: () => Promise<readonly DatasetAge[] | null>
}

/**
 * `/health/ready`: 200 while requests are served, with the parts that are unavailable. 503 during the start and while the
 * program stops.
 */
export const createReady =
  (
    state: ProgramState,
    db: () => Knex | null,
    unavailableSubgraphs: ReadonlySet<string>,
    { limits, faults = () => ({}), caches, datasets }: ReadyDetails,
  ): Route =>
  async (exchange) => {
    const { phase } = state
    if (phase !== 'serving') {
      const unavailable = phase === 'waiting for the database' ? ['database'] : []
      sendJson(exchange, 503, { status: phase, unavailable })
      return
    }
    const connection = db()
    const [isAnswering, ages] = await Promise.all([connection && probe(connection), datasets?.() ?? null])
    const isDatabaseUnavailable = isAnswering === false
    const unavailable = [...(isDatabaseUnavailable ? ['database'] : []), ...unavailableSubgraphs]
    sendJson(exchange, 200, {
      status: phase,
      unavailable,
      ...faults(),
      limits,
      ...(caches && { caches: caches() }),
      ...(datasets && { datasetAgeDays: toDays(ages) }),
    })
  }
