import { isUtf8 } from 'node:buffer'
import { Unreadable } from './unreadable.ts'

// Control characters. No published text needs them, and PostgreSQL rejects null characters.
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/

const REPLACEMENT = '\uFFFD'

const isContinuation = (byte: number): boolean => (byte & 0xc0) === 0x80

/** The number of bytes at the end that begin a character of the next chunk. */
const countUnfinished = (bytes: Buffer): number => {
  for (let back = 1; back <= Math.min(4, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0
    if (isContinuation(byte)) continue
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1
    return length > back ? back : 0
  }
  return 0
}

const looksLikeUtf16 = (start: Buffer): boolean =>
  (start[0] === 0xff && start[1] === 0xfe) ||
  (start[0] === 0xfe && start[1] === 0xff) ||
  // UTF-16 without a byte-order mark: every other byte of English text is null.
  (start.length >= 4 && (start[0] === 0) !== (start[1] === 0) && (start[2] === 0) !== (start[3] === 0))

const refuseBytes = (bytes: Buffer, offset: number): Unreadable => {
  // Decoding replaces invalid bytes by U+FFFD, which may also occur in the text itself.
  const text = bytes.toString('utf8')
  const mark = Buffer.from(REPLACEMENT)
  let at = 0
  let found = -1
  do {
    const next = text.indexOf(REPLACEMENT, found + 1)
    at += Buffer.byteLength(text.slice(Math.max(found, 0), next))
    found = next
  } while (bytes.subarray(at, at + mark.length).equals(mark))
  return new Unreadable(`byte ${offset + at} is not UTF-8, perhaps Windows-1252; save the file as UTF-8`)
}

/** The text of a UTF-8 file in chunks. An invalid byte is reported with its offset. */
export async function* decodeText(pieces: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let carried: Buffer = Buffer.alloc(0)
  let offset = 0
  let isStart = true
  const decode = (bytes: Buffer): string => {
    if (!isUtf8(bytes)) throw refuseBytes(bytes, offset)
    const text = bytes.toString('utf8')
    const [character] = CONTROL.exec(text) ?? []
    if (character !== undefined) {
      const at = offset + Buffer.byteLength(text.slice(0, text.indexOf(character)))
      const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
      throw new Unreadable(`byte ${at} is the control character U+${code}; remove it and save as UTF-8`)
    }
    offset += bytes.length
    return text
  }
  for await (const piece of pieces) {
    const bytes = carried.length > 0 ? Buffer.concat([carried, piece]) : piece
    if (isStart && bytes.length < 4) {
      carried = bytes
      continue
    }
    if (isStart && looksLikeUtf16(bytes)) throw new Unreadable('is encoded as UTF-16; save the file as UTF-8')
    const end = bytes.length - countUnfinished(bytes)
    const text = decode(bytes.subarray(0, end))
    carried = Buffer.from(bytes.subarray(end))
    yield isStart ? text.replace(/^\uFEFF/, '') : text
    isStart = false
  }
  if (carried.length > 0) yield decode(carried).replace(/^\uFEFF/, '')
}
