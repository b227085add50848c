// C8: bytes that are not UTF-8, control characters and replacement characters are refused, and never read as others.
import { describe, expect, it } from 'vitest'
import { practiceRow, readContent } from '../support/official-files.ts'

const BEFORE = `${practiceRow('C82001')}\r\n`
const NAMED = practiceRow('C82002', { 2: 'CAF\u00C9 SURGERY' })
const MANY = Array.from({ length: 3000 }, (_, index) => practiceRow(`C${String(10_000 + index)}`)).join(
  '\r\n',
)

it('UTF-8 is read with and without a byte-order mark', async () => {
  for (const start of ['', '\uFEFF']) {
    const { tables, faults } = await readContent(start + BEFORE + NAMED)
    expect(faults).toEqual([])
    expect(tables['practices']?.map((row) => row['name'])).toEqual([
      'OAKHAM MEDICAL PRACTICE',
      'CAFÉ SURGERY',
    ])
  }
})

describe('refused with the position of the byte', () => {
  const at = BEFORE.length + NAMED.indexOf('\u00C9')

  it('Windows-1252 and Latin-1', async () => {
    const { file, faults } = await readContent(Buffer.from(BEFORE + NAMED, 'latin1'))
    expect(file).toBeNull()
    expect(faults).toEqual([
      `file-2019-07.csv: byte ${at} is not UTF-8, perhaps Windows-1252; save the file as UTF-8`,
    ])
  })

  it('far after the first rows', async () => {
    const start = Buffer.from(`${practiceRow('C82000', { 5: 'ÉÉ €' })}\r\n${MANY}\r\n`)
    const { faults } = await readContent(Buffer.concat([start, Buffer.from(NAMED, 'latin1')]))
    expect(faults).toEqual([
      expect.stringContaining(`byte ${start.length + NAMED.indexOf('\u00C9')} is not UTF-8`) as string,
    ])
  })

  it('a character cut at the end of the file', async () => {
    const { faults } = await readContent(Buffer.concat([Buffer.from(BEFORE), Buffer.from([0xc3])]))
    expect(faults).toEqual([expect.stringContaining(`byte ${BEFORE.length} is not UTF-8`) as string])
  })

  it.each([
    ['a null byte', '\u0000', '0000'],
    ['a bell', '\u0007', '0007'],
    ['a control character of the second set', '\u0085', '0085'],
  ])('%s', async (_, character, code) => {
    const text = BEFORE + NAMED.replace('\u00C9', character)
    const { faults } = await readContent(text)
    expect(faults).toEqual([
      `file-2019-07.csv: byte ${at} is the control character U+${code}; remove it and save as UTF-8`,
    ])
  })

  it.each(['\uFEFF', ''])('UTF-16 (mark %j)', async (mark) => {
    const { faults } = await readContent(Buffer.from(mark + BEFORE, 'utf16le'))
    expect(faults).toEqual(['file-2019-07.csv: is encoded as UTF-16; save the file as UTF-8'])
  })
})

it('a replacement character is refused with its place', async () => {
  const { tables, faults } = await readContent(BEFORE + practiceRow('C82002', { 2: 'CAF\uFFFD SURGERY' }))
  expect(JSON.stringify(tables)).not.toContain('\uFFFD')
  expect(faults).toEqual([
    expect.stringMatching(
      /:2: column "2 \(name\)": .*contains U\+FFFD, the sign for a lost character/,
    ) as string,
  ])
})

it('a lost dash in the names of roles is restored', async () => {
  const { tables, faults } = await readContent(
    'census_year,census_month,pcn_code,staff_group,staff_role,detailed_staff_role,data_source,records,fte\n' +
      '2022,9,U33192,Directors,Medical Clinical Director,Clinical Director \uFFFD Medical,NWRS Staff,1,0.2\n',
  )
  expect(faults).toEqual([])
  expect(tables['workforce']?.[0]?.['detailed_role']).toBe('Clinical Director – Medical')
})
