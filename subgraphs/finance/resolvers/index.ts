import type { Complete } from '../../shared/complete.ts'
import type { DayKey, FootprintKind } from '../../shared/models.ts'
import { scalars } from '../../shared/scalars.ts'
import { valueTypes } from '../../shared/value-types.ts'
import { checkBudget } from '../budget-checks.ts'
import type { SubgraphContext } from '../context.ts'
import { rateFor, registeredRate, totalFunding, totalScenario, workOutFunding } from '../entitlement.ts'
import type {
  BudgetModel,
  FundingStreamModel,
  NetworkFundingModel,
  PrimaryCareNetworkModel,
  ScenarioModel,
  ScenarioNetworkModel,
} from '../models.ts'
import type {
  BudgetKind,
  BudgetResolvers,
  CommissionerResolvers,
  FundingStreamResolvers,
  NeighbourhoodResolvers,
  PrimaryCareNetworkResolvers,
  QueryResolvers,
  Resolvers,
  ScenarioNetworkResolvers,
  ScenarioResolvers,
  SystemResolvers,
} from '../resolver-types.ts'
import { fromRequired } from '../required-figure.ts'
import { loadPrices } from '../prices.ts'
import { projectWorkforce } from '../workforce.ts'
import { isNational } from '../../shared/scope.ts'
import { NetworkWorkforce, networkWorkforce, workforceCensuses } from './network-workforce.ts'
import { Practice, networkPayments } from './payments.ts'

const hasStarted = ({ firstYear }: FundingStreamModel, year: string): boolean =>
  firstYear === null || firstYear <= year

const Query: Complete<QueryResolvers> = {
  fundingStreams: async (_, { year }, { loaders }) => {
    const streams = await loaders.streams.load('all')
    return year ? streams.filter((stream) => hasStarted(stream, year)) : streams
  },
}

interface BudgetArguments {
  readonly year?: string | null
  readonly kind?: BudgetKind | null
}

const budgets = ({ id }: DayKey, { year, kind }: BudgetArguments, { loaders }: SubgraphContext) =>
  loaders.budgetsByFootprint.load({ footprintId: id, year: year ?? null, kind: kind ?? null })

const Budget: Complete<BudgetResolvers, BudgetModel> = {
  checks: async (budget, _, { loaders }) => {
    return checkBudget(budget, await loaders.partsByBudget.load(budget.id))
  },
  comparisons: ({ id }, _, { loaders }) => loaders.comparisonsByBudget.load(id),
}

const FundingStream: Complete<FundingStreamResolvers, FundingStreamModel> = {
  rate: async ({ id, firstYear }, { year }, { loaders }) => {
    const wanted = year ?? firstYear
    return wanted === null ? null : rateFor(await loaders.rates.load('all'), id, wanted)
  },
  isNational,
  budgets: ({ id, within }, _, { loaders }) => loaders.budgetsByStream.load({ id, systemId: within }),
}

const fundingOf =
  (kind: FootprintKind) =>
  async (
    { id, registeredPatients }: PrimaryCareNetworkModel,
    { year }: { readonly year: string },
    context: SubgraphContext,
  ): Promise<NetworkFundingModel | null> => {
    if (!registeredPatients) return null
    const systemId = await context.loaders.systemByFootprint.load({ kind, id })
    const { streams, rates } = await loadPrices(systemId, context)
    return workOutFunding(streams, rates, fromRequired(registeredPatients), year)
  }

const PrimaryCareNetwork: Complete<PrimaryCareNetworkResolvers, PrimaryCareNetworkModel> = {
  __resolveReference: (reference) => reference,
  funding: fundingOf('PRIMARY_CARE_NETWORK'),
  ...networkPayments,
  workforce: networkWorkforce,
}

const Neighbourhood: Complete<NeighbourhoodResolvers, PrimaryCareNetworkModel> = {
  __resolveReference: (reference) => reference,
  funding: fundingOf('NEIGHBOURHOOD'),
}

const System: Complete<SystemResolvers, DayKey> = {
  __resolveReference: (reference) => reference,
  budgets,
  workforce: async ({ id }, _, { loaders }) => {
    const [forecast, targets] = await Promise.all([
      loaders.forecastBySystem.load(id),
      loaders.targetsBySystem.load(id),
    ])
    const projected = projectWorkforce(forecast)
    const target = targets.find(({ unit }) => unit === 'WTE') ?? null
    return projected && { forecast, projected, target, targets }
  },
  workforceCensuses,
}

const Commissioner: Complete<CommissionerResolvers, DayKey> = {
  __resolveReference: (reference) => reference,
  budgets,
}

const worth = async (patients: number, year: string, context: SubgraphContext): Promise<number> => {
  const { streams, rates } = await loadPrices(null, context)
  return totalFunding(streams, rates, patients, year)
}

const totals = async ({ networks, year }: ScenarioModel, context: SubgraphContext) => {
  const { streams, rates } = await loadPrices(null, context)
  return totalScenario(streams, rates, networks, year)
}

const ScenarioNetwork: Complete<ScenarioNetworkResolvers, ScenarioNetworkModel> = {
  __resolveReference: (reference) => reference as ScenarioNetworkModel,
  fundingBefore: ({ patientsBefore, year }, _, context) => worth(patientsBefore, year, context),
  fundingAfter: ({ patientsAfter, year }, _, context) => worth(patientsAfter, year, context),
}

const Scenario: Complete<ScenarioResolvers, ScenarioModel> = {
  __resolveReference: (reference) => reference as ScenarioModel,
  totalBefore: async (scenario, _, context) => (await totals(scenario, context)).before,
  totalAfter: async (scenario, _, context) => (await totals(scenario, context)).after,
  rounding: async (scenario, _, context) => (await totals(scenario, context)).rounding,
  withoutRate: async ({ year }, _, context) => {
    const { streams, rates } = await loadPrices(null, context)
    return streams.filter((stream) => registeredRate(stream, rates, year) === null)
  },
}

export const resolvers: Resolvers = {
  ...scalars,
  ...valueTypes,
  Query,
  Budget,
  FundingStream,
  PrimaryCareNetwork,
  Practice,
  NetworkWorkforce,
  Neighbourhood,
  System,
  Commissioner,
  Scenario,
  ScenarioNetwork,
}
