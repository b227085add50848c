import type { FootprintReference, Need } from '../shared/kernel.ts'
import type { CitationReference, DayKey, FigureModel } from '../shared/models.ts'
import type { SmallAreaKind } from '../shared/small-areas.ts'
import type { ReadPostcode } from './postcode.ts'

export interface PlaceModel extends DayKey {
  readonly kind: 'PLACE'
  readonly name: string
  readonly gssCode: string
  readonly councilKind: 'UNITARY' | 'COUNTY'
  readonly councilId: string | null
  readonly systemId: string | null
}

export interface DistrictModel extends DayKey {
  readonly kind: 'DISTRICT'
  readonly name: string
  readonly gssCode: string
  readonly placeId: string
}

export interface SmallAreaModel extends DayKey {
  readonly kind: SmallAreaKind
  readonly name: string
  readonly code: string
  readonly wardCode: string | null
  readonly districtId: string | null
  readonly placeId: string | null
  readonly citationReferences: readonly CitationReference[]
}

export type SystemModel = FootprintReference
export type CommissionerModel = FootprintReference
export type NeighbourhoodModel = FootprintReference
export type LocalityModel = FootprintReference

export type FootprintModel = PlaceModel | DistrictModel | SmallAreaModel | FootprintReference

export interface LocationModel {
  readonly asOf: string
  /** In its usual spelling; for an area, the first half. */
  readonly postcode: string
  readonly status: 'FOUND' | 'AREA' | 'TERMINATED' | 'OUTSIDE_AREA'
  readonly isArea: boolean
  readonly postcodeCount: number
  readonly terminated: string | null
  readonly placeIds: readonly string[]
  /** The only one that contains it; null if there are several. */
  readonly placeId: string | null
  readonly districtIds: readonly string[]
  readonly districtId: string | null
  readonly lsoaCode: string | null
  readonly msoaCode: string | null
  /** Other postcodes with the same coordinates; null if that is unknown. */
  readonly othersAtPoint: number | null
  /** In metres on the national grid; null for an area, and for a postcode without coordinates. */
  readonly spot: { readonly easting: number; readonly northing: number } | null
  readonly citationReferences: readonly CitationReference[]
}

export interface PostcodeAnswerModel {
  readonly postcode: string | null
  readonly isRepaired: boolean
  readonly status: LocationModel['status'] | 'UNKNOWN' | 'OUTSIDE_AREA' | 'MALFORMED'
  /** The council in the list, even if it is not loaded. It is not shown. */
  readonly location: LocationModel | null
  /** Null if the text is not a postcode. */
  readonly read: ReadPostcode | null
}

export interface SocialPrescribingOfferModel {
  readonly asOf: string
  readonly description: string
  readonly pillars: string[]
  readonly components: string[]
  readonly citationReferences: readonly CitationReference[]
}

export interface IndicatorModel {
  readonly id: string
  readonly name: string
  readonly group: string | null
  readonly asOf: string
  readonly footprintId: string | null
  readonly figure: FigureModel
  readonly comparisons: FigureModel[]
  readonly comparedWith: string | null
}

export interface AssetModel extends DayKey {
  readonly name: string
  readonly description: string | null
  readonly organisation: string
  readonly categories: string[]
  readonly needs: Need[]
  readonly url: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly postcode: string | null
  readonly placeId: string | null
  readonly districtId: string | null
  readonly assuredOn: string | null
  readonly citationReferences: readonly CitationReference[]
}

export interface AssetConnectionModel {
  readonly edges: { readonly cursor: string; readonly node: AssetModel }[]
  readonly nodes: AssetModel[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  readonly totalCount: number
}
