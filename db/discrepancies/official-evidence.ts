import type { Knex } from 'knex'
import type { StatedValue } from './discrepancy.ts'
import type { Sources } from './evidence.ts'
import type { PackageRows } from './package-rows.ts'

/** A row of an official file with its locator. */
interface OfficialRow {
  readonly code: string
  readonly name: string
  readonly source: string
  readonly locator: string
}

interface PracticeRow extends OfficialRow {
  readonly commissioner: string | null
  readonly status: string
  readonly file: string
  readonly released_on: string
}

interface MemberRow extends OfficialRow {
  readonly network: string
  readonly released_on: string
}

interface StartRow extends OfficialRow {
  readonly opened_on: string
  readonly released_on: string
}

interface SizeRow extends OfficialRow {
  readonly patients: number
  readonly period: string
}

/** `August 2019` for `2019-08-01`. */
const monthOf = (day: string): string =>
  day && new Date(day).toLocaleDateString('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

// Later than any release, so that a package without practices is compared with the newest one.
const LATEST = '9999-12-31'

const PLACE = `r.source_id as source, r.file_name || ':' || x.line as locator`

/**
 * The rows of a package's entities in the release nearest to a day: the first one after it, otherwise the last one
 * before it.
 */
interface NearestRows {
  readonly table: string
  readonly columns: string
  readonly isOfPackage: string
  readonly key: string
}

const nearestRows = ({ table, columns, isOfPackage, key }: NearestRows): string => `
  with found as (
    select ${key} as row_key, ${columns}, r.file_name as file, r.released_on, ${PLACE}
    from staging.${table} x join staging.releases r on r.id = x.release_id
    where ${isOfPackage}
  )
  select distinct on (row_key) * from found
  where released_on = (
    select released_on from found order by released_on <= :day::date, abs(released_on - :day::date) limit 1
  )
  order by row_key, file`

/** The data of official files on the practices and networks of a package, each from the release nearest to its list. */
export class OfficialEvidence {
  readonly #rows: PackageRows
  readonly #practices: ReadonlyMap<string, PracticeRow>
  readonly #branches: ReadonlyMap<string, OfficialRow>
  readonly #members: readonly MemberRow[]
  readonly #starts: readonly StartRow[]
  readonly #sizes: ReadonlyMap<string, SizeRow>

  constructor(
    rows: PackageRows,
    practices: readonly PracticeRow[],
    branches: readonly OfficialRow[],
    members: readonly MemberRow[],
    starts: readonly StartRow[],
    sizes: readonly SizeRow[],
  ) {
    this.#rows = rows
    this.#practices = new Map(practices.map((row) => [row.code, row]))
    this.#branches = new Map(branches.map((row) => [row.code, row]))
    this.#members = members
    this.#starts = starts
    this.#sizes = new Map(sizes.map((row) => [row.code, row]))
  }

  static async read(db: Knex, rows: PackageRows, sources: Sources): Promise<OfficialEvidence> {
    const [listed] = rows
      .list('practices')
      .map((row) => row.text('source'))
      .sort(sources.compare)
    const day = listed === undefined ? LATEST : sources.dayOf(listed)
    const codes = rows.list('practices').flatMap((row) => row.optionalText('ods_code') ?? [])
    const commissioners = rows.list('commissioners').map((row) => row.text('ods_code'))
    const networks = rows.list('networks').flatMap((row) => row.optionalText('ods_code') ?? [])
    const bindings = { day, codes, commissioners, networks }
    const read = async <Row>(query: NearestRows): Promise<Row[]> =>
      ((await db.raw(nearestRows(query), bindings)) as { rows: Row[] }).rows
    return new OfficialEvidence(
      rows,
      await read<PracticeRow>({
        table: 'practices',
        columns: 'x.code, x.name, x.commissioner, x.status',
        isOfPackage: 'x.code = any (:codes) or x.commissioner = any (:commissioners)',
        key: 'x.code',
      }),
      await read<OfficialRow>({
        table: 'branches',
        columns: 'x.code, x.name',
        isOfPackage: 'x.code = any (:codes)',
        key: 'x.code',
      }),
      await read<MemberRow>({
        table: 'network_members',
        columns: 'x.practice as code, x.name, x.network',
        isOfPackage: 'x.network = any (:networks) and x.left_on is null',
        key: '(x.practice, x.network)',
      }),
      await read<StartRow>({
        table: 'networks',
        columns: 'x.code, x.name, x.opened_on',
        isOfPackage: 'x.code = any (:networks)',
        key: 'x.code',
      }),
      await read<SizeRow>({
        table: 'list_sizes',
        columns: "x.practice as code, '' as name, x.patients, x.period",
        isOfPackage: 'x.practice = any (:codes)',
        key: 'x.practice',
      }),
    )
  }

  commissionerCode(odsCode: string | null): string | null {
    return this.#practices.get(odsCode ?? '')?.commissioner ?? null
  }

  /** The number of active general practices of these commissioners in the official file; null if it has none. */
  countActive(commissionerCodes: readonly string[]): StatedValue | null {
    const all = [...this.#practices.values()]
    const counted = all.filter(
      ({ status, commissioner }) => status === 'ACTIVE' && commissionerCodes.includes(commissioner ?? ''),
    )
    const [first] = counted
    if (!first) return null
    return {
      text: `${counted.length} active in the official file of ${monthOf(first.released_on)}`,
      value: counted.length,
      source: first.source,
      locator: `${first.file}, rows with status A, setting 4 and commissioner ${commissionerCodes.join(', ')}`,
    }
  }

  /** The file with the members of networks; null if none is loaded. */
  get memberFile(): { readonly source: string; readonly month: string } | null {
    const [first] = this.#members
    return first ? { source: first.source, month: monthOf(first.released_on) } : null
  }

  /** The row of a network in the file of networks. */
  networkRow(odsCode: string | null): OfficialRow | null {
    return this.#starts.find(({ code }) => code === odsCode) ?? null
  }

  /** The members of the package's networks in the official file. */
  officialMembers() {
    const networkIds = new Map(
      this.#rows.list('networks').map((row) => [row.optionalText('ods_code'), row.text('id')]),
    )
    const practiceIds = this.#practiceIds()
    return this.#members.flatMap(({ code, name, network, source, locator }) => {
      const practiceId = practiceIds.get(code)
      const networkId = networkIds.get(network)
      return practiceId && networkId ? [{ practiceId, networkId, name, source, locator }] : []
    })
  }

  /** The start dates of the package's networks in the official file. */
  officialStarts() {
    return this.#starts.map(({ code, opened_on: openedOn, released_on, source, locator }) => ({
      code,
      openedOn,
      month: monthOf(released_on),
      source,
      locator,
    }))
  }

  /** The sum of the list sizes of a network's members in the official file; null if one is missing. */
  officialSize(networkId: string) {
    const codeOf = new Map(
      this.#rows.list('practices').map((row) => [row.text('id'), row.optionalText('ods_code') ?? '']),
    )
    const members = this.officialMembers().filter((member) => member.networkId === networkId)
    const sizes = members.flatMap(({ practiceId }) => this.#sizes.get(codeOf.get(practiceId) ?? '') ?? [])
    const [first] = sizes
    if (!first || sizes.length < members.length) return null
    return {
      value: sizes.reduce((sum, { patients }) => sum + patients, 0),
      practices: sizes.length,
      period: first.period,
      source: first.source,
      locator: first.locator,
    }
  }

  /** The names of the package's practices and branches in the official files. */
  officialNames() {
    return [...this.#practiceIds()].flatMap(([code, subjectId]) => {
      const row = this.#practices.get(code) ?? this.#branches.get(code)
      return row ? [{ subjectId, name: row.name, source: row.source, locator: row.locator }] : []
    })
  }

  #practiceIds(): Map<string, string> {
    return new Map(
      this.#rows.list('practices').flatMap((row) => {
        const code = row.optionalText('ods_code')
        return code === null ? [] : [[code, row.text('id')] as const]
      }),
    )
  }
}
