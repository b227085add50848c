import { tokenRefused } from '../../schema/errors/error-responses.ts'
import type { Config } from '../config.ts'
import type { Log } from '../log.ts'
import type { CheckToken } from './token-check.ts'

/** Accepts no tokens. A token would be ignored otherwise, and its owner would not know why data is missing. */
export const acceptNoTokens: CheckToken = async ({ headers }) =>
  headers.authorization === undefined ? { identity: null } : tokenRefused('unknown issuer')

/** Reads no tokens. They are passed to the subgraphs that the configuration names. */
export const ignoreTokens: CheckToken = async () => ({ identity: null })

/** The check of the settings, or `otherwise` if they name no issuer. */
export const openTokenCheck = async (
  config: Config,
  log: Log,
  clock: () => Date,
  otherwise: CheckToken,
): Promise<CheckToken> => {
  const { tokenIssuers, acceptsDevelopmentTokens } = config
  if (tokenIssuers.length === 0 && !acceptsDevelopmentTokens) return otherwise
  // Imported on demand: it would slow down the start.
  const { createTokenCheck, trustIssuers } = await import('./token-check.ts')
  const issuers = trustIssuers(tokenIssuers, log)
  if (acceptsDevelopmentTokens) {
    const { trustDevelopmentKey } = await import('./development-key.ts')
    log.warn({ part: 'tokens' }, 'development tokens are accepted: use this setting on your own machine only')
    issuers.push(trustDevelopmentKey(config))
  }
  return createTokenCheck({ issuers, log, clock })
}
