import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

const SUFFIX_BYTES = 16

const isFileError = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code

const read = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch (error) {
    if (isFileError(error, 'ENOENT')) return null
    throw error
  }
}

/**
 * The text of a file that only the user of the program can read. If the file does not exist, it is created with the
 * text of `create`.
 */
export const readOrCreatePrivateFile = (path: string, create: () => string): string => {
  const existing = read(path)
  if (existing !== null) return existing
  mkdirSync(dirname(path), { recursive: true })
  const temporary = `${path}.${randomBytes(SUFFIX_BYTES).toString('hex')}`
  writeFileSync(temporary, create(), { mode: 0o600, flag: 'wx' })
  // Two programs may start at the same time. A link fails if the file exists, and makes it visible only when it is
  // complete.
  try {
    linkSync(temporary, path)
  } catch (error) {
    if (!isFileError(error, 'EEXIST')) throw error
  } finally {
    rmSync(temporary, { force: true })
  }
  return read(path) ?? ''
}
