import { createSubgraph } from '../shared/subgraph.ts'
import { BATCHES } from './loaders.ts'
import { resolvers } from './resolvers/index.ts'

export const createPrimaryCareSubgraph = createSubgraph({ name: 'primary-care', resolvers, batches: BATCHES })
