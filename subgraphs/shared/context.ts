import type { Knex } from 'knex'
import { todayInLondon, type Clock } from './as-of.ts'
import type { KernelLoaders, NamedFootprint } from './kernel.ts'
import { badUserInput } from '../../schema/errors.ts'
import type { FootprintKind } from './models.ts'

/** What every resolver can reach, made anew for each fetch so that nothing of one request meets another. */
export interface BaseContext {
  readonly db: Knex
  readonly clock: Clock
}

interface FindingContext {
  readonly loaders: KernelLoaders
}

export const resolveAsOf = (asOf: string | null | undefined, { clock }: BaseContext): string =>
  asOf ?? todayInLondon(clock)

/** The id of a footprint of one kind that a look-up names by id or official code; null when there is none. */
export const findFootprintId = async (
  kind: FootprintKind,
  id: string,
  asOf: string,
  { loaders }: FindingContext,
): Promise<string | null> => {
  const found = await loaders.footprintsByName.load({ id, asOf })
  return found.find((footprint) => footprint.kind === kind)?.id ?? null
}

/** The footprint that narrows a list. An unknown one is a mistake: an empty list would look like an answer. */
export const findWithin = async (
  within: string | null | undefined,
  asOf: string,
  { loaders }: FindingContext,
): Promise<NamedFootprint | null> => {
  if (within === null || within === undefined) return null
  const [found] = await loaders.footprintsByName.load({ id: within, asOf })
  if (!found)
    throw badUserInput('within', within, `the id or official code of a footprint that is known on ${asOf}`)
  return found
}
