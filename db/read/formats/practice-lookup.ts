import { NHS, type HeaderFormat } from '../format.ts'
import { EXTRACT_DATE, PRACTICE } from './list-sizes.ts'
import { stagingTable, type ColumnsOf } from '../staging-table.ts'

const PRACTICE_NETWORKS_TABLE = stagingTable({
  name: 'practice_networks',
  columns: {
    practice: 'text not null',
    name: 'text not null',
    postcode: 'text',
    network: 'text',
    network_name: 'text',
    commissioner: 'text',
    board: 'text',
    holds_on: 'date not null',
  },
  key: ['practice'],
  isCited: false,
})

// The file's value for a practice in no network.
const NONE = 'U'

/**
 * `gp-reg-pat-prac-map`: clinical commissioning groups and sustainability and transformation partnerships until July
 * 2022, then their successors.
 */
export const PRACTICE_MAP: HeaderFormat<ColumnsOf<typeof PRACTICE_NETWORKS_TABLE>> = {
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
  table: PRACTICE_NETWORKS_TABLE,
  createReader:
    ({ release }) =>
    (row, emit) => {
      const isInNone = row.cell('network') === NONE
      emit({
        practice: row.code('practice', PRACTICE, 'A00001'),
        name: row.needed('name'),
        postcode: row.text('postcode'),
        network: isInNone ? null : row.code('network', /^U\d{5}$/, 'U00001, or U for none'),
        network_name: isInNone ? null : row.text('networkName'),
        commissioner: row.text('commissioner'),
        board: row.text('board'),
        holds_on: release.on,
      })
    },
}
