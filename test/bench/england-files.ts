import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DATA_SCHEMAS } from '../../db/roles.ts'
import { createDatabase } from '../../db/connect.ts'
import { startEmbeddedPostgres } from '../../db/embedded/server.ts'
import { loadData } from '../../db/load-shipped.ts'
import { migrateToLatest } from '../../db/migrate.ts'
import { OPERATION_VARIABLES } from '../operations/variables.ts'
import { listOperations, readOperation } from '../support/client.ts'
import { measureBareCopy } from './bare-copy.ts'
import type { LoadReport } from './load-files.ts'
import { startProgram, stopAll } from './processes.ts'
import { median } from './quantiles.ts'
import { atMost, formatGoals, formatTable } from './table.ts'

const KNOWN = /^(epraccur|ebranchs|epcn|eccg|etr|icb-names|subicb|ccg-stp|gp-reg-pat|qof|lsoa11)/i
const OF_ONE_SYSTEM = /(^|-)llr[-.]/i

/** The national files in a folder and its subfolders. */
const listEnglandFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && KNOWN.test(entry.name) && !OF_ONE_SYSTEM.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort((one, other) => basename(one).localeCompare(basename(other)))

const loadInChild = async (url: string, files: readonly string[]): Promise<LoadReport> => {
  const child = fork(fileURLToPath(new URL('load-files.ts', import.meta.url)), [url, ...files], {
    execArgv: ['--import', 'tsx'],
  })
  const ended = once(child, 'exit').then(() => {
    throw new Error('The load ended without a result. Its output is above.')
  })
  ended.catch(() => undefined)
  const [told] = (await Promise.race([once(child, 'message'), ended])) as [LoadReport]
  return told
}

interface TableUse {
  readonly rows: number
  readonly scans: number
}

const readUse = async (url: string): Promise<Map<string, TableUse>> => {
  const db = createDatabase({ url })
  const { rows } = await db.raw(
    `select s.schemaname || '.' || s.relname as name, s.seq_scan as scans, c.reltuples::int as rows
     from pg_stat_all_tables s join pg_class c on c.oid = s.relid where s.schemaname = any (?)`,
    [[...DATA_SCHEMAS]],
  )
  await db.destroy()
  return new Map(
    rows.map(({ name, scans, rows: count }: { name: string; scans: number; rows: number }) => [
      name,
      { scans, rows: count },
    ]),
  )
}

interface MeasuredOperation {
  readonly operation: string
  readonly llrMs: number
  readonly englandMs: number
  readonly isEqual: boolean
}

const ROUNDS = 9
const SYSTEM = 'llr'

// National files are cited in place of the extract for one system, and the status of the data differs by design.
const withoutSources = (data: Readonly<Record<string, unknown>>): string => {
  const { status: _status, sources: _sources, ...rest } = data
  return JSON.stringify(rest, (key, value: unknown) => (/^citations?$/.test(key) ? undefined : value))
}

const post = async (url: string, body: string): Promise<{ ms: number; data: string }> => {
  const start = performance.now()
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  })
  const answer = (await response.json()) as { data: Record<string, unknown> }
  return { ms: performance.now() - start, data: withoutSources(answer.data) }
}

const askBoth = async (
  llr: string,
  england: string,
  say: (message: string) => void,
): Promise<MeasuredOperation[]> => {
  const asked: MeasuredOperation[] = []
  for (const operation of listOperations()) {
    const query = readOperation(operation)
    // A list of everything that is loaded does not concern one system, unless it is restricted to it.
    const scope = query.includes('$within: ID') ? { within: SYSTEM } : {}
    const body = JSON.stringify({ query, variables: { ...scope, ...OPERATION_VARIABLES[operation] } })
    const [llrMs, englandMs]: [number[], number[]] = [[], []]
    let isEqual = true
    // Alternately, so that other load affects both equally. The first round is not counted.
    for (let round = 0; round <= ROUNDS; round += 1) {
      const one = await post(llr, body)
      const other = await post(england, body)
      isEqual &&= one.data === other.data
      if (round === 0) continue
      llrMs.push(one.ms)
      englandMs.push(other.ms)
    }
    asked.push({ operation, llrMs: median(llrMs), englandMs: median(englandMs), isEqual })
  }
  say('measured')
  return asked
}

/** Loads national files in addition to one system, and compares the responses of both databases about that system. */
export const measureEnglandFiles = async (
  folder: string,
  say: (message: string) => void,
): Promise<string> => {
  const files = listEnglandFiles(folder)
  if (files.length === 0) throw new Error(`no national files in ${folder}`)
  const dataFolder = mkdtempSync(join(tmpdir(), 'ics-graph-bench-load-'))
  const postgres = await startEmbeddedPostgres(dataFolder, process.env['PATH'] ?? '')
  try {
    const { address } = postgres
    if ('url' in address) throw new Error('The embedded database has no socket folder; expected one.')
    const urlOf = (database: string): string =>
      `postgresql://${address.user}@localhost/${database}?host=${encodeURIComponent(address.socketDirectory)}&port=${address.port}`
    say('loading one system')
    const llr = createDatabase(address)
    await migrateToLatest(llr)
    await loadData(llr)
    await llr.destroy()
    const admin = createDatabase({ ...address, database: 'postgres' })
    await admin.raw(`create database england template ${address.database}`)
    await admin.destroy()
    say(`loading ${files.length} files`)
    const told = await loadInChild(urlOf('england'), files)
    say('copying the same rows')
    const bare = await measureBareCopy(urlOf('england'), ['staging', ...DATA_SCHEMAS])
    const db = createDatabase({ url: urlOf('england') })
    await db.raw('vacuum analyze')
    await db.destroy()
    say('querying both')
    const before = await readUse(urlOf('england'))
    const small = await readUse(urlOf(address.database))
    const [one, other] = [
      await startProgram({ DATABASE_URL: urlOf(address.database), CACHE_MB: '0' }),
      await startProgram({ DATABASE_URL: urlOf('england'), CACHE_MB: '0' }),
    ]
    const asked = await askBoth(one.url, other.url, say)
    // PostgreSQL updates the statistics of a connection at the latest when it closes.
    await one.stop()
    await other.stop()
    const after = await readUse(urlOf('england'))
    const grown = [...after].filter(
      ([name, { rows }]) => rows > 1_000 && rows > 3 * (small.get(name)?.rows ?? 0),
    )
    const scanned = grown
      .map(([name, { scans }]) => ({ name, scans: scans - (before.get(name)?.scans ?? 0) }))
      .filter(({ scans }) => scans > 0)
    const sum = (of: 'llrMs' | 'englandMs'): number => asked.reduce((total, each) => total + each[of], 0)
    const different = asked.filter(({ isEqual }) => !isEqual).map(({ operation }) => operation)
    return [
      formatGoals([
        atMost('loading England, against a bare COPY of the same rows', 3, told.ms / bare.ms),
        atMost('peak memory of the load', 300, told.megabytes, ' MB'),
        atMost('questions about one system, in England against alone', 1.2, sum('englandMs') / sum('llrMs')),
        atMost('tables that grow with England and are read whole', 0, scanned.length),
        atMost('questions with another answer, sources apart', 0, different.length),
      ]),
      '',
      `1. ${files.length} files in ${(told.ms / 1_000).toFixed(1)} s; ${bare.rows} rows copied in ${(bare.ms / 1_000).toFixed(1)} s`,
      `4. of ${grown.length} such tables: ${scanned.map(({ name, scans }) => `${name} ${scans}`).join(', ') || 'none'}`,
      `5. ${different.join(', ') || 'none'}`,
      '',
      formatTable([
        ['question', 'alone, ms', 'in England, ms', 'times'],
        ...asked.map(({ operation, llrMs, englandMs }) => [
          operation,
          llrMs.toFixed(1),
          englandMs.toFixed(1),
          (englandMs / llrMs).toFixed(2),
        ]),
      ]),
      '',
    ].join('\n')
  } finally {
    await stopAll()
    await postgres.stop()
    rmSync(dataFolder, { recursive: true, force: true })
  }
}
