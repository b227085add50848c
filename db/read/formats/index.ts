import type { FrameFormat, HeaderFormat } from '../format.ts'
import type { StagingTable } from '../staging-table.ts'
import { LIST_SIZES_BY_AREA } from './area-list-sizes.ts'
import { ICS_CONTACTS, ICS_NEIGHBOURHOODS, ICS_TEAMS } from './system-templates.ts'
import { LSOA_LOOKUP, LSOA_WARDS, MSOA_NAMES, UPPER_TIERS } from './areas.ts'
import { BOUNDARIES_TABLE } from './boundaries.ts'
import { CCG_LOOKUP, SUB_ICB_LOOKUP } from './board-commissioners.ts'
import { ICB_NAMES } from './boards.ts'
import { DISTRICTS } from './districts.ts'
import { EBRANCHS } from './ebranchs.ts'
import { ECCG } from './eccg.ts'
import { EPCN_MEMBERS, EPCN_NETWORKS } from './epcn.ts'
import { EPRACCUR } from './epraccur.ts'
import { ETR } from './etr.ts'
import { LIST_SIZES } from './list-sizes.ts'
import { NETWORK_WORKFORCE, NETWORK_WORKFORCE_BY_PERSON } from './network-workforce.ts'
import { PAYMENTS } from './payments.ts'
import { LIST_SIZES_PLAIN } from './plain-list-sizes.ts'
import { CODE_POINT_OPEN, NSPL, ONSPD, POSTCODE_EXTRACT } from './postcodes.ts'
import { PRACTICE_MAP } from './practice-lookup.ts'
import { QOF } from './qof.ts'

export const FRAME_FORMATS: readonly FrameFormat[] = [EPRACCUR, EBRANCHS, ETR, ECCG, CODE_POINT_OPEN]

export const HEADER_FORMATS: readonly HeaderFormat[] = [
  ICB_NAMES,
  SUB_ICB_LOOKUP,
  CCG_LOOKUP,
  EPCN_NETWORKS,
  EPCN_MEMBERS,
  LIST_SIZES,
  PRACTICE_MAP,
  LIST_SIZES_BY_AREA,
  QOF,
  LIST_SIZES_PLAIN,
  PAYMENTS,
  NETWORK_WORKFORCE,
  NETWORK_WORKFORCE_BY_PERSON,
  POSTCODE_EXTRACT,
  NSPL,
  ONSPD,
  DISTRICTS,
  UPPER_TIERS,
  LSOA_LOOKUP,
  LSOA_WARDS,
  MSOA_NAMES,
  ICS_NEIGHBOURHOODS,
  ICS_TEAMS,
  ICS_CONTACTS,
]

/** The staging tables of all formats, each once. */
export const FORMAT_TABLES: readonly StagingTable[] = [
  ...new Set([...FRAME_FORMATS, ...HEADER_FORMATS].map(({ table }) => table)),
  BOUNDARIES_TABLE,
]
