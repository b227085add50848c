import { Unreadable } from '../unreadable.ts'

const MOST_BYTES = 4_000_000_000
// Text of published files shrinks to a tenth. What shrinks to a hundredth is no such file; below a megabyte it is harmless.
const MOST_TIMES = 100
const HARMLESS_BYTES = 1_000_000

const limitOf = (compressedBytes: number, most: number): number =>
  Math.min(most, Math.max(HARMLESS_BYTES, compressedBytes * MOST_TIMES))

export const refuseInflation = (bytes: number, compressedBytes: number, most = MOST_BYTES): void => {
  if (bytes <= limitOf(compressedBytes, most)) return
  throw new Unreadable(
    `inflates from ${compressedBytes} to more than ${limitOf(compressedBytes, most)} bytes, as no published file does; give the file itself`,
  )
}

/** Passes on what comes out of a compressed stream, and ends it as soon as that is more than a published file can be. */
export async function* limitInflation(
  pieces: AsyncIterable<Buffer>,
  compressedBytes: number,
  most?: number,
): AsyncGenerator<Buffer> {
  let bytes = 0
  for await (const piece of pieces) {
    bytes += piece.length
    refuseInflation(bytes, compressedBytes, most)
    yield piece
  }
}
