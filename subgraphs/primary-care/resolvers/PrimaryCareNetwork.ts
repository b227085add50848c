import type { Complete } from '../../shared/complete.ts'
import { contacts, evidence } from '../../shared/value-types.ts'
import { filterByEvidence } from '../../shared/evidence.ts'
import { directorFact, footprintFact } from '../facts.ts'
import type { PrimaryCareNetworkModel } from '../models.ts'
import { checkSize } from '../network-size.ts'
import type { PrimaryCareNetworkResolvers } from '../resolver-types.ts'
import {
  onDay,
  registeredPatients,
  registeredPatientsByYear,
  registeredPatientsOverTime,
} from '../footprint-keys.ts'
import { loadBounds } from '../size-bounds.ts'

export const PrimaryCareNetwork: Complete<PrimaryCareNetworkResolvers, PrimaryCareNetworkModel> = {
  __resolveReference: (reference, { loaders }) => loaders.networkByKey.load(reference),
  statedNames: (network, _, { loaders }) => loaders.statedNames.load(network),
  system: (network, _, { loaders }) => loaders.systemByKey.load({ id: network.systemId, asOf: network.asOf }),
  commissioner: (network, _, { loaders }) => {
    const key = onDay(network.commissionerId, network)
    return key && loaders.commissionerByKey.load(key)
  },
  places: (network, _, { loaders }) => loaders.overlaps.load({ ...network, with: 'PLACE' }),
  neighbourhoods: (network, _, { loaders }) => loaders.neighbourhoodsWithin.load(network),
  practices: (network, _, { loaders }) => loaders.practicesByMembership.load(network),
  clinicalDirectors: async (network, args, context) =>
    filterByEvidence(
      await context.loaders.directorsByNetwork.load(network),
      args.evidence,
      directorFact,
      context,
    ),
  contacts,
  registeredPatients,
  registeredPatientsByYear,
  registeredPatientsOverTime,
  registeredPatientsStated: (network, _, { loaders }) =>
    loaders.statedFigures.load({ subjectId: network.id, measure: 'registered-patients', asOf: network.asOf }),
  size: async (network, _, context) => {
    const [patients, bounds] = await Promise.all([
      context.loaders.registeredPatients.load(network),
      loadBounds(network.systemId, context),
    ])
    return checkSize(patients, bounds)
  },
  discrepancies: (network, _, { loaders }) => loaders.discrepanciesBySubject.load(network.id),
  successors: (network, _, { loaders }) => loaders.successions.load(network),
  evidence: evidence(footprintFact),
}
