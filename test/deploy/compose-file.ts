import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

export interface ComposeService {
  readonly image?: string
  readonly command?: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
  readonly volumes?: readonly string[]
  readonly networks?: readonly string[]
  readonly ports?: readonly string[]
  readonly read_only?: boolean
  readonly tmpfs?: readonly string[]
  readonly cap_drop?: readonly string[]
}

/** The services of compose.yaml. */
export const readCompose = (): Readonly<Record<string, ComposeService>> => {
  const text = readFileSync(new URL('../../compose.yaml', import.meta.url), 'utf8')
  const { services } = parse(text, { merge: true }) as { services: Record<string, ComposeService> }
  return services
}

/** The services that run the program. */
export const listProgramServices = (): (readonly [string, ComposeService])[] =>
  Object.entries(readCompose()).filter(([, { image }]) => image === 'ics-graph')

/** The text with the values of variables in the form of Compose. */
export const substitute = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replaceAll(/\$\{(\w+)(?::[?-][^}]*)?\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`no value for ${name}`)
    return value
  })
