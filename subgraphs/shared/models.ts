// The models of the value types in shared.graphql. Data sources map rows to them.

export type FootprintKind =
  | 'SYSTEM'
  | 'PLACE'
  | 'DISTRICT'
  | 'COMMISSIONER'
  | 'PRIMARY_CARE_NETWORK'
  | 'NEIGHBOURHOOD'
  | 'LOCALITY_TEAM'
  | 'INTEGRATED_NEIGHBOURHOOD_TEAM'
  | 'LOCALITY'
  | 'WARD'
  | 'LSOA'
  | 'MSOA'

export type Unit =
  | 'PATIENTS'
  | 'PEOPLE'
  | 'GBP'
  | 'GBP_PER_PATIENT'
  | 'PERCENT'
  | 'YEARS'
  | 'WTE'
  | 'WTE_PER_1000_PATIENTS'
  | 'MINUTES'
  | 'COUNT'
  | 'RANK'

/** An entity on a day: the key of every entity. */
export interface DayKey {
  readonly id: string
  readonly asOf: string
}

export interface FootprintKey extends DayKey {
  readonly kind: FootprintKind
}

export interface SourceModel {
  readonly id: string
  readonly title: string
  readonly publisher: string
  readonly publishedOn: string | null
  readonly fileName: string | null
  readonly url: string | null
  readonly licence: string | null
  /** The day of the statement; null if it has none. */
  readonly holdsOn: string | null
  /** Whether it is an official file rather than a document. */
  readonly isOfficial: boolean
}

export interface EvidenceModel {
  readonly statedOn: string | null
  readonly lastConfirmed: string | null
  readonly reachesTo: string | null
  readonly isCarriedForward: boolean
  readonly isCurrent: boolean
  readonly inference: string | null
}

export interface CitationModel {
  readonly sourceId: string
  readonly locator: string
  readonly note: string | null
}

/** The id of a row of kernel.citations, or a citation from another subgraph. */
export type CitationReference = string | CitationModel

export interface FigureModel {
  readonly id: string
  readonly value: number
  readonly unit: Unit
  readonly period: string | null
  readonly derivation: string | null
  /** The day of the response to which it may be carried forward; omitted for a figure of a fixed period. */
  readonly asOf?: string
  readonly citationReferences: readonly CitationReference[]
}

export interface ContactModel {
  readonly asOf: string
  readonly of: string
  readonly kind: 'EMAIL' | 'PHONE' | 'WEBSITE' | 'ADDRESS' | 'SOCIAL'
  readonly value: string
  readonly statedOn: string | null
  readonly citationReferences: readonly CitationReference[]
}

export interface OrganisationModel extends DayKey {
  readonly name: string
  readonly shortName: string | null
  readonly kind:
    | 'COMMISSIONER'
    | 'ACUTE_PROVIDER'
    | 'COMMUNITY_PROVIDER'
    | 'AMBULANCE'
    | 'URGENT_CARE_PROVIDER'
    | 'UPPER_TIER_COUNCIL'
    | 'VOLUNTARY'
    | 'OTHER'
  readonly role: string | null
  /** The last day of its organisation, if that has closed by the day. */
  readonly closedOn: string | null
  readonly citationReferences: readonly CitationReference[]
}
