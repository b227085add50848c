import type { FaultList } from '../faults.ts'
import { postcodeKey } from '../spelling.ts'
import { readHeaderFile } from './header-file.ts'

const COLUMNS = [
  'postcode',
  'easting',
  'northing',
  'lad_code',
  'utla_code',
  'lsoa21_code_derived',
  'msoa21_code_derived',
]

/** The LLR cut of Code-Point Open. For a unitary council the upper tier is the council itself. */
export const readPostcodes = (path: string, file: string, sourceId: string, faults: FaultList) =>
  readHeaderFile(path, file, COLUMNS, faults).map(({ cell }) => ({
    postcode: postcodeKey(cell('postcode')),
    spelling: cell('postcode'),
    easting: Number(cell('easting')),
    northing: Number(cell('northing')),
    district_code: cell('lad_code'),
    place_code: cell('utla_code'),
    lsoa_code: cell('lsoa21_code_derived') || null,
    msoa_code: cell('msoa21_code_derived') || null,
    source_id: sourceId,
  }))
