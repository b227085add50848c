import { readFileSync } from 'node:fs'
import {
  Kind,
  parse,
  print,
  visit,
  type ConstDirectiveNode,
  type DefinitionNode,
  type FieldDefinitionNode,
  type ObjectTypeDefinitionNode,
} from 'graphql'
import { readSubgraphList } from '../../schema/subgraph-list.ts'

const has = (node: { directives?: readonly ConstDirectiveNode[] | undefined }, name: string): boolean =>
  node.directives?.some((directive) => directive.name.value === name) ?? false

const EXTERNAL = parse('type T { f: Int @external }').definitions[0] as ObjectTypeDefinitionNode

const FEDERATION_TWO = new Set(['shareable', 'listSize', 'tag', 'inaccessible'])

// The keys of all our entities consist of these fields.
const KEYS = ['id', 'asOf', 'postcode']

const isKey = ({ name }: FieldDefinitionNode): boolean => KEYS.includes(name.value)

const isOwn = (field: FieldDefinitionNode): boolean =>
  !isKey(field) && !has(field, 'external') && !has(field, 'shareable')

/** In Federation 1, an entity has one owner. Other subgraphs extend it. */
const extend = (node: ObjectTypeDefinitionNode): DefinitionNode => ({
  ...node,
  kind: Kind.OBJECT_TYPE_EXTENSION,
  interfaces: [],
  fields: (node.fields ?? [])
    .filter((field) => !has(field, 'shareable'))
    .map((field) =>
      isKey(field) ? { ...field, directives: EXTERNAL.fields?.[0]?.directives ?? [] } : field,
    ),
})

/**
 * The owner cannot use fields of other subgraphs. Fields that are calculated from them are omitted; the bench does not
 * request them.
 */
const own = (node: ObjectTypeDefinitionNode): DefinitionNode => ({
  ...node,
  fields: (node.fields ?? []).filter((field) => !has(field, 'external') && !has(field, 'requires')),
})

/** A type without a key is the same in every subgraph. */
const share = (node: ObjectTypeDefinitionNode): DefinitionNode => ({
  ...node,
  fields: (node.fields ?? [])
    .filter((field) => !has(field, 'requires'))
    .map((field) => ({
      ...field,
      directives: (field.directives ?? []).filter(({ name }) => name.value !== 'external'),
    })),
})

const fieldCount = (definitions: readonly DefinitionNode[], name: string): number =>
  definitions.reduce(
    (count, definition) =>
      definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.name.value === name
        ? (definition.fields ?? []).filter(isOwn).length
        : count,
    0,
  )

/**
 * The SDL of the subgraphs in Federation 1, for a gateway without support for Federation 2. The subgraph with most
 * fields owns an entity.
 */
export const listFederationOneSchemas = (): { readonly name: string; readonly schema: string }[] => {
  const subgraphs = readSubgraphList().map(({ name, schemaFile }) => ({
    name,
    definitions: parse(readFileSync(schemaFile, 'utf8')).definitions,
  }))
  const isOwner = (owned: readonly DefinitionNode[], type: string): boolean =>
    subgraphs.every(({ definitions }) => fieldCount(definitions, type) <= fieldCount(owned, type))
  return subgraphs.map(({ name, definitions }) => {
    const written = definitions
      .filter(({ kind }) => kind !== Kind.SCHEMA_EXTENSION)
      .map((definition): DefinitionNode => {
        if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return definition
        if (definition.name.value === 'Query') return { ...definition, kind: Kind.OBJECT_TYPE_EXTENSION }
        if (!has(definition, 'key')) return share(definition)
        return isOwner(definitions, definition.name.value) ? own(definition) : extend(definition)
      })
    const document = visit(
      { kind: Kind.DOCUMENT, definitions: written },
      { Directive: (directive) => (FEDERATION_TWO.has(directive.name.value) ? null : undefined) },
    )
    return { name, schema: print(document) }
  })
}
