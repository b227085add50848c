import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { connectForTest, useTestDatabase } from '../support/database.ts'

const MAP = readFileSync(new URL('../../docs/coverage.md', import.meta.url), 'utf8')

/** The places of each document in docs/coverage.md, by source id. */
const readPlaces = (): Map<string, string[]> => {
  const places = new Map<string, string[]>()
  let source = ''
  for (const line of MAP.split('\n')) {
    const [, heading] = /^## .*\(`([a-z0-9-]+)`\)$/.exec(line) ?? []
    if (heading) source = heading
    const [, place] = /^\| (.*?) \| .* \| .* \|$/.exec(line) ?? []
    if (!heading && place && place !== 'place' && place !== '---')
      places.set(source, [...(places.get(source) ?? []), place])
  }
  return places
}

// As in the document: 4.41 is between 4.4 and 4.5, and chapter 17 has none.
const SECTIONS_OF_CHAPTER = [3, 3, 3, 5, 6, 4, 4, 4, 4, 4, 4, 4, 4, 3, 3, 5, 0, 3]
const STRATEGY_SECTIONS = [
  ...SECTIONS_OF_CHAPTER.flatMap((sections, index) =>
    sections === 0
      ? [`§${index + 1}`]
      : Array.from({ length: sections }, (_, section) => `§${index + 1}.${section + 1}`),
  ),
  '§4.41',
]

const covers = (place: string, locator: string): boolean =>
  locator === place || locator.startsWith(`${place},`) || locator.startsWith(`${place} >`)

const places = readPlaces()

it('covers all four documents', () => {
  expect([...places].map(([source, of]) => [source, of.length > 20])).toEqual([
    ['hwb-report-2019-07', true],
    ['pcn-leaflet-2019', true],
    ['primary-care-strategy-2019', true],
    ['pcns-explained-2019', true],
  ])
})

it('has a row for every paragraph of the report and every section of the strategy', () => {
  const report = places.get('hwb-report-2019-07') ?? []
  for (let paragraph = 1; paragraph <= 26; paragraph += 1) expect(report).toContain(`para ${paragraph}`)
  const strategy = places.get('primary-care-strategy-2019') ?? []
  const missing = STRATEGY_SECTIONS.filter(
    (section) => !strategy.some((place) => place === section || place.startsWith(`${section},`)),
  )
  expect(missing).toEqual([])
})

it('covers the locator of every citation of a document', async () => {
  const { address } = await useTestDatabase()
  const citations = await connectForTest(address)('kernel.citations').select('source_id', 'locator')
  const cited = citations.filter((citation) => places.has(String(citation['source_id'])))
  expect(cited.length).toBeGreaterThan(1_000)
  const uncovered = cited
    .filter(
      ({ source_id: source, locator }) =>
        !places.get(String(source))?.some((place) => covers(place, String(locator))),
    )
    .map(({ source_id: source, locator }) => `${source}: ${locator}`)
  expect(uncovered).toEqual([])
})
