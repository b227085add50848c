import { describe, expect, it } from 'vitest'
import { ask } from '../support/client.ts'
import { answerWith, startGenericGateway } from '../support/federation.ts'
import { postJson, send } from '../support/http.ts'
import { faultOf, settingsOf, shop } from '../support/shop.ts'

describe('the configuration file', () => {
  it('reports all its faults together, each with its place', () => {
    const { message, details } = faultOf(() =>
      settingsOf(`requestMs: soon
subgraphs:
  books: { timeoutMs: -1, headers: [{ propagate: host }] }
errors: { maxErrors: 0 }
colour: red`),
    )
    expect(message).toContain('gateway.yaml')
    const text = details.join('\n')
    for (const place of [
      'requestMs',
      'subgraphs.books.timeoutMs',
      'subgraphs.books.headers.0',
      'errors.maxErrors',
      'colour',
    ]) {
      expect(text).toContain(place)
    }
  })

  it('is refused if it names a subgraph that the supergraph does not have', async () => {
    await expect(
      startGenericGateway(shop(), {}, settingsOf('subgraphs: { bocks: { timeoutMs: 5 } }')),
    ).rejects.toThrow(/names subgraphs that the supergraph does not have/)
  })

  it('sends subgraphs the configured headers, and no others', async () => {
    const graph = await startGenericGateway(
      shop(),
      {},
      settingsOf(`allSubgraphs: { headers: [{ propagate: Authorization }, { set: x-from, to: gateway }] }
subgraphs: { prices: { headers: [{ propagate: x-tenant, as: x-customer }] } }`),
    )
    const received: Record<string, unknown>[] = []
    for (const name of ['books', 'prices']) {
      graph.setFault(name, (_, { headers }) => {
        received.push(headers)
        return false
      })
    }
    const headers = { authorization: 'Bearer x', 'x-tenant': 'acme', cookie: 'secret' }
    // The second request uses the cached operation.
    for (const query of ['{ book { title price } }', '{ book { title price } }']) {
      received.length = 0
      await postJson(graph.url, { query }, headers)
      expect(received).toMatchObject([
        { authorization: 'Bearer x', 'x-from': 'gateway' },
        { authorization: 'Bearer x', 'x-from': 'gateway', 'x-customer': 'acme' },
      ])
      expect(received.some((one) => 'cookie' in one || 'x-tenant' in one)).toBe(false)
      expect(received[0]).not.toHaveProperty('x-customer')
    }
  })

  it('keeps responses private if a subgraph receives headers of the client', async () => {
    const manifest = JSON.stringify({ operations: [{ id: 'title', body: '{ book { title } }' }] })
    const get = async (headers: string) => {
      const yaml = `operations: { manifest: manifest.json }\n${headers}`
      const graph = await startGenericGateway(shop(), {}, settingsOf(yaml, { 'manifest.json': manifest }))
      graph.setFault('books', (_, __, response) => {
        response.setHeader('x-data-version', 'one')
        return false
      })
      const path = `/graphql?extensions=${encodeURIComponent('{"persistedQuery":{"version":1,"sha256Hash":"title"}}')}`
      return send(graph.url, { method: 'GET', path, headers: { 'apollo-require-preflight': 'true' } })
    }
    const open = await get('')
    expect(open.headers['cache-control']).toContain('public')
    expect(open.headers['etag']).toBeDefined()
    const closed = await get('allSubgraphs: { headers: [{ propagate: x-tenant }] }')
    expect(closed.text).toBe(open.text)
    expect(closed.headers['cache-control']).toBe('no-store')
    expect(closed.headers['etag']).toBeUndefined()
  })

  it('does not count a failure of a subgraph for a request without time left', async () => {
    const graph = await startGenericGateway(shop(), {}, settingsOf('requestMs: 100'))
    let isSlow = true
    graph.setFault('books', () => isSlow)
    // More failures than open a circuit breaker.
    for (let count = 0; count < 7; count += 1) {
      expect((await ask(graph.url, '{ book { title } }')).errors).toHaveLength(1)
    }
    isSlow = false
    expect((await ask(graph.url, '{ book { title } }')).data).toEqual({ book: { title: 'T' } })
  })

  it('sets time limit, response size and address of a subgraph', async () => {
    const other = await startGenericGateway(shop())
    const graph = await startGenericGateway(
      shop(),
      {},
      settingsOf(`subgraphs:
  books: { timeoutMs: 100, responseBytes: 1000 }
  prices: { url: "${other.url}/graphql" }`),
    )
    const startedAt = performance.now()
    expect((await ask(graph.url, '{ slow }')).errors).toMatchObject([{ path: ['slow'] }])
    expect(performance.now() - startedAt).toBeLessThan(2_000)
    // The address is that of a gateway, not of a subgraph. A request was sent to it.
    expect((await ask(graph.url, '{ book { title price } }')).data).toEqual({
      book: { title: 'T', price: null },
    })
    expect(graph.fetches['prices']).toEqual([])
    graph.setFault('books', answerWith({ data: { book: { title: 'x'.repeat(2_000) } } }))
    expect((await ask(graph.url, '{ book { title } }')).errors).toHaveLength(1)
  })

  it('limits the errors that are read, and explains every null', async () => {
    const graph = await startGenericGateway(
      shop(),
      {},
      settingsOf('errors: { maxErrors: 10000, maxBytes: 100000000 }'),
    )
    const errors = Array.from({ length: 3_000 }, (_, index) => ({ message: 'e', path: ['book', index] }))
    graph.setFault('books', answerWith({ data: { book: null }, errors }))
    const answer = await ask(graph.url, '{ book { title } }')
    expect(answer.errors.length).toBeLessThan(1_100)
    expect(answer.errors).toContainEqual(
      expect.objectContaining({ message: 'The subgraph "books" is unavailable.', path: ['book'] }),
    )
  })

  it('limits the errors of a response', async () => {
    const errors = Array.from({ length: 40 }, (_, index) => ({ message: `e${index}`, path: ['book'] }))
    const graph = await startGenericGateway(
      shop(),
      {},
      settingsOf('errors: { maxErrors: 30, passCodes: all }'),
    )
    graph.setFault('books', answerWith({ data: { book: null }, errors }))
    const answer = await ask(graph.url, '{ book { title } }')
    expect(answer.errors).toHaveLength(30)
    expect(answer.errors.at(-1)?.message).toBe('… and 11 more errors.')
  })

  it('returns the query plan only to requests with x-query-plan', async () => {
    const graph = await startGenericGateway(shop(), {}, settingsOf('queryPlans: true'))
    for (let time = 0; time < 2; time += 1) {
      const { text } = await postJson(graph.url, { query: '{ book { title } }' }, { 'x-query-plan': '1' })
      expect((JSON.parse(text) as { extensions: { queryPlan: string } }).extensions.queryPlan).toContain(
        'QueryPlan {',
      )
      expect((await postJson(graph.url, { query: '{ book { title } }' })).text).not.toContain('QueryPlan')
    }
    const closed = await startGenericGateway(shop())
    const { text } = await postJson(closed.url, { query: '{ book { title } }' }, { 'x-query-plan': '1' })
    expect(text).not.toContain('QueryPlan')
  })
})

describe('errors of a subgraph', () => {
  const errorOf = async (yaml: string, extensions: object, status = 200) => {
    const graph = await startGenericGateway(shop(), {}, settingsOf(yaml))
    graph.setFault('books', (_, __, response) => {
      response.statusCode = status
      response.setHeader('content-type', 'application/graphql-response+json')
      response.end(
        JSON.stringify({
          data: { book: null },
          errors: [{ message: 'Not yours.', path: ['book'], extensions }],
        }),
      )
      return true
    })
    const { errors } = await ask(graph.url, '{ book { title } }')
    return errors[0]
  }

  it.each(['FORBIDDEN', 'UNAUTHENTICATED', 'NOT_FOUND', 'BAD_USER_INPUT', 'RATE_LIMITED'])(
    'are passed to the client with the code %s',
    async (code) => {
      expect(await errorOf('', { code, secret: 's' })).toMatchObject({
        message: 'Not yours.',
        path: ['book'],
        extensions: { code },
      })
      expect(await errorOf('', { code, secret: 's' })).not.toHaveProperty('extensions.secret')
    },
  )

  it('with another code are masked unless the configuration names it', async () => {
    expect(await errorOf('', { code: 'TEAPOT' })).toMatchObject({ message: 'Internal error.' })
    expect(await errorOf('errors: { passCodes: [TEAPOT] }', { code: 'TEAPOT' })).toMatchObject({
      message: 'Not yours.',
      extensions: { code: 'TEAPOT' },
    })
  })

  it('are all passed to the client with passCodes: all', async () => {
    expect(await errorOf('errors: { passCodes: all }', { reason: 'r' })).toMatchObject({
      message: 'Not yours.',
      extensions: { reason: 'r', subgraph: 'books' },
    })
  })

  it('with a status of 4xx are responses, and do not open the breaker', async () => {
    const graph = await startGenericGateway(shop())
    graph.setFault('books', (fetch, _, response) => {
      if (!fetch.query.includes('title')) return false
      response.statusCode = 400
      response.end(
        JSON.stringify({ errors: [{ message: 'Bad value.', extensions: { code: 'BAD_USER_INPUT' } }] }),
      )
      return true
    })
    for (let count = 0; count < 7; count += 1) {
      expect((await ask(graph.url, '{ book { title } }')).errors).toMatchObject([
        { message: 'Bad value.', path: ['book'], extensions: { code: 'BAD_USER_INPUT' } },
      ])
    }
    expect((await ask(graph.url, '{ book { id } }')).data).toEqual({ book: { id: '1' } })
  })

  it('with a status of 4xx and another body are failures', async () => {
    const graph = await startGenericGateway(shop())
    graph.setFault('books', (_, __, response) => {
      response.statusCode = 404
      response.end('<html>')
      return true
    })
    expect((await ask(graph.url, '{ book { title } }')).errors).toMatchObject([
      { path: ['book'], extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'books' } },
    ])
  })
})
