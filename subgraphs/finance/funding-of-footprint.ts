import { hasEnded } from '../shared/financial-year.ts'
import type { FootprintKind } from '../shared/models.ts'
import type { SubgraphContext } from './context.ts'
import { calculateFunding } from './entitlement.ts'
import type { NetworkFundingModel, PrimaryCareNetworkModel, RequiredFigure } from './models.ts'
import { loadPrices } from './prices.ts'
import { toFigure } from './required-figure.ts'
import type { FundingStatus } from './resolver-types.ts'

/** The patients that the money of a year is calculated with: those of the day, or those at the end of an ended year. */
const patientsOf = (
  { asOf, registeredPatients, registeredPatientsByYear }: PrimaryCareNetworkModel,
  year: string,
): RequiredFigure | null =>
  (hasEnded(year, asOf)
    ? registeredPatientsByYear?.find((yearly) => yearly.year === year)?.figure
    : registeredPatients) ?? null

interface YearArgument {
  readonly year: string
}

export const createFundingResolver =
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
    const funding = calculateFunding(streams, rates, toFigure(patients), year)
    // Without a rate there is no total, rather than a total of zero.
    return funding.streams.length === 0 ? null : funding
  }

export const createFundingStatusResolver =
  (kind: FootprintKind) =>
  async (
    footprint: PrimaryCareNetworkModel,
    argument: YearArgument,
    context: SubgraphContext,
  ): Promise<FundingStatus> => {
    if (!patientsOf(footprint, argument.year)) return 'NO_LIST_SIZE'
    return (await createFundingResolver(kind)(footprint, argument, context)) ? 'STATED' : 'NO_RATE'
  }
