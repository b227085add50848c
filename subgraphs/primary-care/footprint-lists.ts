import { resolveAsOf } from '../shared/context.ts'
import { findWithin } from '../shared/find-footprint.ts'
import type { FootprintKey } from '../shared/models.ts'
import { readPage, toConnection, type PageArguments } from '../shared/paging.ts'
import type { Database } from '../shared/sql.ts'
import type { SubgraphContext } from './context.ts'
import type { ListedFootprint, ListOptions } from './data-sources/lists.ts'
import { arrangeFootprints, FOOTPRINT_KEY, type SizeFilter } from './footprint-order.ts'
import { withSizes } from './footprint-sizes.ts'

const PAGE = 20

interface ListArguments extends PageArguments {
  readonly within?: string | null
  readonly where?: ({ readonly nameContains?: string | null } & Partial<SizeFilter>) | null
  readonly orderBy?: 'NAME' | 'PATIENTS' | 'OUTSIDE_BY' | null
  readonly asOf?: string | null
}

/** A page of the footprints of one kind, filtered by name and size. */
export const listFootprintPage = async <Model extends FootprintKey & { readonly systemId: string | null }>(
  { within, where, orderBy, first, after, asOf }: ListArguments,
  context: SubgraphContext,
  list: (db: Database, question: ListOptions) => Promise<ListedFootprint<Model>[]>,
) => {
  const day = resolveAsOf(asOf, context)
  const page = readPage({ first, after }, PAGE, FOOTPRINT_KEY)
  const listed = await list(context.db, {
    within: await findWithin(within, day, context),
    nameContains: where?.nameContains ?? null,
    asOf: day,
  })
  const filter: SizeFilter = {
    size: where?.size ?? null,
    minPatients: where?.minPatients ?? null,
    maxPatients: where?.maxPatients ?? null,
  }
  const order = orderBy ?? 'NAME'
  const sized = await withSizes(listed, order, filter, context)
  const { rows, total } = arrangeFootprints(sized, filter, order, page)
  return toConnection(
    rows,
    page.first,
    total,
    (row) => row.model,
    (row) => row.key,
  )
}
