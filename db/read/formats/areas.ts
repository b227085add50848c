import { ONS, type HeaderFormat } from '../format.ts'
import { stagingTable, type ColumnsOf } from '../staging-table.ts'

const AREAS_TABLE = stagingTable({
  name: 'areas',
  columns: {
    code: 'text not null',
    name: 'text not null',
    kind: 'text not null',
    district_code: 'text',
    commissioner: 'text',
    msoa_code: 'text',
    ward_code: 'text',
    common_name: 'text',
  },
  key: ['code'],
})

const AREA = /^[A-Z]\d{8}$/

/** `utla_all_codes`: counties, unitary councils, boroughs. */
export const UPPER_TIERS: HeaderFormat<ColumnsOf<typeof AREAS_TABLE>> = {
  table: AREAS_TABLE,
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
    emit({
      code: row.code('code', AREA, 'E10999001'),
      name: row.needed('name'),
      kind: 'UPPER_TIER',
      district_code: null,
      commissioner: null,
      msoa_code: null,
      ward_code: null,
      common_name: null,
    }),
}

/**
 * LSOAs with their commissioner and district. Without its last letter, the name is that of the MSOA, whose code is not
 * in the file.
 */
export const LSOA_LOOKUP: HeaderFormat<ColumnsOf<typeof AREAS_TABLE>> = {
  table: AREAS_TABLE,
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
      emit({
        code: row.code('code', AREA, 'E01025787'),
        name: row.needed('name'),
        kind,
        district_code: row.code('district', AREA, 'E07999002'),
        commissioner: row.text('commissioner'),
        msoa_code: null,
        ward_code: null,
        common_name: null,
      })
  },
}

/** MSOAs of both censuses with the names of the House of Commons Library. */
export const MSOA_NAMES: HeaderFormat<ColumnsOf<typeof AREAS_TABLE>> = {
  table: AREAS_TABLE,
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
    emit({
      code: row.code('code', AREA, 'E02002827'),
      name: row.needed('name'),
      kind: 'MSOA',
      district_code: row.text('district'),
      commissioner: null,
      msoa_code: null,
      ward_code: null,
      common_name: row.text('commonName'),
    }),
}

/** LSOAs with their ward and district, in the years that the column names state. */
export const LSOA_WARDS: HeaderFormat<ColumnsOf<typeof AREAS_TABLE>> = {
  table: AREAS_TABLE,
  dataset: 'lsoa-wards',
  title: 'LSOAs to wards and districts',
  publisher: ONS,
  rowName: 'LSOA',
  mayRepeat: true,
  header: {
    code: { names: ['lsoa21cd', 'lsoa11cd'] },
    name: { names: ['lsoa21nm', 'lsoa11nm'] },
    ward: { names: [/^wd\d\dcd$/] },
    wardName: { names: [/^wd\d\dnm$/] },
    district: { names: [/^lad\d\dcd$/] },
  },
  createReader: ({ headings }) => {
    const kind = headings.some((heading) => /^lsoa21cd$/i.test(heading)) ? 'LSOA21' : 'LSOA11'
    return (row, emit) => {
      const district = row.code('district', AREA, 'E07999001')
      const ward = row.code('ward', AREA, 'E05005400')
      const unknown = { commissioner: null, msoa_code: null, common_name: null }
      emit({
        ...unknown,
        code: row.code('code', AREA, 'E01025787'),
        name: row.needed('name'),
        kind,
        district_code: district,
        ward_code: ward,
      })
      emit({
        ...unknown,
        code: ward,
        name: row.needed('wardName'),
        kind: 'WARD',
        district_code: district,
        ward_code: null,
      })
    }
  },
}
