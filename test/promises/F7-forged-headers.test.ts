// F7: headers and extensions of clients do not change who they are for a subgraph.
import { createServer, type IncomingHttpHeaders } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signatureHeaders } from '../../gateway/graph/subgraphs/request-signature.ts'
import { SCOPES_EXTENSION } from '../../gateway/graph/subgraphs/transport.ts'
import { createLog } from '../../gateway/log.ts'
import { startSubgraphServer } from '../../gateway/server/subgraph-server.ts'
import { openSubgraph } from '../../subgraphs/index.ts'
import { TEST_SECRET, startTestApplication, type TestApplication } from '../support/application.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { JSON_TYPE, codesOf, postJson, send } from '../support/http.ts'
import { CANARY, PARTNER_SCOPES, addPartnerData } from '../support/partner-data.ts'
import { TestIssuer } from '../support/tokens.ts'

interface Received {
  readonly headers: IncomingHttpHeaders
  readonly body: { readonly extensions?: Record<string, unknown> }
}

const undo: (() => Promise<unknown>)[] = []
const received: Received[] = []
let database: TestDatabase
let issuer: TestIssuer
let application: TestApplication
let subgraphUrl = ''

/** Records the requests that the gateway sends to the subgraph `finance`. */
const startRecorder = async (): Promise<string> => {
  const server = createServer((request, response) => {
    let text = ''
    request.on('data', (chunk: Buffer) => (text += chunk.toString()))
    request.on('end', () => {
      received.push({ headers: request.headers, body: JSON.parse(text) as Received['body'] })
      response.end('{"data":{"fundingStreams":[]}}')
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  undo.push(async () => server.close())
  return `http://127.0.0.1:${(server.address() as { port: number }).port}/graphql`
}

beforeAll(async () => {
  database = await createTestDatabase()
  undo.push(() => database.drop())
  await addPartnerData(database.address)
  issuer = await TestIssuer.start()
  undo.push(() => issuer.stop())
  application = await startTestApplication({
    DATABASE_URL: database.url,
    SUBGRAPH_URLS: `finance=${await startRecorder()}`,
    TOKEN_ISSUERS: issuer.setting,
  })
  undo.push(() => application.stop())
  const open = openSubgraph('community-services', { url: database.url }, { clock: () => new Date() })
  undo.push(() => open.close())
  const server = await startSubgraphServer({
    subgraph: open.subgraph,
    log: createLog('silent'),
    versions: null,
    authentication: { secret: TEST_SECRET, acceptsBearer: true },
    host: '127.0.0.1',
    port: 0,
  })
  undo.push(() => server.stop())
  subgraphUrl = server.url
})

afterAll(async () => {
  while (undo.length > 0) await undo.pop()?.()
})

const QUERY = '{ fundingStreams { id } }'

const FORGED: readonly Record<string, string>[] = [
  { 'x-gateway-scopes': PARTNER_SCOPES.join(' ') },
  { 'X-Gateway-Scopes': '*' },
  { scopes: PARTNER_SCOPES.join(' '), 'x-caller': 'partner', 'x-user': 'admin', 'x-scopes': '*' },
  { 'x-gateway-time': '1', 'x-gateway-signature': 'x' },
  { [SCOPES_EXTENSION]: PARTNER_SCOPES.join(' ') },
]

describe('what the subgraph receives', () => {
  it.each(FORGED.map((headers) => ({ headers })))('for $headers', async ({ headers }) => {
    const extensions = { [SCOPES_EXTENSION]: PARTNER_SCOPES }
    await postJson(application.url, { query: QUERY, extensions }, headers)
    const last = received.at(-1)
    expect(last?.body.extensions).toBeUndefined()
    for (const [name, value] of Object.entries(headers)) {
      expect(last?.headers[name.toLowerCase()]).not.toBe(value)
    }
  })

  it('for a token: its scopes, and not the token', async () => {
    const headers = await issuer.headers(['finance:read'])
    const extensions = { [SCOPES_EXTENSION]: PARTNER_SCOPES }
    await postJson(application.url, { query: QUERY, extensions }, headers)
    expect(received.at(-1)?.body.extensions).toEqual({ [SCOPES_EXTENSION]: ['finance:read'] })
    expect(received.at(-1)?.headers.authorization).toBeUndefined()
  })
})

describe('a subgraph server checks the scopes itself', () => {
  const query = `{ _entities(representations: [{ __typename: "Neighbourhood", id: "rutland-healthcare", asOf: "2026-11-01" }]) {
    ... on Neighbourhood { name staffContacts { value } } } }`

  const ask = (extensions: unknown, sign: boolean, headers: Record<string, string> = {}) => {
    const body = JSON.stringify({ query, ...(extensions === undefined ? {} : { extensions }) })
    const proof = sign
      ? signatureHeaders(TEST_SECRET, { method: 'POST', path: '/graphql', body })
      : { authorization: `Bearer ${TEST_SECRET}` }
    return send(subgraphUrl, { headers: { ...JSON_TYPE, ...proof, ...headers }, body })
  }

  it('and returns the value for signed scopes', async () => {
    const { text } = await ask({ [SCOPES_EXTENSION]: ['contacts:read'] }, true)
    expect(JSON.parse(text)).not.toHaveProperty('errors')
    expect(text).toContain(CANARY)
  })

  it.each([
    ['no extensions', undefined, true, 'UNAUTHENTICATED'],
    ['no scopes', { [SCOPES_EXTENSION]: [] }, true, 'UNAUTHENTICATED'],
    ['other scopes', { [SCOPES_EXTENSION]: ['finance:read'] }, true, 'FORBIDDEN'],
    ['scopes that are not a list', { [SCOPES_EXTENSION]: 'contacts:read' }, true, 'UNAUTHENTICATED'],
    ['a router that cannot sign', { [SCOPES_EXTENSION]: ['contacts:read'] }, false, 'UNAUTHENTICATED'],
  ])('and returns null for %s', async (_, extensions, sign, code) => {
    const { status, text } = await ask(extensions, sign)
    expect(status).toBe(200)
    expect(codesOf(text)).toEqual([code])
    expect(JSON.parse(text)).toMatchObject({
      data: { _entities: [{ name: expect.any(String), staffContacts: null }] },
    })
    expect(text).not.toContain(CANARY)
  })
})
