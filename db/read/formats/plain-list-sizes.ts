import type { HeaderFormat } from '../format.ts'
import type { ColumnsOf } from '../staging-table.ts'
import { LIST_SIZES_TABLE, PRACTICE } from './list-sizes.ts'

/** A file with two columns that was derived from published files, for months without other data. */
export const LIST_SIZES_PLAIN: HeaderFormat<ColumnsOf<typeof LIST_SIZES_TABLE>> = {
  dataset: 'list-sizes-plain',
  title: 'List sizes of GP practices, calculated by a third party',
  publisher: 'Not stated: calculated by a third party from files of NHS England',
  rowName: 'practice',
  header: {
    practice: { names: ['practice_code'] },
    patients: { names: ['list_size'] },
  },
  table: LIST_SIZES_TABLE,
  createReader:
    ({ release }) =>
    (row, emit) =>
      emit({
        practice: row.code('practice', PRACTICE, 'A00001'),
        holds_on: release.on,
        patients: row.count('patients'),
        period: release.on,
      }),
}
