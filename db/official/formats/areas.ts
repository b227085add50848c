import { ONS, type HeaderFormat } from '../format.ts'

const AREA = /^[A-Z]\d{8}$/
const TABLE = {
  table: 'areas',
  columns: ['code', 'name', 'kind', 'district_code', 'commissioner', 'msoa_code', 'common_name'],
  key: ['code'],
} as const

/** `utla_all_codes`: counties, unitary councils, boroughs. */
export const UPPER_TIERS: HeaderFormat = {
  ...TABLE,
  dataset: 'upper-tiers',
  title: 'Upper-tier councils',
  publisher: ONS,
  rowName: 'upper tier',
  header: {
    code: { names: ['utlacd'] },
    name: { names: ['utlanm'] },
    country: { names: ['ctrycd'] },
  },
  without: ['ladcd', 'ladnm', 'ladcd_active', 'msoacd', 'msoanm'],
  createReader: () => (row, emit) =>
    emit([row.code('code', AREA, 'E10000018'), row.needed('name'), 'UPPER_TIER', null, null, null, null]),
}

/** LSOAs with their commissioner and district. The name less its last letter is that of the MSOA, whose code is not here. */
export const LSOA_LOOKUP: HeaderFormat = {
  ...TABLE,
  dataset: 'lsoa-lookup',
  title: 'LSOAs to commissioners and districts',
  publisher: ONS,
  rowName: 'LSOA',
  header: {
    code: { names: ['lsoa21cd', 'lsoa11cd'] },
    name: { names: ['lsoa21nm', 'lsoa11nm'] },
    commissioner: { names: [/^ccg\d\dcdh$/, /^sicbl\d\dcdh$/] },
    district: { names: [/^lad\d\dcd$/] },
  },
  createReader: ({ headings }) => {
    const kind = headings.some((heading) => /^lsoa21cd$/i.test(heading)) ? 'LSOA21' : 'LSOA11'
    return (row, emit) =>
      emit([
        row.code('code', AREA, 'E01025787'),
        row.needed('name'),
        kind,
        row.code('district', AREA, 'E07000131'),
        row.text('commissioner'),
        null,
        null,
      ])
  },
}

/** MSOAs of both censuses with the names that the House of Commons Library gave them. */
export const MSOA_NAMES: HeaderFormat = {
  ...TABLE,
  dataset: 'msoa-names',
  title: 'MSOAs with districts and common names',
  publisher: 'Office for National Statistics; House of Commons Library',
  rowName: 'MSOA',
  header: {
    code: { names: ['msoacd'] },
    name: { names: ['msoanm'] },
    commonName: { names: ['msoahclnm'] },
    district: { names: ['ladcd_active'] },
  },
  createReader: () => (row, emit) =>
    emit([
      row.code('code', AREA, 'E02002827'),
      row.needed('name'),
      'MSOA',
      row.text('district'),
      null,
      null,
      row.text('commonName'),
    ]),
}
