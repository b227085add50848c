import { NHS, type HeaderFormat } from '../format.ts'
import { EXTRACT_DATE, PRACTICE } from './list-sizes.ts'
import { stagingTable, type ColumnsOf } from '../staging-table.ts'

const AREA_LIST_SIZES_TABLE = stagingTable({
  name: 'area_list_sizes',
  columns: {
    practice: 'text not null',
    area: 'text not null',
    holds_on: 'date not null',
    patients: 'integer not null',
  },
  key: ['practice', 'area'],
  index: ['area'],
})

/** `gp-reg-pat-prac-lsoa-all`. Areas are those of 2011 or 2021, or a code for an unknown area. */
export const LIST_SIZES_BY_AREA: HeaderFormat<ColumnsOf<typeof AREA_LIST_SIZES_TABLE>> = {
  dataset: 'list-sizes-by-area',
  title: 'Patients registered at a GP practice, by LSOA',
  publisher: NHS,
  rowName: 'practice and area with SEX ALL',
  header: {
    extractDate: { names: ['extract_date'] },
    practice: { names: ['practice_code'] },
    area: { names: ['lsoa_code'] },
    sex: { names: ['sex'] },
    patients: { names: ['number_of_patients'] },
  },
  day: EXTRACT_DATE,
  whole: { column: 'sex', value: 'ALL', file: 'gp-reg-pat-prac-lsoa-all.csv' },
  table: AREA_LIST_SIZES_TABLE,
  createReader:
    ({ release }) =>
    (row, emit) => {
      if (row.cell('sex') !== 'ALL') return
      emit({
        practice: row.code('practice', PRACTICE, 'A00001'),
        area: row.needed('area'),
        holds_on: release.on,
        patients: row.count('patients'),
      })
    },
}
