import { beforeAll, describe, expect, it } from 'vitest'
import { useSharedApplication, type SharedApplication } from '../support/shared-application.ts'
import { ask } from '../support/client.ts'
import { CHECKED_DAYS } from '../support/days.ts'

let application: SharedApplication

beforeAll(async () => {
  application = await useSharedApplication()
})
const FIELDS = '{ statedOn lastConfirmed reachesTo isCarriedForward isCurrent inference }'

const find = async (query: string) => {
  const { data, errors } = await ask(application.url, query)
  expect(errors).toEqual([])
  return data
}

describe('the evidence of a fact', () => {
  it('counts a document for one year', async () => {
    const on = async (asOf: string) => {
      const { system } = await find(
        `{ system(id: "llr", asOf: "${asOf}") { communityServices { id evidence ${FIELDS} } } }`,
      )
      return system.communityServices.find(({ id }: { id: string }) => id === 'integrated-locality-teams')
        .evidence
    }
    const stated = {
      statedOn: '2019-06-20',
      lastConfirmed: '2019-06-20',
      reachesTo: '2020-06-20',
      inference: null,
    }
    expect(await on('2019-06-20')).toEqual({ ...stated, isCarriedForward: false, isCurrent: true })
    expect(await on('2020-06-20')).toEqual({ ...stated, isCarriedForward: true, isCurrent: true })
    expect(await on('2020-06-21')).toEqual({ ...stated, isCarriedForward: true, isCurrent: false })
  })

  it('counts an official file until its next release', async () => {
    const { practice } = await find(
      `{ practice(id: "C82038") { evidence ${FIELDS} contacts { evidence ${FIELDS} }
           networkMemberships { evidence ${FIELDS} } registeredPatients { evidence ${FIELDS} } } }`,
    )
    const carried = { isCarriedForward: true, isCurrent: true, inference: null }
    expect(practice.evidence).toEqual({
      statedOn: '2018-06-01',
      lastConfirmed: '2026-02-01',
      reachesTo: '2026-02-01',
      ...carried,
    })
    expect(practice.contacts[0].evidence).toMatchObject({ lastConfirmed: '2026-02-01', ...carried })
    expect(practice.networkMemberships.at(-1).evidence).toMatchObject({
      statedOn: '2019-06-20',
      lastConfirmed: '2025-01-01',
      ...carried,
    })
    expect(practice.registeredPatients.evidence).toMatchObject({ lastConfirmed: '2026-01-01', ...carried })
  })

  it('ends the status of a branch after three years', async () => {
    const on = async (asOf: string) =>
      (await find(`{ practice(id: "C82102002", asOf: "${asOf}") { status evidence ${FIELDS} } }`)).practice
    expect(await on('2020-07-31')).toMatchObject({ status: 'ACTIVE', evidence: { isCurrent: true } })
    expect(await on('2020-08-01')).toMatchObject({ status: 'UNKNOWN', evidence: { isCurrent: false } })
  })

  it('names an inference', async () => {
    const { system } = await find(
      '{ system(id: "llr") { neighbourhoods { openedAs: evidence { statedOn inference } primaryCareNetworks { openedOn } } } }',
    )
    for (const { openedAs, primaryCareNetworks } of system.neighbourhoods) {
      const isLater = primaryCareNetworks[0].openedOn > '2019-07-11'
      expect(openedAs.inference).toEqual(isLater ? expect.stringContaining('opened later') : null)
    }
  })

  it('has its own period for a figure of a budget', async () => {
    const { system } = await find(
      `{ system(id: "llr") { budgets { lines { amount { evidence ${FIELDS} } } } } }`,
    )
    expect(system.budgets.length).toBeGreaterThan(0)
    expect(system.budgets[0].lines.some(({ amount }: { amount: unknown }) => amount !== null)).toBe(true)
    for (const { lines } of system.budgets) {
      for (const { amount } of lines) {
        if (amount) expect(amount.evidence).toMatchObject({ isCurrent: true, reachesTo: null })
      }
    }
  })
})

describe('the argument `evidence` of a list', () => {
  const LISTS = `
    partners(evidence: E) { id evidence { isCurrent } }
    communityServices(evidence: E) { id evidence { isCurrent } }
    primaryCareNetworks { id contacts(evidence: E) { value evidence { isCurrent } }
      clinicalDirectors(evidence: E) { name evidence { isCurrent } } }
    commissioners { id contacts(evidence: E) { value evidence { isCurrent } } }
    neighbourhoods { id contacts(evidence: E) { value evidence { isCurrent } }
      communityServices(evidence: E) { id evidence { isCurrent } } }
    places { id communityServices(evidence: E) { id evidence { isCurrent } } }`

  type Listed = Record<string, unknown>

  /** The same lists with current facts only. */
  const keepCurrent = (value: unknown): unknown => {
    if (Array.isArray(value)) {
      return value
        .filter((item: Listed) => {
          const evidence = item['evidence'] as { isCurrent: boolean } | undefined
          return evidence?.isCurrent ?? true
        })
        .map(keepCurrent)
    }
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, keepCurrent(inner)]))
  }

  it.each(CHECKED_DAYS)('returns current facts on %s', async (asOf) => {
    const list = async (evidence: string) =>
      (await find(`{ system(id: "llr", asOf: "${asOf}") { ${LISTS.replaceAll(': E)', `: ${evidence})`)} } }`))
        .system
    const all = await list('ALL')
    expect(await list('CURRENT')).toEqual(keepCurrent(all))
  })

  it('returns all facts without it', async () => {
    const { system } = await find(
      '{ system(id: "llr") { partners { id } communityServices { id } primaryCareNetworks { clinicalDirectors { name } } } }',
    )
    expect(system.partners.length).toBe(10)
    expect(system.communityServices.length).toBeGreaterThan(50)
  })
})

describe('evidence on any day', () => {
  it.each(CHECKED_DAYS)('is in order, and not of a closed organisation, on %s', async (asOf) => {
    const { practices } = await find(
      `{ practices(within: "llr", first: 200, asOf: "${asOf}") { nodes { id odsCode isBranch status closedOn
           evidence ${FIELDS} contacts { evidence ${FIELDS} } networkMemberships { until evidence ${FIELDS} } } } }`,
    )
    for (const { id, odsCode, isBranch, status, evidence, contacts, networkMemberships } of practices.nodes) {
      for (const one of [
        evidence,
        ...contacts.map((contact: { evidence: unknown }) => contact.evidence),
        ...networkMemberships.map((membership: { evidence: unknown }) => membership.evidence),
      ]) {
        expect([id, one.statedOn <= one.lastConfirmed]).toEqual([id, true])
        expect([id, one.isCarriedForward]).toEqual([id, asOf > one.lastConfirmed])
      }
      // No file can state the status of a branch without a code.
      if (isBranch && odsCode !== null) expect([id, evidence.isCurrent]).toEqual([id, status !== 'UNKNOWN'])
      for (const { until, evidence: of } of networkMemberships) {
        if (until !== null) expect([id, of.isCurrent]).toEqual([id, asOf <= until])
      }
    }
  })
})
