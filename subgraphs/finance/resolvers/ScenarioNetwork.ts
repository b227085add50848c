import type { Complete } from '../../shared/complete.ts'
import type { ScenarioNetworkModel } from '../models.ts'
import type { ScenarioNetworkResolvers } from '../resolver-types.ts'
import { loadTotalFunding } from '../scenario-totals.ts'

export const ScenarioNetwork: Complete<ScenarioNetworkResolvers, ScenarioNetworkModel> = {
  __resolveReference: (reference) => reference as ScenarioNetworkModel,
  fundingBefore: ({ patientsBefore, year }, _, context) => loadTotalFunding(patientsBefore, year, context),
  fundingAfter: ({ patientsAfter, year }, _, context) => loadTotalFunding(patientsAfter, year, context),
}
