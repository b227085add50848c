import { ONS, type Column, type Emit, type FrameFormat, type HeaderFormat } from '../format.ts'
import type { Row } from '../row.ts'
import { stagingTable, type ColumnsOf } from '../staging-table.ts'

const POSTCODES_TABLE = stagingTable({
  name: 'postcodes',
  columns: {
    postcode: 'text not null',
    spelling: 'text not null',
    easting: 'integer',
    northing: 'integer',
    district_code: 'text',
    place_code: 'text',
    lsoa_code: 'text',
    msoa_code: 'text',
    introduced: 'text',
    terminated: 'text',
  },
  key: ['postcode'],
  isCited: false,
})

const TABLE = {
  dataset: 'postcodes',
  rowName: 'postcode',
  table: POSTCODES_TABLE,
} as const

// E99999999 and the corresponding codes of other nations mean that there is no such area.
const NO_AREA = /^[A-Z]9{8}$/
const MONTH = /^\d{4}(0[1-9]|1[0-2])$/

const readArea = (row: Row, column: string): string | null => {
  const code = row.text(column)
  return code === null || NO_AREA.test(code) ? null : code
}

const readMonth = (row: Row, column: string): string | null => {
  const text = row.text(column)
  if (text !== null && !MONTH.test(text)) row.refuse('expected a month like 201907', column, text)
  return text
}

const readMetres = (row: Row, column: string): number | null =>
  row.cell(column) === '' ? null : row.count(column)

// Directories use the Irish grid for postcodes of Northern Ireland. Its coordinates are other points on the British
// grid.
const IRISH_GRID = /^BT\d/

const emitPostcode = (row: Row, emit: Emit<ColumnsOf<typeof POSTCODES_TABLE>>, isPlaced: boolean): void => {
  const spelling = row.postcode('postcode')
  const hasPoint = isPlaced && !IRISH_GRID.test(spelling)
  emit({
    postcode: spelling.replace(' ', ''),
    spelling,
    easting: hasPoint ? readMetres(row, 'easting') : null,
    northing: hasPoint ? readMetres(row, 'northing') : null,
    district_code: readArea(row, 'district'),
    place_code: readArea(row, 'place'),
    lsoa_code: readArea(row, 'lsoa'),
    msoa_code: readArea(row, 'msoa'),
    introduced: readMonth(row, 'introduced'),
    terminated: readMonth(row, 'terminated'),
  })
}

/** 90 means that the position is unknown. The coordinates are then 0. */
const UNPLACED = '90'

/** OS Code-Point Open as published: ten columns without a header. */
export const CODE_POINT_OPEN: FrameFormat<ColumnsOf<typeof POSTCODES_TABLE>> = {
  ...TABLE,
  title: 'Postcodes (Code-Point Open)',
  publisher: 'Ordnance Survey',
  width: 10,
  frame: { postcode: 1, quality: 2, easting: 3, northing: 4, place: 8, district: 9 },
  fits: (rows) =>
    rows.length > 0 &&
    rows.every(
      ([postcode = '', quality = '', easting = '', northing = '', country = '']) =>
        /^[A-Z]{1,2}\d[A-Z\d]? *\d[A-Z]{2}$/.test(postcode) &&
        /^\d\d$/.test(quality) &&
        /^\d+$/.test(easting) &&
        /^\d+$/.test(northing) &&
        /^([A-Z]\d{8})?$/.test(country),
    ),
  createReader: () => (row, emit) => emitPostcode(row, emit, row.cell('quality') !== UNPLACED),
}

/** Code-Point Open with a header and the areas of each postcode. */
export const POSTCODE_EXTRACT: HeaderFormat<ColumnsOf<typeof POSTCODES_TABLE>> = {
  ...TABLE,
  title: 'Postcodes (Code-Point Open, with areas)',
  publisher: 'Ordnance Survey; Office for National Statistics',
  header: {
    postcode: { names: ['postcode'] },
    easting: { names: ['easting'] },
    northing: { names: ['northing'] },
    district: { names: ['lad_code'] },
    place: { names: ['utla_code'] },
    lsoa: { names: [/^lsoa21_code(_derived)?$/] },
    msoa: { names: [/^msoa21_code(_derived)?$/] },
  },
  // Lists of practices with the coordinates of their postcodes have the same columns.
  without: ['ods_code', 'practice_code', 'code'],
  createReader: () => (row, emit) => emitPostcode(row, emit, true),
}

// Directories rename their columns every few years: oslaua, laua, lad25cd. Areas of 2021 take precedence over those of
// 2011.
const DIRECTORY: Readonly<Record<string, Column>> = {
  postcode: { names: ['pcds', 'pcd', 'pcd7'] },
  introduced: { names: ['dointr'] },
  terminated: { names: ['doterm'] },
  easting: { names: ['oseast1m', 'east1m'] },
  northing: { names: ['osnrth1m', 'north1m'] },
  district: { names: ['oslaua', 'laua', /^lad\d\dcd$/] },
  place: { names: ['oscty', 'cty', /^cty\d\dcd$/] },
  lsoa: { names: ['lsoa21', 'lsoa21cd', 'lsoa11', 'lsoa11cd'] },
  msoa: { names: ['msoa21', 'msoa21cd', 'msoa11', 'msoa11cd'] },
}

export const NSPL: HeaderFormat<ColumnsOf<typeof POSTCODES_TABLE>> = {
  ...TABLE,
  title: 'Postcodes (National Statistics Postcode Lookup)',
  publisher: ONS,
  header: DIRECTORY,
  createReader: () => (row, emit) => emitPostcode(row, emit, true),
}

/** These columns distinguish the directory from the look-up. The loader reads columns that both have. */
export const ONSPD: HeaderFormat<ColumnsOf<typeof POSTCODES_TABLE>> = {
  ...NSPL,
  title: 'Postcodes (ONS Postcode Directory)',
  header: {
    ...DIRECTORY,
    statisticalWard: { names: ['statsward', 'streg'], isOptional: true },
    formerWard: { names: ['casward', 'oshlthau', 'ur01ind'], isOptional: true },
  },
}
