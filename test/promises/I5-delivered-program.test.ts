// I5: the program runs without development packages and install scripts, as a user without privileges, on a file system
// that is read-only except for the data directory.
import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ask } from '../support/client.ts'
import { READY } from '../support/program.ts'
import { listDelivered } from '../supply-chain/lock-file.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const NOBODY = 65_534
const isRoot = process.getuid?.() === 0

let folder = ''
let program = ''
let data = ''

const readOnly = (path: string): void => {
  if (!isRoot) execFileSync('chmod', ['-R', 'a-w', path])
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ics-graph-delivered-'))
  execFileSync('chmod', ['755', folder])
  program = join(folder, 'program')
  data = join(folder, 'data')
  mkdirSync(program)
  mkdirSync(data)
  if (isRoot) chownSync(data, NOBODY, NOBODY)
  const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' }).split('\0')
  const files = tracked.filter((name) => name !== '' && !name.startsWith('test/'))
  const packages = listDelivered().filter(({ path, isOptional }) => {
    const isInstalled = existsSync(join(ROOT, path))
    // The others are for another platform.
    if (!isInstalled) expect(isOptional, path).toBe(true)
    return isInstalled
  })
  const list = join(folder, 'files')
  writeFileSync(list, [...files, ...packages.map(({ path }) => path)].join('\n'))
  execFileSync('sh', ['-c', `tar -cf - -C "${ROOT}" -T "${list}" | tar -xf - -C "${program}"`])
  readOnly(program)
}, 120_000)

afterAll(() => {
  if (!isRoot) execFileSync('chmod', ['-R', 'u+w', program])
  rmSync(folder, { recursive: true, force: true })
})

const waitForUrl = (child: ChildProcess): Promise<string> =>
  new Promise((done, fail) => {
    let output = ''
    child.stderr?.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      const [url] = READY.exec(output) ?? []
      if (url !== undefined) done(url)
    })
    child.on('exit', (code) => fail(new Error(`ended with ${code}:\n${output}`)))
  })

const exitOf = (child: ChildProcess): Promise<number | null> =>
  new Promise((done) => child.on('exit', (code) => done(code)))

const environment = (): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  HOME: data,
  PORT: '0',
  DATA_DIRECTORY: join(data, 'graph'),
  DRAIN_SECONDS: '0',
})

const COMMAND = ['--no-warnings', 'gateway/ics-graph.mjs']

it('has no development package', () => {
  const names = readdirSync(join(program, 'node_modules'))
  expect(names).toContain('graphql')
  for (const name of ['vitest', 'typescript', 'eslint', 'prettier', 'playwright-core']) {
    expect(names).not.toContain(name)
  }
})

it(
  'starts, answers with real data, and writes only to the data directory',
  { timeout: 120_000 },
  async () => {
    const child = spawn(process.execPath, COMMAND, {
      cwd: program,
      env: environment(),
      ...(isRoot ? { uid: NOBODY, gid: NOBODY } : {}),
    })
    const exited = exitOf(child)
    const url = await waitForUrl(child)
    const { data: answer, errors } = await ask(url, '{ systems { name primaryCareNetworks { name } } }')
    expect(errors).toEqual([])
    expect(answer.systems[0].primaryCareNetworks.length).toBeGreaterThan(10)
    const { status } = await fetch(url)
    expect(status).toBe(200)
    child.kill('SIGTERM')
    expect(await exited).toBe(0)
  },
)

it('stops on SIGTERM as process 1', { timeout: 120_000 }, async (context) => {
  const namespace = ['--user', '--map-current-user', '--pid', '--fork', '--kill-child', '--mount-proc']
  if (spawnSync('unshare', [...namespace, 'true']).status !== 0) {
    context.skip('not run: this machine has no namespaces')
  }
  const child = spawn('unshare', [...namespace, process.execPath, ...COMMAND], {
    cwd: program,
    env: environment(),
    ...(isRoot ? { uid: NOBODY, gid: NOBODY } : {}),
  })
  const exited = exitOf(child)
  await waitForUrl(child)
  const [first = ''] = execFileSync('ps', ['-o', 'pid=', '--ppid', String(child.pid)], { encoding: 'utf8' })
    .trim()
    .split('\n')
  process.kill(Number(first), 'SIGTERM')
  expect(await exited).toBe(0)
})
