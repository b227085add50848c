import { groupBy } from '../../db/grouping.ts'
import type { FootprintKind } from '../shared/models.ts'
import { alignRows, type AlignmentPair } from './alignment.ts'
import type { Placement } from './data-sources/scenario.ts'
import type {
  AlignmentRowModel,
  ScenarioAlignmentModel,
  ScenarioAlignmentRowModel,
  ScenarioModel,
  ScenarioNetworkModel,
} from './models.ts'

/** The kinds of footprint that a scenario's networks are compared with. */
export const SCENARIO_COLUMNS = ['PLACE', 'DISTRICT', 'COMMISSIONER'] as const satisfies FootprintKind[]

/** The row of each network with practices, by the network's id. */
const alignNetworks = (
  networks: readonly ScenarioNetworkModel[],
  practicesOf: (network: ScenarioNetworkModel) => readonly string[],
  placements: ReadonlyMap<string, readonly Placement[]>,
  columns: FootprintKind,
  asOf: string,
): Map<string, AlignmentRowModel> => {
  const pairs = networks.flatMap((network) =>
    practicesOf(network).flatMap((practiceId): AlignmentPair[] => {
      const row = { rowId: network.networkId, rowName: network.name, unitId: practiceId }
      return (placements.get(practiceId) ?? []).map(({ columnId, columnName, reason }) => ({
        ...row,
        columnId,
        columnName,
        reason,
      }))
    }),
  )
  pairs.sort((a, b) => (a.columnName ?? '').localeCompare(b.columnName ?? '', 'en-GB'))
  const options = {
    rows: 'PRIMARY_CARE_NETWORK',
    columns,
    within: null,
    measure: 'PRACTICES',
    asOf,
    unit: 'PRACTICE',
  } as const
  return new Map(alignRows(pairs, options, new Map()).map((row) => [row.rowKey.id, row]))
}

const isSplit = (row: AlignmentRowModel | undefined): boolean => (row?.cells.length ?? 0) > 1

/** The alignment of a scenario's networks with the footprints of one kind, before and after. */
export const alignScenario = (
  { networks, asOf }: ScenarioModel,
  placements: readonly Placement[],
  columns: FootprintKind,
): ScenarioAlignmentModel => {
  const byPractice = groupBy(
    placements.filter(({ kind }) => kind === columns),
    ({ practiceId }) => practiceId,
  )
  const before = alignNetworks(networks, (network) => network.practiceIdsBefore, byPractice, columns, asOf)
  const after = alignNetworks(networks, (network) => network.practiceIdsAfter, byPractice, columns, asOf)
  const rows = networks.map((network): ScenarioAlignmentRowModel & { becomesWhole: boolean } => {
    const was = before.get(network.networkId)
    const is = after.get(network.networkId)
    return {
      name: network.name,
      networkKey: network.networkKey,
      before: was?.status ?? null,
      after: is?.status ?? null,
      becomesSplit: isSplit(is) && !isSplit(was),
      becomesWhole: isSplit(was) && is !== undefined && !isSplit(is),
      sentenceBefore: was?.sentence ?? null,
      sentenceAfter: is?.sentence ?? null,
    }
  })
  return {
    columns,
    rows,
    becomeSplit: rows.filter(({ becomesSplit }) => becomesSplit).length,
    becomeWhole: rows.filter(({ becomesWhole }) => becomesWhole).length,
  }
}
