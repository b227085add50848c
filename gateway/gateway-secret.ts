import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { OperatorError, messageOf } from '../schema/errors/operator-error.ts'
import { MIN_SECRET_LENGTH, type Config } from './config.ts'
import { readOrCreatePrivateFile } from './private-file.ts'

const FILE = 'gateway-secret'
const BYTES = 32

/**
 * The secret that gateway and subgraph servers share: GATEWAY_SECRET, or the file in the data directory, which the first
 * program creates. Only the user of the program can read the file.
 */
export const readGatewaySecret = ({ gatewaySecret, dataDirectory }: Config): string => {
  if (gatewaySecret !== null) return gatewaySecret
  const path = join(dataDirectory, FILE)
  try {
    const secret = readOrCreatePrivateFile(path, () => randomBytes(BYTES).toString('base64url'))
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
