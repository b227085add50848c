// C6: a number is read exactly as its column has it, or refused. A blank is unknown, never 0.
import { describe, expect, it } from 'vitest'
import { LIST_SIZE_HEADER, listSizeRow, readContent } from '../support/official-files.ts'

describe('a list size', () => {
  it.each([
    ['0', 0],
    ['9650', 9650],
    [' 9650 ', 9650],
  ])('%j is %d', async (text, patients) => {
    const { tables, faults } = await readContent([LIST_SIZE_HEADER, listSizeRow('C82001', text)].join('\n'))
    expect(faults).toEqual([])
    expect(tables['list_sizes']?.[0]?.['patients']).toBe(patients)
  })

  it.each([
    '"1,234"',
    '1 234',
    '33.498',
    '9650.0',
    '',
    '-',
    'n/a',
    'NaN',
    '1e309',
    '1e3',
    '-5',
    '+5',
    '*',
    '９',
  ])('%j is refused', async (text) => {
    const { tables, faults } = await readContent(
      [LIST_SIZE_HEADER, listSizeRow('C82001', text), listSizeRow('C82002', 5)].join('\n'),
    )
    expect(tables['list_sizes']).toHaveLength(1)
    expect(faults).toEqual([
      `file-2019-07.csv:2: column "NUMBER_OF_PATIENTS": value "${text.replaceAll('"', '')}": expected a whole number, not negative, digits only, like 9650`,
    ])
  })
})

describe('money', () => {
  const HEADER =
    'Practice Code,Number of Registered Patients (Last Known Figure),Number of Weighted Patients (Last Known Figure),Global Sum,Total NHS Payments to General Practice'
  const read = (amount: string) =>
    readContent(`${HEADER}\nC82001,9649.5,9171.19,${amount},1788782.79\n`, 'payments-2018-19.csv')
  const globalSum = (tables: Awaited<ReturnType<typeof read>>['tables']) =>
    tables['payments']?.filter((row) => row['heading'] === 'Global Sum')

  it.each(['779270.52', '0', '-157630.59', '0.1', '22255.5000001', '999999999999.99'])(
    '%s is kept as printed',
    async (amount) => {
      const { tables, faults } = await read(amount)
      expect(faults).toEqual([])
      expect(globalSum(tables)).toEqual([
        { line: 2, practice: 'C82001', year: '2018/19', position: 4, heading: 'Global Sum', amount },
      ])
    },
  )

  it.each(['', ' ', 'N/A'])('%j is unknown and gives no row', async (amount) => {
    const { tables, faults } = await read(amount)
    expect(faults).toEqual([])
    expect(globalSum(tables)).toEqual([])
    expect(tables['payments']).toHaveLength(3)
  })

  it.each(['"1,234"', '1 234', '"£1,234.50"', '(500)', '-', 'NaN', '1e309', '1.234.5', '.5', '5.', '--5'])(
    '%j is refused',
    async (amount) => {
      const { faults } = await read(amount)
      expect(faults).toEqual([
        `payments-2018-19.csv:2: column "Global Sum": value "${amount.replaceAll('"', '')}": expected a number with a full stop and no other marks, like 1234.50`,
      ])
    },
  )
})
