import {
  Kind,
  coerceInputValue,
  defaultFieldResolver,
  defaultTypeResolver,
  execute,
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  parse,
  type ConstDirectiveNode,
  type ExecutionResult,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type SelectionSetNode,
} from 'graphql'
import { loadSupergraph } from '../../../gateway/graph/supergraph/supergraph.ts'
import { listDirectives, parseFieldSet, stringArgument } from '../../../schema/directives.ts'
import type { Subgraph } from '../../../subgraphs/shared/subgraph.ts'
import { NO_TRACE } from '../../../subgraphs/shared/trace.ts'
import type { RandomOperation } from './operations.ts'

type Arguments = Readonly<Record<string, unknown>>

/** An object of the merged graph: the value of the subgraph that returned it. */
interface Merged {
  readonly typename: string
  readonly subgraph: string
  readonly value: unknown
}

const isMerged = (value: unknown): value is Merged =>
  value !== null && typeof value === 'object' && 'subgraph' in value && 'typename' in value

/** The keys of types (`subgraph Type`) and the required fields (`subgraph Type.field`), as field sets. */
interface FieldSets {
  readonly keys: ReadonlyMap<string, string>
  readonly requires: ReadonlyMap<string, string>
}

/**
 * A schema whose fields are resolved by the resolvers of the subgraphs, without a plan. The gateway's responses must
 * be equal. If another subgraph owns a field, its reference resolver is called first.
 */
export class MergedGraph {
  readonly #loaded: ReturnType<typeof loadSupergraph>
  readonly #subgraphs: ReadonlyMap<string, Subgraph>
  readonly #sets: FieldSets

  constructor(supergraphSdl: string, subgraphs: readonly Subgraph[]) {
    this.#loaded = loadSupergraph(supergraphSdl)
    this.#subgraphs = new Map(subgraphs.map((subgraph) => [subgraph.name, subgraph]))
    this.#sets = readFieldSets(supergraphSdl)
  }

  async execute({ query, variables }: RandomOperation): Promise<ExecutionResult> {
    const context = { clientId: null, signal: null, trace: NO_TRACE }
    const contexts = new Map(
      [...this.#subgraphs].map(
        ([name, { createContext }]) => [name, createContext(context as never, new Set())] as const,
      ),
    )
    const resolve = (
      source: unknown,
      type: string,
      field: string,
      given: Arguments,
      info: GraphQLResolveInfo,
    ) => this.#resolve(source, type, field, given, info, contexts)
    return execute({
      schema: this.#loaded.apiSchema,
      document: parse(query),
      variableValues: variables,
      fieldResolver: (source, given: Arguments, _, info) =>
        resolve(source, info.parentType.name, info.fieldName, given, info),
      typeResolver: (value) => (value as Merged).typename,
    })
  }

  async #resolve(
    source: unknown,
    type: string,
    field: string,
    given: Arguments,
    info: GraphQLResolveInfo,
    contexts: ReadonlyMap<string, unknown>,
  ): Promise<unknown> {
    const owner = this.#ownerOf(isMerged(source) ? source : null, type, field)
    const schema = this.#subgraphs.get(owner)?.schema
    const definition = (schema?.getType(type) as GraphQLObjectType).getFields()[field]
    if (!schema || !definition) throw new Error(`${owner} has no field ${type}.${field}`)
    const coerced = Object.fromEntries(
      definition.args.flatMap(({ name, type: argumentType, defaultValue }) => {
        if (given[name] !== undefined) return [[name, coerceInputValue(given[name], argumentType)]]
        return defaultValue === undefined ? [] : [[name, defaultValue]]
      }),
    )
    const parent = isMerged(source)
      ? await this.#enter(source, owner, type, field, info, contexts)
      : (source as undefined)
    // The subgraph has no such object, so its fields are null.
    if (isMerged(source) && parent === null) return null
    const resolver = definition.resolve ?? defaultFieldResolver
    // The default resolver reads the field that `info` names.
    const value: unknown = await resolver(parent, coerced, contexts.get(owner), { ...info, fieldName: field })
    const named = getNamedType(definition.type)
    const convert = async (item: unknown): Promise<unknown> => {
      const known = await item
      if (known === null || known === undefined) return null
      if (known instanceof Error) return known
      if (typeof known === 'object' && Symbol.iterator in known) {
        return Promise.all([...(known as Iterable<unknown>)].map(convert))
      }
      if (isLeafType(named)) return named.serialize(known)
      const typename = isAbstractType(named)
        ? await (named.resolveType ?? defaultTypeResolver)(known, contexts.get(owner), info, named)
        : named.name
      return { typename: String(typename), subgraph: owner, value: known } satisfies Merged
    }
    return convert(value)
  }

  /** The subgraph that resolves a field: the one that returned the object, if it can. */
  #ownerOf(source: Merged | null, type: string, field: string): string {
    const { subgraphTypes } = this.#loaded
    const owners = [...this.#subgraphs.keys()].filter(
      (name) =>
        subgraphTypes.hasField(name, type, field) ||
        subgraphTypes.requiredBy(name, type, field).length > 0 ||
        subgraphTypes.isKeyField(name, type, field),
    )
    const chosen = source && owners.includes(source.subgraph) ? source.subgraph : owners[0]
    if (chosen === undefined) throw new Error(`no subgraph has the field ${type}.${field}`)
    return chosen
  }

  /** The object of its owner: itself, or the result of the owner's reference resolver. */
  async #enter(
    source: Merged,
    owner: string,
    type: string,
    field: string,
    info: GraphQLResolveInfo,
    contexts: ReadonlyMap<string, unknown>,
  ): Promise<unknown> {
    const required = this.#sets.requires.get(`${owner} ${type}.${field}`)
    if (source.subgraph === owner && required === undefined) return source.value
    const key = this.#sets.keys.get(`${owner} ${type}`)
    if (key === undefined) throw new Error(`${owner} has no key of ${type}`)
    const reference = {
      __typename: type,
      ...(await this.#select(source, parseFieldSet(key), info, contexts)),
      ...(required === undefined ? {} : await this.#select(source, parseFieldSet(required), info, contexts)),
    }
    const entity = this.#subgraphs.get(owner)?.schema.getType(type)
    if (!isObjectType(entity)) throw new Error(`${owner} has no type ${type}`)
    const { resolveReference } =
      (entity.extensions['apollo'] as { subgraph?: ReferenceResolver } | undefined)?.subgraph ?? {}
    return resolveReference
      ? ((await resolveReference(reference, contexts.get(owner), info)) ?? null)
      : reference
  }

  async #select(
    source: Merged,
    { selections }: SelectionSetNode,
    info: GraphQLResolveInfo,
    contexts: ReadonlyMap<string, unknown>,
  ): Promise<Record<string, unknown>> {
    const selected: Record<string, unknown> = {}
    for (const selection of selections) {
      if (selection.kind !== Kind.FIELD) continue
      const name = selection.name.value
      const value = await this.#resolve(source, source.typename, name, {}, info, contexts)
      const below = async (item: unknown): Promise<unknown> => {
        if (Array.isArray(item)) return Promise.all(item.map(below))
        return isMerged(item) && selection.selectionSet
          ? this.#select(item, selection.selectionSet, info, contexts)
          : item
      }
      selected[name] = await below(value)
    }
    return selected
  }
}

interface ReferenceResolver {
  readonly resolveReference?: (reference: object, context: unknown, info: GraphQLResolveInfo) => unknown
}

const readFieldSets = (supergraphSdl: string): FieldSets => {
  const document = parse(supergraphSdl, { noLocation: true })
  const names = new Map<string, string>()
  const keys = new Map<string, string>()
  const requires = new Map<string, string>()
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || definition.name.value !== 'join__Graph') continue
    for (const value of definition.values ?? []) {
      const [graph] = listDirectives(value.directives, 'join__graph')
      names.set(value.name.value, (graph && stringArgument(graph, 'name')) ?? '')
    }
  }
  const subgraphOf = (directive: ConstDirectiveNode): string =>
    names.get(stringArgument(directive, 'graph') ?? '') ?? ''
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) continue
    const type = definition.name.value
    for (const place of listDirectives(definition.directives, 'join__type')) {
      const key = stringArgument(place, 'key')
      if (key !== null) keys.set(`${subgraphOf(place)} ${type}`, key)
    }
    for (const { name, directives } of definition.fields ?? []) {
      for (const place of listDirectives(directives, 'join__field')) {
        const required = stringArgument(place, 'requires')
        if (required !== null) requires.set(`${subgraphOf(place)} ${type}.${name.value}`, required)
      }
    }
  }
  return { keys, requires }
}
