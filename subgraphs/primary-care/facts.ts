import type { Fact } from '../shared/evidence.ts'
import type {
  ChangeModel,
  ClinicalDirectorModel,
  CommissionerModel,
  NeighbourhoodModel,
  NetworkMembershipModel,
  PracticeModel,
  PrimaryCareNetworkModel,
  SuccessionModel,
  SystemModel,
} from './models.ts'

// The facts from which evidence is calculated, by type.

export const footprintFact = (
  footprint: SystemModel | CommissionerModel | PrimaryCareNetworkModel | NeighbourhoodModel,
): Fact => ({
  asOf: footprint.asOf,
  citationReferences: [footprint.nameCitationId],
  confirmedBy: { kind: footprint.kind, id: footprint.id, until: footprint.nameUntil },
  endsOn: 'closedOn' in footprint ? footprint.closedOn : null,
  inference: 'inference' in footprint ? footprint.inference : null,
})

export const practiceFact = (practice: PracticeModel): Fact => ({
  asOf: practice.asOf,
  citationReferences: [practice.statusCitationId],
  confirmedBy: { kind: 'PRACTICE', id: practice.id, until: practice.statusUntil },
  reachesTo: practice.statusReachesTo,
  endsOn: practice.closedOn,
  inference: practice.endInference,
})

export const membershipFact = (membership: NetworkMembershipModel): Fact => ({
  asOf: membership.asOf,
  citationReferences: membership.citationReferences,
  endsOn: membership.until,
})

/** An event is not carried forward. */
export const eventFact = (event: ChangeModel | SuccessionModel): Fact => ({
  asOf: null,
  citationReferences: event.citationReferences,
  inference: event.inference,
})

export const directorFact = (director: ClinicalDirectorModel): Fact => ({
  asOf: director.asOf,
  citationReferences: director.citationReferences,
})
