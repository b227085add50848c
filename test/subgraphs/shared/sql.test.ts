import type pg from 'pg'
import { expect, it } from 'vitest'
import { Database, select } from '../../../subgraphs/shared/sql.ts'
import { NO_TRACE } from '../../../subgraphs/shared/trace.ts'

const lost = (): Error => Object.assign(new Error('terminated by an administrator'), { code: '57P01' })

interface FakeConnection {
  isLost: boolean
  query(): Promise<{ rows: unknown[] }>
  release(): void
}

const createConnection = (isLost = false): FakeConnection => ({
  isLost,
  async query() {
    if (this.isLost) throw lost()
    return { rows: [{ value: 1 }] }
  },
  release: () => undefined,
})

/** A database whose pool returns these connections in order. */
const openWith = (connections: readonly FakeConnection[]) => {
  const counters = { statements: 0, connections: 0 }
  const db = Database.open(
    { url: 'postgresql://127.0.0.1:1/none' },
    { onStatement: () => (counters.statements += 1) },
  )
  Object.assign(db.connections, {
    connect: async () => connections[counters.connections++] as unknown as pg.PoolClient,
  })
  return { db, counters }
}

const ONE = 'select 1 as value'

it('a statement is retried until it gets a connection that was not idle', async () => {
  const idle = Array.from({ length: 4 }, () => createConnection())
  const { db } = openWith([...idle, ...idle, createConnection()])
  for (const _ of idle) await select(db, ONE, [])
  for (const connection of idle) connection.isLost = true
  expect(await select(db, ONE, [])).toEqual([{ value: 1 }])
})

it('a statement is retried once if new connections are lost', async () => {
  const { db, counters } = openWith(Array.from({ length: 5 }, () => createConnection(true)))
  await expect(select(db, ONE, [])).rejects.toMatchObject({ code: '57P01' })
  expect(counters.connections).toBe(2)
})

it('a statement is not sent if all its callers have disconnected', async () => {
  const { db, counters } = openWith([createConnection(), createConnection()])
  const gone = { clientId: null, signal: AbortSignal.abort(), trace: NO_TRACE }
  const waiting = { clientId: null, signal: new AbortController().signal, trace: NO_TRACE }
  await expect(select(db.forCallers([gone, gone]), ONE, [])).rejects.toThrow('the request was cancelled')
  expect(counters).toEqual({ statements: 0, connections: 0 })
  expect(await select(db.forCallers([gone, waiting]), ONE, [])).toEqual([{ value: 1 }])
})
