import {
  Kind,
  getArgumentValues,
  isAbstractType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  type DocumentNode,
  type FieldNode,
  type GraphQLAbstractType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'

/** An operation that this executor does not support. graphql-js executes it. */
export class NotLevelled extends Error {
  override readonly name = 'NotLevelled'
}

export interface LevelField {
  readonly key: string
  readonly name: string
  readonly nodes: readonly FieldNode[]
  readonly parentType: string
  /** Null if the value is the property with the field's name. */
  readonly resolve: GraphQLFieldResolver<unknown, unknown> | null
  /** Reads the arguments with the variables of a request. */
  readonly readArguments: (variables: Readonly<Record<string, unknown>>) => Record<string, unknown>
  readonly isList: boolean
  readonly isNonNull: boolean
  readonly isItemNonNull: boolean
  /** Null if the field's type is an object, an interface or a union. */
  readonly serialize: ((value: unknown) => unknown) | null
  readonly selection: LevelSelection | null
}

export interface LevelSelection {
  /** The object type; null if it depends on the value. */
  readonly objectType: GraphQLObjectType | null
  readonly abstractType: GraphQLAbstractType | null
  fieldsOf(type: GraphQLObjectType): readonly LevelField[]
}

const NO_ARGUMENTS = Object.freeze({})

// Skips the serialisation of graphql-js for values that already have the right type.
const serializer = (type: GraphQLLeafType): ((value: unknown) => unknown) => {
  const kind = { String: 'string', ID: 'string', Boolean: 'boolean' }[type.name]
  return kind
    ? (value) => (typeof value === kind ? value : type.serialize(value))
    : (value) => type.serialize(value)
}

const mayHoldVariables = ({ arguments: args = [] }: FieldNode): boolean =>
  args.some(({ value }) => value.kind !== Kind.STRING && value.kind !== Kind.INT && value.kind !== Kind.ENUM)

/** An operation of a subgraph, compiled for execution by level. */
export class LevelProgram {
  readonly operation: OperationDefinitionNode
  readonly root: LevelSelection
  readonly rootType: GraphQLObjectType
  readonly #schema: GraphQLSchema

  constructor(schema: GraphQLSchema, document: DocumentNode) {
    const [operation, ...others] = document.definitions
    if (operation?.kind !== Kind.OPERATION_DEFINITION || others.length > 0) {
      throw new NotLevelled('a document with fragments or several operations')
    }
    const rootType = schema.getRootType(operation.operation)
    if (operation.operation !== 'query' || !rootType) throw new NotLevelled('not a query')
    this.#schema = schema
    this.operation = operation
    this.rootType = rootType
    this.root = this.#selection(rootType, [operation.selectionSet])
  }

  #selection(
    type: GraphQLObjectType | GraphQLAbstractType,
    sets: readonly SelectionSetNode[],
  ): LevelSelection {
    const known = new Map<string, readonly LevelField[]>()
    const fieldsOf = (objectType: GraphQLObjectType): readonly LevelField[] => {
      let fields = known.get(objectType.name)
      if (!fields) {
        fields = this.#fields(objectType, sets)
        known.set(objectType.name, fields)
      }
      return fields
    }
    // Compiles all possible types now, so that an unsupported selection is found before execution.
    for (const possible of isObjectType(type) ? [type] : this.#schema.getPossibleTypes(type))
      fieldsOf(possible)
    return isObjectType(type)
      ? { objectType: type, abstractType: null, fieldsOf }
      : { objectType: null, abstractType: type, fieldsOf }
  }

  #fields(type: GraphQLObjectType, sets: readonly SelectionSetNode[]): LevelField[] {
    const nodes = new Map<string, FieldNode[]>()
    for (const set of sets) this.#collect(type, set, nodes)
    return [...nodes].map(([key, same]) => this.#field(type, key, same))
  }

  #collect(type: GraphQLObjectType, { selections }: SelectionSetNode, nodes: Map<string, FieldNode[]>): void {
    for (const selection of selections) {
      if ((selection.directives?.length ?? 0) > 0) throw new NotLevelled('a directive')
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value
        const same = nodes.get(key)
        if (same) same.push(selection)
        else nodes.set(key, [selection])
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition && this.#schema.getType(selection.typeCondition.name.value)
        const applies =
          !condition ||
          condition === type ||
          (isAbstractType(condition) && this.#schema.isSubType(condition, type))
        if (applies) this.#collect(type, selection.selectionSet, nodes)
      } else {
        throw new NotLevelled('a named fragment')
      }
    }
  }

  #field(type: GraphQLObjectType, key: string, nodes: readonly FieldNode[]): LevelField {
    const [node] = nodes
    const name = node?.name.value ?? ''
    if (!node) throw new NotLevelled('no field')
    const base = { key, name, nodes, parentType: type.name }
    if (name === '__typename') {
      return {
        ...base,
        resolve: () => type.name,
        readArguments: () => NO_ARGUMENTS,
        isList: false,
        isNonNull: true,
        isItemNonNull: false,
        serialize: (value) => value,
        selection: null,
      }
    }
    const definition = type.getFields()[name]
    if (!definition) throw new NotLevelled(`the introspection field "${name}"`)
    return { ...base, ...this.#typeOf(definition, nodes), ...this.#argumentsOf(definition, node) }
  }

  #typeOf({ type, resolve }: GraphQLField<unknown, unknown>, nodes: readonly FieldNode[]) {
    const isNonNull = isNonNullType(type)
    const nullable = isNonNullType(type) ? type.ofType : type
    const isList = isListType(nullable)
    const item = isListType(nullable) ? nullable.ofType : nullable
    const isItemNonNull = isList && isNonNullType(item)
    const named = isNonNullType(item) ? item.ofType : item
    if (isListType(named)) throw new NotLevelled('a list of lists')
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? [])
    return {
      resolve: resolve ?? null,
      isList,
      isNonNull,
      isItemNonNull,
      serialize: isCompositeType(named) ? null : serializer(named as GraphQLLeafType),
      selection: isCompositeType(named) ? this.#selection(named, sets) : null,
    }
  }

  #argumentsOf(definition: GraphQLField<unknown, unknown>, node: FieldNode) {
    if (definition.args.length === 0) return { readArguments: () => NO_ARGUMENTS }
    if (mayHoldVariables(node)) {
      return {
        readArguments: (variables: Readonly<Record<string, unknown>>) =>
          getArgumentValues(definition, node, variables),
      }
    }
    let known: Record<string, unknown> | null = null
    return { readArguments: () => (known ??= getArgumentValues(definition, node)) }
  }
}
