import { beforeAll, describe, expect, it } from 'vitest'
import { todayInLondon } from '../../../../subgraphs/shared/as-of.ts'
import { useSharedApplication, type SharedApplication } from '../../../support/shared-application.ts'
import { ask } from '../../../support/client.ts'
import { openPage, textOf } from '../../../support/pages.ts'

let application: SharedApplication

beforeAll(async () => {
  application = await useSharedApplication()
})
const today = todayInLondon(() => new Date())
const aYearAgo = new Date(Date.parse(today) - 366 * 86_400_000).toISOString().slice(0, 10)

interface OldFact {
  readonly text: string
  readonly statedOn: string
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const wordsOf = ({ description, value, name }: Record<string, unknown>): string | null => {
  const shown = description ?? value ?? name
  if (typeof shown === 'number') return new Intl.NumberFormat('en-GB').format(shown)
  return typeof shown === 'string' ? shown.replace(/\s+/g, ' ') : null
}

/** The telephone numbers that were stated in the year before the day. */
const newTexts = (data: unknown): string[] => {
  if (Array.isArray(data)) return data.flatMap(newTexts)
  if (!isObject(data)) return []
  const { statedOn, kind } = data
  const text = wordsOf(data)
  return [
    ...(kind === 'PHONE' && typeof statedOn === 'string' && statedOn >= aYearAgo && text !== null
      ? [text]
      : []),
    ...Object.values(data).flatMap(newTexts),
  ]
}

/** All facts of a page that were last stated more than a year before. The subject of the page has a row of its own. */
const oldFacts = (data: unknown, depth = 0): OldFact[] => {
  if (Array.isArray(data)) return data.flatMap((item) => oldFacts(item, depth))
  if (!isObject(data)) return []
  const statedOn = isObject(data['evidence']) ? data['evidence']['lastConfirmed'] : data['statedOn']
  const text = wordsOf(data)
  const isOld = depth > 1 && typeof statedOn === 'string' && statedOn < aYearAgo
  return [
    ...(isOld && text !== null ? [{ text, statedOn }] : []),
    ...Object.values(data).flatMap((value) => oldFacts(value, depth + 1)),
  ]
}

/** The rows, entries and paragraphs of a page as text. */
const blocksOf = (html: string): string[] =>
  [...html.matchAll(/<(tr|li|p|dd)\b[^>]*>.*?<\/\1>/gs)].map(([block]) => textOf(block))

const format = (statedOn: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(new Date(`${statedOn}T00:00:00Z`))

/** Facts that a page shows without their date. */
const undated = async (path: string): Promise<string[]> => {
  const [page, json] = await Promise.all([
    openPage(application.url, path),
    fetch(`${application.url}${path}.json`),
  ])
  expect([path, page.status, json.status]).toEqual([path, 200, 200])
  const blocks = blocksOf(page.html)
  const { data } = (await json.json()) as { data: unknown }
  // A number that a branch was stated to have, and its main practice has today, is shown as that of today.
  const confirmed = new Set(newTexts(data))
  return oldFacts(data).flatMap(({ text, statedOn }) => {
    if (confirmed.has(text)) return []
    const dates = [
      format(statedOn, { month: 'long', year: 'numeric' }),
      format(statedOn, { day: 'numeric', month: 'long', year: 'numeric' }),
    ]
    const shown = blocks.filter((block) => block.includes(text))
    return shown.length === 0 || shown.some((block) => dates.some((date) => block.includes(date)))
      ? []
      : [`${path}: ${statedOn}: ${text}: ${(shown[0] ?? '').slice(0, 160)}`]
  })
}

const listPages = async (): Promise<string[]> => {
  const { text } = await ask(
    application.url,
    `{ system(id: "llr") { places { id } primaryCareNetworks { id } neighbourhoods { id } }
       practices(within: "llr", first: 200) { nodes { id } } }`,
  )
  const ids = (nodes: readonly { readonly id: string }[]) => nodes.map(({ id }) => id)
  const { system, practices } = JSON.parse(text).data
  return [
    '/systems/llr',
    '/services',
    ...ids(system.places).map((id) => `/places/${id}`),
    ...ids(system.primaryCareNetworks).map((id) => `/networks/${id}`),
    ...ids(system.neighbourhoods).map((id) => `/neighbourhoods/${id}`),
    ...ids(practices.nodes)
      .filter((_, n) => n % 10 === 0)
      .map((id) => `/practices/${id}`),
  ]
}

describe('a page for today', () => {
  it('shows the date of each fact that was last stated more than a year ago', async () => {
    const paths = await listPages()
    expect(paths.length).toBeGreaterThan(60)
    const found: string[] = []
    for (const path of paths) found.push(...(await undated(path)))
    expect(found).toEqual([])
  }, 120_000)

  it('has such facts', async () => {
    const json = await fetch(`${application.url}/systems/llr.json`)
    expect(oldFacts(((await json.json()) as { data: unknown }).data).length).toBeGreaterThan(10)
  })
})

describe('a page about a subject', () => {
  it.each([
    ['/networks/rutland-healthcare', 'Last confirmed 1 January 2025'],
    ['/practices/c82038', 'Last confirmed 1 February 2026'],
  ])('shows when it was last confirmed: %s', async (path, words) => {
    expect((await openPage(application.url, path)).text).toContain(words)
  })
})

describe('a page for the day of its sources', () => {
  it('shows no date for facts of that day', async () => {
    const { text } = await openPage(application.url, '/systems/llr?asOf=2019-07-11')
    expect(text).not.toContain('as stated in')
  })
})
