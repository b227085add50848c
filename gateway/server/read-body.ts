import type { IncomingMessage } from 'node:http'
import { createGunzip } from 'node:zlib'
import {
  bodyIncomplete,
  bodyNotUtf8,
  bodyTooLarge,
  unsupportedEncoding,
  type Refusal,
} from '../../schema/errors/http-refusals.ts'
import { LIMITS } from '../limits.ts'

export type BodyResult = { readonly text: string } | Refusal

/** The body as text. Reading stops at the limit, which applies to the size after decompression. */
export const readBody = async (request: IncomingMessage): Promise<BodyResult> => {
  if (Number(request.headers['content-length'] ?? 0) > LIMITS.bodyBytes) return bodyTooLarge(LIMITS.bodyBytes)
  const encoding = request.headers['content-encoding'] ?? 'identity'
  if (!['identity', 'gzip'].includes(encoding)) return unsupportedEncoding(encoding)
  const stream = encoding === 'gzip' ? request.pipe(createGunzip()) : request
  const chunks: Buffer[] = []
  let bytes = 0
  try {
    for await (const chunk of stream) {
      bytes += (chunk as Buffer).length
      if (bytes > LIMITS.bodyBytes) return bodyTooLarge(LIMITS.bodyBytes)
      chunks.push(chunk as Buffer)
    }
  } catch {
    return bodyIncomplete
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)) }
  } catch {
    return bodyNotUtf8
  }
}
