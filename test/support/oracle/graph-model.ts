/** The wrapping of a field's type: lists from the inside out, and where null is allowed. */
export interface FieldType {
  readonly named: string
  readonly lists: 0 | 1 | 2
  readonly isNonNull: boolean
  readonly isItemNonNull: boolean
}

/** The argument of a field. All are optional, and each changes the value. */
export type ArgumentKind = 'text' | 'size' | 'filter' | 'first'

export interface Override {
  readonly by: string
  readonly from: string
  readonly label: string | null
  /** Whether the overriding subgraph resolves. */
  readonly isOn: boolean
}

export interface FieldModel {
  readonly name: string
  readonly type: FieldType
  readonly argument: ArgumentKind | null
  /** The subgraphs that resolve it; none for a field of a value type, which all resolve. */
  readonly owners: Set<string>
  override: Override | null
  /** The inputs from other subgraphs that its only owner needs, as a field set. */
  readonly requires: string | null
  /** The field sets of @provides, by subgraph. */
  readonly provides: Map<string, string>
  /** Whether a subgraph that does not own it provides it. */
  isProvided: boolean
  readonly isInaccessible: boolean
}

export interface KeyModel {
  readonly fields: string
  readonly isResolvable: boolean
}

export interface ObjectModel {
  readonly name: string
  /** The keys in each subgraph that declares the entity; a value type has none. */
  readonly keys: Map<string, KeyModel[]>
  readonly isEntity: boolean
  readonly fields: Map<string, FieldModel>
}

export interface InterfaceModel {
  readonly name: string
  readonly parent: string | null
  /** The types that implement it in each subgraph. */
  readonly implementers: Map<string, Set<string>>
  /** The fields that it declares in each subgraph: those that all its implementers have there. */
  readonly fields: Map<string, string[]>
}

export interface UnionModel {
  readonly name: string
  readonly members: Map<string, Set<string>>
}

/** An interface with a key, which other subgraphs declare as an object. */
export interface InterfaceObjectModel {
  readonly name: string
  readonly implementers: readonly string[]
  readonly interfaceSubgraphs: ReadonlySet<string>
  readonly objectSubgraphs: ReadonlySet<string>
  /** The fields that each object subgraph adds to every implementer. */
  readonly added: ReadonlyMap<string, readonly string[]>
  /** The fields that the interface declares, with those of its implementers. */
  readonly fields: readonly string[]
}

export interface RootField {
  readonly name: string
  readonly type: FieldType
  readonly argument: 'id' | 'first' | null
  readonly owners: ReadonlySet<string>
  readonly value: unknown
}

/** An object of the data: its type and the value of each field. */
export interface DataObject {
  readonly type: string
  readonly values: Map<string, unknown>
}

/** A random graph: its types, their owners, and its data. */
export interface GraphModel {
  readonly subgraphs: readonly string[]
  /** The values of the output enum in each subgraph. */
  readonly colours: ReadonlyMap<string, readonly string[]>
  readonly objects: Map<string, ObjectModel>
  readonly interfaces: readonly InterfaceModel[]
  readonly unions: readonly UnionModel[]
  readonly interfaceObjects: readonly InterfaceObjectModel[]
  readonly roots: readonly RootField[]
  /** The objects of each entity. */
  readonly data: ReadonlyMap<string, readonly DataObject[]>
}

// The first value is in every subgraph, so that subgraphs with a common field have a common value.
export const COLOURS = ['RED', 'GREEN', 'BLUE', 'WHITE', 'BLACK']

export const LEAVES = ['Int', 'Float', 'String', 'Boolean', 'ID', 'JSON', 'Colour'] as const
export const SIZES = ['SMALL', 'MEDIUM', 'LARGE'] as const
export const DEFAULT_SIZE = 'MEDIUM'

/** The fields that every entity may have as parts of its keys. */
export const KEY_FIELDS: Readonly<Record<string, FieldType>> = {
  id: { named: 'ID', lists: 0, isNonNull: true, isItemNonNull: true },
  code: { named: 'String', lists: 0, isNonNull: true, isItemNonNull: true },
  part: { named: 'Part', lists: 0, isNonNull: true, isItemNonNull: true },
}

export const printType = ({ named, lists, isNonNull, isItemNonNull }: FieldType): string => {
  let text = named
  for (let level = 0; level < lists; level += 1) text = `[${text}${isItemNonNull ? '!' : ''}]`
  return `${text}${isNonNull ? '!' : ''}`
}

/** The subgraph that resolves a field now, if an override moves it. */
export const answersFor = ({ owners, override }: FieldModel, subgraph: string): boolean => {
  if (!override) return owners.size === 0 || owners.has(subgraph)
  return subgraph === (override.isOn ? override.by : override.from)
}
