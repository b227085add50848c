import {
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
} from 'graphql'
import { ASKED_ON } from '../operations/variables.ts'
import { API_SCHEMA, fieldsOf, goodValue } from './arguments.ts'
import type { Random } from './random.ts'

// Existing names, so that responses have content.
const REAL_IDS: Readonly<Record<string, readonly string[]>> = {
  system: ['llr'],
  place: ['leicester', 'rutland'],
  district: ['melton-district', 'charnwood-district'],
  commissioner: ['leicester-city-ccg'],
  neighbourhood: ['rutland-healthcare'],
  primaryCareNetwork: ['rutland-healthcare', 'north-west-leicestershire'],
  practice: ['c82038', 'C82036', 'nobody'],
  within: ['llr', 'leicester', 'rutland', 'nowhere'],
  about: ['rutland-healthcare', 'llr'],
  text: ['Oakham', 'medical', 'Dr', 'zzz'],
  nameContains: ['e', 'Medical', '%'],
  after: ['nothing'],
}

const MAX_LEVELS = 6

export interface GeneratedQuery {
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
}

const VARIABLES = { day: ASKED_ON.asOf, yes: true, no: false }

// Names that plans use. An alias with such a name must change nothing.
const ALIASES_THAT_CLASH = ['id', 'asOf', 'kind', 'name', 'value', 'registeredPatients', '__typename']

/**
 * Valid queries over the whole schema: aliases, fragments, directives, abstract types, variables, valid and invalid
 * values.
 */
export class QueryGenerator {
  readonly #random: Random
  #fragments: string[] = []
  #names = 0

  constructor(random: Random) {
    this.#random = random
  }

  question(): GeneratedQuery {
    const root = API_SCHEMA.getQueryType()
    if (!root) throw new Error('no query type')
    this.#fragments = []
    this.#names = 0
    const fields = this.#fields(root, 1, 1 + this.#random.below(2))
    const text = [`{ ${fields} }`, ...this.#fragments].join('\n')
    const types = { day: 'Date', yes: 'Boolean!', no: 'Boolean!' }
    const used = Object.entries(types).filter(([name]) => text.includes(`$${name}`))
    if (used.length === 0) return { query: text, variables: {} }
    const variables = Object.fromEntries(
      used.map(([name]) => [name, VARIABLES[name as keyof typeof VARIABLES]]),
    )
    return {
      query: `query(${used.map(([name, type]) => `$${name}: ${type}`).join(', ')}) ${text}`,
      variables,
    }
  }

  #fields(type: GraphQLNamedType, level: number, count: number, isFragment = false): string {
    const fields = fieldsOf(type).filter(
      (field) => level < MAX_LEVELS || isLeafType(getNamedType(field.type)),
    )
    if (fields.length === 0) return '__typename'
    const chosen = new Set(Array.from({ length: count }, () => this.#random.pick(fields)))
    const names = new Set([...chosen].map(({ name }) => name))
    return [...chosen].map((field) => this.#field(type, field, level, names, isFragment)).join(' ')
  }

  #field(
    parent: GraphQLNamedType,
    field: GraphQLField<unknown, unknown>,
    level: number,
    names: Set<string>,
    isFragment: boolean,
  ): string {
    const given = field.args.filter(
      (argument) => isRequiredArgument(argument) || argument.name === 'asOf' || this.#random.isLucky(0.3),
    )
    const passed = given.map((argument) => `${argument.name}: ${this.#value(parent, field, argument)}`)
    const type = getNamedType(field.type)
    const alias = this.#alias(isLeafType(type), names, isFragment)
    const head = `${alias}${field.name}${passed.length > 0 ? `(${passed.join(', ')})` : ''}${this.#directive()}`
    return isLeafType(type) ? head : `${head} { ${this.#selection(type, level + 1)} }`
  }

  // Fields in a fragment have unique names, so that they do not conflict with others.
  #alias(isLeaf: boolean, names: Set<string>, isFragment: boolean): string {
    if (isFragment) return `f${(this.#names += 1)}: `
    if (this.#random.isLucky(0.1)) return `a${(this.#names += 1)}: `
    const clashing = this.#random.pick(ALIASES_THAT_CLASH)
    if (!isLeaf || names.has(clashing) || !this.#random.isLucky(0.1)) return ''
    names.add(clashing)
    return `${clashing}: `
  }

  #directive(): string {
    if (!this.#random.isLucky(0.06)) return ''
    return this.#random.pick([
      ' @skip(if: true)',
      ' @include(if: true)',
      ' @skip(if: $no)',
      ' @skip(if: $yes)',
      ' @include(if: $yes)',
      ' @include(if: $no)',
    ])
  }

  #selection(type: GraphQLNamedType, level: number): string {
    const count = 1 + this.#random.below(4)
    if (isUnionType(type) || (isInterfaceType(type) && this.#random.isLucky(0.5))) {
      // One type at a time, because fields with the same name may differ between types.
      const chosen = this.#random.pick(API_SCHEMA.getPossibleTypes(type))
      return `__typename ... on ${chosen.name}${this.#directive()} { ${this.#fields(chosen, level, count)} }`
    }
    const fields = this.#fields(type, level, count)
    if (!this.#random.isLucky(0.15)) return fields
    const inner = this.#fields(type, level, 1 + this.#random.below(2), true)
    if (this.#random.isLucky(0.5)) return `${fields} ... on ${type.name}${this.#directive()} { ${inner} }`
    const name = `F${(this.#names += 1)}`
    this.#fragments.push(`fragment ${name} on ${type.name} { ${inner} }`)
    return `${fields} ...${name}${this.#directive()}`
  }

  #value(parent: GraphQLNamedType, field: GraphQLField<unknown, unknown>, argument: GraphQLArgument): string {
    const isRoot = isObjectType(parent) && parent.name === 'Query'
    const named = getNamedType(argument.type)
    const ids = REAL_IDS[argument.name === 'id' && isRoot ? field.name : argument.name]
    if (ids) return JSON.stringify(this.#random.pick(ids))
    if (argument.name === 'asOf') return this.#random.isLucky(0.3) ? '$day' : JSON.stringify(ASKED_ON.asOf)
    if (argument.name === 'first') return String(this.#random.pick([0, 1, 3, 10, 201]))
    if (isInputObjectType(named) && argument.name === 'where') {
      const texts = Object.values(named.getFields()).filter(({ name }) => REAL_IDS[name])
      return `{ ${texts.map(({ name }) => `${name}: ${JSON.stringify(this.#random.pick(REAL_IDS[name] ?? []))}`).join(', ')} }`
    }
    return this.#literal(goodValue(argument.name, argument.type))
  }

  // Enum values are in capitals, and no other valid value is.
  #literal(value: unknown): string {
    if (Array.isArray(value)) return `[${value.map((item) => this.#literal(item)).join(', ')}]`
    if (value !== null && typeof value === 'object') {
      return `{ ${Object.entries(value)
        .map(([name, part]) => `${name}: ${this.#literal(part)}`)
        .join(', ')} }`
    }
    return typeof value === 'string' && /^[A-Z_]+$/.test(value) ? value : JSON.stringify(value)
  }
}
