/** The Postgres schema and role of each subgraph. A role can read its own schema and the shared kernel only. */
export const SUBGRAPH_SCHEMAS = {
  'primary-care': 'primary_care',
  'community-services': 'community_services',
  'local-authorities': 'local_authorities',
  finance: 'finance',
} as const

/** The schemas with the loaded data. */
export const DATA_SCHEMAS: readonly string[] = ['kernel', ...Object.values(SUBGRAPH_SCHEMAS)]

export type SubgraphName = keyof typeof SUBGRAPH_SCHEMAS

export const roleOf = (subgraph: SubgraphName): string => `ics_graph_${SUBGRAPH_SCHEMAS[subgraph]}`

/** The role that stores reports. It can add a correction and read its status, but not the sender. */
export const CORRECTIONS_ROLE = 'ics_graph_corrections'

/** The second role of a subgraph that writes. Other subgraphs only read. */
export const WRITER_ROLES: Readonly<Partial<Record<SubgraphName, string>>> = {
  'primary-care': CORRECTIONS_ROLE,
}
