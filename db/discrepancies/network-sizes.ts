import { formatNumber, type Discrepancy, type StatedValue } from './discrepancy.ts'
import { citedBy, listFigures, type Evidence, type Rule } from './evidence.ts'
import { listSummands, sumSizes } from './list-sizes.ts'

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
    const sum = sizes.get(size.network)
    // The sum of several neighbourhoods has the citation of the first.
    sizes.set(
      size.network,
      sum
        ? { ...sum, value: sum.value + size.value, note: 'the first of the list sizes that are summed' }
        : size,
    )
  }
  return [...sizes.values()].sort((one, other) => one.value - other.value)
}

/** Compares the stated sizes of the smallest and the largest network with the list sizes. */
export const findNetworkSizeRangeDiscrepancies: Rule = (evidence) => {
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
        subject: evidence.system,
        relatedSubjects: [found.network, ...stated.map((row) => row.text('subject'))],
        summary: `The ${word} network has ${values.join(' or ')} patients as stated, and ${formatNumber(found.value)} by the list sizes in ${evidence.sources.nameOf(found.source)}.`,
        resolution:
          'The graph returns the list size of each network and keeps the stated ranges as statements.',
        statements: [
          ...stated.map((row) => ({
            text: row.optionalText('printed') ?? '',
            value: row.number('value'),
            ...citedBy(row),
          })),
          {
            text: `${formatNumber(found.value)}, the ${word} in ${evidence.sources.nameOf(found.source)}`,
            value: found.value,
            source: found.source,
            locator: found.locator,
            note: found.note,
          },
        ],
      },
    ]
  })
}

/** Lists the networks that are smaller or larger than the stated bounds. */
export const findNetworkSizesOutOfBounds: Rule = (evidence) => {
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
      subject: evidence.system,
      relatedSubjects: outside.map(({ network }) => network),
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
