import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { SUBGRAPH_SCHEMAS } from '../../db/roles.ts'
import { generateSchemaFiles } from '../../schema/compose.ts'
import { lintSubgraphs } from '../../schema/lint-subgraphs.ts'
import { readSubgraphList } from '../../schema/subgraph-list.ts'
import { SUBGRAPH_FACTORIES } from '../../subgraphs/index.ts'

it('has a schema file, a database schema and a factory for every subgraph of rover.yaml', () => {
  const names = readSubgraphList().map(({ name }) => name)
  expect(Object.keys(SUBGRAPH_SCHEMAS)).toEqual(names)
  expect(Object.keys(SUBGRAPH_FACTORIES)).toEqual(names)
})

it('has equal shared value types in every subgraph', () => {
  const shared = readFileSync(new URL('../../schema/shared.graphql', import.meta.url), 'utf8')
  for (const { schemaFile } of readSubgraphList())
    expect(readFileSync(schemaFile, 'utf8').endsWith(shared)).toBe(true)
})

it('composes to the committed supergraph', () => {
  for (const { path, content } of generateSchemaFiles()) expect(readFileSync(path, 'utf8')).toBe(content)
})

it.each([
  ['a type of its own without a description', 'type A { "a" a: String }', /^x: A: has no description/],
  [
    'a field without a description',
    '"A" type A @key(fields: "id") { "Id" id: ID! a: String }',
    /^x: A\.a: has no description/,
  ],
  [
    'an argument without a description',
    '"A" type A { "a" a(b: Int): String }',
    /^x: A\.a\(b\): has no description/,
  ],
  ['an enum value without a description', '"E" enum E { ONE }', /^x: E\.ONE: has no description/],
  [
    'a field of another owner that is never null',
    'type A @key(fields: "id") { id: ID! "a" a: String! }',
    /^x: A\.a: another subgraph than the owner of its type resolves it, so it must be nullable/,
  ],
  [
    'a field of another owner that is never null, in an extension',
    'extend type A @key(fields: "id") { id: ID! @external "a" a: String! }',
    /^x: A\.a: another subgraph than the owner of its type resolves it, so it must be nullable/,
  ],
  [
    'a field without a description, in an extension',
    'extend type A @key(fields: "id") { id: ID! @external a: String }',
    /^x: A\.a: has no description/,
  ],
  [
    'a root field without a description, in an extension',
    'extend type Query { a: String }',
    /^x: Query\.a: has no description/,
  ],
  [
    '@requires with arguments',
    'type A @key(fields: "id") { id: ID! b(c: Int): Int @external "a" a: Int @requires(fields: "b(c: 1)") }',
    /^x: A\.a: @requires with arguments/,
  ],
  [
    'a list without a stated length',
    '"A" type A { "a" a: [String!] }',
    /^x: A\.a: is a list without a stated length/,
  ],
  [
    'a root field that is never null',
    'type Query { "a" a: String! }',
    /^x: Query\.a: a root field must be nullable/,
  ],
])('refuses %s', (_, sdl, expected) => {
  expect(lintSubgraphs([{ name: 'x', sdl }])).toContainEqual(expect.stringMatching(expected))
})

it('finds no fault in the delivered files', () => {
  const files = readSubgraphList().map(({ name, schemaFile }) => ({
    name,
    sdl: readFileSync(schemaFile, 'utf8'),
  }))
  expect(lintSubgraphs(files)).toEqual([])
})
