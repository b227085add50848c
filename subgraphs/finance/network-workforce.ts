import type { CitationReference, DayKey, FigureModel } from '../shared/models.ts'
import { citeLines, type CitedLine } from './cite-lines.ts'
import type { NetworkWorkforceModel, NetworkWorkforceRoleModel, WorkforceCensusModel } from './models.ts'

/** The reported staff of a network in one role. */
export interface ReportedRole {
  readonly staffGroup: string
  readonly role: string
  /** One for each collection in which it was reported. */
  readonly wte: readonly number[]
  readonly records: readonly number[]
  readonly citationIds: readonly string[]
}

// The census prints four decimals, so sums are calculated in ten-thousandths.
const TEN_THOUSAND = 10_000
const sumWte = (values: readonly number[]): number =>
  values.reduce((total, value) => total + Math.round(value * TEN_THOUSAND), 0) / TEN_THOUSAND

const sumCounts = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

const format = (value: number): string => value.toLocaleString('en-GB', { maximumFractionDigits: 4 })

interface Named {
  readonly value: number
  readonly name: string | null
}

const figureOf = (
  key: DayKey,
  what: string,
  unit: 'WTE' | 'COUNT',
  terms: readonly Named[],
  citationReferences: readonly CitationReference[],
): FigureModel => {
  const values = terms.map(({ value }) => value)
  const value = unit === 'WTE' ? sumWte(values) : sumCounts(values)
  const printed = terms.map((term) => `${format(term.value)}${term.name === null ? '' : ` (${term.name})`}`)
  return {
    id: `${key.id}:workforce:${key.asOf}:${what}`,
    value,
    unit,
    period: key.asOf,
    derivation: terms.length > 1 ? `${printed.join(' + ')} = ${format(value)}` : null,
    citationReferences: [...new Set(citationReferences)],
  }
}

const unnamed = (values: readonly number[]): Named[] => values.map((value) => ({ value, name: null }))

const toRole = (key: DayKey, reported: ReportedRole): NetworkWorkforceRoleModel => {
  const { staffGroup, role, citationIds } = reported
  const name = `${staffGroup}:${role}`
  return {
    staffGroup,
    role,
    wte: figureOf(key, `${name}:wte`, 'WTE', unnamed(reported.wte), citationIds),
    records: figureOf(key, `${name}:records`, 'COUNT', unnamed(reported.records), citationIds),
  }
}

/** The reported staff of a network at one census, by role and in total. */
export const arrangeCensus = (key: DayKey, reported: readonly ReportedRole[]): NetworkWorkforceModel => {
  const roles = reported.map((role) => toRole(key, role))
  const total = (what: 'wte' | 'records', unit: 'WTE' | 'COUNT'): FigureModel =>
    figureOf(
      key,
      what,
      unit,
      roles.map((role) => ({ value: role[what].value, name: role.role })),
      roles.flatMap((role) => role[what].citationReferences),
    )
  return { ...key, roles, wte: total('wte', 'WTE'), records: total('records', 'COUNT') }
}

/** Staff for each 1,000 patients, with four decimals; null without patients. */
export const staffPer1000 = (
  { id, asOf, wte }: NetworkWorkforceModel,
  patients: FigureModel | null,
): FigureModel | null => {
  if (!patients || patients.value === 0) return null
  const value = Math.round((wte.value / patients.value) * 1_000 * TEN_THOUSAND) / TEN_THOUSAND
  return {
    id: `${id}:workforce:${asOf}:wte-per-1000-patients`,
    value,
    unit: 'WTE_PER_1000_PATIENTS',
    period: asOf,
    derivation: `${format(wte.value)} whole time equivalents ÷ ${format(patients.value)} registered patients × 1,000 = ${format(value)}`,
    citationReferences: [...wte.citationReferences, ...patients.citationReferences],
  }
}

/** The reported staff of all networks of a system at one census. */
export interface ReportedCensus {
  readonly on: string
  readonly networksReporting: number
  readonly networksOpen: number
  readonly wte: number
  readonly records: number
  readonly lines: readonly CitedLine[]
}

export const arrangeSystemCensus = (systemId: string, reported: ReportedCensus): WorkforceCensusModel => {
  const { on, networksReporting, networksOpen, lines } = reported
  const figure = (what: 'wte' | 'records', unit: 'WTE' | 'COUNT'): FigureModel => ({
    id: `${systemId}:workforce:${on}:${what}`,
    value: reported[what],
    unit,
    period: on,
    derivation: `the sum of ${lines.length} lines that ${networksReporting} networks reported = ${format(reported[what])}`,
    citationReferences: citeLines(lines),
  })
  return {
    on,
    networksReporting,
    networksOpen,
    wte: figure('wte', 'WTE'),
    records: figure('records', 'COUNT'),
  }
}
