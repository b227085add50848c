import { ENGLAND } from '../shared/scope.ts'
import type { SubgraphContext } from './context.ts'
import { chooseBounds, type SizeBounds } from './network-size.ts'

const listBound = async (measure: string, systemId: string | null, { loaders }: SubgraphContext) => {
  const subjects = systemId === null ? [ENGLAND] : [systemId, ENGLAND]
  const stated = await Promise.all(
    subjects.map((subjectId) => loaders.statedFigures.load({ subjectId, measure, asOf: null })),
  )
  return stated.flat()
}

/** The bounds of a network's normal size: those that sources state for its system, then those for England. */
export const loadBounds = async (systemId: string | null, context: SubgraphContext): Promise<SizeBounds> => {
  const [lower, upper] = await Promise.all([
    listBound('network-size-lower', systemId, context),
    listBound('network-size-upper', systemId, context),
  ])
  return chooseBounds(lower, upper)
}
