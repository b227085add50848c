import { readConfig } from '../config.ts'
import { CommandError } from './exit-codes.ts'

export interface TokenOptions {
  readonly scope: readonly string[]
  readonly minutes: string
}

const MAX_MINUTES = 1_440

/** Prints a development token. A server accepts it if it has the same data directory and DEVELOPMENT_TOKENS=on. */
export const token = async ({ scope, minutes }: TokenOptions): Promise<void> => {
  const lifetime = Number(minutes)
  if (!Number.isInteger(lifetime) || lifetime < 1 || lifetime > MAX_MINUTES) {
    throw new CommandError(
      'usage',
      `"${minutes}" is not a number of minutes.`,
      `Write --minutes with a whole number from 1 to ${MAX_MINUTES}.`,
    )
  }
  const { signDevelopmentToken } = await import('../access/development-key.ts')
  process.stdout.write(`${await signDevelopmentToken(readConfig(), scope, lifetime * 60)}\n`)
}
