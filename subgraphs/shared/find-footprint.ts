import { badUserInput } from '../../schema/errors/client-errors.ts'
import { whenLoaded } from './deferred.ts'
import type { KernelLoaders, NamedFootprint } from './kernel.ts'
import type { Loader } from './loaders.ts'
import type { DayKey, FootprintKind } from './models.ts'

interface FindingContext {
  readonly loaders: KernelLoaders
}

/** The id of a footprint of a kind, by id or official code; null if there is none. */
export const findFootprintId = (
  kind: FootprintKind,
  id: string,
  asOf: string,
  { loaders }: FindingContext,
): string | null | Promise<string | null> =>
  whenLoaded(
    loaders.footprintsByName.load({ id, asOf }),
    (found) => found.find((footprint) => footprint.kind === kind)?.id ?? null,
  )

/**
 * Loads an entity by its id, or by the id that `findId` returns for another name of it. Most arguments are ids, so the
 * id is tried first.
 */
export const loadByIdOrName = <Model>(
  id: string,
  asOf: string,
  loader: Loader<DayKey, Model | null>,
  findId: () => string | null | Promise<string | null>,
): Model | null | Promise<Model | null> => {
  const own = id.toLowerCase()
  const loadByName = async (): Promise<Model | null> => {
    const found = await findId()
    return found === null || found === own ? null : loader.load({ id: found, asOf })
  }
  return whenLoaded(loader.load({ id: own, asOf }), (model) => model ?? loadByName())
}

/** Finds an entity by id or official code. */
export const findByName = <Model>(
  kind: FootprintKind,
  id: string,
  asOf: string,
  loader: Loader<DayKey, Model | null>,
  context: FindingContext,
): Model | null | Promise<Model | null> =>
  loadByIdOrName(id, asOf, loader, () => findFootprintId(kind, id, asOf, context))

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
