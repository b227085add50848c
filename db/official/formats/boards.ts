import { ONS, type HeaderFormat } from '../format.ts'

/** Integrated care boards; the columns carry the year: ICB24CD. */
export const ICB_NAMES: HeaderFormat = {
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
  table: 'boards',
  columns: ['code', 'gss_code', 'name'],
  key: ['code'],
  createReader: () => (row, emit) =>
    emit([
      row.code('code', /^[A-Z0-9]{3}$/, 'QK1'),
      row.code('gssCode', /^E54\d{6}$/, 'E54000015'),
      row.needed('name'),
    ]),
}
