import { ODS, type FrameFormat } from '../format.ts'
import { isFrameOf, ODS_DAYS, ODS_FRAME, ODS_WIDTH, readAddress, readOpening } from './ods-frame.ts'
import { stagingTable, type ColumnsOf } from '../staging-table.ts'

const BRANCHES_TABLE = stagingTable({
  name: 'branches',
  columns: {
    code: 'text not null',
    name: 'text not null',
    address: 'text[] not null',
    postcode: 'text',
    opened_on: 'date not null',
    closed_on: 'date',
    practice: 'text not null',
    joined_on: 'date',
    left_on: 'date',
    telephone: 'text',
  },
  key: ['code'],
  spelled: ['name', 'address'],
})

// The code of the practice and three digits. Column 15 has the code of another practice if the branch has moved.
const CODE = /^[A-Z][A-Z0-9]\d{7}$/

export const EBRANCHS: FrameFormat<ColumnsOf<typeof BRANCHES_TABLE>> = {
  dataset: 'ebranchs',
  title: 'GP branch surgeries (ebranchs)',
  publisher: ODS,
  rowName: 'branch surgery',
  width: ODS_WIDTH,
  frame: ODS_FRAME,
  fits: (rows) => isFrameOf(rows, CODE),
  table: BRANCHES_TABLE,
  // The status is empty, so a branch is closed if it has a close date.
  createReader: () => (row, emit) => {
    const { openedOn, closedOn } = readOpening(row)
    const joinedOn = row.day('joinDate', ODS_DAYS)
    const leftOn = row.day('leftDate', ODS_DAYS)
    row.checkPeriod(joinedOn, 'leftDate', leftOn)
    emit({
      code: row.code('code', CODE, 'A00001001'),
      name: row.needed('name'),
      address: readAddress(row),
      postcode: row.text('postcode'),
      opened_on: openedOn,
      closed_on: closedOn,
      practice: row.code('parent', /^[A-Z0-9]{6}$/, 'A00001'),
      joined_on: joinedOn,
      left_on: leftOn,
      telephone: row.text('telephone'),
    })
  },
}
