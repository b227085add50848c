import { ONS, type HeaderFormat } from '../format.ts'

const AREA = /^[A-Z]\d{8}$/

/** `la_all_codes`: every district that there has been, with the one that has its area now. */
export const DISTRICTS: HeaderFormat = {
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
  table: 'districts',
  columns: ['code', 'name', 'active_code', 'place_code', 'place_name', 'region_code', 'region_name'],
  key: ['code'],
  createReader: () => (row, emit) =>
    emit([
      row.code('code', AREA, 'E07000130'),
      row.needed('name'),
      row.code('activeCode', AREA, 'E07000130'),
      row.code('place', AREA, 'E10000018'),
      row.needed('placeName'),
      row.text('region'),
      row.text('regionName'),
    ]),
}
