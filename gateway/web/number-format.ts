import { isValidDate } from '../../schema/calendar.ts'

const NUMBER = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 })
const POUNDS = new Intl.NumberFormat('en-GB', {
  style: 'currency',
  currency: 'GBP',
  trailingZeroDisplay: 'stripIfInteger',
})
const RATE = new Intl.NumberFormat('en-GB', {
  style: 'currency',
  currency: 'GBP',
  minimumFractionDigits: 2,
  maximumFractionDigits: 3,
})
const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

export const number = (value: number): string => NUMBER.format(value)

export const pounds = (value: number): string => POUNDS.format(value)

/** Pounds for each unit, with up to three decimals. */
export const rate = (value: number): string => RATE.format(value)

export const day = (text: string): string =>
  isValidDate(text) ? DAY.format(new Date(`${text}T00:00:00Z`)) : text

/** The month of a date, like 'July 2019'. */
export const monthOf = (date: string): string => MONTH.format(new Date(`${date}T00:00:00Z`))

const UNITS: Readonly<Record<string, (value: number) => string>> = {
  GBP: pounds,
  GBP_PER_PATIENT: (value) => `${rate(value)} for each patient`,
  PERCENT: (value) => `${number(value)}%`,
  YEARS: (value) => `${number(value)} years`,
  WTE: (value) => `${number(value)} full-time equivalent staff`,
  MINUTES: (value) => `${number(value)} minutes`,
  WTE_PER_1000_PATIENTS: (value) => `${number(value)} full-time equivalent staff for each 1,000 patients`,
}

export const withUnit = (value: number, unit: string): string => (UNITS[unit] ?? number)(value)

const SMALL = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten']

/** A count as the first word of a sentence. */
export const countWord = (count: number): string => SMALL[count] ?? number(count)

/** 'UPPER_TIER' as 'upper tier'. */
export const words = (constant: string): string => constant.toLowerCase().replaceAll('_', ' ')

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
