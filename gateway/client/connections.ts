import type { Operations } from './operation-types.ts'

// The connection field of each operation. A name that the data does not have does not compile.
export const CONNECTIONS = {
  Assets: 'assets',
  Changes: 'changes',
  ContactRows: 'neighbourhoods',
  Disagreements: 'discrepancies',
  NeighbourhoodList: 'neighbourhoods',
  NeighbourhoodRows: 'neighbourhoods',
  NetworkRows: 'primaryCareNetworks',
  NetworksBySize: 'primaryCareNetworks',
  PracticeRows: 'practices',
} as const satisfies { readonly [Name in keyof Operations]?: keyof Operations[Name]['data'] }

export type ConnectionName = keyof typeof CONNECTIONS

type ConnectionOf<Name extends ConnectionName> = NonNullable<
  Operations[Name]['data'][(typeof CONNECTIONS)[Name] & keyof Operations[Name]['data']]
>

/** A node of the connection. */
export type NodeOf<Name extends ConnectionName> =
  ConnectionOf<Name> extends { readonly nodes: readonly (infer Node)[] } ? Node : never
