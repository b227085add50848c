import { lookup as lookupName, type LookupAddress, type LookupOptions } from 'node:dns'
import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/** An address of this machine or of a private network, which another server must not direct this program to. */
export class NotPublic extends Error {
  override readonly name = 'NotPublic'

  constructor(host: string) {
    super(`${host} is not a public host`)
  }
}

/** Whether an IP address belongs to the public internet. */
export const isPublicAddress = (address: string): boolean => {
  // An IPv4 address in the form of IPv6 is checked as IPv4.
  const parsed = ipaddr.process(address)
  return parsed.range() === 'unicast'
}

type Found = (error: Error | null, address: string | LookupAddress[], family?: number) => void

/** Resolves a name, and fails if one of its addresses is not public. */
export const lookupPublic = (host: string, options: LookupOptions, done: Found): void => {
  lookupName(host, { ...options, all: true }, (error, addresses) => {
    if (error) {
      done(error, [])
      return
    }
    const [first] = addresses
    if (!first || !addresses.every(({ address }) => isPublicAddress(address))) done(new NotPublic(host), [])
    else if (options.all) done(null, addresses)
    else done(null, first.address, first.family)
  })
}

/** Throws for an IP address that is not public. Names are checked when they are resolved. */
export const requirePublic = ({ hostname }: URL): void => {
  const host = hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) !== 0 && !isPublicAddress(host)) throw new NotPublic(host)
}
