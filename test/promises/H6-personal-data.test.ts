// H6: every column and field with personal data is listed, with its purpose, its source and who may read it.
import { readFileSync } from 'node:fs'
import { buildSchema, isInterfaceType, isObjectType } from 'graphql'
import { describe, expect, it } from 'vitest'

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

const DOCUMENT = read('docs/personal-data.md')
const SCHEMA = buildSchema(read('schema/api.graphql'))

const section = (title: string): string => {
  const start = DOCUMENT.indexOf(`## ${title}\n`)
  expect(start, title).toBeGreaterThan(0)
  return DOCUMENT.slice(start).split(/\n## /)[0] ?? ''
}

const namesIn = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)

/** The rows of a table in Markdown, without its header. */
const rowsOf = (text: string): string[][] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )

/** The columns of each table and view, from db/tables.md. */
const TABLES = new Map(
  read('db/tables.md')
    .split(/^## /m)
    .slice(1)
    .map((text): [string, string[]] => [
      text.split(/[ \n]/)[0] ?? '',
      [...text.matchAll(/^\| (\w+) +\|/gm)]
        .map(([, column = '']) => column)
        .filter((name) => name !== 'column'),
    ]),
)

const TYPES = new Map(
  Object.values(SCHEMA.getTypeMap())
    .filter((type) => (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith('__'))
    .map((type) => [
      type.name,
      isObjectType(type) || isInterfaceType(type) ? Object.keys(type.getFields()) : [],
    ]),
)

describe.each([
  ['tables', TABLES],
  ['types', TYPES],
])('%s', (kind, all) => {
  const title = kind === 'tables' ? 'Tables' : 'Types'
  const rows = rowsOf(section(`${title} with personal data`))
  const withData = rows.map(([name = '']) => name.replaceAll('`', ''))
  const without = namesIn(section(`${title} without personal data`))

  it('are all listed, and none twice', () => {
    expect([...withData, ...without].sort()).toEqual([...all.keys()].sort())
  })

  it('have the columns or fields that are listed, and every cell is filled', () => {
    expect(rows.length).toBeGreaterThan(5)
    for (const row of rows) {
      for (const cell of row) expect(cell, row[0]).not.toBe('')
      const known = all.get((row[0] ?? '').replaceAll('`', '')) ?? []
      for (const name of namesIn(row[1] ?? '')) expect(known, row[0]).toContain(name)
    }
  })

  it('that are listed without personal data have no column or field that usually has some', () => {
    const suspect = /(^|_)(e?mail|phone|telephone|mobile|person|director)s?($|_id$)/i
    const found = without.flatMap((name) =>
      (all.get(name) ?? []).filter((column) => suspect.test(column)).map((column) => `${name}.${column}`),
    )
    expect(found).toEqual([])
  })
})
