import { Unreadable } from '../unreadable.ts'

const MAX_BYTES = 4_000_000_000
// Published files compress to about a tenth. A ratio of one hundredth indicates an attack, which is harmless below a
// megabyte.
const MAX_RATIO = 100
const HARMLESS_BYTES = 1_000_000

const limitOf = (compressedBytes: number, most: number): number =>
  Math.min(most, Math.max(HARMLESS_BYTES, compressedBytes * MAX_RATIO))

export const refuseInflation = (bytes: number, compressedBytes: number, most = MAX_BYTES): void => {
  if (bytes <= limitOf(compressedBytes, most)) return
  throw new Unreadable(
    `expands from ${compressedBytes} to more than ${limitOf(compressedBytes, most)} bytes when decompressed, which no published file does; if you trust the file, decompress it and load the result`,
  )
}

/** Passes decompressed data on, and fails when it exceeds the size of any published file. */
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
