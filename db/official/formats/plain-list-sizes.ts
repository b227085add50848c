import { NHS, type HeaderFormat } from '../format.ts'
import { PRACTICE } from './list-sizes.ts'

/** Two columns, as somebody worked them out of what was published: for months of which nothing else is to be had. */
export const LIST_SIZES_PLAIN: HeaderFormat = {
  dataset: 'list-sizes-plain',
  title: 'List sizes of GP practices, worked out by others',
  publisher: NHS,
  rowName: 'practice',
  header: {
    practice: { names: ['practice_code'] },
    patients: { names: ['list_size'] },
  },
  table: 'list_sizes',
  columns: ['practice', 'holds_on', 'patients', 'period'],
  key: ['practice'],
  createReader:
    ({ release }) =>
    (row, emit) =>
      emit([row.code('practice', PRACTICE, 'C82001'), release.on, row.count('patients'), release.on]),
}
