import { expect, it } from 'vitest'
import { lintSupergraph } from '../../../schema/lint-supergraph.ts'
import { NotComposable, answerWith } from '../../support/federation.ts'
import { RandomOperations, type RandomOperation } from '../../support/oracle/operations.ts'
import { RandomGraphs } from '../../support/oracle/random-graph.ts'
import { startSplitGraph, type SplitGraph } from '../../support/oracle/split-graph.ts'
import { askGateway, explain, judge, judgePartial } from '../../support/oracle/verdict.ts'
import { Random } from '../../support/random.ts'

// `npm run test:long` runs more operations. SEED chooses others.
const SEED = Number(process.env['SEED'] ?? 20190701)
const OPERATIONS = process.env['LONG'] === '1' ? 10_000 : 400
const OPERATIONS_EACH = 50
const SHOWN = 5

// The lint of the supergraph warns of these, because some of their operations have no sound plan.
const MAY_REFUSE = /has @requires itself|@requires with arguments/
const REFUSAL = /No query plan can resolve|with different arguments/

const start = async (seed: number, hasInterfaceObjects: boolean): Promise<SplitGraph | null> => {
  const graphs = new RandomGraphs(new Random(seed))
  try {
    return await startSplitGraph(graphs.create({ hasInterfaceObjects, hasRequiredArguments: seed % 2 === 0 }))
  } catch (error) {
    if (error instanceof NotComposable) return null
    throw error
  }
}

/** Executes the operation while one subgraph fails; null if every missing value has an error. */
const askWithoutOne = async (
  graph: SplitGraph,
  operation: RandomOperation,
  random: Random,
): Promise<string | null> => {
  const without = random.pick(graph.model.subgraphs)
  graph.open.setFault(without, answerWith({ data: null, errors: [{ message: 'broken' }] }))
  const answer = await askGateway(graph, operation)
  graph.open.setFault(without, null)
  const expected = graph.truthOf(operation)
  return judgePartial(answer, expected) === 'right'
    ? null
    : `silently wrong without "${without}": ${operation.query}\nvariables: ${JSON.stringify(operation.variables)}\ntruth:  ${JSON.stringify(expected)}\nanswer: ${JSON.stringify(answer)}`
}

it.each([
  ['without interface objects', false],
  ['with interface objects', true],
])(
  `returns the answers of a single schema for random operations: ${OPERATIONS} %s`,
  async (_, hasInterfaceObjects) => {
    const failures: string[] = []
    let asked = 0
    let refused = 0
    for (let seed = SEED; asked < OPERATIONS; seed += 1) {
      const graph = await start(seed, hasInterfaceObjects)
      if (!graph) continue
      const mayRefuse = lintSupergraph(graph.open.supergraphSdl).some((fault) => MAY_REFUSE.test(fault))
      const random = new Random(seed)
      const operations = new RandomOperations(graph.schema, random)
      for (let count = 0; count < OPERATIONS_EACH; count += 1) {
        const operation = operations.next()
        if (count % 5 === 0) {
          const fault = await askWithoutOne(graph, operation, random)
          if (fault !== null && failures.length < SHOWN)
            failures.push(`seed ${seed}, number ${count}\n${fault}`)
        }
        const answer = await askGateway(graph, operation)
        const verdict = judge(answer, graph.truthOf(operation))
        asked += 1
        if (verdict === 'right') continue
        if (
          verdict === 'refused' &&
          mayRefuse &&
          answer.errors?.every(({ message }) => REFUSAL.test(message))
        ) {
          refused += 1
        } else if (failures.length < SHOWN) {
          failures.push(`seed ${seed}, number ${count}\n${await explain(graph, operation, verdict)}`)
        }
      }
      await graph.open.stop()
    }
    expect(failures.join('\n\n')).toBe('')
    expect(refused, 'correct operations that were refused').toBeLessThan(OPERATIONS / 200)
  },
  3_600_000,
)
