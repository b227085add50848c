// G4: migrations are complete or not done, whenever the program ends, and one program migrates at a time.
import { expect, it, onTestFinished } from 'vitest'
import { createDatabase } from '../../db/connect.ts'
import { MIGRATION_LOCK } from '../../db/locks.ts'
import { migrateToLatest } from '../../db/migrate.ts'
import { startTestApplication } from '../support/application.ts'
import { connectForTest, useTestDatabase } from '../support/database.ts'
import { freePort } from '../support/free-port.ts'
import { send } from '../support/http.ts'
import { startStatementRecorder } from '../support/statement-recorder.ts'
import { printTables } from '../support/tables-document.ts'

const POINTS = process.env['LONG'] === '1' ? Infinity : 6

it('continues after its connection was lost at any statement', { timeout: 3_600_000 }, async () => {
  const complete = await useTestDatabase(null)
  const counter = await startStatementRecorder(complete.address)
  onTestFinished(() => counter.stop())
  const counted = createDatabase({ url: counter.url })
  await migrateToLatest(counted)
  await counted.destroy()
  const total = counter.statements.length
  const expected = await printTables(connectForTest(complete.address))
  expect(total).toBeGreaterThan(100)
  const step = Math.max(1, Math.floor(total / POINTS))
  for (let point = 1; point < total; point += step) {
    const { address, drop } = await useTestDatabase(null)
    const proxy = await startStatementRecorder(address, (count) => {
      if (count === point) proxy.refuse(true)
    })
    const db = createDatabase({ url: proxy.url })
    await expect(migrateToLatest(db), `statement ${point}`).rejects.toThrow()
    await db.destroy()
    await proxy.stop()
    const again = createDatabase(address)
    await migrateToLatest(again)
    expect(await printTables(again), `statement ${point}`).toBe(expected)
    await again.destroy()
    await drop()
  }
})

it('a database that is newer than the program is not served', async () => {
  const { address, url } = await useTestDatabase()
  await connectForTest(address).withSchema('ics_graph').table('migrations').insert({
    name: '29990101000000_from_the_future',
    batch: 9,
    migration_time: new Date(),
  })
  await expect(startTestApplication({ DATABASE_URL: url })).rejects.toMatchObject({
    name: 'OperatorError',
    message: 'The database is newer than this program.',
  })
})

it('is not ready while it waits for another program that migrates', { timeout: 60_000 }, async () => {
  const { address, url } = await useTestDatabase()
  const other = connectForTest(address)
  const transaction = await other.transaction()
  await transaction.raw('select pg_advisory_xact_lock(?)', [MIGRATION_LOCK])
  const port = await freePort()
  const starting = startTestApplication({ DATABASE_URL: url, PORT: String(port) })
  const ready = async (): Promise<number> =>
    (await send(`http://127.0.0.1:${port}`, { method: 'GET', path: '/health/ready' })).status
  await expect.poll(() => ready().catch(() => 0), { timeout: 20_000 }).toBe(503)
  await transaction.rollback()
  const application = await starting
  onTestFinished(() => application.stop())
  expect(await ready()).toBe(200)
})

it('waits for the lock if another program migrates', async () => {
  const { address } = await useTestDatabase(null)
  const [one, two] = [connectForTest(address), connectForTest(address)]
  const ran = await Promise.all([migrateToLatest(one), migrateToLatest(two)])
  expect(ran.map((names) => names.length).sort((a, b) => a - b)[0]).toBe(0)
})

it('continues if a program was killed while it held the lock of knex', async () => {
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
