// F6: a subgraph server refuses every request that its gateway did not send.
import { createServer, type IncomingHttpHeaders } from 'node:http'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import {
  MAX_SIGNATURE_AGE_MS,
  signatureHeaders,
  type SignedRequest,
} from '../../gateway/graph/subgraphs/request-signature.ts'
import { SCOPES_EXTENSION } from '../../gateway/graph/subgraphs/transport.ts'
import { createLog } from '../../gateway/log.ts'
import { startSubgraphServer } from '../../gateway/server/subgraph-server.ts'
import { openSubgraph, type OpenSubgraph } from '../../subgraphs/index.ts'
import { TEST_SECRET, startTestApplication } from '../support/application.ts'
import { ask } from '../support/client.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { JSON_TYPE, codesOf, send, type RawAnswer } from '../support/http.ts'

let database: TestDatabase
let open: OpenSubgraph
let statements = 0
const urls = { signed: '', bearer: '' }
const undo: (() => Promise<void>)[] = []

beforeAll(async () => {
  database = await createTestDatabase()
  undo.push(() => database.drop())
  open = openSubgraph(
    'finance',
    { url: database.url },
    { clock: () => new Date(), onStatement: () => (statements += 1) },
  )
  undo.push(() => open.close())
  for (const name of ['signed', 'bearer'] as const) {
    const server = await startSubgraphServer({
      subgraph: open.subgraph,
      log: createLog('silent'),
      versions: null,
      authentication: { secret: TEST_SECRET, acceptsBearer: name === 'bearer' },
      host: '127.0.0.1',
      port: 0,
    })
    undo.push(() => server.stop())
    urls[name] = server.url
  }
})

afterAll(async () => {
  while (undo.length > 0) await undo.pop()?.()
})

const QUERY = JSON.stringify({ query: '{ fundingStreams { id } }' })
const REQUEST: SignedRequest = { method: 'POST', path: '/graphql', body: QUERY }

const post = (headers: Record<string, string>, body = QUERY, url = urls.signed): Promise<RawAnswer> =>
  send(url, { headers: { ...JSON_TYPE, ...headers }, body })

const expectRefused = async (sent: Promise<RawAnswer>): Promise<void> => {
  const before = statements
  const answer = await sent
  expect(answer.status).toBe(401)
  expect(answer.headers['www-authenticate']).toBe('Signature')
  expect(codesOf(answer.text)).toEqual(['UNAUTHENTICATED'])
  expect(JSON.parse(answer.text)).not.toHaveProperty('data')
  expect(answer.headers).not.toHaveProperty('x-data-version')
  expect(statements).toBe(before)
}

describe('a request that the gateway signed', () => {
  it('is answered', async () => {
    const answer = await post(signatureHeaders(TEST_SECRET, REQUEST))
    expect(answer.status).toBe(200)
    expect(JSON.parse(answer.text)).toMatchObject({ data: { fundingStreams: expect.anything() } })
  })

  it.each([-1, 1])('is answered if the clocks differ a little (%i)', async (sign) => {
    const time = Date.now() + sign * (MAX_SIGNATURE_AGE_MS - 5_000)
    expect((await post(signatureHeaders(TEST_SECRET, REQUEST, time))).status).toBe(200)
  })
})

describe('is refused without a hint of the data', () => {
  it.each([
    ['a query', '{ fundingStreams { id } }'],
    ['the SDL', '{ _service { sdl } }'],
    [
      'entities',
      '{ _entities(representations: [{ __typename: "PrimaryCareNetwork", id: "x" }]) { __typename } }',
    ],
    ['introspection', '{ __schema { types { name } } }'],
    ['an invalid query', '{ nothing'],
    ['no query', ''],
  ])('%s without a signature', (_, query) => expectRefused(post({}, JSON.stringify({ query }))))

  const good = (): Record<string, string> => signatureHeaders(TEST_SECRET, REQUEST)
  const [TIME = '', SIGNATURE = ''] = Object.keys(good())

  it.each<[string, () => Record<string, string>]>([
    ['of another secret', () => signatureHeaders(`${TEST_SECRET}.`, REQUEST)],
    ['of another body', () => signatureHeaders(TEST_SECRET, { ...REQUEST, body: `${QUERY} ` })],
    ['of another path', () => signatureHeaders(TEST_SECRET, { ...REQUEST, path: '/other' })],
    ['of another method', () => signatureHeaders(TEST_SECRET, { ...REQUEST, method: 'GET' })],
    ['that is old', () => signatureHeaders(TEST_SECRET, REQUEST, Date.now() - MAX_SIGNATURE_AGE_MS - 5_000)],
    [
      'of the future',
      () => signatureHeaders(TEST_SECRET, REQUEST, Date.now() + MAX_SIGNATURE_AGE_MS + 5_000),
    ],
    ['with another time', () => ({ ...good(), [TIME]: String(Date.now() + 1) })],
    ['with no time', () => ({ ...good(), [TIME]: '' })],
    ['with a time that is no number', () => ({ ...good(), [TIME]: `${Date.now()}e0` })],
    ['that is empty', () => ({ ...good(), [SIGNATURE]: '' })],
    ['that is shortened', () => ({ ...good(), [SIGNATURE]: (good()[SIGNATURE] ?? '').slice(0, -3) })],
    ['that is the secret', () => ({ ...good(), [SIGNATURE]: TEST_SECRET })],
    ['in place of the bearer token', () => ({ authorization: `Bearer ${TEST_SECRET}` })],
  ])('a signature %s', (_, headers) => expectRefused(post(headers())))
})

describe('the secret as a bearer token', () => {
  it('is accepted where GATEWAY_SECRET_BEARER is on', async () => {
    const answer = await post({ authorization: `Bearer ${TEST_SECRET}` }, QUERY, urls.bearer)
    expect(answer.status).toBe(200)
  })

  it.each(['Bearer', `Bearer ${TEST_SECRET}x`, TEST_SECRET, `Basic ${TEST_SECRET}`])(
    'is refused in another form: %s',
    (authorization) => expectRefused(post({ authorization }, QUERY, urls.bearer)),
  )
})

describe('a field for partners only', () => {
  const bodyFor = (scopes: readonly string[] | null): string =>
    JSON.stringify({
      query:
        'query($keys: [_Any!]!) { _entities(representations: $keys) { ... on PrimaryCareNetwork { spend { heading } } } }',
      variables: {
        keys: [
          { __typename: 'PrimaryCareNetwork', id: 'rutland-healthcare', asOf: '2026-11-01', odsCode: null },
        ],
      },
      ...(scopes && { extensions: { [SCOPES_EXTENSION]: scopes } }),
    })

  const requestSpend = async (scopes: readonly string[] | null, isSigned = true) => {
    const body = bodyFor(scopes)
    const answer = isSigned
      ? await post(signatureHeaders(TEST_SECRET, { ...REQUEST, body }), body)
      : await post({ authorization: `Bearer ${TEST_SECRET}` }, body, urls.bearer)
    const { data } = JSON.parse(answer.text) as { data: { _entities: { spend: unknown }[] } }
    return { spend: data._entities[0]?.spend, codes: codesOf(answer.text) }
  }

  it('is checked again by the subgraph that owns it', async () => {
    expect(await requestSpend(['finance:read'])).toEqual({ spend: [], codes: [] })
    expect(await requestSpend(['contacts:read'])).toEqual({ spend: null, codes: ['FORBIDDEN'] })
    expect(await requestSpend(null)).toEqual({ spend: null, codes: ['UNAUTHENTICATED'] })
  })

  it('is not granted by scopes in a body that nobody has signed', async () => {
    expect(await requestSpend(['finance:read'], false)).toEqual({ spend: null, codes: ['UNAUTHENTICATED'] })
  })
})

it('a gateway signs its requests, and no client can sign for it', async () => {
  const received: IncomingHttpHeaders[] = []
  const fake = createServer((request, response) => {
    received.push(request.headers)
    request.resume()
    response.end('{"data":{"fundingStreams":[]}}')
  })
  await new Promise<void>((done) => fake.listen(0, '127.0.0.1', done))
  onTestFinished(() => void fake.close())
  const { port } = fake.address() as { port: number }
  const application = await startTestApplication({
    DATABASE_URL: database.url,
    SUBGRAPH_URLS: `finance=http://127.0.0.1:${port}/graphql`,
  })
  onTestFinished(() => application.stop())
  const forged = signatureHeaders('another secret of a client, long enough', REQUEST, 1)
  const answer = await send(application.url, { headers: { ...JSON_TYPE, ...forged }, body: QUERY })
  expect(JSON.parse(answer.text)).toMatchObject({ data: { fundingStreams: [] } })
  for (const [name, value] of Object.entries(forged)) {
    expect(received.at(-1)?.[name]).toBeDefined()
    expect(received.at(-1)?.[name]).not.toBe(value)
  }
})

it('a gateway with another secret reports the subgraph as unavailable, and the cause in its log only', async () => {
  const application = await startTestApplication({
    DATABASE_URL: database.url,
    SUBGRAPH_URLS: `finance=${urls.signed}/graphql`,
    GATEWAY_SECRET: 'another secret of a gateway, long enough',
  })
  onTestFinished(() => application.stop())
  const { data, errors, text } = await ask(application.url, '{ fundingStreams { id } systems { id } }')
  expect(data).toMatchObject({ fundingStreams: null, systems: expect.anything() })
  expect(errors).toMatchObject([{ extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'finance' } }])
  expect(text).not.toContain('GATEWAY_SECRET')
  expect(application.logLines.join('')).toContain(
    'GATEWAY_SECRET or its clock differs, or a proxy changes the path',
  )
})
