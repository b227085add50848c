import { beforeAll, describe, expect, it } from 'vitest'
import { createGraphClient } from '../../gateway/client/client.ts'
import { useSharedApplication, type SharedApplication } from '../support/shared-application.ts'
import { ask } from '../support/client.ts'
import { openPage } from '../support/pages.ts'

let application: SharedApplication

beforeAll(async () => {
  application = await useSharedApplication()
})
const client = () => createGraphClient({ url: application.url })

const all = async (variables: { within?: string; since?: string; until?: string } = {}) => {
  const changes = []
  for await (const change of client().all('Changes', variables)) changes.push(change)
  return changes
}

describe('changes', () => {
  it('are listed latest first, each once, with words and a citation', async () => {
    const changes = await all({ until: '2026-01-01' })
    const days = changes.map(({ on }) => on)
    expect(days).toEqual([...days].sort().reverse())
    expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length)
    for (const { words, citations } of changes) {
      expect(words).toMatch(/^\S.*\.$/)
      expect(citations.length).toBeGreaterThan(0)
    }
    const { changes: page } = await client().run('Changes', { until: '2026-01-01', first: 1 })
    expect(page?.totalCount).toBe(changes.length)
  })

  it('are of every kind that happened', async () => {
    const kinds = new Set((await all()).map(({ kind }) => kind))
    expect([...kinds]).toEqual(
      expect.arrayContaining(['OPENED', 'CLOSED', 'RENAMED', 'MOVED_NETWORK', 'SUCCEEDED']),
    )
  })

  it('include the first and the last day', async () => {
    const [first] = await all({ since: '2022-07-01', until: '2022-07-01' })
    expect(first?.on).toBe('2022-07-01')
    const some = await all({ since: '2022-07-01', until: '2022-07-01' })
    expect(
      some.map(({ subjectId, kind, succession, to }) => [subjectId, kind, succession, to]),
    ).toContainEqual(['leicester-city-ccg', 'SUCCEEDED', 'REPLACED_IN_LAW', expect.any(String)])
  })

  it('are of what was inside on the day or the day before, and not of later events of former members', async () => {
    const leaves = (await all({ since: '2024-09-01', until: '2024-09-01' })).find(
      ({ kind, subjectId }) => kind === 'LEFT_NETWORK' && subjectId === 'c82662',
    )
    const practice = 'c82662'
    const { data } = await ask(
      application.url,
      `{ before: practice(id: "${practice}", asOf: "2024-08-31") { primaryCareNetwork { id } commissioner { id } place { id } }
         other: primaryCareNetwork(id: "rutland-healthcare") { id } }`,
    )
    const { primaryCareNetwork, commissioner, place } = data.before
    const ids = async (within: string, since = '2024-09-01') =>
      (await all({ within, since, until: '2024-09-01' })).map(({ id }) => id)
    for (const within of [primaryCareNetwork.id, commissioner.id, place.id]) {
      expect([within, await ids(within)]).toEqual([within, expect.arrayContaining([leaves?.id])])
    }
    expect(await ids(data.other.id)).not.toContain(leaves?.id)
    // The place has all changes, the network only those during the membership.
    const ofPractice = (await all({ within: place.id })).filter(({ subjectId }) => subjectId === practice)
    const inNetwork = (await all({ within: primaryCareNetwork.id })).filter(
      ({ subjectId }) => subjectId === practice,
    )
    expect(inNetwork.length).toBeGreaterThan(0)
    expect(inNetwork.every(({ on }) => on <= '2024-09-01')).toBe(true)
    expect(inNetwork.length).toBeLessThanOrEqual(ofPractice.length)
  })

  it('of one footprint are a part of all', async () => {
    const [some, every] = [await all({ within: 'rutland-healthcare' }), await all()]
    const ids = new Set(every.map(({ id }) => id))
    expect(some.length).toBeGreaterThan(0)
    expect(some.length).toBeLessThan(every.length)
    expect(some.filter(({ id }) => !ids.has(id))).toEqual([])
    expect(some.some(({ subjectId }) => subjectId === 'rutland-healthcare')).toBe(true)
  })

  it.each([
    ['within', '"atlantis"'],
    ['after', '"WyIiXQ"'],
  ])('refuse another %s', async (argument, value) => {
    const { errors } = await ask(application.url, `{ changes(${argument}: ${value}) { totalCount } }`)
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument })
  })
})

describe('the page of changes', () => {
  it('shows them by day, for all and for one neighbourhood', async () => {
    const { status, text } = await openPage(application.url, '/changes')
    expect(status).toBe(200)
    expect(text).toContain('What changed')
    const one = await openPage(application.url, '/changes?within=rutland-healthcare')
    expect(one.text).toContain('Only changes in rutland-healthcare.')
    expect(one.text).toContain('Rutland Healthcare opened.')
  })

  it('reports an unknown area or day, and shows the rest', async () => {
    const area = await openPage(application.url, '/changes?within=atlantis')
    expect([area.status, area.text.includes('We do not know this area')]).toEqual([400, true])
    const day = await openPage(application.url, '/changes?since=yesterday')
    expect([day.status, day.text.includes('Enter a date like 2021-10-01')]).toEqual([400, true])
  })

  it('is available as a feed', async () => {
    const response = await fetch(`${application.url}/changes.atom?within=rutland-healthcare`)
    expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
    const text = await response.text()
    expect(text).toMatch(
      /^<\?xml version="1.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www.w3.org\/2005\/Atom">/,
    )
    expect(text).toMatch(
      /<entry><id>[^<]+<\/id><title>[^<]+<\/title><updated>\d{4}-\d\d-\d\dT00:00:00Z<\/updated>/,
    )
    expect((await fetch(`${application.url}/changes.json`)).status).toBe(200)
  })
})
