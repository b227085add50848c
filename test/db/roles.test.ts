import { expect, it } from 'vitest'
import { SUBGRAPH_SCHEMAS, roleOf, type SubgraphName } from '../../db/roles.ts'
import { connectForTest, useTestDatabase } from '../support/database.ts'

const subgraphs = Object.keys(SUBGRAPH_SCHEMAS) as SubgraphName[]

it.each(subgraphs)('lets %s read its own tables and the kernel, and nothing else', async (subgraph) => {
  const { address } = await useTestDatabase()
  const owner = connectForTest(address)
  const db = connectForTest(address, roleOf(subgraph))
  const { rows } = await owner.raw(
    "select schemaname, tablename from pg_tables where schemaname in ('kernel', 'primary_care', 'community_services', 'local_authorities', 'finance')",
  )
  expect(rows.length).toBeGreaterThan(40)
  for (const { schemaname, tablename } of rows as { schemaname: string; tablename: string }[]) {
    const read = db.raw(`select 1 from ${schemaname}.${tablename} limit 1`)
    if (schemaname === 'kernel' || schemaname === SUBGRAPH_SCHEMAS[subgraph]) await read
    else await expect(read, `${schemaname}.${tablename}`).rejects.toMatchObject({ code: '42501' })
    const write = db.raw(`delete from ${schemaname}.${tablename}`)
    await expect(write, `${schemaname}.${tablename}`).rejects.toMatchObject({ code: '42501' })
  }
})

it.each(subgraphs)('lets %s create nothing, and not step back to the login', async (subgraph) => {
  const { address } = await useTestDatabase()
  const db = connectForTest(address, roleOf(subgraph))
  await expect(db.raw(`create table ${SUBGRAPH_SCHEMAS[subgraph]}.mine (id int)`)).rejects.toMatchObject({
    code: '42501',
  })
  await expect(db.raw('create schema mine')).rejects.toMatchObject({ code: '42501' })
  await db.raw('reset role')
  const { rows } = await db.raw('select current_user')
  expect(rows[0].current_user).toBe(roleOf(subgraph))
})
