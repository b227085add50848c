import { beforeAll, describe, expect, it } from 'vitest'
import { useSharedApplication, type SharedApplication } from '../support/shared-application.ts'
import { ask } from '../support/client.ts'
import { CHECKED_DAYS } from '../support/days.ts'

interface Reference {
  readonly id: string
}

interface Practice extends Reference {
  readonly isBranch: boolean
  readonly primaryCareNetwork: Reference | null
  readonly neighbourhood: Reference | null
  readonly commissioner: Reference | null
  readonly mainPractice: (Reference & { readonly primaryCareNetwork: Reference | null }) | null
  readonly footprints: readonly { readonly kind: string; readonly id: string }[]
  readonly inheritedFields: readonly string[]
}

interface Footprint extends Reference {
  readonly practices: readonly Reference[]
}

let application: SharedApplication

beforeAll(async () => {
  application = await useSharedApplication()
})
const askFor = async <Data>(query: string, variables: Record<string, unknown>): Promise<Data> => {
  const { data, errors } = await ask(application.url, query, variables)
  expect(errors).toEqual([])
  return data as Data
}

const PRACTICE = `
  id isBranch primaryCareNetwork { id } neighbourhood { id } commissioner { id }
  mainPractice { id primaryCareNetwork { id } } footprints { kind id } inheritedFields`

const listWithin = async <Node>(within: string | null, asOf: string, fields: string): Promise<Node[]> => {
  const nodes: Node[] = []
  let after: string | null = null
  do {
    const {
      practices,
    }: { practices: { nodes: Node[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } = await askFor(
      `query ($within: ID, $asOf: Date!, $after: String) {
           practices(within: $within, asOf: $asOf, first: 100, after: $after) {
             nodes { ${fields} } pageInfo { hasNextPage endCursor }
           }
         }`,
      { within, asOf, after },
    )
    nodes.push(...practices.nodes)
    after = practices.pageInfo.hasNextPage ? practices.pageInfo.endCursor : null
  } while (after !== null)
  return nodes
}

const idsOf = (references: readonly Reference[]): string[] => references.map(({ id }) => id).sort()

const ofKind = ({ footprints }: Practice, kind: string): string[] =>
  footprints.filter((footprint) => footprint.kind === kind).map(({ id }) => id)

const asList = (reference: Reference | null): string[] => (reference ? [reference.id] : [])

describe.each(CHECKED_DAYS)('on %s', (asOf) => {
  it('have fields for every practice and branch that match its footprints', async () => {
    const practices = await listWithin<Practice>(null, asOf, PRACTICE)
    expect(practices.length).toBeGreaterThan(100)
    for (const practice of practices) {
      expect([practice.id, ofKind(practice, 'PRIMARY_CARE_NETWORK')]).toEqual([
        practice.id,
        asList(practice.primaryCareNetwork),
      ])
      expect([practice.id, ofKind(practice, 'NEIGHBOURHOOD')]).toEqual([
        practice.id,
        asList(practice.neighbourhood),
      ])
    }
  })

  it('have every branch of a network in the network of its practice, and state that', async () => {
    const branches = (await listWithin<Practice>(null, asOf, PRACTICE)).filter(({ isBranch }) => isBranch)
    expect(branches.some(({ primaryCareNetwork }) => primaryCareNetwork !== null)).toBe(asOf >= '2019-07-01')
    for (const { id, primaryCareNetwork, mainPractice, inheritedFields } of branches) {
      if (!primaryCareNetwork) continue
      expect([id, primaryCareNetwork.id]).toEqual([id, mainPractice?.primaryCareNetwork?.id])
      expect([id, inheritedFields.includes('primaryCareNetwork')]).toEqual([id, true])
    }
  })

  it.each(['primaryCareNetworks', 'neighbourhoods'])(
    'have practices of %s that match the filter',
    { timeout: 60_000 },
    async (list) => {
      const { system } = await askFor<{ system: Record<string, Footprint[]> }>(
        `query ($asOf: Date!) { system(id: "llr", asOf: $asOf) { ${list} { id practices { id } } } }`,
        { asOf },
      )
      const footprints = system[list] ?? []
      expect(footprints.length > 20).toBe(asOf >= '2019-07-01')
      for (const { id, practices } of footprints) {
        // A network and the neighbourhood with the same footprint share an id and their practices.
        expect([id, idsOf(await listWithin<Reference>(id, asOf, 'id'))]).toEqual([id, idsOf(practices)])
      }
    },
  )

  it('have counts of places that match the filter', async () => {
    const { system } = await askFor<{ system: { places: (Reference & { practiceCount: number })[] } }>(
      'query ($asOf: Date!) { system(id: "llr", asOf: $asOf) { places { id practiceCount } } }',
      { asOf },
    )
    for (const { id, practiceCount } of system.places) {
      const found = await listWithin<Practice>(id, asOf, 'id isBranch')
      expect([id, found.filter(({ isBranch }) => !isBranch).length]).toEqual([id, practiceCount])
    }
  })
})

it('a branch has the telephone of its practice, and states that it is inherited', async () => {
  const branches = (
    await listWithin<
      Practice & { contacts: { kind: string; value: string }[]; mainPractice: { contacts: unknown } }
    >('llr', '2026-11-27', `${PRACTICE} contacts { kind value } mainPractice { contacts { kind value } }`)
  ).filter(({ isBranch }) => isBranch)
  expect(branches.length).toBeGreaterThan(30)
  const inherited = branches.filter(({ inheritedFields }) => inheritedFields.includes('contacts'))
  expect(inherited.length).toBeGreaterThan(10)
  for (const { contacts, mainPractice } of inherited) expect(contacts).toEqual(mainPractice.contacts)
})

it('no branch counts as open three years after the last file or document that lists it', async () => {
  const statusesOn = async (asOf: string): Promise<string[]> => {
    const practices = await listWithin<{ isBranch: boolean; status: string; id: string }>(
      'llr',
      asOf,
      'id isBranch status',
    )
    return [...new Set(practices.filter(({ isBranch }) => isBranch).map(({ status }) => status))]
  }
  expect(await statusesOn('2019-07-11')).toContain('ACTIVE')
  expect(await statusesOn('2026-11-27')).toEqual(['UNKNOWN'])
})

const SEARCHED_DAYS =
  process.env['LONG'] === '1'
    ? ['2019-07-11', '2021-06-01', '2023-01-01', '2026-11-27']
    : ['2019-07-11', '2026-11-27']

describe.each(SEARCHED_DAYS)('search on %s', (asOf) => {
  it(
    'shows each practice and network with the name and parent of that day',
    { timeout: 60_000 },
    async () => {
      const practices = await listWithin<{
        id: string
        name: string
        isBranch: boolean
        primaryCareNetwork: { name: string } | null
      }>('llr', asOf, 'id name isBranch primaryCareNetwork { name }')
      let shown = 0
      for (const { id, name, primaryCareNetwork } of practices) {
        const { search } = await askFor<{
          search: { id: string; kind: string; title: string; subtitle: string }[]
        }>(
          'query ($text: String!, $asOf: Date!) { search(text: $text, asOf: $asOf, first: 50) { id kind title subtitle } }',
          { text: name, asOf },
        )
        const hit = search.find((found) => found.kind === 'PRACTICE' && found.id === id)
        if (!hit) continue
        shown += 1
        expect([id, hit.title]).toEqual([id, name])
        if (primaryCareNetwork) expect(`${hit.subtitle}, `).toContain(`, ${primaryCareNetwork.name}, `)
      }
      expect(shown).toBeGreaterThan(practices.length * 0.9)
    },
  )
})
