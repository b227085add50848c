import type { CitationModel, FigureModel } from '../shared/models.ts'
import type { SubgraphContext } from './context.ts'
import { createFundingResolver } from './funding-of-footprint.ts'
import type { NetworkFundingModel, NetworkSpendModel, PrimaryCareNetworkModel } from './models.ts'
import { formatPounds } from './pounds.ts'

/** What a network has spent on a heading, from the start of a year to a day. */
export interface SpendLine {
  readonly id: string
  readonly year: string
  readonly upTo: string
  readonly heading: string
  readonly streamId: string | null
  readonly amount: number
  readonly citation: CitationModel
}

const toPounds = (pence: number): number => pence / 100
const toPence = (pounds: number): number => Math.round(pounds * 100)

const subtract = (id: string, entitlement: FigureModel, amount: FigureModel): FigureModel => {
  const value = toPounds(toPence(entitlement.value) - toPence(amount.value))
  return {
    id,
    value,
    unit: 'GBP',
    period: entitlement.period,
    derivation: `${formatPounds(entitlement.value)} − ${formatPounds(amount.value)} = ${formatPounds(value)}`,
    citationReferences: [...entitlement.citationReferences, ...amount.citationReferences],
  }
}

const toSpend = (line: SpendLine, funding: NetworkFundingModel | null): NetworkSpendModel => {
  const entitled = funding?.streams.find(({ stream }) => stream.id === line.streamId) ?? null
  const amount: FigureModel = {
    id: line.id,
    value: line.amount,
    unit: 'GBP',
    period: line.year,
    derivation: null,
    citationReferences: [line.citation],
  }
  return {
    year: line.year,
    heading: line.heading,
    upTo: line.upTo,
    amount,
    streamId: line.streamId,
    entitlement: entitled?.amount ?? null,
    remaining: entitled && subtract(`${line.id}:remaining`, entitled.amount, amount),
  }
}

const fundingOf = createFundingResolver('PRIMARY_CARE_NETWORK')

/** The spending of a network beside its entitlement. */
export const listSpend = async (
  network: PrimaryCareNetworkModel,
  { year }: { readonly year?: string | null },
  context: SubgraphContext,
): Promise<NetworkSpendModel[]> => {
  const lines = await context.loaders.spendByNetwork.load(network.id)
  const wanted = lines.filter((line) => !year || line.year === year)
  return Promise.all(
    wanted.map(async (line) => toSpend(line, await fundingOf(network, { year: line.year }, context))),
  )
}
