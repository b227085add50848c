import { ODS, ONS, type HeaderFormat } from '../format.ts'
import { stagingTable, type ColumnsOf } from '../staging-table.ts'

const BOARD_COMMISSIONERS_TABLE = stagingTable({
  name: 'board_commissioners',
  columns: {
    code: 'text not null',
    gss_code: 'text',
    name: 'text not null',
    board: 'text not null',
    board_gss_code: 'text',
    board_name: 'text not null',
    region: 'text',
    region_name: 'text',
  },
  key: ['code'],
  spelled: ['name', 'board_name'],
})

// Codes since 2021 have five characters.
const CODE = /^[A-Z0-9]{3}([A-Z0-9]{2})?$/

const TABLE = {
  table: BOARD_COMMISSIONERS_TABLE,
  mayRepeat: true,
} as const

/**
 * The workbook of the Organisation Data Service, saved as CSV. It has no codes of the Office for National Statistics.
 */
export const SUB_ICB_LOOKUP: HeaderFormat<ColumnsOf<typeof BOARD_COMMISSIONERS_TABLE>> = {
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
    emit({
      code: row.code('code', CODE, '99Z'),
      gss_code: null,
      name: row.needed('name'),
      board: row.code('board', CODE, 'QZZ'),
      board_gss_code: null,
      board_name: row.text('boardName'),
      region: row.text('region'),
      region_name: row.text('regionName'),
    }),
}

/**
 * The file of the Office for National Statistics: clinical commissioning groups until 2022, sub-ICB locations since.
 * Column names contain the year.
 */
export const CCG_LOOKUP: HeaderFormat<ColumnsOf<typeof BOARD_COMMISSIONERS_TABLE>> = {
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
    emit({
      code: row.code('code', CODE, '99Z'),
      gss_code: row.code('gssCode', /^E38\d{6}$/, 'E38000097'),
      name: row.needed('name'),
      board: row.code('board', CODE, 'QZZ'),
      board_gss_code: row.text('boardGssCode'),
      board_name: row.text('boardName'),
      region: row.text('region'),
      region_name: row.text('regionName'),
    }),
}
