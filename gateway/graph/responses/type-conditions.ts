import { isAbstractType, isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql'

/**
 * The types to which a type condition applies, by name. The sets are cached, because they are used for every object.
 */
export class TypeConditions {
  readonly #schema: GraphQLSchema
  readonly #known = new Map<string, ReadonlySet<string>>()

  constructor(schema: GraphQLSchema) {
    this.#schema = schema
  }

  /** Whether a name is that of an object type. */
  isObjectType(name: string): boolean {
    return isObjectType(this.#schema.getType(name))
  }

  /** The name of the type condition and of every object type and interface within it. */
  namesWithin(condition: string): ReadonlySet<string> {
    const known = this.#known.get(condition)
    if (known) return known
    const type = this.#schema.getType(condition)
    const names = new Set([condition])
    if (isAbstractType(type)) {
      for (const other of Object.values(this.#schema.getTypeMap())) {
        if ((isObjectType(other) || isInterfaceType(other)) && this.#schema.isSubType(type, other)) {
          names.add(other.name)
        }
      }
    }
    this.#known.set(condition, names)
    return names
  }
}
