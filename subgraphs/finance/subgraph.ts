import { createSubgraph } from '../shared/subgraph.ts'
import { BATCHES } from './loaders.ts'
import { resolvers } from './resolvers/index.ts'

export const createFinanceSubgraph = createSubgraph({ name: 'finance', resolvers, batches: BATCHES })
