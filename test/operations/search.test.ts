import { beforeAll, describe, expect, it } from 'vitest'
import { useSharedApplication, type SharedApplication } from '../support/shared-application.ts'
import { ask } from '../support/client.ts'
import { ASKED_ON } from './variables.ts'

let application: SharedApplication

beforeAll(async () => {
  application = await useSharedApplication()
})
interface Hit {
  readonly kind: string
  readonly id: string
  readonly title: string
  readonly subtitle: string
  readonly matched: string
  readonly match: string
  readonly score: number
}

const search = async (text: string, more: Record<string, unknown> = {}): Promise<Hit[]> => {
  const { data, errors } = await ask(
    application.url,
    'query($text: String!, $kinds: [SearchKind!], $first: Int, $asOf: Date) { search(text: $text, kinds: $kinds, first: $first, asOf: $asOf) { kind id title subtitle matched match score } }',
    { text, ...ASKED_ON, ...more },
  )
  expect(errors).toEqual([])
  return data.search
}

describe('search', () => {
  it.each([
    ['Rutland', ['PLACE', 'rutland']],
    ['Hinkley', ['PRIMARY_CARE_NETWORK', 'hinckley-central']],
  ])('ranks entities called %s before practices with it in their address', async (text, best) => {
    const [first] = await search(text, { asOf: '2026-01-01' })
    expect([first?.kind, first?.id]).toEqual(best)
  })

  it('shows the name of the day, and finds former names', async () => {
    const titleOn = async (asOf: string, text: string) =>
      (await search(text, { asOf })).find(({ id }) => id === 'leicester-city-ccg')?.title
    const later = 'NHS Leicester, Leicestershire and Rutland ICB - 04C'
    expect(await titleOn('2019-07-11', 'Leicester City CCG')).toBe('Leicester City CCG')
    expect(await titleOn('2026-01-01', 'Leicester City CCG')).toBe(later)
    expect(await titleOn('2026-01-01', later)).toBe(later)
  })
})

describe('search finds', () => {
  it.each([
    ['Heatherbrook', 'c82623'],
    ['heatherbrook SURGERY', 'c82623'],
    ['Surgery, Heatherbrook', 'c82623'],
    ['Charnwod', 'charnwood-district'],
    ['Hinkley Central', 'hinckley-central'],
    ['East Park MC', 'c82037'],
    ['Groby Rd Medical Ctr', 'c82005'],
    ['Humberstone HC', 'c82033'],
    ['Melton Syston & Vale', 'melton-syston-and-vale'],
    ['SLAM', 'melton-syston-and-vale'],
    ['CH3', 'carillon'],
    ['RUTLAND HEALTH PCN', 'rutland-healthcare'],
    ['U42007', 'north-west-leicestershire'],
    ['C82038', 'c82038'],
    ['le13 1nx', 'c82038'],
    ['Hilary Fox', 'rutland-healthcare'],
    ['04C', 'leicester-city-ccg'],
    ['LCCCG', 'leicester-city-ccg'],
    ['LLR', 'llr'],
    ['Oadby and Wigston', 'oadby-and-wigston'],
    ['Mahavir', 'c82657'],
    ['DR BJ SHAH', 'c82657'],
    ['referral support', 'referral-support-service'],
  ])('%s', async (text, id) => {
    const hits = await search(text)
    expect(
      hits.slice(0, 2).map((hit) => hit.id),
      JSON.stringify(hits.slice(0, 3)),
    ).toContain(id)
  })

  it('every practice of a town', async () => {
    const oakham = await search('Oakham', { kinds: ['PRACTICE'] })
    expect(oakham.map(({ id }) => id)).toEqual(expect.arrayContaining(['c82044', 'c82010']))
  })

  it.each([
    ['Charnwood', ['c82041', 'c82097', 'c82667']],
    ['Forest House', ['c82066', 'c82064']],
    ['Pasley Road', ['c82019', 'c82626']],
    ['Highfields', ['c82642', 'c82116']],
  ])('the practices called %s, with different subtitles', async (text, ids) => {
    const hits = (await search(text, { kinds: ['PRACTICE'] })).filter(({ id }) => ids.includes(id))
    expect(hits.map(({ id }) => id).sort()).toEqual([...ids].sort())
    expect(new Set(hits.map(({ subtitle }) => subtitle)).size).toBe(ids.length)
  })

  it('leads from a practice to network, director and commissioner in one request', async () => {
    const { data, errors } = await ask(
      application.url,
      `query($asOf: Date) { search(text: "Heatherbrook", asOf: $asOf) { node { ... on Practice {
        place { name } primaryCareNetwork { name clinicalDirectors { name } } commissioner { name contacts { kind value } } } } } }`,
      ASKED_ON,
    )
    expect(errors).toEqual([])
    expect(data.search[0].node).toMatchObject({
      place: { name: 'Leicester' },
      primaryCareNetwork: { name: 'Aegis Healthcare', clinicalDirectors: [{ name: 'Dr Mo Roshan' }] },
      commissioner: { name: 'Leicester City CCG' },
    })
    expect(data.search[0].node.commissioner.contacts).toContainEqual({
      kind: 'PHONE',
      value: '0116 295 0750',
    })
  })

  it('leads from a person to the network that they direct', async () => {
    const { data } = await ask(
      application.url,
      `query($asOf: Date) { search(text: "Dr Palin", kinds: [PERSON], asOf: $asOf) { title node { ... on PrimaryCareNetwork { id } } } }`,
      ASKED_ON,
    )
    expect(data.search[0]).toEqual({ title: 'Dr Richard Palin', node: { id: 'oadby-and-wigston' } })
  })
})

const TODAY = '2026-01-01'

interface Body {
  readonly id: string
  readonly odsCode: string | null
}

interface System {
  readonly id: string
  readonly legalBody: { readonly odsCode: string | null } | null
  readonly commissioners: readonly Body[]
}

/** Every open practice, network, place and district of a day, with its codes. */
const listNamed = async () => {
  const { data, errors } = await ask(
    application.url,
    `query($asOf: Date) {
      practices(first: 200, asOf: $asOf) { nodes { id name odsCode status postcode } }
      primaryCareNetworks(first: 200, asOf: $asOf) { nodes { id name odsCode } }
      systems(asOf: $asOf) { id legalBody { odsCode } places { id name gssCode districts { id name gssCode } } commissioners { id odsCode } }
    }`,
    { asOf: TODAY },
  )
  expect(errors).toEqual([])
  return data
}

describe('a name or code finds what has it first', () => {
  it('for every practice, network, place and district, and their codes', { timeout: 60_000 }, async () => {
    const { practices, primaryCareNetworks, systems } = await listNamed()
    const bodies = systems.flatMap(({ id, legalBody, commissioners }: System) => [
      { id, odsCode: legalBody?.odsCode ?? null },
      ...commissioners,
    ])
    const places = systems.flatMap((system: { places: object[] }) => system.places)
    const named = [
      ...practices.nodes.filter(({ status }: { status: string }) => status === 'ACTIVE'),
      ...primaryCareNetworks.nodes,
      ...places,
      ...places.flatMap((place: { districts: object[] }) => place.districts),
    ] as { id: string; name: string; odsCode?: string; gssCode?: string }[]
    expect(named.length).toBeGreaterThan(150)
    const faults: string[] = []
    for (const { id, name, odsCode, gssCode } of named) {
      const hits = await search(name, { asOf: TODAY, first: 5 })
      // Several can have the same name, apart from words such as "surgery".
      const ranked = hits.findIndex((hit) => hit.id === id)
      if (ranked === -1 || hits.slice(0, ranked).some(({ match }) => match !== 'EXACT'))
        faults.push(`${name}: ${hits.map(({ title, match }) => `${title} (${match})`).join(', ')}`)
      for (const code of [odsCode, gssCode]) {
        if (!code) continue
        const [first] = await search(code, { asOf: TODAY, first: 1 })
        if (first?.id !== id || first.match !== 'EXACT') faults.push(`${code}: ${first?.title}`)
      }
    }
    for (const { id, odsCode } of bodies as Body[]) {
      if (odsCode === null) continue
      const [first] = await search(odsCode, { asOf: TODAY, first: 1 })
      if (first?.id !== id) faults.push(`${odsCode}: ${first?.title}`)
    }
    expect(faults).toEqual([])
  })

  it('for every organisation and its short name', async () => {
    const { data } = await ask(
      application.url,
      '{ organisations { id name shortName } systems { commissioners { id } } }',
    )
    const commissioners = new Set(
      data.systems.flatMap((system: System) => system.commissioners.map(({ id }) => id)),
    )
    const faults: string[] = []
    for (const { id, name, shortName } of data.organisations) {
      if (commissioners.has(id)) continue
      for (const text of [name, shortName]) {
        if (text === null) continue
        const hits = await search(text, { asOf: TODAY, first: 5 })
        const ranked = hits.findIndex((hit) => hit.id === id)
        if (ranked === -1 || hits.slice(0, ranked).some(({ match }) => match !== 'EXACT'))
          faults.push(`${text}: ${hits.map(({ title, match }) => `${title} (${match})`).join(', ')}`)
      }
    }
    expect(data.organisations.length).toBeGreaterThan(5)
    expect(faults).toEqual([])
  })

  it.each([
    ['Heatherbrook Surgery', 'c82623'],
    ['Severn Surgery', 'c82112'],
    ['Groby Surgery', 'c82628'],
  ])('%s', async (text, id) => {
    const [first] = await search(text, { asOf: TODAY })
    expect([first?.id, first?.match]).toEqual([id, 'EXACT'])
  })

  it('whatever words people write around a town', async () => {
    const hits = await search('the surgery in Syston', { asOf: TODAY, first: 5 })
    for (const { match, subtitle, title } of hits.slice(0, 2)) {
      expect(match).not.toBe('SIMILAR')
      expect(`${title} ${subtitle}`).toContain('Syston')
    }
  })

  it('before similar letters', async () => {
    const hits = await search('Heatherbrook Surgery', { asOf: TODAY, first: 50 })
    const order = ['EXACT', 'PREFIX', 'WORDS', 'SIMILAR']
    const ranks = hits.map(({ match }) => order.indexOf(match))
    expect(ranks).toEqual([...ranks].sort((one, other) => one - other))
  })
})

describe('search', () => {
  it('has a stable ranking', async () => {
    const once = await search('medical', { first: 200 })
    expect(once.length).toBeGreaterThan(20)
    expect(once.map(({ score }) => score)).toEqual([...once.map(({ score }) => score)].sort((a, b) => b - a))
    expect(await search('medical', { first: 200 })).toEqual(once)
  })

  it('finds no networks before they began', async () => {
    expect(
      await search('Aegis Healthcare', { kinds: ['PRIMARY_CARE_NETWORK', 'PERSON'], asOf: '2019-06-01' }),
    ).toEqual([])
  })

  it.each([
    '',
    ' ',
    '%',
    '_',
    "'",
    '😀',
    '\\',
    '.*',
    '(',
    '؟',
    "'; drop table kernel.sources; --",
    '‮סלאם',
    'a',
  ])('succeeds for %j', async (text) => {
    expect(Array.isArray(await search(text))).toBe(true)
  })

  it.each([
    ['x'.repeat(500), 'at most 200 characters'],
    ['a\u0000b', 'text without null bytes and lone surrogates'],
  ])('refuses invalid text with what is expected', async (text, expected) => {
    const { data, errors } = await ask(
      application.url,
      'query($text: String!) { search(text: $text) { id } status { dataVersion } }',
      { text },
    )
    expect(data.search).toBeNull()
    expect(data.status.dataVersion).toMatch(/^[0-9a-f]{16}$/)
    expect(errors).toHaveLength(1)
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'text', expected })
  })
})
