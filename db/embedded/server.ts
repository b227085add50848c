import { spawn, type ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { OperatorError, messageOf } from '../../schema/errors/operator-error.ts'
import { connectionConfig, type DatabaseAddress } from '../connect.ts'
import { copyBinaries, findBinaries, type PostgresBinaries } from './binaries.ts'
import { chooseIdentity, giveTo, type Identity } from './identity.ts'

export interface EmbeddedPostgres {
  readonly address: DatabaseAddress
  stop(): Promise<void>
}

/** Called when the server ended without being stopped, with what is done about it and its last output. */
export type ServerFailure = (remedy: string, cause: string) => void

export interface EmbeddedPostgresOptions {
  /** Settings of PostgreSQL by name, in addition to its defaults. */
  readonly settings?: Readonly<Record<string, string>>
  readonly onFailure?: ServerFailure
}

const USER = 'ics_graph'
const DATABASE = 'ics_graph'
const PORT = 5432
const START_MS = 60_000
const STOP_MS = 30_000

interface Folders {
  readonly root: string
  readonly data: string
  readonly lock: string
  readonly log: string
  readonly binaries: string
  /**
   * The path of a socket is limited to 107 bytes, which the path of a checkout may exceed. Therefore it is in a
   * directory with a short path.
   */
  readonly socket: string
}

const foldersOf = (dataDirectory: string): Folders => {
  const root = resolve(dataDirectory)
  const name = createHash('sha256').update(root).digest('hex').slice(0, 12)
  return {
    root,
    data: join(root, 'postgres'),
    lock: join(root, 'program.pid'),
    log: join(root, 'postgres.log'),
    binaries: join(root, 'postgres-programs'),
    socket: join(tmpdir(), `ics-graph-${process.getuid?.() ?? 0}-${name}`),
  }
}

const addressOf = ({ socket }: Folders): DatabaseAddress => ({
  socketDirectory: socket,
  port: PORT,
  user: USER,
  database: DATABASE,
})

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

// Another program may remove the file at any time.
const readLines = (file: string): string[] => {
  try {
    return readFileSync(file, 'utf8').split('\n')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

const toPid = (text: string): number | null => {
  const pid = Number(text)
  return Number.isInteger(pid) && pid > 0 ? pid : null
}

const readPid = (file: string): number | null => toPid(readLines(file)[0] ?? '')

// The 22nd value of /proc/PID/stat, counted without the process id and the name, which may contain spaces.
const START_TIME = 22 - 3

/** When a process started, which tells it from an earlier one with the same id; null without /proc. */
const startTimeOf = (pid: number): string | null => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[START_TIME] ?? null
  } catch {
    return null
  }
}

/** The process id of another program that holds the lock; null if there is none, or if the id belongs to a newer process. */
const lockHolder = ({ lock }: Folders): number | null => {
  const [first = '', startTime = ''] = readLines(lock)
  const pid = toPid(first)
  if (pid === null || pid === process.pid || !isAlive(pid)) return null
  const now = startTimeOf(pid)
  return startTime === '' || now === null || startTime === now ? pid : null
}

/** The address of the embedded database of a running program with this data directory; null if there is none. */
export const findRunning = (dataDirectory: string): DatabaseAddress | null => {
  const folders = foldersOf(dataDirectory)
  return lockHolder(folders) === null ? null : addressOf(folders)
}

const takeLock = (folders: Folders): void => {
  const pid = lockHolder(folders)
  if (pid !== null) {
    throw new OperatorError(
      `Another program (process ${pid}) uses the data directory ${folders.root}.`,
      'Stop it, or set DATA_DIRECTORY to another directory.',
    )
  }
  writeFileSync(folders.lock, `${process.pid}\n${startTimeOf(process.pid) ?? ''}\n`)
}

// A program that was killed leaves its server running. Its data is complete, so it is shut down in order.
const endForgottenServer = async (folders: Folders): Promise<void> => {
  const pid = readPid(join(folders.data, 'postmaster.pid'))
  if (pid === null || !isAlive(pid)) return
  if (!isPostgres(pid)) return
  process.kill(pid, 'SIGINT')
  for (let waited = 0; isAlive(pid) && waited < STOP_MS; waited += 50) await sleep(50)
}

// Another program may have the process id now. Without /proc, PostgreSQL's own check is used.
const isPostgres = (pid: number): boolean => {
  const file = `/proc/${pid}/cmdline`
  return !existsSync(file) || readFileSync(file, 'utf8').includes('postgres')
}

const run = (identity: Identity, program: string, args: readonly string[]): Promise<void> =>
  new Promise((done, fail) => {
    const [command, all] = identity.command(program, args)
    const child = spawn(command, [...all], { ...identity.spawnAs, stdio: ['ignore', 'ignore', 'pipe'] })
    let output = ''
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.on('error', fail)
    child.on('close', (code) =>
      code === 0
        ? done()
        : fail(
            new OperatorError(
              `PostgreSQL could not prepare its data directory: ${output.trim().split('\n').at(-1) ?? `exit code ${code}`}`,
              'Check that the data directory is writable and its disk has space, or set DATABASE_URL to an external database.',
            ),
          ),
    )
  })

// Created in a temporary directory and then renamed, so that an interrupted first start leaves no incomplete directory.
const initialise = async (
  folders: Folders,
  binaries: PostgresBinaries,
  identity: Identity,
): Promise<void> => {
  if (existsSync(join(folders.data, 'PG_VERSION'))) return
  const half = `${folders.data}.new`
  rmSync(half, { recursive: true, force: true })
  mkdirSync(half, { mode: 0o700 })
  giveTo(identity, half)
  await run(identity, binaries.initdb, [
    `--pgdata=${half}`,
    `--username=${USER}`,
    '--auth=trust',
    '--encoding=UTF8',
    '--locale=C.UTF-8',
  ])
  rmSync(folders.data, { recursive: true, force: true })
  renameSync(half, folders.data)
}

const serve = (
  folders: Folders,
  binaries: PostgresBinaries,
  identity: Identity,
  settings: Readonly<Record<string, string>>,
): ChildProcess => {
  // Only this user can enter the directory of the socket, which replaces a password.
  rmSync(folders.socket, { recursive: true, force: true })
  mkdirSync(folders.socket, { mode: 0o700 })
  giveTo(identity, folders.socket)
  giveTo(identity, folders.data)
  const [command, args] = identity.command(binaries.postgres, [
    '-D',
    folders.data,
    '-c',
    'listen_addresses=',
    '-c',
    `unix_socket_directories=${folders.socket}`,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    '-c',
    'log_destination=stderr',
  ])
  // In a session of its own, so that Ctrl-C reaches this program only, which then stops the server.
  const server = spawn(command, [...args], {
    ...identity.spawnAs,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  return server
}

const waitUntilReady = async (folders: Folders, server: SupervisedServer): Promise<void> => {
  const address = addressOf(folders)
  const deadline = Date.now() + START_MS
  while (Date.now() < deadline) {
    if (!server.isRunning) break
    const client = new pg.Client({ ...connectionConfig(address), database: 'postgres' })
    try {
      await client.connect()
      const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE])
      if (rowCount === 0) await client.query(`create database ${DATABASE}`)
      return
    } catch {
      await sleep(50)
    } finally {
      await client.end().catch(() => undefined)
    }
  }
  throw new OperatorError(
    'The embedded PostgreSQL did not start.',
    `Its output is above. If the data directory ${folders.root} is of another version or damaged, move it. The next start loads the data that comes with the program; load your own packages and files again.`,
    server.lastLines,
  )
}

const MAX_OUTPUT = 20_000

const FIRST_RESTART_MS = 250
const MAX_RESTART_MS = 30_000
// A server that ran for this time did not fail because of its start.
const STABLE_MS = 60_000

/** A server process that is started again, with growing pauses, if it ends without being stopped. */
class SupervisedServer {
  readonly #launch: () => ChildProcess
  readonly #onFailure: ServerFailure
  readonly #stopping = new AbortController()
  #server: ChildProcess
  #ended: Promise<void>
  #output = ''
  isRunning = true

  constructor(launch: () => ChildProcess, onFailure: ServerFailure) {
    this.#launch = launch
    this.#onFailure = onFailure
    this.#server = launch()
    this.#ended = this.#watch()
  }

  get lastLines(): string[] {
    return this.#output.trim().split('\n').slice(-3)
  }

  restartWhenEnded(): void {
    void this.#restart()
  }

  /** Fast shutdown: running statements are ended, and no committed data is lost. */
  async stop(): Promise<void> {
    this.#stopping.abort()
    if (this.isRunning) this.#server.kill('SIGINT')
    await this.#ended
  }

  #watch(): Promise<void> {
    this.#output = ''
    this.isRunning = true
    const server = this.#server
    const add = (text: string): void => {
      this.#output = (this.#output + text).slice(-MAX_OUTPUT)
    }
    server.stderr?.on('data', (chunk: Buffer) => add(chunk.toString()))
    server.on('error', (error) => add(error.message))
    return new Promise((done) => {
      server.on('close', () => {
        this.isRunning = false
        done()
      })
    })
  }

  async #restart(): Promise<void> {
    const { signal } = this.#stopping
    let pauseMs = FIRST_RESTART_MS
    for (;;) {
      const startedAt = performance.now()
      await this.#ended
      if (signal.aborted) return
      if (performance.now() - startedAt > STABLE_MS) pauseMs = FIRST_RESTART_MS
      this.#onFailure(`it is started again in ${pauseMs} ms`, this.lastLines.join(' '))
      await sleep(pauseMs, undefined, { signal }).catch(() => undefined)
      if (signal.aborted) return
      pauseMs = Math.min(pauseMs * 2, MAX_RESTART_MS)
      try {
        this.#server = this.#launch()
        this.#ended = this.#watch()
      } catch (error) {
        // For example, the disk is full. The next attempt follows after a longer pause.
        this.#output = messageOf(error)
        this.#ended = Promise.resolve()
      }
    }
  }
}

/**
 * Starts PostgreSQL on the data directory, and creates it if necessary. Each data directory can be used by one
 * program. If the server ends, it is started again.
 */
export const startEmbeddedPostgres = async (
  dataDirectory: string,
  executablePath: string,
  { settings = {}, onFailure = () => undefined }: EmbeddedPostgresOptions = {},
): Promise<EmbeddedPostgres> => {
  const folders = foldersOf(dataDirectory)
  mkdirSync(folders.root, { recursive: true })
  takeLock(folders)
  const found = await findBinaries(folders.binaries, executablePath)
  const identity = await chooseIdentity(found.postgres)
  const binaries = identity ? found : await copyBinaries(found, folders.binaries)
  const chosen = identity ?? (await chooseIdentity(binaries.postgres))
  if (!chosen) {
    throw new OperatorError(
      `PostgreSQL cannot run as root, and no other user can read ${folders.root}.`,
      'Start as an ordinary user, or set DATA_DIRECTORY to a directory that every user can enter, for example /var/lib/ics-graph.',
    )
  }
  await endForgottenServer(folders)
  await initialise(folders, binaries, chosen)
  const supervised = new SupervisedServer(() => serve(folders, binaries, chosen, settings), onFailure)
  const stop = async (): Promise<void> => {
    await supervised.stop()
    rmSync(folders.socket, { recursive: true, force: true })
    rmSync(folders.lock, { force: true })
  }
  try {
    await waitUntilReady(folders, supervised)
  } catch (error) {
    await stop()
    throw error
  }
  supervised.restartWhenEnded()
  return { address: addressOf(folders), stop }
}
