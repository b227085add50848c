import { ODS, type FrameFormat } from '../format.ts'
import { isFrameOf, ODS_DAYS, ODS_FRAME, ODS_WIDTH, readAddress, readOpening } from './ods-frame.ts'

// The code of the practice and three digits; that code stands in column 15 too, where a branch has moved to another.
const CODE = /^[A-Z][A-Z0-9]\d{7}$/

export const EBRANCHS: FrameFormat = {
  dataset: 'ebranchs',
  title: 'GP branch surgeries (ebranchs)',
  publisher: ODS,
  rowName: 'branch surgery',
  width: ODS_WIDTH,
  frame: ODS_FRAME,
  fits: (rows) => isFrameOf(rows, CODE),
  table: 'branches',
  columns: [
    'code',
    'name',
    'address',
    'postcode',
    'opened_on',
    'closed_on',
    'practice',
    'joined_on',
    'left_on',
    'telephone',
  ],
  key: ['code'],
  // The status is empty: a branch is closed when it has a close date.
  createReader: () => (row, emit) => {
    const { openedOn, closedOn } = readOpening(row)
    const joinedOn = row.day('joinDate', ODS_DAYS)
    const leftOn = row.day('leftDate', ODS_DAYS)
    row.checkPeriod(joinedOn, 'leftDate', leftOn)
    emit([
      row.code('code', CODE, 'C82001001'),
      row.needed('name'),
      readAddress(row),
      row.text('postcode'),
      openedOn,
      closedOn,
      row.code('parent', /^[A-Z0-9]{6}$/, 'C82001'),
      joinedOn,
      leftOn,
      row.text('telephone'),
    ])
  },
}
