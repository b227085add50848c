import { isValidDate } from '../../../schema/calendar.ts'
import type { Manifest } from './manifest.ts'

export interface ReadParameters {
  readonly variables: Readonly<Record<string, unknown>>
  /** The parameters as text, with defaults. */
  readonly parameters: Readonly<Record<string, string>>
  readonly asOf: string | null
  readonly isForExcel: boolean
}

/** A parameter that is unknown or has an invalid value. */
export class WrongParameter extends Error {
  override readonly name = 'WrongParameter'
  readonly parameter: string

  constructor(parameter: string, message: string) {
    super(message)
    this.parameter = parameter
  }
}

/** The parameters of every download. */
export const COMMON_PARAMETERS = {
  asOf: 'The day for which data is returned, for example 2021-10-01; by default today.',
  excel:
    '1 for a file for spreadsheets: with a byte-order mark, an apostrophe before cells that would run as formulas, and a space in numbers that begin with 0.',
} as const

const namesOf = ({ parameters, hasDay }: Manifest): string[] => [
  ...Object.keys(parameters),
  ...(hasDay ? ['asOf'] : []),
  'excel',
]

/**
 * Reads the parameters of an address as variables of the operation. An unknown parameter is an error, because the file
 * would have the wrong content.
 */
export const readParameters = (manifest: Manifest, search: URLSearchParams): ReadParameters => {
  const names = namesOf(manifest)
  for (const name of search.keys()) {
    if (!names.includes(name))
      throw new WrongParameter(
        name,
        `"${name.slice(0, 40)}" is not a parameter of this download. Its parameters are ${names.join(', ')}.`,
      )
  }
  const variables: Record<string, unknown> = {}
  const parameters: Record<string, string> = {}
  for (const [name, { variable, values, isBoolean, default: otherwise }] of Object.entries(
    manifest.parameters,
  )) {
    const text = search.get(name)?.trim() || otherwise
    if (text === undefined) continue
    const allowed = isBoolean ? { true: 'true', false: 'false' } : values
    if (allowed && !Object.hasOwn(allowed, text))
      throw new WrongParameter(name, `"${name}" must be one of ${Object.keys(allowed).join(', ')}.`)
    parameters[name] = text
    if (variable !== undefined) variables[variable] = isBoolean ? text === 'true' : (values?.[text] ?? text)
  }
  const asOf = search.get('asOf')?.trim() || null
  if (asOf !== null && !isValidDate(asOf))
    throw new WrongParameter('asOf', '"asOf" must be a date like 2021-10-01.')
  return { variables, parameters, asOf, isForExcel: search.get('excel') === '1' }
}
