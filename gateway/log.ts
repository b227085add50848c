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

/** The number of lines of level warn or error, by part of the program and level. */
export type EventCounts = ReadonlyMap<
  string,
  { readonly part: string; readonly level: string; count: number }
>

const WARN = pino.levels.values['warn'] ?? 0
const countsOfLogs = new WeakMap<Log, EventCounts>()

/** The part of the program that a line names. */
const partOf = (details: unknown): string => {
  const { part, subgraph } = (details ?? {}) as { readonly part?: unknown; readonly subgraph?: unknown }
  if (typeof part === 'string') return part
  return typeof subgraph === 'string' ? `subgraph ${subgraph}` : 'request'
}

/** The lines of a log that an alert can use. Counted at every log level. */
export const eventCountsOf = (log: Log): EventCounts => countsOfLogs.get(log) ?? new Map()

/** Writes one line of JSON for each event to standard error. Standard output is for data. */
export const createLog = (
  level: LogLevel,
  destination: { write(line: string): void } = openStandardError(),
): Log => {
  const counts = new Map<string, { part: string; level: string; count: number }>()
  const log = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      hooks: {
        logMethod(args, method, number) {
          if (number >= WARN) {
            const name = pino.levels.labels[number] ?? ''
            const part = partOf(args[0])
            const key = `${name} ${part}`
            const entry = counts.get(key) ?? { part, level: name, count: 0 }
            entry.count += 1
            counts.set(key, entry)
          }
          method.apply(this, args)
        },
      },
    },
    destination,
  )
  countsOfLogs.set(log, counts)
  return log
}

/** The log in the form that Apollo's packages expect. Their info messages are omitted. */
export const apolloLogger = (log: Log) => ({
  debug: () => undefined,
  info: () => undefined,
  warn: (message?: unknown) => log.warn(String(message)),
  error: (message?: unknown) => log.error(String(message)),
})
