import { isWithin, type DayRange } from '../shared/day-range.ts'
import type { CitationReference, DayKey, FigureModel } from '../shared/models.ts'
import type { SubgraphContext } from './context.ts'
import type { DatedFigureModel } from './models.ts'

const nameOf = (reference: CitationReference): string =>
  typeof reference === 'string' ? reference : `${reference.sourceId} ${reference.locator}`

const evidenceOf = ({ value, citationReferences }: FigureModel): string =>
  JSON.stringify([value, ...citationReferences.map(nameOf).sort()])

/** The points of a series with a new value. Days without a figure, or with an earlier one, are omitted. */
export const keepWhatIsNew = (
  points: readonly { readonly on: string; readonly figure: FigureModel | null }[],
): DatedFigureModel[] => {
  const known = new Set<string>()
  return points.flatMap(({ on, figure }) => {
    if (!figure) return []
    const evidence = evidenceOf(figure)
    if (known.has(evidence)) return []
    known.add(evidence)
    return [{ on, figure }]
  })
}

/** The list sizes over time. `sizeOn` returns the list size of one day. */
export const listSizesOverTime = async (
  { kind, id, asOf }: DayKey & { readonly kind: string },
  range: DayRange,
  sizeOn: (day: string) => PromiseLike<FigureModel | null>,
  { loaders }: SubgraphContext,
): Promise<DatedFigureModel[]> => {
  const days = (await loaders.listSizeDays.load({ kind, id })).filter((day) => isWithin(day, range, asOf))
  const figures = await Promise.all(days.map(sizeOn))
  return keepWhatIsNew(days.map((on, index) => ({ on, figure: figures[index] ?? null })))
}
