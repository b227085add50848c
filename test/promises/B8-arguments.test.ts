// B8: every argument has a bound. An error for a value beyond it has argument, value and expected form.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getNullableType, isInputObjectType, isListType, isObjectType } from 'graphql'
import { startTestApplication, type TestApplication } from '../support/application.ts'
import { API_SCHEMA, listArguments, type ArgumentKind } from '../support/arguments.ts'
import { PARTNER_SCOPES } from '../support/partner-data.ts'
import { TestIssuer } from '../support/tokens.ts'
import { askSpec, errorsOf, expectStillServing } from '../support/hostile.ts'

let application: TestApplication
let issuer: TestIssuer
/** Grants access to every field, so that its arguments are read. */
let token: Record<string, string>

beforeAll(async () => {
  issuer = await TestIssuer.start()
  token = await issuer.headers(PARTNER_SCOPES)
  application = await startTestApplication({ TOKEN_ISSUERS: issuer.setting })
})

afterAll(async () => {
  await application.stop()
  await issuer.stop()
})

const ARGUMENTS = listArguments()

const BAD: Readonly<Partial<Record<ArgumentKind, readonly (readonly [name: string, value: unknown])[]>>> = {
  text: [
    ['100 KB', 'x'.repeat(100_000)],
    ['a null byte', 'a\u0000b'],
    ['half a character', 'a\ud800b'],
  ],
  'page size': [
    ['-1', -1],
    ['201', 201],
    ['2147483647', 2_147_483_647],
    ['-2147483648', -2_147_483_648],
  ],
  list: [
    ['501 values', 501],
    ['1,000 equal values', 1_000],
    ['10,000 equal values', 10_000],
  ],
}

const expectBadInput = async (
  body: { query: string; variables: Record<string, unknown> },
  argument: string,
): Promise<void> => {
  const answer = await askSpec(application, body, token)
  const errors = errorsOf(answer)
  expect(
    errors.map(({ extensions }) => extensions['code']),
    answer.text.slice(0, 500),
  ).toEqual(['BAD_USER_INPUT'])
  const { argument: named, value, expected } = errors[0]?.extensions ?? {}
  expect(named).toBe(argument)
  expect((value as string).length).toBeLessThanOrEqual(81)
  expect((expected as string).length).toBeGreaterThan(0)
  expect(answer.text.length).toBeLessThan(2_000)
}

const cases = (kind: ArgumentKind) => ARGUMENTS.filter((argument) => argument.kind === kind)

describe.each(cases('text'))('$name', ({ argument, question }) => {
  // A cursor contains the sort key of a row, including names.
  const longest = argument === 'after' ? 1_000 : 200

  it.each([...(BAD.text ?? []), ['one character too many', 'x'.repeat(longest + 1)] as const])(
    '%s',
    async (_, value) => {
      await expectBadInput(question(value), argument)
    },
  )
})

describe.each(cases('text').filter(({ argument }) => argument === 'after'))('$name', ({ question }) => {
  it.each([
    ['text', 'nothing'],
    ['JSON of another kind', Buffer.from('{"a":1}').toString('base64url')],
    ['a key with too many parts', Buffer.from('[1,2,3,4,5,6,7,8,9]').toString('base64url')],
    ['a key with an object in it', Buffer.from('[{},{}]').toString('base64url')],
    ['nothing at all', ''],
  ])('a cursor of another list: %s', async (_, value) => {
    await expectBadInput(question(value), 'after')
  })
})

describe.each(cases('page size'))('$name', ({ argument, question }) => {
  it.each(BAD['page size'] ?? [])('%s', async (_, value) => {
    await expectBadInput(question(value), argument)
  })

  it.each([0, 1, 200])('%i is accepted', async (value) => {
    const answer = await askSpec(application, question(value), token)
    expect(answer.status).toBe(200)
    expect(errorsOf(answer)).toEqual([])
  })
})

it.each([2_147_483_647, 201])('a page of %i whose nodes are requested', async (first) => {
  await expectBadInput(
    { query: 'query($first: Int) { practices(first: $first) { nodes { id } } }', variables: { first } },
    'first',
  )
})

describe.each(cases('list'))('$name', ({ argument, question, good }) => {
  it.each(BAD.list ?? [])('%s', async (_, length) => {
    const list = Array.from({ length: length as number }, () => good)
    await expectBadInput(question(list), argument)
  })
})

describe.each(cases('scalar'))('$name', ({ typeName, question }) => {
  it.each([
    ['100 KB', 'x'.repeat(100_000)],
    ['a day or year that does not exist', typeName === 'Date' ? '2019-02-30' : '2019/21'],
    ['a null byte', 'a\u0000b'],
  ])('%s', async (_, value) => {
    await expectBadInput(question(value), typeName)
  })
})

describe.each([...cases('number'), ...cases('enum'), ...cases('boolean')])('$name', ({ question }) => {
  it.each([
    ['text', 'x'.repeat(100_000)],
    ['a number beyond 32 bits', 2_147_483_648],
    ['an object', { a: 1 }],
  ])('%s', async (_, value) => {
    const answer = await askSpec(application, question(value), token)
    expect(answer.status).toBe(400)
    expect(errorsOf(answer).map(({ extensions }) => extensions['code'])).toEqual(['BAD_USER_INPUT'])
    expect(answer.text.length).toBeLessThan(2_000)
  })
})

it.each(
  cases('number').flatMap((argument) =>
    [-1, -2_147_483_648, 2_147_483_647].map((value) => ({ ...argument, value })),
  ),
)('accepts $name: $value', async ({ question, value }) => {
  expect(errorsOf(await askSpec(application, question(value), token))).toEqual([])
})

it('tests every argument of a query', () => {
  const inSchema = Object.values(API_SCHEMA.getTypeMap())
    .filter(
      (type) => isObjectType(type) && !type.name.startsWith('__') && type !== API_SCHEMA.getMutationType(),
    )
    .flatMap((type) =>
      isObjectType(type)
        ? Object.values(type.getFields()).flatMap((field) =>
            field.args.flatMap((argument) => {
              const name = (part: string) => `${type.name}.${field.name}(${part})`
              const nullable = getNullableType(argument.type)
              const inner = isListType(nullable) ? getNullableType(nullable.ofType) : nullable
              return isInputObjectType(inner)
                ? [
                    ...(isListType(nullable) ? [name(argument.name)] : []),
                    ...Object.keys(inner.getFields()).map((part) => name(`${argument.name}.${part}`)),
                  ]
                : [name(argument.name)]
            }),
          )
        : [],
    )
  // The fields of an input object have bounds of their own.
  const covered = ARGUMENTS.filter(({ kind }) => kind !== 'object').map(({ name }) => name)
  expect([...new Set(covered)].sort()).toEqual(inSchema.sort())
  expect(inSchema.length).toBeGreaterThan(70)
})

it('continues to serve', () => expectStillServing(application))
