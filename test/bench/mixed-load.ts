import { Agent, request } from 'node:http'
import { OPERATION_VARIABLES } from '../operations/variables.ts'
import { readOperation } from '../support/client.ts'
import { Random } from '../support/random.ts'
import type { Target } from './connection.ts'
import { bodyOf, ONE_PRACTICE } from './questions.ts'
import { quantile } from './quantiles.ts'
import { readCpuSeconds, readMemory } from './process-usage.ts'

// Requests as users send them: dashboards repeat stored operations with validators, people open pages, analysts send
// queries and download files.

export interface LoadResult {
  /** Complete responses. */
  readonly perSecond: number
  /** The share of requests that were answered with an error. */
  readonly failedShare: number
  readonly p50Ms: number
  readonly p99Ms: number
}

export interface MixedLoad extends LoadResult {
  /** Bytes of the process; null if the operating system does not state them. */
  readonly memory: number | null
  readonly cpuSecondsPer1000: number | null
}

const CONNECTIONS = 16

interface Request {
  readonly path: string
  readonly body?: string
  /** Whether the ETag of the last response is sent. */
  readonly hasValidator?: boolean
}

const STORED = [
  'network-card',
  'locate-postcode',
  'practice-rows',
  'alignment-matrix',
  'contact-rows',
] as const

const storedPath = (name: string): string => {
  const operation = name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())
  const variables = encodeURIComponent(JSON.stringify(OPERATION_VARIABLES[name] ?? {}))
  return `/graphql?operation=${operation}&variables=${variables}`
}

const PAGES = ['/', '/systems', '/find?q=LE1+1AA', '/find?q=surgery', '/alignment', '/sources', '/status']
const DOWNLOADS = ['/data/networks.csv', '/data/neighbourhoods.csv', '/data/sources.csv']

const choose = (random: Random, practiceIds: readonly string[]): Request => {
  const share = random.next()
  if (share < 0.6) return { path: storedPath(random.pick(STORED)), hasValidator: true }
  if (share < 0.85) return { path: random.pick([...PAGES, `/practices/${random.pick(practiceIds)}`]) }
  if (share < 0.95) return { path: '/graphql', body: bodyOf(ONE_PRACTICE, random.pick(practiceIds)) }
  return { path: random.pick(DOWNLOADS), hasValidator: true }
}

// The part of the load that other gateways can answer: the queries, without validators.
const chooseQuery = (random: Random, practiceIds: readonly string[], path: string): Request => {
  if (random.next() < 0.6 / 0.7) {
    const name = random.pick(STORED)
    const variables = OPERATION_VARIABLES[name] ?? {}
    return { path, body: JSON.stringify({ query: readOperation(name), variables }) }
  }
  return { path, body: bodyOf(ONE_PRACTICE, random.pick(practiceIds)) }
}

interface Load {
  readonly url: string
  readonly choose: (random: Random) => Request
  readonly seconds: number
  /** Called before the counted requests and after them. */
  readonly onCounted?: () => void
}

const runLoad = async ({ url, choose, seconds, onCounted }: Load): Promise<LoadResult> => {
  const random = new Random(7)
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  const etags = new Map<string, string>()
  let failed = 0
  const send = ({ path, body, hasValidator }: Request): Promise<void> =>
    new Promise((done, fail) => {
      const etag = hasValidator ? etags.get(path) : undefined
      const call = request(
        `${url}${path}`,
        {
          agent,
          method: body === undefined ? 'GET' : 'POST',
          headers: {
            'apollo-require-preflight': 'true',
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
            ...(etag === undefined ? {} : { 'if-none-match': etag }),
          },
        },
        (response) => {
          const { statusCode = 0, headers } = response
          if (statusCode >= 400 && statusCode !== 503) fail(new Error(`${path}: status ${statusCode}`))
          if (statusCode === 503) failed += 1
          if (headers.etag) etags.set(path, headers.etag)
          response.on('error', fail).on('end', done).resume()
        },
      )
      call.on('error', fail).end(body)
    })
  const took: number[] = []
  const run = async (duration: number): Promise<void> => {
    const end = performance.now() + duration * 1_000
    const client = async (): Promise<void> => {
      for (let now = performance.now(); now < end; now = performance.now()) {
        await send(choose(random))
        took.push(performance.now() - now)
      }
    }
    await Promise.all(Array.from({ length: CONNECTIONS }, client))
  }
  try {
    // The first requests, which fill the caches, are not counted.
    await run(Math.min(3, seconds))
    took.length = 0
    failed = 0
    onCounted?.()
    const start = performance.now()
    await run(seconds)
    const duration = (performance.now() - start) / 1_000
    onCounted?.()
    return {
      perSecond: (took.length - failed) / duration,
      failedShare: failed / took.length,
      p50Ms: quantile(took, 0.5),
      p99Ms: quantile(took, 0.99),
    }
  } finally {
    agent.destroy()
  }
}

export const measureMixedLoad = async (
  { url, pid }: { readonly url: string; readonly pid: number },
  practiceIds: readonly string[],
  seconds: number,
): Promise<MixedLoad> => {
  const cpu: (number | null)[] = []
  const result = await runLoad({
    url,
    seconds,
    choose: (random) => choose(random, practiceIds),
    onCounted: () => void cpu.push(readCpuSeconds(pid)),
  })
  const [before, after] = cpu
  const requests = (result.perSecond * seconds) / (1 - result.failedShare)
  const isKnown = typeof before === 'number' && typeof after === 'number'
  return {
    ...result,
    memory: readMemory(pid),
    cpuSecondsPer1000: isKnown ? ((after - before) / requests) * 1_000 : null,
  }
}

/** The queries of the mixed load, sent to one gateway. */
export const measureMixedQueries = (
  { host, port, path }: Target,
  practiceIds: readonly string[],
  seconds: number,
): Promise<LoadResult> =>
  runLoad({
    url: `http://${host}:${port}`,
    seconds,
    choose: (random) => chooseQuery(random, practiceIds, path),
  })
