import { resolve } from 'node:path'
import { readConfig } from '../config.ts'
import { defaultGatewaySettings, readGatewayFile } from '../gateway-settings.ts'
import { GenericGatewayServer } from '../generic-gateway.ts'
import { createLog } from '../log.ts'
import { startTracing } from '../tracing.ts'
import { stopOnSignals } from './signals.ts'

export interface GatewayOptions {
  readonly supergraph: string
  readonly config?: string
  readonly port?: string
}

export const gateway = async ({ supergraph, config: file, port }: GatewayOptions): Promise<void> => {
  const config = readConfig(undefined, port === undefined ? {} : { PORT: port })
  const log = createLog(config.logLevel)
  const signals = stopOnSignals(log, ['SIGINT', 'SIGTERM'])
  const settings = file === undefined ? defaultGatewaySettings() : readGatewayFile(resolve(file))
  const stopTracing = await startTracing(config.traces, 'ics-graph-gateway', log)
  const server = await GenericGatewayServer.start(resolve(supergraph), config, settings, log)
  process.on('SIGHUP', () => void server.reload())
  signals.onStop(async () => {
    await server.stop(config.drainMs)
    await stopTracing()
  })
  process.stderr.write(`The graph is ready: ${server.url}/graphql\n`)
}
