/** The Postgres schema and the role of each subgraph: a role reads its own schema and the shared kernel, nothing else. */
export const SUBGRAPH_SCHEMAS = {
  'primary-care': 'primary_care',
  'community-services': 'community_services',
  'local-authorities': 'local_authorities',
  finance: 'finance',
} as const

export type SubgraphName = keyof typeof SUBGRAPH_SCHEMAS

export const roleOf = (subgraph: SubgraphName): string => `ics_graph_${SUBGRAPH_SCHEMAS[subgraph]}`
