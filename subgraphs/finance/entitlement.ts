import type { FigureModel } from '../shared/models.ts'
import type { FundingStreamModel, NetworkFundingModel, StreamEntitlementModel } from './models.ts'
import { formatPounds } from './pounds.ts'

/** Pounds for each patient and year, and the years whose printed budget the rate reproduces. */
export interface Rate {
  readonly streamId: string
  readonly firstYear: string
  readonly lastYear: string
  readonly figure: FigureModel
}

/** The rate of a stream in a year; null if there is none. */
export const rateFor = (rates: readonly Rate[], streamId: string, year: string): FigureModel | null =>
  rates.find((rate) => rate.streamId === streamId && rate.firstYear <= year && year <= rate.lastYear)
    ?.figure ?? null

/**
 * The rate of a stream for each registered patient in a year; null if there is none or if it is paid for weighted
 * patients.
 */
export const registeredRate = (
  stream: FundingStreamModel,
  rates: readonly Rate[],
  year: string,
): FigureModel | null => (stream.basis === 'REGISTERED' ? rateFor(rates, stream.id, year) : null)

// Rates have up to three decimals, so the product is calculated in thousandths of a pound and rounded half up to the
// penny.
const THOUSANDTHS = 1_000
const toPence = (patients: number, rate: number): number => {
  const thousandths = Math.round(rate * THOUSANDTHS) * patients
  return Math.floor((thousandths + 5) / 10)
}

/** Patients times rate, in pounds, rounded to the penny. */
export const multiply = (patients: number, rate: number): number => toPence(patients, rate) / 100

const entitle = (
  stream: FundingStreamModel,
  rate: FigureModel,
  patients: FigureModel,
  year: string,
): StreamEntitlementModel => {
  const value = multiply(patients.value, rate.value)
  return {
    stream,
    amount: {
      // The id of the patients contains the day and the subject.
      id: `${patients.id}:${stream.id}:${year.replace('/', '-')}`,
      value,
      unit: 'GBP',
      period: year,
      derivation: `${patients.value.toLocaleString('en-GB')} registered patients × ${formatPounds(rate.value)} = ${formatPounds(value)}`,
      citationReferences: [...patients.citationReferences, ...rate.citationReferences],
    },
  }
}

/**
 * The funding of a list size in one year: the streams paid for each registered patient. Streams without a rate are
 * listed separately.
 */
export const calculateFunding = (
  streams: readonly FundingStreamModel[],
  rates: readonly Rate[],
  patients: FigureModel,
  year: string,
): NetworkFundingModel => {
  const entitled: StreamEntitlementModel[] = []
  const withoutRate: FundingStreamModel[] = []
  for (const stream of streams) {
    const rate = registeredRate(stream, rates, year)
    if (rate) entitled.push(entitle(stream, rate, patients, year))
    else withoutRate.push(stream)
  }
  return {
    year,
    patients,
    total: sumPence(entitled.map(({ amount }) => amount.value)),
    streams: entitled,
    withoutRate,
  }
}

const sumPence = (pounds: readonly number[]): number =>
  pounds.reduce((pence, amount) => pence + Math.round(amount * 100), 0) / 100

/** The total of all streams with a rate for a number of patients. */
export const totalFunding = (
  streams: readonly FundingStreamModel[],
  rates: readonly Rate[],
  patients: number,
  year: string,
): number =>
  sumPence(
    streams.flatMap((stream) => {
      const rate = registeredRate(stream, rates, year)
      return rate ? [multiply(patients, rate.value)] : []
    }),
  )

interface Change {
  readonly patientsBefore: number
  readonly patientsAfter: number
}

/**
 * The totals of networks before and after a scenario, with the rounding difference between the total and the sum of
 * its parts.
 */
export interface ScenarioTotals {
  readonly before: number
  readonly after: number
  readonly rounding: number
}

/** The total changes only by the patients from outside. It does not depend on how the parts are rounded. */
export const totalScenario = (
  streams: readonly FundingStreamModel[],
  rates: readonly Rate[],
  networks: readonly Change[],
  year: string,
): ScenarioTotals => {
  const fundingOf = (patients: number): number => totalFunding(streams, rates, patients, year)
  const sum = (patients: (network: Change) => number): number =>
    networks.reduce((total, network) => total + patients(network), 0)
  const before = sumPence(networks.map(({ patientsBefore }) => fundingOf(patientsBefore)))
  const brought = sum(({ patientsAfter }) => patientsAfter) - sum(({ patientsBefore }) => patientsBefore)
  const after = sumPence([before, fundingOf(brought)])
  const parts = sumPence(networks.map(({ patientsAfter }) => fundingOf(patientsAfter)))
  return { before, after, rounding: sumPence([after, -parts]) }
}
