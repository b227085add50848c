import { NHS, type HeaderFormat } from '../format.ts'
import { PRACTICE } from './list-sizes.ts'

/**
 * Prevalence files of the Quality and Outcomes Framework. Each register repeats the practice's list, all of it (TOTAL)
 * or those above an age; the number is called PATIENT_LIST_SIZE in 2019-20 and PRACTICE_LIST_SIZE after.
 */
export const QOF: HeaderFormat = {
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
  table: 'list_sizes',
  columns: ['practice', 'holds_on', 'patients', 'period'],
  key: ['practice'],
  createReader:
    ({ release }) =>
    (row, emit) => {
      if (row.cell('listType') !== 'TOTAL') return
      emit([row.code('practice', PRACTICE, 'C82001'), release.on, row.count('patients'), release.year])
    },
}
