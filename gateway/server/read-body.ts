import type { IncomingMessage } from 'node:http'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import {
  bodyIncomplete,
  bodyNotUtf8,
  bodyTooLarge,
  unsupportedEncoding,
  overloaded,
  type ErrorResponse,
} from '../../schema/errors/error-responses.ts'
import { LIMITS } from '../limits.ts'
import type { Exchange } from './respond.ts'

export type BodyResult = { readonly text: string } | ErrorResponse

// Events take less time than `for await`, which creates several promises for each chunk.
const readBytes = (stream: Readable, maxBytes: number): Promise<Buffer | 'too large' | 'incomplete'> =>
  new Promise((done) => {
    const chunks: Buffer[] = []
    let bytes = 0
    const collect = (chunk: Buffer): void => {
      bytes += chunk.length
      if (bytes <= maxBytes) {
        chunks.push(chunk)
        return
      }
      // Destroying a request would close its connection before the response is sent.
      stream.off('data', collect).pause()
      done('too large')
    }
    stream.on('data', collect)
    stream.on('end', () => done(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)))
    stream.on('error', () => done('incomplete'))
    stream.on('close', () => done('incomplete'))
  })

/** The body as text. Reading stops at the limit, which applies to the size after decompression. */
const readText = async (request: IncomingMessage): Promise<BodyResult> => {
  if (Number(request.headers['content-length'] ?? 0) > LIMITS.bodyBytes) return bodyTooLarge(LIMITS.bodyBytes)
  const encoding = request.headers['content-encoding'] ?? 'identity'
  if (!['identity', 'gzip'].includes(encoding)) return unsupportedEncoding(encoding)
  const stream = encoding === 'gzip' ? request.pipe(createGunzip()) : request
  const read = await readBytes(stream, LIMITS.bodyBytes)
  if (read === 'incomplete') return bodyIncomplete
  if (read === 'too large') return bodyTooLarge(LIMITS.bodyBytes)
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(read) }
  } catch {
    return bodyNotUtf8
  }
}

/** Reads the body of a request, and then waits until it may be executed. */
export const readBody = async (exchange: Exchange): Promise<BodyResult> => {
  const body = await readText(exchange.request)
  return !('text' in body) || (await exchange.admit()) ? body : overloaded
}
