import { readFileSync } from 'node:fs'
import { printSchema } from 'graphql'
import { OperatorError } from '../schema/errors.ts'
import { lintSupergraph } from '../schema/lint-supergraph.ts'
import type { Config } from './config.ts'
import { createGraphService } from './graph-service.ts'
import { createReady, live } from './http/health.ts'
import { startHttpServer, type RouteEntry } from './http/http-server.ts'
import { sendText } from './http/respond.ts'
import type { Log } from './log.ts'
import { ProgramState } from './state.ts'
import { StoredOperations } from './stored-operations.ts'
import { createRemoteTransport } from './subgraphs/remote-transport.ts'
import { loadSupergraph } from './supergraph.ts'

export interface ForeignGateway {
  readonly url: string
  stop(): Promise<void>
}

const readSupergraph = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new OperatorError(
      `The file "${file}" cannot be read (${(error as NodeJS.ErrnoException).code}).`,
      'Give the path of a supergraph, as `rover supergraph compose` writes it.',
    )
  }
}

/** Serves any Federation 2 supergraph whose subgraphs are at their routing URLs: no database, no pages of ours. */
export const startForeignGateway = async (
  file: string,
  config: Config,
  log: Log,
): Promise<ForeignGateway> => {
  const text = readSupergraph(file)
  const loaded = loadSupergraph(text)
  for (const fault of lintSupergraph(text)) log.warn({ part: 'supergraph' }, fault)
  const away = new Set<string>()
  const state = new ProgramState()
  const service = createGraphService({
    config,
    log,
    clock: () => new Date(),
    loaded,
    operations: new StoredOperations(),
    counters: { fetches: 0 },
    away,
  })
  const routes = new Map<string, RouteEntry>([
    ['/graphql', service.route],
    ['/health/live', { methods: ['GET', 'HEAD'], handle: live }],
    ['/health/ready', { methods: ['GET', 'HEAD'], handle: createReady(state, () => null, away) }],
    [
      '/schema.graphql',
      {
        methods: ['GET', 'HEAD'],
        handle: (exchange) =>
          sendText(exchange, 200, 'text/plain; charset=utf-8', printSchema(loaded.apiSchema)),
      },
    ],
  ])
  const http = await startHttpServer(config, routes, log)
  await service.open(
    loaded.subgraphs.map(({ name, url }) => createRemoteTransport(name, url)),
    null,
  )
  state.phase = 'serving'
  return {
    url: http.url,
    stop: async () => {
      state.phase = 'stopping'
      await http.stop()
      await service.close()
    },
  }
}
