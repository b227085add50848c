// F11: the role of a subgraph can do nothing beyond its own data. Lost directives of fields for partners only are in F3.
import { expect, it } from 'vitest'
import {
  CORRECTIONS_ROLE,
  DATA_SCHEMAS,
  STEWARDS_ROLE,
  SUBGRAPH_SCHEMAS,
  roleOf,
  type SubgraphName,
} from '../../db/roles.ts'
import { loadData } from '../../db/load-shipped.ts'
import { connectForTest, useTestDatabase } from '../support/database.ts'

const INSUFFICIENT_PRIVILEGE = { code: '42501' }

const PARTNER_ONLY_TABLES: Readonly<Partial<Record<SubgraphName, string>>> = {
  'community-services': 'partner_only.staff_contacts',
  finance: 'partner_only.network_spend',
}

const subgraphs = Object.keys(SUBGRAPH_SCHEMAS) as SubgraphName[]

it.each(subgraphs)('lets %s read its own tables and the kernel, and nothing else', async (subgraph) => {
  const { address } = await useTestDatabase()
  const owner = connectForTest(address)
  const db = connectForTest(address, roleOf(subgraph))
  const { rows } = await owner.raw('select schemaname, tablename from pg_tables where schemaname = any(?)', [
    [...DATA_SCHEMAS, 'corrections'],
  ])
  expect(rows.length).toBeGreaterThan(40)
  for (const { schemaname, tablename } of rows as { schemaname: string; tablename: string }[]) {
    const read = db.raw(`select 1 from ${schemaname}.${tablename} limit 1`)
    const isOwn = schemaname === 'kernel' || schemaname === SUBGRAPH_SCHEMAS[subgraph]
    if (isOwn || PARTNER_ONLY_TABLES[subgraph] === `${schemaname}.${tablename}`) await read
    else await expect(read, `${schemaname}.${tablename}`).rejects.toMatchObject(INSUFFICIENT_PRIVILEGE)
    const write = db.raw(`delete from ${schemaname}.${tablename}`)
    await expect(write, `${schemaname}.${tablename}`).rejects.toMatchObject(INSUFFICIENT_PRIVILEGE)
  }
})

it.each(subgraphs)(
  'lets %s create nothing, read no file, and not return to the login role',
  async (subgraph) => {
    const { address } = await useTestDatabase()
    const db = connectForTest(address, roleOf(subgraph))
    await expect(db.raw(`create table ${SUBGRAPH_SCHEMAS[subgraph]}.mine (id int)`)).rejects.toMatchObject({
      code: '42501',
    })
    await expect(db.raw('create schema mine')).rejects.toMatchObject(INSUFFICIENT_PRIVILEGE)
    for (const statement of ["select pg_read_file('/etc/hostname')", "copy (select 1) to program 'true'"]) {
      await expect(db.raw(statement), statement).rejects.toMatchObject(INSUFFICIENT_PRIVILEGE)
    }
    await db.raw('reset role')
    const { rows } = await db.raw('select current_user')
    expect(rows[0].current_user).toBe(roleOf(subgraph))
  },
)

const COLUMNS = '(reference, about, what_is_wrong, what_is_right, how_known, email)'

it('lets the role of corrections add one and read its status, but not the sender', async () => {
  const { address } = await useTestDatabase()
  const db = connectForTest(address, CORRECTIONS_ROLE)
  const { rows } = await db.raw(
    `insert into corrections.corrections ${COLUMNS} values ('AAA-222', 'x', 'w', 'r', 'h', 'a@b.org') returning state`,
  )
  expect(rows).toEqual([{ state: 'RECEIVED' }])
  const seen = await db.raw('select reference, about, state, reason from corrections.corrections')
  expect(seen.rows).toEqual([{ reference: 'AAA-222', about: 'x', state: 'RECEIVED', reason: null }])
  for (const column of ['email', 'what_is_wrong', 'what_is_right', 'how_known', '*']) {
    await expect(db.raw(`select ${column} from corrections.corrections`), column).rejects.toMatchObject(
      INSUFFICIENT_PRIVILEGE,
    )
  }
})

it('lets the role of stewards read reports, and nothing else', async () => {
  const { address } = await useTestDatabase()
  const db = connectForTest(address, STEWARDS_ROLE)
  await db.raw('select reference, email from corrections.corrections')
  for (const statement of [
    "update corrections.corrections set state = 'CHANGED'",
    'delete from corrections.corrections',
    `insert into corrections.corrections ${COLUMNS} values ('AAA-222', 'x', 'w', 'r', 'h', null)`,
    'select 1 from kernel.sources limit 1',
    'select 1 from partner_only.staff_contacts limit 1',
    'create schema mine',
  ]) {
    await expect(db.raw(statement), statement).rejects.toMatchObject(INSUFFICIENT_PRIVILEGE)
  }
})

const NOT_FOR_CORRECTIONS = [
  "update corrections.corrections set state = 'CHANGED'",
  'delete from corrections.corrections',
  'truncate corrections.corrections',
  'drop table corrections.corrections',
  "insert into corrections.corrections (reference, about, what_is_wrong, what_is_right, how_known, state) values ('B', 'x', 'w', 'r', 'h', 'CHANGED')",
  'create table corrections.mine (id int)',
  'create schema mine',
  'select 1 from kernel.sources limit 1',
  'select 1 from primary_care.practices limit 1',
  'select 1 from finance.budgets limit 1',
  "select pg_read_file('/etc/hostname')",
]

it('denies the role of corrections everything else', async () => {
  const { address } = await useTestDatabase()
  const db = connectForTest(address, CORRECTIONS_ROLE)
  for (const statement of NOT_FOR_CORRECTIONS) {
    await expect(db.raw(statement), statement).rejects.toMatchObject(INSUFFICIENT_PRIVILEGE)
  }
})

it('does not change corrections when data is loaded', { timeout: 120_000 }, async () => {
  const { address } = await useTestDatabase()
  const owner = connectForTest(address)
  await owner.raw(
    `insert into corrections.corrections ${COLUMNS} values ('AAA-222', 'x', 'w', 'r', 'h', 'a@b.org')`,
  )
  await owner.raw('delete from kernel.loads')
  await loadData(owner)
  const { rows } = await owner.raw('select reference, email from corrections.corrections')
  expect(rows).toEqual([{ reference: 'AAA-222', email: 'a@b.org' }])
})
