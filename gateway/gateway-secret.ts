import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { OperatorError, messageOf } from '../schema/errors/operator-error.ts'
import { MIN_SECRET_LENGTH, type Config } from './config.ts'

const FILE = 'gateway-secret'
const BYTES = 32

const isFileError = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code

const readSecret = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch (error) {
    if (isFileError(error, 'ENOENT')) return null
    throw error
  }
}

// Two programs may start at the same time. A link fails if the file exists, and makes it visible only when it is
// complete.
const createSecret = (folder: string, path: string): string | null => {
  mkdirSync(folder, { recursive: true })
  const temporary = `${path}.${randomBytes(BYTES).toString('hex')}`
  writeFileSync(temporary, randomBytes(BYTES).toString('base64url'), { mode: 0o600, flag: 'wx' })
  try {
    linkSync(temporary, path)
  } catch (error) {
    if (!isFileError(error, 'EEXIST')) throw error
  } finally {
    rmSync(temporary, { force: true })
  }
  return readSecret(path)
}

/**
 * The secret that gateway and subgraph servers share: GATEWAY_SECRET, or the file in the data directory, which the first
 * program creates. Only the user of the program can read the file.
 */
export const readGatewaySecret = ({ gatewaySecret, dataDirectory }: Config): string => {
  if (gatewaySecret !== null) return gatewaySecret
  const path = join(dataDirectory, FILE)
  try {
    const secret = readSecret(path) ?? createSecret(dataDirectory, path) ?? ''
    if (secret.length < MIN_SECRET_LENGTH)
      throw new Error(`it has fewer than ${MIN_SECRET_LENGTH} characters`)
    return secret
  } catch (error) {
    throw new OperatorError(
      `The secret of gateway and subgraphs cannot be read from ${path}: ${messageOf(error)}`,
      'Set GATEWAY_SECRET to the same text of 32 characters or more for the gateway and every subgraph, or make the data directory writable and remove the file, so that the next start creates it.',
    )
  }
}
