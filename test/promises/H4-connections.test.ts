// H4: the program connects to its database and its subgraphs, and to nothing else.
import { spawnSync } from 'node:child_process'
import dns from 'node:dns'
import { Socket } from 'node:net'
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished, vi } from 'vitest'
import { startTestApplication } from '../support/application.ts'
import { askOperation, listOperations } from '../support/client.ts'
import { useFakeTimers } from '../support/fake-timers.ts'
import { send } from '../support/http.ts'
import { newFolder } from '../support/program.ts'
import { OPERATION_VARIABLES } from '../operations/variables.ts'

const PAGES = [
  '/',
  '/neighbourhoods',
  '/alignment',
  '/status',
  '/explorer',
  '/docs',
  '/data/networks.csv',
  '/metrics',
]
const HOUR_MS = 3_600_000

/** The path, or the host and the port, of a connection. */
const targetOf = (call: readonly unknown[]): string => {
  // Node passes its own arguments on as a list.
  const args: readonly unknown[] = Array.isArray(call[0]) ? call[0] : call
  const [first, second] = args
  if (typeof first === 'string' && Number.isNaN(Number(first))) return first
  if (typeof first !== 'object' || first === null) return `${String(second)}:${String(first)}`
  const { path, host, port } = first as { path?: string; host?: string; port?: number }
  return path ?? `${host ?? 'localhost'}:${port}`
}

it('a start, every operation and an hour without requests', { timeout: 120_000 }, async () => {
  await useFakeTimers({
    toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'],
    shouldAdvanceTime: true,
  })
  const connect = vi.spyOn(Socket.prototype, 'connect')
  const lookup = vi.spyOn(dns, 'lookup')
  onTestFinished(() => void vi.restoreAllMocks())
  const application = await startTestApplication({}, { isWarmed: true })
  onTestFinished(() => application.stop())
  for (const operation of listOperations()) {
    await askOperation(application.url, operation, OPERATION_VARIABLES[operation])
  }
  for (const path of PAGES)
    await send(application.url, { method: 'GET', path, headers: { accept: 'text/html' } })
  await vi.advanceTimersByTimeAsync(HOUR_MS)
  const targets = new Set(connect.mock.calls.map(targetOf))
  const names = new Set(lookup.mock.calls.map(([name]) => String(name)))
  const { searchParams, port } = new URL(application.databaseUrl)
  const own = new Set([
    new URL(application.url).host,
    `${searchParams.get('host')}/.s.PGSQL.${searchParams.get('port')}`,
    `127.0.0.1:${port}`,
  ])
  expect([...targets].filter((target) => !own.has(target))).toEqual([])
  expect(targets.size).toBeGreaterThan(1)
  expect([...names].filter((name) => name !== '127.0.0.1' && name !== 'localhost')).toEqual([])
})

const PROGRAM = fileURLToPath(new URL('../../gateway/ics-graph.mjs', import.meta.url))

it('starts and answers where only loopback exists', { timeout: 120_000 }, (context) => {
  const script = `
    ip link set lo up || exit 77
    ${process.execPath} ${PROGRAM} start --empty >log 2>&1 &
    program=$!
    for second in $(seq 60); do grep -q 'The graph is ready' log && break; sleep 1; done
    url=$(grep -o 'http://127.0.0.1:[0-9]*' log | head -1)
    ${process.execPath} -e "fetch('$url/graphql', {method: 'POST', headers: {'content-type': 'application/json'}, body: JSON.stringify({query: '{ status { dataVersion } }'})}).then((r) => r.text()).then(console.log)"
    kill $program; wait $program`
  const folder = newFolder()
  const { status, stdout, stderr } = spawnSync('unshare', ['--map-root-user', '--net', 'sh', '-c', script], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], PORT: '0', DATA_DIRECTORY: `${folder}/data`, DRAIN_SECONDS: '0' },
  })
  if (status === 77 || /unshare:|not found/.test(stderr)) {
    context.skip('not run: this machine has no network namespaces')
  }
  expect(stdout, stderr).toMatch(/"dataVersion":"\w+"/)
})
