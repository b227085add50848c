import { ODS, type FrameFormat } from '../format.ts'
import { isFrameOf, ODS_FRAME, ODS_WIDTH, readOpening } from './ods-frame.ts'
import { stagingTable, type ColumnsOf } from '../staging-table.ts'

const COMMISSIONERS_TABLE = stagingTable({
  name: 'commissioners',
  columns: {
    code: 'text not null',
    name: 'text not null',
    region: 'text',
    board: 'text',
    opened_on: 'date not null',
    closed_on: 'date',
    roles: 'text[] not null',
  },
  key: ['code'],
  spelled: ['name'],
  comparison: {
    what: 'open commissioners',
    counted: 'x.closed_on is null',
    continued: 'x.closed_on is null',
  },
})

const CODE = /^[A-Z0-9]{3}([A-Z0-9]{2})?$/
const NAME = /\b(CCG|ICB|COMMISSIONING|HUB)\b/i
const ROLES = /^(|RO\d+(\|RO\d+)*)$/

export const ECCG: FrameFormat<ColumnsOf<typeof COMMISSIONERS_TABLE>> = {
  dataset: 'eccg',
  title: 'Commissioners (eccg)',
  publisher: ODS,
  rowName: 'commissioner',
  width: ODS_WIDTH,
  frame: ODS_FRAME,
  fits: (rows) => isFrameOf(rows, CODE, NAME),
  table: COMMISSIONERS_TABLE,
  createReader: () => (row, emit) => {
    const { openedOn, closedOn } = readOpening(row)
    const roles = row.cell('roles').toUpperCase()
    // Older copies have a sub-type of one letter, which is not a role.
    if (roles.length > 1 && !ROLES.test(roles)) row.refuse('expected roles like RO319|RO326', 'roles', roles)
    emit({
      code: row.code('code', CODE, '99Z'),
      name: row.needed('name'),
      region: row.text('region'),
      board: row.text('board'),
      opened_on: openedOn,
      closed_on: closedOn,
      roles: roles.length > 1 ? roles.split('|') : [],
    })
  },
}
