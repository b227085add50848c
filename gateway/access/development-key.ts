import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { join } from 'node:path'
import { SignJWT } from 'jose'
import { OperatorError, messageOf } from '../../schema/errors/operator-error.ts'
import type { Config } from '../config.ts'
import { readOrCreatePrivateFile } from '../private-file.ts'
import type { TrustedIssuer } from './token-check.ts'

const FILE = 'development-key'
const ISSUER = 'ics-graph development'
const AUDIENCE = 'ics-graph'
const ALGORITHM = 'EdDSA'

const createKey = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()

// The key is in the data directory of one machine, so other machines do not accept its tokens.
const readKey = ({ dataDirectory }: Config): KeyObject => {
  const path = join(dataDirectory, FILE)
  try {
    return createPrivateKey(readOrCreatePrivateFile(path, createKey))
  } catch (error) {
    throw new OperatorError(
      `The key of development tokens cannot be read from ${path}: ${messageOf(error)}`,
      'Make the data directory writable, and remove the file, so that it is created again.',
    )
  }
}

/** The issuer of development tokens. Its private key is created when it is first needed. */
export const trustDevelopmentKey = (config: Config): TrustedIssuer => {
  const key = createPublicKey(readKey(config))
  return { issuer: ISSUER, audience: AUDIENCE, find: async () => key }
}

/** A signed token for development, with these scopes. */
export const signDevelopmentToken = (
  config: Config,
  scopes: readonly string[],
  lifetimeSeconds: number,
): Promise<string> => {
  const now = Math.floor(Date.now() / 1_000)
  return new SignJWT({ scope: scopes.join(' ') })
    .setProtectedHeader({ alg: ALGORITHM })
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setSubject('developer')
    .setIssuedAt(now)
    .setExpirationTime(now + lifetimeSeconds)
    .sign(readKey(config))
}
