import { listNodes, type PageOfNodes } from '../client/list-nodes.ts'
import type { Operations } from '../client/operation-types.ts'
import { printTable, printMessage, type OutputOptions } from './output.ts'
import { storedText } from './stored-text.ts'
import { withGraph, type GraphAtAddress } from './with-graph.ts'

type Finding = readonly string[]

const COLUMNS = ['check', 'weight', 'about', 'what']

// Faults of arithmetic concern one source; the other disagreements are between sources.
const SUMS = new Set(['TOTAL_DOES_NOT_ADD_UP', 'COUNT_DIFFERS', 'PERCENTAGE_DOES_NOT_FOLLOW'])

const PRACTICES = `query Memberships($first: Int, $after: String) {
  practices(first: $first, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes { id name isBranch primaryCareNetwork { id } commissioner { id } }
  }
}`

interface MemberPractice {
  readonly id: string
  readonly name: string
  readonly isBranch: boolean
  readonly primaryCareNetwork: object | null
  readonly commissioner: object | null
}

const listDisagreements = async (graph: GraphAtAddress): Promise<Finding[]> => {
  const found: Finding[] = []
  const nodes = listNodes(async (position) => {
    const data = await graph.run<Operations['Disagreements']['data']>(storedText('Disagreements'), {
      ...position,
    })
    return data.discrepancies
  })
  for await (const { kind, weight, about, summary } of nodes)
    found.push([SUMS.has(kind) ? 'totals' : 'disagreements', weight, about, summary])
  return found
}

/** Main practices that are in no network or under no commissioner. */
const listUnassignedPractices = async (graph: GraphAtAddress): Promise<Finding[]> => {
  const found: Finding[] = []
  const nodes = listNodes(async (position) => {
    const data = await graph.run<{ practices: PageOfNodes<MemberPractice> | null }>(PRACTICES, {
      ...position,
    })
    return data.practices
  })
  for await (const { id, name, isBranch, primaryCareNetwork, commissioner } of nodes) {
    if (isBranch) continue
    if (!primaryCareNetwork) found.push(['unassigned practices', '', id, `${name} is in no network today.`])
    if (!commissioner) found.push(['unassigned practices', '', id, `${name} has no commissioner today.`])
  }
  return found
}

/** Practices that closed without a successor that a source states or a file shows. */
const listWithoutSuccessor = async (graph: GraphAtAddress): Promise<Finding[]> => {
  const closed = new Map<string, Finding>()
  const succeeded = new Set<string>()
  const nodes = listNodes(async (position) => {
    const data = await graph.run<Operations['Changes']['data']>(storedText('Changes'), { ...position })
    return data.changes
  })
  for await (const { kind, subjectKind, subjectId, subjectName, on, evidence } of nodes) {
    if (subjectKind === 'PRACTICE' && kind === 'SUCCEEDED') succeeded.add(subjectId)
    if (subjectKind === 'PRACTICE' && kind === 'CLOSED' && evidence.inference === null)
      closed.set(subjectId, [
        'missing successors',
        '',
        subjectId,
        `${subjectName} was no longer open on ${on}. No source or file names a successor.`,
      ])
  }
  return [...closed].filter(([id]) => !succeeded.has(id)).map(([, finding]) => finding)
}

/** Prints what a data steward checks: disagreements, practices without a parent or a successor, and wrong totals. */
export const audit = async (output: OutputOptions): Promise<void> =>
  withGraph(async (graph) => {
    const rows = [
      ...(await listDisagreements(graph)),
      ...(await listUnassignedPractices(graph)),
      ...(await listWithoutSuccessor(graph)),
    ].sort((a, b) => (a[0] ?? '').localeCompare(b[0] ?? ''))
    for (const check of ['disagreements', 'missing successors', 'totals', 'unassigned practices'])
      printMessage(`${check}: ${rows.filter(([of]) => of === check).length}`)
    printTable({ columns: COLUMNS, rows }, output)
  })
