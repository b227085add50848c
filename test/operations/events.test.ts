import { beforeAll, describe, expect, it } from 'vitest'
import { createGraphClient } from '../../gateway/client/client.ts'
import { useSharedApplication, type SharedApplication } from '../support/shared-application.ts'
import { ask } from '../support/client.ts'
import { openPage } from '../support/pages.ts'

let application: SharedApplication

beforeAll(async () => {
  application = await useSharedApplication()
})
const CHANGES = `query Events($after: String) {
  changes(first: 200, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes { id on notBefore notAfter kind words subjectKind subjectId subjectName to toId succession
      citations { locator source { id } } evidence { statedOn lastConfirmed isCarriedForward inference } }
  }
}`

const listEvents = async () => {
  const events = []
  let after: string | null = null
  do {
    const { data, errors } = await ask(application.url, CHANGES, { after })
    expect(errors).toEqual([])
    events.push(...data.changes.nodes)
    after = data.changes.pageInfo.hasNextPage ? data.changes.pageInfo.endCursor : null
  } while (after !== null)
  return events
}

describe('every event', () => {
  it('cites evidence that is not older, or is marked as an inference', async () => {
    const events = await listEvents()
    expect(events.length).toBeGreaterThan(100)
    const unfounded = events.filter(
      ({ on, evidence }) => evidence.inference === null && evidence.lastConfirmed < on,
    )
    expect(unfounded.map(({ id }) => id)).toEqual([])
  })

  it('cites both sides if it is inferred from files', async () => {
    const inferred = (await listEvents()).filter(
      ({ subjectKind, kind, evidence }) =>
        subjectKind === 'PRACTICE' && kind === 'SUCCEEDED' && evidence.inference?.startsWith('No source'),
    )
    expect(inferred.length).toBeGreaterThan(5)
    for (const { id, citations } of inferred) expect([id, citations.length > 1]).toEqual([id, true])
  })

  it('has a day between its first and its last possible one', async () => {
    for (const { id, on, notBefore, notAfter } of await listEvents()) {
      expect([id, notBefore <= on, notAfter]).toEqual([id, true, on])
    }
  })

  it('has a successor other than itself', async () => {
    for (const { id, kind, subjectId, toId } of await listEvents()) {
      if (kind === 'SUCCEEDED') expect([id, toId]).not.toEqual([id, subjectId])
    }
  })
})

const find = async (id: string) => (await listEvents()).filter(({ subjectId }) => subjectId === id)

describe('an event', () => {
  it('is a rename between two releases, if only they show it', async () => {
    const renamed = (await find('aegis-healthcare')).find(({ kind }) => kind === 'RENAMED')
    expect(renamed).toMatchObject({ on: '2025-01-01', notBefore: '2023-01-02', notAfter: '2025-01-01' })
  })

  it('has the day that a source states', async () => {
    const closed = (await find('c82029')).find(({ kind }) => kind === 'CLOSED')
    expect(closed).toMatchObject({ on: '2024-04-01', notBefore: '2024-04-01' })
    expect(closed.citations).toEqual([
      { locator: 'epraccur-llr-2024-05.csv:29', source: { id: 'epraccur-llr-2024-05' } },
    ])
  })

  it('is the closing of C82663, whose last day was 30 November 2020', async () => {
    const closed = (await find('c82663')).find(({ kind }) => kind === 'CLOSED')
    expect(closed.on).toBe('2020-12-01')
    const { practice } = await createGraphClient({ url: application.url }).run('PracticeHistory', {
      practice: 'C82663',
    })
    expect(practice?.closedOn).toBe('2020-11-30')
  })

  it('is not the closing of a branch that only its main practice implies', async () => {
    const [ended] = (await find('c82036001')).filter(({ kind }) => kind === 'CLOSED')
    expect(ended.words).toBe('No source states that Fleckney Surgery closed, but its main practice closed.')
    expect(ended.evidence.inference).toContain('Two Shires Medical Practice (C82036)')
    const { text } = await openPage(application.url, '/practices/c82036001')
    expect(text).not.toContain('Fleckney Surgery closed')
    expect(text).toContain('It appears to have become part of Fleckney Medical Centre')
  })

  it('is not the move of a branch together with its main practice', async () => {
    const { data } = await ask(
      application.url,
      '{ practices(within: "llr", where: { isBranch: true }, first: 200) { nodes { id } } }',
    )
    const branches = new Set(data.practices.nodes.map(({ id }: { id: string }) => id))
    const moves = (await listEvents()).filter(
      ({ kind, subjectId }) => kind.endsWith('_NETWORK') && branches.has(subjectId),
    )
    expect(moves).toEqual([])
  })
})

describe('successors', () => {
  it('are found for practices that closed since 2019, if the files show any', async () => {
    const events = await listEvents()
    const closed = events.filter(
      ({ kind, subjectKind, on, evidence }) =>
        kind === 'CLOSED' && subjectKind === 'PRACTICE' && on > '2019-01-01' && evidence.inference === null,
    )
    const successorOf = (id: string) =>
      events.find(({ kind, subjectId }) => kind === 'SUCCEEDED' && subjectId === id)?.toId ?? null
    expect(Object.fromEntries(closed.map(({ subjectId }) => [subjectId, successorOf(subjectId)]))).toEqual({
      c82029: 'y00137',
      c82036: 'c82001',
      c82105: 'y00137',
      c82122: 'y00137',
      c82623: 'y00137',
      c82626: 'y00137',
      c82657: null,
      c82663: null,
      c83653: 'c82016',
      y00280: null,
      y03587: 'c82639',
    })
  })

  it('get patients only if a source states them', async () => {
    const { data } = await ask(
      application.url,
      `{ practice(id: "Y00137", asOf: "2025-12-31") { registeredPatients { value } }
         closed: practice(id: "C82029", asOf: "2025-12-31") { registeredPatients { value } successors { toId evidence { inference } } } }`,
    )
    expect(data.practice.registeredPatients.value).toBe(6_283)
    expect(data.closed.registeredPatients).toBeNull()
    expect(data.closed.successors[0].evidence.inference).toContain('25,873')
  })

  it('of an open network do not include itself on its page', async () => {
    const { text } = await openPage(application.url, '/networks/aegis-healthcare')
    expect(text).not.toContain('Became Willows Health')
  })
})
