import type { Operations } from '../client/operation-types.ts'
import { CommandError } from './exit-codes.ts'
import { printTable, printMessage, type OutputOptions } from './output.ts'
import { storedText } from './stored-text.ts'
import { withGraph, type GraphAtAddress } from './with-graph.ts'

export interface ContactsOptions extends OutputOptions {
  readonly asOf?: string
}

const RESULTS = 20
const SHOWN = 3

interface Candidate {
  readonly id: string
  readonly name: string
}

/** The neighbourhoods of the search results, best match first. */
const listCandidates = async (
  graph: GraphAtAddress,
  text: string,
  day: object,
): Promise<readonly Candidate[]> => {
  const { search } = await graph.run<Operations['SearchAll']['data']>(storedText('SearchAll'), {
    text,
    kinds: ['NEIGHBOURHOOD', 'PRIMARY_CARE_NETWORK', 'PRACTICE'],
    first: RESULTS,
    ...day,
  })
  const byId = new Map<string, Candidate>()
  for (const { kind, id, title, node } of search ?? []) {
    const led =
      kind === 'NEIGHBOURHOOD'
        ? [{ id, name: title }]
        : node && 'neighbourhoods' in node
          ? (node.neighbourhoods ?? [])
          : node && 'neighbourhood' in node && node.neighbourhood
            ? [node.neighbourhood]
            : []
    for (const candidate of led) if (!byId.has(candidate.id)) byId.set(candidate.id, candidate)
  }
  return [...byId.values()]
}

/** Words that occur together in one name only. */
const findUnique = (text: string, candidates: readonly Candidate[]): Candidate | undefined => {
  const wanted = text.toLowerCase().replaceAll('-', ' ').trim()
  const named = candidates.filter(({ id, name }) =>
    [id.replaceAll('-', ' '), name.toLowerCase()].some((own) => own.includes(wanted)),
  )
  const exact = named.find(({ id, name }) => id === text.toLowerCase() || name.toLowerCase() === wanted)
  return exact ?? (named.length === 1 ? named[0] : candidates.length === 1 ? candidates[0] : undefined)
}

/** Prints the contacts of a neighbourhood, found by its id, its name, a network or a practice. */
export const contacts = async (name: string, { asOf, ...output }: ContactsOptions): Promise<void> =>
  withGraph(async (graph) => {
    const day = asOf === undefined ? {} : { asOf }
    const candidates = await listCandidates(graph, name, day)
    const chosen = findUnique(name, candidates)
    if (!chosen) {
      throw new CommandError(
        'not found',
        candidates.length === 0
          ? `No neighbourhood was found for "${name}".`
          : `Several neighbourhoods match "${name}".`,
        candidates.length === 0
          ? '`npm start -- export neighbourhoods` lists all neighbourhoods.'
          : 'Use one of these ids.',
        candidates.slice(0, SHOWN).map(({ id, name: own }) => `nearest: ${id} (${own})`),
      )
    }
    const table = await graph.table(
      `/neighbourhoods/${encodeURIComponent(chosen.id)}/contacts.csv?${new URLSearchParams(asOf === undefined ? {} : { asOf }).toString()}`,
    )
    if (!table)
      throw new CommandError('not found', `${chosen.name} has no contacts on this day.`, 'Try another day.')
    printMessage(chosen.name)
    printTable(table, output)
  })
