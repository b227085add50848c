import { readFileSync } from 'node:fs'
import { DEFAULT_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph, type Schema } from '@apollo/federation-internals'
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
import { booleanArgument, listDirectives, stringArgument } from '../../../schema/directives.ts'
import { OperatorError, messageOf } from '../../../schema/errors/operator-error.ts'
import type { MeasuredSchema } from '../operation-limits/document-measures.ts'
import { readAccessRules, type AccessRules } from '../access/access-rules.ts'
import { readLiveFields } from './live-fields.ts'
import { readListSizes } from './list-sizes.ts'
import { listPlannedNames, type PlannedNames } from './planned-names.ts'
import { SubgraphTypes } from './subgraph-types.ts'

/** A supergraph in the forms that the planner, the executor and the limits use. */
export interface LoadedSupergraph {
  readonly document: DocumentNode
  /** The fields that plans select in addition to those of the operation. */
  readonly plannedNames: PlannedNames
  readonly supergraph: Supergraph
  /** The whole schema, including inaccessible types. */
  readonly fullSchema: GraphQLSchema
  /** The schema of clients, for the planner and for graphql-js. */
  readonly api: Schema
  readonly apiSchema: GraphQLSchema
  readonly measured: MeasuredSchema
  /** The root fields whose responses change without a load. */
  readonly liveFields: ReadonlySet<string>
  /** The fields that only some callers may read. */
  readonly accessRules: AccessRules
  /** The types and fields of each subgraph. */
  readonly subgraphTypes: SubgraphTypes
  readonly subgraphs: readonly { readonly name: string; readonly url: string }[]
  /** The labels of `@override`, with the percentage of requests that the overriding subgraph resolves. */
  readonly overrides: ReadonlyMap<string, number>
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
    directive.name.value === 'join__type' && booleanArgument(directive, 'resolvable') === false
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

// Removes links of specifications whose directives operations use, because the planner would remove those directives
// with the specification.
const keepExecutableDirectives = (document: DocumentNode): DocumentNode => {
  const executable = new Set(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.DIRECTIVE_DEFINITION && isExecutable(definition)
        ? [definition.name.value]
        : [],
    ),
  )
  const isLinkNeeded = (directive: ConstDirectiveNode): boolean =>
    directive.name.value !== 'link' ||
    stringArgument(directive, 'for') !== null ||
    !importsOf(directive).some((name) => executable.has(name))
  return visit(document, {
    SchemaDefinition: (schema) =>
      schema.directives?.every(isLinkNeeded) === false
        ? { ...schema, directives: schema.directives.filter(isLinkNeeded) }
        : undefined,
  })
}

/**
 * Works around two faults of the stock planner: it joins by the first key even if the subgraph cannot resolve it, so
 * resolvable keys are moved to the front; and it removes executable directives.
 */
const prepare = (sdl: string): DocumentNode =>
  visit(keepExecutableDirectives(parse(sdl, { noLocation: true })), {
    ObjectTypeDefinition: resolvableFirst,
    InterfaceTypeDefinition: resolvableFirst,
  })

const PERCENT = /^percent\((\d{1,3}(?:\.\d{1,8})?)\)$/

const shareOf = (label: string, labels: Readonly<Record<string, number>>): number | null => {
  const set = labels[label]
  if (set !== undefined) return set
  const percent = Number(PERCENT.exec(label)?.[1] ?? NaN)
  return percent <= 100 ? percent : null
}

const SUPPORTED_FEATURES = new Set([
  ...DEFAULT_SUPPORTED_SUPERGRAPH_FEATURES,
  // Has no effect on execution.
  'https://specs.apollo.dev/cacheTag/v0.1',
  // The access rules of this gateway apply them before planning.
  'https://specs.apollo.dev/authenticated/v0.1',
  'https://specs.apollo.dev/requiresScopes/v0.1',
])

/** Features that this gateway does not support, with the remedy. */
const UNSUPPORTED: Readonly<Record<string, string>> = {
  policy: 'Remove @policy, and check policies in the subgraph.',
  context: 'Remove @context and @fromContext, and pass the value as an argument or with @requires.',
  connect: 'Remove @connect, and put a subgraph in front of the REST API.',
  source: 'Remove @source, and put a subgraph in front of the REST API.',
}

const refuseFeatures = (document: DocumentNode): void => {
  const found = new Set<string>()
  visit(document, {
    SchemaDefinition: ({ directives = [] }) => {
      for (const link of directives) {
        const name = /^https:\/\/specs\.apollo\.dev\/(\w+)\/v/.exec(stringArgument(link, 'url') ?? '')?.[1]
        if (name !== undefined && Object.hasOwn(UNSUPPORTED, name)) found.add(name)
      }
    },
  })
  if (found.size === 0) return
  throw new OperatorError(
    `The supergraph uses ${[...found].map((name) => `@${name}`).join(', ')}, which this gateway does not support.`,
    'Remove these directives from the subgraphs and compose again; docs/gateway.md lists what is supported.',
    [...found].map((name) => UNSUPPORTED[name] ?? ''),
  )
}

/** The labels of `@override(label:)`, with the percentage of requests that each moves. */
const readOverrides = (
  document: DocumentNode,
  labels: Readonly<Record<string, number>>,
): ReadonlyMap<string, number> => {
  const overrides = new Map<string, number>()
  visit(document, {
    FieldDefinition: ({ name, directives }) => {
      for (const place of listDirectives(directives, 'join__field')) {
        const label = stringArgument(place, 'overrideLabel')
        if (label === null) continue
        const share = shareOf(label, labels)
        if (share === null) {
          throw new OperatorError(
            `The field "${name.value}" of the supergraph has @override with the label "${label}", which no setting turns on or off.`,
            `Set overrideLabels."${label}" in the configuration file to true, false or a percentage; or use the label percent(N).`,
          )
        }
        overrides.set(label, share)
      }
    },
  })
  return overrides
}

export const readOwnSupergraph = (): string =>
  readFileSync(new URL('../../../schema/supergraph.graphql', import.meta.url), 'utf8')

/** The text of a supergraph file. Throws an OperatorError if it cannot be read. */
export const readSupergraphFile = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new OperatorError(
      `The file "${file}" cannot be read (${(error as NodeJS.ErrnoException).code}).`,
      'Use the path of a supergraph, as `rover supergraph compose` writes it.',
    )
  }
}

/** The API schema as text. */
export const readApiSchema = (): string =>
  readFileSync(new URL('../../../schema/api.graphql', import.meta.url), 'utf8')

/**
 * Reads a supergraph. `labels` are the percentages of labels of `@override` that are not of the form `percent(N)`.
 * Throws an OperatorError if it is invalid.
 */
export const loadSupergraph = (
  text: string,
  labels: Readonly<Record<string, number>> = {},
): LoadedSupergraph => {
  try {
    const document = prepare(text)
    refuseFeatures(document)
    const supergraph = Supergraph.build(document, { supportedFeatures: SUPPORTED_FEATURES })
    const api = supergraph.apiSchema()
    const apiSchema = api.toGraphQLJSSchema()
    return {
      document,
      plannedNames: listPlannedNames(document),
      supergraph,
      fullSchema: supergraph.schema.toGraphQLJSSchema(),
      api,
      apiSchema,
      measured: { schema: apiSchema, listSizes: readListSizes(document) },
      liveFields: readLiveFields(document),
      accessRules: readAccessRules(document),
      subgraphTypes: new SubgraphTypes(document),
      overrides: readOverrides(document, labels),
      subgraphs: supergraph.subgraphsMetadata().map(({ name, url }) => ({ name, url })),
    }
  } catch (error) {
    if (error instanceof OperatorError) throw error
    throw new OperatorError(
      'The supergraph is invalid.',
      'Use a supergraph of Federation 2 that `npm run compose` or `rover supergraph compose` wrote.',
      [messageOf(error)],
    )
  }
}
