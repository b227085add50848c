import { createSubgraph } from '../shared/subgraph.ts'
import { createLoaders } from './loaders.ts'
import { resolvers } from './resolvers/index.ts'

export const createCommunityServicesSubgraph = createSubgraph({
  name: 'community-services',
  resolvers,
  createLoaders,
})
