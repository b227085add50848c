import { ONS, type HeaderFormat } from '../format.ts'
import { stagingTable, type ColumnsOf } from '../staging-table.ts'

const DISTRICTS_TABLE = stagingTable({
  name: 'districts',
  columns: {
    code: 'text not null',
    name: 'text not null',
    active_code: 'text not null',
    place_code: 'text not null',
    place_name: 'text not null',
    region_code: 'text',
    region_name: 'text',
  },
  key: ['code'],
  spelled: ['name', 'place_name'],
})

const AREA = /^[A-Z]\d{8}$/

/** `la_all_codes`: all districts of all times, with the district that has their area now. */
export const DISTRICTS: HeaderFormat<ColumnsOf<typeof DISTRICTS_TABLE>> = {
  dataset: 'districts',
  title: 'Districts with their upper tiers and regions',
  publisher: ONS,
  rowName: 'district',
  header: {
    code: { names: ['ladcd'] },
    name: { names: ['ladnm'] },
    activeCode: { names: ['ladcd_active'] },
    place: { names: ['utlacd'] },
    placeName: { names: ['utlanm'] },
    region: { names: ['rgncd'] },
    regionName: { names: ['rgnnm'] },
  },
  table: DISTRICTS_TABLE,
  createReader: () => (row, emit) =>
    emit({
      code: row.code('code', AREA, 'E07999001'),
      name: row.needed('name'),
      active_code: row.code('activeCode', AREA, 'E07999001'),
      place_code: row.code('place', AREA, 'E10999001'),
      place_name: row.needed('placeName'),
      region_code: row.text('region'),
      region_name: row.text('regionName'),
    }),
}
