import { NHS, type HeaderFormat } from '../format.ts'
import { stagingTable, type ColumnsOf } from '../staging-table.ts'

export const LIST_SIZES_TABLE = stagingTable({
  name: 'list_sizes',
  columns: {
    practice: 'text not null',
    holds_on: 'date not null',
    patients: 'integer not null',
    period: 'text not null',
  },
  key: ['practice'],
  index: ['practice', 'holds_on'],
  comparison: { what: 'list sizes', counted: 'true', continued: 'true', value: 'patients' },
})

// Written 01JAN2021, 01May2022 or, by a spreadsheet, 01-Sep-20.
export const EXTRACT_DATE = { column: 'extractDate', forms: ['01APR2026'] } as const
export const PRACTICE = /^[A-Z][A-Z0-9]\d{4}$/

const WHOLE_FILE = 'gp-reg-pat-prac-all.csv'

/** Files of the publication that are not loaded, by the columns that only they have. */
export const LIST_SIZE_PARTS = [
  {
    columns: ['org_code', 'age_group_5', 'number_of_patients'],
    what: 'the registered patients by age group',
    wholeFile: WHOLE_FILE,
  },
  {
    columns: ['org_code', 'age', 'number_of_patients'],
    what: 'the registered patients by year of age',
    wholeFile: WHOLE_FILE,
  },
] as const

/** `gp-reg-pat-prac-all`. The other files of the publication have rows by sex and age, which add up to these. */
export const LIST_SIZES: HeaderFormat<ColumnsOf<typeof LIST_SIZES_TABLE>> = {
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
  whole: { column: 'sex', value: 'ALL', file: WHOLE_FILE },
  table: LIST_SIZES_TABLE,
  createReader:
    ({ release }) =>
    (row, emit) => {
      if (row.cell('sex') !== 'ALL' || row.cell('age') !== 'ALL') return
      if (row.has('type') && row.cell('type') !== 'GP') return
      emit({
        practice: row.code('practice', PRACTICE, 'A00001'),
        holds_on: release.on,
        patients: row.count('patients'),
        period: release.on,
      })
    },
}
