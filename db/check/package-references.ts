import type { FaultList } from '../input-faults.ts'
import { ENGLAND, type DataPackage } from '../read/packages/package.ts'
import type { Cell } from '../read/packages/resource.ts'

// Whether a published file brings an official code as an id is known only when it is loaded.
const CODE = /^(?=.*\d)[a-z0-9]{3,9}$/

const valuesOf = (cell: Cell | undefined): readonly string[] =>
  Array.isArray(cell)
    ? (cell as readonly string[])
    : cell === null || cell === undefined
      ? []
      : [String(cell)]

/**
 * Adds a fault for each cell that names a row which no package has, without a database. Codes that a published file
 * may bring are accepted here and checked by the load.
 */
export const checkPackageReferences = (
  data: DataPackage,
  others: readonly DataPackage[],
  faults: FaultList,
): void => {
  const tables = [data, ...others].flatMap((each) => each.tables)
  const known = new Map<string, Set<string>>()
  const listKnown = (target: string): Set<string> => {
    const found = known.get(target)
    if (found) return found
    const [name, column = 'id'] = target.split('.')
    const values = new Set(
      tables
        .filter(({ schema }) => schema.name === name)
        .flatMap(({ rows }) => rows.flatMap(({ values }) => valuesOf(values[column]))),
    )
    // A national figure has England for its subject. A published file may state the system itself.
    if (target === 'systems.id') values.add(ENGLAND).add(data.descriptor.system.toLowerCase())
    known.set(target, values)
    return values
  }
  for (const { schema, file, rows } of data.tables) {
    for (const { name: column, references } of schema.fields) {
      if (!references) continue
      for (const { line, values } of rows) {
        for (const value of valuesOf(values[column])) {
          if (CODE.test(value) || references.some((target) => listKnown(target).has(value))) continue
          faults.add({
            file,
            line,
            column,
            value,
            problem: `does not exist in ${references.map((target) => `${target.split('.')[0] ?? ''}.csv`).join(', ')}; correct it, or add the row`,
          })
        }
      }
    }
  }
}
