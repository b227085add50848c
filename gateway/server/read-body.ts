import type { IncomingMessage } from 'node:http'
import { createGunzip } from 'node:zlib'
import { LIMITS } from '../config.ts'

export type BodyResult =
  { readonly text: string } | { readonly status: 400 | 413 | 415; readonly message: string }

const TOO_LARGE = { status: 413, message: `The body is larger than ${LIMITS.bodyBytes} bytes.` } as const

/** The body as text. Reading stops at the limit, which applies to the size after decompression. */
export const readBody = async (request: IncomingMessage): Promise<BodyResult> => {
  if (Number(request.headers['content-length'] ?? 0) > LIMITS.bodyBytes) return TOO_LARGE
  const encoding = request.headers['content-encoding'] ?? 'identity'
  if (!['identity', 'gzip'].includes(encoding)) {
    return {
      status: 415,
      message: `The content-encoding "${encoding.slice(0, 40)}" is not supported; send gzip or none.`,
    }
  }
  const stream = encoding === 'gzip' ? request.pipe(createGunzip()) : request
  const chunks: Buffer[] = []
  let bytes = 0
  try {
    for await (const chunk of stream) {
      bytes += (chunk as Buffer).length
      if (bytes > LIMITS.bodyBytes) return TOO_LARGE
      chunks.push(chunk as Buffer)
    }
  } catch {
    return { status: 400, message: 'The body could not be read to its end.' }
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)) }
  } catch {
    return { status: 400, message: 'The body is not UTF-8.' }
  }
}
