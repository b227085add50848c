import { ODS, type FrameFormat } from '../format.ts'
import { isFrameOf, ODS_FRAME, ODS_WIDTH, readOpening } from './ods-frame.ts'

const CODE = /^[A-Z0-9]{3}([A-Z0-9]{2})?$/
const ROLES = /^(|RO\d+(\|RO\d+)*)$/

/** Asked after etr, whose codes look the same. */
export const ECCG: FrameFormat = {
  dataset: 'eccg',
  title: 'Commissioners (eccg)',
  publisher: ODS,
  rowName: 'commissioner',
  width: ODS_WIDTH,
  frame: ODS_FRAME,
  fits: (rows) => isFrameOf(rows, CODE),
  table: 'commissioners',
  columns: ['code', 'name', 'region', 'board', 'opened_on', 'closed_on', 'roles'],
  key: ['code'],
  createReader: () => (row, emit) => {
    const { openedOn, closedOn } = readOpening(row)
    const roles = row.cell('roles').toUpperCase()
    // Older copies have a sub-type of one letter here, which is no role.
    if (roles.length > 1 && !ROLES.test(roles)) row.refuse('expected roles like RO319|RO326', 'roles', roles)
    emit([
      row.code('code', CODE, '04C'),
      row.needed('name'),
      row.text('region'),
      row.text('board'),
      openedOn,
      closedOn,
      roles.length > 1 ? roles.split('|') : [],
    ])
  },
}
