import { groupBy } from '../grouping.ts'
import { joinWords, slugOf, toStatement, type Discrepancy, type StatedValue } from './discrepancy.ts'
import { citedBy, namesIn, type Evidence, type Rule } from './evidence.ts'

interface Entry extends StatedValue {
  readonly practice: string
  readonly network: string
  readonly isMerged: boolean
}

/** All names in the practice lists of documents, with the practices that they stand for. */
const listEntries = ({ rows }: Evidence): Entry[] =>
  rows.list('practice-statements').flatMap((row) => {
    const practices = row.list('practice')
    return practices.map((practice) => ({
      practice,
      network: row.text('network'),
      text: row.text('printed_name'),
      value: null,
      isMerged: practices.length > 1,
      ...citedBy(row),
    }))
  })

/** The practices and branches of the package, by id. */
const practicesOf = ({ rows }: Evidence) =>
  new Map(
    rows.list('practices').map(
      (row) =>
        [
          row.text('id'),
          {
            name: row.text('name'),
            network: row.optionalText('network'),
            main: row.optionalText('main_practice'),
            ...citedBy(row),
          },
        ] as const,
    ),
  )

interface List {
  readonly name: string
  readonly entries: readonly Entry[]
  /** The row of the network in a list without the member. */
  readonly rowOf: (network: string) => Pick<StatedValue, 'source' | 'locator'> | null
}

/** The lists of members: those of documents and the official file. */
const listLists = (evidence: Evidence): List[] => {
  const { rows, official, sources } = evidence
  const documents = [...groupBy(listEntries(evidence), ({ source }) => source)].map(
    ([source, entries]): List => ({
      name: sources.nameOf(source),
      entries,
      rowOf: (network) => {
        const row = rows
          .list('network-statements')
          .find((row) => row.text('network') === network && row.text('source') === source)
        return row ? citedBy(row) : null
      },
    }),
  )
  const codeOf = new Map(
    rows.list('networks').map((row) => [row.text('id'), row.optionalText('ods_code')] as const),
  )
  const file = official.memberFile
  if (!file) return documents
  return [
    ...documents,
    {
      name: `the official file of ${file.month}`,
      entries: official.officialMembers().map(({ practiceId, networkId, name, source, locator }) => ({
        practice: practiceId,
        network: networkId,
        text: name,
        value: null,
        isMerged: false,
        source,
        locator,
      })),
      rowOf: (network) => official.networkRow(codeOf.get(network) ?? null),
    },
  ]
}

/** A practice that one list of members has and another does not. */
export const findMemberships: Rule = (evidence) => {
  const networks = namesIn(evidence.rows, 'networks')
  const lists = listLists(evidence)
  // With one list there is nothing to compare.
  if (lists.length < 2) return []
  return [...practicesOf(evidence)].flatMap(([id, practice]): Discrepancy[] => {
    const network = practice.network
    if (practice.main !== null || network === null) return []
    const networkName = networks.get(network) ?? network
    const missing = lists.filter(
      ({ entries, rowOf }) =>
        rowOf(network) !== null &&
        !entries.some((entry) => entry.practice === id && entry.network === network),
    )
    const absences = missing.flatMap(({ rowOf }): StatedValue[] => {
      const row = rowOf(network)
      return row
        ? [
            {
              text: `does not list it among the members of ${networkName}`,
              value: null,
              source: row.source,
              locator: row.locator,
              note: 'the row of the network in the list that omits the practice',
            },
          ]
        : []
    })
    if (absences.length === 0) return []
    const entries = lists.flatMap((list) => list.entries.filter((entry) => entry.practice === id))
    return [
      {
        id: `membership-${id}`,
        kind: 'MEMBERSHIP_DIFFERS',
        weight: 'HIGH',
        subject: id,
        relatedSubjects: [network],
        summary: `${practice.name} is a member of ${networkName} in some lists and missing from ${joinWords(missing.map(({ name }) => name))}.`,
        resolution: `The graph has it as a member of ${networkName}, as ${evidence.sources.nameOf(practice.source)} lists it, and states its status.`,
        statements: [...entries.map(toStatement), ...absences],
      },
    ]
  })
}

/** One entry of a list that corresponds to several practices in another. */
export const findMergedEntries: Rule = (evidence) => {
  const entries = listEntries(evidence)
  const merged = groupBy(
    entries.filter(({ isMerged }) => isMerged),
    ({ source, locator }) => `${source} ${locator}`,
  )
  return [...merged.values()].flatMap((same): Discrepancy[] => {
    const [entry] = same
    if (!entry) return []
    const practices = same.map(({ practice }) => practice)
    const own = entries.filter(({ practice, isMerged }) => !isMerged && practices.includes(practice))
    const listed = evidence.sources.nameOf(own[0]?.source ?? entry.source)
    return [
      {
        id: `membership-entry-${practices.join('-')}`,
        kind: 'MEMBERSHIP_DIFFERS',
        weight: 'MEDIUM',
        subject: entry.network,
        relatedSubjects: practices,
        summary: `“${entry.text}” is one entry in ${evidence.sources.nameOf(entry.source)} and ${practices.length} practices in ${listed}.`,
        resolution: `The graph has ${practices.length} practices, each with its own code, and marks the match of the one entry as ambiguous.`,
        statements: [...own, entry].map(toStatement),
      },
    ]
  })
}

/** The branches in the lists of documents. */
const branchEntries = (evidence: Evidence): { practice: string; statements: Entry[] }[] => {
  const practices = practicesOf(evidence)
  const entries = listEntries(evidence).filter(({ practice }) => practices.get(practice)?.main)
  return [...groupBy(entries, ({ practice }) => practice)].map(([practice, statements]) => ({
    practice,
    statements,
  }))
}

/** A branch in one list that another list prints as a practice. */
export const findBranchesAsPractices: Rule = (evidence) => {
  const practices = practicesOf(evidence)
  return branchEntries(evidence)
    .filter(({ statements }) => new Set(statements.map(({ source }) => source)).size > 1)
    .map(({ practice, statements }) => ({
      id: `branch-${practice}`,
      kind: 'MEMBERSHIP_DIFFERS',
      weight: 'MEDIUM',
      subject: practice,
      relatedSubjects: [practices.get(practice)?.network ?? ''],
      summary: `“${statements[0]?.text ?? practice}” is listed as a branch in ${evidence.sources.nameOf(statements[0]?.source ?? '')} and like a main practice in ${evidence.sources.nameOf(statements[1]?.source ?? '')}.`,
      resolution: 'The graph has it as a branch: it is not counted as a practice.',
      statements: statements.map(toStatement),
    }))
}

/** The number of branches in each document, the longest list first. */
const branchLists = (evidence: Evidence) =>
  [
    ...groupBy(
      branchEntries(evidence).flatMap(({ statements }) => statements),
      ({ source }) => source,
    ),
  ].sort(([, one], [, other]) => other.length - one.length)

/** The numbers of branches that documents list. */
export const findBranchCounts: Rule = (evidence) => {
  const lists = branchLists(evidence)
  const [longest] = lists
  if (!longest || new Set(lists.map(([, entries]) => entries.length)).size < 2) return []
  const [source, entries] = longest
  return [
    {
      id: 'branches-listed',
      kind: 'COUNT_DIFFERS',
      weight: 'LOW',
      subject: evidence.system,
      relatedSubjects: entries.map(({ practice }) => practice),
      summary: `Documents list different numbers of branch surgeries: ${joinWords(lists.map(([id, own]) => `${own.length} in ${evidence.sources.nameOf(id)}`))}.`,
      resolution: `The graph has the ${entries.length} branches of ${evidence.sources.nameOf(source)}.`,
      statements: lists.map(([id, own]) => ({
        text: `${own.length} in ${evidence.sources.nameOf(id)}; the first is “${own[0]?.text ?? ''}”`,
        value: own.length,
        source: id,
        locator: own[0]?.locator ?? '',
      })),
    },
  ]
}

/** A branch in the longest list that another document with its practice omits. */
export const findMissingBranches: Rule = (evidence) => {
  const [longest, ...others] = branchLists(evidence)
  const practices = practicesOf(evidence)
  const entries = listEntries(evidence)
  return (longest?.[1] ?? []).flatMap((branch): Discrepancy[] => {
    const main = practices.get(branch.practice)?.main ?? ''
    const absences = others.flatMap(([source, own]): StatedValue[] => {
      const entry = entries.find((other) => other.source === source && other.practice === main)
      return entry && !own.some(({ practice }) => practice === branch.practice)
        ? [
            {
              text: `lists “${entry.text}” and no such branch`,
              value: null,
              source,
              locator: entry.locator,
            },
          ]
        : []
    })
    if (absences.length === 0) return []
    return [
      {
        id: `branch-missing-${branch.practice}`,
        kind: 'MEMBERSHIP_DIFFERS',
        weight: 'LOW',
        subject: branch.practice,
        relatedSubjects: [main, branch.network],
        summary: `The branch “${branch.text}” is in ${evidence.sources.nameOf(branch.source)} and missing from ${joinWords(absences.map(({ source }) => evidence.sources.nameOf(source)))}.`,
        resolution: `The graph has the branch, as ${evidence.sources.nameOf(branch.source)} lists it.`,
        statements: [toStatement(branch), ...absences],
      },
    ]
  })
}

// Matches “Hill Surgery (Mill Road branch)” and “Mill Road Health Centre: Dr Field”.
const SITE = /\(([^()]+?)(?: branch)?\)|^([^:]+):/
const PERSON = /\bdrs?\b/i

/** A building or street that one list prints for several practices. */
export const findSharedSites: Rule = (evidence) => {
  const practices = practicesOf(evidence)
  const networks = namesIn(evidence.rows, 'networks')
  const named = listEntries(evidence).flatMap((entry) => {
    const match = SITE.exec(entry.text)
    const site = match?.[1] ?? match?.[2]
    if (site === undefined || PERSON.test(site) || site === 'branch') return []
    return [{ ...entry, site, main: practices.get(entry.practice)?.main ?? entry.practice }]
  })
  const sites = groupBy(named, ({ site }) => slugOf(site))
  return [...sites].flatMap(([slug, entries]): Discrepancy[] => {
    const [first] = entries
    const mains = [...new Set(entries.map(({ main }) => main))]
    const inNetworks = [...new Set(entries.map(({ network }) => network))]
    if (!first || mains.length < 2) return []
    return [
      {
        id: `shared-site-${slug}`,
        kind: 'MEMBERSHIP_DIFFERS',
        weight: inNetworks.length > 1 ? 'MEDIUM' : 'LOW',
        subject: inNetworks.length > 1 ? evidence.system : first.network,
        relatedSubjects: [...entries.map(({ practice }) => practice), ...mains, ...inNetworks],
        summary: `${first.site} is named as the site of ${mains.length} practices${inNetworks.length > 1 ? `, in the networks ${joinWords(inNetworks.map((id) => networks.get(id) ?? id))}` : ''}.`,
        resolution:
          'The graph keeps the practices apart, each with its own code and its own address where an official file states one.',
        statements: entries.map(toStatement),
      },
    ]
  })
}
