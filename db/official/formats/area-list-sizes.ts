import { NHS, type HeaderFormat } from '../format.ts'
import { EXTRACT_DATE, PRACTICE } from './list-sizes.ts'

/** `gp-reg-pat-prac-lsoa-all`. Areas are those of 2011 or of 2021, or a code that says that none is known: as published. */
export const LIST_SIZES_BY_AREA: HeaderFormat = {
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
  table: 'area_list_sizes',
  columns: ['practice', 'area', 'holds_on', 'patients'],
  key: ['practice', 'area'],
  createReader:
    ({ release }) =>
    (row, emit) => {
      if (row.cell('sex') !== 'ALL') return
      emit([row.code('practice', PRACTICE, 'C82001'), row.needed('area'), release.on, row.count('patients')])
    },
}
