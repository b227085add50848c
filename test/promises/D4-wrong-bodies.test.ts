// D4: no byte of a subgraph's wrong response reaches the client or the log.
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import {
  askBoth,
  expectOnlyFinanceMissing,
  startFaultyGraph,
  type DataOfBoth,
  type FaultyGraph,
} from '../support/faulty-subgraph.ts'

const SECRET = 'canary-8823'
const graphqlError = JSON.stringify({ errors: [{ message: SECRET, extensions: { code: SECRET } }] })

const ends: (() => Promise<void> | void)[] = []
let graph: FaultyGraph
let complete: DataOfBoth

beforeAll(async () => {
  graph = await startFaultyGraph({}, null, (end) => ends.push(end))
  complete = (await askBoth(graph)).data as DataOfBoth
})

// The subgraph is used again after a pause.
afterEach(async () => {
  graph.fault = null
  await vi.waitFor(async () => expect((await askBoth(graph)).errors).toEqual([]), 5_000)
})

afterAll(async () => {
  while (ends.length > 0) await ends.pop()?.()
})

it.each<[string, number, string]>([
  ['text', 200, SECRET],
  ['HTML', 200, `<html>${SECRET}</html>`],
  ['an array', 200, `[1, 2, "${SECRET}"]`],
  ['a string', 200, `"${SECRET}"`],
  ['a number', 200, '8823'],
  ['nothing', 200, ''],
  ['half a body', 200, `{"data":{"fundingStreams":[{"id":"${SECRET}`],
  ['data of a wrong type', 200, `{"data":"${SECRET}"}`],
  ['a list in place of data', 200, `{"data":["${SECRET}"]}`],
  ['errors of a wrong type', 200, `{"errors":"${SECRET}"}`],
  ['a scalar in place of objects', 200, `{"data":{"fundingStreams":"${SECRET}","_entities":"${SECRET}"}}`],
  ['500 and a page', 500, `<h1>${SECRET}</h1>`],
  ['500 and a GraphQL error', 500, graphqlError],
  ['503', 503, SECRET],
  ['429', 429, SECRET],
  ['404', 404, `<html>${SECRET}</html>`],
])('a response with %s', async (_, status, body) => {
  graph.fault = (__, response) => void response.writeHead(status, { 'x-secret': SECRET }).end(body)
  const answer = await askBoth(graph)
  expectOnlyFinanceMissing(answer, complete)
  for (const text of [answer.text, graph.application.logLines.join('')]) {
    expect(text).not.toContain(SECRET)
  }
  expect(answer.text).not.toMatch(/127\.0\.0\.1|http:/)
})

it('a GraphQL error with secrets', async () => {
  graph.fault = (__, response) => void response.end(graphqlError)
  const { data, errors, text } = await askBoth(graph)
  expect(data).toMatchObject({ fundingStreams: null })
  for (const { message, extensions } of errors) {
    expect(message).toMatch(/^Internal error/)
    expect(extensions).toMatchObject({ code: 'INTERNAL_SERVER_ERROR' })
  }
  for (const shown of [text, graph.application.logLines.join('')]) expect(shown).not.toContain(SECRET)
})
