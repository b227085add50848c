import { isLoopback } from '../loopback.ts'

/** An organisation whose tokens are accepted. */
export interface TokenIssuer {
  /** The value of the claim `iss`. */
  readonly issuer: string
  /** The value that the claim `aud` must contain. */
  readonly audience: string
  /** The address of its key set (JWKS). */
  readonly keysUrl: string
}

const describeUrlFault = (text: string): string | null => {
  if (!URL.canParse(text)) return `"${text}" is not a URL`
  const { protocol, hostname, username, password } = new URL(text)
  if (username !== '' || password !== '') return 'the URL of the keys has a user or a password'
  if (protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))) return null
  return `"${text}" must begin with https, because anyone who can change the keys can sign any token`
}

const FORM = 'expected ISSUER audience=NAME keys=URL'

const parseIssuer = (text: string): TokenIssuer | string => {
  const [issuer = '', ...parts] = text.trim().split(/\s+/)
  const options = new Map(
    parts.map((part): [string, string] => {
      const [name = '', ...rest] = part.split('=')
      return [name, rest.join('=')]
    }),
  )
  const unknown = [...options.keys()].find((name) => name !== 'audience' && name !== 'keys')
  if (unknown !== undefined) return `"${unknown}" in "${text.trim()}" is unknown; ${FORM}`
  const [audience = '', keysUrl = ''] = [options.get('audience'), options.get('keys')]
  if (issuer === '' || issuer.includes('=')) return `"${text.trim()}" has no issuer; ${FORM}`
  if (audience === '') return `the issuer "${issuer}" has no audience; ${FORM}`
  if (keysUrl === '') return `the issuer "${issuer}" has no keys; ${FORM}`
  return describeUrlFault(keysUrl) ?? { issuer, audience, keysUrl }
}

/** The issuers of TOKEN_ISSUERS, which are separated by semicolons, or all faults. */
export const parseTokenIssuers = (
  text: string,
): { readonly issuers: readonly TokenIssuer[]; readonly faults: readonly string[] } => {
  const parsed = text
    .split(';')
    .filter((part) => part.trim() !== '')
    .map(parseIssuer)
  const issuers = parsed.filter((one) => typeof one !== 'string')
  const names = issuers.map(({ issuer }) => issuer)
  const repeated = names.filter((name, index) => names.indexOf(name) !== index)
  return {
    issuers,
    faults: [
      ...parsed.filter((one) => typeof one === 'string'),
      ...repeated.map((name) => `the issuer "${name}" is listed twice`),
    ],
  }
}
