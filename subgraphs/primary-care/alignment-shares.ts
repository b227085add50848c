import type { SubgraphContext } from './context.ts'
import type { AlignmentCellModel, AlignmentRowModel } from './models.ts'

type Part = Pick<
  AlignmentRowModel,
  'asOf' | 'rowKey' | 'columnKind' | 'within' | 'unit' | 'unitCount' | 'measure' | 'rowUnitIds'
> & { readonly unitIds: readonly string[] }

const sumOf = (values: readonly (number | null)[]): number | null =>
  values.reduce<number | null>((sum, value) => (sum === null || value === null ? null : sum + value), 0)

const sumLsoaPatients = async (
  codes: readonly string[],
  { loaders }: SubgraphContext,
): Promise<number | null> => sumOf(await Promise.all(codes.map((code) => loaders.lsoaPatients.load(code))))

/** The sum of the list sizes of practices; null unless each has one and all are of the same day. */
export const sumListSizes = async (
  ids: readonly string[],
  asOf: string,
  { loaders }: SubgraphContext,
): Promise<number | null> => {
  const newest = await Promise.all(
    ids.map(async (subjectId) => {
      const [best] = await loaders.statedFigures.load({ subjectId, measure: 'registered-patients', asOf })
      return best ?? null
    }),
  )
  const days = new Set(newest.map((figure) => figure?.period))
  return days.size > 1 ? null : sumOf(newest.map((figure) => figure?.value ?? null))
}

/** The patients of a row by column, with null for those in no column; null if a list size is unknown. */
const partsOfRow = async (
  { rowKey, columnKind, within, unit }: Part,
  { loaders }: SubgraphContext,
): Promise<ReadonlyMap<string | null, number> | null> => {
  if (unit === 'LSOA') return null
  const parts = await loaders.patientParts.load({ ...rowKey, by: columnKind, within })
  return parts.length === 0 ? null : new Map(parts.map((part) => [part.footprintId, part.patients]))
}

export const patientsOf = async (
  part: Part,
  column: string | null,
  context: SubgraphContext,
): Promise<number | null> => {
  if (part.unit === 'LSOA') return sumLsoaPatients(part.unitIds, context)
  const parts = await partsOfRow(part, context)
  return parts ? (parts.get(column) ?? 0) : sumListSizes(part.unitIds, part.asOf, context)
}

/** The share of a part in the patients of its row; null if either is unknown. */
export const patientShare = async (
  part: Part,
  column: string | null,
  context: SubgraphContext,
): Promise<number | null> => {
  if (part.unit === 'LSOA') {
    const [own, all] = await Promise.all([
      sumLsoaPatients(part.unitIds, context),
      sumLsoaPatients(part.rowUnitIds, context),
    ])
    return own !== null && all ? own / all : null
  }
  const parts = await partsOfRow(part, context)
  const total = parts ? [...parts.values()].reduce((sum, patients) => sum + patients, 0) : 0
  return parts && total > 0 ? (parts.get(column) ?? 0) / total : null
}

export const rowShare = async (
  part: Part,
  column: string | null,
  context: SubgraphContext,
): Promise<number | null> =>
  part.measure === 'PATIENTS' ? patientShare(part, column, context) : part.unitIds.length / part.unitCount

/** The patients of a whole column are known for LSOAs only if no LSOA is excluded. */
export const columnShare = async (
  cell: AlignmentCellModel,
  context: SubgraphContext,
): Promise<number | null> => {
  if (cell.measure === 'PRACTICES' || cell.unit === 'PRACTICE') {
    return rowShare(turned(cell), cell.rowKey.id, context)
  }
  if (cell.within) return null
  const key = { kind: cell.columnKind, id: cell.columnId, asOf: cell.asOf }
  const [own, all] = await Promise.all([
    sumLsoaPatients(cell.unitIds, context),
    context.loaders.areaPatients.load(key),
  ])
  return own !== null && all && all.value > 0 ? own / all.value : null
}

/** The cell with its row and column exchanged. */
const turned = (cell: AlignmentCellModel): Part => ({
  ...cell,
  rowKey: { kind: cell.columnKind, id: cell.columnId, asOf: cell.asOf },
  columnKind: cell.rowKey.kind,
  unitCount: cell.columnUnitCount,
})
