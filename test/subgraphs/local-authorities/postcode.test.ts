import { expect, it } from 'vitest'
import { readPostcode } from '../../../subgraphs/local-authorities/postcode.ts'

it.each([
  ['LE3 8TB', 'LE38TB'],
  [' le3  8tb ', 'LE38TB'],
  ['LE101AA', 'LE101AA'],
  ['LE1O 1AA', 'LE101AA'],
  ['LE10 IAA', 'LE101AA'],
  ['LE3 8T8', null],
  ['LE3', null],
  ['8TB', null],
  ['', null],
  ['LE3 8TB; drop table', null],
  ['x'.repeat(10_000), null],
])('%s is read as %s', (text, postcode) => {
  if (postcode === null)
    expect(() => readPostcode('postcode', text)).toThrow(/expected a full postcode like LE1 1AA/)
  else expect(readPostcode('postcode', text)).toBe(postcode)
})
