import type { FootprintKind } from './models.ts'

/** The kinds of official areas that are smaller than a district. */
export const SMALL_AREA_KINDS = ['WARD', 'LSOA', 'MSOA'] as const

export type SmallAreaKind = (typeof SMALL_AREA_KINDS)[number]

export const isSmallArea = (kind: FootprintKind): kind is SmallAreaKind =>
  (SMALL_AREA_KINDS as readonly FootprintKind[]).includes(kind)

/** The kinds of footprint that are areas or can consist of areas. */
export const AREA_KINDS: readonly FootprintKind[] = ['PLACE', 'DISTRICT', 'LOCALITY', ...SMALL_AREA_KINDS]
