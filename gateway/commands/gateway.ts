import { resolve } from 'node:path'
import { readConfig } from '../config.ts'
import { startForeignGateway } from '../foreign-gateway.ts'
import { createLog } from '../log.ts'
import { stopOnSignals } from './signals.ts'

export interface GatewayOptions {
  readonly supergraph: string
  readonly port?: string
}

export const gateway = async ({ supergraph, port }: GatewayOptions): Promise<void> => {
  const config = readConfig(undefined, port === undefined ? {} : { PORT: port })
  const signals = stopOnSignals()
  const server = await startForeignGateway(resolve(supergraph), config, createLog(config.logLevel))
  signals.when(() => server.stop())
  process.stderr.write(`The graph is ready: ${server.url}/graphql\n`)
}
