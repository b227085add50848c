import type { FigureModel } from '../shared/models.ts'
import type { RequiredFigure } from './models.ts'

/** The figure of another subgraph as a figure of this one, with its citations. */
export const toFigure = ({ citations, ...figure }: RequiredFigure): FigureModel => ({
  ...figure,
  citationReferences: citations.map(({ locator, note, source }) => ({ sourceId: source.id, locator, note })),
})
