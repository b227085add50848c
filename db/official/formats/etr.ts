import { ODS, type FrameFormat } from '../format.ts'
import { isFrameOf, ODS_FRAME, ODS_WIDTH, readAddress, readOpening } from './ods-frame.ts'

const CODE = /^[A-Z0-9]{3}([A-Z0-9]{2})?$/

// Codes of trusts look like those of commissioners: their names tell them apart.
const isTrust = (name: string): boolean => /\bTRUST\b/i.test(name)

export const ETR: FrameFormat = {
  dataset: 'etr',
  title: 'NHS trusts (etr)',
  publisher: ODS,
  rowName: 'trust',
  width: ODS_WIDTH,
  frame: ODS_FRAME,
  fits: (rows) =>
    isFrameOf(rows, CODE) && rows.filter(([, name = '']) => isTrust(name)).length * 2 > rows.length,
  table: 'trusts',
  columns: ['code', 'name', 'address', 'postcode', 'opened_on', 'closed_on', 'telephone'],
  key: ['code'],
  createReader: () => (row, emit) => {
    const { openedOn, closedOn } = readOpening(row)
    emit([
      row.code('code', CODE, 'RWE'),
      row.needed('name'),
      readAddress(row),
      row.text('postcode'),
      openedOn,
      closedOn,
      row.text('telephone'),
    ])
  },
}
