import type { SubgraphName } from '../db/roles.ts'
import { createCommunityServicesSubgraph } from './community-services/subgraph.ts'
import { createFinanceSubgraph } from './finance/subgraph.ts'
import { createLocalAuthoritiesSubgraph } from './local-authorities/subgraph.ts'
import { createPrimaryCareSubgraph } from './primary-care/subgraph.ts'
import type { Subgraph, SubgraphDependencies } from './shared/subgraph.ts'

export const SUBGRAPH_FACTORIES: Readonly<
  Record<SubgraphName, (dependencies: SubgraphDependencies) => Subgraph>
> = {
  'primary-care': createPrimaryCareSubgraph,
  'community-services': createCommunityServicesSubgraph,
  'local-authorities': createLocalAuthoritiesSubgraph,
  finance: createFinanceSubgraph,
}
