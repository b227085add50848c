import { ODS, type FrameFormat } from '../format.ts'
import type { Row } from '../row.ts'
import { isFrameOf, ODS_DAYS, ODS_FRAME, ODS_WIDTH, readAddress, readOpening } from './ods-frame.ts'
import { stagingTable, type ColumnsOf } from '../staging-table.ts'

export const PRACTICES_TABLE = stagingTable({
  name: 'practices',
  columns: {
    code: 'text not null',
    name: 'text not null',
    address: 'text[] not null',
    postcode: 'text',
    opened_on: 'date not null',
    closed_on: 'date',
    status: 'text not null',
    commissioner: 'text',
    commissioned_from: 'date',
    telephone: 'text',
  },
  key: ['code'],
  spelled: ['name', 'address'],
  comparison: {
    what: 'active practices',
    counted: "x.status = 'ACTIVE'",
    continued: "x.status <> 'CLOSED'",
  },
})

const CODE = /^[A-Z][A-Z0-9]\d{4}$/

// Letters until 2025, words since 2026. A closed organisation is INACTIVE in words.
const STATUSES: ReadonlyMap<string, string> = new Map([
  ['A', 'ACTIVE'],
  ['C', 'CLOSED'],
  ['D', 'DORMANT'],
  ['P', 'PROPOSED'],
  ['ACTIVE', 'ACTIVE'],
  ['INACTIVE', 'CLOSED'],
  ['CLOSED', 'CLOSED'],
  ['DORMANT', 'DORMANT'],
  ['PROPOSED', 'PROPOSED'],
])

const SETTINGS = /^(|\d{1,2}|RO\d+(\|RO\d+)*)$/

/** Setting 4 until 2025, role RO76 among others since 2026. Other rows prescribe but are not GP practices. */
const isPractice = (setting: string): boolean => setting === '4' || setting.split('|').includes('RO76')

const readStatus = (row: Row): string => {
  const status = STATUSES.get(row.cell('status').toUpperCase())
  if (status === undefined) {
    row.refuse(
      'expected A, C, D, P or ACTIVE, INACTIVE, DORMANT, PROPOSED; this may be a new value',
      'status',
      row.cell('status'),
    )
  }
  return status ?? ''
}

export const EPRACCUR: FrameFormat<ColumnsOf<typeof PRACTICES_TABLE>> = {
  dataset: 'epraccur',
  title: 'GP practices (epraccur)',
  publisher: ODS,
  rowName: 'GP practice (setting 4 or role RO76 in column 26)',
  width: ODS_WIDTH,
  frame: ODS_FRAME,
  fits: (rows) => isFrameOf(rows, CODE),
  table: PRACTICES_TABLE,
  createReader: () => (row, emit) => {
    const setting = row.cell('setting').toUpperCase()
    if (!SETTINGS.test(setting))
      row.refuse('expected a setting like 4 or roles like RO76|RO268', 'setting', setting)
    if (!isPractice(setting)) return
    const { openedOn, closedOn } = readOpening(row)
    const from = row.day('joinDate', ODS_DAYS)
    const until = row.day('leftDate', ODS_DAYS)
    row.checkPeriod(from, 'leftDate', until)
    emit({
      code: row.code('code', CODE, 'A00001'),
      name: row.needed('name'),
      address: readAddress(row),
      postcode: row.text('postcode'),
      opened_on: openedOn,
      closed_on: closedOn,
      status: readStatus(row),
      commissioner: row.text('parent'),
      commissioned_from: from,
      telephone: row.text('telephone'),
    })
  },
}
