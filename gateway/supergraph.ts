import './telemetry-off.ts'
import { readFileSync } from 'node:fs'
import { Supergraph, type Schema } from '@apollo/federation-internals'
import {
  parse,
  print,
  visit,
  type ConstDirectiveNode,
  type GraphQLSchema,
  type InterfaceTypeDefinitionNode,
  type ObjectTypeDefinitionNode,
} from 'graphql'
import { OperatorError } from '../schema/errors.ts'

/** A supergraph, read once: what planner, executor and limits start from. */
export interface LoadedSupergraph {
  readonly sdl: string
  readonly supergraph: Supergraph
  /** Every type, those that clients never see too. */
  readonly fullSchema: GraphQLSchema
  /** What clients see, as the planner takes it and as graphql-js does. */
  readonly api: Schema
  readonly apiSchema: GraphQLSchema
  readonly subgraphs: readonly { readonly name: string; readonly url: string }[]
}

const argumentOf = (directive: ConstDirectiveNode, name: string): string | boolean | undefined => {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value
  return value && 'value' in value ? value.value : undefined
}

const resolvableFirst = <Type extends ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode>(
  type: Type,
): Type | undefined => {
  const { directives = [] } = type
  const isUnresolvable = (directive: ConstDirectiveNode): boolean =>
    directive.name.value === 'join__type' && argumentOf(directive, 'resolvable') === false
  if (!directives.some(isUnresolvable)) return undefined
  return {
    ...type,
    directives: [
      ...directives.filter((directive) => !isUnresolvable(directive)),
      ...directives.filter(isUnresolvable),
    ],
  }
}

/** The planner joins by the first key that it meets, also by one that its subgraph cannot resolve: those come last. */
const withResolvableKeysFirst = (sdl: string): string => {
  const document = parse(sdl, { noLocation: true })
  const ordered = visit(document, {
    ObjectTypeDefinition: resolvableFirst,
    InterfaceTypeDefinition: resolvableFirst,
  })
  return ordered === document ? sdl : print(ordered)
}

export const readOwnSupergraph = (): string =>
  readFileSync(new URL('../schema/supergraph.graphql', import.meta.url), 'utf8')

/** The API schema as text, for people and clients. */
export const readApiSchema = (): string =>
  readFileSync(new URL('../schema/api.graphql', import.meta.url), 'utf8')

export const loadSupergraph = (text: string): LoadedSupergraph => {
  try {
    const sdl = withResolvableKeysFirst(text)
    const supergraph = Supergraph.build(sdl)
    const api = supergraph.apiSchema()
    return {
      sdl,
      supergraph,
      fullSchema: supergraph.schema.toGraphQLJSSchema(),
      api,
      apiSchema: api.toGraphQLJSSchema(),
      subgraphs: supergraph.subgraphsMetadata().map(({ name, url }) => ({ name, url })),
    }
  } catch (error) {
    throw new OperatorError(
      'The supergraph cannot be read.',
      'Give a supergraph that `npm run compose` or `rover supergraph compose` wrote, of Federation 2.',
      [error instanceof Error ? error.message : String(error)],
    )
  }
}
