import type { Operations } from '../client/operation-types.ts'
import { printTable, say, type OutputOptions } from './output.ts'
import { storedText } from './stored-text.ts'
import { withGraph, type GraphAtAddress } from './with-graph.ts'

type Finding = readonly string[]

const COLUMNS = ['check', 'weight', 'about', 'what']
const PAGE = 200

// What is arithmetic is told apart: it is wrong in one source alone.
const SUMS = new Set(['TOTAL_DOES_NOT_ADD_UP', 'COUNT_DIFFERS', 'PERCENTAGE_DOES_NOT_FOLLOW'])

const PRACTICES = `query Memberships($first: Int, $after: String) {
  practices(first: $first, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes { id name isBranch primaryCareNetwork { id } commissioner { id } }
  }
}`

interface PracticePage {
  readonly practices: {
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
    readonly nodes: readonly {
      readonly id: string
      readonly name: string
      readonly isBranch: boolean
      readonly primaryCareNetwork: object | null
      readonly commissioner: object | null
    }[]
  } | null
}

const listDisagreements = async (graph: GraphAtAddress): Promise<Finding[]> => {
  const text = storedText('Disagreements')
  const found: Finding[] = []
  let after: string | null = null
  do {
    const { discrepancies }: Operations['Disagreements']['data'] = await graph.ask(text, {
      first: PAGE,
      after,
    })
    for (const { kind, weight, about, summary } of discrepancies?.nodes ?? [])
      found.push([SUMS.has(kind) ? 'totals' : 'disagreements', weight, about, summary])
    after = discrepancies?.pageInfo.hasNextPage ? (discrepancies.pageInfo.endCursor ?? null) : null
  } while (after !== null)
  return found
}

/** Main practices that are in no network or under no commissioner. */
const listOrphans = async (graph: GraphAtAddress): Promise<Finding[]> => {
  const found: Finding[] = []
  let after: string | null = null
  do {
    const { practices }: PracticePage = await graph.ask(PRACTICES, { first: PAGE, after })
    for (const { id, name, isBranch, primaryCareNetwork, commissioner } of practices?.nodes ?? []) {
      if (isBranch) continue
      if (!primaryCareNetwork) found.push(['orphans', '', id, `${name} is in no network today.`])
      if (!commissioner) found.push(['orphans', '', id, `${name} has no commissioner today.`])
    }
    after = practices?.pageInfo.hasNextPage ? practices.pageInfo.endCursor : null
  } while (after !== null)
  return found
}

/** Practices that closed without a successor that a source states or a file shows. */
const listWithoutSuccessor = async (graph: GraphAtAddress): Promise<Finding[]> => {
  const text = storedText('Changes')
  const closed = new Map<string, Finding>()
  const followed = new Set<string>()
  let after: string | null = null
  do {
    const { changes }: Operations['Changes']['data'] = await graph.ask(text, { first: PAGE, after })
    for (const { kind, subjectKind, subjectId, subjectName, on, evidence } of changes?.nodes ?? []) {
      if (subjectKind === 'PRACTICE' && kind === 'SUCCEEDED') followed.add(subjectId)
      if (subjectKind === 'PRACTICE' && kind === 'CLOSED' && evidence.inference === null)
        closed.set(subjectId, [
          'successors',
          '',
          subjectId,
          `${subjectName} was no longer open on ${on}. No source or file names a successor.`,
        ])
    }
    after = changes?.pageInfo.hasNextPage ? changes.pageInfo.endCursor : null
  } while (after !== null)
  return [...closed].filter(([id]) => !followed.has(id)).map(([, finding]) => finding)
}

/** What a data steward looks at: where sources differ, what hangs in the air, sums that do not add up. */
export const audit = async (output: OutputOptions): Promise<void> =>
  withGraph(async (graph) => {
    const rows = [
      ...(await listDisagreements(graph)),
      ...(await listOrphans(graph)),
      ...(await listWithoutSuccessor(graph)),
    ].sort((a, b) => (a[0] ?? '').localeCompare(b[0] ?? ''))
    for (const check of ['disagreements', 'orphans', 'successors', 'totals'])
      say(`${check}: ${rows.filter(([of]) => of === check).length}`)
    printTable({ columns: COLUMNS, rows }, output)
  })
