import { Agent, fetch, type Dispatcher, type Response } from 'undici'
import { NotPublic, lookupPublic, requirePublic } from './public-hosts.ts'

export interface AddressOptions {
  readonly headers?: Readonly<Record<string, string>>
  /** The hosts (with their port, if it is not the usual one) that redirects may lead to although they are not public. */
  readonly allowedHosts?: readonly string[] | undefined
  /** The time for the whole response. */
  readonly timeoutMs: number
}

const MAX_REDIRECTS = 5
const REDIRECTS = new Set([301, 302, 303, 307, 308])

// The lookup applies to each new connection, so that a name cannot change its address after a check.
const publicOnly: Dispatcher = new Agent({ connect: { lookup: lookupPublic } })

/** An address that must not be requested again, because the answer would be the same. */
export class RefusedAddress extends Error {
  override readonly name = 'RefusedAddress'
}

const followable = (from: URL, location: string | null): URL => {
  if (location === null || !URL.canParse(location, from))
    throw new RefusedAddress('it redirects to an invalid address')
  const to = new URL(location, from)
  if (to.protocol !== 'https:' && to.protocol !== 'http:')
    throw new RefusedAddress(`it redirects to an address of the kind "${to.protocol}"`)
  if (from.protocol === 'https:' && to.protocol === 'http:')
    throw new RefusedAddress(`it redirects to ${to.host} without encryption`)
  if (to.username !== '' || to.password !== '')
    throw new RefusedAddress('it redirects to an address with a password')
  return to
}

/**
 * Requests an address that the operator named. Its redirects are followed to the same origin, to public hosts and to
 * allowed hosts only, because the other server chooses them.
 */
export const openAddress = async (
  address: string,
  { headers = {}, allowedHosts = [], timeoutMs }: AddressOptions,
): Promise<Response> => {
  const signal = AbortSignal.timeout(timeoutMs)
  const first = new URL(address)
  let url = first
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
    const isTrusted = url.origin === first.origin || allowedHosts.includes(url.host)
    if (!isTrusted) requirePublic(url)
    const response = await fetch(url, {
      headers: { 'user-agent': 'ics-graph', ...headers },
      redirect: 'manual',
      signal,
      ...(isTrusted ? {} : { dispatcher: publicOnly }),
    })
    if (!REDIRECTS.has(response.status)) return response
    await response.body?.cancel()
    url = followable(url, response.headers.get('location'))
  }
  throw new RefusedAddress(`it redirects more than ${MAX_REDIRECTS} times`)
}

/** Whether this program refused an address, so that it need not be requested again. undici wraps the reason. */
export const isRefusedAddress = (error: unknown): boolean => {
  const causes = [error, (error as Error).cause]
  return causes.some((cause) => cause instanceof RefusedAddress || cause instanceof NotPublic)
}

/** Why a request failed. */
export const describeFailure = (error: unknown): string => {
  const { cause, message } = error as Error
  return cause instanceof Error && cause.message !== '' ? cause.message : message
}
