import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { composeRoverFile } from '../../../schema/compose.ts'
import { startTestApplication, type TestApplication } from '../../support/application.ts'
import { ask } from '../../support/client.ts'
import { postJson, send } from '../../support/http.ts'
import { startPartnerSubgraph, type PartnerSubgraph } from '../../support/partner-subgraph.ts'

const ROVER = new URL('../../fixtures/partner/rover.yaml', import.meta.url)
const NEIGHBOURHOOD = 'rutland-healthcare'

let partner: PartnerSubgraph
let application: TestApplication
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ics-graph-partner-'))
  const supergraph = join(folder, 'supergraph.graphql')
  writeFileSync(supergraph, composeRoverFile(ROVER))
  partner = await startPartnerSubgraph([{ id: 'g1', name: 'Walking group', neighbourhood: NEIGHBOURHOOD }])
  application = await startTestApplication({
    SUPERGRAPH: supergraph,
    SUBGRAPH_URLS: `volunteering=${partner.url}`,
  })
})

afterAll(async () => {
  await application.stop()
  await partner.stop()
  rmSync(folder, { recursive: true })
})

afterEach(() => {
  partner.fault = null
  partner.version = null
})

const ALL = `{
  neighbourhood(id: "${NEIGHBOURHOOD}", asOf: "2019-07-11") {
    name
    volunteerGroups { name }
    communityServices { name }
    assets(first: 1) { nodes { name } }
    funding(year: "2019/20") { total }
  }
}`

const onlyOwn = '{ neighbourhood(id: "rutland-healthcare", asOf: "2019-07-11") { name } }'

describe('a subgraph of a partner', () => {
  it('adds fields to types of the graph, and an entity', async () => {
    const query = `{ volunteerGroups { name neighbourhood { id name volunteerGroups { id } } }
      place(id: "rutland") { name volunteerGroupCount } }`
    const { data, errors } = await ask(application.url, query)
    expect(errors).toEqual([])
    expect(data).toEqual({
      volunteerGroups: [
        {
          name: 'Walking group',
          neighbourhood: { id: NEIGHBOURHOOD, name: 'Rutland Healthcare', volunteerGroups: [{ id: 'g1' }] },
        },
      ],
      place: { name: 'Rutland', volunteerGroupCount: 1 },
    })
  })

  it('is in the published schema', async () => {
    const { text } = await send(application.url, { method: 'GET', path: '/schema.graphql' })
    expect(text).toContain('type VolunteerGroup {')
  })

  const withoutPartner = (): Promise<{ data: unknown; errors: readonly unknown[] }> =>
    ask(
      application.url,
      '{ neighbourhood(id: "rutland-healthcare", asOf: "2019-07-11") { name volunteerGroups { name } } }',
    )

  it.each([
    ['refuses connections', (_: unknown, response: { destroy(): void }) => response.destroy()],
    [
      'answers with an error page',
      (_: unknown, response: { statusCode: number; end(text: string): void }) => {
        response.statusCode = 503
        response.end('<html>')
      },
    ],
    [
      'answers with something else',
      (_: unknown, response: { end(text: string): void }) => response.end('{"data":{"_entities":[1]}}'),
    ],
    ['does not answer', () => undefined],
  ])('affects only its own fields if it %s', async (_, fault) => {
    partner.fault = (request, response) => {
      fault(request, response)
      return true
    }
    const { data, errors } = await withoutPartner()
    expect(data).toEqual({ neighbourhood: { name: 'Rutland Healthcare', volunteerGroups: null } })
    expect(errors).toMatchObject([
      { path: ['neighbourhood'], extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'volunteering' } },
    ])
    expect((await ask(application.url, onlyOwn)).errors).toEqual([])
  })

  it('without a version: responses have none, and are not cached', async () => {
    const before = partner.requests
    for (let time = 0; time < 3; time += 1) {
      const { text, headers } = await postJson(application.url, { query: '{ volunteerGroups { name } }' })
      expect(JSON.parse(text)).toMatchObject({ extensions: { data: { version: null } } })
      expect(headers['etag']).toBeUndefined()
    }
    expect(partner.requests).toBe(before + 3)
  })

  it('with a version: responses have it and an ETag, and are not cached', async () => {
    const path = `/graphql?query=${encodeURIComponent('{ volunteerGroups { id name } }')}`
    const get = (headers: Record<string, string> = {}) =>
      send(application.url, {
        method: 'GET',
        path,
        headers: { 'apollo-require-preflight': 'true', ...headers },
      })
    partner.version = 'one'
    await get()
    const first = await get()
    const etag = first.headers['etag'] ?? ''
    expect(etag).not.toBe('')
    expect((await get({ 'if-none-match': etag })).status).toBe(304)
    partner.version = 'two'
    const changed = await get({ 'if-none-match': etag })
    expect(changed.status).toBe(200)
    expect(changed.headers['etag']).not.toBe(etag)
  })
})

it('refuses a supergraph without a subgraph of the project', async () => {
  const file = join(folder, 'other.graphql')
  writeFileSync(file, composeRoverFile(ROVER).replaceAll('"finance"', '"money"'))
  await expect(startTestApplication({ SUPERGRAPH: file })).rejects.toMatchObject({
    details: ['SUPERGRAPH: no subgraph "finance"'],
  })
})

it('refuses an address for a subgraph that the supergraph does not have', async () => {
  await expect(startTestApplication({ SUBGRAPH_URLS: 'money=http://127.0.0.1:1' })).rejects.toMatchObject({
    details: ['SUBGRAPH_URLS: no subgraph "money" in the supergraph'],
  })
})

it('one request reaches all five subgraphs', async () => {
  const { text } = await postJson(application.url, { query: ALL, extensions: { provenance: true } })
  const { data, errors, extensions } = JSON.parse(text) as {
    data: unknown
    errors?: unknown
    extensions: { provenance: { subgraphs: string[] } }
  }
  expect(errors).toBeUndefined()
  expect(data).toMatchObject({ neighbourhood: { volunteerGroups: [{ name: 'Walking group' }] } })
  expect(extensions.provenance.subgraphs).toEqual([
    'community-services',
    'finance',
    'local-authorities',
    'primary-care',
    'volunteering',
  ])
})
