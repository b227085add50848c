import { expect, it } from 'vitest'
import { lintSupergraph } from '../../schema/lint-supergraph.ts'

const ONLY_ONE = /^T\.field: only one of several subgraphs resolves it/

const lint = (field: string): string[] =>
  lintSupergraph(
    `"A type." type T @join__type(graph: A, key: "id") @join__type(graph: B, key: "id") { ${field} }`,
  )

it.each([
  'field: Int! @join__field(graph: A)',
  'field: Int! @join__field(graph: A) @join__field(graph: B, external: true)',
])('warns of a non-null field that one subgraph resolves: %s', (field) => {
  expect(lint(field)).toContainEqual(expect.stringMatching(ONLY_ONE))
})

it.each([
  'field: Int @join__field(graph: A)',
  'field: Int! @join__field(graph: A) @join__field(graph: B)',
  'field: Int! @join__field(graph: A) @join__field(graph: B, external: false)',
])('does not warn of others: %s', (field) => {
  expect(lint(field)).not.toContainEqual(expect.stringMatching(ONLY_ONE))
})
