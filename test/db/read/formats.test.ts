import { describe, expect, it } from 'vitest'
import {
  frameRow,
  LIST_SIZE_HEADER,
  listSizeRow,
  practiceRow,
  readContent,
  readOfficial,
  writeFolder,
  type ReadResult,
} from '../../support/official-files.ts'
import { workbook, zip } from '../../support/zip-file.ts'

describe('epraccur', () => {
  const OLD = [
    practiceRow('C82001'),
    practiceRow('C82002', { 13: 'C', 12: '20201130' }),
    practiceRow('C82003', { 13: 'D' }),
    practiceRow('C82004', { 13: 'P', 11: '20301001' }),
    practiceRow('Y00001', { 26: '0' }),
    practiceRow('Y00002', { 26: '' }),
  ]
  const NEW = [
    practiceRow('C82001', { 13: 'ACTIVE', 26: 'RO76' }),
    practiceRow('C82002', { 13: 'INACTIVE', 12: '20201130', 26: 'RO76' }),
    practiceRow('C82003', { 13: 'DORMANT', 26: 'RO76|RO268' }),
    practiceRow('C82004', { 13: 'PROPOSED', 11: '20301001', 26: 'RO80|RO76' }),
    practiceRow('Y00001', { 13: 'ACTIVE', 26: 'RO72' }),
    practiceRow('Y00002', { 13: 'ACTIVE', 26: 'RO767' }),
  ]

  it('reads status letters (to 2025) and status words (from 2026) as the same practices', async () => {
    const old = await readContent(OLD.join('\r\n'))
    const fresh = await readContent(NEW.join('\r\n'))
    expect([...old.faults, ...fresh.faults]).toEqual([])
    expect(fresh.tables).toEqual(old.tables)
    expect(old.tables['practices']?.map((row) => [row['code'], row['status']])).toEqual([
      ['C82001', 'ACTIVE'],
      ['C82002', 'CLOSED'],
      ['C82003', 'DORMANT'],
      ['C82004', 'PROPOSED'],
    ])
  })

  it('reads each practice with its address and commissioner', async () => {
    const { file, tables } = await readContent(OLD.join('\r\n'), 'epraccur-2019-08.csv')
    expect(file).toMatchObject({
      dataset: 'epraccur',
      releasedOn: '2019-08-01',
      dayFrom: 'name',
      title: 'GP practices (epraccur), August 2019',
      publisher: 'NHS England, Organisation Data Service',
      licence: 'Open Government Licence v3.0',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    })
    expect(tables['practices']?.[0]).toEqual({
      line: 1,
      code: 'C82001',
      name: 'OAKHAM MEDICAL PRACTICE',
      address: ['COLD OVERTON ROAD', 'OAKHAM'],
      postcode: 'LE15 6NT',
      opened_on: '1974-04-01',
      closed_on: null,
      status: 'ACTIVE',
      commissioner: '03W',
      commissioned_from: '2013-04-01',
      telephone: '01572 722621',
    })
  })

  it.each([
    ['13 (status)', { 13: 'OPEN' }],
    ['26 (setting)', { 26: 'GP' }],
  ])('refuses an unknown way to write %s', async (column, cells) => {
    const { faults } = await readContent([...OLD, practiceRow('C82009', cells)].join('\r\n'))
    expect(faults).toEqual([expect.stringContaining(`:7: column "${column}"`) as string])
  })

  it('refuses a file without a practice', async () => {
    const { faults } = await readContent(practiceRow('Y00001', { 26: '0' }))
    expect(faults).toEqual([
      expect.stringContaining(
        'has no rows of the kind GP practice (setting 4 or role RO76 in column 26)',
      ) as string,
    ])
  })
})

it('ebranchs has the practice of each branch', async () => {
  const { file, tables } = await readContent(
    frameRow({ 1: 'C82001001', 2: 'FLECKNEY', 11: '20040401', 12: '20170430', 15: 'C82001', 16: '20040401' }),
  )
  expect(file?.dataset).toBe('ebranchs')
  expect(tables['branches']?.[0]).toMatchObject({
    code: 'C82001001',
    practice: 'C82001',
    closed_on: '2017-04-30',
  })
})

it('eccg and etr are distinguished, although their codes have the same form', async () => {
  const eccg = await readContent(
    [
      frameRow({
        1: '04C',
        2: 'NHS LEICESTER ICB - 04C',
        3: 'Y60',
        4: 'QK1',
        11: '20130401',
        14: 'RO319|RO326',
      }),
      frameRow({ 1: 'W2U3Z', 2: 'NHS NORTH WEST LONDON ICB', 11: '20210401' }),
    ].join('\n'),
  )
  expect(eccg.file?.dataset).toBe('eccg')
  expect(eccg.tables['commissioners']?.map((row) => [row['board'], row['roles']])).toEqual([
    ['QK1', ['RO319', 'RO326']],
    [null, []],
  ])
  const etr = await readContent(
    frameRow({ 1: 'RWE', 2: 'UNIVERSITY HOSPITALS OF LEICESTER NHS TRUST', 10: 'LE1 5WW', 11: '20000401' }),
  )
  expect(etr.file?.dataset).toBe('etr')
  expect(etr.tables['trusts']?.[0]).toMatchObject({ code: 'RWE', postcode: 'LE1 5WW' })
})

it('refuses another ODS file with the same columns', async () => {
  const { faults } = await readContent(frameRow({ 1: 'FA002', 2: 'ROWLANDS PHARMACY', 11: '20000401' }))
  expect(faults).toEqual([expect.stringContaining('is of an unknown kind') as string])
})

describe('a file of ODS with a header line', () => {
  const HEADER = [
    'Organisation Code,Name,National Grouping,High Level Health Geography,Address Line 1,Address Line 2',
    'Address Line 3,Address Line 4,Address Line 5,Postcode,Open Date,Close Date,Status Code',
    'Organisation Sub-Type Code,Commissioner,Join Provider/Purchaser Date,Left Provider/Purchaser Date',
    'Contact Telephone Number,Null,Null,Null,Amended Record Indicator,Null,Provider/Purchaser,Null',
    'Prescribing Setting,Null',
  ].join(',')
  const branch = frameRow({ 1: 'C82001001', 2: 'BRANCH', 10: 'LE1 1AA', 11: '20040401', 15: 'C82001' })

  it.each([
    ['epraccur', [practiceRow('C82001')]],
    ['epraccur', ['C82001', 'C82002', 'C82003'].map((code) => practiceRow(code))],
    ['ebranchs', [branch]],
    ['eccg', [frameRow({ 1: '03W', 2: 'NHS TEST CCG', 10: 'LE1 1AA', 11: '20130401' })]],
  ])('%s has the same rows as without', async (dataset, rows) => {
    const without = await readContent(rows.join('\n'))
    const withHeader = await readContent([HEADER, ...rows].join('\n'))
    expect([without.faults, withHeader.faults]).toEqual([[], []])
    expect(withHeader.file?.dataset).toBe(dataset)
    const [[name, read] = ['', []]] = Object.entries(withHeader.tables)
    expect(read.map(({ line: _, ...row }) => row)).toEqual(
      without.tables[name]?.map(({ line: _, ...row }) => row),
    )
    expect(read.map(({ line }) => line)).toEqual(rows.map((_, index) => index + 2))
  })

  it.each([
    ['as text', '19740401', '20130401'],
    ['as numbers', 19740401, 20130401],
    ['as dates', new Date('1974-04-01'), new Date('2013-04-01')],
  ] as const)('is the same as a workbook with its dates %s', async (_, opened, joined) => {
    const cells = practiceRow('C82001')
      .split(',')
      .map((cell, index) => (index === 10 ? opened : index === 15 ? joined : cell.slice(1, -1) || null))
    const { tables } = await readContent(practiceRow('C82001'))
    for (const rows of [[cells], [HEADER.split(','), cells]]) {
      const book = await readContent(workbook({ Report: rows, Empty: [] }, null), 'report-2019-07.xlsx')
      expect(book.faults).toEqual([])
      expect(book.tables['practices']).toEqual(
        tables['practices']?.map((row) => ({ ...row, line: rows.length })),
      )
    }
  })

  it('is refused if its columns are in another order', async () => {
    const [code, name, ...others] = HEADER.split(',')
    const header = [name, code, ...others].join(',')
    const { faults } = await readContent([header, practiceRow('C82001')].join('\n'))
    expect(faults).toEqual([
      expect.stringContaining('is not the heading of this column in GP practices (epraccur)') as string,
    ])
  })
})

describe('a file that was saved in another form is described:', () => {
  it.each([
    ['semicolons', `${LIST_SIZE_HEADER.replaceAll(',', ';')}\n`, 'has semicolons between its cells'],
    ['tabs', `${LIST_SIZE_HEADER.replaceAll(',', '\t')}\n`, 'has tabs between its cells'],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'the old format of Excel (.xls)'],
    [
      'a note below its rows',
      `${LIST_SIZE_HEADER}\n${listSizeRow('C82001', 5)}\nSource: NHS England,,,,,,,,,\n`,
      ':3: value "Source: NHS England": is a note and not a row; remove the line',
    ],
    [
      'a note of one cell',
      `${LIST_SIZE_HEADER}\n${listSizeRow('C82001', 5)}\nSource: NHS England\n`,
      ':3: value "Source: NHS England": is a note and not a row; remove the line',
    ],
  ])('%s', async (_, content, problem) => {
    const { faults } = await readContent(content)
    expect(faults).toEqual([expect.stringContaining(problem) as string])
  })
})

describe('another file of a publication names the file to load:', () => {
  const AREAS = 'PUBLICATION,EXTRACT_DATE,PRACTICE_CODE,PRACTICE_NAME,LSOA_CODE,SEX,Number of Patients'
  const AGES = 'PUBLICATION,EXTRACT_DATE,ORG_TYPE,ORG_CODE,ONS_CODE,POSTCODE,SEX'
  it.each([
    ['men by area', `${AREAS}\nX,01JUL2019,C82024,X,E01013600,MALE,70`, 'gp-reg-pat-prac-lsoa-all.csv'],
    ['women by area', `${AREAS}\nX,01JUL2019,C82024,X,E01013600,FEMALE,70`, 'gp-reg-pat-prac-lsoa-all.csv'],
    [
      'men',
      `${LIST_SIZE_HEADER}\n${listSizeRow('C82001', 5).replace('ALL,ALL', 'MALE,35')}`,
      'gp-reg-pat-prac-all.csv',
    ],
    [
      'age groups',
      `${AGES},AGE_GROUP_5,NUMBER_OF_PATIENTS\nX,01APR2023,GP,C82024,E38,LE1 1AA,ALL,ALL,9`,
      'gp-reg-pat-prac-all.csv',
    ],
    [
      'years of age',
      `${AGES},AGE,NUMBER_OF_PATIENTS\nX,01APR2023,GP,C82024,E38,LE1 1AA,MALE,35,9`,
      'gp-reg-pat-prac-all.csv',
    ],
  ])('%s', async (_, content, name) => {
    const { faults } = await readContent(content)
    expect(faults).toEqual([expect.stringContaining(`load ${name} of the same month`) as string])
  })
})

it.each([
  ['its name', 'file-2099-01.csv', {}],
  ['--release', 'file.csv', { release: '2099-01' }],
])('a day in the future in %s is refused', async (_, name, options) => {
  const { file, faults } = await readContent(practiceRow('C82001'), name, options)
  expect(file).toBeNull()
  expect(faults).toEqual([expect.stringContaining('is of January 2099, which is in the future') as string])
})

it('a day in the future in the rows is refused', async () => {
  const { faults } = await readContent(`${LIST_SIZE_HEADER}\n${listSizeRow('C82001', 5, '01JUL2099')}`)
  expect(faults).toEqual([expect.stringContaining('is of 1 July 2099, which is in the future') as string])
})

describe('list sizes', () => {
  it('are those of all sexes and ages, on the extract date', async () => {
    const { file, tables } = await readContent(
      [
        LIST_SIZE_HEADER,
        listSizeRow('C82001', 26437, '01JAN2021'),
        listSizeRow('C82001', 13000, '01JAN2021').replace('ALL,ALL', 'MALE,ALL'),
        listSizeRow('03W', 999, '01JAN2021').replace(',GP,', ',CCG,'),
      ].join('\n'),
      'all-2017-01.csv',
    )
    expect(file).toMatchObject({ releasedOn: '2021-01-01', dayFrom: 'file' })
    expect(tables['list_sizes']).toEqual([
      { line: 2, practice: 'C82001', holds_on: '2021-01-01', patients: 26437, period: '2021-01-01' },
    ])
  })

  it('of the Quality and Outcomes Framework are those of type TOTAL, at the end of the year', async () => {
    const read = (column: string) =>
      readContent(
        `PRACTICE_CODE,PATIENT_LIST_TYPE,${column}\nC82001,TOTAL,26601\nC82001,18OV,20000\n`,
        'qof-2019-20.csv',
      )
    for (const column of ['PATIENT_LIST_SIZE', 'PRACTICE_LIST_SIZE']) {
      expect((await read(column)).tables['list_sizes']).toEqual([
        { line: 2, practice: 'C82001', holds_on: '2020-03-31', patients: 26601, period: '2019/20' },
      ])
    }
  })

  it('in two plain columns hold on the day of the release', async () => {
    const { tables } = await readContent('practice_code,list_size\nC82001,25518\n', 'x.csv', {
      release: '2026-01',
    })
    expect(tables['list_sizes']?.[0]).toMatchObject({ holds_on: '2026-01-01', period: '2026-01-01' })
  })
})

it('maps a practice in no network to none', async () => {
  const { tables } = await readContent(
    [
      'EXTRACT_DATE,PRACTICE_CODE,PRACTICE_NAME,PRACTICE_POSTCODE,PCN_CODE,PCN_NAME,CCG_CODE,STP_CODE',
      '01-Sep-20,C82001,SOUTH,LE8 0LG,U30213,CROSS COUNTIES PCN,03W,QK1',
      '01-Sep-20,Y03584,SAS,LE1 1AA,U,Unallocated,04C,QK1',
    ].join('\n'),
  )
  expect(
    tables['practice_networks']?.map((row) => [row['network'], row['network_name'], row['holds_on']]),
  ).toEqual([
    ['U30213', 'CROSS COUNTIES PCN', '2020-09-01'],
    [null, null, '2020-09-01'],
  ])
})

it.each([
  ['2015/16', 'Number of Registered Patients (Last Known Figure)', 'nhs-payments-2015-16.csv'],
  ['2018/19', 'Average Number of Registered Patients', 'nhspaymentsgp-18-19-csv.csv'],
  ['2018/19', 'Average number of registered patients', 'nhspaymentsgp-2018-19-csv.csv'],
])('payments of %s are recognised by the heading %s', async (year, heading, name) => {
  const weighted = heading.replace(/registered/i, 'Weighted')
  const { file, tables, faults } = await readContent(
    `Practice Code,Practice Name,${heading},${weighted},Global Sum,Total NHS Payments to General Practice\nC82024,X,9000.5,8800.25,900000.10,1350075\n`,
    name,
  )
  expect(faults).toEqual([])
  expect(file?.dataset).toBe('payments')
  expect(tables['payments']?.map((row) => [row['heading'], row['amount'], row['year']])).toEqual([
    [heading, '9000.5', year],
    [weighted, '8800.25', year],
    ['Global Sum', '900000.10', year],
    ['Total NHS Payments to General Practice', '1350075', year],
  ])
})

it('payments have a row for every amount, whatever the columns of the year', async () => {
  const { tables, faults } = await readContent(
    [
      'CCG Code,Code,CCG NAME,Practice Code,Practice Name,Practice Open Date,Contract Type,Dispensing Practice,Practice type,Practice Rurality,Atypical characteristics,Number of Registered Patients (Last Known Figure),Number of Weighted Patients (Last Known Figure),Global Sum,A Payment of Next Year,Total NHS Payments to General Practice',
      '03W,U30213,CROSS,C82001,SOUTH,01/01/2003,GMS,Yes,GP practice,Rural,| Large |,24470,24025.25,2275203.89,,4355258.4',
    ].join('\n'),
    'payments-2022-23.csv',
  )
  expect(faults).toEqual([])
  expect(
    tables['payments']?.map((row) => [row['position'], row['heading'], row['amount'], row['year']]),
  ).toEqual([
    [12, 'Number of Registered Patients (Last Known Figure)', '24470', '2022/23'],
    [13, 'Number of Weighted Patients (Last Known Figure)', '24025.25', '2022/23'],
    [14, 'Global Sum', '2275203.89', '2022/23'],
    [16, 'Total NHS Payments to General Practice', '4355258.4', '2022/23'],
  ])
})

describe('postcodes', () => {
  const NSPL = [
    'pcd,pcd2,pcds,dointr,doterm,oseast1m,osnrth1m,laua,cty,lsoa11,msoa11',
    'LE156NT,LE15 6NT,LE15 6NT,198001,,485000,309000,E06000017,E99999999,E01013898,E02002868',
    'LE1 1AA,LE1  1AA,LE1 1AA,198001,201907,,,E07000130,E10000018,E99999999,E99999999',
  ].join('\n')

  it('of Northern Ireland have no point, because theirs are on the Irish grid', async () => {
    const row = 'BT1 5GS,BT1  5GS,BT1 5GS,198001,,333800,374300,N09000003,N99999999,N20000001,N99999999'
    const { tables, faults } = await readContent(`${NSPL}\n${row}`, 'NSPL_NOV_2021_UK.csv')
    expect(faults).toEqual([])
    expect(tables['postcodes']?.at(-1)).toMatchObject({ postcode: 'BT15GS', easting: null, northing: null })
  })

  it('of a directory have dates of introduction and termination, and no area for pseudo codes', async () => {
    const { file, tables, faults } = await readContent(NSPL, 'NSPL_NOV_2021_UK.csv')
    expect(faults).toEqual([])
    expect(file).toMatchObject({ dataset: 'postcodes', releasedOn: '2021-11-01' })
    expect(tables['postcodes']).toEqual([
      {
        line: 2,
        postcode: 'LE156NT',
        spelling: 'LE15 6NT',
        easting: 485000,
        northing: 309000,
        district_code: 'E06000017',
        place_code: null,
        lsoa_code: 'E01013898',
        msoa_code: 'E02002868',
        introduced: '198001',
        terminated: null,
      },
      {
        line: 3,
        postcode: 'LE11AA',
        spelling: 'LE1 1AA',
        easting: null,
        northing: null,
        district_code: 'E07000130',
        place_code: 'E10000018',
        lsoa_code: null,
        msoa_code: null,
        introduced: '198001',
        terminated: '201907',
      },
    ])
  })

  it('have areas of 2021 if the directory has both', async () => {
    const { file, tables } = await readContent(
      [
        'pcd7,pcds,dointr,doterm,east1m,north1m,lad25cd,cty25cd,lsoa11cd,msoa11cd,lsoa21cd,msoa21cd,casward',
        'LE156NT,LE15 6NT,198001,,485000,309000,E06000017,E99999999,E01000011,E02000011,E01000021,E02000021,x',
      ].join('\n'),
      'ONSPD_MAY_2025.csv',
    )
    expect(file?.title).toBe('Postcodes (ONS Postcode Directory), May 2025')
    expect(tables['postcodes']?.[0]).toMatchObject({ lsoa_code: 'E01000021', msoa_code: 'E02000021' })
  })

  it('of Code-Point Open have no header, and no coordinates if unknown', async () => {
    const { tables, faults } = await readContent(
      [
        '"LE156NT",10,485000,309000,"E92000001","E19000001","E18000004","","E06000017","E05000001"',
        '"LE1 1AA",90,0,0,"E92000001","E19000001","E18000004","E10000018","E07000130","E05000002"',
      ].join('\r\n'),
      'le-2025-10.csv',
    )
    expect(faults).toEqual([])
    expect(tables['postcodes']?.map((row) => [row['spelling'], row['easting'], row['place_code']])).toEqual([
      ['LE15 6NT', 485000, null],
      ['LE1 1AA', null, 'E10000018'],
    ])
  })

  describe('of Code-Point Open as published', () => {
    const line = (postcode: string, easting: number) =>
      `"${postcode}",10,${easting},303000,"E92000001","E19000001","E18000002","","E06000016","E05010464"\n`
    const parts = [
      { name: 'Data/CSV/le.csv', data: line('LE1 1AA', 458_000) },
      { name: 'Data/CSV/ng.csv', data: line('NG1 1AA', 457_000) },
      { name: 'Doc/Code-Point_Open_Column_Headers.csv', data: 'PC,PQ,EA,NO,CY,RH,LH,CC,DC,WC\n' },
      { name: 'Doc/licence.txt', data: 'licence' },
      { name: 'readme.txt', data: 'read me' },
    ]
    const codes = ({ tables }: ReadResult) => tables['postcodes']?.map(({ postcode }) => postcode)

    it('are read from its zip and its folder, without the documents', async () => {
      const packed = await readContent(zip(parts), 'codepo_gb-2025-11.zip')
      expect(packed.faults).toEqual([])
      expect(packed.file).toMatchObject({ dataset: 'postcodes', releasedOn: '2025-11-01' })
      expect(codes(packed)).toEqual(['LE11AA', 'NG11AA'])
      const folder = writeFolder('codepo_gb-2025-11', parts)
      const unpacked = await readOfficial(folder)
      expect(unpacked.faults).toEqual([])
      expect(unpacked.file).toMatchObject({ dataset: 'postcodes', releasedOn: '2025-11-01' })
      expect(codes(unpacked)).toEqual(['LE11AA', 'NG11AA'])
    })

    it('are refused as a folder with other data beside them', async () => {
      const folder = writeFolder('codepo_gb-2025-11', [...parts, { name: 'Data/more.xlsx', data: 'PK' }])
      expect((await readOfficial(folder)).faults).toEqual([
        'codepo_gb-2025-11: is a folder with Data/more.xlsx beside CSV files; load it separately',
      ])
    })

    it('have one hash, however the path of the folder is written', async () => {
      const folder = writeFolder('codepo_gb-2025-11', parts)
      const hashes = []
      for (const path of [folder, `${folder}/`, `${folder}/Data/..`])
        hashes.push((await readOfficial(path, { release: '2025-11' })).file?.sha256)
      expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/)
      expect(new Set(hashes).size).toBe(1)
    })

    it('name the file of an invalid row', async () => {
      const broken = parts.map((part) =>
        part.name.endsWith('ng.csv') ? { ...part, data: part.data.replace('457000', '-1') } : part,
      )
      const { faults } = await readContent(zip(broken), 'codepo_gb-2025-11.zip')
      expect(faults).toEqual([
        expect.stringMatching(/^codepo_gb-2025-11\.zip, Data\/CSV\/ng\.csv: is of an unknown kind/) as string,
      ])
    })
  })

  it('of a directory are read once, from the file with all rows', async () => {
    const parts = [
      { name: 'Data/NSPL_NOV_2021_UK.csv', data: NSPL },
      { name: 'Data/multi_csv/NSPL_NOV_2021_UK_LE.csv', data: NSPL },
      { name: 'Documents/LAD names and codes.csv', data: 'LAD21CD,LAD21NM\nE06000016,Leicester\n' },
      { name: 'User Guide/NSPL User Guide.pdf', data: '%PDF' },
    ]
    const whole = await readContent(NSPL, 'NSPL_NOV_2021_UK.csv')
    const packed = await readContent(zip(parts), 'NSPL_NOV_2021.zip')
    expect(packed.faults).toEqual([])
    expect(packed.tables).toEqual(whole.tables)
    expect((await readOfficial(writeFolder('NSPL_NOV_2021', parts))).tables).toEqual(whole.tables)
  })

  it('in an old form like GIR 0AA are valid', async () => {
    const { tables, faults } = await readContent(
      NSPL.replaceAll('LE15 6NT', 'GIR 0AA'),
      'NSPL_NOV_2021_UK.csv',
    )
    expect(faults).toEqual([])
    expect(tables['postcodes']?.[0]).toMatchObject({ postcode: 'GIR0AA', spelling: 'GIR 0AA' })
  })

  it.each([
    ['pcds', 'LE15 6NT,198001', 'LE156,198001'],
    ['dointr', '198001', '198013'],
  ])('refuses an invalid %s', async (column, good, bad) => {
    const { faults } = await readContent(NSPL.replace(good, bad), 'NSPL_NOV_2021_UK.csv')
    expect(faults).toEqual([expect.stringContaining(`:2: column "${column}"`) as string])
  })
})

describe('boundaries', () => {
  const feature = (code: string, coordinates: unknown, name = 'Leicester {003"A\\\\') => ({
    type: 'Feature',
    properties: { FID: 1, LSOA21CD: code, LSOA21NM: name },
    geometry: { type: 'Polygon', coordinates },
  })
  const SQUARE = [
    [
      [-1.1, 52.6],
      [-1.2, 52.6],
      [-1.2, 52.7],
      [-1.1, 52.6],
    ],
  ]
  const read = (features: readonly unknown[]) =>
    readContent(JSON.stringify({ type: 'FeatureCollection', features, name: 'x' }), 'lsoa.geojson', {
      release: '2026-06',
    })

  it('are read one feature at a time', async () => {
    const { file, tables, faults } = await read([feature('E01013600', SQUARE), feature('E01013601', SQUARE)])
    expect(faults).toEqual([])
    expect(file?.dataset).toBe('boundaries')
    expect(tables['boundaries']).toHaveLength(2)
    expect(tables['boundaries']?.[1]).toEqual({
      line: 2,
      code: 'E01013601',
      name: 'Leicester {003"A\\\\',
      kind: 'LSOA21',
      geometry: JSON.stringify({ type: 'Polygon', coordinates: SQUARE }),
    })
  })

  it.each([
    ['metres instead of degrees', feature('E01013601', [[[458000, 304000]]]), 'expected degrees'],
    ['no code', feature('x', SQUARE), 'expected a code'],
    ['a null character', feature('E01013601', SQUARE, 'a\u0000'), 'control characters'],
    ['no shape', { ...feature('E01013601', SQUARE), geometry: null }, 'expected a Polygon'],
  ])('are refused with %s', async (_, bad, problem) => {
    const { faults } = await read([feature('E01013600', SQUARE), bad])
    expect(faults).toEqual([expect.stringContaining(problem) as string])
    expect(faults[0]).toMatch(/^lsoa\.geojson:2: /)
  })

  it('are refused if cut at any byte', async () => {
    const text = JSON.stringify({ type: 'FeatureCollection', features: [feature('E01013600', SQUARE)] })
    for (let length = 1; length < text.length; length += 1) {
      const { faults } = await readContent(text.slice(0, length), 'lsoa.geojson', { release: '2026-06' })
      expect(faults.length).toBeGreaterThan(0)
    }
  })
})

describe('what cannot be read', () => {
  it.each([
    ['an empty file', '', 'is empty'],
    ['blank lines', '\n\n', 'has no rows; download it again'],
    ['a header alone', LIST_SIZE_HEADER, 'has no rows of the kind practice with SEX ALL and AGE ALL'],
    ['another JSON', '{"OrgId": "97T"}', 'has no list of features'],
  ])('%s', async (_, content, problem) => {
    const { faults } = await readContent(content)
    expect(faults).toEqual([expect.stringContaining(problem) as string])
  })

  it('a file cut in the middle of a row', async () => {
    const content = [practiceRow('C82001'), practiceRow('C82002')].join('\r\n')
    // The last two cells are empty and may be missing together with their quotes.
    for (const length of [content.length - 1, content.length - 3, content.length - 40]) {
      const { faults } = await readContent(content.slice(0, length))
      expect(faults).toHaveLength(1)
    }
  })

  it('reports many faults and loses no row between them', async () => {
    const rows = Array.from({ length: 300 }, (_, index) => practiceRow(`C${10_000 + index}`, { 11: 'x' }))
    const { tables, faults } = await readContent([...rows, practiceRow('C82001')].join('\n'))
    expect(faults).toHaveLength(201)
    expect(faults.at(-1)).toBe('… and 100 more')
    expect(tables['practices']).toHaveLength(1)
  })
})
