import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { createDatabaseFolder } from './temporary-folder.ts'

const PROGRAM = fileURLToPath(new URL('../../gateway/ics-graph.mjs', import.meta.url))

export interface Run {
  /** All its output, data and messages. */
  readonly output: () => string
  readonly stdout: () => string
  readonly stderr: () => string
  readonly exited: Promise<number | null>
  readonly waitFor: (pattern: RegExp) => Promise<string>
  readonly kill: (signal: NodeJS.Signals) => void
  /** Closes the pipes that the program writes to. */
  readonly closeOutput: () => void
}

/** Starts the program as a user does, and stops it after the test. */
export const runProgram = (args: readonly string[], environment: Record<string, string>): Run => {
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    env: { PATH: process.env['PATH'], DRAIN_SECONDS: '0', ...environment },
  })
  let output = ''
  const streams = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].on('data', (chunk: Buffer) => {
      output += chunk.toString()
      streams[name] += chunk.toString()
    })
  }
  const exited = new Promise<number | null>((done) => child.on('close', done))
  onTestFinished(async () => {
    child.kill('SIGTERM')
    await exited
  })
  return {
    output: () => output,
    stdout: () => streams.stdout,
    stderr: () => streams.stderr,
    exited,
    kill: (signal) => child.kill(signal),
    closeOutput: () => {
      child.stdout.destroy()
      child.stderr.destroy()
    },
    waitFor: async (pattern) => {
      const deadline = Date.now() + 60_000
      while (Date.now() < deadline) {
        const [found] = pattern.exec(output) ?? []
        if (found !== undefined) return found
        await new Promise((done) => setTimeout(done, 50))
      }
      throw new Error(`not said within 60 s: ${pattern}\n${output}`)
    },
  }
}

export const newFolder = (): string => {
  const folder = createDatabaseFolder('ics-graph-start-')
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export const READY = /http:\/\/127\.0\.0\.1:\d+(?=\/graphql)/
