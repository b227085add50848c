import { createHash } from 'node:crypto'
import { badUserInput } from '../../schema/errors/client-errors.ts'
import { groupBy } from '../../db/grouping.ts'
import { dayInYear, lastDayOf, listSizeDayOf } from '../shared/financial-year.ts'
import type { SubgraphContext } from './context.ts'
import { listMembers } from './data-sources/scenario.ts'
import type { ScenarioModel, ScenarioNetworkModel } from './models.ts'
import { checkSize, type SizeBounds } from './network-size.ts'
import { applyMoves, type NetworkState } from './scenario-patients.ts'
import { planScenario, type Merge, type Move, type NamedNetwork, type Plan } from './scenario-plan.ts'
import { loadBounds } from './size-bounds.ts'

const scenarioId = ({ moves, unions }: Plan, year: string, asOf: string): string => {
  const parts = [
    ...moves.map(({ practice, to }) => `${practice.id}>${to.id}`),
    ...unions.map(({ from, to }) => `${from}>>${to}`),
  ].sort()
  return createHash('sha256')
    .update(JSON.stringify([parts, year, asOf]))
    .digest('hex')
    .slice(0, 16)
}

const listNamedNetworks = ({ moves, unions }: Plan): NamedNetwork[] => {
  const named = [
    ...moves.flatMap(({ from, to }) => (from === null ? [to] : [from, to])),
    ...unions.flatMap(({ networks }) => networks),
  ]
  // A new name may be spelled in several ways. The first spelling is used.
  return [...groupBy(named, ({ id }) => id).values()].flatMap(([first]) => first ?? [])
}

/** A new network is in the system of the first network or practice of the scenario. */
const findHomeSystem = async (
  { moves }: Plan,
  networks: readonly NamedNetwork[],
  { loaders }: SubgraphContext,
): Promise<string | null> => {
  const [systemId] = networks.flatMap(({ network }) => network?.systemId ?? [])
  if (systemId !== undefined) return systemId
  const [first] = moves
  if (!first || first.practice.commissionerId === null) return null
  const { asOf, commissionerId } = first.practice
  return (await loaders.commissionerByKey.load({ id: commissionerId, asOf }))?.systemId ?? null
}

const loadPatients = async (
  { id, network }: NamedNetwork,
  year: string,
  asOf: string,
  { loaders }: SubgraphContext,
): Promise<number> => {
  if (!network) return 0
  const figure = await loaders.registeredPatients.load({
    kind: 'PRIMARY_CARE_NETWORK',
    id,
    asOf: listSizeDayOf(year, asOf),
  })
  if (!figure) throw badUserInput('moves', id, `networks whose list size is known on ${asOf}`)
  return figure.value
}

const NOTHING: NetworkState = { patients: 0, practiceIds: [] }

const sizeOf = (patients: number, exists: boolean, bounds: SizeBounds) =>
  exists ? checkSize({ value: patients }, bounds).status : 'UNKNOWN'

/** The effects of moves and merges on the networks concerned. A list size moves as a whole. */
export const calculateScenario = async (
  moves: readonly Move[],
  merges: readonly Merge[],
  year: string,
  asOfArgument: string | null,
  context: SubgraphContext,
): Promise<ScenarioModel> => {
  const asOf = dayInYear(year, asOfArgument ?? lastDayOf(year))
  const plan = await planScenario(moves, merges, year, asOf, context)
  const named = listNamedNetworks(plan)
  const [members, patients, homeSystemId] = await Promise.all([
    listMembers(
      context.db,
      named.flatMap(({ network }) => network?.id ?? []),
      asOf,
    ),
    Promise.all(named.map((network) => loadPatients(network, year, asOf, context))),
    findHomeSystem(plan, named, context),
  ])
  const practices = groupBy(members, ({ networkId }) => networkId)
  const before = new Map(
    named.map(({ id }, index): [string, NetworkState] => [
      id,
      {
        patients: patients[index] ?? 0,
        practiceIds: (practices.get(id) ?? []).map(({ practiceId }) => practiceId),
      },
    ]),
  )
  const after = applyMoves(
    before,
    plan.moves.map((move) => ({
      practiceId: move.practice.id,
      patients: move.patients,
      from: move.from?.id ?? null,
      to: move.to.id,
    })),
    plan.unions,
  )
  const id = scenarioId(plan, year, asOf)
  const networks = await Promise.all(
    named.map(async ({ id: networkId, name, network }): Promise<ScenarioNetworkModel> => {
      const systemId = network?.systemId ?? homeSystemId
      const bounds = await loadBounds(systemId, context)
      const was = before.get(networkId) ?? NOTHING
      const is = after.get(networkId) ?? NOTHING
      const isDissolved = is.practiceIds.length === 0
      return {
        id: `${id}:${networkId}`,
        year,
        asOf,
        name,
        networkId,
        networkKey: network && { id: networkId, asOf },
        systemId,
        isNew: network === null,
        isDissolved,
        patientsBefore: was.patients,
        patientsAfter: is.patients,
        sizeBefore: sizeOf(was.patients, network !== null, bounds),
        sizeAfter: sizeOf(is.patients, !isDissolved, bounds),
        boundCitations: bounds.citationReferences,
        practiceIdsBefore: was.practiceIds,
        practiceIdsAfter: is.practiceIds,
      }
    }),
  )
  networks.sort((a, b) => a.name.localeCompare(b.name, 'en-GB') || (a.id < b.id ? -1 : 1))
  return {
    id,
    year,
    asOf,
    moves: plan.moves.map(({ practice, patients: count, from, to }) => ({
      practiceKey: { id: practice.id, asOf },
      patients: count,
      fromKey: from && { id: from.id, asOf },
      toKey: to.network && { id: to.id, asOf },
      toName: to.name,
    })),
    networks,
  }
}
