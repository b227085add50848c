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
import { MAX_PAGE_SIZE } from '../../../schema/page-size.ts'

export interface Measures {
  /** The depth of fields, including those in fragments. */
  readonly levels: number
  /** The number of root fields, including those in fragments. */
  readonly rootFields: number
  /** The estimated number of objects in the response. */
  readonly cost: number
  /** The number of fields after fragments are expanded. */
  readonly fields: number
}

const NOTHING: Measures = { levels: 0, rootFields: 0, cost: 0, fields: 0 }

// The assumed length of a list that the schema does not state.
const USUAL_LIST = 10

// The items of a page are below the field with `first`, which states their number.
const ITEMS_OF_PAGE = new Set(['nodes', 'edges'])

interface SelectionContext {
  readonly type: GraphQLNamedType | undefined
  /** The page size of the connection above; null outside of connections. */
  readonly page: number | null
}

const fieldOf = (
  type: GraphQLNamedType | undefined,
  name: string,
): GraphQLField<unknown, unknown> | undefined =>
  isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined

/** A schema with the assumed lengths of its lists. */
export interface MeasuredSchema {
  readonly schema: GraphQLSchema
  readonly listSizes: ReadonlyMap<string, number>
}

/**
 * Measures an operation without expanding it: each fragment is measured once for each page size, so that the time
 * grows with the length of the text. A recursive fragment has infinite measures.
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

  /** Whether the measures depend on variables. */
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

  #selections({ selections }: SelectionSetNode, place: SelectionContext): Measures {
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

  #fragment(name: string, place: SelectionContext): Measures {
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

  #field(node: FieldNode, place: SelectionContext): Measures {
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
    place: SelectionContext,
  ): number {
    if (!field || !isListType(getNullableType(field.type))) return 1
    if (place.page !== null && ITEMS_OF_PAGE.has(node.name.value)) return place.page
    const statedSize = this.#sizes.get(`${place.type?.name}.${node.name.value}`)
    return first ?? this.#longestList(node) ?? statedSize ?? USUAL_LIST
  }

  /**
   * The value of `first`: that of the operation, or the default of the schema; null if the field has no such argument.
   */
  #first(node: FieldNode, field: GraphQLField<unknown, unknown> | undefined): number | null {
    const definition = field?.args.find(({ name }) => name === 'first')
    if (!definition) return null
    const argument = node.arguments?.find(({ name }) => name.value === 'first')?.value
    const value =
      argument?.kind === Kind.INT
        ? Number(argument.value)
        : argument?.kind === Kind.VARIABLE
          ? this.#variable(argument.name.value)
          : undefined
    return typeof value === 'number' && value >= 0
      ? // The list itself refuses a larger value, and names the argument.
        Math.min(value, MAX_PAGE_SIZE)
      : Number(definition.defaultValue ?? USUAL_LIST)
  }

  /** A list argument with one result for each item determines the length of the list. */
  #longestList(node: FieldNode): number | null {
    const lengths = (node.arguments ?? []).flatMap(({ value }) => {
      if (value.kind === Kind.LIST) return value.values.length
      const variable = value.kind === Kind.VARIABLE ? this.#variable(value.name.value) : undefined
      return Array.isArray(variable) ? variable.length : []
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
