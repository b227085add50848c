import {
  Kind,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  valueFromASTUntyped,
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import { fragmentsOf, type Fragments } from '../documents/fragments.ts'
import { MOST_PER_PAGE } from '../../../schema/page-size.ts'

export interface Measures {
  /** Levels of fields, through fragments. */
  readonly levels: number
  /** Fields at the root, through fragments. */
  readonly rootFields: number
  /** Objects that the answer may hold, from the sizes of lists. */
  readonly cost: number
  /** Fields that the text unfolds to, through fragments. */
  readonly fields: number
}

const NOTHING: Measures = { levels: 0, rootFields: 0, cost: 0, fields: 0 }

// What a list is taken to hold of which the schema says nothing.
const USUAL_LIST = 10

// A page's items stand below the field that has `first`: they are as many as it says and not a list of a list.
const ITEMS_OF_PAGE = new Set(['nodes', 'edges'])

interface Place {
  readonly type: GraphQLNamedType | undefined
  /** How many a page of the field above holds; null outside of pages. */
  readonly page: number | null
}

const fieldOf = (
  type: GraphQLNamedType | undefined,
  name: string,
): GraphQLField<unknown, unknown> | undefined =>
  isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined

/** A schema, and how long its lists are taken to be. */
export interface MeasuredSchema {
  readonly schema: GraphQLSchema
  readonly listSizes: ReadonlyMap<string, number>
}

/**
 * Measures an operation without unfolding it: each fragment is measured once for each type that it is used on, so that
 * the time grows with the text and not with what it means. A fragment that uses itself counts as endless.
 */
export class DocumentMeasurer {
  readonly #schema: GraphQLSchema
  readonly #sizes: ReadonlyMap<string, number>
  readonly #variables: Readonly<Record<string, unknown>>
  readonly #fragments: Fragments
  readonly #defaults = new Map<string, unknown>()
  readonly #known = new Map<string, Measures | 'measuring'>()
  #hasReadVariables = false

  constructor(
    { schema, listSizes }: MeasuredSchema,
    document: DocumentNode,
    variables: Readonly<Record<string, unknown>>,
  ) {
    this.#schema = schema
    this.#sizes = listSizes
    this.#variables = variables
    this.#fragments = fragmentsOf(document)
  }

  /** Whether what has been measured depends on values of variables. */
  get hasReadVariables(): boolean {
    return this.#hasReadVariables
  }

  measure(operation: OperationDefinitionNode): Measures {
    for (const { variable, defaultValue } of operation.variableDefinitions ?? []) {
      if (defaultValue) this.#defaults.set(variable.name.value, valueFromASTUntyped(defaultValue))
    }
    const type = this.#schema.getRootType(operation.operation) ?? undefined
    return this.#selections(operation.selectionSet, { type, page: null })
  }

  #selections({ selections }: SelectionSetNode, place: Place): Measures {
    return selections.reduce<Measures>((sum, selection) => {
      const part =
        selection.kind === Kind.FIELD
          ? this.#field(selection, place)
          : selection.kind === Kind.INLINE_FRAGMENT
            ? this.#selections(selection.selectionSet, {
                ...place,
                type: this.#typeNamed(selection.typeCondition?.name.value) ?? place.type,
              })
            : this.#fragment(selection.name.value, place)
      return {
        levels: Math.max(sum.levels, part.levels),
        rootFields: sum.rootFields + part.rootFields,
        cost: sum.cost + part.cost,
        fields: sum.fields + part.fields,
      }
    }, NOTHING)
  }

  #fragment(name: string, place: Place): Measures {
    const fragment = this.#fragments.get(name)
    if (!fragment) return NOTHING
    const key = `${name}:${place.page}`
    const known = this.#known.get(key)
    if (known === 'measuring') return { levels: Infinity, rootFields: 0, cost: Infinity, fields: Infinity }
    if (known) return known
    this.#known.set(key, 'measuring')
    const type = this.#typeNamed(fragment.typeCondition.name.value)
    const measured = this.#selections(fragment.selectionSet, { type, page: place.page })
    this.#known.set(key, measured)
    return measured
  }

  #field(node: FieldNode, place: Place): Measures {
    const field = fieldOf(place.type, node.name.value)
    const own = { levels: 1, rootFields: 1, cost: 0, fields: 1 }
    if (!node.selectionSet) return own
    const type = field && getNamedType(field.type)
    const first = this.#first(node, field)
    const below = this.#selections(node.selectionSet, { type, page: first })
    const times = this.#times(node, field, first, place)
    const objects = type && isCompositeType(type) ? 1 : 0
    return {
      levels: below.levels + 1,
      rootFields: 1,
      cost: times * (objects + below.cost),
      fields: below.fields + 1,
    }
  }

  #times(
    node: FieldNode,
    field: GraphQLField<unknown, unknown> | undefined,
    first: number | null,
    place: Place,
  ): number {
    if (!field || !isListType(getNullableType(field.type))) return 1
    if (place.page !== null && ITEMS_OF_PAGE.has(node.name.value)) return place.page
    const said = this.#sizes.get(`${place.type?.name}.${node.name.value}`)
    return first ?? this.#longestList(node) ?? said ?? USUAL_LIST
  }

  /** The `first` that holds for a field: as asked, else the schema's default; null where it has none. */
  #first(node: FieldNode, field: GraphQLField<unknown, unknown> | undefined): number | null {
    const definition = field?.args.find(({ name }) => name === 'first')
    if (!definition) return null
    const asked = node.arguments?.find(({ name }) => name.value === 'first')?.value
    const value =
      asked?.kind === Kind.INT
        ? Number(asked.value)
        : asked?.kind === Kind.VARIABLE
          ? this.#variable(asked.name.value)
          : undefined
    return typeof value === 'number' && value >= 0
      ? // A larger one is refused by the list itself, which names the argument.
        Math.min(value, MOST_PER_PAGE)
      : Number(definition.defaultValue ?? USUAL_LIST)
  }

  /** A list that answers a list argument item by item is as long as what is asked. */
  #longestList(node: FieldNode): number | null {
    const lengths = (node.arguments ?? []).flatMap(({ value }) => {
      if (value.kind === Kind.LIST) return value.values.length
      const given = value.kind === Kind.VARIABLE ? this.#variable(value.name.value) : undefined
      return Array.isArray(given) ? given.length : []
    })
    return lengths.length === 0 ? null : Math.max(USUAL_LIST, ...lengths)
  }

  #variable(name: string): unknown {
    this.#hasReadVariables = true
    return this.#variables[name] === undefined ? this.#defaults.get(name) : this.#variables[name]
  }

  #typeNamed(name: string | undefined): GraphQLNamedType | undefined {
    return name === undefined ? undefined : this.#schema.getType(name)
  }
}
