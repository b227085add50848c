import { fileURLToPath } from 'node:url'
import { expect, it, vi } from 'vitest'
import { loadFiles } from '../../db/load-files.ts'
import { loadData } from '../../db/load-shipped.ts'
import { migrateToLatest, rollBack } from '../../db/migrate.ts'
import { connectForTest, useTestDatabase } from '../support/database.ts'
import { printTables } from '../support/tables-document.ts'

// Some tests revert and repeat all migrations on loaded data.
vi.setConfig({ testTimeout: 120_000 })

it('migrates up, down and up again to the same tables', async () => {
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

it('reverts a database with data', async () => {
  const { address } = await useTestDatabase()
  const db = connectForTest(address)
  await rollBack(db)
  await migrateToLatest(db)
  expect(await loadData(db)).not.toBeNull()
})

it('keeps corrections and releases that the operator loaded when an older schema is migrated', async () => {
  const { address } = await useTestDatabase()
  const db = connectForTest(address)
  const file = fileURLToPath(new URL('../fixtures/northamptonshire/epraccur-2026-02.csv', import.meta.url))
  await loadFiles(db, [file], { acceptChange: true })
  await db('corrections.corrections').insert({
    reference: 'AAA-111',
    about: '/practices/a00001',
    what_is_wrong: 'the name',
    what_is_right: 'another name',
    how_known: 'the sign at the practice',
    state: 'RECEIVED',
  })
  const read = async () => ({
    corrections: await db('corrections.corrections').select('reference', 'what_is_right', 'state'),
    releases: await db('staging.releases').where({ is_own: false }).select('id', 'sha256', 'row_count'),
    rows: await db('staging.practices as x')
      .join('staging.releases as r', 'r.id', 'x.release_id')
      .where({ is_own: false })
      .orderBy('line')
      .select('line', 'code', 'name'),
    practices: await db('primary_care.practices').orderBy('id').select('id', 'valid_from'),
  })
  const before = await read()
  expect(before.releases).toHaveLength(1)
  await rollBack(db, '20190701096100_index_citations')
  expect(await db.schema.withSchema('official').hasTable('releases')).toBe(true)
  await db('kernel.loads').update({ input_sha256: '6:a hash' })
  await migrateToLatest(db)
  expect(await loadData(db)).not.toBeNull()
  expect(await read()).toEqual(before)
})

it('indexes every reference to citations', async () => {
  const { address } = await useTestDatabase()
  const { rows } = await connectForTest(address).raw(
    `select c.conrelid::regclass::text || '.' || a.attname as reference,
       exists (select from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = c.conkey[1]) as is_indexed
     from pg_constraint c
     join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
     where c.contype = 'f' and c.confrelid = 'kernel.citations'::regclass`,
  )
  expect(rows.length).toBeGreaterThan(50)
  expect(rows.filter((row: { is_indexed: boolean }) => !row.is_indexed)).toEqual([])
})

it('db/tables.md lists the tables after all migrations', async () => {
  const { address } = await useTestDatabase()
  await expect(await printTables(connectForTest(address))).toMatchFileSnapshot('../../db/tables.md')
})
