import { NHS, type HeaderFormat } from '../format.ts'
import { EXTRACT_DATE, PRACTICE } from './list-sizes.ts'

// How the file says that a practice is in no network.
const NONE = 'U'

/** `gp-reg-pat-prac-map`: clinical commissioning groups and partnerships until July 2022, then their successors. */
export const PRACTICE_MAP: HeaderFormat = {
  dataset: 'practice-map',
  title: 'GP practices mapped to networks and commissioners',
  publisher: NHS,
  rowName: 'practice',
  header: {
    extractDate: { names: ['extract_date'] },
    practice: { names: ['practice_code'] },
    name: { names: ['practice_name'] },
    postcode: { names: ['practice_postcode'] },
    network: { names: ['pcn_code'] },
    networkName: { names: ['pcn_name'] },
    commissioner: { names: ['ccg_code', 'sub_icb_location_code'] },
    board: { names: ['stp_code', 'icb_code'] },
  },
  day: EXTRACT_DATE,
  table: 'practice_networks',
  columns: ['practice', 'name', 'postcode', 'network', 'network_name', 'commissioner', 'board', 'holds_on'],
  key: ['practice'],
  createReader:
    ({ release }) =>
    (row, emit) => {
      const isInNone = row.cell('network') === NONE
      emit([
        row.code('practice', PRACTICE, 'C82001'),
        row.needed('name'),
        row.text('postcode'),
        isInNone ? null : row.code('network', /^U\d{5}$/, 'U30213, or U for none'),
        isInNone ? null : row.text('networkName'),
        row.text('commissioner'),
        row.text('board'),
        release.on,
      ])
    },
}
