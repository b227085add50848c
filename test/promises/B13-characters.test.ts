// B13: every character in a text is accepted, or rejected with an error of the catalogue. Two encodings of a letter are equal.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApplication, type TestApplication } from '../support/application.ts'
import { listArguments } from '../support/arguments.ts'
import { ask } from '../support/client.ts'
import { errorsOf, askSpec, expectStillServing } from '../support/hostile.ts'
import { JSON_TYPE, codesOf, send, type RawAnswer } from '../support/http.ts'
import { ASKED_ON } from '../operations/variables.ts'

let application: TestApplication

beforeAll(async () => {
  application = await startTestApplication()
})

afterAll(() => application.stop())

const TEXTS: readonly (readonly [name: string, text: string])[] = [
  ['a null byte', 'oak\u0000ham'],
  ['a null byte alone', '\u0000'],
  ['the first half of a character', 'oak\ud83d'],
  ['the second half of a character', '\ude00ham'],
  ['the halves of a character the wrong way round', '\ude00\ud83d'],
  ['a character of four bytes', 'oakham 😀𠜎𐍈'],
  ['a character made of seven', '👩‍👩‍👧‍👦'],
  ['marks from right to left', '\u202eoakham\u202c \u200f\u2067'],
  ['letters from right to left', 'סלאם شفاء'],
  ['a composed letter', '\u00c9lan'],
  ['a decomposed letter', 'E\u0301lan'],
  ['many marks on one letter', `o${'\u0301'.repeat(150)}`],
  ['marks without a letter', '\u0301\u0302'],
  ['what is no character', '\uffff\ufffe\ufdd0'],
  ['the replacement character', '\ufffd'],
  ['a byte order mark', '\ufeffoakham'],
  ['characters without width', 'oak\u200b\u200d\u2060ham'],
  ['spaces of all kinds', '\u00a0\u2003\u3000\u2028\u2029\u0085'],
  ['control characters', '\u0001\u0007\u0008\u001b[31m\u007f\u009b'],
  ['a sharp s, a dotless i, a ligature', 'ßıİﬁ'],
  ['a letter of 4 bytes 100 times', '𠜎'.repeat(100)],
]

// Words of messages of the database or of a library.
const INTERNAL_WORDS = /invalid byte|encoding|unsupported unicode|at or near|Internal error|knex|pg_|SQL/i

const expectCatalogueErrors = (answer: RawAnswer, codes: readonly string[]): void => {
  expect(answer.status).toBeLessThan(500)
  for (const code of codesOf(answer.text)) expect(codes, answer.text).toContain(code)
  expect(
    errorsOf(answer)
      .map(({ message }) => message.replace(/got ".*"/s, ''))
      .join(),
  ).not.toMatch(INTERNAL_WORDS)
  expect(application.logLines.filter((line) => line.includes('"level":50'))).toEqual([])
}

const ARGUMENTS = listArguments()

describe.each(ARGUMENTS.filter(({ kind }) => kind === 'text' || kind === 'scalar'))(
  '$name',
  ({ question }) => {
    it.each(TEXTS)('%s', async (_, text) => {
      expectCatalogueErrors(await askSpec(application, question(text)), ['BAD_USER_INPUT'])
    })
  },
)

describe.each(ARGUMENTS.filter(({ kind }) => kind === 'text'))('$name', ({ question }) => {
  it.each(['\u00c9lan', 'R\u00fctland', '\u00c5ngstr\u00f6m', '\ud55c\uae00'])(
    'composed and decomposed %s are equal',
    async (text) => {
      const [composed, decomposed] = await Promise.all(
        (['NFC', 'NFD'] as const).map((form) => askSpec(application, question(text.normalize(form)))),
      )
      expect(text.normalize('NFC')).not.toBe(text.normalize('NFD'))
      const substance = (answer: RawAnswer | undefined) =>
        answer && {
          data: (JSON.parse(answer.text) as { data: unknown }).data,
          codes: codesOf(answer.text),
        }
      expect(substance(decomposed)).toEqual(substance(composed))
    },
  )
})

describe.each(['NFC', 'NFD'] as const)('a name with an accent in %s', (form) => {
  it('is found by search', async () => {
    const { data } = await ask(
      application.url,
      'query($text: String!, $asOf: Date) { search(text: $text, asOf: $asOf) { id } }',
      { text: 'H\u00ebatherbr\u00f3ok'.normalize(form), ...ASKED_ON },
    )
    expect(data.search.map(({ id }: { id: string }) => id)).toContain('c82623')
  })

  it('is found by a part of it', async () => {
    const { data } = await ask(
      application.url,
      'query($text: String!, $asOf: Date) { practices(where: { nameContains: $text }, asOf: $asOf) { nodes { id } } }',
      { text: 'H\u00ebatherbr\u00f3ok'.normalize(form), ...ASKED_ON },
    )
    expect(data.practices.nodes.map(({ id }: { id: string }) => id)).toEqual(['c82623'])
  })
})

const IN_QUERY = ['BAD_USER_INPUT', 'GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED']

describe('in the query itself', () => {
  it.each(TEXTS)('%s', async (_, text) => {
    for (const query of [
      `{ search(text: ${JSON.stringify(text)}) { id } }`,
      `{ search(text: "${text}") { id } }`,
      `{ search(text: """${text}""") { id } }`,
      `{ systems { id } } # ${text}`,
      `{ systems { ${text} } }`,
      `query ${text} { systems { id } }`,
      text,
    ]) {
      expectCatalogueErrors(await askSpec(application, { query }), IN_QUERY)
    }
    expectCatalogueErrors(
      await askSpec(application, { query: 'query A { __typename }', operationName: text }),
      ['OPERATION_RESOLUTION_FAILED'],
    )
    await expectStillServing(application)
  })

  it.each(['\\u0000', '\\uD83D', '\\uDE00', '\\u{1F600}', '\\u{110000}', '\\u{D83D}', '\\x41'])(
    'the escape %s',
    async (escape) => {
      expectCatalogueErrors(
        await askSpec(application, { query: `{ search(text: "a${escape}") { id } }` }),
        IN_QUERY,
      )
    },
  )
})

it.each([
  ['bytes that are no UTF-8', Buffer.from([0xff, 0xfe, 0x80])],
  ['half of a character of two bytes', Buffer.from([0xc3])],
  ['a slash in too many bytes', Buffer.from([0xc0, 0xaf])],
  ['a surrogate as three bytes', Buffer.from([0xed, 0xa0, 0x80])],
])('%s in the body', async (_, bytes) => {
  const body = Buffer.concat([
    Buffer.from('{"query":"{ search(text: \\"'),
    bytes,
    Buffer.from('\\") { id } }"}'),
  ])
  const answer = await send(application.url, { headers: JSON_TYPE, body })
  expect(answer.status).toBe(400)
  expect(codesOf(answer.text)).toEqual(['BAD_REQUEST'])
  await expectStillServing(application)
})
