import type { Need } from '../shared/kernel.ts'
import type { FootprintReference } from '../shared/kernel.ts'
import type { CitationReference, DayKey } from '../shared/models.ts'

export type Status = 'IN_PLACE' | 'PILOT' | 'PLANNED'

export type Level = 'SYSTEM' | 'PLACE' | 'NEIGHBOURHOOD' | 'LOCALITY'

export interface CommunityServiceModel {
  readonly id: string
  readonly asOf: string
  readonly name: string
  readonly description: string
  readonly level: Level
  readonly status: Status
  readonly from: string | null
  readonly providerId: string | null
  readonly needs: Need[]
  readonly citationReferences: readonly CitationReference[]
}

interface Team extends DayKey {
  readonly name: string
  readonly status: Status
  readonly systemId: string
  readonly citationReferences: readonly CitationReference[]
}

export interface LocalityTeamModel extends Team {
  readonly kind: 'LOCALITY_TEAM'
}

export interface IntegratedNeighbourhoodTeamModel extends Team {
  readonly kind: 'INTEGRATED_NEIGHBOURHOOD_TEAM'
}

export type AnyTeam = LocalityTeamModel | IntegratedNeighbourhoodTeamModel

export interface StaffContactModel {
  readonly role: string
  readonly name: string | null
  readonly organisation: string | null
  readonly kind: 'EMAIL' | 'PHONE'
  readonly value: string
  readonly statedOn: string
  readonly citationReferences: readonly CitationReference[]
}

export interface LocalityModel extends DayKey {
  readonly kind: 'LOCALITY'
  readonly name: string
  readonly code: string | null
  readonly systemId: string
  readonly citationReferences: readonly CitationReference[]
}

export type SystemModel = FootprintReference
export type PlaceModel = DayKey
export type NeighbourhoodModel = FootprintReference
