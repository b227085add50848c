// docs/promises.md lists every promise and its test.
import { readFileSync, readdirSync } from 'node:fs'
import { expect, it } from 'vitest'

const FOLDER = new URL('./', import.meta.url)
const DOCUMENT = readFileSync(new URL('../../docs/promises.md', import.meta.url), 'utf8')

const rows = new Map(
  DOCUMENT.split('\n').flatMap((line) => {
    const [, number] = /^\| ([A-I]\d+) /.exec(line) ?? []
    return number === undefined ? [] : [[number, line] as const]
  }),
)

const tests = readdirSync(FOLDER).filter((file) => /^[A-I]\d+-/.test(file))

it('has each promise once', () => {
  expect(rows.size).toBe(95)
  expect(DOCUMENT.match(/^\| [A-I]\d+ /gm)).toHaveLength(rows.size)
})

it('links each test file', () => {
  const linked = [...DOCUMENT.matchAll(/\(\.\.\/test\/promises\/([^)]+)\)/g)].map(([, file]) => file)
  expect(linked.sort()).toEqual(tests.sort())
})

it.each(tests)('%s has its number in the first line', (file) => {
  const [number = ''] = file.split('-')
  expect(readFileSync(new URL(file, FOLDER), 'utf8')).toMatch(new RegExp(`^// ${number}: `))
  expect(rows.get(number)).toContain(file)
})

it('marks the others', () => {
  const proved = new Set(tests.map((file) => file.split('-')[0]))
  for (const [number, row] of rows) {
    if (!proved.has(number)) expect(row).toMatch(/\| no test yet +\|$/)
  }
})

it('runs every long form in test:long', () => {
  const root = new URL('../../', import.meta.url)
  const { scripts } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
    scripts: Record<string, string>
  }
  const long = readdirSync(new URL('test/', root), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts') && !file.includes('node_modules'))
    .map((file) => `test/${file}`)
    .filter((file) => readFileSync(new URL(file, root), 'utf8').includes("process.env['LONG']"))
  expect(scripts['test:long']?.match(/test\/\S+/g)?.sort()).toEqual(
    long.filter((file) => file !== 'test/promises/document.test.ts').sort(),
  )
})
