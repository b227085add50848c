import { groupBy } from '../grouping.ts'
import {
  LEAFLET,
  STRATEGY,
  formatNumber,
  type Disagreement,
  type Evidence,
  type Saying,
} from './disagreement.ts'

interface StatedSize extends Saying {
  readonly network: string
  readonly subject: string
  readonly value: number
}

/** Every list size that a document states for a network or one of its hubs. */
export const listStatedSizes = ({ seeds }: Evidence): StatedSize[] =>
  seeds.rows('network-statements').flatMap(({ row }) => {
    const value = row.number('list_size')
    return value === null
      ? []
      : [
          {
            network: row.text('network'),
            subject: row.optional('neighbourhood') ?? row.text('network'),
            text: row.optional('list_size_printed') ?? formatNumber(value),
            value,
            source: row.text('source'),
            locator: row.text('locator'),
          },
        ]
  })

const nameOf = (seeds: Evidence['seeds'], network: string): string =>
  seeds
    .rows('networks')
    .find(({ row }) => row.text('id') === network)
    ?.row.text('name') ?? network

/** The same network with two list sizes. */
export const findListSizes = (evidence: Evidence): Disagreement[] =>
  [...groupBy(listStatedSizes(evidence), (size) => size.subject)].flatMap(([subject, sizes]) => {
    if (new Set(sizes.map(({ value }) => value)).size < 2) return []
    const [chosen, ...others] = sizes
    if (!chosen) return []
    return [
      {
        id: `list-size-${subject}`,
        kind: 'VALUES_DIFFER',
        weight: 'HIGH',
        about: subject,
        touches: [chosen.network],
        summary: `${nameOf(evidence.seeds, chosen.network)} has ${formatNumber(chosen.value)} registered patients by the leaflet and ${others.map(({ value }) => formatNumber(value)).join(' and ')} by Appendix 3 of the strategy.`,
        resolution: `The graph answers with ${formatNumber(chosen.value)}, of the leaflet: it holds for 1 July 2019, Appendix 3 for 20 June 2019, and the later day wins.`,
        statements: sizes,
      },
    ]
  })

/** A number that is printed so that it reads as another one. */
export const findMisprintedSizes = (evidence: Evidence): Disagreement[] =>
  [...groupBy(listStatedSizes(evidence), (size) => size.subject)].flatMap(([subject, sizes]) => {
    const misprinted = sizes.find(({ text }) => /^\d{1,3}\.\d{3}$/.test(text))
    const other = sizes.find((size) => size !== misprinted && size.value === misprinted?.value)
    if (!misprinted || !other) return []
    return [
      {
        id: `misprint-list-size-${subject}`,
        kind: 'MISPRINT',
        weight: 'MEDIUM',
        about: subject,
        touches: [misprinted.network],
        summary: `Appendix 3 of the strategy prints the list size of ${nameOf(evidence.seeds, misprinted.network)} as ${misprinted.text}, with a full stop for a comma: read as a number, ${misprinted.text} patients.`,
        resolution: `The graph reads ${formatNumber(misprinted.value)}, which the leaflet confirms, and keeps the printed form in the citation's note.`,
        statements: [
          { ...other, isOperand: true },
          { ...misprinted, isOperand: true },
        ],
      },
    ]
  })

/** Stated populations of commissioners and the system against the sums of list sizes, ours. */
export const findPopulations = (evidence: Evidence): Disagreement[] => {
  const { seeds } = evidence
  const commissionerOf = new Map(
    seeds.rows('networks').map(({ row }) => [row.text('id'), row.text('commissioner')] as const),
  )
  const sizes = listStatedSizes(evidence)
  const sumOf = (source: string, commissioner: string | null): Saying => {
    const parts = sizes.filter(
      (size) =>
        size.source === source &&
        (commissioner === null || commissionerOf.get(size.network) === commissioner),
    )
    const value = parts.reduce((total, part) => total + part.value, 0)
    const [where] = parts
    return {
      text: `${formatNumber(value)}: our sum of the ${parts.length} list sizes ${source === LEAFLET ? 'of the leaflet' : 'of Appendix 3'}`,
      value,
      source,
      locator: where?.locator ?? '',
      note: `the first of the ${parts.length} list sizes that are summed`,
    }
  }
  return seeds.rows('commissioners').flatMap(({ row }): Disagreement[] => {
    const id = row.text('id')
    const stated = seeds
      .rows('figures')
      .filter(({ row: figure }) => figure.text('subject') === id && figure.text('measure') === 'population')
    const [first] = stated
    if (!first) return []
    const value = first.row.number('value') ?? 0
    const sums = [LEAFLET, STRATEGY].map((source) => sumOf(source, id))
    if (sums.every((sum) => sum.value === value)) return []
    const gap = Math.max(...sums.map((sum) => Math.abs((sum.value ?? 0) - value)))
    return [
      {
        id: `population-${id}`,
        kind: 'VALUES_DIFFER',
        weight: gap > value / 50 ? 'HIGH' : 'MEDIUM',
        about: id,
        touches: ['llr'],
        summary: `The strategy gives ${row.text('name')} a population of ${formatNumber(value)}; the list sizes of its networks come to ${sums.map((sum) => formatNumber(sum.value ?? 0)).join(' (leaflet) and ')} (Appendix 3).`,
        resolution:
          'The graph answers registered patients with the sum of list sizes and keeps the stated population beside it: people who live somewhere and patients on a list are not the same.',
        statements: [
          {
            text: `a population of ${first.row.optional('printed') ?? formatNumber(value)}`,
            value,
            source: first.row.text('source'),
            locator: first.row.text('locator'),
          },
          ...sums,
        ],
      },
    ]
  })
}
