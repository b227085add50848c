// C12: one report has all faults of all files. A successful load reports what it added, changed and removed.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { loadFiles } from '../../db/load-files.ts'
import { connectForTest, useTestDatabase, type TestDatabase } from '../support/database.ts'
import { checksumTables, createEmptyDatabase, firstLines, makeFolder, runLoad } from '../support/loading.ts'
import { LIST_SIZE_HEADER, listSizeRow, practiceRow } from '../support/official-files.ts'

// Each test starts the program several times.
vi.setConfig({ testTimeout: 120_000 })

let empty: TestDatabase
beforeAll(async () => {
  empty = await createEmptyDatabase()
})
afterAll(() => empty.drop())

const codeOf = (number: number): string => `C${String(10_000 + number)}`

describe('300 faults of several kinds', () => {
  const LONG = 'x'.repeat(500)
  // Each kind of fault a hundred times. Every third row is valid.
  const KINDS: readonly ((code: string) => string)[] = [
    (code) => practiceRow(code, { 11: '20190230' }),
    (code) => practiceRow(code, { 13: LONG }),
    (code) => practiceRow(code),
    (code) => practiceRow(code, { 2: '' }),
  ]
  const PRACTICES = Array.from({ length: 400 }, (_, index) => KINDS[index % 4]?.(codeOf(index)) ?? '')
  const SIZES = [LIST_SIZE_HEADER, listSizeRow('C82001', '1 234'), listSizeRow('C82002', 5)]

  it('are one report: 200 of them, the number of the others, exit code 1, nothing loaded', async () => {
    const database = await useTestDatabase(empty.name)
    const db = connectForTest(database.address)
    // With loaded data, so that missing rows could be implausible.
    const folder = makeFolder()
    const good = folder.write(
      'practices-2019-06.csv',
      PRACTICES.map((_, index) => practiceRow(codeOf(index))),
    )
    await loadFiles(db, [good])
    const before = await checksumTables(db)
    const { code, output } = await runLoad(database.url, [
      folder.write('sizes-2019-07.csv', SIZES),
      folder.write('practices-2019-07.csv', PRACTICES),
    ])
    expect(code).toBe(1)
    const lines = output.trimEnd().split('\n')
    const start = lines.indexOf('The data files have 301 faults; nothing was loaded.')
    expect(start).toBeGreaterThan(-1)
    const faults = lines.slice(start + 1, -2)
    expect(faults).toHaveLength(200)
    expect(lines.slice(-2)).toEqual([
      '  … and 101 more',
      'Fix the lines named above, and run the same command again.',
    ])
    expect(faults.slice(0, 4)).toEqual([
      '  sizes-2019-07.csv:2: column "NUMBER_OF_PATIENTS": value "1 234": expected a whole number, not negative, digits only, like 9650',
      '  practices-2019-07.csv:1: column "11 (open date)": value "20190230": expected a real date like 20260401',
      `  practices-2019-07.csv:2: column "13 (status)": value "${'x'.repeat(60)}…": expected A, C, D, P or ACTIVE, INACTIVE, DORMANT, PROPOSED; this may be a new value`,
      '  practices-2019-07.csv:4: column "2 (name)": must not be empty',
    ])
    expect(await checksumTables(db)).toEqual(before)
  })
})

describe('a successful load', () => {
  it('lists the rows that it added, changed and removed, table by table', async () => {
    const database = await useTestDatabase(empty.name)
    const db = connectForTest(database.address)
    const folder = makeFolder()
    const rows = firstLines('epraccur-llr-2019-08.csv', 30)
    const first = await runLoad(database.url, [folder.write('epraccur-2019-08.csv', rows)])
    expect(first.code).toBe(0)
    const count = Number((await db('primary_care.practices').count('*', { as: 'n' }).first())?.['n'])
    const { row_count: loaded } = await db('staging.releases').first('row_count')
    expect(first.output).toContain(
      `epraccur-2019-08.csv: GP practices (epraccur), August 2019 (valid from 2019-08-01), ${loaded} rows`,
    )
    expect(first.output).toContain(`  primary_care.practices: ${count} added, 0 changed, 0 removed`)

    // The same release again, corrected: one row fewer, one telephone number changed.
    const called = rows.findIndex(
      (line) => /^"C82\d{3}".*"4",""$/.test(line) && line.includes('"ACTIVE"') === false,
    )
    const mended = rows
      .slice(0, -1)
      .map((line, index) => (index === called ? line.replace(/"0[\d ]{9,12}"/, '"0116 000000"') : line))
    expect(mended[called]).not.toBe(rows[called])
    const second = await runLoad(database.url, [folder.write('epraccur-2019-08.csv', mended)])
    expect(second.code).toBe(0)
    expect(second.output).toContain('  primary_care.practices: 0 added, 0 changed, 1 removed')
    expect(second.output).toContain('  kernel.contacts: 0 added, 1 changed, 1 removed')
    expect(second.output).toMatch(/\d+ rows added, \d+ changed, \d+ removed\.\n$/)
  })

  it('reports the same in a dry run and writes nothing', async () => {
    const database = await useTestDatabase(empty.name)
    const db = connectForTest(database.address)
    const path = makeFolder().write('epraccur-2019-08.csv', firstLines('epraccur-llr-2019-08.csv', 30))
    const before = await checksumTables(db)
    const tried = await runLoad(database.url, ['--dry-run', path])
    expect(tried).toMatchObject({ code: 0 })
    expect(await checksumTables(db)).toEqual(before)
    const done = await runLoad(database.url, [path])
    expect(await checksumTables(db)).not.toEqual(before)
    const bare = (output: string): string[] => output.split('\n').filter((line) => /(added|rows)/.test(line))
    expect(bare(tried.output.replace(' Nothing was written.', ''))).toEqual(bare(done.output))
    expect(tried.output).toContain('Nothing was written.')
  })
})
