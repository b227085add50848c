import { groupBy } from '../grouping.ts'
import { LEAFLET, STRATEGY, type Disagreement, type Evidence, type Saying } from './disagreement.ts'

interface Listed extends Saying {
  readonly practice: string
  readonly network: string
}

/** A practice that one list has and another list of the same networks lacks. */
export const findMemberships = ({ seeds, official }: Evidence): Disagreement[] => {
  const names = new Map(seeds.rows('practices').map(({ row }) => [row.text('id'), row.text('name')]))
  const networks = new Map(seeds.rows('networks').map(({ row }) => [row.text('id'), row.text('name')]))
  const mains = seeds.rows('practices').filter(({ row }) => row.optional('main_practice') === null)
  const inDocuments = seeds.rows('practice-statements').flatMap(({ row }) =>
    row.list('practice').map((practice): Listed => ({
      practice,
      network: row.text('network'),
      text: row.text('printed_name'),
      value: null,
      source: row.text('source'),
      locator: row.text('locator'),
    })),
  )
  const inOfficialFile = official
    .officialMembers()
    .map(({ practiceId, networkId, name, source, locator }): Listed => ({
      practice: practiceId,
      network: networkId,
      text: name,
      value: null,
      source,
      locator,
    }))
  const listed = groupBy([...inDocuments, ...inOfficialFile], (entry) => entry.practice)
  const rowOfNetwork = (network: string, source: string): Saying | null => {
    const row = seeds
      .rows('network-statements')
      .find(({ row }) => row.text('network') === network && row.text('source') === source)?.row
    return row
      ? {
          text: `does not list it among the members of ${networks.get(network) ?? network}`,
          value: null,
          source,
          locator: row.text('locator'),
          note: 'the row of the network that lacks it',
        }
      : null
  }
  const lists = [
    { source: LEAFLET, words: 'the leaflet', row: LEAFLET, weight: 'HIGH' },
    { source: STRATEGY, words: 'Appendix 3 of the strategy', row: STRATEGY, weight: 'HIGH' },
    {
      source: official.memberSource,
      words: 'the official file of December 2019',
      row: 'epcn-llr-2019-12-pcn-details',
      weight: 'HIGH',
    },
  ] as const
  return mains.flatMap(({ row }): Disagreement[] => {
    const practice = row.text('id')
    const network = row.text('network')
    const entries = listed.get(practice) ?? []
    const missing = lists.filter(({ source }) => !entries.some((entry) => entry.source === source))
    const absences = missing.flatMap(({ row: source }) => rowOfNetwork(network, source) ?? [])
    if (absences.length === 0) return []
    return [
      {
        id: `membership-${practice}`,
        kind: 'MEMBERSHIP_DIFFERS',
        weight: missing[0]?.weight ?? 'HIGH',
        about: practice,
        touches: [network],
        summary: `${names.get(practice) ?? practice} is a member of ${networks.get(network) ?? network} by some lists and missing from ${missing.map(({ words }) => words).join(' and ')}.`,
        resolution: `The graph counts it as a member of ${networks.get(network) ?? network} from 1 July 2019, as the leaflet lists it, and says what its status is.`,
        statements: [...entries, ...absences],
      },
    ]
  })
}

/** One entry of one list that is several practices of another. */
export const findMergedEntries = ({ seeds }: Evidence): Disagreement[] =>
  seeds.rows('practice-statements').flatMap(({ row }): Disagreement[] => {
    const practices = row.list('practice')
    if (practices.length < 2) return []
    const own = seeds
      .rows('practice-statements')
      .filter(
        ({ row: other }) =>
          other.list('practice').length === 1 && practices.includes(other.list('practice')[0] ?? ''),
      )
    return [
      {
        id: `membership-entry-${practices.join('-')}`,
        kind: 'MEMBERSHIP_DIFFERS',
        weight: 'MEDIUM',
        about: row.text('network'),
        touches: practices,
        summary: `“${row.text('printed_name')}” is one entry of Appendix 3 and ${own.length} practices of the leaflet.`,
        resolution: `The graph has ${own.length} practices, each with its own code, and keeps the match of the one entry as ambiguous.`,
        statements: [
          ...own.map(({ row: other }) => ({
            text: other.text('printed_name'),
            value: null,
            source: other.text('source'),
            locator: other.text('locator'),
          })),
          {
            text: row.text('printed_name'),
            value: null,
            source: row.text('source'),
            locator: row.text('locator'),
          },
        ],
      },
    ]
  })

/** An entry that one list prints as a branch and another like a practice; and branches that a list leaves out. */
export const findBranches = ({ seeds }: Evidence): Disagreement[] => {
  const branches = new Map(
    seeds
      .rows('practices')
      .filter(({ row }) => row.optional('main_practice') !== null)
      .map(({ row }) => [row.text('id'), row.text('network')] as const),
  )
  const entries = seeds.rows('practice-statements').flatMap(({ row }) =>
    row
      .list('practice')
      .filter((practice) => branches.has(practice))
      .map((practice) => ({
        practice,
        text: row.text('printed_name'),
        value: null,
        source: row.text('source'),
        locator: row.text('locator'),
      })),
  )
  const byPractice = groupBy(entries, (entry) => entry.practice)
  const asPractice = [...byPractice].flatMap(([practice, statements]): Disagreement[] =>
    statements.length < 2
      ? []
      : [
          {
            id: `branch-${practice}`,
            kind: 'MEMBERSHIP_DIFFERS',
            weight: 'MEDIUM',
            about: practice,
            touches: [branches.get(practice) ?? ''],
            summary: `“${statements[0]?.text}” is a branch in the leaflet and an entry like any practice in Appendix 3.`,
            resolution:
              'The graph has it as a branch, as the leaflet and the official file of branches do: it is not counted as a practice.',
            statements,
          },
        ],
  )
  const inLeaflet = entries.filter(({ source }) => source === LEAFLET)
  const inAppendix = entries.filter(({ source }) => source === STRATEGY)
  const [first] = inLeaflet
  const [other] = inAppendix
  if (!first || !other || inLeaflet.length === inAppendix.length) return asPractice
  return [
    ...asPractice,
    {
      id: 'branches-listed',
      kind: 'COUNT_DIFFERS',
      weight: 'LOW',
      about: 'llr',
      touches: [...branches.keys()],
      summary: `The leaflet lists ${inLeaflet.length} branch surgeries, Appendix 3 of the strategy ${inAppendix.length}.`,
      resolution: `The graph has the ${inLeaflet.length} branches of the leaflet.`,
      statements: [
        {
          text: `${inLeaflet.length} branches, “${first.text}” the first of them`,
          value: inLeaflet.length,
          source: first.source,
          locator: first.locator,
        },
        {
          text: `${inAppendix.length}: “${other.text}”`,
          value: inAppendix.length,
          source: other.source,
          locator: other.locator,
        },
      ],
    },
  ]
}
