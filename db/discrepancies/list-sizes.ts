import { groupBy } from '../grouping.ts'
import { differ, formatNumber, joinWords, type Discrepancy, type StatedValue } from './discrepancy.ts'
import { citedBy, namesIn, type Evidence, type Rule } from './evidence.ts'

interface StatedSize extends StatedValue {
  readonly network: string
  readonly subject: string
  readonly value: number
}

/** All list sizes that documents state for a network or one of its neighbourhoods, in order of precedence. */
export const listStatedSizes = ({ rows, sources }: Evidence): StatedSize[] =>
  rows
    .list('network-statements')
    .flatMap((row): StatedSize[] => {
      const value = row.number('list_size')
      return value === null
        ? []
        : [
            {
              network: row.text('network'),
              subject: row.optionalText('neighbourhood') ?? row.text('network'),
              text: row.optionalText('list_size_printed') ?? formatNumber(value),
              value,
              ...citedBy(row),
            },
          ]
    })
    .sort((one, other) => sources.compare(one.source, other.source))

/**
 * The sizes that add up to those of networks. Neighbourhoods are omitted if the same source states their network as a
 * whole.
 */
export const listSummands = (evidence: Evidence): StatedSize[] => {
  const sizes = listStatedSizes(evidence)
  const whole = new Set(
    sizes
      .filter(({ subject, network }) => subject === network)
      .map(({ source, network }) => JSON.stringify([source, network])),
  )
  return sizes.filter(
    ({ source, subject, network }) => subject === network || !whole.has(JSON.stringify([source, network])),
  )
}

/** The sum of the list sizes that one source states for some networks. */
export interface SizeSum extends StatedValue {
  readonly value: number
  readonly networks: ReadonlySet<string>
}

/** A sum for each source that states a list size for all networks, in order of precedence. */
export const sumSizes = (evidence: Evidence, isIncluded: (network: string) => boolean): SizeSum[] => {
  const sizes = listSummands(evidence).filter(({ network }) => isIncluded(network))
  const all = new Set(sizes.map(({ network }) => network))
  return [...groupBy(sizes, ({ source }) => source)].flatMap(([source, parts]): SizeSum[] => {
    const networks = new Set(parts.map(({ network }) => network))
    const [first] = parts
    if (!first || networks.size < all.size) return []
    const value = parts.reduce((sum, part) => sum + part.value, 0)
    return [
      {
        text: `${formatNumber(value)}: calculated sum of the ${parts.length} list sizes in ${evidence.sources.nameOf(source)}`,
        value,
        source,
        locator: first.locator,
        note: `the first of the ${parts.length} list sizes that are summed`,
        networks,
      },
    ]
  })
}

const listIn = (evidence: Evidence, values: readonly { value: number; source: string }[]): string =>
  joinWords(values.map(({ value, source }) => `${formatNumber(value)} in ${evidence.sources.nameOf(source)}`))

/** A network with several list sizes. */
export const findListSizes: Rule = (evidence) =>
  [...groupBy(listStatedSizes(evidence), (size) => size.subject)].flatMap(
    ([subject, sizes]): Discrepancy[] => {
      const [chosen] = sizes
      if (!chosen || !differ(sizes)) return []
      const name = namesIn(evidence.rows, 'networks').get(chosen.network) ?? chosen.network
      return [
        {
          id: `list-size-${subject}`,
          kind: 'VALUES_DIFFER',
          weight: 'HIGH',
          subject: subject,
          relatedSubjects: [chosen.network],
          summary: `${name} has different numbers of registered patients: ${listIn(evidence, sizes)}.`,
          resolution: `The graph uses ${formatNumber(chosen.value)}, from ${evidence.sources.nameOf(chosen.source)}, the statement with the latest day.`,
          statements: sizes,
        },
      ]
    },
  )

/** The list sizes of all networks of the system, summed by source. */
export const findListSizeTotals: Rule = (evidence) => {
  const sums = sumSizes(evidence, () => true)
  const [chosen] = sums
  if (!chosen || !differ(sums)) return []
  return [
    {
      id: `list-size-total-${evidence.system}`,
      kind: 'VALUES_DIFFER',
      weight: 'HIGH',
      subject: evidence.system,
      relatedSubjects: [...chosen.networks],
      summary: `The list sizes of all networks add up to different totals: ${listIn(evidence, sums)}.`,
      resolution: `The graph adds up the list sizes of the source that takes precedence: ${formatNumber(chosen.value)}, from ${evidence.sources.nameOf(chosen.source)}.`,
      statements: sums,
    },
  ]
}

const DECIMAL_THOUSANDS = /^\d{1,3}\.\d{3}$/

/** A list size with a full stop in place of a comma, which another source confirms as thousands. */
export const findMisprintedSizes: Rule = (evidence) =>
  [...groupBy(listStatedSizes(evidence), (size) => size.subject)].flatMap(
    ([subject, sizes]): Discrepancy[] => {
      const misprinted = sizes.find(({ text }) => DECIMAL_THOUSANDS.test(text))
      const other = sizes.find((size) => size !== misprinted && size.value === misprinted?.value)
      if (!misprinted || !other) return []
      const name = namesIn(evidence.rows, 'networks').get(misprinted.network) ?? misprinted.network
      return [
        {
          id: `misprint-list-size-${subject}`,
          kind: 'MISPRINT',
          weight: 'MEDIUM',
          subject: subject,
          relatedSubjects: [misprinted.network],
          summary: `The list size of ${name} is printed as ${misprinted.text} in ${evidence.sources.nameOf(misprinted.source)}, with a full stop for a comma.`,
          resolution: `The graph reads it as ${formatNumber(misprinted.value)}, which ${evidence.sources.nameOf(other.source)} confirms, and keeps the printed form in the note of the citation.`,
          statements: [
            { ...other, isOperand: true },
            { ...misprinted, isOperand: true },
          ],
        },
      ]
    },
  )

// A stated population is reported if it differs from the sums by more than this share.
const SERIOUS_PART = 50

/** Compares the stated population of a commissioner with the list sizes of its networks, by source. */
export const findPopulations: Rule = (evidence) => {
  const { rows } = evidence
  const commissionerOf = new Map(
    rows.list('networks').map((row) => [row.text('id'), row.optionalText('commissioner')] as const),
  )
  return rows.list('commissioners').flatMap((row): Discrepancy[] => {
    const id = row.text('id')
    const stated = rows
      .list('figures')
      .find((figure) => figure.text('subject') === id && figure.text('measure') === 'population')
    const value = stated?.number('value')
    const sums = sumSizes(evidence, (network) => commissionerOf.get(network) === id)
    if (!stated || !value || sums.every((sum) => sum.value === value)) return []
    const gap = Math.max(...sums.map((sum) => Math.abs(sum.value - value)))
    return [
      {
        id: `population-${id}`,
        kind: 'VALUES_DIFFER',
        weight: gap > value / SERIOUS_PART ? 'HIGH' : 'MEDIUM',
        subject: id,
        relatedSubjects: [evidence.system],
        summary: `${row.text('name')} has a population of ${formatNumber(value)} in ${evidence.sources.nameOf(stated.text('source'))}; the list sizes of its networks add up to ${listIn(evidence, sums)}.`,
        resolution:
          'The graph adds up list sizes for registered patients and states the population beside them: residents and registered patients are two measures.',
        statements: [
          {
            text: `a population of ${stated.optionalText('printed') ?? formatNumber(value)}`,
            value,
            ...citedBy(stated),
          },
          ...sums,
        ],
      },
    ]
  })
}
