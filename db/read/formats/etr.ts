import { ODS, type FrameFormat } from '../format.ts'
import { isFrameOf, ODS_FRAME, ODS_WIDTH, readAddress, readOpening } from './ods-frame.ts'
import { stagingTable, type ColumnsOf } from '../staging-table.ts'

const TRUSTS_TABLE = stagingTable({
  name: 'trusts',
  columns: {
    code: 'text not null',
    name: 'text not null',
    address: 'text[] not null',
    postcode: 'text',
    opened_on: 'date not null',
    closed_on: 'date',
    telephone: 'text',
  },
  key: ['code'],
  isCited: false,
})

const CODE = /^[A-Z0-9]{3}([A-Z0-9]{2})?$/

// The codes of trusts, sites, commissioners and pharmacies have the same form, so names distinguish them.
const NAME = /\bTRUST\b/i

export const ETR: FrameFormat<ColumnsOf<typeof TRUSTS_TABLE>> = {
  dataset: 'etr',
  title: 'NHS trusts (etr)',
  publisher: ODS,
  rowName: 'trust',
  width: ODS_WIDTH,
  frame: ODS_FRAME,
  fits: (rows) => isFrameOf(rows, CODE, NAME),
  table: TRUSTS_TABLE,
  createReader: () => (row, emit) => {
    const { openedOn, closedOn } = readOpening(row)
    emit({
      code: row.code('code', CODE, 'RWE'),
      name: row.needed('name'),
      address: readAddress(row),
      postcode: row.text('postcode'),
      opened_on: openedOn,
      closed_on: closedOn,
      telephone: row.text('telephone'),
    })
  },
}
