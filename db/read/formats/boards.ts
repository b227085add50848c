import { ONS, type HeaderFormat } from '../format.ts'
import { stagingTable, type ColumnsOf } from '../staging-table.ts'

const BOARDS_TABLE = stagingTable({
  name: 'boards',
  columns: {
    code: 'text not null',
    gss_code: 'text',
    name: 'text not null',
  },
  key: ['code'],
  spelled: ['name'],
})

/** Integrated care boards. Column names contain the year: ICB24CD. */
export const ICB_NAMES: HeaderFormat<ColumnsOf<typeof BOARDS_TABLE>> = {
  dataset: 'icb-names',
  title: 'Names and codes of integrated care boards',
  publisher: ONS,
  rowName: 'board',
  header: {
    gssCode: { names: [/^icb\d\dcd$/] },
    code: { names: [/^icb\d\dcdh$/] },
    name: { names: [/^icb\d\dnm$/] },
  },
  without: [/^sicbl\d\dcdh?$/, /^sicbl\d\dnm$/],
  table: BOARDS_TABLE,
  createReader: () => (row, emit) =>
    emit({
      code: row.code('code', /^[A-Z0-9]{3}([A-Z0-9]{2})?$/, 'QZZ'),
      gss_code: row.code('gssCode', /^E54\d{6}$/, 'E54000015'),
      name: row.needed('name'),
    }),
}
