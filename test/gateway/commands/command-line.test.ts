import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exitCodeOf, kindOfCode, CommandError } from '../../../gateway/commands/exit-codes.ts'
import { nearest } from '../../../gateway/commands/nearest.ts'
import { chooseFormat, inFormat } from '../../../gateway/commands/output.ts'
import { startTestApplication, type TestApplication } from '../../support/application.ts'
import { ask, readOperation } from '../../support/client.ts'
import { newFolder, runProgram } from '../../support/program.ts'

const SLOW_MS = 120_000

let application: TestApplication

beforeAll(async () => {
  application = await startTestApplication()
})

afterAll(() => application.stop())

interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

const run = async (args: readonly string[], environment: Record<string, string> = {}): Promise<Ended> => {
  const program = runProgram(args, {
    PORT: new URL(application.url).port,
    DATABASE_URL: application.databaseUrl,
    ...environment,
  })
  const code = await program.exited
  return { code, stdout: program.stdout(), stderr: program.stderr() }
}

const schemaFile = (name: string): string => new URL(`../../../schema/${name}`, import.meta.url).pathname

describe('beside a running program', { timeout: SLOW_MS }, () => {
  it('finds what is near a postcode, and writes data and messages separately', async () => {
    const { code, stdout, stderr } = await run(['find', 'LE1 1AA'])
    expect(code).toBe(0)
    const lines = stdout.trim().split('\r\n')
    expect(lines[0]).toBe('kind,id,name,detail,neighbourhood,distance_metres,contact')
    expect(lines[1]).toMatch(/^PLACE,leicester,Leicester,/)
    expect(lines.filter((line) => line.startsWith('PRACTICE,')).length).toBe(3)
    expect(stderr).toContain('People choose their practice')
  })

  it('finds text, as JSON as well, and reports no result', async () => {
    const found = await run(['find', 'charnwood', '--format', 'json', '--as-of', '2019-07-11'])
    expect(found.code).toBe(0)
    expect(JSON.parse(found.stdout).length).toBeGreaterThan(2)
    const nothing = await run(['find', 'zzqqxxyy'])
    expect([nothing.code, nothing.stdout]).toEqual([3, ''])
    expect(nothing.stderr).toContain('No results for "zzqqxxyy"')
  })

  it('prints contacts in Rutland, and suggests a name for an unknown one', async () => {
    const { code, stdout, stderr } = await run(['contacts', 'rutland', '--as-of', '2019-07-11'])
    expect(code).toBe(0)
    expect(stdout).toContain('Dr Hilary Fox')
    expect(stderr).toContain('Rutland')
    const several = await run(['contacts', 'north west leicestershire', '--as-of', '2019-07-11'])
    expect(several.stderr + several.stdout).toContain('north-west-leicestershire')
    const unknown = await run(['contacts', 'zzqqxxyy'])
    expect(unknown.code).toBe(3)
  })

  it('executes the query of a file, with all pages', async () => {
    const file = join(newFolder(), 'networks.graphql')
    writeFileSync(
      file,
      `query($first: Int, $after: String, $asOf: Date) { primaryCareNetworks(first: $first, after: $after, asOf: $asOf) {
        pageInfo { hasNextPage endCursor } nodes { id name } } }`,
    )
    const args = ['query', file, '--var', 'first=10', '--var', 'asOf=2019-07-11', '--all']
    const { code, stdout } = await run(args)
    expect(code).toBe(0)
    expect(stdout.trim().split('\r\n').length).toBe(26)
    writeFileSync(file, '{ nothing }')
    const wrong = await run(['query', file])
    expect([wrong.code, wrong.stdout]).toEqual([2, ''])
  })

  it('exports a table to a file', async () => {
    const file = join(newFolder(), 'out.csv')
    const { code, stdout, stderr } = await run([
      ...['export', 'alignment', '--from', 'networks', '--to', 'councils', '-o', file],
    ])
    expect([code, stdout]).toEqual([0, ''])
    expect(stderr).toMatch(/\d+ rows written to/)
    expect(readFileSync(file, 'utf8').split('\r\n').length).toBeGreaterThan(20)
    const wrong = await run(['export', 'alinment'])
    expect(wrong.code).toBe(2)
    expect(wrong.stderr).toContain('Did you mean "alignment"')
  })

  it('audits', async () => {
    const { code, stdout, stderr } = await run(['audit'])
    expect(code).toBe(0)
    expect(stderr).toMatch(
      /disagreements: [1-9]\d*\nmissing successors: [1-9]\d*\ntotals: [1-9]\d*\nunassigned practices: \d+/,
    )
    expect(stdout).toMatch(/^check,weight,about,what\r\n/)
  })

  it('lists corrections for a data steward, and marks one for its sender', async () => {
    const input = {
      about: '/about',
      whatIsWrong: 'Wrong',
      whatIsRight: 'Right',
      howDoYouKnow: 'Seen',
      email: 'canary@example.org',
    }
    const { data } = await ask(application.url, readOperation('report-correction'), { input })
    const { reference } = data.reportCorrection
    const listed = await run(['corrections', '--format', 'json'])
    expect(JSON.parse(listed.stdout)).toMatchObject([
      { reference, what_is_wrong: 'Wrong', email: input.email },
    ])
    const without = await run(['corrections', '--mark', reference, 'changed'])
    expect(without.code).toBe(2)
    const marked = await run(['corrections', '--mark', reference, 'not-changed', '--why', 'It was right'])
    expect(marked.code).toBe(0)
    expect(marked.stderr).toContain(input.email)
    const all = await run(['corrections', '--all', '--format', 'json'])
    expect(JSON.parse(all.stdout)).toMatchObject([{ reference, state: 'NOT_CHANGED', email: '' }])
    const { data: seen } = await ask(application.url, readOperation('correction-state'), { reference })
    expect(seen.correction).toMatchObject({ state: 'NOT_CHANGED', reason: 'It was right' })
    expect((await run(['corrections', '--mark', 'ZZZ-ZZZ', 'checking'])).code).toBe(3)
  })

  it('reports the state of the program', async () => {
    const { code, stdout } = await run(['doctor'])
    expect(code).toBe(0)
    expect(stdout).toContain(`running: ${application.url}, all parts available`)
    expect(stdout).toMatch(/subgraph finance: can read its tables/)
    expect(stdout).toMatch(/data: loaded 20\S+, 0 days ago; \d+ files/)
    const { stdout: sql } = await run(['doctor', '--sql'])
    expect(sql).toContain('create role ics_graph_corrections nologin;')
  })
})

describe('alone', { timeout: SLOW_MS }, () => {
  it('starts what it needs', async () => {
    const { code, stdout } = await run(['find', 'LE1 1AA', '--format', 'table'], { PORT: '0' })
    expect(code).toBe(0)
    expect(stdout).toMatch(/^kind +id +name/)
  })

  it('compares schemas, and fails for breaking changes', async () => {
    const good = await run(['schema', 'diff', schemaFile('contract.graphql'), schemaFile('api.graphql')])
    expect(good.code).toBe(0)
    expect(good.stdout).toContain('safe')
    const bad = await run(['schema', 'diff', schemaFile('api.graphql'), schemaFile('contract.graphql')])
    expect(bad.code).toBe(1)
    expect(bad.stdout).toContain('breaking')
  })

  it.each([
    [['fnid', 'x'], 2, 'Did you mean "find"'],
    [['find'], 2, 'missing required argument'],
    [['find', 'x', '--format', 'xml'], 2, 'Unknown format "xml"'],
    [['query', 'no-such-file.graphql'], 3, 'cannot be read'],
  ])('%j exits with %i', async (args, code, said) => {
    const ended = await run(args)
    expect([ended.code, ended.stdout]).toEqual([code, ''])
    expect(ended.stderr).toContain(said)
  })

  it('shows two examples of each command', async () => {
    for (const command of ['find', 'contacts', 'query', 'export', 'audit', 'corrections', 'doctor']) {
      const { code, stdout } = await run([command, '--help'])
      expect(code).toBe(0)
      expect(stdout.match(/\$ npm start/g)?.length, command).toBeGreaterThanOrEqual(2)
    }
  })
})

it('is a table on a terminal and CSV in a pipe by default', () => {
  expect(chooseFormat(undefined, true)).toBe('table')
  expect(chooseFormat(undefined, false)).toBe('csv')
  expect(chooseFormat('json', true)).toBe('json')
  const table = {
    columns: ['name', 'count'],
    rows: [
      ['One, two', 1],
      ['Three', 20],
    ],
  }
  expect(inFormat(table, 'table')).toBe('name      count\nOne, two      1\nThree        20\n')
  expect(inFormat(table, 'csv')).toBe('name,count\r\n"One, two",1\r\nThree,20\r\n')
  expect(JSON.parse(inFormat(table, 'json'))).toEqual([
    { name: 'One, two', count: 1 },
    { name: 'Three', count: 20 },
  ])
})

it.each([
  ['failed', 1],
  ['usage', 2],
  ['not found', 3],
  ['not allowed', 4],
  ['limited', 5],
  ['not available', 6],
] as const)('exits with a code for %s: %i', (kind, code) => {
  expect(exitCodeOf(new CommandError(kind, '', ''))).toBe(code)
})

it('maps every error code of the graph to a kind', () => {
  expect(['BAD_USER_INPUT', 'RATE_LIMITED', 'SUBGRAPH_UNAVAILABLE', 'SOMETHING'].map(kindOfCode)).toEqual([
    'usage',
    'limited',
    'not available',
    'failed',
  ])
  expect(nearest('alinment', ['funding', 'alignment'])).toBe('alignment')
})
