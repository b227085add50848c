import type { FootprintKind } from './models.ts'

/** Kinds of footprint that are official areas smaller than a district. */
export const SMALL_AREA_KINDS = ['WARD', 'LSOA', 'MSOA'] as const

export type SmallAreaKind = (typeof SMALL_AREA_KINDS)[number]

export const isSmallArea = (kind: FootprintKind): kind is SmallAreaKind =>
  (SMALL_AREA_KINDS as readonly FootprintKind[]).includes(kind)

/** Every kind of footprint that is an area, or may be made of areas. */
export const AREA_KINDS: readonly FootprintKind[] = ['PLACE', 'DISTRICT', 'LOCALITY', ...SMALL_AREA_KINDS]
