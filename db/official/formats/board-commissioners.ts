import { ODS, ONS, type HeaderFormat } from '../format.ts'

// Codes given since 2021 have five characters.
const CODE = /^[A-Z0-9]{3}([A-Z0-9]{2})?$/

const TABLE = {
  table: 'board_commissioners',
  columns: ['code', 'gss_code', 'name', 'board', 'board_gss_code', 'board_name', 'region', 'region_name'],
  key: ['code'],
  mayRepeat: true,
} as const

/** The Organisation Data Service's workbook, saved as CSV: no codes of the statistics office. */
export const SUB_ICB_LOOKUP: HeaderFormat = {
  ...TABLE,
  dataset: 'sub-icb-lookup',
  title: 'Sub-ICB locations to integrated care boards and regions',
  publisher: ODS,
  rowName: 'sub-ICB location',
  header: {
    code: { names: ['sub_icb_location_ods_code'] },
    name: { names: ['sub_icb_location_name'] },
    board: { names: ['icb_code'] },
    boardName: { names: ['integrated_care_board_name'] },
    region: { names: ['region_code'] },
    regionName: { names: ['region_name'] },
  },
  createReader: () => (row, emit) =>
    emit([
      row.code('code', CODE, '04C'),
      null,
      row.needed('name'),
      row.code('board', CODE, 'QK1'),
      null,
      row.text('boardName'),
      row.text('region'),
      row.text('regionName'),
    ]),
}

/** The statistics office's: clinical commissioning groups until 2022 and sub-ICB locations since, the year in each name. */
export const CCG_LOOKUP: HeaderFormat = {
  ...TABLE,
  dataset: 'ccg-lookup',
  title: 'Commissioners to partnerships and regions',
  publisher: ONS,
  rowName: 'commissioner',
  header: {
    gssCode: { names: [/^ccg\d\dcd$/, /^sicbl\d\dcd$/] },
    code: { names: [/^ccg\d\dcdh$/, /^sicbl\d\dcdh$/] },
    name: { names: [/^ccg\d\dnm$/, /^sicbl\d\dnm$/] },
    boardGssCode: { names: [/^stp\d\dcd$/, /^icb\d\dcd$/] },
    board: { names: [/^stp\d\dcdh$/, /^icb\d\dcdh$/] },
    boardName: { names: [/^stp\d\dnm$/, /^icb\d\dnm$/] },
    region: { names: [/^nhser\d\dcdh$/], isOptional: true },
    regionName: { names: [/^nhser\d\dnm$/], isOptional: true },
  },
  without: [/^lsoa\d\dcd$/],
  createReader: () => (row, emit) =>
    emit([
      row.code('code', CODE, '04C'),
      row.code('gssCode', /^E38\d{6}$/, 'E38000097'),
      row.needed('name'),
      row.code('board', CODE, 'QK1'),
      row.text('boardGssCode'),
      row.text('boardName'),
      row.text('region'),
      row.text('regionName'),
    ]),
}
