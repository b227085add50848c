import { DataVersions } from '../../db/publish/data-versions.ts'
import { SUBGRAPH_SCHEMAS, type SubgraphName } from '../../db/roles.ts'
import { openSubgraph } from '../../subgraphs/index.ts'
import { LookUpStore } from '../../subgraphs/shared/look-up-cache.ts'
import { readConfig } from '../config.ts'
import { readGatewaySecret } from '../gateway-secret.ts'
import { LIMITS } from '../limits.ts'
import { createLog } from '../log.ts'
import { openReplica } from '../open-replica.ts'
import { startSubgraphServer } from '../server/subgraph-server.ts'
import { startTracing } from '../tracing.ts'
import { isLoopback } from '../loopback.ts'
import { CommandError } from './exit-codes.ts'
import { stopOnSignals } from './signals.ts'
import { withDatabaseAddress } from './with-database.ts'

const isSubgraph = (name: string): name is SubgraphName => Object.hasOwn(SUBGRAPH_SCHEMAS, name)

export interface SubgraphOptions {
  readonly port?: string
}

export const subgraph = async (name: string, { port }: SubgraphOptions): Promise<void> => {
  if (!isSubgraph(name)) {
    throw new CommandError(
      'usage',
      `There is no subgraph "${name}".`,
      `The subgraphs are ${Object.keys(SUBGRAPH_SCHEMAS).join(', ')}.`,
    )
  }
  const config = readConfig(undefined, port === undefined ? {} : { PORT: port })
  if (!isLoopback(config.host) && config.gatewaySecret === null) {
    throw new CommandError(
      'usage',
      `HOST is ${config.host}, so other machines can connect to the subgraph, and GATEWAY_SECRET is not set.`,
      'Set GATEWAY_SECRET to the same text of 32 characters or more for the gateway and every subgraph, or unset HOST.',
    )
  }
  const log = createLog(config.logLevel)
  const signals = stopOnSignals(log)
  const stopTracing = await startTracing(config.traces, `ics-graph-${name}`, log)
  await withDatabaseAddress(config, async (address) => {
    const versions = new DataVersions(address, {
      onFailure: (event, cause) => log.warn({ part: 'data versions', cause }, event),
    })
    await versions.start()
    const replica = await openReplica(config, address, versions, log)
    // This process caches no answers.
    const cacheBytes = config.cacheBytes.answers + config.cacheBytes.lookUps
    const { subgraph, close } = openSubgraph(name, address, {
      clock: () => new Date(),
      statementTimeoutMs: LIMITS.statementMs,
      acquireTimeoutMs: LIMITS.connectionWaitMs,
      lookUps: cacheBytes > 0 ? { store: new LookUpStore(cacheBytes), versions } : null,
      replica: replica?.options ?? null,
    })
    const server = await startSubgraphServer({
      subgraph,
      log,
      versions,
      authentication: { secret: readGatewaySecret(config), acceptsBearer: config.acceptsBearer },
      host: config.host,
      ...(port === undefined ? {} : { port: config.port }),
    })
    process.stderr.write(`The subgraph ${name} is ready: ${server.url}/graphql\n`)
    await new Promise<void>((done) =>
      signals.onStop(async () => {
        await server.stop(config.drainMs)
        await replica?.close()
        await versions.close()
        await close()
        await stopTracing()
        done()
      }),
    )
  })
}
