import type { Neighbours } from './neighbours.ts'
import { median, quantile } from './quantiles.ts'
import type { Rival, RivalName } from './rivals.ts'
import type { Rates } from './side-by-side.ts'
import type { CostOfSize } from './size.ts'
import type { Starts } from './starts.ts'
import { atLeast, atMost, formatGoals, formatTable } from './table.ts'

export interface Findings {
  readonly rivals: readonly Rival[]
  readonly wholeSystem: Rates
  readonly practice: Rates
  readonly cached: Rates
  readonly size: CostOfSize
  readonly neighbours: Neighbours
  readonly starts: Starts
}

const ratio = (rates: Rates, ours: RivalName, theirs: RivalName): number | null => {
  const [own, other] = [rates.get(ours), rates.get(theirs)]
  return own === undefined || other === undefined ? null : own / other
}

const cells = (rates: Rates, name: RivalName): string[] => {
  const times = ratio(rates, 'ours', name)
  return [times === null ? '-' : times.toFixed(2), rates.get(name)?.toFixed(0) ?? '-']
}

const formatRivals = ({ rivals, wholeSystem, practice }: Findings): string =>
  formatTable([
    ['', 'whole system', '(a second)', 'one practice', '(a second)', ''],
    ...rivals.map(({ name, failure }) => [
      name,
      ...cells(wholeSystem, name),
      ...cells(practice, name),
      failure === null ? '' : `not run: ${failure}`,
    ]),
  ])

const listGoals = ({ rivals, wholeSystem, practice, cached: kept, size, neighbours, starts }: Findings) => {
  const against = (what: string, rates: Rates, theirs: RivalName, goal: number) =>
    atLeast(
      what,
      goal,
      ratio(rates, 'ours', theirs),
      rivals.find(({ name }) => name === theirs)?.failure ?? 'it does not run',
    )
  const [slowest] = starts.firstAnswers
  return [
    against('whole system, against the stock gateway', wholeSystem, 'stock gateway over HTTP', 6),
    against('whole system, against hand-written SQL', wholeSystem, 'hand-written SQL', 0.6),
    against('one practice, against the stock gateway', practice, 'stock gateway over HTTP', 8),
    against('one practice, against hand-written SQL', practice, 'hand-written SQL', 0.6),
    atLeast(
      'whole system again, against a constant',
      0.7,
      ratio(kept, 'ours, answers kept', 'constant of the same bytes'),
      'one of them does not run',
    ),
    atMost('an object of all England, against one of a system', 1.2, size.englandMs / size.smallMs),
    atMost('p99 beside a greedy client, against alone', 10, neighbours.besideMs / neighbours.aloneMs),
    atMost('ready after a start, the median', 2, median(starts.readyMs) / 1_000, ' s'),
    atMost(
      `first answer against the tenth, the worst (${slowest?.operation ?? 'none'})`,
      2,
      slowest?.ratio ?? Number.NaN,
    ),
  ]
}

const formatNotes = ({ cached: kept, size, neighbours, starts }: Findings): string => {
  const rate = (name: RivalName): string => kept.get(name)?.toFixed(0) ?? '-'
  const seconds = (share: number): string => (quantile(starts.readyMs, share) / 1_000).toFixed(2)
  const answers = starts.firstAnswers
    .slice(0, 5)
    .map(({ operation, firstMs, tenthMs }) => `${operation} ${firstMs.toFixed(0)} / ${tenthMs.toFixed(0)} ms`)
  return [
    `5. cached answers ${rate('ours, answers kept')} a second, constant ${rate('constant of the same bytes')}`,
    `6. ${(size.englandMs * 1_000).toFixed(1)} µs for each of ${size.englandObjects} objects, ${(size.smallMs * 1_000).toFixed(1)} µs for each of ${size.smallObjects}`,
    `7. ${neighbours.aloneMs.toFixed(1)} ms alone, ${neighbours.besideMs.toFixed(1)} ms beside ${neighbours.greedyAnswers} answers of ${(neighbours.greedyBytes / 1e6).toFixed(1)} MB`,
    `8. ${starts.readyMs.length} starts, ready after ${seconds(0)} to ${seconds(1)} s`,
    `9. first / tenth answer of ${starts.firstAnswers.length} operations, the worst: ${answers.join(', ')}`,
  ].join('\n')
}

/** Compare ratios only: absolute figures depend on the machine. */
export const formatReport = (findings: Findings): string =>
  [
    'Ours against the others, side by side: how many times as many answers a second.',
    'Figures in brackets are indicative: they depend on the machine.',
    '',
    formatRivals(findings),
    '',
    'Mercurius speaks Federation 1 and no 2: it is given the schemas of the same subgraphs in those words.',
    '',
    formatGoals(listGoals(findings)),
    '',
    formatNotes(findings),
    '',
  ].join('\n')
