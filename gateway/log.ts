import { pino, type Logger } from 'pino'
import type { LogLevel } from './config.ts'

export type Log = Logger

/** One event is one line of JSON on standard error; standard output is for answers. */
export const createLog = (
  level: LogLevel,
  destination: { write(line: string): void } = process.stderr,
): Log => pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination)

/** Our log in the shape that Apollo's packages take. What they find worth an info line is no event of ours. */
export const apolloLogger = (log: Log) => ({
  debug: () => undefined,
  info: () => undefined,
  warn: (message?: unknown) => log.warn(String(message)),
  error: (message?: unknown) => log.error(String(message)),
})
