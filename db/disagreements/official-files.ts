import { listStatedSizes } from './list-sizes.ts'
import { LEAFLET, formatNumber, type Disagreement, type Evidence } from './disagreement.ts'

const inWords = (day: string): string =>
  new Date(day).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })

/** The day on which networks began, by the documents and by the official file. */
export const findStarts = ({ seeds, official }: Evidence): Disagreement[] => {
  const networks = new Map(seeds.rows('networks').map(({ row }) => [row.optional('ods_code'), row]))
  const different = official.officialStarts().flatMap((start) => {
    const row = networks.get(start.code)
    return row && row.text('opened_on') !== start.openedOn ? [{ row, start }] : []
  })
  const [first] = different
  if (!first) return []
  const { row, start } = first
  const days = [...new Set(different.map(({ start: other }) => other.openedOn))].map(inWords)
  return [
    {
      id: 'start-of-networks',
      kind: 'DATE_DIFFERS',
      weight: 'MEDIUM',
      about: row.text('system'),
      touches: different.map(({ row: network }) => network.text('id')),
      summary: `The documents have networks begin on ${inWords(row.text('opened_on'))}; the official file of ${start.month} has ${different.length} of them open on ${days.join(' or ')}.`,
      resolution: `The graph answers with ${inWords(row.text('opened_on'))}, the day on which the network contract began, and continues the membership as the file has it.`,
      statements: [
        {
          text: `networks begin on ${inWords(row.text('opened_on'))}`,
          value: null,
          source: row.text('source'),
          locator: row.text('locator'),
        },
        {
          text: `open from ${inWords(start.openedOn)}`,
          value: null,
          source: start.source,
          locator: start.locator,
          note: `the first of ${different.length} networks`,
        },
      ],
    },
  ]
}

// A list moves by about a hundredth in a year: what differs by more than this is not the year alone.
const OF_ITS_TIME = 0.025

/** The list size that the leaflet prints for a network, and the sum of its practices' in the official file nearest to it. */
export const findSizesInFiles = (evidence: Evidence): Disagreement[] => {
  const names = new Map(evidence.seeds.rows('networks').map(({ row }) => [row.text('id'), row.text('name')]))
  return listStatedSizes(evidence)
    .filter(({ source, network, subject }) => source === LEAFLET && network === subject)
    .flatMap((stated): Disagreement[] => {
      const official = evidence.official.officialSize(stated.network)
      if (!official || official.value === stated.value) return []
      const isOfItsTime = Math.abs(official.value - stated.value) / stated.value <= OF_ITS_TIME
      return [
        {
          id: `list-size-in-files-${stated.network}`,
          kind: 'VALUES_DIFFER',
          weight: isOfItsTime ? 'LOW' : 'MEDIUM',
          about: stated.network,
          summary: `The leaflet gives ${names.get(stated.network) ?? stated.network} ${formatNumber(stated.value)} registered patients; the list sizes of its ${official.practices} practices for ${official.period} come to ${formatNumber(official.value)}.`,
          resolution: isOfItsTime
            ? 'The graph answers each day with what was the newest statement then: the leaflet in July 2019, the official list sizes from the day that they hold for.'
            : 'The graph answers each day with what was the newest statement then. The two are too far apart for a year’s change alone: the practices of the network were others, or merged in between.',
          statements: [
            stated,
            {
              text: `${formatNumber(official.value)}: our sum of ${official.practices} list sizes`,
              value: official.value,
              source: official.source,
              locator: official.locator,
              note: `the first of the ${official.practices} list sizes that are summed`,
            },
          ],
        },
      ]
    })
}
