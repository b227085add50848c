import { buildSchema, getOperationAST, parse, print, type DocumentNode } from 'graphql'
import { describe, expect, it } from 'vitest'
import { ExpansionTooLarge, expandFragments } from '../../../../gateway/graph/planning/expand-fragments.ts'
import { fragmentsOf } from '../../../../gateway/graph/documents/fragments.ts'

const SCHEMA = buildSchema(`
  type Query { a: A }
  interface A { a: A }
  union B = One | Two | Three | Four
  type One implements A { a: A x: Int }
  type Two implements A { a: A }
  type Three implements A { a: A }
  type Four implements A { a: A }
  type Other { y: Int }
  union C = Other | One
`)

const expand = (query: string): string => {
  const document: DocumentNode = parse(query)
  const operation = getOperationAST(document)
  if (!operation) throw new Error('no operation')
  return print(expandFragments(SCHEMA, operation, fragmentsOf(document))).replace(/\s+/g, ' ')
}

describe('the expansion of fragments', () => {
  it('has one fragment for each common object type', () => {
    expect(expand('{ a { ... on C { ... on One { x } ... on Other { y } } } }')).toBe(
      '{ a { ... on One { ... { x } } } }',
    )
  })

  it('keeps directives, and an empty selection', () => {
    expect(
      expand('query ($s: Boolean!) { a { ...F @skip(if: $s) } } fragment F on C { ... on Other { y } }'),
    ).toBe('query ($s: Boolean!) { a { ... on One @skip(if: $s) { __typename } } }')
  })

  it('stops if fragments on types that refer to each other multiply', () => {
    const query = `{ ${'a { ... on B { ... on A { '.repeat(12)} __typename ${'} } }'.repeat(12)} }`
    const startedAt = performance.now()
    expect(() => expand(query)).toThrow(ExpansionTooLarge)
    expect(performance.now() - startedAt).toBeLessThan(2_000)
  })
})
