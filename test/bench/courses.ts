import { createDatabase } from '../../db/connect.ts'
import { SYSTEMS, copyPrefix } from './england.ts'
import { AS_OF, ONE_PRACTICE, WHOLE_SYSTEM } from './questions.ts'
import { Random } from '../support/random.ts'
import type { Course } from './side-by-side.ts'

const IDS = 2_000
const SEED = 20190711

const listPracticeIds = async (databaseUrl: string): Promise<string[]> => {
  const db = createDatabase({ url: databaseUrl })
  const { rows } = await db.raw(
    `select m.practice_id as id from primary_care.network_memberships m
     where m.valid_from <= ? and coalesce(m.valid_to, 'infinity') > ? order by m.practice_id`,
    [AS_OF, AS_OF],
  )
  await db.destroy()
  return rows.map(({ id }: { id: string }) => id)
}

export interface Courses {
  readonly wholeSystems: Course
  readonly practices: Course
}

/** All systems and practices of England in random order, equal in each run. */
export const chooseCourses = async (databaseUrl: string): Promise<Courses> => {
  const random = new Random(SEED)
  const systemIds = Array.from({ length: SYSTEMS }, (_, copy) => `${copyPrefix(copy)}llr`)
  const practiceIds = await listPracticeIds(databaseUrl)
  return {
    wholeSystems: { question: WHOLE_SYSTEM, ids: random.pickMany(systemIds, IDS) },
    practices: { question: ONE_PRACTICE, ids: random.pickMany(practiceIds, IDS) },
  }
}
