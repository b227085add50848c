import { beforeAll, expect, it } from 'vitest'
import { GraphError, createGraphClient } from '../../../gateway/client/client.ts'
import { useSharedApplication, type SharedApplication } from '../../support/shared-application.ts'

let application: SharedApplication

beforeAll(async () => {
  application = await useSharedApplication()
})
const client = () => createGraphClient({ url: application.url })

it('runs a stored operation with typed data', async () => {
  const { primaryCareNetwork } = await client().run('NetworkCard', {
    network: 'rutland-healthcare',
    asOf: '2019-07-11',
  })
  expect(primaryCareNetwork?.registeredPatients?.value).toBe(38569)
})

it('reads all pages of a list', async () => {
  let pages = 0
  const counting: typeof fetch = (...request) => {
    pages += 1
    return fetch(...request)
  }
  const ids = new Set<string>()
  const { all } = createGraphClient({ url: application.url, fetch: counting })
  for await (const { id } of all('Disagreements')) ids.add(id)
  const { discrepancies } = await client().run('Disagreements', { first: 1 })
  expect(ids.size).toBe(discrepancies?.totalCount)
  expect(pages).toBe(Math.ceil(ids.size / 200))
})

it('returns the same rows as the download of the operation', async () => {
  const response = await fetch(`${application.url}/data/networks.json?place=leicester&asOf=2019-07-11`)
  const rows = (await response.json()) as { id: string; registered_patients: number }[]
  const nodes: (readonly [string, number | undefined])[] = []
  for await (const node of client().all('NetworkRows', { within: 'leicester', asOf: '2019-07-11' })) {
    nodes.push([node.id, node.registeredPatients?.value])
  }
  expect(rows.map((row) => [row.id, row.registered_patients])).toEqual(nodes)
})

it('throws errors of the graph with their code', async () => {
  const asked = client().run('NetworksBySize', { within: 'atlantis' })
  await expect(asked).rejects.toBeInstanceOf(GraphError)
  await expect(asked).rejects.toMatchObject({
    code: 'BAD_USER_INPUT',
    requestId: expect.any(String),
    hint: expect.any(String),
  })
})

it('reports a response that is not from a graph', async () => {
  const elsewhere: typeof fetch = async () => new Response('<html>', { status: 502 })
  const asked = createGraphClient({ url: application.url, fetch: elsewhere }).run('Systems', {})
  await expect(asked).rejects.toMatchObject({ status: 502, code: 'INTERNAL_SERVER_ERROR' })
})
