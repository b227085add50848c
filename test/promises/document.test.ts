// Every promise has a test, and docs/promises.md is generated from the list and the tests: `npx vitest run -u FILE` writes it.
import { readFileSync, readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { listPromiseTests, printPromises, readPromises } from '../support/promises-document.ts'

const promises = readPromises().groups.flatMap((group) => group.promises)
const tests = listPromiseTests()

it('docs/promises.md states each promise and where it is proved', async () => {
  await expect(await printPromises()).toMatchFileSnapshot('../../docs/promises.md')
})

it('has each promise once', () => {
  expect(promises).toHaveLength(95)
  expect(new Set(promises.map(({ id }) => id)).size).toBe(promises.length)
})

it.each(promises)('$id has a test', ({ id }) => {
  expect(tests.filter((test) => test.id === id)).not.toEqual([])
})

it.each(tests)('$file has its number in the first line', ({ file, id }) => {
  expect(promises.map((promise) => promise.id)).toContain(id)
  expect(readFileSync(new URL(file, import.meta.url), 'utf8')).toMatch(new RegExp(`^// ${id}: `))
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
