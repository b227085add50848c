import { badUserInput } from '../../schema/errors/client-errors.ts'
import { resolveAsOf } from '../shared/context.ts'
import type { SubgraphContext } from './context.ts'
import { isSubject } from './data-sources/discrepancies.ts'

/** The id of a subject by id or official code: a footprint, a practice, or another subject of a disagreement. */
export const findSubject = async (
  argument: string,
  about: string | null | undefined,
  context: SubgraphContext,
): Promise<string | null> => {
  if (about === null || about === undefined) return null
  const { db, loaders } = context
  const [footprints, practiceId] = await Promise.all([
    loaders.footprintsByName.load({ id: about, asOf: resolveAsOf(null, context) }),
    loaders.practiceIdByName.load(about),
  ])
  const id = footprints[0]?.id ?? practiceId
  if (id !== null) return id
  if (await isSubject(db, about.toLowerCase())) return about.toLowerCase()
  throw badUserInput(
    argument,
    about,
    'the id or official code of a footprint, a practice or another subject of a discrepancy',
  )
}
