import { readFileSync } from 'node:fs'
import { Supergraph, type Schema } from '@apollo/federation-internals'
import {
  Kind,
  parse,
  visit,
  type ConstDirectiveNode,
  type DirectiveDefinitionNode,
  type DocumentNode,
  type GraphQLSchema,
  type InterfaceTypeDefinitionNode,
  type ObjectTypeDefinitionNode,
} from 'graphql'
import { flagOf, listDirectives, textOf } from '../schema/directives.ts'
import { OperatorError } from '../schema/errors.ts'
import type { MeasuredSchema } from './limits/document-measures.ts'
import { readLiveFields } from './answers/live-fields.ts'
import { readListSizes } from './limits/list-sizes.ts'
import { listAskedNames, type AskedNames } from './planning/asked-names.ts'
import { SubgraphTypes } from './planning/subgraph-types.ts'

/** A supergraph, read once: what planner, executor and limits start from. */
export interface LoadedSupergraph {
  readonly document: DocumentNode
  /** What plans ask for by themselves. */
  readonly asked: AskedNames
  readonly supergraph: Supergraph
  /** Every type, those that clients never see too. */
  readonly fullSchema: GraphQLSchema
  /** What clients see, as the planner takes it and as graphql-js does. */
  readonly api: Schema
  readonly apiSchema: GraphQLSchema
  readonly measured: MeasuredSchema
  /** Fields at the root whose answers change without a load. */
  readonly liveFields: ReadonlySet<string>
  /** Which subgraph knows which types and fields. */
  readonly subgraphTypes: SubgraphTypes
  readonly subgraphs: readonly { readonly name: string; readonly url: string }[]
  /** Labels of @override, and whether the overriding subgraph answers. */
  readonly overrides: ReadonlyMap<string, boolean>
}

const EXECUTABLE_LOCATIONS = new Set([
  'QUERY',
  'MUTATION',
  'FIELD',
  'FRAGMENT_DEFINITION',
  'FRAGMENT_SPREAD',
  'INLINE_FRAGMENT',
  'VARIABLE_DEFINITION',
])

const resolvableFirst = <Type extends ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode>(
  type: Type,
): Type | undefined => {
  const { directives = [] } = type
  const isUnresolvable = (directive: ConstDirectiveNode): boolean =>
    directive.name.value === 'join__type' && flagOf(directive, 'resolvable') === false
  if (!directives.some(isUnresolvable)) return undefined
  return {
    ...type,
    directives: [
      ...directives.filter((directive) => !isUnresolvable(directive)),
      ...directives.filter(isUnresolvable),
    ],
  }
}

const isExecutable = ({ locations }: DirectiveDefinitionNode): boolean =>
  locations.some(({ value }) => EXECUTABLE_LOCATIONS.has(value))

const importsOf = (link: ConstDirectiveNode): string[] => {
  const value = link.arguments?.find((argument) => argument.name.value === 'import')?.value
  return value?.kind === Kind.LIST
    ? value.values.flatMap((item) => (item.kind === Kind.STRING ? [item.value.replace('@', '')] : []))
    : []
}

// A directive that a specification of others brings, for operations to use, would be taken away with the specification.
const keepExecutableDirectives = (document: DocumentNode): DocumentNode => {
  const executable = new Set(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.DIRECTIVE_DEFINITION && isExecutable(definition)
        ? [definition.name.value]
        : [],
    ),
  )
  const isKept = (directive: ConstDirectiveNode): boolean =>
    directive.name.value !== 'link' ||
    textOf(directive, 'for') !== null ||
    !importsOf(directive).some((name) => executable.has(name))
  return visit(document, {
    SchemaDefinition: (schema) =>
      schema.directives?.every(isKept) === false
        ? { ...schema, directives: schema.directives.filter(isKept) }
        : undefined,
  })
}

/**
 * The supergraph as the stock planner understands it rightly: it joins by the first key that it meets, also by one that
 * its subgraph cannot resolve, so those come last; and it forgets directives that operations may use.
 */
const prepare = (sdl: string): DocumentNode =>
  visit(keepExecutableDirectives(parse(sdl, { noLocation: true })), {
    ObjectTypeDefinition: resolvableFirst,
    InterfaceTypeDefinition: resolvableFirst,
  })

const ALL_OR_NOTHING: Readonly<Record<string, boolean>> = { 'percent(100)': true, 'percent(0)': false }

/** The labels of `@override(label:)`: those that move all requests or none. Others would need a share of requests. */
const readOverrides = (document: DocumentNode): ReadonlyMap<string, boolean> => {
  const overrides = new Map<string, boolean>()
  visit(document, {
    FieldDefinition: ({ name, directives }) => {
      for (const place of listDirectives(directives, 'join__field')) {
        const label = textOf(place, 'overrideLabel')
        if (label === null) continue
        const isOn = ALL_OR_NOTHING[label]
        if (isOn === undefined) {
          throw new OperatorError(
            `The field "${name.value}" of the supergraph has @override with the label "${label}", which this gateway does not support.`,
            'Use the label percent(0) or percent(100), or leave the label out.',
          )
        }
        overrides.set(label, isOn)
      }
    },
  })
  return overrides
}

export const readOwnSupergraph = (): string =>
  readFileSync(new URL('../schema/supergraph.graphql', import.meta.url), 'utf8')

/** The API schema as text, for people and clients. */
export const readApiSchema = (): string =>
  readFileSync(new URL('../schema/api.graphql', import.meta.url), 'utf8')

export const loadSupergraph = (text: string): LoadedSupergraph => {
  try {
    const document = prepare(text)
    const supergraph = Supergraph.build(document)
    const api = supergraph.apiSchema()
    const apiSchema = api.toGraphQLJSSchema()
    return {
      document,
      asked: listAskedNames(document),
      supergraph,
      fullSchema: supergraph.schema.toGraphQLJSSchema(),
      api,
      apiSchema,
      measured: { schema: apiSchema, listSizes: readListSizes(document) },
      liveFields: readLiveFields(document),
      subgraphTypes: new SubgraphTypes(document),
      overrides: readOverrides(document),
      subgraphs: supergraph.subgraphsMetadata().map(({ name, url }) => ({ name, url })),
    }
  } catch (error) {
    if (error instanceof OperatorError) throw error
    throw new OperatorError(
      'The supergraph cannot be read.',
      'Give a supergraph that `npm run compose` or `rover supergraph compose` wrote, of Federation 2.',
      [error instanceof Error ? error.message : String(error)],
    )
  }
}
