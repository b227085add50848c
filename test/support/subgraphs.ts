import { DataVersions } from '../../db/publish/data-versions.ts'
import type { SubgraphName } from '../../db/roles.ts'
import { createLog } from '../../gateway/log.ts'
import { startSubgraphServer } from '../../gateway/server/subgraph-server.ts'
import { readSubgraphList } from '../../schema/subgraph-list.ts'
import { openSubgraph } from '../../subgraphs/index.ts'
import { LookUpStore } from '../../subgraphs/shared/look-up-cache.ts'
import { TEST_SECRET, startTestApplication, type TestApplication } from './application.ts'
import { createTestDatabase } from './database.ts'

const LOOK_UP_BYTES = 16_000_000

export interface RunningSubgraphs {
  /** In the form of SUBGRAPH_URLS. */
  readonly urls: string
  stop(): Promise<void>
}

/** Serves every subgraph on a free port, with one database. */
export const startSubgraphs = async (databaseUrl: string): Promise<RunningSubgraphs> => {
  const log = createLog('silent')
  const versions = new DataVersions({ url: databaseUrl })
  await versions.start()
  const running = await Promise.all(
    readSubgraphList().map(async ({ name }) => {
      const { subgraph, close } = openSubgraph(
        name as SubgraphName,
        { url: databaseUrl },
        { clock: () => new Date(), lookUps: { store: new LookUpStore(LOOK_UP_BYTES), versions } },
      )
      const server = await startSubgraphServer({
        subgraph,
        log,
        versions,
        authentication: { secret: TEST_SECRET, acceptsBearer: false },
        host: '127.0.0.1',
        port: 0,
      })
      return {
        url: `${name}=${server.url}/graphql`,
        stop: async () => {
          await server.stop()
          await close()
        },
      }
    }),
  )
  return {
    urls: running.map(({ url }) => url).join(','),
    stop: async () => {
      await Promise.all(running.map((subgraph) => subgraph.stop()))
      await versions.close()
    },
  }
}

export interface NearAndFar {
  /** With subgraphs in its process. */
  readonly near: TestApplication
  /** With subgraphs over HTTP. */
  readonly far: TestApplication
  readonly subgraphUrls: string
  stop(): Promise<void>
}

/** Two gateways with the same database that differ only in how they call subgraphs. Neither caches responses. */
export const startNearAndFar = async (): Promise<NearAndFar> => {
  const database = await createTestDatabase()
  const near = await startTestApplication({ DATABASE_URL: database.url, CACHE_MB: '0' })
  const subgraphs = await startSubgraphs(database.url)
  const far = await startTestApplication({
    DATABASE_URL: database.url,
    SUBGRAPHS: 'remote',
    SUBGRAPH_URLS: subgraphs.urls,
  })
  return {
    near,
    far,
    subgraphUrls: subgraphs.urls,
    stop: async () => {
      await far.stop()
      await subgraphs.stop()
      await near.stop()
      await database.drop()
    },
  }
}
