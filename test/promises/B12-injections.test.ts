// B12: text in an argument remains text, and reaches the database as a bound parameter. A recorder between the program
// and the database reads PostgreSQL's protocol. Statements and parameters are in separate messages, so it shows what
// the server's log would, without access to the server.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApplication, type TestApplication } from '../support/application.ts'
import { listArguments } from '../support/arguments.ts'
import { ask } from '../support/client.ts'
import { createTestDatabase } from '../support/database.ts'
import { askSpec, errorsOf, expectStillServing } from '../support/hostile.ts'
import { startStatementRecorder, type StatementRecorder } from '../support/statement-recorder.ts'
import { ASKED_ON } from '../operations/variables.ts'
import type { RawAnswer } from '../support/http.ts'

const undo: (() => Promise<void>)[] = []
let application: TestApplication
let recorder: StatementRecorder

beforeAll(async () => {
  const database = await createTestDatabase()
  undo.push(() => database.drop())
  recorder = await startStatementRecorder(database.address)
  undo.push(() => recorder.stop())
  application = await startTestApplication({ DATABASE_URL: recorder.url })
  undo.push(() => application.stop())
})

afterAll(async () => {
  while (undo.length > 0) await undo.pop()?.()
})

// Occurs in no data, statement or name, so that its occurrence proves that an argument was included.
const CANARY = 'zqxj'

const CORPUS = [
  `${CANARY}'--`,
  `${CANARY}'; drop table kernel.sources; --`,
  `${CANARY}' or '1'='1`,
  `${CANARY}' union select usename, passwd from pg_shadow --`,
  `${CANARY}'||pg_sleep(30)||'`,
  `${CANARY}$$;select pg_sleep(30);$$`,
  `${CANARY}" or ""="`,
  `${CANARY}\\' or 1=1 --`,
  `${CANARY}) or (1=1`,
  `${CANARY}::int`,
  `${CANARY}?`,
  `${CANARY}:name ? ?? \\? $1 :x:`,
  `%${CANARY}%`,
  `_${CANARY}_`,
  `${CANARY}\\`,
  `$.${CANARY}[*] ? (@.a == 1)`,
  `$[*].${CANARY}.keyvalue()`,
  `{"${CANARY}": {"$gt": ""}}`,
  `<script>alert("${CANARY}")</script>`,
  `"><img src=x onerror=${CANARY}>`,
  `$(touch /tmp/${CANARY})`,
  '`touch /tmp/' + CANARY + '`',
  `${CANARY}; cat /etc/passwd |`,
  `../../../../etc/passwd ${CANARY}`,
  `${CANARY}\r\n{"level":50,"msg":"forged"}`,
  `${CANARY}\u001b[2J\u001b[31m`,
  '${jndi:ldap://' + CANARY + '/a}',
  `{{7*7}}${CANARY}`,
  `${CANARY} & ! | <-> :* ( )`,
]

/** Text of the same length and words without special characters. */
const harmless = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, ' ')

// Errors quote the text, so only their codes and paths are compared.
const comparableParts = (answer: RawAnswer) => ({
  status: answer.status,
  data: (JSON.parse(answer.text) as { data?: unknown }).data,
  errors: errorsOf(answer).map(({ extensions: { code, argument, expected } }) => ({
    code,
    argument,
    expected,
  })),
})

describe.each(listArguments().filter(({ kind }) => kind === 'text'))('$name', ({ question }) => {
  it('has the same result as harmless text', async () => {
    for (const text of CORPUS) {
      const answer = await askSpec(application, question(text))
      expect(comparableParts(answer), text).toEqual(
        comparableParts(await askSpec(application, question(harmless(text)))),
      )
      expect(
        errorsOf(answer).every(({ extensions }) => extensions['code'] === 'BAD_USER_INPUT'),
        answer.text,
      ).toBe(true)
    }
  })
})

it('sends no part of it in the text of a statement, and some of it as parameters', () => {
  // The database caches the plan of each text, which is sent once for a connection.
  expect(recorder.statements.length).toBeGreaterThan(20)
  expect(recorder.bindings.length).toBeGreaterThan(200)
  expect(recorder.statements.filter((text) => text.toLowerCase().includes(CANARY))).toEqual([])
  expect(recorder.bindings.filter((text) => text.toLowerCase().includes(CANARY)).length).toBeGreaterThan(
    CORPUS.length,
  )
})

it('writes no forged line and no error to the log', () => {
  for (const line of application.logLines) {
    const { level, msg } = JSON.parse(line) as { level: number; msg: string }
    expect(level).toBeLessThan(50)
    expect(msg).not.toBe('forged')
  }
})

const COUNTS = {
  practices:
    'query($text: String) { practices(where: { nameContains: $text }, asOf: "2019-07-11") { totalCount } }',
  neighbourhoods:
    'query($text: String) { neighbourhoods(where: { nameContains: $text }, asOf: "2019-07-11") { totalCount } }',
  primaryCareNetworks:
    'query($text: String) { primaryCareNetworks(where: { nameContains: $text }, asOf: "2019-07-11") { totalCount } }',
}

describe.each(Object.entries(COUNTS))('%s by name', (field, query) => {
  it.each(['%', '_', '%e%', 'e_', '\\', '\\%', '[a-z]', '.*', '^', '$'])('%s is literal', async (text) => {
    const { data, errors } = await ask(application.url, query, { text })
    expect(errors).toEqual([])
    expect(data[field].totalCount).toBe(0)
  })

  it('finds a name with the character', async () => {
    const { data } = await ask(application.url, query, { text: 'e' })
    expect(data[field].totalCount).toBeGreaterThan(0)
  })
})

it('% and _ are literal in names of indicators as well', async () => {
  const query =
    'query($text: String, $asOf: Date) { indicators(where: { nameContains: $text }, asOf: $asOf) { name } }'
  const names = async (text: string | null): Promise<string[]> => {
    const { data } = await ask(application.url, query, { text, ...ASKED_ON })
    return data.indicators.map(({ name }: { name: string }) => name)
  }
  const all = await names(null)
  expect(all.length).toBeGreaterThan(0)
  for (const letter of ['%', '_']) {
    expect(await names(letter)).toEqual(all.filter((name) => name.includes(letter)))
  }
})

it.each(['c8203_', 'c8203%', '%', "c82038' --"])('no practice has the id %s', async (id) => {
  const { data, errors } = await ask(application.url, 'query($id: ID!) { practice(id: $id) { id } }', { id })
  expect([data, errors]).toEqual([{ practice: null }, []])
})

it('continues to serve, with all tables', () => expectStillServing(application))
