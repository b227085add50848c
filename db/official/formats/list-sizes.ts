import { NHS, type HeaderFormat } from '../format.ts'

// Written 01JAN2021, 01May2022 and, by way of a spreadsheet, 01-Sep-20.
export const EXTRACT_DATE = { column: 'extractDate', forms: ['01JUL2019'] } as const
export const PRACTICE = /^[A-Z][A-Z0-9]\d{4}$/

/** `gp-reg-pat-prac-all`. The other files of the same publication have rows by sex and age, which add up to these. */
export const LIST_SIZES: HeaderFormat = {
  dataset: 'list-sizes',
  title: 'Patients registered at a GP practice',
  publisher: NHS,
  rowName: 'practice with SEX ALL and AGE ALL',
  header: {
    extractDate: { names: ['extract_date'] },
    type: { names: ['type'], isOptional: true },
    commissioner: { names: ['ccg_code', 'sub_icb_location_code'], isOptional: true },
    practice: { names: ['code'] },
    sex: { names: ['sex'] },
    age: { names: ['age'] },
    patients: { names: ['number_of_patients'] },
  },
  day: EXTRACT_DATE,
  table: 'list_sizes',
  columns: ['practice', 'holds_on', 'patients', 'period'],
  key: ['practice'],
  createReader:
    ({ release }) =>
    (row, emit) => {
      if (row.cell('sex') !== 'ALL' || row.cell('age') !== 'ALL') return
      if (row.has('type') && row.cell('type') !== 'GP') return
      emit([row.code('practice', PRACTICE, 'C82001'), release.on, row.count('patients'), release.on])
    },
}
