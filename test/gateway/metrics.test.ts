import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestApplication, type TestApplication } from '../support/application.ts'
import { ask } from '../support/client.ts'
import { startGenericGateway } from '../support/federation.ts'
import { send } from '../support/http.ts'
import { shop } from '../support/shop.ts'

let application: TestApplication

beforeAll(async () => {
  application = await startTestApplication()
})

afterAll(() => application.stop())

const metricsOf = async (url: string): Promise<string> =>
  (await send(url, { method: 'GET', path: '/metrics' })).text

const namesIn = (text: string): string[] =>
  [...new Set([...text.matchAll(/^# TYPE (ics_graph_\w+) /gm)].map(([, name = '']) => name))].sort()

it('docs/metrics.md lists every metric of the program, and no other', async () => {
  const document = readFileSync(new URL('../../docs/metrics.md', import.meta.url), 'utf8')
  const listed = [...document.matchAll(/^\| `(ics_graph_\w+)`/gm)].map(([, name = '']) => name).sort()
  expect(namesIn(await metricsOf(application.url))).toEqual(listed)
})

it('counts requests by field, whether the response is cached or not', async () => {
  const query = '{ funding: fundingStreams { id name } }'
  for (let time = 0; time < 5; time += 1) await ask(application.url, query)
  const text = await metricsOf(application.url)
  expect(text).toContain('ics_graph_field_requests_total{field="Query.fundingStreams"} 5')
  expect(text).toContain('ics_graph_field_requests_total{field="FundingStream.name"} 5')
  expect(text).toMatch(/ics_graph_operations_total\{cache="hit"\} 3/)
  expect(await metricsOf(application.url)).toContain('{field="Query.fundingStreams"} 5')
})

it('has the age of every dataset, as readiness does', async () => {
  const text = await metricsOf(application.url)
  const { text: health } = await send(application.url, { method: 'GET', path: '/health/ready' })
  const { datasetAgeDays } = JSON.parse(health) as { datasetAgeDays: Record<string, number> }
  const { data } = await ask(application.url, '{ status { datasets { name } } }')
  const names = data.status.datasets.map(({ name }: { name: string }) => name).sort()
  expect(names.length).toBeGreaterThan(10)
  expect(Object.keys(datasetAgeDays).sort()).toEqual(names)
  for (const name of names) {
    expect(text).toContain(`ics_graph_dataset_age_seconds{dataset="${name}"}`)
    expect(datasetAgeDays[name]).toBeGreaterThanOrEqual(0)
  }
})

it('has the histogram of a path as its kind only', async () => {
  for (const path of ['/', '/neighbourhoods', '/nothing', '/data/networks.csv', '/health/live']) {
    await send(application.url, { method: 'GET', path })
  }
  const text = await metricsOf(application.url)
  const kinds = new Set(
    [...text.matchAll(/ics_graph_http_requests_total\{kind="([^"]*)"/g)].map(([, kind]) => kind),
  )
  expect([...kinds].sort()).toEqual(['data', 'graphql', 'health', 'page'])
})

it('the generic gateway has metrics of its subgraphs', async () => {
  const graph = await startGenericGateway(shop())
  await ask(graph.url, '{ book { title price } }')
  const text = await metricsOf(graph.url)
  expect(text).toContain('ics_graph_subgraph_available{subgraph="prices"} 1')
  expect(text).toContain('ics_graph_subgraph_fetches_total{subgraph="books",result="succeeded"} 1')
  expect(text).toContain('ics_graph_field_requests_total{field="Book.price"} 1')
})
