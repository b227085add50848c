import { NHS, type HeaderFormat } from '../format.ts'
import type { ColumnsOf } from '../staging-table.ts'
import { LIST_SIZES_TABLE, PRACTICE } from './list-sizes.ts'

/**
 * Prevalence files of the Quality and Outcomes Framework. Each register repeats the practice's list size, either of
 * all patients (TOTAL) or above an age. The column is PATIENT_LIST_SIZE in 2019-20 and PRACTICE_LIST_SIZE later.
 */
export const QOF: HeaderFormat<ColumnsOf<typeof LIST_SIZES_TABLE>> = {
  dataset: 'qof',
  title: 'List sizes of the Quality and Outcomes Framework',
  publisher: NHS,
  rowName: 'practice with PATIENT_LIST_TYPE TOTAL',
  isYearly: true,
  mayRepeat: true,
  header: {
    practice: { names: ['practice_code'] },
    listType: { names: ['patient_list_type'] },
    patients: { names: ['patient_list_size', 'practice_list_size'] },
  },
  table: LIST_SIZES_TABLE,
  createReader:
    ({ release }) =>
    (row, emit) => {
      if (row.cell('listType') !== 'TOTAL') return
      emit({
        practice: row.code('practice', PRACTICE, 'A00001'),
        holds_on: release.on,
        patients: row.count('patients'),
        period: release.year,
      })
    },
}
