import { loadSource } from '../../shared/value-types.ts'
import type { DatasetResolvers } from '../resolver-types.ts'

export const Dataset: DatasetResolvers = {
  source: ({ sourceId }, _, context) => loadSource(sourceId, context),
}
