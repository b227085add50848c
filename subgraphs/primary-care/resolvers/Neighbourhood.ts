import type { Complete } from '../../shared/complete.ts'
import { evidence, filterContacts } from '../../shared/value-types.ts'
import { footprintFact } from '../facts.ts'
import { listNeighbourhoodContacts } from '../neighbourhood-contacts.ts'
import type { NeighbourhoodModel } from '../models.ts'
import type { NeighbourhoodResolvers } from '../resolver-types.ts'
import {
  registeredPatients,
  registeredPatientsByYear,
  registeredPatientsOverTime,
} from '../footprint-keys.ts'

export const Neighbourhood: Complete<NeighbourhoodResolvers, NeighbourhoodModel> = {
  __resolveReference: (reference, { loaders }) => loaders.neighbourhoodByKey.load(reference),
  primaryCareNetworks: (neighbourhood, _, { loaders }) => loaders.networksWithin.load(neighbourhood),
  system: (neighbourhood, _, { loaders }) =>
    loaders.systemByKey.load({ id: neighbourhood.systemId, asOf: neighbourhood.asOf }),
  places: (neighbourhood, _, { loaders }) => loaders.overlaps.load({ ...neighbourhood, with: 'PLACE' }),
  districts: (neighbourhood, _, { loaders }) => loaders.overlaps.load({ ...neighbourhood, with: 'DISTRICT' }),
  practices: (neighbourhood, _, { loaders }) => loaders.practicesByMembership.load(neighbourhood),
  registeredPatients,
  registeredPatientsByYear,
  registeredPatientsOverTime,
  registeredPatientsStated: (neighbourhood, _, { loaders }) =>
    loaders.statedFigures.load({
      subjectId: neighbourhood.id,
      measure: 'registered-patients',
      asOf: neighbourhood.asOf,
    }),
  areasAround: (neighbourhood, _, { loaders }) => loaders.areasAround.load(neighbourhood),
  contacts: async (neighbourhood, args, context) =>
    filterContacts(await listNeighbourhoodContacts(neighbourhood, context), args.evidence, context),
  evidence: evidence(footprintFact),
}
