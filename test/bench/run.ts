import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { targetAt } from './connection.ts'
import { chooseCourses, type Courses } from './courses.ts'
import { createBenchDatabase, type BenchDatabase } from './database.ts'
import { measureEnglandFiles } from './england-files.ts'
import { measureAlignment, measureCsv } from './england-answers.ts'
import { AnswersDiffer, checkEqualAnswers } from './equal-answers.ts'
import { measureGrowth } from './growth.ts'
import { measureMixedLoad, measureMixedQueries } from './mixed-load.ts'
import { measureNeighbours } from './neighbours.ts'
import { measureNewOperations } from './new-operations.ts'
import { installPeers } from './packages.ts'
import { readMemory } from './process-usage.ts'
import { startProgram, startServer, stopAll } from './processes.ts'
import { formatReport, type Findings } from './report.ts'
import {
  askOnce,
  constantOf,
  listOthers,
  ONLY_LOOK_UPS,
  oursWithAnswers,
  oursWithLookUps,
  oursWithoutCache,
  startRivals,
  STOCK,
  WITH_LOOK_UPS,
} from './rivals.ts'
import { runSideBySide, type Pace } from './side-by-side.ts'
import { measureSize } from './size.ts'
import { measureStarts } from './starts.ts'

interface Effort {
  readonly pace: Pace
  readonly sizeTimes: number
  readonly neighbourSeconds: number
  readonly newOperations: number
  readonly englandTimes: number
  readonly mixedSeconds: number
  readonly mostStarts: number
}

const CONNECTIONS = 16

const FULL: Effort = {
  pace: { rounds: 6, seconds: 2, connections: CONNECTIONS },
  sizeTimes: 15,
  neighbourSeconds: 8,
  newOperations: 60,
  englandTimes: 7,
  mixedSeconds: 15,
  mostStarts: 12,
}

/** A short run to test the bench. Its figures have no meaning. */
const QUICK: Effort = {
  pace: { rounds: 1, seconds: 0.5, connections: CONNECTIONS },
  sizeTimes: 2,
  neighbourSeconds: 1,
  newOperations: 3,
  englandTimes: 1,
  mixedSeconds: 1,
  mostStarts: 2,
}

const CHECKED_IDS = 4

const say = (message: string): void => void process.stderr.write(`bench: ${message}\n`)

type SideBySide = Pick<Findings, 'rivals' | 'wholeSystem' | 'practice' | 'newOperations' | 'mixedQueries'>

const compareWithOthers = async (
  database: BenchDatabase,
  { wholeSystems, practices }: Courses,
  answersFolder: string,
  { pace, newOperations: newTimes, mixedSeconds }: Effort,
): Promise<SideBySide> => {
  const subgraphs = await startServer('http-subgraphs.ts', [database.url])
  const answering = await startRivals([
    oursWithoutCache(database.url),
    oursWithLookUps(database.url),
    ...listOthers(database.url, subgraphs.url.split(',')),
  ])
  const constant = await startRivals([constantOf(answersFolder)])
  try {
    say('checking that the answers are equal')
    for (const { question, ids } of [wholeSystems, practices]) {
      await checkEqualAnswers(answering.rivals, question, ids.slice(0, CHECKED_IDS))
      const [ours] = answering.rivals
      if (!ours || ours.failure !== null) throw new Error(`our gateway: ${ours?.failure ?? 'none'}`)
      // The response of the constant server.
      writeFileSync(
        join(answersFolder, `${question.name}.json`),
        await askOnce(ours.targetOf(question), question, ids[0]),
      )
    }
    say('measuring side by side')
    const { rates, rivals } = await runSideBySide(
      [...answering.rivals, ...constant.rivals],
      [wholeSystems, practices],
      pace,
    )
    const [wholeSystem = new Map(), practice = new Map()] = rates
    const [ours] = rivals
    const stock = rivals.find(({ name, failure }) => name === STOCK && failure === null)
    say('sending operations for the first time')
    const newOperations =
      ours && stock
        ? await measureNewOperations(
            ours.targetOf(practices.question),
            stock.targetOf(practices.question),
            practices.ids,
            newTimes,
          )
        : null
    say('sending the queries of users')
    const withLookUps = rivals.find(({ name }) => name === WITH_LOOK_UPS)
    const mixedQueries =
      withLookUps && stock
        ? {
            ours: await measureMixedQueries(
              withLookUps.targetOf(practices.question),
              practices.ids,
              mixedSeconds,
            ),
            stock: await measureMixedQueries(stock.targetOf(practices.question), practices.ids, mixedSeconds),
          }
        : null
    return { rivals, wholeSystem, practice, newOperations, mixedQueries }
  } finally {
    await constant.stop()
    await answering.stop()
    await subgraphs.stop()
  }
}

const compareCached = async (
  database: BenchDatabase,
  { wholeSystems }: Courses,
  answersFolder: string,
  { pace }: Effort,
): Promise<Findings['cached']> => {
  say('measuring cached answers')
  const { rivals, stop } = await startRivals([oursWithAnswers(database.url), constantOf(answersFolder)])
  try {
    const { rates } = await runSideBySide(rivals, [wholeSystems], pace)
    return rates[0] ?? new Map()
  } finally {
    await stop()
  }
}

const measureLargeAnswers = async (
  database: BenchDatabase,
  { wholeSystems, practices }: Courses,
  { sizeTimes, neighbourSeconds, englandTimes, mixedSeconds }: Effort,
): Promise<Pick<Findings, 'size' | 'neighbours' | 'growth' | 'csv' | 'mixedLoad' | 'restMemory'>> => {
  say('querying all of England')
  const program = await startProgram({
    DATABASE_URL: database.url,
    CACHE_MB: ONLY_LOOK_UPS,
    QUERY_LIMITS: 'off',
  })
  try {
    const target = targetAt(`${program.url}/graphql`)
    const restMemory = readMemory(program.pid)
    const size = await measureSize(target, wholeSystems.ids, sizeTimes)
    const neighbours = await measureNeighbours(target, practices.ids, neighbourSeconds)
    const growth = await measureGrowth(target, [...new Set(wholeSystems.ids)], englandTimes)
    const csv = await measureCsv(program.url, database.url, englandTimes)
    say('sending requests as users do')
    const mixedLoad = await measureMixedLoad(program, practices.ids, mixedSeconds)
    return { size, neighbours, growth, csv, mixedLoad, restMemory }
  } finally {
    await program.stop()
  }
}

const measureAlignmentOfEngland = async (
  database: BenchDatabase,
  { englandTimes }: Effort,
): Promise<Findings['alignment']> => {
  const program = await startProgram({ DATABASE_URL: database.url, CACHE_MB: '0', QUERY_LIMITS: 'off' })
  try {
    return await measureAlignment(program.url, database.url, englandTimes)
  } finally {
    await program.stop()
  }
}

const measure = async (database: BenchDatabase, answersFolder: string, effort: Effort): Promise<Findings> => {
  const courses = await chooseCourses(database.url)
  const sideBySide = await compareWithOthers(database, courses, answersFolder, effort)
  const cached = await compareCached(database, courses, answersFolder, effort)
  const large = await measureLargeAnswers(database, courses, effort)
  const alignment = await measureAlignmentOfEngland(database, effort)
  say('measuring starts')
  const starts = await measureStarts(await database.handOver(), effort.mostStarts)
  return { ...sideBySide, cached, ...large, alignment, starts }
}

class Interrupted extends Error {
  override readonly name = 'Interrupted'
}

const interruption = (): Promise<never> =>
  new Promise((_, fail) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => fail(new Interrupted(`ended by ${signal}`)))
  })

const run = async (effort: Effort): Promise<void> => {
  await installPeers(say)
  const interrupted = interruption()
  // A signal during the creation of the database is handled when it can be removed.
  interrupted.catch(() => undefined)
  say('multiplying one system to the size of England')
  const database = await createBenchDatabase()
  const answersFolder = mkdtempSync(join(tmpdir(), 'ics-graph-bench-answers-'))
  try {
    const findings = await Promise.race([measure(database, answersFolder, effort), interrupted])
    process.stdout.write(formatReport(findings))
  } finally {
    await stopAll()
    rmSync(answersFolder, { recursive: true, force: true })
    await database.remove()
  }
}

/** The part `load`. The national files are not in the repository, so their folder is an argument. */
const runLoad = async (): Promise<void> => {
  const folder = process.argv[process.argv.indexOf('load') + 1] ?? process.env['ENGLAND_FILES']
  if (!folder)
    throw new Error('name the folder of the national files: ENGLAND_FILES=/path npm run bench -- load')
  process.stdout.write(await measureEnglandFiles(folder, say))
}

const work = process.argv[2] === 'load' ? runLoad() : run(process.argv.includes('--quick') ? QUICK : FULL)
work.catch((error: unknown) => {
  const isExpected = error instanceof AnswersDiffer || error instanceof Interrupted
  say(isExpected ? error.message : String((error as Error).stack ?? error))
  process.exitCode = 1
})
