// C1: columns of published files are found by name in any order. A missing, renamed or repeated column is named in the
// error.
import { describe, expect, it } from 'vitest'
import { practiceRow, readContent, type ReadResult } from '../support/official-files.ts'

// A file of each format with a header and a row. The tests change every column.
const FILES: Readonly<Record<string, readonly (readonly [heading: string, cell: string])[]>> = {
  'icb-names': [
    ['ICB24CD', 'E54000015'],
    ['ICB24CDH', 'QK1'],
    ['ICB24NM', 'NHS Leicester, Leicestershire and Rutland'],
  ],
  'sub-icb-lookup': [
    ['Sub ICB Location ODS Code', '03W'],
    ['Sub ICB Location Name', 'NHS LEICESTER'],
    ['ICB Code', 'QK1'],
    ['Integrated Care Board Name', 'NHS LEICESTER'],
    ['Region Code', 'Y60'],
    ['Region Name', 'MIDLANDS'],
  ],
  'ccg-lookup': [
    ['CCG21CD', 'E38000051'],
    ['CCG21CDH', '03W'],
    ['CCG21NM', 'NHS East Leicestershire and Rutland CCG'],
    ['STP21CD', 'E54000015'],
    ['STP21CDH', 'QK1'],
    ['STP21NM', 'Leicester, Leicestershire and Rutland'],
  ],
  'epcn-networks': [
    ['PCN Code', 'U30213'],
    ['PCN Name', 'CROSS COUNTIES PCN'],
    ['Current Sub ICB Loc Code', '03W'],
    ['Sub ICB Location', 'NHS LEICESTER'],
    ['Open Date', '20191001'],
    ['Close Date', ''],
    ['Address Line 1', 'SMEETON ROAD'],
    ['Address Line 2', ''],
    ['Address Line 3', ''],
    ['Address Line 4', 'LEICESTER'],
    ['Address Line 5', ''],
    ['Postcode', 'LE8 0LG'],
  ],
  'epcn-members': [
    ['Partner Organisation Code', 'C82001'],
    ['Partner Name', 'SOUTH LEICESTERSHIRE'],
    ['Practice Parent CCG Code', '03W'],
    ['PCN Code', 'U30213'],
    ['Practice to PCN Relationship Start Date', '20191001'],
    ['Practice to PCN Relationship End Date', '20220331'],
  ],
  'list-sizes': [
    ['EXTRACT_DATE', '01JUL2019'],
    ['CODE', 'C82001'],
    ['SEX', 'ALL'],
    ['AGE', 'ALL'],
    ['NUMBER_OF_PATIENTS', '9650'],
  ],
  'practice-map': [
    ['EXTRACT_DATE', '01JUL2019'],
    ['PRACTICE_CODE', 'C82001'],
    ['PRACTICE_NAME', 'SOUTH LEICESTERSHIRE'],
    ['PRACTICE_POSTCODE', 'LE8 0LG'],
    ['PCN_CODE', 'U30213'],
    ['PCN_NAME', 'CROSS COUNTIES PCN'],
    ['SUB_ICB_LOCATION_CODE', '03W'],
    ['ICB_CODE', 'QK1'],
  ],
  'list-sizes-by-area': [
    ['EXTRACT_DATE', '01JUL2019'],
    ['PRACTICE_CODE', 'C82001'],
    ['LSOA_CODE', 'E01025787'],
    ['SEX', 'ALL'],
    ['NUMBER_OF_PATIENTS', '12'],
  ],
  qof: [
    ['PRACTICE_CODE', 'C82001'],
    ['PATIENT_LIST_TYPE', 'TOTAL'],
    ['PATIENT_LIST_SIZE', '9650'],
  ],
  payments: [
    ['Practice Code', 'C82001'],
    ['Number of Registered Patients (Last Known Figure)', '9649.5'],
    ['Number of Weighted Patients (Last Known Figure)', '9171.19'],
    ['Global Sum', '779270.52'],
    ['Total NHS Payments to General Practice', '1788782.79'],
  ],
  'network-workforce': [
    ['census_year', '2020'],
    ['census_month', '3'],
    ['pcn_code', 'U33192'],
    ['staff_group', 'Direct Patient Care'],
    ['staff_role', 'Pharmacists'],
    ['detailed_staff_role', 'Pharmacist'],
    ['data_source', 'NWRS Staff'],
    ['records', '1'],
    ['fte', '1.0000'],
  ],
  'network-workforce-by-person': [
    ['census_year', '2024'],
    ['census_month', '3'],
    ['unique_identifier', '1'],
    ['pcn_code', 'U33192'],
    ['staff_group', 'Direct Patient Care'],
    ['staff_role', 'Pharmacists'],
    ['detailed_staff_role', 'Pharmacist'],
    ['data_source', 'NWRS Staff'],
    ['fte', '1.0000'],
  ],
  postcodes: [
    ['pcds', 'LE15 6NT'],
    ['dointr', '198001'],
    ['doterm', ''],
    ['oseast1m', '485000'],
    ['osnrth1m', '309000'],
    ['laua', 'E06000017'],
    ['cty', 'E99999999'],
    ['lsoa11', 'E01013898'],
    ['msoa11', 'E02002868'],
  ],
  districts: [
    ['LADCD', 'E07000130'],
    ['LADNM', 'Charnwood'],
    ['LADCD_ACTIVE', 'E07000130'],
    ['UTLACD', 'E10000018'],
    ['UTLANM', 'Leicestershire'],
    ['RGNCD', 'E12000004'],
    ['RGNNM', 'East Midlands'],
  ],
  'upper-tiers': [
    ['UTLACD', 'E10000018'],
    ['UTLANM', 'Leicestershire'],
    ['CTRYCD', 'E92000001'],
  ],
  'lsoa-lookup': [
    ['LSOA11CD', 'E01025787'],
    ['LSOA11NM', 'Harborough 003D'],
    ['CCG21CDH', '03W'],
    ['LAD21CD', 'E07000131'],
  ],
  'msoa-names': [
    ['MSOACD', 'E02002827'],
    ['MSOANM', 'Leicester 001'],
    ['MSOAHCLNM', 'Beaumont Park'],
    ['LADCD_ACTIVE', 'E06000016'],
  ],
}

// Two forms of one publication.
const DATASETS: Readonly<Record<string, string>> = { 'network-workforce-by-person': 'network-workforce' }

const KINDS = Object.entries(FILES)
const RELEASE = { release: '2019-20' }

const quote = (text: string): string => `"${text}"`
const write = (columns: readonly (readonly [string, string])[]): string =>
  `${columns.map(([heading]) => quote(heading)).join(',')}\n${columns.map(([, cell]) => quote(cell)).join(',')}\n`

// Formats with the day in the file accept no other day.
const read = (kind: string, columns: readonly (readonly [string, string])[]) =>
  readContent(write(columns), 'file.csv', FILES[kind]?.[0]?.[0] === 'EXTRACT_DATE' ? {} : RELEASE)

/** The rows in a fixed order, without the position of a column, which is part of payments. */
const listRows = ({ tables }: ReadResult): string[] =>
  Object.values(tables)
    .flat()
    .map((row) => JSON.stringify({ ...row, position: 0 }))
    .sort()

describe.each(KINDS)('%s', (kind, columns) => {
  it('is read equally with its columns in any order and others between them', async () => {
    const plain = await read(kind, columns)
    expect(plain.faults).toEqual([])
    expect(plain.file?.dataset).toBe(DATASETS[kind] ?? kind)
    const turned = await read(kind, [...columns].reverse())
    expect(turned.faults).toEqual([])
    expect(listRows(turned)).toEqual(listRows(plain))
    const widened = await read(kind, [...columns, ['Remark (code)', 'x']])
    expect(widened.faults).toEqual([])
    expect(listRows(widened)).toEqual(listRows(plain))
  })

  it.each(columns.map(([heading]) => heading))('is refused without %s', async (heading) => {
    const { file, faults } = await read(
      kind,
      columns.filter(([other]) => other !== heading),
    )
    expect(file).toBeNull()
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatch(/column ".*is missing|is of an unknown kind/s)
  })

  it.each(columns.map(([heading]) => heading))('is refused with %s twice', async (heading) => {
    const { file, faults } = await read(kind, [...columns, [heading, 'x']])
    expect(file).toBeNull()
    expect(faults).toEqual([
      expect.stringContaining(`column "${heading}": is repeated in the header; remove one`) as string,
    ])
  })
})

it('a renamed column is reported by the expected name, with file and line', async () => {
  const { faults } = await readContent(
    'EXTRACT_DATE,PRACTICE,SEX,AGE,NUMBER_OF_PATIENTS\n01JUL2019,C82001,ALL,ALL,5\n',
  )
  expect(faults).toEqual([
    expect.stringMatching(
      /^file-2019-07\.csv:1: column "code": is missing; .* extract_date, code, sex/,
    ) as string,
  ])
})

it.each([
  ['too few', practiceRow('C82002').replace(/,""$/, '')],
  ['too many', `${practiceRow('C82002')},"x"`],
])('a file without a header is read by its 27 columns: %s are refused', async (_, bad) => {
  const { faults } = await readContent([practiceRow('C82001'), bad, practiceRow('C82003')].join('\r\n'))
  expect(faults).toEqual([
    expect.stringMatching(/^file-2019-07\.csv:2: has 2[68] cells, expected 27/) as string,
  ])
})

it('a file of an unknown kind is reported with its columns and the known kinds', async () => {
  const { faults } = await readContent('name,height\nMelton,74\n')
  expect(faults).toEqual([
    expect.stringContaining('Its 2 columns are name, height. The known kinds are: GP practices') as string,
  ])
})
