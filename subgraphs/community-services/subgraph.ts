import { createSubgraph } from '../shared/subgraph.ts'
import { BATCHES } from './loaders.ts'
import { resolvers } from './resolvers/index.ts'

export const createCommunityServicesSubgraph = createSubgraph({
  name: 'community-services',
  resolvers,
  batches: BATCHES,
})
