import type { IncomingMessage } from 'node:http'
import Negotiator from 'negotiator'

export const SPEC_MEDIA_TYPE = 'application/graphql-response+json'
const TYPES = ['application/json', SPEC_MEDIA_TYPE]

/** The media type of an answer: what the client likes best of the two; null where it takes neither. */
export const chooseMediaType = (request: IncomingMessage): string | null => {
  const { accept } = request.headers
  if (accept === undefined || accept.trim() === '' || accept === '*/*') return 'application/json'
  return new Negotiator(request).mediaType(TYPES) ?? null
}
