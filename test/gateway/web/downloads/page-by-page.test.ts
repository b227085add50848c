// Downloads with prepared responses of the graph, because a load between two pages cannot be timed.
import { createServer } from 'node:http'
import { expect, it, onTestFinished } from 'vitest'
import type { StoredResponse } from '../../../../gateway/graph/query-service/execute-stored.ts'
import { readManifests } from '../../../../gateway/web/downloads/manifest.ts'
import { createDownloads } from '../../../../gateway/web/downloads/routes.ts'
import { createLog } from '../../../../gateway/log.ts'
import { NO_TRACE } from '../../../../subgraphs/shared/trace.ts'

const DATASETS = { data: { status: { datasets: [{ loadedAt: '2026-05-01T10:00:00Z' }] } } }

const pageOf = (id: string, version: string | null, next: string | null, mixed = false): StoredResponse => ({
  data: {
    practices: {
      nodes: [{ id, name: `=HYPERLINK("${id}")`, citations: [] }],
      pageInfo: { hasNextPage: next !== null, endCursor: next },
    },
  },
  extensions: { data: { version, asOf: '2026-05-01', ...(mixed ? { mixed } : {}) } },
})

/** A server of downloads whose graph returns these pages in order. */
const startDownloads = async (pages: readonly StoredResponse[]) => {
  const waiting = [...pages]
  const logLines: string[] = []
  const downloads = createDownloads({
    manifests: readManifests(),
    execute: async (operation) =>
      operation === 'GraphStatus' ? DATASETS : (waiting.shift() ?? { data: null, errors: [] }),
    identify: async () => null,
    today: () => '2026-05-01',
    log: createLog('debug', { write: (line) => void logLines.push(line) }),
  })
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const exchange = {
      request,
      response,
      url,
      requestId: 'r1',
      clientId: null,
      trace: NO_TRACE,
      ...ADMITTED,
    }
    void downloads.get(url.pathname)?.handle(exchange)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => void server.close())
  return { url: `http://127.0.0.1:${(server.address() as { port: number }).port}`, logLines }
}

const ADMITTED = { admit: () => true, release: () => undefined }

it('reads all pages of one version', async () => {
  const { url } = await startDownloads([pageOf('a', '1', 'next'), pageOf('b', '1', null)])
  const lines = (await (await fetch(`${url}/data/practices.csv`)).text()).trim().split('\r\n')
  expect(lines.map((line) => line.split(',')[0])).toEqual(['id', 'a', 'b'])
})

it('ends incomplete if data is loaded between two pages', async () => {
  const { url, logLines } = await startDownloads([pageOf('a', '1', 'next'), pageOf('b', '2', null)])
  const response = await fetch(`${url}/data/practices.csv`)
  expect(response.status).toBe(200)
  await expect(response.text()).rejects.toThrow()
  expect(logLines.join('')).toContain('data was loaded during a download')
})

it.each([
  ['nobody can name', pageOf('a', null, null)],
  ['are of two loads', pageOf('a', '1', null, true)],
])('is refused for data that %s', async (_, page) => {
  const { url } = await startDownloads([page])
  const response = await fetch(`${url}/data/practices.csv`)
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '30'])
})

it('escapes formulas with excel=1 only', async () => {
  const cellOf = async (query: string) => {
    const { url } = await startDownloads([pageOf('a', '1', null)])
    const text = await (await fetch(`${url}/data/practices.csv${query}`)).text()
    return text.split('\r\n')[1]
  }
  expect(await cellOf('')).toContain(',"=HYPERLINK(""a"")"')
  expect(await cellOf('?excel=1')).toContain(`,"'=HYPERLINK(""a"")"`)
})
