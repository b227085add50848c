import type { Knex } from 'knex'
import { resourceSchemas, stagingNameOf } from '../read/packages/resource-schema.ts'

type Value = string | number | boolean | readonly string[] | null

interface StagedRow {
  readonly package: string
  readonly [column: string]: Value
}

/** The staged rows of a package, and those of England that it can refer to. */
export class PackageRows {
  readonly #name: string
  readonly #tables: ReadonlyMap<string, readonly StagedRow[]>

  constructor(name: string, tables: ReadonlyMap<string, readonly StagedRow[]>) {
    this.#name = name
    this.#tables = tables
  }

  static async read(db: Knex.Transaction, name: string): Promise<PackageRows> {
    const tables = new Map<string, readonly StagedRow[]>()
    for (const resource of resourceSchemas().keys()) {
      const { rows } = await db.raw(
        `select x.* from staging.package_${stagingNameOf(resource)} x
         join staging.packages p on p.name = x.package
         where p.name = ? or p.system_id is null order by p.system_id nulls last, x.line`,
        [name],
      )
      tables.set(resource, rows)
    }
    return new PackageRows(name, tables)
  }

  list(resource: string): PackageRow[] {
    return this.#list(resource, () => true)
  }

  /** The rows of the package itself, without those of England. */
  listOwn(resource: string): PackageRow[] {
    return this.#list(resource, (values) => values.package === this.#name)
  }

  #list(resource: string, isListed: (values: StagedRow) => boolean): PackageRow[] {
    return (this.#tables.get(resource) ?? []).filter(isListed).map((values) => new PackageRow(values))
  }
}

/** The cells of a row. Its schema was checked, so a wrong type or an unknown column is an internal error. */
export class PackageRow {
  readonly #values: StagedRow

  constructor(values: StagedRow) {
    this.#values = values
  }

  text(column: string): string {
    const value = this.#read(column)
    if (typeof value !== 'string') throw new TypeError(`the column "${column}" has no text`)
    return value
  }

  optionalText(column: string): string | null {
    const value = this.#read(column)
    return value === null ? null : String(value)
  }

  number(column: string): number | null {
    const value = this.#read(column)
    if (value !== null && typeof value !== 'number')
      throw new TypeError(`the column "${column}" has no number`)
    return value
  }

  flag(column: string): boolean {
    return this.#read(column) === true
  }

  #read(column: string): Value {
    const value = this.#values[column]
    if (value === undefined) throw new TypeError(`there is no column "${column}"`)
    return value
  }

  list(column: string): readonly string[] {
    const value = this.#read(column)
    return Array.isArray(value) ? value : typeof value === 'string' ? value.split('|') : []
  }
}
