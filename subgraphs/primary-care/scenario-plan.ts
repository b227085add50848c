import { listSizeDayOf } from '../shared/financial-year.ts'
import { sortName } from '../../db/spelling.ts'
import { badUserInput } from '../../schema/errors/client-errors.ts'
import { findFootprintId } from '../shared/find-footprint.ts'
import type { SubgraphContext } from './context.ts'
import type { PracticeModel, PrimaryCareNetworkModel } from './models.ts'
import type { NetworkUnion } from './scenario-patients.ts'

export interface Move {
  readonly practice: string
  readonly to: string
}

export interface Merge {
  readonly networks: readonly string[]
  readonly into: string
}

/** A network that a move or merge names: an existing one, or a new one. */
export interface NamedNetwork {
  /** The network's id, or `new:` and its normalised name. */
  readonly id: string
  readonly name: string
  /** Null for a new network. */
  readonly network: PrimaryCareNetworkModel | null
}

export interface PlannedMove {
  readonly practice: PracticeModel
  readonly patients: number
  readonly from: NamedNetwork | null
  readonly to: NamedNetwork
}

export interface PlannedUnion extends NetworkUnion {
  readonly networks: readonly [NamedNetwork, NamedNetwork]
}

export interface Plan {
  readonly moves: readonly PlannedMove[]
  readonly unions: readonly PlannedUnion[]
}

const NEW = /^new:(.*)$/is

const existing = (network: PrimaryCareNetworkModel): NamedNetwork => ({
  id: network.id,
  name: network.name,
  network,
})

const findNetwork = async (
  argument: string,
  text: string,
  asOf: string,
  context: SubgraphContext,
): Promise<NamedNetwork> => {
  const networkId = await findFootprintId('PRIMARY_CARE_NETWORK', text, asOf, context)
  const network = networkId === null ? null : await context.loaders.networkByKey.load({ id: networkId, asOf })
  if (!network || network.closedOn !== null) {
    throw badUserInput(argument, text, `the id or ODS code of a network that is open on ${asOf}`)
  }
  return existing(network)
}

const readTarget = async (
  argument: string,
  text: string,
  asOf: string,
  context: SubgraphContext,
): Promise<NamedNetwork> => {
  const [, newName] = NEW.exec(text) ?? []
  if (newName === undefined) return findNetwork(argument, text, asOf, context)
  const name = newName.trim()
  if (sortName(name) === '') throw badUserInput(argument, text, '`new:` and the name of the network')
  return { id: `new:${sortName(name)}`, name, network: null }
}

const planMove = async (
  move: Move,
  year: string,
  asOf: string,
  context: SubgraphContext,
): Promise<PlannedMove> => {
  const { loaders } = context
  const practiceId = await loaders.practiceIdByName.load(move.practice)
  const practice = practiceId === null ? null : await loaders.practiceByKey.load({ id: practiceId, asOf })
  if (!practice || practice.isBranch || practice.closedOn !== null) {
    throw badUserInput(
      'moves.practice',
      move.practice,
      `the id or ODS code of a main practice that is open on ${asOf}`,
    )
  }
  const to = await readTarget('moves.to', move.to, asOf, context)
  // Uses the same release as the network; if that does not have the practice, the release of the day.
  const sizeOn = async (day: string) =>
    (
      await loaders.statedFigures.load({ subjectId: practice.id, measure: 'registered-patients', asOf: day })
    )[0]
  const size = (await sizeOn(listSizeDayOf(year, asOf))) ?? (await sizeOn(asOf))
  if (!size) {
    throw badUserInput('moves.practice', move.practice, `a practice whose list size is known on ${asOf}`)
  }
  const from =
    practice.networkId === null ? null : await loaders.networkByKey.load({ id: practice.networkId, asOf })
  return { practice, patients: size.value, from: from && existing(from), to }
}

/** Waits for all, and throws the first failure in order, so that the error does not depend on timing. */
const allInOrder = async <Value>(promises: readonly Promise<Value>[]): Promise<Value[]> => {
  await Promise.allSettled(promises)
  const values: Value[] = []
  for (const promise of promises) values.push(await promise)
  return values
}

const planMerge = async (
  { networks, into }: Merge,
  asOf: string,
  context: SubgraphContext,
): Promise<PlannedUnion[]> => {
  const to = await readTarget('merges.into', into, asOf, context)
  const merged = await allInOrder(
    networks.map((network) => findNetwork('merges.networks', network, asOf, context)),
  )
  const others = merged.filter(({ id }) => id !== to.id)
  if (new Set([to.id, ...merged.map(({ id }) => id)]).size < 2 || others.length === 0) {
    throw badUserInput('merges.networks', networks, 'at least two different networks, counting `into`')
  }
  return others.map((from) => ({ from: from.id, to: to.id, networks: [from, to] }))
}

const firstRepeated = (ids: readonly string[]): string | undefined =>
  ids.find((id, index) => ids.indexOf(id) !== index)

/** The validated moves and merges. */
export const planScenario = async (
  moves: readonly Move[],
  merges: readonly Merge[],
  year: string,
  asOf: string,
  context: SubgraphContext,
): Promise<Plan> => {
  const found = [
    allInOrder(moves.map((move) => planMove(move, year, asOf, context))),
    allInOrder(merges.map((merge) => planMerge(merge, asOf, context))),
  ] as const
  await Promise.allSettled(found)
  const planned = await found[0]
  const unions = await found[1]
  const twice = firstRepeated(planned.map(({ practice }) => practice.id))
  if (twice !== undefined) throw badUserInput('moves.practice', twice, 'each practice in at most one move')
  // A network may be in one merge only, because otherwise the order of merges would matter.
  const merged = firstRepeated(
    unions.flatMap((of) => [...of.map(({ from }) => from), ...new Set(of.map(({ to }) => to))]),
  )
  if (merged !== undefined) throw badUserInput('merges.networks', merged, 'each network in at most one merge')
  return { moves: planned, unions: unions.flat() }
}
