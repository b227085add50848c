import { isAbstractType, isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql'

/** Which types a type condition lets through, by name: looked up for every object, so worked out once. */
export class TypeConditions {
  readonly #schema: GraphQLSchema
  readonly #known = new Map<string, ReadonlySet<string>>()

  constructor(schema: GraphQLSchema) {
    this.#schema = schema
  }

  /** Whether a name is that of an object type, so that nothing more is to be known of an object that has it. */
  isObjectType(name: string): boolean {
    return isObjectType(this.#schema.getType(name))
  }

  /** The condition's own name, and every object type and interface below it. */
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
