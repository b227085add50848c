import { MAX_PAGE_SIZE } from '../../schema/page-size.ts'
import { defaultFieldResolver, isObjectType, type GraphQLSchema } from 'graphql'
import { badUserInput } from '../../schema/errors/client-errors.ts'

const MAX_TEXT = 200
const LONGER: ReadonlyMap<string, number> = new Map([
  // A cursor contains the sort key of a row, including names.
  ['after', 1_000],
  // Free text.
  ['input.about', 300],
  ['input.whatIsWrong', 2_000],
  ['input.whatIsRight', 2_000],
  ['input.howDoYouKnow', 2_000],
  // The maximum length of an e-mail address.
  ['input.email', 254],
])
const MAX_LIST = 500

// U+0000 cannot be stored as text, and a lone surrogate is not a character.
const UNSTORABLE = /\u0000|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/

const readText = (argument: string, text: string): string => {
  const longest = LONGER.get(argument) ?? MAX_TEXT
  if (text.length > longest) throw badUserInput(argument, text, `at most ${longest} characters`)
  if (UNSTORABLE.test(text)) throw badUserInput(argument, text, 'text without null bytes and lone surrogates')
  return text.trim()
}

/** A validated argument: within its bounds, with trimmed text. */
export const readArgument = (argument: string, value: unknown): unknown => {
  if (typeof value === 'string') return readText(argument, value)
  if (argument === 'first' && typeof value === 'number' && (value < 0 || value > MAX_PAGE_SIZE)) {
    throw badUserInput(argument, value, `a whole number from 0 to ${MAX_PAGE_SIZE}`)
  }
  if (Array.isArray(value)) {
    if (value.length > MAX_LIST) throw badUserInput(argument, value.length, `at most ${MAX_LIST} values`)
    return value.map((item) => readArgument(argument, item))
  }
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value).map(([name, part]) => [name, readArgument(`${argument}.${name}`, part)]),
    )
  }
  return value
}

// Cached, because the level executor passes the same arguments object for all objects of a level.
const known = new WeakMap<object, Record<string, unknown>>()

const readArguments = (args: Readonly<Record<string, unknown>>): Record<string, unknown> => {
  const before = known.get(args)
  if (before) return before
  const read = Object.fromEntries(
    Object.entries(args).map(([name, value]) => [name, readArgument(name, value)]),
  )
  known.set(args, read)
  return read
}

/** Adds argument validation to every resolver of a schema, including fields that are added later. */
export const addArgumentValidation = (schema: GraphQLSchema): GraphQLSchema => {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue
    for (const field of Object.values(type.getFields())) {
      // Only the gateway requests `_entities`. It may send as many keys as nested pages have.
      if (field.args.length === 0 || field.name === '_entities') continue
      const resolve = field.resolve ?? defaultFieldResolver
      field.resolve = (parent, args: Record<string, unknown>, context, info) =>
        resolve(parent, readArguments(args), context, info)
    }
  }
  return schema
}
