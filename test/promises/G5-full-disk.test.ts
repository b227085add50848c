// G5: a disk that is full, read-only or of another version causes a clear message, and nothing is lost.
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { READY, newFolder, runProgram } from '../support/program.ts'

const PROGRAM = fileURLToPath(new URL('../../gateway/ics-graph.mjs', import.meta.url))
const NOT_RUN = 77

/**
 * Runs a script in a mount namespace whose data directory is in memory. `start` in it starts the program, and stops it
 * when it is ready.
 */
const runInMount = (size: string, script: string) => {
  const folder = newFolder()
  const text = `
    mount -t tmpfs -o size=${size},mode=755 tmpfs ${folder} || exit ${NOT_RUN}
    start() {
      ${process.execPath} ${PROGRAM} start >/dev/null 2>"$OUTPUT" & program=$!
      while kill -0 $program 2>/dev/null; do
        grep -q 'The graph is ready' "$OUTPUT" && kill -TERM $program
        sleep 0.3
      done
      wait $program; code=$?
      cat "$OUTPUT" >&2
      return $code
    }
    ${script.replaceAll('FOLDER', folder)}`
  return spawnSync('unshare', ['--mount', 'sh', '-c', text], {
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      OUTPUT: join(newFolder(), 'output'),
      PORT: '0',
      DATA_DIRECTORY: folder,
      DRAIN_SECONDS: '0',
      LOG_LEVEL: 'error',
    },
  })
}

const isPossible = spawnSync('unshare', ['--mount', 'true']).status === 0 && process.getuid?.() === 0

const CASES: readonly (readonly [string, string, string])[] = [
  ['while data is loaded', '120m', 'The disk is full'],
  ...(process.env['LONG'] === '1'
    ? ([['while the database is created', '30m', 'PostgreSQL could not prepare its data directory']] as const)
    : []),
]

describe.skipIf(!isPossible)('in a mount namespace (not run where that is not possible)', () => {
  it.each(CASES)('a disk that is full %s', { timeout: 180_000 }, (_, size, message) => {
    const { status, stderr } = runInMount(
      size,
      'start; first=$?; mount -o remount,size=900m FOLDER; echo AGAIN >&2; start; exit $first',
    )
    const [first = '', second = ''] = stderr.split('AGAIN')
    expect(status).toBe(1)
    expect(first).toContain(message)
    expect(first).not.toMatch(/^\s+at /m)
    expect(first).not.toContain('unexpected')
    // When there is space again, the same command succeeds.
    expect(second).toMatch(READY)
  })

  it('a data directory that is read-only', { timeout: 60_000 }, () => {
    const { status, stderr } = runInMount('100m', 'mount -o remount,ro FOLDER; start')
    expect(status).toBe(1)
    expect(stderr).toContain('DATA_DIRECTORY')
    expect(stderr).not.toMatch(/^\s+at /m)
  })
})

it('a data directory of another version of PostgreSQL', { timeout: 120_000 }, async () => {
  const folder = newFolder()
  const environment = { DATA_DIRECTORY: folder, PORT: '0' }
  const first = runProgram(['start', '--empty'], environment)
  await first.waitFor(READY)
  first.kill('SIGTERM')
  await first.exited
  writeFileSync(join(folder, 'postgres', 'PG_VERSION'), '9\n')
  const second = runProgram(['start', '--empty'], environment)
  expect(await second.exited).toBe(1)
  expect(second.output()).toContain('The embedded PostgreSQL did not start')
  expect(second.output()).toContain('is of another version or damaged')
  expect(second.output()).not.toMatch(/^\s+at /m)
  // Nothing was removed.
  writeFileSync(join(folder, 'postgres', 'PG_VERSION'), '18\n')
  await runProgram(['start', '--empty'], environment).waitFor(READY)
})
