import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
  validate,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql'
import type { Random } from '../random.ts'

export interface RandomOperation {
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
}

export interface OperationOptions {
  readonly mostLevels: number
  /** A literal for an argument; undefined: the generator chooses one. */
  readonly argument?: (
    parent: GraphQLCompositeType,
    field: GraphQLField<unknown, unknown>,
    argument: GraphQLArgument,
  ) => string | undefined
}

/** The response names at one path, with the field of each. */
interface Names {
  readonly fields: Map<string, string>
  readonly below: Map<string, Names>
}

const createNames = (): Names => ({ fields: new Map(), below: new Map() })

const MAX_TRIES = 40
const EXTRA_ALIASES = ['a', 'b', 'alias__id', 'alias__1__x', 'representations', '__typename', 'constructor']

/**
 * Valid operations over a schema: fragments on types, aliases that conflict with fields, arguments, directives,
 * variables.
 */
export class RandomOperations {
  readonly #schema: GraphQLSchema
  readonly #random: Random
  readonly #options: OperationOptions
  readonly #types: readonly GraphQLCompositeType[]
  readonly #aliases: readonly string[]
  #fragments: string[] = []
  #variables = new Map<string, { readonly type: string; readonly value: unknown }>()
  #hasTypenameEverywhere = false

  constructor(schema: GraphQLSchema, random: Random, options: OperationOptions = { mostLevels: 5 }) {
    this.#schema = schema
    this.#random = random
    this.#options = options
    this.#types = Object.values(schema.getTypeMap()).filter(
      (type): type is GraphQLCompositeType => isCompositeType(type) && !type.name.startsWith('__'),
    )
    const names = this.#types.flatMap((type) =>
      isObjectType(type) && type !== schema.getQueryType() ? Object.keys(type.getFields()) : [],
    )
    this.#aliases = [...new Set([...names, ...EXTRA_ALIASES])].filter((name) => !name.startsWith('__'))
  }

  /** The next valid operation. */
  next(): RandomOperation {
    for (let count = 0; count < MAX_TRIES; count += 1) {
      const operation = this.#build()
      if (validate(this.#schema, parse(operation.query)).length === 0) return operation
    }
    return { query: '{ __typename }', variables: {} }
  }

  #build(): RandomOperation {
    const root = this.#schema.getQueryType()
    if (!root) throw new Error('no query type')
    this.#fragments = []
    this.#variables = new Map()
    this.#hasTypenameEverywhere = this.#random.isLucky(0.5)
    const set = this.#set(root, 1, createNames())
    const definitions = [...this.#variables].map(([name, { type }]) => `$${name}: ${type}`)
    const head = definitions.length > 0 ? `query(${definitions.join(', ')}) ` : ''
    return {
      query: [`${head}${set}`, ...this.#fragments].join('\n'),
      variables: Object.fromEntries(
        [...this.#variables].flatMap(([name, { value }]) => (value === undefined ? [] : [[name, value]])),
      ),
    }
  }

  #set(type: GraphQLCompositeType, level: number, names: Names): string {
    return `{ ${this.#selections(type, level, names).join(' ')} }`
  }

  #selections(type: GraphQLCompositeType, level: number, names: Names): string[] {
    const isRoot = type === this.#schema.getQueryType()
    const count = 1 + this.#random.below(isRoot ? 2 : 4)
    const selections = this.#hasTypenameEverywhere && !isRoot ? ['__typename'] : []
    for (let index = 0; index < count; index += 1) {
      const chance = isRoot ? 0.05 : isAbstractType(type) ? 0.5 : 0.15
      const isFragment = level < this.#options.mostLevels + 1 && this.#random.isLucky(chance)
      const selection = isFragment ? this.#fragment(type, level, names) : this.#field(type, level, names)
      if (selection !== null) selections.push(selection)
    }
    return selections.length > 0 ? selections : ['__typename']
  }

  #fragment(type: GraphQLCompositeType, level: number, names: Names): string | null {
    const possible = new Set(this.#possibleNames(type))
    const conditions = this.#types.filter((other) =>
      this.#possibleNames(other).some((name) => possible.has(name)),
    )
    const condition = this.#random.isLucky(0.2) ? type : this.#random.pick(conditions)
    // Fields of different object types do not conflict, so their names may be equal.
    const inner = isObjectType(condition) && isAbstractType(type) ? createNames() : names
    const set = this.#set(condition, level + 0.5, inner)
    const directive = this.#directive(0.15)
    if (this.#random.isLucky(0.25)) {
      const name = `F${this.#fragments.length}`
      this.#fragments.push(`fragment ${name} on ${condition.name} ${set}`)
      return `...${name}${directive}`
    }
    return this.#random.isLucky(0.05)
      ? `...${directive} ${this.#set(type, level + 0.5, names)}`
      : `... on ${condition.name}${directive} ${set}`
  }

  #possibleNames(type: GraphQLCompositeType): string[] {
    return isAbstractType(type) ? this.#schema.getPossibleTypes(type).map(({ name }) => name) : [type.name]
  }

  #field(type: GraphQLCompositeType, level: number, names: Names): string | null {
    if (!isObjectType(type) && !isInterfaceType(type)) return this.#random.isLucky(0.5) ? '__typename' : null
    const fields = Object.values(type.getFields()).filter(
      (field) => level < this.#options.mostLevels || isLeafType(getNamedType(field.type)),
    )
    if (fields.length === 0) return '__typename'
    const field = this.#random.pick(fields)
    const passed = field.args.flatMap((argument) => this.#argument(type, field, argument))
    const call = `${field.name}${passed.length > 0 ? `(${passed.join(', ')})` : ''}`
    const name = this.#responseName(field.name, call, names)
    if (name === null) return null
    names.fields.set(name, call)
    const head = `${name === field.name ? '' : `${name}: `}${call}${this.#directive(0.06)}`
    const result = getNamedType(field.type)
    if (!isCompositeType(result)) return head
    const below = names.below.get(name) ?? createNames()
    names.below.set(name, below)
    return `${head} ${this.#set(result, level + 1, below)}`
  }

  #responseName(fieldName: string, call: string, names: Names): string | null {
    const wanted = this.#random.isLucky(0.2) ? this.#random.pick(this.#aliases) : fieldName
    const isFree = (name: string): boolean => (names.fields.get(name) ?? call) === call
    if (isFree(wanted)) return wanted
    const other = `${fieldName}${names.fields.size}`
    return isFree(other) ? other : null
  }

  #argument(
    parent: GraphQLCompositeType,
    field: GraphQLField<unknown, unknown>,
    argument: GraphQLArgument,
  ): string[] {
    const chosen = this.#options.argument?.(parent, field, argument)
    if (chosen !== undefined) return chosen === '' ? [] : [`${argument.name}: ${chosen}`]
    const isRequired = isNonNullType(argument.type) && argument.defaultValue === undefined
    if (!isRequired && this.#random.isLucky(0.4)) return []
    const value = this.#value(argument.type, !isRequired)
    if (this.#random.isLucky(0.3)) {
      const name = this.#random.isLucky(0.1) ? 'representations' : `v${this.#variables.size}`
      const known = this.#variables.get(name)
      if (!known) {
        const isLeftOut = !isRequired && this.#random.isLucky(0.2)
        this.#variables.set(name, { type: String(argument.type), value: isLeftOut ? undefined : value })
        return [`${argument.name}: $${name}`]
      }
      if (known.type === String(argument.type)) return [`${argument.name}: $${name}`]
    }
    return [`${argument.name}: ${this.#literal(value, argument.type)}`]
  }

  #value(type: GraphQLInputType, mayBeNull: boolean): unknown {
    if (isNonNullType(type)) return this.#value(type.ofType, false)
    if (mayBeNull && this.#random.isLucky(0.1)) return null
    if (isListType(type)) return [this.#value(type.ofType as GraphQLInputType, true)]
    if (isEnumType(type)) return this.#random.pick(type.getValues()).name
    if (isInputObjectType(type)) {
      return Object.fromEntries(
        Object.values(type.getFields())
          .filter(({ type: inner }) => isNonNullType(inner) || this.#random.isLucky(0.6))
          .map(({ name, type: inner }) => [name, this.#value(inner, true)]),
      )
    }
    switch (type.name) {
      case 'Int':
        return this.#random.below(3)
      case 'ID':
        return `${this.#random.pick(['e0', 'e1', 'e2', 'x0', 'x1'])}-${this.#random.below(4)}`
      case 'Boolean':
        return this.#random.isLucky(0.5)
      default:
        return this.#random.pick(['', 'x', 'quote "', 'given'])
    }
  }

  #literal(value: unknown, type: GraphQLInputType): string {
    if (value === null) return 'null'
    if (isNonNullType(type)) return this.#literal(value, type.ofType)
    if (isListType(type) && Array.isArray(value)) {
      return `[${value.map((item) => this.#literal(item, type.ofType as GraphQLInputType)).join(', ')}]`
    }
    if (isEnumType(type)) return String(value)
    if (isInputObjectType(type)) {
      const fields = type.getFields()
      const parts = Object.entries(value as object).map(([name, part]) => {
        const inner = fields[name]?.type
        return inner ? `${name}: ${this.#literal(part, inner)}` : ''
      })
      return `{ ${parts.join(', ')} }`
    }
    return JSON.stringify(value)
  }

  #directive(chance: number): string {
    if (!this.#random.isLucky(chance)) return ''
    const name = this.#random.pick(['skip', 'include'])
    if (this.#random.isLucky(0.4)) return ` @${name}(if: ${this.#random.isLucky(0.5)})`
    const variable = this.#random.pick(['yes', 'no'])
    this.#variables.set(variable, { type: 'Boolean!', value: variable === 'yes' })
    return ` @${name}(if: $${variable})`
  }
}
