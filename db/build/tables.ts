import type { SeedRow, SeedTable } from '../seed-table.ts'

export type Row = Readonly<Record<string, unknown>>

/** Every row that the database should have, by table, in the order in which tables can be filled. */
export type Tables = ReadonlyMap<string, readonly Row[]>

/** The seed files by name, with cells as the types that their sidecars promise. */
export class SeedFiles {
  readonly #tables: ReadonlyMap<string, SeedTable>

  constructor(tables: readonly SeedTable[]) {
    this.#tables = new Map(tables.map((table) => [table.name, table]))
  }

  rows(name: string): { readonly line: number; readonly row: SeedReader }[] {
    const table = this.#tables.get(name)
    if (!table) {
      if (this.#tables.size > 0) throw new Error(`no seed file "${name}"`)
      // A database without data of ours has no curated rows of anything.
      return []
    }
    return table.rows.map(({ line, values }) => ({ line, row: new SeedReader(values) }))
  }

  file(name: string): string {
    return this.#tables.get(name)?.file ?? name
  }
}

/** The cells of one seed row; the sidecar has been checked, so a cell of another type is a slip of the program. */
export class SeedReader {
  readonly #values: SeedRow

  constructor(values: SeedRow) {
    this.#values = values
  }

  text(column: string): string {
    const value = this.#values[column]
    if (typeof value !== 'string') throw new TypeError(`column "${column}" holds no text`)
    return value
  }

  optional(column: string): string | null {
    const value = this.#values[column]
    return value === null || value === undefined ? null : String(value)
  }

  number(column: string): number | null {
    const value = this.#values[column]
    return typeof value === 'number' ? value : null
  }

  flag(column: string): boolean {
    return this.#values[column] === true
  }

  list(column: string): readonly string[] {
    const value = this.#values[column]
    return Array.isArray(value) ? value : typeof value === 'string' ? value.split('|') : []
  }
}
