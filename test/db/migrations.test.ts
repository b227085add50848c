import { expect, it } from 'vitest'
import { loadData } from '../../db/load-shipped.ts'
import { migrateToLatest, rollBack } from '../../db/migrate.ts'
import { connectForTest, useTestDatabase } from '../support/database.ts'
import { printTables } from '../support/tables-document.ts'

it('goes up, down and up again to the same tables', async () => {
  const { address } = await useTestDatabase(null)
  const db = connectForTest(address)
  const names = await migrateToLatest(db)
  expect(names.length).toBeGreaterThan(10)
  expect(names.every((name) => !name.endsWith('.ts'))).toBe(true)
  const before = await printTables(db)
  await rollBack(db)
  const { rows } = await db.raw(
    "select 1 from pg_namespace where nspname in ('kernel', 'primary_care', 'finance', 'corrections')",
  )
  expect(rows).toEqual([])
  await migrateToLatest(db)
  expect(await printTables(db)).toBe(before)
})

it('takes back a database that holds data', async () => {
  const { address } = await useTestDatabase()
  const db = connectForTest(address)
  await rollBack(db)
  await migrateToLatest(db)
  expect(await loadData(db)).not.toBeNull()
})

it('lets a second program wait for the first', async () => {
  const { address } = await useTestDatabase(null)
  const [one, two] = [connectForTest(address), connectForTest(address)]
  const ran = await Promise.all([migrateToLatest(one), migrateToLatest(two)])
  expect(ran.map((names) => names.length).sort((a, b) => a - b)[0]).toBe(0)
})

it('goes on after a program that was killed with the lock of knex taken', async () => {
  const { address } = await useTestDatabase()
  const db = connectForTest(address)
  await db.raw('update ics_graph.migrations_lock set is_locked = 1')
  await expect(migrateToLatest(db)).resolves.toEqual([])
})

it('refuses a database that is newer than the program', async () => {
  const { address } = await useTestDatabase()
  const db = connectForTest(address)
  await db.withSchema('ics_graph').table('migrations').insert({
    name: '29990101000000_from_the_future',
    batch: 9,
    migration_time: new Date(),
  })
  await expect(migrateToLatest(db)).rejects.toMatchObject({
    name: 'OperatorError',
    details: ['unknown migration: 29990101000000_from_the_future'],
  })
})

it('is described by db/tables.md', async () => {
  const { address } = await useTestDatabase()
  await expect(await printTables(connectForTest(address))).toMatchFileSnapshot('../../db/tables.md')
})
