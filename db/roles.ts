/** The Postgres schema and the role of each subgraph: a role reads its own schema and the shared kernel, nothing else. */
export const SUBGRAPH_SCHEMAS = {
  'primary-care': 'primary_care',
  'community-services': 'community_services',
  'local-authorities': 'local_authorities',
  finance: 'finance',
} as const

export type SubgraphName = keyof typeof SUBGRAPH_SCHEMAS

export const roleOf = (subgraph: SubgraphName): string => `ics_graph_${SUBGRAPH_SCHEMAS[subgraph]}`

/** What people report, in a schema of its own: what is loaded is never written where they write. */
export const CORRECTIONS_SCHEMA = 'corrections'

/** Reports what is wrong: it may add a correction and see how one stands, never by whom it came, and nothing else. */
export const CORRECTIONS_ROLE = 'ics_graph_corrections'

/** The second role of a subgraph that stores something; the others only read. */
export const WRITER_ROLES: Readonly<Partial<Record<SubgraphName, string>>> = {
  'primary-care': CORRECTIONS_ROLE,
}
