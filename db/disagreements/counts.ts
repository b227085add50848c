import {
  LEAFLET,
  STRATEGY,
  formatNumber,
  type Disagreement,
  type Evidence,
  type Saying,
} from './disagreement.ts'
import { listStatedSizes } from './list-sizes.ts'

/** Stated numbers of practices against the lists of practices. */
export const findPracticeCounts = ({ seeds, official }: Evidence): Disagreement[] => {
  const commissionerOf = new Map(
    seeds.rows('networks').map(({ row }) => [row.text('id'), row.text('commissioner')]),
  )
  const codeOf = new Map(seeds.rows('commissioners').map(({ row }) => [row.text('id'), row.text('ods_code')]))
  const mains = seeds.rows('practices').filter(({ row }) => row.optional('main_practice') === null)
  const byCode = (commissioner: string) =>
    mains.filter(
      ({ row }) => official.commissionerCode(row.optional('ods_code')) === codeOf.get(commissioner),
    )
  const ownCodes = seeds
    .rows('commissioners')
    .flatMap(({ row }) => (row.optional('system') === null ? [] : [row.text('ods_code')]))
  const entries = seeds
    .rows('practice-statements')
    .filter(({ row }) => row.text('source') === STRATEGY)
    .map(({ row }) => row)
  const active = (subject: string): Saying => {
    const codes = subject === 'llr' ? ownCodes : [codeOf.get(subject) ?? '']
    const { value, source, locator, month } = official.countActive(codes)
    return { text: `${value} active in the official file of ${month}`, value, source, locator }
  }
  const counted = (subject: string): Saying[] => {
    const own = subject === 'llr' ? mains : byCode(subject)
    const inAppendix =
      subject === 'llr'
        ? entries
        : entries.filter((row) => commissionerOf.get(row.text('network')) === subject)
    const [first] = own
    const [entry] = inAppendix
    return [
      ...(first
        ? [
            {
              text: `${own.length} main practices listed${subject === 'llr' ? '' : ' that carry its code'}`,
              value: own.length,
              source: LEAFLET,
              locator: first.row.text('locator'),
              note: 'the first of them',
            },
          ]
        : []),
      ...(entry
        ? [
            {
              text: `${inAppendix.length} entries in Appendix 3`,
              value: inAppendix.length,
              source: STRATEGY,
              locator: entry.text('locator'),
              note: 'the first of them',
            },
          ]
        : []),
    ]
  }
  const subjects = ['llr', ...seeds.rows('commissioners').map(({ row }) => row.text('id'))]
  return subjects.flatMap((subject): Disagreement[] => {
    const stated = seeds
      .rows('figures')
      .filter(
        ({ row }) =>
          row.text('subject') === subject &&
          row.text('measure') === 'count' &&
          row.optional('of') === 'practices',
      )
      .map(({ row }) => ({
        text: `${row.optional('printed')} GP practices`,
        value: row.number('value'),
        source: row.text('source'),
        locator: row.text('locator'),
      }))
    const statements = [...stated, ...counted(subject), active(subject)]
    if (stated.length === 0 || new Set(statements.map(({ value }) => value)).size < 2) return []
    return [
      {
        id: `count-practices-${subject}`,
        kind: 'COUNT_DIFFERS',
        weight: counted(subject).every(({ value }) => value === stated[0]?.value) ? 'MEDIUM' : 'HIGH',
        about: subject,
        touches: ['llr'],
        summary: `The strategy counts ${stated[0]?.value} GP practices; ${[
          ...counted(subject),
          active(subject),
        ]
          .map(({ text }) => text)
          .join(', ')}.`,
        resolution:
          'The graph answers with the practices of the leaflet, each counted by its official code, and shows the stated count beside it.',
        statements,
      },
    ]
  })
}

/** Things that a document counts and no document names. */
export const findUnnamed = ({ seeds }: Evidence): Disagreement[] => {
  const teams = seeds.rows('teams').filter(({ row }) => row.text('kind') === 'LOCALITY_TEAM').length
  const unnamed: Readonly<Record<string, { named: number; service: string }>> = {
    'integrated locality teams': { named: teams, service: 'integrated-locality-teams' },
    'early implementer sites': { named: 0, service: 'early-implementer-sites' },
    'extended access locations': { named: 0, service: 'extended-access' },
  }
  return seeds.rows('figures').flatMap(({ row }): Disagreement[] => {
    const of = row.optional('of') ?? ''
    const known = unnamed[of]
    const value = row.number('value') ?? 0
    if (row.text('measure') !== 'count' || !known || known.named === value) return []
    const cited = { source: row.text('source'), locator: row.text('locator') }
    return [
      {
        id: `count-${known.service}`,
        kind: 'COUNT_DIFFERS',
        weight: 'MEDIUM',
        about: known.service,
        touches: [row.text('subject')],
        summary: `The strategy counts ${value} ${of} and names ${known.named === 0 ? 'none of them' : known.named}.`,
        resolution: `The graph answers with the count and its citation, and with ${known.named === 0 ? 'an empty list' : `the ${known.named} that are named`}.`,
        statements: [
          { text: `${row.optional('printed') ?? value} ${of}`, value, ...cited },
          { text: `${known.named} named in the documents that are loaded`, value: known.named, ...cited },
        ],
      },
    ]
  })
}

/** Stated ranges and bounds of network size against the list sizes. */
export const findRanges = (evidence: Evidence): Disagreement[] => {
  const { seeds } = evidence
  const figures = seeds.rows('figures').map(({ row }) => row)
  const networkSizes = new Map<string, Saying & { value: number }>()
  for (const size of listStatedSizes(evidence).filter(({ source }) => source === LEAFLET)) {
    const known = networkSizes.get(size.network)
    networkSizes.set(size.network, { ...size, value: (known?.value ?? 0) + size.value, text: size.text })
  }
  const sorted = [...networkSizes].sort(([, a], [, b]) => a.value - b.value)
  const extremes = [
    { measure: 'smallest-network', found: sorted[0], words: 'smallest' },
    { measure: 'largest-network', found: sorted.at(-1), words: 'largest' },
  ]
  const ranges = extremes.flatMap(({ measure, found, words }): Disagreement[] => {
    const stated = figures.filter((row) => row.text('measure') === measure)
    if (stated.length === 0 || !found || stated.every((row) => row.number('value') === found[1].value))
      return []
    const [network, size] = found
    return [
      {
        id: `range-${measure}`,
        kind: 'RANGE_DIFFERS',
        weight: measure === 'smallest-network' ? 'MEDIUM' : 'LOW',
        about: 'llr',
        touches: [network, 'leicestershire'],
        summary: `The documents say that the ${words} network has ${[...new Set(stated.map((row) => formatNumber(row.number('value') ?? 0)))].join(' or ')} patients; by the leaflet's list sizes it has ${formatNumber(size.value)}.`,
        resolution:
          'The graph answers with the list size of each network; the stated ranges are kept as statements.',
        statements: [
          ...stated.map((row) => ({
            text: row.optional('printed') ?? '',
            value: row.number('value'),
            source: row.text('source'),
            locator: row.text('locator'),
          })),
          {
            text: `${formatNumber(size.value)}, the ${words} of the leaflet`,
            value: size.value,
            source: size.source,
            locator: size.locator,
          },
        ],
      },
    ]
  })
  const bound = (measure: string) => figures.filter((row) => row.text('measure') === measure)
  const [lower] = bound('network-size-lower')
  const [upper] = bound('network-size-upper')
  const low = lower?.number('value') ?? 0
  const high = upper?.number('value') ?? Infinity
  const outside = sorted.filter(([, { value }]) => value < low || value > high)
  if (!lower || outside.length === 0) return ranges
  return [
    ...ranges,
    {
      id: 'range-network-size',
      kind: 'RANGE_DIFFERS',
      weight: 'MEDIUM',
      about: 'llr',
      touches: outside.map(([network]) => network),
      summary: `Each network is to look after ${formatNumber(low)} to ${formatNumber(high)} patients; ${outside.length} of ${sorted.length} lie outside.`,
      resolution:
        'The graph says of each network whether it is below, within or above, and by how many patients.',
      statements: [
        {
          text: `between ${formatNumber(low)} and ${formatNumber(high)} patients`,
          value: null,
          source: lower.text('source'),
          locator: lower.text('locator'),
        },
        ...outside.map(([, size]) => ({
          ...size,
          text: `${formatNumber(size.value)} patients`,
          isOperand: true as const,
        })),
      ],
    },
  ]
}
