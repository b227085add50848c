import { pino, type Logger } from 'pino'
import type { LogLevel } from './config.ts'

export type Log = Logger

const ignoreClosedPipe = (error: NodeJS.ErrnoException): void => {
  if (error.code !== 'EPIPE') throw error
}

// The program that reads the log can end first. This program continues.
const openStandardError = (): NodeJS.WriteStream => {
  process.stderr.off('error', ignoreClosedPipe).on('error', ignoreClosedPipe)
  return process.stderr
}

/** Writes one line of JSON for each event to standard error. Standard output is for data. */
export const createLog = (
  level: LogLevel,
  destination: { write(line: string): void } = openStandardError(),
): Log => pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination)

/** The log in the form that Apollo's packages expect. Their info messages are omitted. */
export const apolloLogger = (log: Log) => ({
  debug: () => undefined,
  info: () => undefined,
  warn: (message?: unknown) => log.warn(String(message)),
  error: (message?: unknown) => log.error(String(message)),
})
