import { badUserInput } from '../../schema/errors/client-errors.ts'
import type { KernelLoaders, NamedFootprint } from './kernel.ts'
import type { Loader } from './loaders.ts'
import type { DayKey, FootprintKind } from './models.ts'

interface FindingContext {
  readonly loaders: KernelLoaders
}

/** The id of a footprint of a kind, by id or official code; null if there is none. */
export const findFootprintId = async (
  kind: FootprintKind,
  id: string,
  asOf: string,
  { loaders }: FindingContext,
): Promise<string | null> => {
  const found = await loaders.footprintsByName.load({ id, asOf })
  return found.find((footprint) => footprint.kind === kind)?.id ?? null
}

/** Finds an entity by id or official code. Most arguments are ids, so the id is tried first. */
export const findByName = async <Model>(
  kind: FootprintKind,
  id: string,
  asOf: string,
  loader: Loader<DayKey, Model | null>,
  context: FindingContext,
): Promise<Model | null> => {
  const own = id.toLowerCase()
  const model = await loader.load({ id: own, asOf })
  if (model !== null) return model
  const found = await findFootprintId(kind, id, asOf, context)
  return found === null || found === own ? null : loader.load({ id: found, asOf })
}

/**
 * The footprint that restricts a list. Throws BAD_USER_INPUT if it is unknown, because an empty list would be
 * misleading.
 */
export const findWithin = async (
  within: string | null | undefined,
  asOf: string,
  { loaders }: FindingContext,
): Promise<NamedFootprint | null> => {
  if (within === null || within === undefined) return null
  const [found] = await loaders.footprintsByName.load({ id: within, asOf })
  if (!found)
    throw badUserInput('within', within, `the id or official code of a footprint that exists on ${asOf}`)
  return found
}
