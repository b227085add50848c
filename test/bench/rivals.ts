import { bodyText, Connection, encodeRequest, targetAt, type Target } from './connection.ts'
import { startProgram, startServer, type Running } from './processes.ts'
import { bodyOf, type BenchQuery } from './questions.ts'
import { messageOf } from '../../schema/errors/operator-error.ts'

export type RivalName =
  | 'ours, nothing cached'
  | 'ours, look-ups cached'
  | 'ours, answers cached'
  | 'stock gateway over HTTP'
  | 'Hive Gateway over HTTP'
  | 'Mercurius over HTTP'
  | 'hand-written SQL'
  | 'constant of the same bytes'

export const STOCK = 'stock gateway over HTTP'
export const WITH_LOOK_UPS = 'ours, look-ups cached'

export interface Rival {
  readonly name: RivalName
  /** The reason why it is not measured; null if it is. */
  readonly failure: string | null
  targetOf(question: BenchQuery): Target
}

export interface RivalEntry {
  readonly name: RivalName
  /** Its URL; null if each query has a path of its own. */
  readonly path: string | null
  start(): Promise<Running>
}

const ours = (name: RivalName, databaseUrl: string, cacheMegabytes: string): RivalEntry => ({
  name,
  path: '/graphql',
  start: () => startProgram({ DATABASE_URL: databaseUrl, CACHE_MB: cacheMegabytes }),
})

export const oursWithoutCache = (databaseUrl: string): RivalEntry =>
  ours('ours, nothing cached', databaseUrl, '0')

/** Memory for the look-ups of all of England. */
export const ONLY_LOOK_UPS = 'answers=0,lookups=256'

export const oursWithLookUps = (databaseUrl: string): RivalEntry =>
  ours('ours, look-ups cached', databaseUrl, ONLY_LOOK_UPS)

export const oursWithAnswers = (databaseUrl: string): RivalEntry =>
  ours('ours, answers cached', databaseUrl, '128')

export const constantOf = (answersFolder: string): RivalEntry => ({
  name: 'constant of the same bytes',
  path: null,
  start: () => startServer('constant.ts', [answersFolder]),
})

/** Gateways with subgraphs over HTTP, and the hand-written statement. */
export const listOthers = (databaseUrl: string, subgraphUrls: readonly string[]): RivalEntry[] => [
  {
    name: 'stock gateway over HTTP',
    path: '/',
    start: () => startServer('stock.ts', subgraphUrls),
  },
  {
    name: 'Hive Gateway over HTTP',
    path: '/graphql',
    start: () => startServer('hive.ts', subgraphUrls),
  },
  {
    name: 'Mercurius over HTTP',
    path: '/graphql',
    start: () => startServer('mercurius.ts', subgraphUrls),
  },
  {
    name: 'hand-written SQL',
    path: null,
    start: () => startServer('hand-written.ts', [databaseUrl]),
  },
]

export interface RunningRivals {
  readonly rivals: readonly Rival[]
  stop(): Promise<void>
}

const NOWHERE = 'http://127.0.0.1:9'

/** A rival that cannot start is listed with the reason. */
export const startRivals = async (entries: readonly RivalEntry[]): Promise<RunningRivals> => {
  const running: Running[] = []
  const rivals: Rival[] = []
  for (const { name, path, start } of entries) {
    let url = NOWHERE
    let failure: string | null = null
    try {
      const server = await start()
      running.push(server)
      url = server.url
    } catch (error) {
      failure = messageOf(error)
    }
    rivals.push({
      name,
      failure,
      targetOf: (question) => targetAt(new URL(path ?? `/${question.name}`, url).href),
    })
  }
  return {
    rivals,
    stop: async () => {
      await Promise.all(running.map((server) => server.stop()))
    },
  }
}

/** A response as text. */
export const askOnce = async (target: Target, question: BenchQuery, id?: string): Promise<string> => {
  const connection = new Connection(target)
  try {
    return bodyText(await connection.send(encodeRequest(target, bodyOf(question, id))))
  } finally {
    connection.close()
  }
}
