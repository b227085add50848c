import { fork, spawn, type ChildProcess } from 'node:child_process'
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { listen } from './listen.ts'
import type { Announcement } from './serve.ts'

export interface Running {
  readonly url: string
  stop(): Promise<void>
}

const PROJECT = fileURLToPath(new URL('../..', import.meta.url))
const PROGRAM = fileURLToPath(new URL('../../gateway/ics-graph.mjs', import.meta.url))
const START_MS = 60_000
const END_MS = 5_000
const LAST_WORDS = 2_000

// Production mode, in which graphql-js and Apollo Server skip some checks.
const ENVIRONMENT = { ...process.env, NODE_ENV: 'production', DRAIN_SECONDS: '0' }

const started = new Set<ChildProcess>()

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null

const stop = async (child: ChildProcess): Promise<void> => {
  if (hasEnded(child)) return
  const ended = new Promise((done) => child.once('exit', done))
  child.kill('SIGTERM')
  // Not every rival stops on this signal.
  const timer = setTimeout(() => child.kill('SIGKILL'), END_MS)
  await ended
  clearTimeout(timer)
}

/** Stops all processes if the bench is interrupted. */
export const stopAll = async (): Promise<void> => {
  await Promise.all([...started].map(stop))
}

const lastWords = (child: ChildProcess): (() => string) => {
  let words = ''
  child.stderr?.on('data', (chunk: Buffer) => (words = (words + chunk.toString()).slice(-LAST_WORDS)))
  return () =>
    words
      .split('\n')
      .filter((line) => /error|cannot/i.test(line))
      .at(-1)
      ?.trim() ?? 'it ended without a message'
}

/** A server of this folder in a separate process. */
export const startServer = async (file: string, args: readonly string[]): Promise<Running> => {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), [...args], {
    cwd: PROJECT,
    execArgv: ['--import', 'tsx'],
    env: ENVIRONMENT,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  started.add(child)
  const words = lastWords(child)
  try {
    const url = await new Promise<string>((done, fail) => {
      const timer = setTimeout(() => fail(new Error('it did not start in time')), START_MS)
      child.once('message', (message: Announcement) => {
        clearTimeout(timer)
        if ('url' in message) done(message.url)
        else fail(new Error(message.failure))
      })
      child.once('exit', () => {
        clearTimeout(timer)
        fail(new Error(words()))
      })
    })
    return { url, stop: () => stop(child) }
  } catch (error) {
    await stop(child)
    throw error
  }
}

const findFreePort = async (): Promise<string> => {
  const server = createServer()
  const { port } = new URL(await listen(server))
  await new Promise((done) => server.close(done))
  return port
}

const isReady = (url: string): Promise<boolean> =>
  fetch(`${url}/health/ready`).then(
    ({ status }) => status === 200,
    () => false,
  )

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))

export interface RunningProgram extends Running {
  readonly pid: number
  /** From the command to the first 200 of /health/ready. */
  readonly readyMs: number
}

/** This gateway, started with the command of the README. */
export const startProgram = async (settings: Readonly<Record<string, string>>): Promise<RunningProgram> => {
  const port = await findFreePort()
  const url = `http://127.0.0.1:${port}`
  const start = performance.now()
  const child = spawn(process.execPath, [PROGRAM], {
    cwd: PROJECT,
    env: { ...ENVIRONMENT, LOG_LEVEL: 'error', PORT: port, ...settings },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  started.add(child)
  const words = lastWords(child)
  while (!(await isReady(url))) {
    if (hasEnded(child)) throw new Error(words())
    if (performance.now() - start > START_MS) {
      await stop(child)
      throw new Error('it was not ready in time')
    }
    await pause(10)
  }
  return { url, pid: child.pid ?? 0, readyMs: performance.now() - start, stop: () => stop(child) }
}
