import { parse, visit, type ConstDirectiveNode, type DocumentNode, type FieldNode } from 'graphql'
import { stringArgument } from '../../../schema/directives.ts'

/** A field that another field of a supergraph requires. */
export interface Requirement {
  /** `Type.field`. */
  readonly field: string
  /** The required field with its arguments as text; empty if it has none. */
  readonly required: string
  readonly arguments: string
}

/** The fields that the gateway requests in addition to those of an operation: keys and required fields. */
export interface PlannedNames {
  readonly names: ReadonlySet<string>
  /** The names that are requested with arguments. */
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
  const addFieldSet = (fieldSet: string | null, isRequired: boolean): void => {
    if (fieldSet === null) return
    for (const field of listFields(fieldSet)) {
      names.add(field.name.value)
      if ((field.arguments?.length ?? 0) > 0) namesWithArguments.add(field.name.value)
      if (!isRequired) continue
      const args = textWithin(fieldSet, field)
      requirements.push({ field: `${type}.${fieldName}`, required: field.name.value, arguments: args })
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
      const constDirective = directive as ConstDirectiveNode
      if (constDirective.name.value === 'join__type')
        addFieldSet(stringArgument(constDirective, 'key'), false)
      if (constDirective.name.value === 'join__field')
        addFieldSet(stringArgument(constDirective, 'requires'), true)
    },
  })
  return { names, namesWithArguments, requirements }
}
