import { DataVersions } from '../../db/publish/data-versions.ts'
import { SUBGRAPH_SCHEMAS, type SubgraphName } from '../../db/roles.ts'
import { openSubgraph } from '../../subgraphs/index.ts'
import { LookUpStore } from '../../subgraphs/shared/look-up-cache.ts'
import { readConfig } from '../config.ts'
import { readGatewaySecret } from '../gateway-secret.ts'
import { LIMITS } from '../limits.ts'
import { createLog } from '../log.ts'
import { startSubgraphServer } from '../server/subgraph-server.ts'
import { CommandError } from './exit-codes.ts'
import { stopOnSignals } from './signals.ts'
import { withDatabaseAddress } from './with-database.ts'

const isSubgraph = (name: string): name is SubgraphName => Object.hasOwn(SUBGRAPH_SCHEMAS, name)

export const subgraph = async (name: string): Promise<void> => {
  if (!isSubgraph(name)) {
    throw new CommandError(
      'usage',
      `There is no subgraph "${name}".`,
      `The subgraphs are ${Object.keys(SUBGRAPH_SCHEMAS).join(', ')}.`,
    )
  }
  const config = readConfig()
  const log = createLog(config.logLevel)
  const signals = stopOnSignals()
  await withDatabaseAddress(config, async (address) => {
    const versions = new DataVersions(address)
    await versions.start()
    // This process caches no answers.
    const cacheBytes = config.cacheBytes.answers + config.cacheBytes.lookUps
    const { subgraph, close } = openSubgraph(name, address, {
      clock: () => new Date(),
      statementTimeoutMs: LIMITS.statementMs,
      acquireTimeoutMs: LIMITS.connectionWaitMs,
      lookUps: cacheBytes > 0 ? { store: new LookUpStore(cacheBytes), versions } : null,
    })
    const server = await startSubgraphServer({
      subgraph,
      log,
      versions,
      authentication: { secret: readGatewaySecret(config), acceptsBearer: config.acceptsBearer },
    })
    process.stderr.write(`The subgraph ${name} is ready: ${server.url}/graphql\n`)
    await new Promise<void>((done) =>
      signals.onStop(async () => {
        await server.stop(config.drainMs)
        await versions.close()
        await close()
        done()
      }),
    )
  })
}
