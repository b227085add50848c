import { differ, formatNumber, joinWords, slugOf, type Discrepancy, type StatedValue } from './discrepancy.ts'
import { citedBy, type Evidence, type Rule } from './evidence.ts'
import { sumSizes, listSummands } from './list-sizes.ts'
import type { PackageRow } from './package-rows.ts'

/** The figures of a measure as statements. */
const listFigures = ({ rows }: Evidence, isWanted: (row: PackageRow) => boolean): PackageRow[] =>
  rows.rows('figures').filter(isWanted)

/** The number of main practices in the package, and of entries in other lists. */
const listPracticeCounts = (evidence: Evidence, subject: string): StatedValue[] => {
  const { rows, official, sources, system } = evidence
  const codeOf = new Map(
    rows.rows('commissioners').map((row) => [row.text('id'), row.text('ods_code')] as const),
  )
  const commissionerOf = new Map(
    rows.rows('networks').map((row) => [row.text('id'), row.optional('commissioner')] as const),
  )
  const mains = rows.rows('practices').filter((row) => row.optional('main_practice') === null)
  const listed =
    subject === system
      ? mains
      : mains.filter((row) => official.commissionerCode(row.optional('ods_code')) === codeOf.get(subject))
  const own = new Set(mains.map((row) => row.text('source')))
  const entries = rows
    .rows('practice-statements')
    .filter(
      (row) =>
        !own.has(row.text('source')) &&
        (subject === system || commissionerOf.get(row.text('network')) === subject),
    )
  const others = [...new Set(entries.map((row) => row.text('source')))]
  return [
    ...(listed[0]
      ? [
          {
            text: `${listed.length} main practices listed in ${sources.nameOf(listed[0].text('source'))}${subject === system ? '' : ', by their official code'}`,
            value: listed.length,
            ...citedBy(listed[0]),
            note: 'the citation locates the first one',
          },
        ]
      : []),
    ...others.flatMap((source): StatedValue[] => {
      const inSource = entries.filter((row) => row.text('source') === source)
      return inSource[0]
        ? [
            {
              text: `${inSource.length} entries in the list of ${sources.nameOf(source)}`,
              value: inSource.length,
              ...citedBy(inSource[0]),
              note: 'the citation locates the first one',
            },
          ]
        : []
    }),
  ]
}

/** Compares stated numbers of practices with the lists of practices and the official file. */
export const findPracticeCounts: Rule = (evidence) => {
  const { rows, official, sources, system } = evidence
  const commissioners = rows.rows('commissioners')
  const codesOf = (subject: string): string[] =>
    commissioners
      .filter((row) => (subject === system ? row.optional('system') !== null : row.text('id') === subject))
      .map((row) => row.text('ods_code'))
  return [system, ...commissioners.map((row) => row.text('id'))].flatMap((subject): Discrepancy[] => {
    const stated = listFigures(
      evidence,
      (row) =>
        row.text('subject') === subject &&
        row.text('measure') === 'count' &&
        row.optional('of') === 'practices',
    )
    const [first] = stated
    if (!first) return []
    const lists = listPracticeCounts(evidence, subject)
    const active = official.countActive(codesOf(subject))
    const counted = active ? [...lists, active] : lists
    const value = first.number('value')
    const statements = [
      ...stated.map((row) => ({
        text: `${row.optional('printed')} GP practices`,
        value: row.number('value'),
        ...citedBy(row),
      })),
      ...counted,
    ]
    if (!differ(statements)) return []
    return [
      {
        id: `count-practices-${subject}`,
        kind: 'COUNT_DIFFERS',
        weight: lists.every((list) => list.value === value) ? 'MEDIUM' : 'HIGH',
        about: subject,
        touches: [system],
        summary: `${value} GP practices are counted in ${sources.nameOf(first.text('source'))}. Other counts: ${joinWords(statements.slice(1).map(({ text }) => text))}.`,
        resolution:
          'The graph counts the practices that it lists, each by its official code, and shows the stated count beside it.',
        statements,
      },
    ]
  })
}

/** What a source can count, in its words, and the rows of the package that are counted for it. */
const COUNTABLE: Readonly<
  Record<string, { resource: string; isCounted?: (row: PackageRow) => boolean; by?: string }>
> = {
  networks: { resource: 'networks' },
  'primary care networks': { resource: 'networks' },
  neighbourhoods: { resource: 'neighbourhoods' },
  localities: { resource: 'localities' },
  places: { resource: 'places' },
  districts: { resource: 'districts' },
  'main practices': { resource: 'practices', isCounted: (row) => row.optional('main_practice') === null },
  branches: { resource: 'practices', isCounted: (row) => row.optional('main_practice') !== null },
  'clinical commissioning groups': {
    resource: 'commissioners',
    isCounted: (row) => row.optional('system') !== null,
  },
  'clinical directors': { resource: 'clinical-directors', by: 'person' },
  wards: { resource: 'areas', isCounted: (row) => row.text('kind') === 'WARD' },
  'lower layer super output areas': { resource: 'areas', isCounted: (row) => row.text('kind') === 'LSOA' },
}

/** Compares stated numbers with each other and with the rows of the package. */
export const findCounts: Rule = (evidence) => {
  const { rows, sources, system } = evidence
  return Object.entries(COUNTABLE).flatMap(
    ([of, { resource, isCounted = () => true, by = 'id' }]): Discrepancy[] => {
      const stated = listFigures(
        evidence,
        (row) =>
          row.text('subject') === system && row.text('measure') === 'count' && row.optional('of') === of,
      )
      const listed = rows.rows(resource).filter(isCounted)
      const [first] = stated
      const [row] = listed
      const count = new Set(listed.map((one) => one.optional(by) ?? one.optional('code'))).size
      // Without rows in the package, only the stated count is known.
      if (!first || !row || stated.every((figure) => figure.number('value') === count)) return []
      return [
        {
          id: `count-${slugOf(of)}-${system}`,
          kind: 'COUNT_DIFFERS',
          weight: 'MEDIUM',
          about: system,
          summary: `${joinWords(stated.map((figure) => `${figure.optional('printed')} ${of} are counted in ${sources.nameOf(figure.text('source'))}`))}; ${count} are listed in the loaded data.`,
          resolution: `The graph counts the ${of} that it lists and shows every stated count beside them.`,
          statements: [
            ...stated.map((figure) => ({
              text: `${figure.optional('printed')} ${of}`,
              value: figure.number('value'),
              ...citedBy(figure),
            })),
            {
              text: `${count} ${of} listed`,
              value: count,
              ...citedBy(row),
              note: 'the citation locates the first one',
            },
          ],
        },
      ]
    },
  )
}

/** The stated number of parts of a service whose names no source states. */
export const findUnnamed: Rule = (evidence) => {
  const { rows, sources } = evidence
  const teams = rows.rows('teams').map((row) => row.text('kind'))
  return rows.rows('community-services').flatMap((service): Discrepancy[] => {
    const of = service.optional('counted_as')
    const [figure] = of === null ? [] : listFigures(evidence, (row) => row.optional('of') === of)
    const value = figure?.number('value')
    const kind = service.optional('counted_team_kind')
    const named = teams.filter((team) => team === kind).length
    if (!figure || !value || value === named) return []
    const cited = citedBy(figure)
    return [
      {
        id: `count-${service.text('id')}`,
        kind: 'COUNT_DIFFERS',
        weight: 'MEDIUM',
        about: service.text('id'),
        touches: [figure.text('subject')],
        summary: `${value} ${of} are counted in ${sources.nameOf(cited.source)}, which names ${named === 0 ? 'none of them' : `only ${named}`}.`,
        resolution: `The graph returns the count with its citation, and ${named === 0 ? 'an empty list' : `the ${named} that are named`}.`,
        statements: [
          { text: `${figure.optional('printed') ?? value} ${of}`, value, ...cited },
          { text: `${named} named in the sources that are loaded`, value: named, ...cited },
        ],
      },
    ]
  })
}

interface NetworkSize extends StatedValue {
  readonly network: string
  readonly value: number
}

/** The list size of each network from the source that takes precedence, the smallest first. */
const listNetworkSizes = (evidence: Evidence): NetworkSize[] => {
  const [chosen] = sumSizes(evidence, () => true)
  if (!chosen) return []
  const sizes = new Map<string, NetworkSize>()
  for (const size of listSummands(evidence).filter(({ source }) => source === chosen.source)) {
    const known = sizes.get(size.network)
    sizes.set(size.network, { ...size, value: (known?.value ?? 0) + size.value })
  }
  return [...sizes.values()].sort((one, other) => one.value - other.value)
}

/** Compares the stated sizes of the smallest and the largest network with the list sizes. */
export const findExtremes: Rule = (evidence) => {
  const sizes = listNetworkSizes(evidence)
  const extremes = [
    { measure: 'smallest-network', word: 'smallest', found: sizes[0] },
    { measure: 'largest-network', word: 'largest', found: sizes.at(-1) },
  ]
  return extremes.flatMap(({ measure, word, found }): Discrepancy[] => {
    const stated = listFigures(evidence, (row) => row.text('measure') === measure)
    if (!found || stated.length === 0 || stated.every((row) => row.number('value') === found.value)) return []
    const values = [...new Set(stated.map((row) => formatNumber(row.number('value') ?? 0)))]
    return [
      {
        id: `range-${measure}`,
        kind: 'RANGE_DIFFERS',
        weight: word === 'smallest' ? 'MEDIUM' : 'LOW',
        about: evidence.system,
        touches: [found.network, ...stated.map((row) => row.text('subject'))],
        summary: `The ${word} network has ${values.join(' or ')} patients as stated, and ${formatNumber(found.value)} by the list sizes in ${evidence.sources.nameOf(found.source)}.`,
        resolution:
          'The graph returns the list size of each network and keeps the stated ranges as statements.',
        statements: [
          ...stated.map((row) => ({
            text: row.optional('printed') ?? '',
            value: row.number('value'),
            ...citedBy(row),
          })),
          {
            text: `${formatNumber(found.value)}, the ${word} in ${evidence.sources.nameOf(found.source)}`,
            value: found.value,
            source: found.source,
            locator: found.locator,
          },
        ],
      },
    ]
  })
}

/** Networks that are smaller or larger than the stated bounds. */
export const findSizesOutOfBounds: Rule = (evidence) => {
  const [lower] = listFigures(evidence, (row) => row.text('measure') === 'network-size-lower')
  const [upper] = listFigures(evidence, (row) => row.text('measure') === 'network-size-upper')
  const sizes = listNetworkSizes(evidence)
  const low = lower?.number('value') ?? 0
  const high = upper?.number('value') ?? Infinity
  const outside = sizes.filter(({ value }) => value < low || value > high)
  if (!lower || !upper || outside.length === 0) return []
  return [
    {
      id: 'range-network-size',
      kind: 'RANGE_DIFFERS',
      weight: 'MEDIUM',
      about: evidence.system,
      touches: outside.map(({ network }) => network),
      summary: `Each network is to have ${formatNumber(low)} to ${formatNumber(high)} patients; ${outside.length} of ${sizes.length} are outside these bounds.`,
      resolution:
        'The graph states for each network whether it is below, within or above these bounds, and by how many patients.',
      statements: [
        {
          text: `between ${formatNumber(low)} and ${formatNumber(high)} patients`,
          value: null,
          ...citedBy(lower),
        },
        ...outside.map((size) => ({
          ...size,
          text: `${formatNumber(size.value)} patients`,
          isOperand: true as const,
        })),
      ],
    },
  ]
}
