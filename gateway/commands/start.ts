import { readConfig } from '../config.ts'
import { createLog } from '../log.ts'
import { startOwnDatabase } from '../own-database.ts'
import { startTracing } from '../tracing.ts'
import { createProgress } from './progress.ts'
import { stopOnSignals } from './signals.ts'

const example = (url: string): string => {
  const query =
    '{ systems { name primaryCareNetworks { name registeredPatients { value citations { locator source { title } } } } } }'
  return [
    `curl -s ${url}/graphql -H 'content-type: application/json' \\`,
    `  -d '${JSON.stringify({ query })}'`,
  ].join('\n')
}

export interface StartOptions {
  readonly empty?: boolean
}

export const start = async ({ empty = false }: StartOptions): Promise<void> => {
  const config = readConfig()
  const progress = createProgress(process.stderr)
  const log = createLog(config.logLevel)
  const signals = stopOnSignals(log)
  const stopTracing = await startTracing(config.traces, 'ics-graph', log)
  // The database starts while the rest of the program is imported.
  const embedded = config.databaseUrl ? null : startOwnDatabase(config, log)
  // startApplication awaits it and reports its error. Until then, a rejection must not end the process.
  embedded?.catch(() => undefined)
  const { StoppedWhileStarting, startApplication } = await import('../application.ts')
  const application = await startApplication({
    isWarmed: true,
    config,
    embedded,
    ...(empty ? { data: null } : {}),
    log,
    progress: progress.say,
    signal: signals.signal,
  }).catch((error: unknown) => {
    if (error instanceof StoppedWhileStarting) return null
    throw error
  })
  if (!application) return
  signals.onStop(async () => {
    await application.stop(config.drainMs)
    await stopTracing()
  })
  progress.finish(
    [
      '',
      `The graph is ready: ${application.url}/graphql`,
      `  pages             ${application.url}/`,
      `  schema            ${application.url}/schema.graphql`,
      `  health            ${application.url}/health/ready`,
      '',
      'Example query:',
      example(application.url),
      '',
    ].join('\n'),
  )
}
