import { afterAll, beforeAll, expect, it } from 'vitest'
import { LIMITS } from '../../../../gateway/limits.ts'
import { startTestApplication, type TestApplication } from '../../../support/application.ts'
import { linksOf, openPage, textOf, titleOf } from '../../../support/pages.ts'

const SECONDS = 1_000

let application: TestApplication
let now = Date.now()

beforeAll(async () => {
  application = await startTestApplication({ CHANGES_PER_HOUR: '2' }, { clock: () => new Date(now) })
})

afterAll(() => application.stop())

const ABOUT = '/neighbourhoods/bosworth'
const FORM = `/corrections/new?about=${encodeURIComponent(ABOUT)}`

const GIVEN = {
  about: ABOUT,
  whatIsWrong: 'The director <changed>',
  whatIsRight: 'Somebody else',
  howDoYouKnow: 'A letter',
  email: 'canary@example.org',
  website: '',
}

const timeOf = (html: string): string => /name="shown" value="([^"]*)"/.exec(html)?.[1] ?? ''

const submit = async (fields: Record<string, string>, headers: Record<string, string> = {}) => {
  const response = await fetch(`${application.url}/corrections/new`, {
    method: 'POST',
    headers,
    body: new URLSearchParams(fields),
    redirect: 'manual',
  })
  const html = await response.text()
  return { status: response.status, headers: response.headers, html, text: textOf(html) }
}

const waitAndSubmit = async (fields: Record<string, string> = {}, seconds = 5) => {
  const shown = timeOf((await openPage(application.url, FORM)).html)
  now += seconds * SECONDS
  return submit({ ...GIVEN, shown, ...fields })
}

it.each(['/', '/neighbourhoods/bosworth?asOf=2019-07-11', '/status', '/about', '/nothing-here'])(
  'is linked from %s, with its subject',
  async (path) => {
    const { html, text } = await openPage(application.url, path)
    expect(text).toContain('Something wrong on this page?')
    const link = linksOf(html).find((href) => href.startsWith('/corrections/new')) ?? ''
    expect(new URL(link, application.url).searchParams.get('about')).toBe(path)
  },
)

it('has three questions and a subject, and hides the honeypot field', async () => {
  const { status, html, text } = await openPage(application.url, FORM)
  expect(status).toBe(200)
  for (const question of ['What is wrong?', 'What should it say?', 'How do you know?'])
    expect(text).toContain(question)
  expect(html).toMatch(/<form[^>]*action="\/corrections\/new"[^>]*method="post"/)
  expect(html).toContain(`value="${ABOUT}"`)
  expect(html).toMatch(/aria-hidden="true">\s*<label for="website"/)
})

it('keeps the input if a field is missing, and states what to do', async () => {
  const { status, html } = await waitAndSubmit({ whatIsRight: ' ' })
  expect(status).toBe(400)
  expect(titleOf(html)).toMatch(/^Error: /)
  expect(html).toMatch(/href="#whatIsRight"/)
  expect(html).toContain('The director &lt;changed&gt;')
})

it.each([
  ['an email address that is none', { email: 'nobody' }, 'Enter an email address like name@example.org'],
  ['something that nobody knows', { about: 'no-such-thing' }, 'Enter what it is about'],
])('states what to do about %s', async (_, fields, said) => {
  const { status, text } = await waitAndSubmit(fields)
  expect(status).toBe(400)
  expect(text).toContain(said)
})

it.each([
  ['is too quick', {}, 1],
  ['comes a day later', {}, 90_000],
  ['fills in the trap', { website: 'https://example.org' }, 5],
  ['makes up when it saw the form', { shown: `${Date.now() - 60_000}.AAAA` }, 5],
])('refuses a script that %s', async (_, fields, seconds) => {
  const { status, text } = await waitAndSubmit(fields, seconds)
  expect(status).toBe(400)
  expect(text).toContain('This was sent very quickly')
})

it.each<Record<string, string>>([
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site', origin: 'null' },
  { origin: 'https://example.org' },
  { origin: 'http://127.0.0.1:1' },
])('refuses a form of another site: %j', async (headers) => {
  const { status, html, text } = await submit(GIVEN, headers)
  expect(status).toBe(403)
  expect(titleOf(html)).toContain('We could not run that request')
  expect(text).toContain('This form was sent from another site')
})

it.each([
  () => ({ 'sec-fetch-site': 'same-origin' }),
  () => ({ origin: application.url }),
  () => ({ origin: 'null' }),
])('accepts a form of its own page', async (headersOf) => {
  const { text } = await submit({ ...GIVEN, whatIsRight: '' }, headersOf())
  expect(text).not.toContain('another site')
})

it('accepts forms only', async () => {
  const json = await fetch(`${application.url}/corrections/new`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  })
  expect(json.status).toBe(415)
  expect(json.headers.get('content-type')).toContain('text/html')
  const large = await fetch(`${application.url}/corrections/new`, {
    method: 'POST',
    body: new URLSearchParams({ what: 'x'.repeat(LIMITS.bodyBytes) }),
  })
  expect(large.status).toBe(413)
  const elsewhere = await fetch(`${application.url}/about`, { method: 'POST', body: new URLSearchParams() })
  expect(elsewhere.status).toBe(405)
})

it('returns a reference that does not show the sender, and limits reports', async () => {
  now += 3_700 * SECONDS
  const sent = await waitAndSubmit()
  expect(sent.status).toBe(303)
  const location = sent.headers.get('location') ?? ''
  expect(location).toMatch(/^\/corrections\/\w{3}-\w{3}$/)
  const page = await openPage(application.url, location)
  expect(page.text).toContain('We have received your report')
  expect(linksOf(page.html)).toContain(ABOUT)
  for (const said of Object.values(GIVEN).slice(1, 5)) expect(page.text).not.toContain(said)
  const lower = await openPage(application.url, location.toLowerCase())
  expect([lower.status, lower.headers.get('location')]).toEqual([301, location])
  expect((await waitAndSubmit()).status).toBe(303)
  const over = await waitAndSubmit()
  expect(over.status).toBe(429)
  expect(Number(over.headers.get('retry-after'))).toBeGreaterThan(3_000)
  expect(over.text).toContain(
    'Too many reports have come from your internet connection. Send this again in 60 minutes',
  )
})

it('finds no correction for an unknown reference', async () => {
  expect((await openPage(application.url, '/corrections/BBB-BBB')).status).toBe(404)
})
