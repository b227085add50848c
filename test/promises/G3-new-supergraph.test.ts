// G3: a new supergraph replaces the old one while requests are served; a broken one does not; and the check of the
// contract refuses one that lacks a field.
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { listBreakingChanges } from '../../schema/list-changes.ts'
import { ask } from '../support/client.ts'
import { startGenericGateway } from '../support/federation.ts'
import { shop } from '../support/shop.ts'

const replace = (file: string, text: string): void => {
  writeFileSync(`${file}.new`, text)
  renameSync(`${file}.new`, file)
}

it('each request uses one schema, and none fails', async () => {
  const graph = await startGenericGateway(shop())
  const before = readFileSync(graph.supergraphFile, 'utf8')
  const after = before.replaceAll('price', 'cost')
  const codes = new Set<unknown>()
  let isOver = false
  let count = 0
  const client = async (): Promise<void> => {
    while (!isOver) {
      // One of the two fields exists in each schema, and the title in both.
      const [old, both, next] = await Promise.all(
        ['{ book { price } }', '{ book { title } }', '{ book { cost } }'].map((query) =>
          ask(graph.url, query),
        ),
      )
      expect(both?.data).toEqual({ book: { title: 'T' } })
      for (const { errors } of [old, next].filter((one) => one !== undefined)) {
        for (const { extensions } of errors) codes.add(extensions['code'])
      }
      count += 1
    }
  }
  const clients = Promise.all([client(), client(), client()])
  for (const text of [after, before, after, before]) {
    replace(graph.supergraphFile, text)
    await graph.reload()
    await sleep(200)
  }
  isOver = true
  await clients
  expect(count).toBeGreaterThan(10)
  // The field of the other schema is unknown. The subgraph of the new field does not have it here.
  for (const code of codes) {
    expect(['GRAPHQL_VALIDATION_FAILED', 'SUBGRAPH_UNAVAILABLE', 'INTERNAL_SERVER_ERROR']).toContain(code)
  }
  expect((await ask(graph.url, '{ book { price } }')).data).toEqual({ book: { price: 5 } })
})

it.each([
  ['text that is not a schema', () => 'type Query {'],
  ['half a file', (text: string) => text.slice(0, text.length / 2)],
  ['a schema of one subgraph', () => 'type Query { book: Int }'],
])('a broken supergraph: %s', async (_, change) => {
  const graph = await startGenericGateway(shop())
  const before = readFileSync(graph.supergraphFile, 'utf8')
  replace(graph.supergraphFile, change(before))
  await graph.reload()
  expect((await ask(graph.url, '{ book { title price } }')).data).toEqual({ book: { title: 'T', price: 5 } })
  const lines = graph.logLines.map((line) => JSON.parse(line) as { level: number; part?: string })
  expect(lines.filter(({ level, part }) => level === 50 && part === 'supergraph')).toHaveLength(1)
})

it('a schema that lacks a field of the contract', async () => {
  const read = (file: string): string =>
    readFileSync(new URL(`../../schema/${file}`, import.meta.url), 'utf8')
  const [contract, api] = [read('contract.graphql'), read('api.graphql')]
  expect(await listBreakingChanges(contract, api)).toEqual([])
  const changes = await listBreakingChanges(
    contract,
    api.replace('  shortName: String\n', '  renamed: String\n'),
  )
  expect(changes).toHaveLength(1)
  expect(changes[0]).toContain('shortName')
})
