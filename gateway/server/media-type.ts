import type { IncomingMessage } from 'node:http'
import Negotiator from 'negotiator'

export const SPEC_MEDIA_TYPE = 'application/graphql-response+json'
export const MEDIA_TYPES = ['application/json', SPEC_MEDIA_TYPE]

/** The media type of a response, as the client prefers; null if it accepts neither. */
export const chooseMediaType = (request: IncomingMessage): string | null => {
  const { accept } = request.headers
  if (accept === undefined || accept.trim() === '' || accept === '*/*') return 'application/json'
  if (MEDIA_TYPES.includes(accept)) return accept
  return new Negotiator(request).mediaType(MEDIA_TYPES) ?? null
}
