import { createHash } from 'node:crypto'
import { badUserInput } from '../../schema/errors.ts'
import { findFootprintId } from '../shared/context.ts'
import type { DayKey } from '../shared/models.ts'
import type { SubgraphContext } from './context.ts'
import type { PracticeModel, PrimaryCareNetworkModel, ScenarioModel } from './models.ts'
import { checkSize } from './network-size.ts'
import { loadBounds } from './size-bounds.ts'

interface Move {
  readonly practice: string
  readonly to: string
}

interface PlannedMove {
  readonly practice: PracticeModel
  readonly patients: number
  readonly from: string | null
  readonly to: PrimaryCareNetworkModel
}

const lastDayOf = (year: string): string => `${Number(year.slice(0, 4)) + 1}-03-31`

const planMove = async (move: Move, asOf: string, context: SubgraphContext): Promise<PlannedMove> => {
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
  const networkId = await findFootprintId('PRIMARY_CARE_NETWORK', move.to, asOf, context)
  const to = networkId === null ? null : await loaders.networkByKey.load({ id: networkId, asOf })
  if (!to || to.closedOn !== null) {
    throw badUserInput('moves.to', move.to, `the id or ODS code of a network that is open on ${asOf}`)
  }
  const [size] = await loaders.statedFigures.load({
    subjectId: practice.id,
    measure: 'registered-patients',
    asOf,
  })
  if (!size) {
    throw badUserInput('moves.practice', move.practice, `a practice whose list size is known on ${asOf}`)
  }
  return { practice, patients: size.value, from: practice.networkId, to }
}

const scenarioId = (moves: readonly PlannedMove[], year: string, asOf: string): string => {
  const parts = moves.map(({ practice, to }) => `${practice.id}>${to.id}`).sort()
  return createHash('sha256')
    .update(JSON.stringify([parts, year, asOf]))
    .digest('hex')
    .slice(0, 16)
}

/** What the moves would change in the networks that they touch. A list size moves with its practice, whole. */
export const workOutScenario = async (
  moves: readonly Move[],
  year: string,
  asOfArgument: string | null,
  context: SubgraphContext,
): Promise<ScenarioModel> => {
  const asOf = asOfArgument ?? lastDayOf(year)
  const planned = await Promise.all(moves.map((move) => planMove(move, asOf, context)))
  const repeated = planned.find(
    ({ practice }, index) => planned.findIndex((other) => other.practice.id === practice.id) !== index,
  )
  if (repeated)
    throw badUserInput('moves.practice', repeated.practice.id, 'each practice in one move at most')
  const touched = [...new Set(planned.flatMap(({ from, to }) => (from === null ? [to.id] : [from, to.id])))]
  const id = scenarioId(planned, year, asOf)
  const networks = await Promise.all(
    touched.map(async (networkId) => {
      const network = await context.loaders.networkByKey.load({ id: networkId, asOf })
      const before = await context.loaders.registeredPatients.load({
        kind: 'PRIMARY_CARE_NETWORK',
        id: networkId,
        asOf,
      })
      if (!network || !before) {
        throw badUserInput('moves', networkId, `networks whose list size is known on ${asOf}`)
      }
      const moved = planned.reduce(
        (sum, move) =>
          sum +
          (move.to.id === networkId ? move.patients : 0) -
          (move.from === networkId ? move.patients : 0),
        0,
      )
      const bounds = await loadBounds(network.systemId, context)
      const networkKey: DayKey = { id: networkId, asOf }
      return {
        id: `${id}:${networkId}`,
        name: network.name,
        year,
        networkKey,
        patientsBefore: before.value,
        patientsAfter: before.value + moved,
        sizeBefore: checkSize(before, bounds).status,
        sizeAfter: checkSize({ ...before, value: before.value + moved }, bounds).status,
      }
    }),
  )
  networks.sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
  return { id, year, asOf, networks }
}
