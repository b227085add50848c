import { pino, type Logger } from 'pino'
import type { LogLevel } from './config.ts'

export type Log = Logger

// The reader of the log can end before the program, which continues without it.
const ignoreClosedPipe = (stream: NodeJS.WriteStream): NodeJS.WriteStream => {
  if (!stream.listeners('error').includes(ignore)) stream.on('error', ignore)
  return stream
}

const ignore = (error: NodeJS.ErrnoException): void => {
  if (error.code !== 'EPIPE') throw error
}

/** Writes one line of JSON for each event to standard error. Standard output is for data. */
export const createLog = (
  level: LogLevel,
  destination: { write(line: string): void } = ignoreClosedPipe(process.stderr),
): Log => pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination)

/** The log in the form that Apollo's packages expect. Their info messages are omitted. */
export const apolloLogger = (log: Log) => ({
  debug: () => undefined,
  info: () => undefined,
  warn: (message?: unknown) => log.warn(String(message)),
  error: (message?: unknown) => log.error(String(message)),
})
