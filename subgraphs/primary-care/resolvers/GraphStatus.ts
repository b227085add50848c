import { resolveAsOf } from '../../shared/context.ts'
import { listGaps } from '../data-sources/gaps.ts'
import type { GraphStatusResolvers } from '../resolver-types.ts'

export const GraphStatus: GraphStatusResolvers = {
  gaps: (_, __, context) => listGaps(context.db, resolveAsOf(null, context)),
}
