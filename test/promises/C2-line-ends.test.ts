// C2: byte-order marks, line ends, blank lines and empty columns at the end of a published file change no row.
import { describe, expect, it } from 'vitest'
import { LIST_SIZE_HEADER, listSizeRow, practiceRow, readContent } from '../support/official-files.ts'

const FILES = {
  'with a header': [
    LIST_SIZE_HEADER,
    listSizeRow('C82001', 9650),
    listSizeRow('C82002', 10745),
    listSizeRow('C82003', 0),
  ],
  'without one': [practiceRow('C82001'), practiceRow('C82002'), practiceRow('C82003')],
}

const MARK = '\uFEFF'

const SPELLINGS: readonly (readonly [name: string, write: (lines: readonly string[]) => string])[] = [
  ['a byte order mark', (lines) => `${MARK}${lines.join('\n')}\n`],
  ['CRLF', (lines) => lines.map((line) => `${line}\r\n`).join('')],
  ['CR', (lines) => lines.map((line) => `${line}\r`).join('')],
  ['no line end at the end', (lines) => lines.join('\n')],
  [
    'all of these',
    (lines) => `${MARK}${lines.map((line, index) => line + (['\n', '\r\n', '\r'][index] ?? '')).join('')}`,
  ],
  ['empty columns at the right edge', (lines) => lines.map((line) => `${line},,,\n`).join('')],
]

const withoutLines = (tables: unknown): unknown =>
  JSON.parse(JSON.stringify(tables, (key, value: unknown) => (key === 'line' ? undefined : value)))

describe.each(Object.entries(FILES))('a file %s', (_, lines) => {
  it.each(SPELLINGS)('%s', async (__, write) => {
    const plain = await readContent(`${lines.join('\n')}\n`)
    const other = await readContent(write(lines))
    expect(plain.faults).toEqual([])
    expect(other.faults).toEqual([])
    expect(other.tables).toEqual(plain.tables)
    expect(Object.values(plain.tables)[0]).toHaveLength(3)
  })

  it('blank lines are ignored, and counted', async () => {
    const plain = await readContent(`${lines.join('\n')}\n`)
    const spaced = await readContent(`\n${lines.join('\n\n  \n,,,\n')}\n\n`)
    expect(spaced.faults).toEqual([])
    expect(withoutLines(spaced.tables)).toEqual(withoutLines(plain.tables))
    const [first] = Object.values(spaced.tables)[0] ?? []
    expect(first?.['line']).toBe(lines.length === 4 ? 6 : 2)
  })
})
