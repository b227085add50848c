import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, it } from 'vitest'
import { readRecords } from '../../db/read/csv.ts'
import { FaultList } from '../../db/input-faults.ts'
import { readDataSet } from '../../db/shipped-data.ts'

const WORDS: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  seven: 7,
  thirteen: 13,
  third: 3,
  million: 1_000_000,
  billion: 1_000_000_000,
  one: 1,
  four: 4,
  five: 5,
  six: 6,
  eight: 8,
  half: 50,
}

const scaleOf = (word: string | undefined): number =>
  word === undefined ? 1 : word === 'billion' ? 1_000_000_000 : 1_000_000

/** All numbers that a printed form can represent: "69 519", "£1.47 million", "more than £16m", "10 / 50,000". */
const listPossibleValues = (printed: string, isInThousands: boolean): number[] => {
  const numbers = [...printed.matchAll(/(-?\d[\d,\s]*(?:\.\d+)?)\s?(million|billion|m\b)?/g)]
  // "between £5 and £7 million": one scale may apply to several numbers.
  const lastScale = scaleOf(numbers.findLast(([, , word]) => word)?.[2])
  const wordScale = /\bmillion\b/.test(printed) ? 1_000_000 : 1
  return [
    ...numbers.flatMap(([, digits = '', word]) => {
      const value = Number(digits.replace(/[,\s]/g, ''))
      if (isInThousands) return [value * 1_000]
      // 33.498 is a misprint of 33,498, as the leaflet shows.
      return [value * (word ? scaleOf(word) : lastScale), value, Number(digits.replace(/[.,\s]/g, ''))]
    }),
    ...Object.entries(WORDS).flatMap(([word, value]) =>
      new RegExp(`\\b${word}\\b`, 'i').test(printed) ? [value, value * wordScale] : [],
    ),
  ]
}

// Statements without a printed number. The key is DISCREPANCY:POSITION.
const COUNTED: Readonly<Record<string, number>> = {
  'disagreement-two-or-three-commissioning-groups:1': 2,
  'disagreement-labels-of-table-6:1': 5,
  'disagreement-labels-of-table-6:2': 4,
  'disagreement-years-of-the-five-year-programme:4': 4,
  'disagreement-ways-of-new-funding:3': 7,
  'disagreement-one-director-or-two:1': 1,
  'disagreement-one-director-or-two:2': 2,
  'disagreement-one-director-or-two:3': 2,
}

const PAIRS = [
  ['printed', 'value'],
  ['printed', 'amount'],
  ['printed', 'rate'],
  ['list_size_printed', 'list_size'],
  ['total_printed', 'total'],
  ['stated_printed', 'stated'],
  ['number_printed', 'number'],
  ['change_printed', 'change'],
  ['comparator_printed', 'comparator_value'],
  // The words are the printed form.
  ['text', 'value'],
] as const

// Budget tables that print thousands of pounds.
const IN_THOUSANDS = /Table 7/

const folders = readDataSet('default').packages

const readTable = (path: string) => {
  const faults = new FaultList()
  const records = readRecords(readFileSync(path), path, faults) ?? []
  faults.throwIfAny()
  return records
}

const packageFiles = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.csv'))
    .map((file) => [`${basename(folder)}/${file}`, join(folder, file)] as const),
)

it.each(packageFiles)('%s: every number matches its printed form', (file, path) => {
  const [header, ...lines] = readTable(path)
  const cell = (cells: readonly string[], column: string): string =>
    cells[header?.cells.indexOf(column) ?? -1] ?? ''
  const wrong = lines.flatMap(({ line, cells }) =>
    PAIRS.filter(([printed, value]) => cell(cells, printed) !== '' && cell(cells, value) !== '')
      .filter(
        ([printed, value]) =>
          ![
            ...listPossibleValues(cell(cells, printed), IN_THOUSANDS.test(cell(cells, 'locator'))),
            COUNTED[`${cell(cells, 'discrepancy')}:${cell(cells, 'position')}`],
          ].includes(Number(cell(cells, value))),
      )
      .map(([printed, value]) => `${file}:${line}: "${cell(cells, printed)}" is not ${cell(cells, value)}`),
  )
  expect(wrong).toEqual([])
})

const rowsOf = (file: string): Record<string, string>[] => {
  const path = folders.map((folder) => join(folder, basename(file))).findLast(existsSync) ?? ''
  const [header, ...lines] = readTable(path)
  return lines.map(({ cells }) =>
    Object.fromEntries((header?.cells ?? []).map((name, index) => [name, cells[index] ?? ''])),
  )
}

const sum = (rows: readonly Record<string, string>[], column: string): number =>
  rows.reduce((total, row) => total + Number(row[column] || 0), 0)

it('adds up the list sizes of both documents to their totals', () => {
  const rows = rowsOf('primary-care/network-statements.csv')
  const total = (source: string, commissioner?: string) =>
    sum(
      rows.filter(
        (row) => row['source'] === source && (!commissioner || row['commissioner'] === commissioner),
      ),
      'list_size',
    )
  expect(total('pcn-leaflet-2019')).toBe(1_148_920)
  expect(total('pcn-leaflet-2019', 'leicester-city-ccg')).toBe(415_294)
  expect(total('pcn-leaflet-2019', 'east-leicestershire-and-rutland-ccg')).toBe(335_315)
  expect(total('pcn-leaflet-2019', 'west-leicestershire-ccg')).toBe(398_311)
  expect(total('primary-care-strategy-2019')).toBe(1_150_930)
})

it('has as many lines as the documents', () => {
  const lines = rowsOf('primary-care/practice-statements.csv')
  const from = (source: string, isBranch: string) =>
    lines.filter((row) => row['source'] === source && row['is_branch'] === isBranch).length
  expect([from('pcn-leaflet-2019', 'false'), from('pcn-leaflet-2019', 'true')]).toEqual([136, 10])
  expect(lines.filter((row) => row['source'] === 'primary-care-strategy-2019')).toHaveLength(134)
  expect(
    readFileSync(join(folders.at(-1) ?? '', 'networks.csv'), 'utf8')
      .trim()
      .split('\n'),
  ).toHaveLength(26)
})
