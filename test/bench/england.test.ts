import { afterAll, beforeAll, expect, it } from 'vitest'
import { createDatabase } from '../../db/connect.ts'
import { startTestApplication, type TestApplication } from '../support/application.ts'
import { ask } from '../support/client.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { copyPrefix, multiplyToEngland } from './england.ts'
import { AS_OF, ONE_PRACTICE, WHOLE_SYSTEM } from './questions.ts'

let database: TestDatabase
let application: TestApplication

beforeAll(async () => {
  database = await createTestDatabase()
  const db = createDatabase(database.address)
  await multiplyToEngland(db, 2)
  await db.destroy()
  application = await startTestApplication({ DATABASE_URL: database.url })
})

afterAll(async () => {
  await application.stop()
  await database.drop()
})

const copy = copyPrefix(1)

// Ids and codes of the copy without its mark.
const unmarked = (data: unknown): unknown =>
  JSON.parse(JSON.stringify(data).replaceAll(copy, '').replaceAll(copy.toUpperCase(), ''))

it.each([
  [WHOLE_SYSTEM.name, WHOLE_SYSTEM.query, 'llr'],
  [ONE_PRACTICE.name, ONE_PRACTICE.query, 'c82077'],
])('a copy of a system has the same content as the original: %s', async (_, query, id) => {
  const original = await ask(application.url, query, { id, asOf: AS_OF })
  const other = await ask(application.url, query, { id: `${copy}${id}`, asOf: AS_OF })
  expect(original.errors).toEqual([])
  expect(unmarked(other.data)).toEqual(original.data)
})
