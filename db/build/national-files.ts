import { join } from 'node:path'
import type { FaultList } from '../faults.ts'
import { readHeaderFile } from '../importers/header-file.ts'
import { readOdsFrame, type OdsRow } from '../importers/ods-frame.ts'
import type { CitationBook } from './citations.ts'
import type { SeedFiles } from './tables.ts'

const EPRACCUR = {
  sourceId: 'epraccur-llr-2019-08',
  file: 'epraccur-llr-2019-08.csv',
  statedOn: '2019-08-31',
}
const EBRANCHS = {
  sourceId: 'ebranchs-llr-2017-08',
  file: 'ebranchs-llr-2017-08.csv',
  statedOn: '2017-08-31',
}
const EPCN_PARTNERS = {
  sourceId: 'epcn-llr-2019-12-core-partners',
  file: 'ePCN-llr-2019-12-core-partners.csv',
}
const EPCN_STATED_ON = '2019-12-04'

// The prescribing setting of a general practice, among walk-in centres, prisons and others in the same file.
const GENERAL_PRACTICE = '4'

const STATUSES: Readonly<Record<string, string>> = { A: 'ACTIVE', C: 'CLOSED', D: 'DORMANT', P: 'PROPOSED' }

/** What the official files say of one practice or branch. */
export interface Site {
  readonly found: boolean
  readonly openedOn: string
  readonly closedOn: string | null
  readonly status: string
  readonly address: readonly string[]
  readonly postcode: string | null
  readonly telephone: string | null
  readonly commissionerCode: string | null
  readonly commissionedFrom: string
  readonly sourceId: string
  readonly locator: string
  readonly statedOn: string
}

/** The official files that curated rows are completed from, by official code. */
export class NationalFiles {
  readonly #seeds: SeedFiles
  readonly #practices: ReadonlyMap<string, OdsRow>
  readonly #branches: ReadonlyMap<string, OdsRow>
  readonly #partners: ReturnType<typeof readHeaderFile>
  readonly #faults: FaultList

  constructor(folder: string, seeds: SeedFiles, faults: FaultList) {
    const byCode = (file: string) =>
      new Map(readOdsFrame(join(folder, file), file, faults).map((row) => [row.code, row]))
    this.#seeds = seeds
    this.#faults = faults
    this.#practices = byCode(EPRACCUR.file)
    this.#branches = byCode(EBRANCHS.file)
    this.#partners = readHeaderFile(
      join(folder, EPCN_PARTNERS.file),
      EPCN_PARTNERS.file,
      ['Partner Organisation Code', 'Partner Name', 'PCN Code'],
      faults,
    )
  }

  /** A branch without a known code has its main practice's dates and no address of its own. */
  site(odsCode: string | null, mainPracticeId: string | null): Site {
    const isBranch = mainPracticeId !== null
    const release = isBranch ? EBRANCHS : EPRACCUR
    const row = odsCode === null ? undefined : (isBranch ? this.#branches : this.#practices).get(odsCode)
    const fallback =
      row ?? (mainPracticeId === null ? undefined : this.#practices.get(mainPracticeId.toUpperCase()))
    if (!fallback) {
      this.#faults.add({
        file: this.#seeds.file('practices'),
        column: 'ods_code',
        value: odsCode ?? '',
        problem: `is not in ${release.file}; mend the code or leave it empty for a branch`,
      })
      return MISSING
    }
    return {
      found: row !== undefined,
      openedOn: fallback.openedOn,
      closedOn: fallback.closedOn,
      // The branch file leaves its status column empty: an open branch is one without a close date.
      status: STATUSES[fallback.status ?? ''] ?? (fallback.closedOn === null ? 'ACTIVE' : 'CLOSED'),
      address: fallback.address,
      postcode: fallback.postcode,
      telephone: fallback.telephone,
      commissionerCode: isBranch ? null : fallback.parentCode,
      commissionedFrom: fallback.joinedParentOn ?? fallback.openedOn,
      sourceId: release.sourceId,
      locator: `${release.file}:${fallback.line}`,
      statedOn: release.statedOn,
    }
  }

  /** Practices that the official file has as active general practices of these commissioners. */
  countActive(commissionerCodes: readonly string[]) {
    const value = [...this.#practices.values()].filter(
      ({ status, setting, parentCode }) =>
        status === 'A' && setting === GENERAL_PRACTICE && commissionerCodes.includes(parentCode ?? ''),
    ).length
    const rows = `rows with status A, setting 4 and commissioner ${commissionerCodes.join(', ')}`
    return { value, source: EPRACCUR.sourceId, locator: `${EPRACCUR.file}, ${rows}` }
  }

  commissionerId(odsCode: string): string {
    const found = this.#seeds.rows('commissioners').find(({ row }) => row.text('ods_code') === odsCode)
    if (found) return found.row.text('id')
    this.#faults.add({
      file: EPRACCUR.file,
      column: '15',
      value: odsCode,
      problem: `is the commissioner of a practice and has no row in ${this.#seeds.file('commissioners')}; add one`,
    })
    return odsCode.toLowerCase()
  }

  get memberSource(): string {
    return EPCN_PARTNERS.sourceId
  }

  /** The members of the loaded networks by the official file. */
  officialMembers() {
    const networkIds = new Map(
      this.#seeds.rows('networks').map(({ row }) => [row.optional('ods_code'), row.text('id')]),
    )
    const practiceIds = this.#practiceIds()
    return this.#partners.flatMap(({ line, cell }) => {
      const practice = practiceIds.get(cell('Partner Organisation Code'))
      const network = networkIds.get(cell('PCN Code'))
      if (!practice || !network) return []
      return [
        {
          practiceId: practice,
          networkId: network,
          name: cell('Partner Name'),
          source: EPCN_PARTNERS.sourceId,
          locator: `${EPCN_PARTNERS.file}:${line}`,
        },
      ]
    })
  }

  statedMemberships(citations: CitationBook) {
    return this.officialMembers().map(({ practiceId, networkId, source, locator }) => ({
      practice_id: practiceId,
      network_id: networkId,
      stated_on: EPCN_STATED_ON,
      citation_id: citations.cite(source, locator),
    }))
  }

  /** The names of the loaded practices and branches by the official files. */
  officialNames() {
    return [...this.#practiceIds()].flatMap(([code, subjectId]) => {
      const row = this.#practices.get(code) ?? this.#branches.get(code)
      if (!row) return []
      const release = this.#practices.has(code) ? EPRACCUR : EBRANCHS
      return [{ subjectId, name: row.name, source: release.sourceId, locator: `${release.file}:${row.line}` }]
    })
  }

  statedNames(citations: CitationBook) {
    return this.officialNames().map(({ subjectId, name, source, locator }) => ({
      kind: 'PRACTICE',
      subjectId,
      name,
      citationId: citations.cite(source, locator),
    }))
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

const MISSING: Site = {
  found: false,
  openedOn: '1974-04-01',
  closedOn: null,
  status: 'UNKNOWN',
  address: [],
  postcode: null,
  telephone: null,
  commissionerCode: null,
  commissionedFrom: '1974-04-01',
  sourceId: EPRACCUR.sourceId,
  locator: EPRACCUR.file,
  statedOn: EPRACCUR.statedOn,
}
