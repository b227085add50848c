import { CommanderError } from 'commander'
import { isUnavailable } from '../../db/database-failures.ts'
import { type ErrorCode } from '../../schema/errors/catalogue.ts'
import { OperatorError } from '../../schema/errors/operator-error.ts'

export const EXIT = {
  failed: 1,
  usage: 2,
  'not found': 3,
  'not allowed': 4,
  limited: 5,
  'not available': 6,
} as const

export type CommandErrorKind = keyof typeof EXIT

/** An error of a command. Its kind determines the exit code. */
export class CommandError extends OperatorError {
  readonly kind: CommandErrorKind

  constructor(kind: CommandErrorKind, message: string, remedy: string, details: readonly string[] = []) {
    super(message, remedy, details)
    this.kind = kind
  }
}

const KIND_OF_CODE: Readonly<Record<ErrorCode, CommandErrorKind>> = {
  BAD_REQUEST: 'usage',
  BAD_USER_INPUT: 'usage',
  UNAUTHENTICATED: 'not allowed',
  FORBIDDEN: 'not allowed',
  GRAPHQL_PARSE_FAILED: 'usage',
  GRAPHQL_VALIDATION_FAILED: 'usage',
  OPERATION_RESOLUTION_FAILED: 'usage',
  PERSISTED_QUERY_NOT_FOUND: 'not found',
  PERSISTED_QUERY_NOT_SUPPORTED: 'usage',
  DATA_HAS_MOVED_ON: 'not found',
  OPERATION_TOO_EXPENSIVE: 'limited',
  OVERLOADED: 'not available',
  RATE_LIMITED: 'limited',
  SUBGRAPH_UNAVAILABLE: 'not available',
  INTERNAL_SERVER_ERROR: 'failed',
}

/** The kind of an error code of the graph. */
export const kindOfCode = (code: unknown): CommandErrorKind =>
  typeof code === 'string' && Object.hasOwn(KIND_OF_CODE, code) ? KIND_OF_CODE[code as ErrorCode] : 'failed'

/** The exit code of an error. */
export const exitCodeOf = (error: unknown): number => {
  if (error instanceof CommandError) return EXIT[error.kind]
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXIT.usage
  return isUnavailable(error) ? EXIT['not available'] : EXIT.failed
}
