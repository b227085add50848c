import { afterAll, beforeAll, expect, it } from 'vitest'
import { createDatabase } from '../../db/connect.ts'
import { startTestApplication, type TestApplication } from '../support/application.ts'
import { ask, askOperation, listOperations } from '../support/client.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { OPERATION_VARIABLES } from '../operations/variables.ts'
import { SYSTEMS, copyPrefix, multiplyToEngland } from './england.ts'
import { AS_OF, ONE_PRACTICE, WHOLE_SYSTEM } from './questions.ts'

const isLong = process.env['LONG'] === '1'
// As many systems as England has, or two to test the copies.
const COPIES = isLong ? SYSTEMS : 2

let database: TestDatabase
let application: TestApplication

beforeAll(async () => {
  database = await createTestDatabase()
  const db = createDatabase(database.address)
  await multiplyToEngland(db, COPIES)
  await db.destroy()
  application = await startTestApplication({ DATABASE_URL: database.url })
}, 300_000)

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

it.each(listOperations().filter((name) => name !== 'report-correction'))(
  '%s is answered in time, without an error',
  async (operation) => {
    const start = performance.now()
    const { errors } = JSON.parse(
      (await askOperation(application.url, operation, OPERATION_VARIABLES[operation])).text,
    ) as { errors?: unknown }
    expect(errors).toBeUndefined()
    expect(performance.now() - start).toBeLessThan(3_000)
  },
)
