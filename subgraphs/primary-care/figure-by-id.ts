import type { FigureModel, FootprintKind } from '../shared/models.ts'
import { isValidDate } from '../../schema/calendar.ts'
import type { SubgraphContext } from './context.ts'
import { findStatedFigure } from './data-sources/statements.ts'

// The id of calculated registered patients: kind, id, measure and day.
const CALCULATED = /^([a-z_]+):([a-z0-9-]+):registered-patients:(\d{4}-\d{2}-\d{2})$/

/** A printed figure by id, or the registered patients of a footprint, which are calculated again. */
export const findFigure = async (
  id: string,
  { db, loaders }: SubgraphContext,
): Promise<FigureModel | null> => {
  const [, kind, footprintId, asOf] = CALCULATED.exec(id) ?? []
  if (!kind || !footprintId || !asOf || !isValidDate(asOf)) return findStatedFigure(db, id)
  const figure = await loaders.registeredPatients.load({
    kind: kind.toUpperCase() as FootprintKind,
    id: footprintId,
    asOf,
  })
  return figure?.id === id ? figure : null
}
