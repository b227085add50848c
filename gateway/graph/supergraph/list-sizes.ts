import { Kind, type DocumentNode } from 'graphql'

/** The assumed lengths of lists, by `Type.field`, from @listSize. */
export const readListSizes = ({ definitions }: DocumentNode): ReadonlyMap<string, number> => {
  const sizes = new Map<string, number>()
  for (const type of definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION && type.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue
    for (const field of type.fields ?? []) {
      const directive = field.directives?.find(({ name }) => name.value === 'listSize')
      const size = directive?.arguments?.find(({ name }) => name.value === 'assumedSize')?.value
      if (size?.kind === Kind.INT) sizes.set(`${type.name.value}.${field.name.value}`, Number(size.value))
    }
  }
  return sizes
}
