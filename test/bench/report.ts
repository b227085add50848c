import type { Pair } from './england-answers.ts'
import type { Growth } from './growth.ts'
import type { LoadResult, MixedLoad } from './mixed-load.ts'
import type { Neighbours } from './neighbours.ts'
import type { NewOperations } from './new-operations.ts'
import { median, quantile } from './quantiles.ts'
import { STOCK, WITH_LOOK_UPS, type Rival, type RivalName } from './rivals.ts'
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
  /** Null if the stock gateway did not run. */
  readonly newOperations: NewOperations | null
  readonly growth: Growth
  readonly csv: Pair
  readonly alignment: Pair
  readonly mixedLoad: MixedLoad
  /** The queries of the mixed load; null if the stock gateway did not run. */
  readonly mixedQueries: { readonly ours: LoadResult; readonly stock: LoadResult } | null
  /** Bytes after the start; null if the operating system does not state them. */
  readonly restMemory: number | null
}

const ratio = (rates: Rates, ours: RivalName, theirs: RivalName): number | null => {
  const [own, other] = [rates.get(ours), rates.get(theirs)]
  return own === undefined || other === undefined ? null : own / other
}

const UNCACHED = 'ours, nothing cached'

const cells = (rates: Rates, name: RivalName): string[] => [
  ...[UNCACHED, WITH_LOOK_UPS].map((own) => ratio(rates, own as RivalName, name)?.toFixed(2) ?? '-'),
  rates.get(name)?.toFixed(0) ?? '-',
]

const formatRivals = ({ rivals, wholeSystem, practice }: Findings): string =>
  formatTable([
    ['', 'whole system', 'look-ups', '(a second)', 'one practice', 'look-ups', '(a second)', ''],
    ...rivals.map(({ name, failure }) => [
      name,
      ...cells(wholeSystem, name),
      ...cells(practice, name),
      failure === null ? '' : `not run: ${failure}`,
    ]),
  ])

const listGoals = (findings: Findings) => {
  const { rivals, wholeSystem, practice, cached, size, neighbours, starts } = findings
  const { newOperations, csv, alignment } = findings
  const against = (what: string, rates: Rates, own: RivalName, theirs: RivalName, goal: number) =>
    atLeast(
      what,
      goal,
      ratio(rates, own, theirs),
      rivals.find(({ name }) => name === theirs)?.failure ?? 'it does not run',
    )
  const SQL = 'hand-written SQL'
  const [slowest] = starts.firstAnswers
  return [
    against('whole system, nothing cached, against hand-written SQL', wholeSystem, UNCACHED, SQL, 0.55),
    against('whole system, look-ups cached, against hand-written SQL', wholeSystem, WITH_LOOK_UPS, SQL, 3),
    against('one practice, nothing cached, against hand-written SQL', practice, UNCACHED, SQL, 0.5),
    against('one practice, look-ups cached, against hand-written SQL', practice, WITH_LOOK_UPS, SQL, 1.5),
    against(
      'whole system, look-ups cached, against the stock gateway',
      wholeSystem,
      WITH_LOOK_UPS,
      STOCK,
      15,
    ),
    against('one practice, look-ups cached, against the stock gateway', practice, WITH_LOOK_UPS, STOCK, 20),
    atLeast(
      'cached answer of a whole system, against a constant',
      0.8,
      ratio(cached, 'ours, answers cached', 'constant of the same bytes'),
      'one of them does not run',
    ),
    atLeast(
      'an operation sent for the first time, against the stock gateway',
      1.5,
      newOperations && newOperations.theirMs / newOperations.ourMs,
      'the stock gateway does not run',
    ),
    atLeast('practices of England as CSV, against COPY', 0.3, csv.sqlMs / csv.ourMs),
    atLeast(
      'alignment of England, nothing cached, against hand-written SQL',
      0.8,
      alignment.sqlMs / alignment.ourMs,
    ),
    atMost('alignment of England, nothing cached', 100, alignment.ourMs, ' ms'),
    atMost('an object of all England, against one of a system', 0.2, size.englandMs / size.smallMs),
    atMost('p99 beside a greedy client, against alone', 5, neighbours.besideMs / neighbours.aloneMs),
    atMost('ready after a start, the median', 2, median(starts.readyMs) / 1_000, ' s'),
    atMost(
      `first answer against the tenth, the worst (${slowest?.operation ?? 'none'})`,
      2,
      slowest?.ratio ?? Number.NaN,
    ),
  ]
}

const megabytes = (bytes: number | null): string =>
  bytes === null ? 'unknown' : `${(bytes / 1e6).toFixed(0)} MB`

const formatNotes = (findings: Findings): string => {
  const { cached, size, neighbours, starts, growth, csv, alignment, mixedLoad, mixedQueries, restMemory } =
    findings
  const rate = (name: RivalName): string => cached.get(name)?.toFixed(0) ?? '-'
  const seconds = (share: number): string => (quantile(starts.readyMs, share) / 1_000).toFixed(2)
  const answers = starts.firstAnswers
    .slice(0, 5)
    .map(({ operation, firstMs, tenthMs }) => `${operation} ${firstMs.toFixed(0)} / ${tenthMs.toFixed(0)} ms`)
  const load = ({ perSecond, p50Ms, p99Ms }: LoadResult): string =>
    `${perSecond.toFixed(0)} a second, p50 ${p50Ms.toFixed(1)} ms, p99 ${p99Ms.toFixed(1)} ms`
  return [
    `cached answers ${rate('ours, answers cached')} a second, constant ${rate('constant of the same bytes')}`,
    `${(size.englandMs * 1_000).toFixed(1)} µs for each of ${size.englandObjects} objects, ${(size.smallMs * 1_000).toFixed(1)} µs for each of ${size.smallObjects}`,
    `${neighbours.aloneMs.toFixed(1)} ms alone, ${neighbours.besideMs.toFixed(1)} ms beside ${neighbours.greedyAnswers} answers of ${(neighbours.greedyBytes / 1e6).toFixed(1)} MB`,
    `${growth.perObject.map(({ systems, microseconds }) => `${microseconds.toFixed(1)} µs for each object of ${systems} systems`).join(', ')}`,
    `first page of all practices ${growth.firstPageMs.toFixed(1)} ms, last page ${growth.lastPageMs.toFixed(1)} ms`,
    `${csv.rows} practices as CSV in ${csv.ourMs.toFixed(0)} ms, COPY ${csv.sqlMs.toFixed(0)} ms; alignment of ${alignment.rows} cells in ${alignment.ourMs.toFixed(0)} ms, SQL ${alignment.sqlMs.toFixed(0)} ms`,
    `mixed requests: ${mixedLoad.perSecond.toFixed(0)} a second, ${(mixedLoad.failedShare * 100).toFixed(1)}% failed, p50 ${mixedLoad.p50Ms.toFixed(1)} ms, p99 ${mixedLoad.p99Ms.toFixed(1)} ms, ${mixedLoad.cpuSecondsPer1000?.toFixed(2) ?? 'unknown'} CPU seconds for 1,000`,
    mixedQueries
      ? `the queries among them, look-ups cached: ${load(mixedQueries.ours)}; stock gateway: ${load(mixedQueries.stock)}`
      : 'the queries among them: the stock gateway did not run',
    `memory of the process: ${megabytes(restMemory)} at rest, ${megabytes(mixedLoad.memory)} after the mixed requests`,
    `Node ${process.versions.node}`,
    `${starts.readyMs.length} starts, ready after ${seconds(0)} to ${seconds(1)} s`,
    `first / tenth answer of ${starts.firstAnswers.length} operations, the worst: ${answers.join(', ')}`,
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
    'Mercurius supports Federation 1 only. It gets the schemas of the same subgraphs in that form.',
    '',
    formatGoals(listGoals(findings)),
    '',
    formatNotes(findings),
    '',
  ].join('\n')
