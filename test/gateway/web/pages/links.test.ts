import { beforeAll, expect, it } from 'vitest'
import { useSharedApplication, type SharedApplication } from '../../../support/shared-application.ts'
import { linksOf, openPage } from '../../../support/pages.ts'

let application: SharedApplication

beforeAll(async () => {
  application = await useSharedApplication()
})
const OPENED = 200

// A few pages represent all pages of the same form.
const OF_EACH_SHAPE = 8

const shapeOf = (href: string): string => href.replace(/\?.*/, '').split('/').slice(0, 2).join('/')

/** Follows links, up to a number for each form of address. */
const follow = async (start: string): Promise<Map<string, number>> => {
  const seen = new Map<string, number>()
  const opened = new Map<string, number>()
  const waiting = [start]
  for (let href = waiting.shift(); href !== undefined && seen.size < OPENED; href = waiting.shift()) {
    const times = opened.get(shapeOf(href)) ?? 0
    if (seen.has(href) || times >= OF_EACH_SHAPE) continue
    opened.set(shapeOf(href), times + 1)
    const { status, headers, html } = await openPage(application.url, href)
    seen.set(href, status)
    const location = headers.get('location')
    const next = location === null ? linksOf(html) : [location]
    waiting.push(...next.filter((link) => link.startsWith('/')))
  }
  return seen
}

it.each(['/', '/?asOf=2019-07-11'])('every link from %s works', async (start) => {
  const seen = await follow(start)
  expect(seen.size).toBeGreaterThan(60)
  expect([...seen].filter(([, status]) => status >= 400)).toEqual([])
})
