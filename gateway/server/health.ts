import type { Knex } from 'knex'
import type { ProgramState } from './program-state.ts'
import { sendJson, type Route } from './respond.ts'

const PROBE_MS = 800

const probe = async (db: Knex): Promise<boolean> => {
  const late = new Promise<false>((done) => setTimeout(() => done(false), PROBE_MS).unref())
  return Promise.race([
    // The first may meet a connection that the database has ended meanwhile, which the pool replaces then.
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

/** 200 as long as the process can answer. */
export const live: Route = (exchange) => sendJson(exchange, 200, { status: 'live' })

export interface ReadyDetails {
  /** The limits in force; null where one is off. */
  readonly limits: Readonly<Record<string, number | null>>
  /** What else is wrong, by name. */
  readonly faults?: () => Readonly<Record<string, string>>
}

/** 200 when questions are answered, with the parts that are away; 503 before that and while stopping. */
export const createReady =
  (
    state: ProgramState,
    db: () => Knex | null,
    awaySubgraphs: ReadonlySet<string>,
    { limits, faults = () => ({}) }: ReadyDetails,
  ): Route =>
  async (exchange) => {
    const { phase } = state
    if (phase !== 'serving') {
      const away = phase === 'waiting for the database' ? ['database'] : []
      sendJson(exchange, 503, { status: phase, away })
      return
    }
    const connection = db()
    const isDatabaseAway = connection !== null && !(await probe(connection))
    const away = [...(isDatabaseAway ? ['database'] : []), ...awaySubgraphs]
    sendJson(exchange, 200, { status: phase, away, ...faults(), limits })
  }
