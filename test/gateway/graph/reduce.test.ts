import { parse, print } from 'graphql'
import { expect, it } from 'vitest'
import { reduceQuery } from '../../support/oracle/reduce.ts'

it.each([
  ['a selection', '{ a b { c d } }', /\bd\b/, '{ b { d } }'],
  ['a fragment that is alone in its set', '{ a { ... on X { b c } } }', /\bb\b/, '{ a { b } }'],
  ['a directive and an argument', '{ a(x: 1, y: 2) @skip(if: false) }', /x: 1/, '{ a(x: 1) }'],
])('removes what a failing query does not need: %s', async (_, query, needed, smallest) => {
  const reduced = await reduceQuery(query, async (tried) => needed.test(tried))
  expect(print(parse(reduced))).toBe(print(parse(smallest)))
})
