import { execute, parse, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql'
import { loadSupergraph } from '../../../gateway/graph/supergraph/supergraph.ts'
import { listTopLevelFields, parseFieldSet } from '../../../schema/directives.ts'
import { openGenericGateway, type TestSubgraph, type OpenTestGateway } from '../federation.ts'
import { answersFor, type DataObject, type GraphModel, type KeyModel } from './graph-model.ts'
import type { RandomOperation } from './operations.ts'
import { printSubgraph } from './subgraphs.ts'
import { ExpectedResults, isDataObject, stableText } from './expected-results.ts'

/** A resolved object: with its type in the schema, and the reference that it came from. */
interface Resolved {
  readonly __typename: string
  readonly object: DataObject
  readonly reference?: Readonly<Record<string, unknown>>
  readonly provided?: ReadonlySet<string>
}

/** Replaces data objects by resolved objects, including those in lists. */
const wrap = (value: unknown, toResolved: (object: DataObject) => Resolved): unknown => {
  if (Array.isArray(value)) return value.map((item) => wrap(item, toResolved))
  return isDataObject(value) ? toResolved(value) : value
}

const pickInputs = (reference: Readonly<Record<string, unknown>>, fieldSet: string): unknown => {
  const pick = (value: unknown, { selections }: ReturnType<typeof parseFieldSet>): unknown => {
    if (Array.isArray(value)) return value.map((item) => pick(item, { selections } as never))
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(
      selections.flatMap((selection) => {
        if (selection.kind !== 'Field') return []
        const part = (value as Record<string, unknown>)[selection.name.value]
        return [[selection.name.value, selection.selectionSet ? pick(part, selection.selectionSet) : part]]
      }),
    )
  }
  return pick(reference, parseFieldSet(fieldSet))
}

const createSubgraph = (graph: GraphModel, truth: ExpectedResults, subgraph: string): TestSubgraph => {
  const interfaceObjects = graph.interfaceObjects.filter(({ objectSubgraphs }) =>
    objectSubgraphs.has(subgraph),
  )
  const nameOf = (object: DataObject): string =>
    interfaceObjects.find(({ implementers }) => implementers.includes(object.type))?.name ?? object.type
  const fieldResolver: GraphQLFieldResolver<unknown, unknown> = (
    source,
    given,
    _,
    { fieldName, parentType },
  ) => {
    if (parentType.name === 'Query') {
      return wrap(truth.root(fieldName, given), (object) => ({ __typename: nameOf(object), object }))
    }
    const { object, reference, provided } = source as Resolved
    const field = truth.fieldOf(object, fieldName)
    const isKeyHere = fieldName === 'id' && nameOf(object) !== object.type
    if (!isKeyHere && !answersFor(field, subgraph) && !provided?.has(fieldName)) {
      throw new Error(`${subgraph} does not serve ${object.type}.${fieldName}`)
    }
    const isProvided = listTopLevelFields(field.requires ?? '__typename').every((name) => provided?.has(name))
    if (field.requires !== null && !isProvided) {
      if (!reference) throw new Error(`${object.type}.${fieldName} lacks its inputs`)
      return `from ${stableText(pickInputs(reference, field.requires))}`
    }
    const below = field.provides.get(subgraph)
    return wrap(truth.read(object, fieldName, given), (inner) => ({
      __typename: nameOf(inner),
      object: inner,
      ...(below === undefined ? {} : { provided: new Set([below]) }),
    }))
  }
  const resolvers: Record<string, object> = {}
  const addReference = (name: string, types: readonly string[], keys: readonly KeyModel[]): void => {
    const objects = types.flatMap((type) => graph.data.get(type) ?? [])
    resolvers[name] = {
      __resolveReference: (reference: Readonly<Record<string, unknown>>): Resolved | null => {
        const object = objects.find((one) =>
          keys.some(({ fields }) => {
            const set = parseFieldSet(fields)
            return stableText(truth.select(one, set)) === stableText(pickInputs(reference, fields))
          }),
        )
        return object ? { __typename: nameOf(object), object, reference } : null
      },
    }
  }
  for (const { name, isEntity, keys } of graph.objects.values()) {
    const here = keys.get(subgraph)
    if (isEntity && here)
      addReference(
        name,
        [name],
        here.filter(({ isResolvable }) => isResolvable),
      )
  }
  for (const { name, implementers, interfaceSubgraphs, objectSubgraphs } of graph.interfaceObjects) {
    if (interfaceSubgraphs.has(subgraph) || objectSubgraphs.has(subgraph)) {
      addReference(name, implementers, [{ fields: 'id', isResolvable: true }])
    }
  }
  return { sdl: printSubgraph(graph, subgraph), resolvers, fieldResolver }
}

export interface Answer {
  readonly data?: unknown
  readonly errors?: readonly { readonly message: string; readonly path?: readonly (string | number)[] }[]
}

/** A random graph, served by the gateway from its subgraphs, with the expected results. */
export interface SplitGraph {
  readonly model: GraphModel
  readonly schema: GraphQLSchema
  readonly open: OpenTestGateway
  /** The response of graphql-js with the unsplit schema. */
  truthOf(operation: RandomOperation): Answer
}

/** Throws NotComposable if the random subgraphs do not compose. */
export const startSplitGraph = async (model: GraphModel): Promise<SplitGraph> => {
  const expected = new ExpectedResults(model)
  const open = await openGenericGateway(
    Object.fromEntries(model.subgraphs.map((name) => [name, createSubgraph(model, expected, name)])),
    { QUERY_LIMITS: 'off' },
  )
  const schema = loadSupergraph(open.supergraphSdl).apiSchema
  const fieldResolver: GraphQLFieldResolver<unknown, unknown> = (
    source,
    given,
    _,
    { fieldName, parentType },
  ) => {
    const value =
      parentType === schema.getQueryType()
        ? expected.root(fieldName, given)
        : expected.read((source as Resolved).object, fieldName, given)
    return wrap(value, (object) => ({ __typename: object.type, object }))
  }
  return {
    model,
    schema,
    open,
    truthOf: ({ query, variables }) =>
      execute({ schema, document: parse(query), variableValues: variables, fieldResolver }) as Answer,
  }
}
