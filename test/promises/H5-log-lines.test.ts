// H5: one event is one line of JSON, whatever clients and subgraphs send.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestApplication, type TestApplication } from '../support/application.ts'
import { JSON_TYPE, postJson, send } from '../support/http.ts'
import { startFaultyGraph, askBoth } from '../support/faulty-subgraph.ts'

const LONGEST_LINE = 16_384
const FORGED = '{"level":50,"msg":"forged"}'
const HOSTILE: Readonly<Record<string, string>> = {
  'line breaks': `a\r\n${FORGED}\n`,
  'other line breaks': `a\u2028${FORGED}\u0085b`,
  'terminal codes': '\u001b[2J\u001b]0;title\u0007\u009b31m',
  JSON: `","forged":true,"x":"${FORGED}`,
  '1 MB': 'x'.repeat(900_000),
}

let application: TestApplication

beforeAll(async () => {
  application = await startTestApplication({ CACHE_MB: '0' })
})

afterAll(() => application.stop())

const expectLines = (lines: readonly string[]): void => {
  expect(lines.length).toBeGreaterThan(0)
  for (const line of lines) {
    expect(line.endsWith('\n')).toBe(true)
    expect(line.length).toBeLessThan(LONGEST_LINE)
    const text = line.slice(0, -1)
    expect(text).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/)
    expect(JSON.parse(text)).not.toHaveProperty('forged')
    expect((JSON.parse(text) as { msg: string }).msg).not.toBe('forged')
  }
}

it.each(Object.entries(HOSTILE))('%s from a client', async (_, text) => {
  const before = application.logLines.length
  const { url } = application
  await postJson(url, { query: `query A { systems { id } }`, operationName: text })
  await postJson(url, { query: `{ search(text: ${JSON.stringify(text.slice(0, 1_000))}) { id } }` })
  await postJson(url, { query: text })
  await postJson(url, {
    query: 'query A($x: String!) { search(text: $x) { id } }',
    variables: { x: text, y: text },
  })
  await postJson(url, { query: '{ systems { id } }', extensions: { clientLibrary: { name: text } } })
  for (const name of ['x-request-id', 'traceparent', 'user-agent', 'apollographql-client-name', 'referer']) {
    // Node's client refuses control characters in headers.
    const value = encodeURIComponent(text).slice(0, 8_000)
    await postJson(url, { query: '{ systems { id } }' }, { [name]: value })
  }
  for (const path of ['/', '/find?q=', '/data/', '/graphql?operation=', '/neighbourhoods/']) {
    await send(url, {
      method: 'GET',
      path: `${path}${encodeURIComponent(text).slice(0, 8_000)}`,
      headers: JSON_TYPE,
    })
  }
  await postJson(url, { query: 'query Last { systems { id } }' })
  expectLines(application.logLines.slice(before))
})

it.each(Object.entries(HOSTILE))('%s from a subgraph', async (_, text) => {
  const graph = await startFaultyGraph()
  const bodies = [
    text,
    JSON.stringify({ errors: [{ message: text, extensions: { code: text } }] }),
    JSON.stringify({ data: { fundingStreams: text } }),
  ]
  for (const body of bodies) {
    graph.fault = (__, response) => void response.end(body)
    await askBoth(graph)
  }
  expectLines(graph.application.logLines)
})
