import { formatNumber, type Discrepancy } from './discrepancy.ts'
import { citedBy, namesIn, type Rule } from './evidence.ts'
import { listStatedSizes } from './list-sizes.ts'

const dayInWords = (day: string): string =>
  new Date(day).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })

/** Compares the start dates of networks in documents with the official file. */
export const findStarts: Rule = ({ rows, official }) => {
  const networks = new Map(rows.list('networks').map((row) => [row.optionalText('ods_code'), row] as const))
  const different = official.officialStarts().flatMap((start) => {
    const row = networks.get(start.code)
    // A package may state the day on which its source first lists a network. An earlier date is not a contradiction.
    return row && row.text('opened_on') < start.openedOn ? [{ row, start }] : []
  })
  const [first] = different
  if (!first) return []
  const { row, start } = first
  const opened = dayInWords(row.text('opened_on'))
  const days = [...new Set(different.map(({ start: other }) => other.openedOn))].map(dayInWords)
  return [
    {
      id: 'start-of-networks',
      kind: 'DATE_DIFFERS',
      weight: 'MEDIUM',
      subject: row.text('system'),
      relatedSubjects: different.map(({ row: network }) => network.text('id')),
      summary: `Documents state that the networks began on ${opened}; the official file of ${start.month} states that ${different.length} of them opened on ${days.join(' or ')}.`,
      resolution: `The graph uses ${opened} as the start, and the official file for later memberships.`,
      statements: [
        { text: `networks begin on ${opened}`, value: null, ...citedBy(row) },
        {
          text: `open from ${dayInWords(start.openedOn)}`,
          value: null,
          source: start.source,
          locator: start.locator,
          note: `the first of ${different.length} networks`,
        },
      ],
    },
  ]
}

// Lists change by about one per cent a year, so a larger difference has another reason.
const YEARLY_CHANGE = 0.025

/** Compares the list size of a network in a document with the sum of its practices in the official file. */
export const findSizesInFiles: Rule = (evidence) => {
  const { sources, official } = evidence
  const names = namesIn(evidence.rows, 'networks')
  const sizes = listStatedSizes(evidence)
  const newest = sizes[0]?.source
  return sizes
    .filter(({ source, network, subject }) => source === newest && network === subject)
    .flatMap((stated): Discrepancy[] => {
      const summed = official.officialSize(stated.network)
      if (!summed || summed.value === stated.value) return []
      const isYearly = Math.abs(summed.value - stated.value) / stated.value <= YEARLY_CHANGE
      return [
        {
          id: `list-size-in-files-${stated.network}`,
          kind: 'VALUES_DIFFER',
          weight: isYearly ? 'LOW' : 'MEDIUM',
          subject: stated.network,
          summary: `${names.get(stated.network) ?? stated.network} has ${formatNumber(stated.value)} registered patients in ${sources.nameOf(stated.source)}; the list sizes of its ${summed.practices} practices for ${summed.period} add up to ${formatNumber(summed.value)}.`,
          resolution: isYearly
            ? 'For each day, the graph uses the newest statement of that day or an earlier one.'
            : 'For each day, the graph uses the newest statement of that day or an earlier one. The difference is too large for one year’s change: practices joined, left or merged in between.',
          statements: [
            stated,
            {
              text: `${formatNumber(summed.value)}: calculated sum of ${summed.practices} list sizes`,
              value: summed.value,
              source: summed.source,
              locator: summed.locator,
              note: `the first of the ${summed.practices} list sizes that are summed`,
            },
          ],
        },
      ]
    })
}
