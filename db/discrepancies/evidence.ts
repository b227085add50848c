import type { Knex } from 'knex'
import type { Discrepancy, StatedValue } from './discrepancy.ts'
import { OfficialEvidence } from './official-evidence.ts'
import { PackageRows, type PackageRow } from './package-rows.ts'

interface SourceRow {
  readonly id: string
  readonly title: string
  readonly short_title: string | null
  readonly holds_on: string | null
  readonly rank: number | null
}

/** A figure of the graph, by its id. */
export interface StatedFigure extends StatedValue {
  readonly id: string
  readonly subject: string
  readonly unit: string
  readonly value: number
}

/** The sources of a system's statements: their names in sentences, and their precedence. */
export class Sources {
  readonly #rows: ReadonlyMap<string, SourceRow>

  constructor(rows: readonly SourceRow[]) {
    this.#rows = new Map(rows.map((row) => [row.id, row]))
  }

  nameOf(id: string): string {
    const row = this.#rows.get(id)
    return row?.short_title ? `the ${row.short_title}` : `“${row?.title ?? id}”`
  }

  dayOf(id: string): string {
    return this.#rows.get(id)?.holds_on ?? ''
  }

  /** The order of precedence: the latest day first, then the newest publication. */
  readonly compare = (one: string, other: string): number =>
    this.dayOf(one) < this.dayOf(other)
      ? 1
      : this.dayOf(one) > this.dayOf(other)
        ? -1
        : (this.#rows.get(one)?.rank ?? 0) - (this.#rows.get(other)?.rank ?? 0)
}

/**
 * The data that rules compare: the rows of a system's package and of England, official files, and the figures of the
 * graph.
 */
export interface Evidence {
  /** The id of the system. */
  readonly system: string
  readonly rows: PackageRows
  readonly official: OfficialEvidence
  readonly sources: Sources
  readonly figures: ReadonlyMap<string, StatedFigure>
}

export type Rule = (evidence: Evidence) => Discrepancy[]

export const citedBy = (row: PackageRow): Pick<StatedValue, 'source' | 'locator'> => ({
  source: row.text('source'),
  locator: row.text('locator'),
})

/** The rows of `figures.csv` for which `isIncluded` is true. */
export const listFigures = ({ rows }: Evidence, isIncluded: (row: PackageRow) => boolean): PackageRow[] =>
  rows.list('figures').filter(isIncluded)

/** The names in a package, by id. */
export const namesIn = (rows: PackageRows, resource: string): ReadonlyMap<string, string> =>
  new Map(rows.list(resource).map((row) => [row.text('id'), row.text('name')]))

const FIGURES = ['primary_care', 'local_authorities', 'finance', 'community_services']
  .map((schema) => `select id, subject_id, unit, value, citation_id, scope from derived_${schema}_figures`)
  .join(' union all ')

const readFigures = async (db: Knex.Transaction, system: string): Promise<StatedFigure[]> => {
  const { rows } = await db.raw(
    `select f.id, f.subject_id as subject, f.unit, f.value, '' as text, c.source_id as source, c.locator
     from (${FIGURES}) f
     join derived_kernel_citations c on c.id = f.citation_id
     where f.scope in (?, 'england') and f.value is not null`,
    [system],
  )
  return rows
}

const readSources = async (db: Knex.Transaction): Promise<SourceRow[]> => {
  const { rows } = await db.raw(
    `select distinct on (s.id) s.id, s.title, p.short_title, s.holds_on, s.rank
     from derived_kernel_sources s left join staging.package_sources p on p.id = s.id
     order by s.id`,
  )
  return rows
}

export const readEvidence = async (db: Knex.Transaction, name: string, system: string): Promise<Evidence> => {
  const rows = await PackageRows.read(db, name)
  const sources = new Sources(await readSources(db))
  return {
    system,
    rows,
    sources,
    official: await OfficialEvidence.read(db, rows, sources),
    figures: new Map((await readFigures(db, system)).map((figure) => [figure.id, figure])),
  }
}
