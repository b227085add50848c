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

/** The cells of a row. Its schema was checked, so a wrong type is an internal error. */
export class PackageRow {
  readonly #values: StagedRow

  constructor(values: StagedRow) {
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
