import { readFileSync } from 'node:fs'
import {
  buildSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isObjectType,
  isInterfaceType,
  isRequiredArgument,
  isRequiredInputField,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
} from 'graphql'
import { ASKED_ON } from '../operations/variables.ts'

/** Invalid values for a kind of argument. */
export type ArgumentKind = 'text' | 'page size' | 'list' | 'number' | 'scalar' | 'enum' | 'boolean' | 'object'

export interface ArgumentOfSchema {
  /** For example Query.practices(where.nameContains). */
  readonly name: string
  /** The name in errors, for example where.nameContains. */
  readonly argument: string
  readonly kind: ArgumentKind
  readonly typeName: string
  /** A valid value; for a list, a valid item. */
  readonly good: unknown
  /** A query that is valid except for the given value. */
  readonly question: (value: unknown) => { query: string; variables: Record<string, unknown> }
}

export const API_SCHEMA = buildSchema(
  readFileSync(new URL('../../schema/api.graphql', import.meta.url), 'utf8'),
)

// The path from the root to a type whose fields have arguments. A type without a path fails the tests over all
// arguments.
const DAY = JSON.stringify(ASKED_ON.asOf)
const WAYS: Readonly<Record<string, readonly string[]>> = {
  Query: [],
  System: [`system(id: "llr", asOf: ${DAY})`],
  Place: [`place(id: "rutland", asOf: ${DAY})`],
  Neighbourhood: [`neighbourhood(id: "rutland-healthcare", asOf: ${DAY})`],
  PrimaryCareNetwork: [`primaryCareNetwork(id: "rutland-healthcare", asOf: ${DAY})`],
  Commissioner: [`commissioner(id: "leicester-city-ccg", asOf: ${DAY})`],
  Location: [`locate(postcode: "LE3 8TB", asOf: ${DAY})`],
  Practice: [`practice(id: "c82038", asOf: ${DAY})`],
  FundingStream: ['fundingStreams'],
  Organisation: [`system(id: "llr", asOf: ${DAY})`, 'partners'],
  // None is loaded, but invalid arguments are still reported.
  LocalityTeam: [`localityTeam(id: "nobody", asOf: ${DAY})`],
  IntegratedNeighbourhoodTeam: [`integratedNeighbourhoodTeam(id: "nobody", asOf: ${DAY})`],
  Locality: [`locality(id: "nobody", asOf: ${DAY})`],
}

const GOOD_BY_TYPE: Readonly<Record<string, unknown>> = { Date: ASKED_ON.asOf, FinancialYear: '2019/20' }

const GOOD_BY_NAME: Readonly<Record<string, unknown>> = {
  id: 'nobody',
  code: 'E01026010',
  practice: 'c82038',
  to: 'rutland-healthcare',
  networks: 'rutland-healthcare',
  into: 'rutland-healthcare',
  postcode: 'LE3 8TB',
  postcodes: 'LE3 8TB',
  text: 'Oakham',
  reference: 'K7M-4QX',
}

/** A valid value for an argument, by type and name. */
export const goodValue = (name: string, given: GraphQLInputType): unknown => {
  const type = getNullableType(given)
  if (isListType(type)) return [goodValue(name, type.ofType)]
  const named = getNamedType(type)
  if (isEnumType(named)) return named.getValues()[0]?.name
  if (isInputObjectType(named)) {
    const required = Object.values(named.getFields()).filter(isRequiredInputField)
    return Object.fromEntries(required.map((field) => [field.name, goodValue(field.name, field.type)]))
  }
  const value = GOOD_BY_TYPE[named.name] ?? GOOD_BY_NAME[name]
  if (value === undefined) throw new Error(`no good value is known for "${name}: ${String(given)}"`)
  return value
}

export const fieldsOf = (type: GraphQLNamedType): GraphQLField<unknown, unknown>[] =>
  isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : []

/** A selection of a type: its scalar fields, or a field that leads to one. */
export const plainSelection = (type: GraphQLNamedType): string => {
  if (isLeafType(type)) return ''
  const fields = fieldsOf(type).filter((field) => field.args.length === 0)
  const plain = fields.filter((field) => isLeafType(getNamedType(field.type))).map(({ name }) => name)
  return `{ ${plain.length > 0 ? plain.join(' ') : '__typename'} }`
}

const kindOf = (name: string, given: GraphQLInputType): ArgumentKind => {
  const type = getNullableType(given)
  if (isListType(type)) return 'list'
  if (isEnumType(type)) return 'enum'
  if (isInputObjectType(type)) return 'object'
  const byType: Readonly<Record<string, ArgumentKind>> = {
    ID: 'text',
    String: 'text',
    Int: name === 'first' ? 'page size' : 'number',
    Boolean: 'boolean',
  }
  return byType[getNamedType(type).name] ?? 'scalar'
}

interface Part {
  readonly argument: string
  readonly name: string
  readonly type: GraphQLInputType
  /** The value of the whole argument with the given value in this part. */
  readonly place: (value: unknown) => unknown
}

// A list is a part, and so are its items; the fields of an input object are parts.
const partsOf = (part: Part): Part[] => {
  const type = getNullableType(part.type)
  if (isListType(type)) {
    return [
      part,
      ...partsOf({ ...part, type: type.ofType, place: (value) => part.place([value]) }).filter(
        // Items of an enum or an input object have no other values. Their fields are tested separately.
        ({ type: item }) => !['enum', 'object'].includes(kindOf(part.name, item)),
      ),
    ]
  }
  if (!isInputObjectType(type)) return [part]
  const others = goodValue(part.name, type) as Record<string, unknown>
  return [
    part,
    ...Object.values(type.getFields()).flatMap((field) =>
      partsOf({
        argument: `${part.argument}.${field.name}`,
        name: field.name,
        type: field.type,
        place: (value) => part.place({ ...others, [field.name]: value }),
      }),
    ),
  ]
}

const goodOf = ({ name, type }: Part): unknown => {
  const nullable = getNullableType(type)
  return isListType(nullable)
    ? goodValue(name, nullable.ofType)
    : kindOf(name, type) === 'text'
      ? (GOOD_BY_NAME[name] ?? 'oakham')
      : null
}

const questionOf = (
  way: readonly string[],
  field: GraphQLField<unknown, unknown>,
  argument: GraphQLArgument,
  value: unknown,
) => {
  const given = [argument, ...field.args.filter((other) => other !== argument && isRequiredArgument(other))]
  const declared = given.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ')
  const passed = given.map(({ name }) => `${name}: $${name}`).join(', ')
  const asked = `${field.name}(${passed}) ${plainSelection(getNamedType(field.type))}`
  return {
    query: `query(${declared}) { ${way.map((step) => `${step} { `).join('')}${asked}${' }'.repeat(way.length)} }`,
    variables: Object.fromEntries(
      given.map((other) => [other.name, other === argument ? value : goodValue(other.name, other.type)]),
    ),
  }
}

/**
 * Every argument of a query with its parts, and a query that sends it. Mutations are limited by client address;
 * test/gateway/graph/corrections.test.ts tests their arguments.
 */
export const listArguments = (): ArgumentOfSchema[] =>
  Object.values(API_SCHEMA.getTypeMap())
    .filter(
      (type) => isObjectType(type) && !type.name.startsWith('__') && type !== API_SCHEMA.getMutationType(),
    )
    .flatMap((type) =>
      fieldsOf(type).flatMap((field) =>
        field.args.flatMap((argument) => {
          const way = WAYS[type.name]
          if (!way) throw new Error(`no way is known to ${type.name}.${field.name}(${argument.name})`)
          return partsOf({
            argument: argument.name,
            name: argument.name,
            type: argument.type,
            place: (value) => value,
          }).map((part) => ({
            name: `${type.name}.${field.name}(${part.argument})`,
            argument: part.argument,
            kind: kindOf(part.name, part.type),
            typeName: getNamedType(part.type).name,
            good: goodOf(part),
            question: (value: unknown) => questionOf(way, field, argument, part.place(value)),
          }))
        }),
      ),
    )
