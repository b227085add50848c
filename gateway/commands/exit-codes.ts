import { CommanderError } from 'commander'
import { isUnavailable } from '../../db/database-failures.ts'
import { type ErrorCode } from '../../schema/errors/catalogue.ts'
import { OperatorError } from '../../schema/errors/operator-error.ts'

export const EXIT = {
  failed: 1,
  'wrong use': 2,
  'not found': 3,
  'not allowed': 4,
  limited: 5,
  'not available': 6,
} as const

export type FaultKind = keyof typeof EXIT

/** An error of a command. Its kind determines the exit code. */
export class CommandFault extends OperatorError {
  constructor(
    readonly kind: FaultKind,
    message: string,
    remedy: string,
    details: readonly string[] = [],
  ) {
    super(message, remedy, details)
  }
}

const KIND_OF_CODE: Readonly<Record<ErrorCode, FaultKind>> = {
  BAD_REQUEST: 'wrong use',
  BAD_USER_INPUT: 'wrong use',
  GRAPHQL_PARSE_FAILED: 'wrong use',
  GRAPHQL_VALIDATION_FAILED: 'wrong use',
  OPERATION_RESOLUTION_FAILED: 'wrong use',
  PERSISTED_QUERY_NOT_FOUND: 'not found',
  PERSISTED_QUERY_NOT_SUPPORTED: 'wrong use',
  DATA_HAS_MOVED_ON: 'not found',
  OPERATION_TOO_EXPENSIVE: 'limited',
  RATE_LIMITED: 'limited',
  SUBGRAPH_UNAVAILABLE: 'not available',
  INTERNAL_SERVER_ERROR: 'failed',
}

/** The kind of an error code of the graph. */
export const kindOfCode = (code: unknown): FaultKind =>
  typeof code === 'string' && Object.hasOwn(KIND_OF_CODE, code) ? KIND_OF_CODE[code as ErrorCode] : 'failed'

/** The exit code of an error. */
export const exitCodeOf = (error: unknown): number => {
  if (error instanceof CommandFault) return EXIT[error.kind]
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXIT['wrong use']
  return isUnavailable(error) ? EXIT['not available'] : EXIT.failed
}
