import type { Knex } from 'knex'
import type { PackageRows } from './package-rows.ts'

/** A row of an official file, and where it stands. */
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
}

interface StartRow extends OfficialRow {
  readonly opened_on: string
  readonly released_on: string
}

interface SizeRow extends OfficialRow {
  readonly patients: number
  readonly period: string
}

/** `August 2019` of `2019-08-01`. */
const monthOf = (day: string): string =>
  day && new Date(day).toLocaleDateString('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

const PLACE = `r.source_id as source, r.file_name || ':' || x.line as locator`

// The release that is nearest to a day: the first after it, else the last before it.
const nearest = (dataset: string): string => `
  (select released_on from staging.releases where dataset = any ('{${dataset}}')
   order by released_on <= ?::date, abs(released_on - ?::date) limit 1)`

/**
 * What the official files say of the things that documents name, as the releases nearest to the documents have it: the
 * other side of their disagreements.
 */
export class OfficialEvidence {
  readonly #seeds: PackageRows
  readonly #practices: ReadonlyMap<string, PracticeRow>
  readonly #branches: ReadonlyMap<string, OfficialRow>
  readonly #members: readonly MemberRow[]
  readonly #starts: readonly StartRow[]
  readonly #sizes: ReadonlyMap<string, SizeRow>

  constructor(
    seeds: PackageRows,
    practices: readonly PracticeRow[],
    branches: readonly OfficialRow[],
    members: readonly MemberRow[],
    starts: readonly StartRow[],
    sizes: readonly SizeRow[],
  ) {
    this.#seeds = seeds
    this.#practices = new Map(practices.map((row) => [row.code, row]))
    this.#branches = new Map(branches.map((row) => [row.code, row]))
    this.#members = members
    this.#starts = starts
    this.#sizes = new Map(sizes.map((row) => [row.code, row]))
  }

  static async read(db: Knex, seeds: PackageRows): Promise<OfficialEvidence> {
    const day =
      seeds
        .rows('networks')
        .map(({ row }) => row.text('opened_on'))
        .sort()[0] ?? '9999-12-31'
    const codes = seeds.rows('practices').flatMap(({ row }) => row.optional('ods_code') ?? [])
    const commissioners = seeds.rows('commissioners').map(({ row }) => row.text('ods_code'))
    const networks = seeds.rows('networks').flatMap(({ row }) => row.optional('ods_code') ?? [])
    const practices = await db.raw(
      `select distinct on (x.code) x.code, x.name, x.commissioner, x.status, r.file_name as file, r.released_on, ${PLACE}
       from staging.practices x join staging.releases r on r.id = x.release_id
       where r.released_on = ${nearest('epraccur')} and (x.code = any (?) or x.commissioner = any (?))
       order by x.code, r.file_name`,
      [day, day, codes, commissioners],
    )
    const branches = await db.raw(
      `select distinct on (x.code) x.code, x.name, ${PLACE}
       from staging.branches x join staging.releases r on r.id = x.release_id
       where x.code = any (?) order by x.code, r.released_on, r.file_name`,
      [codes],
    )
    const members = await db.raw(
      `select distinct on (x.practice, x.network, x.joined_on) x.practice as code, x.name, x.network, ${PLACE}
       from staging.network_members x join staging.releases r on r.id = x.release_id
       where r.released_on = ${nearest('epcn,epcn-members')} and x.network = any (?)
       order by x.practice, x.network, x.joined_on, r.file_name`,
      [day, day, networks],
    )
    const starts = await db.raw(
      `select distinct on (x.code) x.code, x.name, x.opened_on, r.released_on, ${PLACE}
       from staging.networks x join staging.releases r on r.id = x.release_id
       where r.released_on = ${nearest('epcn,epcn-networks')} and x.code = any (?)
       order by x.code, r.file_name`,
      [day, day, networks],
    )
    const sizes = await db.raw(
      `select distinct on (x.practice) x.practice as code, '' as name, x.patients, x.period, ${PLACE}
       from staging.list_sizes x join staging.releases r on r.id = x.release_id
       where r.released_on = ${nearest('list-sizes,qof')} and x.practice = any (?)
       order by x.practice, r.file_name`,
      [day, day, codes],
    )
    return new OfficialEvidence(seeds, practices.rows, branches.rows, members.rows, starts.rows, sizes.rows)
  }

  commissionerCode(odsCode: string | null): string | null {
    return this.#practices.get(odsCode ?? '')?.commissioner ?? null
  }

  /** Practices that the official file has as active general practices of these commissioners. */
  countActive(commissionerCodes: readonly string[]) {
    const all = [...this.#practices.values()]
    const counted = all.filter(
      ({ status, commissioner }) => status === 'ACTIVE' && commissionerCodes.includes(commissioner ?? ''),
    )
    const [first] = counted
    return {
      value: counted.length,
      source: first?.source ?? '',
      month: monthOf(first?.released_on ?? ''),
      locator: `${first?.file}, rows with status A, setting 4 and commissioner ${commissionerCodes.join(', ')}`,
    }
  }

  /** The source that lists members. */
  get memberSource(): string {
    return this.#members[0]?.source ?? ''
  }

  /** The members of the curated networks by the official file. */
  officialMembers() {
    const networkIds = new Map(
      this.#seeds.rows('networks').map(({ row }) => [row.optional('ods_code'), row.text('id')]),
    )
    const practiceIds = this.#practiceIds()
    return this.#members.flatMap(({ code, name, network, source, locator }) => {
      const practiceId = practiceIds.get(code)
      const networkId = networkIds.get(network)
      return practiceId && networkId ? [{ practiceId, networkId, name, source, locator }] : []
    })
  }

  /** The first days of the curated networks by the official file. */
  officialStarts() {
    return this.#starts.map(({ code, opened_on: openedOn, released_on, source, locator }) => ({
      code,
      openedOn,
      month: monthOf(released_on),
      source,
      locator,
    }))
  }

  /** The list sizes of a network's members by the official files, where every one of them has one. */
  officialSize(networkId: string) {
    const codeOf = new Map(
      this.#seeds.rows('practices').map(({ row }) => [row.text('id'), row.optional('ods_code') ?? '']),
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

  /** The names of the curated practices and branches by the official files. */
  officialNames() {
    return [...this.#practiceIds()].flatMap(([code, subjectId]) => {
      const row = this.#practices.get(code) ?? this.#branches.get(code)
      return row ? [{ subjectId, name: row.name, source: row.source, locator: row.locator }] : []
    })
  }

  #practiceIds(): Map<string, string> {
    return new Map(
      this.#seeds.rows('practices').flatMap(({ row }) => {
        const code = row.optional('ods_code')
        return code === null ? [] : [[code, row.text('id')] as const]
      }),
    )
  }
}
