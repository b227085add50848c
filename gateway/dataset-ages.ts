import type { Knex } from 'knex'
import type { DatasetAge } from './metrics.ts'

const WAIT_MS = 800

const AGES = `
  select name, extract(epoch from now() - coalesce(released_on::timestamp at time zone 'Europe/London', loaded_at))::bigint as seconds
  from kernel.datasets order by name`

const read = async (db: Knex): Promise<readonly DatasetAge[]> => {
  const { rows } = await db.raw<{ rows: { name: string; seconds: number }[] }>(AGES)
  return rows.map(({ name, seconds }) => ({ name, seconds: Number(seconds) }))
}

/**
 * Reads the age of each dataset, since the day of its release or, without one, since its load. Null if the database does
 * not answer in time.
 */
export const createDatasetAges =
  (db: () => Knex | null) => async (): Promise<readonly DatasetAge[] | null> => {
    const connection = db()
    if (!connection) return null
    const late = new Promise<null>((done) => setTimeout(() => done(null), WAIT_MS).unref())
    return Promise.race([read(connection).catch(() => null), late])
  }
