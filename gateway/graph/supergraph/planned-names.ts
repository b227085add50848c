import { parse, visit, type ConstDirectiveNode, type DocumentNode, type FieldNode } from 'graphql'
import { textOf } from '../../../schema/directives.ts'

/** What a field of a supergraph requires of other subgraphs before it can be answered. */
export interface Requirement {
  /** `Type.field`. */
  readonly field: string
  /** The required field, and its arguments as they are written: empty where it has none. */
  readonly required: string
  readonly given: string
}

/** What the gateway asks subgraphs for by itself, as a supergraph says it: keys of entities, and required fields. */
export interface PlannedNames {
  readonly names: ReadonlySet<string>
  /** Those of the names that are asked for with arguments. */
  readonly namesWithArguments: ReadonlySet<string>
  readonly requirements: readonly Requirement[]
}

const listFields = (fieldSet: string): FieldNode[] => {
  const fields: FieldNode[] = []
  visit(parse(`{ ${fieldSet} }`), {
    Field: (node) => {
      fields.push(node)
    },
  })
  return fields
}

const textWithin = (fieldSet: string, { name, selectionSet, loc }: FieldNode): string =>
  `{ ${fieldSet} }`.slice(name.loc?.end, selectionSet?.loc?.start ?? loc?.end).replace(/\s+/g, '')

export const listPlannedNames = (supergraph: DocumentNode): PlannedNames => {
  const names = new Set(['__typename', '__proto__'])
  const namesWithArguments = new Set<string>()
  const requirements: Requirement[] = []
  let type = ''
  let fieldName = ''
  const ask = (fieldSet: string | null, isRequired: boolean): void => {
    if (fieldSet === null) return
    for (const field of listFields(fieldSet)) {
      names.add(field.name.value)
      if ((field.arguments?.length ?? 0) > 0) namesWithArguments.add(field.name.value)
      if (!isRequired) continue
      const given = textWithin(fieldSet, field)
      requirements.push({ field: `${type}.${fieldName}`, required: field.name.value, given })
    }
  }
  visit(supergraph, {
    ObjectTypeDefinition: ({ name }) => {
      type = name.value
    },
    InterfaceTypeDefinition: ({ name }) => {
      type = name.value
    },
    FieldDefinition: ({ name }) => {
      fieldName = name.value
    },
    Directive: (directive) => {
      const given = directive as ConstDirectiveNode
      if (given.name.value === 'join__type') ask(textOf(given, 'key'), false)
      if (given.name.value === 'join__field') ask(textOf(given, 'requires'), true)
    },
  })
  return { names, namesWithArguments, requirements }
}
