/** The Postgres schema and role of each subgraph. A role can read its own schema and the shared kernel only. */
export const SUBGRAPH_SCHEMAS = {
  'primary-care': 'primary_care',
  'community-services': 'community_services',
  'local-authorities': 'local_authorities',
  finance: 'finance',
} as const

/** The schema with the data for partners only. Each of its tables can be read by the subgraph that owns it. */
export const PARTNER_ONLY_SCHEMA = 'partner_only'

/** The schemas with the loaded data. */
export const DATA_SCHEMAS: readonly string[] = [
  'kernel',
  ...Object.values(SUBGRAPH_SCHEMAS),
  PARTNER_ONLY_SCHEMA,
]

export type SubgraphName = keyof typeof SUBGRAPH_SCHEMAS

export const roleOf = (subgraph: SubgraphName): string => `ics_graph_${SUBGRAPH_SCHEMAS[subgraph]}`

/** The role that stores reports. It can add a correction and read its status, but not the sender. */
export const CORRECTIONS_ROLE = 'ics_graph_corrections'

/** The role that reads reported corrections with their text and sender, for callers with the scope of data stewards. */
export const STEWARDS_ROLE = 'ics_graph_stewards'

/** The third role of a subgraph that has fields for data stewards. */
export const STEWARD_ROLES: Readonly<Partial<Record<SubgraphName, string>>> = {
  'primary-care': STEWARDS_ROLE,
}

/** The second role of a subgraph that writes. Other subgraphs only read. */
export const WRITER_ROLES: Readonly<Partial<Record<SubgraphName, string>>> = {
  'primary-care': CORRECTIONS_ROLE,
}
