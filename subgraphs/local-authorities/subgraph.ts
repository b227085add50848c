import { createSubgraph } from '../shared/subgraph.ts'
import { BATCHES } from './loaders.ts'
import { resolvers } from './resolvers/index.ts'

export const createLocalAuthoritiesSubgraph = createSubgraph({
  name: 'local-authorities',
  resolvers,
  batches: BATCHES,
})
