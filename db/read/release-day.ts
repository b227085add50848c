import { financialYearFrom, isFinancialYear } from '../../schema/calendar.ts'
import { lastDayOfMonth, monthNumber, realDay } from './dates.ts'
import { Unreadable } from './unreadable.ts'

/** A day, or a period: its first and last day, and the day that represents it. */
interface Period {
  readonly on: string
  readonly first: string
  readonly last: string
  readonly year: string | null
}

export interface ReleaseDay {
  readonly on: string
  readonly from: 'file' | 'option' | 'name'
  readonly year: string | null
  /** The release in words: `1 February 2026`, `February 2026`, `2019/20`. */
  readonly called: string
}

const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

const ofDay = (year: string, month: string, day: string): Period | null => {
  const on = realDay(Number(year), Number(month), Number(day))
  return on === null ? null : { on, first: on, last: on, year: null }
}

const ofMonth = (year: string, month: number | null): Period | null => {
  if (month === null || month < 1 || month > 12) return null
  const first = realDay(Number(year), month, 1)
  return first === null ? null : { on: first, first, last: lastDayOfMonth(Number(year), month), year: null }
}

const ofFinancialYear = (start: string, end: string): Period | null => {
  if (!isFinancialYear(`${start}/${end}`)) return null
  const last = `${Number(start) + 1}-03-31`
  return { on: last, first: `${start}-04-01`, last, year: `${start}/${end}` }
}

const ofYear = (year: string): Period => ({
  on: `${year}-01-01`,
  first: `${year}-01-01`,
  last: `${year}-12-31`,
  year: null,
})

// 2011-12 is a month or, for annual publications, a financial year.
const ofTwoNumbers = (year: string, second: string, isYearly: boolean): Period | null =>
  isYearly
    ? (ofFinancialYear(year, second) ?? ofMonth(year, Number(second)))
    : (ofMonth(year, Number(second)) ?? ofFinancialYear(year, second))

const readOption = (text: string, isYearly: boolean): Period => {
  const [, year = '', second, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? []
  const period =
    second === undefined
      ? year && ofYear(year)
      : day === undefined
        ? ofTwoNumbers(year, second, isYearly)
        : ofDay(year, second, day)
  if (period) return period
  throw new Unreadable(
    'expected --release as a month 2026-02, a day 2026-02-14 or a financial year 2019-20',
    {
      column: '--release',
      value: text,
    },
  )
}

const ALL = {
  day: /(?<!\d)(20\d\d)[-_. ]?(\d\d)[-_. ]?(\d\d)(?!\d)/g,
  twoNumbers: /(?<!\d)(20\d\d)[-_. ]?(\d\d)(?!\d)/g,
  // Annual publications also write 18-19.
  shortYears: /(?<![\d])(\d\d)[-_](\d\d)(?![-_. ]?\d)/g,
  namedMonth: /(?<![a-z])(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[-_. ]*(20\d\d)(?!\d)/gi,
  year: /(?<!\d)(20\d\d)(?!\d)/g,
}

const latest = (periods: readonly (Period | null)[]): Period | null =>
  periods.reduce((best, period) => (period && (!best || period.on > best.on) ? period : best), null)

/** The most precise period in a name. Of several (for example quarters), the last one. */
const readName = (name: string, isYearly: boolean): Period | null => {
  const all = (pattern: RegExp, read: (groups: readonly string[]) => Period | null): Period | null =>
    latest([...name.matchAll(pattern)].map(([, ...groups]) => read(groups)))
  return (
    all(ALL.day, ([year = '', month = '', day = '']) => ofDay(year, month, day)) ??
    all(ALL.twoNumbers, ([year = '', second = '']) => ofTwoNumbers(year, second, isYearly)) ??
    (isYearly ? all(ALL.shortYears, ([start = '', end = '']) => ofFinancialYear(`20${start}`, end)) : null) ??
    all(ALL.namedMonth, ([month = '', year = '']) => ofMonth(year, monthNumber(month))) ??
    all(ALL.year, ([year = '']) => ofYear(year))
  )
}

const call = ({ first, last, year }: Period): string => {
  if (year !== null) return year
  const [start = '', month = '', day = ''] = first.split('-')
  const name = `${MONTH_NAMES[Number(month) - 1]} ${start}`
  if (first === last) return `${Number(day)} ${name}`
  return first.slice(0, 7) === last.slice(0, 7) ? name : start
}

/** The financial year that ends on a day. An annual publication has no other days. */
const yearEndedBy = (on: string): string | null => {
  const [, end] = /^(\d{4})-03-31$/.exec(on) ?? []
  return end === undefined ? null : financialYearFrom(Number(end) - 1)
}

const dayOf = (day: string): Period => ({ on: day, first: day, last: day, year: null })

const refuseFuture = (release: ReleaseDay): ReleaseDay => {
  const today = new Date().toISOString().slice(0, 10)
  if (release.on <= today) return release
  throw new Unreadable(
    `is of ${release.called}, which is in the future; check the day in the file, in its name or in --release`,
  )
}

// Programs write the day at every save, and some write a fixed day.
const describeSaving = (savedOn: string | null): string =>
  savedOn === null
    ? ''
    : `. The workbook was last saved on ${call(dayOf(savedOn))}, which may be long after its release`

/**
 * The day of a release: as the rows of the file state it, otherwise `--release`, otherwise from the names. The day on
 * which a workbook was saved is only mentioned.
 */
export const findReleaseDay = (
  names: readonly string[],
  option: string | undefined,
  stated: string | null,
  isYearly: boolean,
  savedOn: string | null = null,
): ReleaseDay => {
  const requested = option === undefined ? null : readOption(option, isYearly)
  if (stated !== null) {
    if (requested && (stated < requested.first || stated > requested.last)) {
      throw new Unreadable(`the file states ${stated}; omit --release or use this day`, {
        column: '--release',
        value: option,
      })
    }
    return refuseFuture({ on: stated, from: 'file', year: null, called: call(dayOf(stated)) })
  }
  const found = requested ?? names.map((name) => readName(name, isYearly)).find((period) => period !== null)
  if (!found) {
    throw new Unreadable(
      `neither the file nor its name states the ${isYearly ? 'financial year' : 'month'}; add --release ${isYearly ? 'YYYY-YY' : 'YYYY-MM'}${describeSaving(savedOn)}`,
    )
  }
  const year = found.year ?? yearEndedBy(found.last === found.first ? found.on : '')
  if (isYearly && year === null) {
    throw new Unreadable('is published by financial year; add --release YYYY-YY, like 2019-20', {
      value: option,
    })
  }
  return refuseFuture({
    on: found.on,
    from: requested ? 'option' : 'name',
    year,
    called: call({ ...found, year }),
  })
}
