import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { Unreadable } from '../unreadable.ts'
import { limitInflation } from './inflation-limit.ts'

const CHUNK = 65_536

/** The content of a gzip file, inflated as a stream. */
export async function* readGzip(path: string, compressedBytes: number): AsyncGenerator<Buffer> {
  const gunzip = createGunzip({ chunkSize: CHUNK })
  // An error of either stream ends the loop below. pipeline closes the other stream.
  pipeline(createReadStream(path), gunzip, () => undefined)
  try {
    yield* limitInflation(gunzip, compressedBytes)
  } catch (error) {
    if (error instanceof Unreadable || !(error instanceof Error)) throw error
    throw new Unreadable(`cannot be decompressed (${error.message}); it may be incomplete. Download it again`)
  } finally {
    gunzip.destroy()
  }
}
