import type { Complete } from '../../shared/complete.ts'
import type { DayKey, FootprintKind } from '../../shared/models.ts'
import { hasEnded } from '../../shared/financial-year.ts'
import { scalars } from '../../shared/scalars.ts'
import { evidence, valueTypes } from '../../shared/value-types.ts'
import { checkBudget } from '../budget-checks.ts'
import type { SubgraphContext } from '../context.ts'
import { rateFor, registeredRate, totalFunding, totalScenario, workOutFunding } from '../entitlement.ts'
import type {
  BudgetModel,
  FundingStreamModel,
  NetworkFundingModel,
  PrimaryCareNetworkModel,
  RequiredFigure,
  ScenarioModel,
  ScenarioNetworkModel,
  WorkforceModel,
} from '../models.ts'
import type {
  BudgetKind,
  BudgetResolvers,
  CommissionerResolvers,
  FundingStatus,
  FundingStreamResolvers,
  NeighbourhoodResolvers,
  PrimaryCareNetworkResolvers,
  QueryResolvers,
  Resolvers,
  ScenarioNetworkResolvers,
  ScenarioResolvers,
  SystemResolvers,
  WorkforceResolvers,
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

/** The patients that a year's money is for: those of the day, or of the end of a year that has ended. */
const patientsOf = (
  { asOf, registeredPatients, registeredPatientsByYear = [] }: PrimaryCareNetworkModel,
  year: string,
): RequiredFigure | null =>
  (hasEnded(year, asOf)
    ? registeredPatientsByYear.find((yearly) => yearly.year === year)?.figure
    : registeredPatients) ?? null

interface YearArgument {
  readonly year: string
}

const fundingOf =
  (kind: FootprintKind) =>
  async (
    footprint: PrimaryCareNetworkModel,
    { year }: YearArgument,
    context: SubgraphContext,
  ): Promise<NetworkFundingModel | null> => {
    const patients = patientsOf(footprint, year)
    if (!patients) return null
    const systemId = await context.loaders.systemByFootprint.load({ kind, id: footprint.id })
    const { streams, rates } = await loadPrices(systemId, context)
    const funding = workOutFunding(streams, rates, fromRequired(patients), year)
    // Without a rate nothing can be calculated: no total is not a total of zero.
    return funding.streams.length === 0 ? null : funding
  }

const fundingStatusOf =
  (kind: FootprintKind) =>
  async (
    footprint: PrimaryCareNetworkModel,
    argument: YearArgument,
    context: SubgraphContext,
  ): Promise<FundingStatus> => {
    if (!patientsOf(footprint, argument.year)) return 'NO_LIST_SIZE'
    return (await fundingOf(kind)(footprint, argument, context)) ? 'STATED' : 'NO_RATE'
  }

const PrimaryCareNetwork: Complete<PrimaryCareNetworkResolvers, PrimaryCareNetworkModel> = {
  __resolveReference: (reference) => reference,
  funding: fundingOf('PRIMARY_CARE_NETWORK'),
  fundingStatus: fundingStatusOf('PRIMARY_CARE_NETWORK'),
  ...networkPayments,
  workforce: networkWorkforce,
}

const Neighbourhood: Complete<NeighbourhoodResolvers, PrimaryCareNetworkModel> = {
  __resolveReference: (reference) => reference,
  funding: fundingOf('NEIGHBOURHOOD'),
  fundingStatus: fundingStatusOf('NEIGHBOURHOOD'),
}

const System: Complete<SystemResolvers, DayKey> = {
  __resolveReference: (reference) => reference,
  budgets,
  workforce: async ({ id, asOf }, _, { loaders }) => {
    const [forecast, targets] = await Promise.all([
      loaders.forecastBySystem.load(id),
      loaders.targetsBySystem.load(id),
    ])
    const projected = projectWorkforce(forecast)
    const target = targets.find(({ unit }) => unit === 'WTE') ?? null
    return projected && { asOf, forecast, projected, target, targets }
  },
  workforceCensuses,
}

const Workforce: Complete<WorkforceResolvers, WorkforceModel> = {
  evidence: evidence(({ asOf, projected }) => ({ asOf, citationReferences: projected.citationReferences })),
}

const Commissioner: Complete<CommissionerResolvers, DayKey> = {
  __resolveReference: (reference) => reference,
  budgets,
}

/** The prices of a year; null where no rate holds for it, so that nothing can be calculated. */
const loadPricesOf = async (year: string, context: SubgraphContext) => {
  const prices = await loadPrices(null, context)
  return prices.streams.some((stream) => registeredRate(stream, prices.rates, year) !== null) ? prices : null
}

const worth = async (patients: number, year: string, context: SubgraphContext): Promise<number | null> => {
  const prices = await loadPricesOf(year, context)
  return prices && totalFunding(prices.streams, prices.rates, patients, year)
}

const totals = async ({ networks, year }: ScenarioModel, context: SubgraphContext) => {
  const prices = await loadPricesOf(year, context)
  return prices && totalScenario(prices.streams, prices.rates, networks, year)
}

const ScenarioNetwork: Complete<ScenarioNetworkResolvers, ScenarioNetworkModel> = {
  __resolveReference: (reference) => reference as ScenarioNetworkModel,
  fundingBefore: ({ patientsBefore, year }, _, context) => worth(patientsBefore, year, context),
  fundingAfter: ({ patientsAfter, year }, _, context) => worth(patientsAfter, year, context),
}

const Scenario: Complete<ScenarioResolvers, ScenarioModel> = {
  __resolveReference: (reference) => reference as ScenarioModel,
  totalBefore: async (scenario, _, context) => (await totals(scenario, context))?.before ?? null,
  totalAfter: async (scenario, _, context) => (await totals(scenario, context))?.after ?? null,
  rounding: async (scenario, _, context) => (await totals(scenario, context))?.rounding ?? null,
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
  Workforce,
  Neighbourhood,
  System,
  Commissioner,
  Scenario,
  ScenarioNetwork,
}
