import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { ask } from '../../support/client.ts'
import { startGenericGateway } from '../../support/federation.ts'
import { postJson, send } from '../../support/http.ts'
import { settingsOf, shop } from '../../support/shop.ts'

describe('persisted queries', () => {
  const QUERY = 'query Title { book { title } }'
  const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')
  const manifest = JSON.stringify({
    format: 'apollo-persisted-query-manifest',
    version: 1,
    operations: [
      { id: hashOf(QUERY), body: QUERY, name: 'Title', type: 'query' },
      { id: 'own-id', body: 'query Id { book { id } }', name: 'Id', type: 'query' },
    ],
  })
  const byHash = (sha256Hash: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash } } })
  const byGet = (hash: string): string =>
    `/graphql?extensions=${encodeURIComponent(JSON.stringify(byHash(hash).extensions))}`
  const preflight = { 'apollo-require-preflight': 'true' }

  it('are not supported without a manifest, with the standard message', async () => {
    const graph = await startGenericGateway(shop())
    const expected = {
      errors: [
        { message: 'PersistedQueryNotSupported', extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' } },
      ],
    }
    expect(JSON.parse((await postJson(graph.url, byHash(hashOf('x')))).text)).toMatchObject(expected)
    const got = await send(graph.url, { method: 'GET', path: byGet(hashOf('x')), headers: preflight })
    expect(JSON.parse(got.text)).toMatchObject(expected)
  })

  it('are those of the manifest', async () => {
    const settings = settingsOf('operations: { manifest: manifest.json }', { 'manifest.json': manifest })
    const graph = await startGenericGateway(shop(), { OPERATIONS: 'listed' }, settings)
    expect(JSON.parse((await postJson(graph.url, byHash(hashOf(QUERY)))).text)).toMatchObject({
      data: { book: { title: 'T' } },
    })
    const got = await send(graph.url, { method: 'GET', path: byGet('own-id'), headers: preflight })
    expect(JSON.parse(got.text)).toMatchObject({ data: { book: { id: '1' } } })
    expect(JSON.parse((await postJson(graph.url, byHash(hashOf('x')))).text)).toMatchObject({
      errors: [{ message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }],
    })
    const { errors } = await ask(graph.url, '{ book { id title } }')
    expect(errors).toMatchObject([{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }])
  })

  it('need a manifest if only stored operations are executed', async () => {
    await expect(startGenericGateway(shop(), { OPERATIONS: 'listed' })).rejects.toThrow(/needs|names none/)
  })

  it('are refused in a file of another form', async () => {
    const settings = settingsOf('operations: { manifest: manifest.json }', {
      'manifest.json': '{"operations":[{"id":1}]}',
    })
    await expect(startGenericGateway(shop(), {}, settings)).rejects.toThrow(/manifest.json" is invalid/)
  })
})
