import { listTopLevelFields } from '../../../schema/directives.ts'
import {
  DEFAULT_SIZE,
  SIZES,
  printType,
  type ArgumentKind,
  type FieldModel,
  type GraphModel,
  type InterfaceObjectModel,
  type ObjectModel,
} from './graph-model.ts'

const HEADER = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable",
  "@external", "@requires", "@provides", "@override", "@inaccessible", "@interfaceObject"])
scalar JSON
enum Size { ${SIZES.join(' ')} }
input Filter { text: String size: Size }
type Part @shareable { no: Int! tag: String }
`

const ARGUMENTS: Readonly<Record<ArgumentKind | 'id', string>> = {
  text: '(text: String)',
  size: `(size: Size = ${DEFAULT_SIZE})`,
  filter: '(filter: Filter)',
  first: '(first: Int)',
  id: '(id: ID!)',
}

const printField = ({ name, type, argument }: FieldModel, directives: readonly string[] = []): string =>
  `  ${name}${argument ? ARGUMENTS[argument] : ''}: ${printType(type)}${directives.map((one) => ` ${one}`).join('')}`

const quote = (text: string): string => JSON.stringify(text)

/** The SDL of one subgraph of a graph. */
export const printSubgraph = (graph: GraphModel, subgraph: string): string => {
  const parts = [HEADER, `enum Colour { ${graph.colours.get(subgraph)?.join(' ') ?? ''} }`]
  const objectInterface = graph.interfaceObjects.find(({ objectSubgraphs }) => objectSubgraphs.has(subgraph))
  for (const object of graph.objects.values()) {
    if (object.name === 'Part') continue
    if (!object.isEntity) parts.push(printValueType(object))
    else if (object.keys.has(subgraph)) parts.push(printEntity(graph, object, subgraph))
  }
  if (objectInterface) parts.push(printInterfaceObject(graph, objectInterface, subgraph))
  for (const { name, implementers, interfaceSubgraphs, fields } of graph.interfaceObjects) {
    if (!interfaceSubgraphs.has(subgraph)) continue
    parts.push(
      `interface ${name} @key(fields: "id") ${printFields(listFields(graph, implementers[0], fields))}`,
    )
  }
  for (const { name, parent, implementers, fields } of graph.interfaces) {
    const here = fields.get(subgraph)
    if (!here) continue
    const hasParent = graph.interfaces.some((one) => one.name === parent && one.fields.has(subgraph))
    const [first] = implementers.get(subgraph) ?? []
    parts.push(
      `interface ${name}${hasParent ? ` implements ${parent}` : ''} ${printFields(listFields(graph, first, here))}`,
    )
  }
  for (const { name, members } of graph.unions) {
    const here = members.get(subgraph)
    if (here) parts.push(`union ${name} = ${[...here].join(' | ')}`)
  }
  const roots = graph.roots
    .filter(({ owners }) => owners.has(subgraph))
    .map(
      ({ name, type, argument, owners }) =>
        `  ${name}${argument ? ARGUMENTS[argument] : ''}: ${printType(type)}${owners.size > 1 ? ' @shareable' : ''}`,
    )
  parts.push(`type Query {\n  ${subgraph}Version: String\n${roots.join('\n')}\n}`)
  return parts.join('\n')
}

const printFields = (fields: readonly FieldModel[]): string =>
  `{\n${fields.map((field) => printField(field)).join('\n')}\n}`

const printValueType = ({ name, fields }: ObjectModel): string =>
  `type ${name} @shareable ${printFields([...fields.values()])}`

const listFields = (
  graph: GraphModel,
  implementer: string | undefined,
  names: readonly string[],
): FieldModel[] => names.flatMap((name) => graph.objects.get(implementer ?? '')?.fields.get(name) ?? [])

const interfacesOf = (graph: GraphModel, type: string, subgraph: string): string[] => [
  ...graph.interfaces
    .filter(({ implementers }) => implementers.get(subgraph)?.has(type))
    .map(({ name }) => name),
  ...graph.interfaceObjects
    .filter(
      ({ implementers, interfaceSubgraphs }) =>
        implementers.includes(type) && interfaceSubgraphs.has(subgraph),
    )
    .map(({ name }) => name),
]

const printKeys = (keys: readonly { readonly fields: string; readonly isResolvable: boolean }[]): string =>
  keys
    .map(
      ({ fields, isResolvable }) =>
        ` @key(fields: ${quote(fields)}${isResolvable ? '' : ', resolvable: false'})`,
    )
    .join('')

const directivesOf = (field: FieldModel, subgraph: string): string[] => {
  const { owners, override, requires, provides, isProvided, isInaccessible } = field
  const provided = provides.get(subgraph)
  return [
    ...((owners.size > 1 && !override) || isProvided ? ['@shareable'] : []),
    ...(override?.by === subgraph
      ? [
          `@override(from: ${quote(override.from)}${override.label ? `, label: ${quote(override.label)}` : ''})`,
        ]
      : []),
    ...(requires === null ? [] : [`@requires(fields: ${quote(requires)})`]),
    ...(provided === undefined ? [] : [`@provides(fields: ${quote(provided)})`]),
    ...(isInaccessible ? ['@inaccessible'] : []),
  ]
}

/** The fields that a subgraph declares as external, because it requires or provides them. */
const externalsOf = (graph: GraphModel, { name, fields }: ObjectModel, subgraph: string): FieldModel[] => {
  const required = [...fields.values()].flatMap(({ requires, owners }) =>
    requires !== null && owners.has(subgraph) ? listTopLevelFields(requires) : [],
  )
  const provided = [...graph.objects.values()].flatMap((other) =>
    [...other.fields.values()].flatMap(({ type, provides }) =>
      type.named === name && provides.has(subgraph) ? listTopLevelFields(provides.get(subgraph) ?? '') : [],
    ),
  )
  return [...new Set([...required, ...provided])].flatMap((one) => {
    const field = fields.get(one)
    return field && !field.owners.has(subgraph) ? [field] : []
  })
}

const printEntity = (graph: GraphModel, entity: ObjectModel, subgraph: string): string => {
  const keys = entity.keys.get(subgraph) ?? []
  const implemented = interfacesOf(graph, entity.name, subgraph)
  const own = [...entity.fields.values()].filter(
    ({ name, owners }) =>
      owners.has(subgraph) && !isAddedByInterfaceObject(graph, entity.name, name, subgraph),
  )
  const lines = [
    ...own.map((field) => printField(field, directivesOf(field, subgraph))),
    ...externalsOf(graph, entity, subgraph).map((field) => printField(field, ['@external'])),
  ]
  const clause = implemented.length > 0 ? ` implements ${implemented.join(' & ')}` : ''
  return `type ${entity.name}${clause}${printKeys(keys)} {\n${lines.join('\n')}\n}`
}

const isAddedByInterfaceObject = (
  graph: GraphModel,
  type: string,
  field: string,
  subgraph: string,
): boolean =>
  graph.interfaceObjects.some(
    ({ implementers, added }) => implementers.includes(type) && added.get(subgraph)?.includes(field),
  )

const printInterfaceObject = (
  graph: GraphModel,
  { name, implementers, added }: InterfaceObjectModel,
  subgraph: string,
): string => {
  const fields = graph.objects.get(implementers[0] ?? '')?.fields
  const lines = (added.get(subgraph) ?? []).flatMap((one) => {
    const field = fields?.get(one)
    return field ? [printField(field)] : []
  })
  return `type ${name} @interfaceObject @key(fields: "id") {\n  id: ID!\n${lines.join('\n')}\n}`
}
