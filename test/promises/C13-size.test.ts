// C13: rows are streamed. Files that are larger than any published file, or compressed in an attack, are refused before
// they are written.
import { once } from 'node:events'
import { createWriteStream, readdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { fork } from 'node:child_process'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readRecords } from '../../db/read/csv-stream.ts'
import {
  LIST_SIZE_HEADER,
  listSizeRow,
  readContent,
  readOfficial,
  writeTemporary,
} from '../support/official-files.ts'
import { zip } from '../support/zip-file.ts'

const GOOD = [LIST_SIZE_HEADER, listSizeRow('C82001', 9650), ''].join('\n')

describe('a large file', () => {
  const ROWS = 1_000_000

  it('of a million rows is read within 300 MB', { timeout: 120_000 }, async () => {
    const path = writeTemporary('gp-reg-pat-prac-lsoa-all.csv', '')
    const out = createWriteStream(path)
    out.write('EXTRACT_DATE,PRACTICE_CODE,LSOA_CODE,SEX,NUMBER_OF_PATIENTS\n')
    for (let start = 0; start < ROWS; start += 10_000) {
      const lines = Array.from({ length: 10_000 }, (_, index) => {
        const row = start + index
        return `01OCT2025,A${10_000 + Math.floor(row / 150)},E01${String(row % 33_000).padStart(6, '0')},ALL,${row % 97}\n`
      })
      if (!out.write(lines.join(''))) await once(out, 'drain')
    }
    out.end()
    await once(out, 'close')
    // In a separate process, without the memory of the test runner.
    const child = fork(new URL('../support/read-official-file.ts', import.meta.url).pathname, [path], {
      execArgv: ['--import', 'tsx'],
    })
    const [told] = (await once(child, 'message')) as [{ rows: number; faults: number; megabytes: number }]
    expect(told).toMatchObject({ rows: ROWS, faults: 0 })
    expect(told.megabytes).toBeLessThan(300)
  })

  it.each([
    ['line', ''],
    ['field', '"'],
  ])('is refused with a %s of 50 MB', async (_, start) => {
    const { faults } = await readContent(
      Buffer.concat([Buffer.from(`${GOOD}${start}`), Buffer.alloc(50_000_000, 'x')]),
    )
    expect(faults).toEqual([expect.stringMatching(/^file-2019-07\.csv:3: .*longer than 1 MB/) as string])
  })

  it.each(['', '"'])(
    'with an endless line that begins with %j is read no further than necessary',
    async (start) => {
      let sent = 0
      const endless = async function* () {
        yield start
        for (;;) {
          sent += 65_536
          yield await Promise.resolve('x'.repeat(65_536))
        }
      }
      const readAll = async (): Promise<void> => {
        for await (const _ of readRecords(endless()));
      }
      await expect(readAll()).rejects.toThrow('longer than 1 MB')
      expect(sent).toBeLessThan(1_200_000)
    },
  )
})

describe('a compressed file', () => {
  let path: string

  beforeEach(() => {
    path = ''
  })

  afterEach(() => {
    // Nothing is unpacked to disk.
    if (path !== '') expect(readdirSync(dirname(path))).toHaveLength(1)
  })

  const read = (name: string, content: Buffer) => {
    path = writeTemporary(name, content)
    return readOfficial(path)
  }

  it.each([
    ['a zip', 'all-2019-07.zip', zip([{ name: 'data/all.csv', data: GOOD }])],
    [
      'a zip with the description that the publisher packs beside it',
      'all-2019-07.zip',
      zip([
        { name: 'all.csv', data: GOOD },
        { name: 'all.pdf', data: '%PDF' },
      ]),
    ],
    ['a gzip', 'all-2019-07.csv.gz', gzipSync(GOOD)],
    ['a gzip under another name', 'all-2019-07.csv', gzipSync(GOOD)],
  ])('%s is read as its content', async (_, name, content) => {
    const { tables, faults } = await read(name, content)
    expect(faults).toEqual([])
    expect(tables['list_sizes']).toHaveLength(1)
  })

  const ZEROS = Buffer.alloc(20_000_000, '0')

  it.each([
    ['a name that climbs out', zip([{ name: '../all.csv', data: GOOD }]), 'invalid relative path'],
    ['a name from the root', zip([{ name: '/etc/all.csv', data: GOOD }]), 'absolute path'],
    ['a name with a backslash', zip([{ name: '..\\all.csv', data: GOOD }]), 'relative path'],
    ['a link', zip([{ name: 'all.csv', data: '/etc/passwd', mode: 0o120777 }]), 'contains the link all.csv'],
    ['a zip', zip([{ name: 'all.csv', data: zip([{ name: 'all.csv', data: GOOD }]) }]), 'itself compressed'],
    ['a gzip', zip([{ name: 'all.csv.gz', data: gzipSync(GOOD) }]), 'itself compressed'],
    [
      'two files',
      zip([
        { name: 'a.csv', data: GOOD },
        { name: 'b.csv', data: GOOD },
      ]),
      'contains 2 files of Patients registered at a GP practice, 1 July 2019; load each separately',
    ],
    ['its end cut off', zip([{ name: 'all.csv', data: GOOD }]).subarray(0, -30), 'not a valid zip file'],
    ['no file', zip([]), 'is an empty zip file'],
    ['a description alone', zip([{ name: 'a.pdf', data: '%PDF' }]), 'no data file'],
    ['what expands a thousandfold', zip([{ name: 'all.csv', data: ZEROS }]), 'expands from'],
  ])('is refused as a zip with %s', async (_, content, problem) => {
    const { file, faults } = await read('all-2019-07.zip', content)
    expect(file).toBeNull()
    expect(faults).toEqual([expect.stringContaining(problem) as string])
  })

  it('is refused if it states a smaller size than it has', async () => {
    const content = zip([{ name: 'all.csv', data: ZEROS }])
    // The unpacked size in the directory of the zip and in the header of the file.
    content.writeUInt32LE(1000, content.lastIndexOf('PK\u0001\u0002') + 24)
    content.writeUInt32LE(1000, 22)
    const { faults } = await read('all-2019-07.zip', content)
    expect(faults).toEqual([expect.stringContaining('is not a valid zip file') as string])
  })

  it.each([
    ['a gzip that expands a thousandfold', gzipSync(GOOD + '\n'.repeat(20_000_000))],
    ['a gzip in a gzip', gzipSync(gzipSync(GOOD))],
    ['a gzip cut short', gzipSync(GOOD).subarray(0, -20)],
  ])('%s is refused', async (_, content) => {
    const { faults } = await read('all-2019-07.csv.gz', content)
    expect(faults).toEqual([
      expect.stringMatching(/expands from|itself compressed|cannot be decompressed/) as string,
    ])
  })
})
