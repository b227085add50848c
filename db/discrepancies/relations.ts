import { formatNumber, joinWords, type Discrepancy, type StatedValue, type Weight } from './discrepancy.ts'
import { citedBy, type Evidence, type Rule, type StatedFigure } from './evidence.ts'
import type { PackageRow } from './package-rows.ts'

interface Relation {
  readonly kind: string
  /** The calculated value; null if it cannot be calculated. */
  readonly calculate: (operands: readonly number[]) => number | null
  /** The words that introduce the calculated value. */
  readonly words: string
}

const divide = ([one, other]: readonly number[]): number | null =>
  one === undefined || !other ? null : one / other

const percent = (part: number | null): number | null => (part === null ? null : part * 100)

const RELATIONS: Readonly<Record<string, Relation>> = {
  'sum-of': {
    kind: 'TOTAL_DOES_NOT_ADD_UP',
    calculate: (operands) => operands.reduce((sum, operand) => sum + operand, 0),
    words: 'the parts add up to',
  },
  'product-of': {
    kind: 'PERCENTAGE_DOES_NOT_FOLLOW',
    calculate: (operands) => operands.reduce((product, operand) => product * operand, 1),
    words: 'the product is',
  },
  'quotient-of': { kind: 'PERCENTAGE_DOES_NOT_FOLLOW', calculate: divide, words: 'the quotient is' },
  'share-of': {
    kind: 'PERCENTAGE_DOES_NOT_FOLLOW',
    calculate: (operands) => percent(divide(operands)),
    words: 'the share is',
  },
  'growth-of': {
    kind: 'PERCENTAGE_DOES_NOT_FOLLOW',
    calculate: ([from, to]) => {
      const ratio = divide([to ?? NaN, from ?? 0])
      return ratio === null || Number.isNaN(ratio) ? null : (ratio - 1) * 100
    },
    words: 'the growth is',
  },
}

const decimalsOf = (value: number): number => String(value).split('.')[1]?.length ?? 0

const UNITS: Readonly<Record<string, (value: string) => string>> = {
  GBP: (value) => (value.startsWith('-') ? `-£${value.slice(1)}` : `£${value}`),
  PERCENT: (value) => `${value} %`,
  COUNT: (value) => value,
  WTE: (value) => `${value} WTE`,
}

const format = (value: number, unit: string | undefined): string => {
  const write =
    UNITS[unit ?? 'COUNT'] ?? ((text: string) => `${text} ${(unit ?? '').toLowerCase().replaceAll('_', ' ')}`)
  return write(formatNumber(value))
}

const toStatement = (figure: StatedFigure, isOperand: boolean): StatedValue => ({
  text: format(figure.value, figure.unit),
  value: figure.value,
  ...(isOperand ? { isOperand } : {}),
  source: figure.source,
  locator: figure.locator,
})

interface Operand {
  readonly value: number
  readonly figure: StatedFigure | null
}

/** A figure by its id, or a plain number. */
const readOperand = (text: string, { figures }: Evidence): Operand | null => {
  const figure = figures.get(text)
  if (figure) return { value: figure.value, figure }
  return Number.isNaN(Number(text)) ? null : { value: Number(text), figure: null }
}

/** Half of the last printed digit, so that rounded values match. */
const roundingOf = (value: number): number => 0.5 / 10 ** decimalsOf(value)

const isPresent = <Value>(value: Value | null | undefined): value is Value =>
  value !== null && value !== undefined

const start = (row: PackageRow, targets: readonly StatedFigure[]) => ({
  id: row.text('id'),
  weight: row.text('weight') as Weight,
  subject: targets[0]?.subject ?? '',
  relatedSubjects: targets.map(({ subject }) => subject),
  resolution:
    row.optionalText('resolution') ??
    'The graph returns every figure as stated and calculates none of them from the others.',
})

/** A range: its targets must be between the first and the second operand. */
const checkRange = (
  row: PackageRow,
  targets: readonly StatedFigure[],
  operands: readonly Operand[],
): Discrepancy[] => {
  const [low, high] = operands
  if (!low || !high) return []
  const tolerance = row.number('tolerance') ?? 0
  const outside = targets.filter(
    ({ value }) => value < low.value - tolerance || value > high.value + tolerance,
  )
  if (outside.length === 0) return []
  const unit = targets[0]?.unit
  return [
    {
      ...start(row, targets),
      kind: 'RANGE_DIFFERS',
      summary: `${row.text('what')} is to be between ${format(low.value, unit)} and ${format(high.value, unit)}; the sources state ${joinWords(outside.map(({ value }) => format(value, unit)))}.`,
      statements: [
        {
          text: `${format(low.value, unit)} to ${format(high.value, unit)}`,
          value: null,
          ...citedBy(row),
          note: row.optionalText('note'),
        },
        ...outside.map((figure) => toStatement(figure, true)),
      ],
    },
  ]
}

const checkRelation = (
  row: PackageRow,
  relation: Relation,
  targets: readonly StatedFigure[],
  operands: readonly Operand[],
): Discrepancy[] => {
  const calculated = relation.calculate(operands.map(({ value }) => value))
  if (calculated === null) return []
  const follows = ({ value }: StatedFigure): boolean =>
    Math.abs(calculated - value) <= (row.number('tolerance') ?? roundingOf(value))
  const [first] = targets
  if (!first || targets.every(follows)) return []
  const decimals = Math.max(1, ...targets.map(({ value }) => decimalsOf(value)))
  const value = Number(calculated.toFixed(decimals))
  const sources = operands.flatMap(({ figure }) => figure ?? [])
  return [
    {
      ...start(row, targets),
      relatedSubjects: [...targets, ...sources].map(({ subject }) => subject),
      kind: relation.kind,
      summary: `${row.text('what')} is stated as ${joinWords(targets.map((target) => format(target.value, target.unit)))}; ${relation.words} ${format(value, first.unit)}.`,
      statements: [
        ...targets.map((target) => toStatement(target, false)),
        {
          text: `${format(value, first.unit)}: calculated from ${joinWords(operands.map((operand) => format(operand.value, operand.figure?.unit)))}`,
          value,
          ...citedBy(row),
          note: row.optionalText('note'),
        },
        ...sources.map((figure) => toStatement(figure, true)),
      ],
    },
  ]
}

/** Figures that do not have the relation that the package declares. */
export const findRelations: Rule = (evidence) =>
  evidence.rows.listOwn('relations').flatMap((row): Discrepancy[] => {
    const targets = row.list('target').map((id) => evidence.figures.get(id))
    const operands = row.list('operands').map((text) => readOperand(text, evidence))
    // The load has refused relations of figures that do not exist.
    if (!targets.every(isPresent) || !operands.every(isPresent)) return []
    const relation = RELATIONS[row.text('relation')]
    return relation ? checkRelation(row, relation, targets, operands) : checkRange(row, targets, operands)
  })
