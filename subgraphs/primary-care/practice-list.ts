import { resolveAsOf } from '../shared/context.ts'
import { findWithin } from '../shared/find-footprint.ts'
import { compareSortKeys, readPage, toConnection } from '../shared/paging.ts'
import type { SubgraphContext } from './context.ts'
import type { PracticeConnectionModel } from './models.ts'
import { loadPractices } from './practices-by-id.ts'
import type { QueryPracticesArgs } from './resolver-types.ts'

const PAGE = 20

/** A page of the open practices. */
export const listPracticePage = async (
  { within, where, orderBy, first, after, asOf }: QueryPracticesArgs,
  context: SubgraphContext,
): Promise<PracticeConnectionModel> => {
  const day = resolveAsOf(asOf, context)
  const page = readPage({ first, after }, PAGE, ['number', 'text', 'text'])
  const positions = await context.loaders.practicePositions.load({
    within: await findWithin(within, day, context),
    nameContains: where?.nameContains ?? null,
    odsCode: where?.odsCode ?? null,
    isBranch: where?.isBranch ?? null,
    orderBy: orderBy ?? 'NAME',
    asOf: day,
  })
  const { after: cursor } = page
  const start = cursor ? positions.findIndex((position) => compareSortKeys(position, cursor) > 0) : 0
  const chosen = start < 0 ? [] : positions.slice(start, start + page.first + 1)
  const positionOf = new Map(chosen.map((position) => [position[2], position]))
  const practices = await loadPractices([...positionOf.keys()], day, context)
  return toConnection(
    practices,
    page.first,
    positions.length,
    (practice) => practice,
    ({ id }) => positionOf.get(id) ?? null,
  )
}
