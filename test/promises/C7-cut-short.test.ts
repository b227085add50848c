// C7: an incomplete, empty or unreadable file is refused. A cut at the end of a row is found by the declared row count
// or checksum.
import { createHash } from 'node:crypto'
import { chmodSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadFiles } from '../../db/load-files.ts'
import { connectForTest, useTestDatabase, type TestDatabase } from '../support/database.ts'
import { createEmptyDatabase, makeFolder, refusalOf } from '../support/loading.ts'
import {
  LIST_SIZE_HEADER,
  listSizeRow,
  practiceRow,
  readOfficial,
  readContent,
} from '../support/official-files.ts'
import { zip } from '../support/zip-file.ts'

let empty: TestDatabase
beforeAll(async () => {
  empty = await createEmptyDatabase()
})
afterAll(() => empty.drop())

const sha256 = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex')

const PRACTICES = `${[1, 2, 3].map((number) => practiceRow(`C8200${number}`)).join('\r\n')}\r\n`
const SIZES = `${[LIST_SIZE_HEADER, listSizeRow('C82001', 9650), listSizeRow('C82002', 10745)].join('\n')}\n`

/** The content of the database after the file was cut at each byte: the distinct results, as lists of codes. */
const loadEveryCut = async (content: string, declaration: string): Promise<string[]> => {
  const { address } = await useTestDatabase(empty.name)
  const db = connectForTest(address)
  const folder = makeFolder()
  const name = 'file-2019-07.csv'
  folder.write(`${name}.resource.yaml`, declaration)
  const results = new Set<string>()
  const see = async (): Promise<void> => {
    const { rows } = await db.raw(
      `select coalesce(string_agg(x, ' ' order by x), 'nothing') as loaded from (
         select code || coalesce(telephone, '') as x from staging.practices
         union all select practice || '=' || patients from staging.list_sizes) all_rows`,
    )
    results.add(rows[0].loaded)
  }
  for (let length = 0; length < content.length; length += 1) {
    await refusalOf(loadFiles(db, [folder.write(name, content.slice(0, length))])).catch(() => undefined)
    await see()
  }
  await loadFiles(db, [folder.write(name, content)])
  await see()
  return [...results].sort()
}

const WHOLE_SIZES = 'C82001=9650 C82002=10745'
const PHONE = '01572 722621'

describe('cut at every byte', () => {
  it('with a checksum, nothing is loaded or everything', async () => {
    expect(await loadEveryCut(SIZES, `sha256: ${sha256(SIZES)}\n`)).toEqual([WHOLE_SIZES, 'nothing'])
  })

  it('with a row count, nothing is loaded or everything, if every cell is quoted', async () => {
    const rows = practiceRow('C82001').length
    // Only the last rows, to save time.
    expect(rows).toBeGreaterThan(100)
    expect(await loadEveryCut(PRACTICES.slice(0, 2 * rows + 4), 'rows: 2\n')).toEqual([
      `C82001${PHONE} C82002${PHONE}`,
      'nothing',
    ])
  })

  it('without either, a cut inside a row is refused, and complete rows are read', async () => {
    const whole = await readContent(PRACTICES)
    const cuts = new Set<number>()
    for (let length = 1; length < PRACTICES.length; length += 1) {
      const { faults, tables } = await readContent(PRACTICES.slice(0, length))
      const rows = tables['practices'] ?? []
      if (faults.length > 0) continue
      expect(rows).toEqual(whole.tables['practices']?.slice(0, rows.length))
      cuts.add(rows.length)
    }
    expect([...cuts]).toEqual([1, 2, 3])
  })

  it.each([
    ['a gzip', 'all-2019-07.csv.gz', gzipSync(SIZES)],
    ['a zip', 'all-2019-07.zip', zip([{ name: 'all.csv', data: SIZES }])],
  ])('%s is refused', async (_, name, content) => {
    const folder = makeFolder()
    const path = folder.write(name, content)
    expect((await readOfficial(path)).tables['list_sizes']).toHaveLength(2)
    for (let length = 0; length < content.length; length += 1) {
      writeFileSync(path, content.subarray(0, length))
      const { faults } = await readOfficial(path)
      expect(faults, `${length} bytes`).not.toEqual([])
    }
  })
})

describe('is refused, and nothing is loaded:', () => {
  const cases: [string, (folder: ReturnType<typeof makeFolder>) => string, RegExp][] = [
    ['an empty file', (folder) => folder.write('a-2019-07.csv', ''), /is empty; download it again/],
    ['blank lines', (folder) => folder.write('a-2019-07.csv', '\n\n\n'), /has no rows; download it again/],
    [
      'only a header',
      (folder) => folder.write('a-2019-07.csv', `${LIST_SIZE_HEADER}\n`),
      /expected a real date|has no rows of the kind practice with SEX ALL and AGE ALL/,
    ],
    [
      'a folder without data',
      () => dirname(makeFolder().write('readme.txt', 'x')),
      /is a folder without datapackage\.yaml and without CSV files/,
    ],
    ['no file', (folder) => `${folder.path}/none-2019-07.csv`, /does not exist; check the path/],
    [
      'fewer rows than are declared',
      (folder) => {
        folder.write('a-2019-07.csv.resource.yaml', 'rows: 3\n')
        return folder.write('a-2019-07.csv', SIZES)
      },
      /has 2 rows, but its \.resource\.yaml file declares 3; it may be incomplete/,
    ],
    [
      'another content than is declared',
      (folder) => {
        folder.write('a-2019-07.csv.resource.yaml', `sha256: ${'0'.repeat(64)}\n`)
        return folder.write('a-2019-07.csv', SIZES)
      },
      /has the SHA-256 [0-9a-f]{64}, but its \.resource\.yaml file declares 0{64}/,
    ],
    [
      'a declaration that contains something else',
      (folder) => {
        folder.write('a-2019-07.csv.resource.yaml', 'lines: 3\n')
        return folder.write('a-2019-07.csv', SIZES)
      },
      /a-2019-07\.csv\.resource\.yaml that contains something other than `rows`/,
    ],
  ]

  it.each(cases)('%s', async (_, make, expected) => {
    const { address } = await useTestDatabase(empty.name)
    const db = connectForTest(address)
    const folder = makeFolder()
    const good = folder.write('good-2019-08.csv', PRACTICES)
    const { details } = await refusalOf(loadFiles(db, [good, make(folder)]))
    expect(details).toEqual([expect.stringMatching(expected) as string])
    expect(await db('staging.releases')).toEqual([])
  })

  // Root can read all files, so the test could not fail.
  it.skipIf(process.getuid?.() === 0)('a file without read permission', async () => {
    const path = makeFolder().write('a-2019-07.csv', SIZES)
    chmodSync(path, 0o000)
    const { faults } = await readOfficial(path)
    expect(faults).toEqual([expect.stringContaining('cannot be read by this user') as string])
  })
})

describe('a file that is changed while it is read', () => {
  it('is refused, so that no row has the hash of another content', async () => {
    const { address } = await useTestDatabase(empty.name)
    const db = connectForTest(address)
    const path = makeFolder().write('a-2019-07.csv', SIZES)
    const { details } = await refusalOf(
      loadFiles(db, [path], {
        // Reported after the file was recognised and hashed, before its rows are read.
        progress: (message) => {
          if (message.startsWith('a-2019-07.csv')) writeFileSync(path, SIZES.replace('9650', '9651'))
        },
      }),
    )
    expect(details).toEqual(['a-2019-07.csv: was changed while it was read; load it again'])
    expect(await db('staging.releases')).toEqual([])
  })
})
