import { describe, expect, it } from 'vitest'
import { readContent, type ReadResult } from '../../support/official-files.ts'
import { workbook, zip } from '../../support/zip-file.ts'

const NETWORKS_2019 = [
  [
    'PCN Code',
    'PCN Name',
    'Current Clinical Commissioning Group Code',
    'Clinical Commissioning\nGroup Name',
    'Open Date\n(YYYYMMDD)',
    'Close Date',
    'Address Line 1',
    'Address Line 2',
    'Address Line 3',
    'Address Line 4',
    'Address Line 5',
    'Postcode',
  ],
  [
    'U77315',
    'LEICESTER CENTRAL & CITY PCN',
    '04C',
    'NHS LEICESTER CITY CCG',
    20191001,
    null,
    '25 SEVERN STREET',
    null,
    null,
    'LEICESTER',
  ],
]

const MEMBERS_2019 = [
  [
    'Partner\nOrganisation\nCode',
    'Partner\nName',
    'Practice\nParent\nCCG Code',
    'Practice Parent CCG Name',
    'PCN Code',
    'PCN Name',
    'PCN Parent CCG Code',
    'PCN Parent CCG Name',
    'Practice to PCN Relationship Start Date',
    'Practice to PCN Relationship End Date',
    'Practice CCG and PCN CCG Match ',
  ],
  [
    'C82001',
    'SOUTH LEICESTERSHIRE',
    '03W',
    'NHS EAST LEICESTERSHIRE AND RUTLAND CCG',
    'U30213',
    'CROSS COUNTIES PCN',
    '03W',
    'NHS EAST LEICESTERSHIRE AND RUTLAND CCG',
    20191001,
    null,
    true,
  ],
]

const rename = (rows: typeof MEMBERS_2019, names: Readonly<Record<string, string>>) =>
  rows.map((cells, row) =>
    cells.map((cell) => (row === 0 ? (names[String(cell).replace(/\s+/g, ' ').trim()] ?? cell) : cell)),
  )

// Text for all dates, and '' for empty cells, as in workbooks since 2023.
const asText = (rows: readonly (readonly (string | number | boolean | null)[])[]) =>
  rows.map((cells) =>
    cells.map((cell) => (cell === null ? '' : typeof cell === 'number' ? String(cell) : cell)),
  )

const OLD = workbook({ 'PCN Details': NETWORKS_2019, 'PCN Core Partner Details': MEMBERS_2019 }, '2019-12-04')
const NEW = workbook(
  {
    PCNDetails: asText(
      rename(NETWORKS_2019 as typeof MEMBERS_2019, {
        'Current Clinical Commissioning Group Code': 'Current\nSub ICB Loc Code',
        'Clinical Commissioning Group Name': 'Sub ICB Location',
        'Open Date (YYYYMMDD)': 'Open Date',
      }),
    ),
    'PCN Core Partner Details': asText(
      rename(MEMBERS_2019, { 'Practice Parent CCG Code': 'Practice Parent Sub ICB Loc Code' }),
    ),
  },
  '2025-01-20',
)

const EXPECTED: ReadResult['tables'] = {
  networks: [
    {
      line: 2,
      code: 'U77315',
      name: 'LEICESTER CENTRAL & CITY PCN',
      commissioner: '04C',
      commissioner_name: 'NHS LEICESTER CITY CCG',
      opened_on: '2019-10-01',
      closed_on: null,
      address: ['25 SEVERN STREET', 'LEICESTER'],
      postcode: null,
    },
  ],
  network_members: [
    {
      line: 2,
      practice: 'C82001',
      name: 'SOUTH LEICESTERSHIRE',
      commissioner: '03W',
      network: 'U30213',
      joined_on: '2019-10-01',
      left_on: null,
    },
  ],
}

describe.each([
  ['of 2019', OLD],
  ['of 2025', NEW],
  ['packed in a zip, as it is published', zip([{ name: 'ePCN.xlsx', data: OLD }])],
])('ePCN %s', (_, content) => {
  it('returns networks and members', async () => {
    const { file, tables, faults } = await readContent(content, 'ePCN.xlsx', { release: '2022-06' })
    expect(faults).toEqual([])
    expect(file).toMatchObject({ dataset: 'epcn', releasedOn: '2022-06-01', dayFrom: 'option' })
    expect(tables).toEqual(EXPECTED)
  })

  it('is of the month in its name, whenever it was saved', async () => {
    const { file } = await readContent(content, 'ePCN-2022-04.xlsx')
    expect(file).toMatchObject({ releasedOn: '2022-04-01', dayFrom: 'name' })
  })
})

it('a workbook without a month is refused, with the day on which it was saved', async () => {
  const { file, faults } = await readContent(OLD, 'ePCN.xlsx')
  expect(file).toBeNull()
  expect(faults).toEqual([
    'ePCN.xlsx: neither the file nor its name states the month; add --release YYYY-MM. The workbook was last saved on 4 December 2019, which may be long after its release',
  ])
})

it('uses the day in its name if the workbook has no saved day', async () => {
  const content = workbook({ PCNDetails: NETWORKS_2019, 'PCN Core Partner Details': MEMBERS_2019 }, null)
  const { file } = await readContent(content, 'ePCN-2019-12.xlsx')
  expect(file).toMatchObject({ releasedOn: '2019-12-01', dayFrom: 'name' })
})

it('another workbook is described by its columns or its sheets', async () => {
  const one = await readContent(workbook({ Sheet1: [['a']] }, '2019-12-04'), 'other.xlsx')
  expect(one.faults).toEqual([expect.stringContaining('Its column is a. The known kinds are') as string])
  const two = await readContent(workbook({ One: [['a']], Two: [['b']] }, '2019-12-04'), 'other.xlsx')
  expect(two.faults).toEqual([expect.stringContaining('the sheets One, Two; expected PCNDetails') as string])
})

it('refuses a serial number in place of a date, with sheet and row', async () => {
  const [header = [], row = []] = NETWORKS_2019
  const bad = row.map((cell) => (cell === 20191001 ? 43739 : cell))
  const content = workbook(
    { PCNDetails: [header, row, [], bad], 'PCN Core Partner Details': MEMBERS_2019 },
    null,
  )
  const { faults } = await readContent(content, 'ePCN-2019-12.xlsx')
  expect(faults).toEqual([
    'ePCN-2019-12.xlsx, sheet PCNDetails:4: column "Open Date (YYYYMMDD)": value "43739": expected a real date like 20260401',
  ])
})

it('refuses a sheet without a column, with its name', async () => {
  const content = workbook(
    { PCNDetails: NETWORKS_2019.map((cells) => cells.slice(1)), 'PCN Core Partner Details': MEMBERS_2019 },
    null,
  )
  const { file, faults } = await readContent(content, 'ePCN-2019-12.xlsx')
  expect(file).toBeNull()
  expect(faults).toEqual([expect.stringContaining('column "pcn_code": is missing') as string])
})
