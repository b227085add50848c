import { LEAFLET, formatNumber, type Disagreement, type Evidence, type Saying } from './disagreement.ts'
import { listStatedSizes } from './list-sizes.ts'
import type { PackageRow } from './package-rows.ts'

const saying = (row: PackageRow, text?: string): Saying => ({
  text: text ?? row.optional('printed') ?? '',
  value: row.number('value'),
  source: row.text('source'),
  locator: row.text('locator'),
})

const round = (value: number, decimals = 1): number => Math.round(value * 10 ** decimals) / 10 ** decimals

/** A growth in per cent that its own start and end do not give. */
export const findGrowth = ({ seeds }: Evidence): Disagreement[] => {
  const rows = seeds.rows('indicators').map(({ row }) => row)
  const find = (id: string): PackageRow | undefined => rows.find((row) => row.text('id') === id)
  const growth = find('population-growth-to-2023-llr')
  const end = find('population-forecast-2023-llr')
  const start = find('total-population-llr')
  const [percent, from, to] = [growth, start, end].map((row) => row?.number('value') ?? null)
  if (
    !growth ||
    !start ||
    !end ||
    percent === null ||
    from === null ||
    to === null ||
    percent === undefined ||
    from === undefined ||
    to === undefined
  )
    return []
  const real = round((to / from - 1) * 100)
  if (real === percent) return []
  return [
    {
      id: 'percentage-population-growth',
      kind: 'PERCENTAGE_DOES_NOT_FOLLOW',
      weight: 'HIGH',
      about: 'llr',
      summary: `The population is to grow by ${percent} % to ${formatNumber(to)}, but from the stated ${formatNumber(from)} that is ${real} %: ${percent} % more would be ${formatNumber(Math.round(from * (1 + percent / 100)))}.`,
      resolution: 'The graph answers with all three numbers as stated and works none out of the others.',
      statements: [
        { ...saying(growth, `increase by ${growth.optional('printed')}`), value: percent },
        {
          ...saying(end, `to ${end.optional('printed')} people: ${real} % more than the stated total`),
          value: real,
        },
        { ...saying(start, `a total population of ${start.optional('printed')}`), isOperand: true },
      ],
    },
  ]
}

/** A target that its own rate per 1,000 gives for another number of patients. */
export const findTargetRate = (evidence: Evidence): Disagreement[] => {
  const targets = evidence.seeds.rows('workforce-targets').map(({ row }) => row)
  const staff = targets.find((row) => row.text('measure') === 'wte-gps')
  const rate = targets.find((row) => row.text('measure') === 'wte-gps-per-1000-patients')
  const total = evidence.seeds
    .rows('indicators')
    .find(({ row }) => row.text('id') === 'total-population-llr')?.row
  const [wte, perThousand, people] = [staff, rate, total].map((row) => row?.number('value') ?? 0)
  if (!staff || !rate || !total || !wte || !perThousand || !people) return []
  const sizes = listStatedSizes(evidence).filter(({ source }) => source === LEAFLET)
  const patients = sizes.reduce((sum, size) => sum + size.value, 0)
  const implied = Math.round((wte / perThousand) * 1_000)
  if (implied === patients || implied === people) return []
  return [
    {
      id: 'percentage-gp-target',
      kind: 'PERCENTAGE_DOES_NOT_FOLLOW',
      weight: 'LOW',
      about: 'llr',
      summary: `${wte} GPs at ${perThousand} for each 1,000 patients are the GPs of ${formatNumber(implied)} patients; the documents state ${formatNumber(people)} people and ${formatNumber(patients)} registered patients.`,
      resolution: 'The graph answers with target and rate as stated.',
      statements: [
        {
          ...saying(staff),
          value: implied,
          text: `${wte} at ${perThousand} per 1,000: ${formatNumber(implied)} patients`,
        },
        { ...saying(total), text: `a total population of ${formatNumber(people)}` },
        {
          text: `${formatNumber(patients)}: our sum of the leaflet's list sizes`,
          value: patients,
          source: LEAFLET,
          locator: sizes[0]?.locator ?? '',
          note: 'the first of the list sizes that are summed',
        },
      ],
    },
  ]
}

interface Assumption {
  readonly line: string
  readonly words: string
  readonly result: (number: number) => number
}

// The evidence column of Table 1 says how each change was worked out.
const ASSUMPTIONS: readonly Assumption[] = [
  { line: 'newly-qualified-gps', words: '70 % of them at 0.75 WTE', result: (number) => number * 0.7 * 0.75 },
  { line: 'other-health-professionals', words: 'a ratio of 3:1', result: (number) => number / 3 },
  {
    line: 'gps-reducing-or-leaving-early',
    words: '3 % a year over five years',
    result: (number) => -number * 0.03 * 5,
  },
]

/** A change of the workforce table that its own evidence does not give, to the whole number. */
export const findWorkforceSums = ({ seeds }: Evidence): Disagreement[] =>
  seeds.rows('workforce-lines').flatMap(({ row }): Disagreement[] => {
    const assumption = ASSUMPTIONS.find(({ line }) => row.text('id').startsWith(line))
    const [number, change] = [row.number('number'), row.number('change')]
    if (!assumption || number === null || change === null) return []
    const result = round(assumption.result(number), 3)
    if (Math.round(result) === change) return []
    const cited = { source: row.text('source'), locator: row.text('locator') }
    return [
      {
        id: `percentage-workforce-${row.text('id')}`,
        kind: 'PERCENTAGE_DOES_NOT_FOLLOW',
        weight: 'LOW',
        about: 'llr',
        summary: `The workforce table prints ${formatNumber(change)} for “${row.text('name')}”; ${formatNumber(number)} with ${assumption.words} is ${formatNumber(result)}.`,
        resolution: `The graph's forecast uses ${formatNumber(change)} as printed.`,
        statements: [
          { text: row.optional('change_printed') ?? formatNumber(change), value: change, ...cited },
          {
            text: `${formatNumber(number)} with ${assumption.words}: ${formatNumber(result)}`,
            value: result,
            ...cited,
          },
        ],
      },
    ]
  })

/** Parts of a population that are larger than the whole. */
export const findParts = ({ seeds }: Evidence): Disagreement[] => {
  const figures = seeds
    .rows('figures')
    .map(({ row }) => row)
    .filter((row) => row.text('measure') === 'population')
  const parts = figures.filter((row) => row.text('subject') !== 'llr')
  const wholes = figures.filter(
    (row) => row.text('subject') === 'llr' && /\d/.test(row.optional('printed') ?? ''),
  )
  const sum = parts.reduce((total, row) => total + (row.number('value') ?? 0), 0)
  if (parts.length === 0 || wholes.length === 0 || wholes.every((row) => row.number('value') === sum))
    return []
  return [
    {
      id: 'sum-population-of-the-system',
      kind: 'TOTAL_DOES_NOT_ADD_UP',
      weight: 'HIGH',
      about: 'llr',
      touches: parts.map((row) => row.text('subject')),
      summary: `The populations of the ${parts.length} commissioning groups come to ${formatNumber(sum)}; the same document gives the system ${wholes.map((row) => `${formatNumber(row.number('value') ?? 0)}${row.optional('period') ? ` (${row.optional('period')})` : ''}`).join(' and ')}.`,
      resolution:
        'The graph answers registered patients with the sum of list sizes and keeps every stated population beside it.',
      statements: [
        ...parts.map((row) => ({ ...saying(row), isOperand: true as const })),
        {
          text: `${formatNumber(sum)}: our sum of the groups`,
          value: sum,
          source: parts[0]?.text('source') ?? '',
          locator: parts[0]?.text('locator') ?? '',
          note: 'the first of the numbers that are summed',
        },
        ...wholes.map((row) => saying(row)),
      ],
    },
  ]
}
