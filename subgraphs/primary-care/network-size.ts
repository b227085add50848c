import type { FigureModel } from '../shared/models.ts'
import type { SizeCheckModel } from './models.ts'

/** The bounds of a network's normal size, with all their citations. */
export interface SizeBounds {
  readonly lower: number
  readonly upper: number
  readonly citationReferences: SizeCheckModel['citationReferences']
}

/** The status of a network's size, and by how many patients it is outside the bounds. */
export const checkSize = (
  patients: Pick<FigureModel, 'value'> | null,
  bounds: SizeBounds,
): SizeCheckModel => {
  if (patients === null) return { ...bounds, status: 'UNKNOWN', outsideBy: null }
  if (patients.value < bounds.lower)
    return { ...bounds, status: 'BELOW', outsideBy: bounds.lower - patients.value }
  if (patients.value > bounds.upper)
    return { ...bounds, status: 'ABOVE', outsideBy: patients.value - bounds.upper }
  return { ...bounds, status: 'WITHIN', outsideBy: 0 }
}

const citationsOf = (statements: readonly FigureModel[], value: number) =>
  statements.filter((figure) => figure.value === value).flatMap((figure) => figure.citationReferences)

/** The best statement of each bound, with the citations of all statements of the same value. The best comes first. */
export const chooseBounds = (lower: readonly FigureModel[], upper: readonly FigureModel[]): SizeBounds => {
  const [low] = lower
  const [high] = upper
  // The loader refuses a package of England without both bounds.
  if (!low || !high) throw new Error("no package states the bounds of a network's size")
  return {
    lower: low.value,
    upper: high.value,
    citationReferences: [...new Set([...citationsOf(lower, low.value), ...citationsOf(upper, high.value)])],
  }
}
