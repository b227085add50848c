import type { Complete } from '../../shared/complete.ts'
import { filterByEvidence } from '../../shared/evidence.ts'
import { evidence, organisationFact } from '../../shared/value-types.ts'
import { footprintFact } from '../facts.ts'
import { keyOf, registeredPatients, registeredPatientsOverTime } from '../footprint-keys.ts'
import type { SystemModel } from '../models.ts'
import type { SystemResolvers } from '../resolver-types.ts'
import { listStatedCounts } from '../stated-counts.ts'

export const System: Complete<SystemResolvers, SystemModel> = {
  __resolveReference: (reference, { loaders }) => loaders.systemByKey.load(reference),
  registeredPatients,
  registeredPatientsOverTime,
  legalBody: (system, _, { loaders }) => loaders.legalBodyBySystem.load(system),
  leadership: (system, _, { loaders }) => loaders.leadershipBySystem.load(system),
  successors: (system, _, { loaders }) => loaders.successions.load(system),
  places: (system, _, { loaders }) => loaders.overlaps.load({ ...keyOf('SYSTEM', system), with: 'PLACE' }),
  commissioners: (system, _, { loaders }) => loaders.commissionersBySystem.load(system),
  primaryCareNetworks: (system, _, { loaders }) => loaders.networksWithin.load(system),
  neighbourhoods: (system, _, { loaders }) => loaders.neighbourhoodsWithin.load(system),
  practiceCount: (system, _, { loaders }) => loaders.practiceCount.load(system),
  statedCounts: (system, _, context) => listStatedCounts(system, context),
  partners: async (system, args, context) =>
    filterByEvidence(
      await context.loaders.partnersBySystem.load(system),
      args.evidence,
      organisationFact,
      context,
    ),
  networkContract: ({ id }, _, { loaders }) => loaders.contractBySystem.load(id),
  strategy: ({ id }, _, { loaders }) => loaders.strategyBySystem.load(id),
  statements: async ({ id }, { topic }, { loaders }) => {
    const statements = await loaders.topicStatementsBySystem.load(id)
    return topic ? statements.filter((statement) => statement.topic === topic) : statements
  },
  patientQuestions: ({ id }, _, { loaders }) => loaders.patientQuestionsBySystem.load(id),
  evidence: evidence(footprintFact),
}
