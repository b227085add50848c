import { beforeAll, expect, it } from 'vitest'
import { useSharedApplication, type SharedApplication } from '../../../support/shared-application.ts'
import { linksOf, openPage, textOf } from '../../../support/pages.ts'

let application: SharedApplication

beforeAll(async () => {
  application = await useSharedApplication()
})
const open = (path: string) => openPage(application.url, path)

it('has one search field on the home page, and links to three other pages', async () => {
  const { html, text } = await open('/')
  expect(html.match(/<form/g)).toHaveLength(2)
  expect(text).toContain('Postcode, practice, town or neighbourhood')
  expect(linksOf(html)).toEqual(expect.arrayContaining(['/neighbourhoods', '/alignment', '/sources']))
})

it('shows the council and the nearest practices of a postcode, never a network', async () => {
  const { text, html } = await open('/find?q=le11aa&asOf=2019-07-11')
  expect(text).toContain('Near LE1 1AA')
  expect(text).toContain('Leicester City Council')
  expect(text).toContain('St Peter’s Health Centre')
  expect(text).toContain('where people here are registered')
  expect(linksOf(html).some((href) => href.startsWith('/neighbourhoods/'))).toBe(true)
})

it('reaches the clinical director and council services from a postcode in two clicks', async () => {
  const here = await open('/find?q=LE9+9GR&asOf=2019-07-11')
  const links = linksOf(here.html)
  const neighbourhood = links.find((href) => href.startsWith('/neighbourhoods/')) ?? ''
  expect((await open(neighbourhood)).text).toMatch(/Clinical director Dr/)
  const services = links.find((href) => href.startsWith('/services?near=')) ?? ''
  expect((await open(services)).status).toBe(200)
})

it('refuses a date in the future, and keeps the input', async () => {
  for (const path of ['/', '/neighbourhoods', '/find?q=le11aa&']) {
    const { status, text, html } = await open(`${path}${path.includes('?') ? '' : '?'}asOf=2999-01-01`)
    expect(status).toBe(400)
    expect(text).toContain('Enter a date that is not in the future')
    expect(html).toContain('value="2999-01-01"')
  }
})

it('corrects O and 0 by their position', async () => {
  expect((await open('/find?q=LE1+IAA&asOf=2019-07-11')).text).toContain('Near LE1 1AA')
})

it('lists all entities with a name, with details, and never guesses', async () => {
  const { status, text } = await open('/find?q=charnwood&asOf=2019-07-11')
  expect(status).toBe(200)
  expect(text).toMatch(/Best matches.*Charnwood.*Charnwood/)
})

it('redirects to what has the name, and states it', async () => {
  const { status, headers } = await open('/find?q=heatherbrook&asOf=2019-07-11')
  expect(status).toBe(303)
  const page = await open(headers.get('location') ?? '')
  expect(page.text).toContain('Showing the page for ‘heatherbrook’.')
})

it('is available as JSON', async () => {
  const response = await fetch(`${application.url}/find.json?q=charnwood&asOf=2019-07-11`)
  const body = (await response.json()) as { data: { search: unknown[] } }
  expect(body.data.search.length).toBeGreaterThan(2)
})

it('finds an organisation, whose page has what documents state of it', async () => {
  const { status, headers } = await open('/find?q=University+Hospitals+of+Leicester')
  expect(status).toBe(303)
  const page = await open(headers.get('location') ?? '')
  expect(page.status).toBe(200)
  expect(page.text).toContain('Runs hospitals')
  expect(page.text).toContain('as stated in')
})

it.each(['loneliness', 'Loneliness', 'benefits', 'carers', 'food bank', 'MOVING_MORE'])(
  'leads from a need to its services: %s',
  async (need) => {
    const { status, html, text } = await open(`/find?q=${encodeURIComponent(need)}`)
    expect(status).toBe(200)
    expect(text).toContain(`Services for ‘${need}’ – no group or activity is listed yet`)
    const href = linksOf(html).find((link) => link.startsWith('/services?need=')) ?? ''
    expect((await open(href)).status).toBe(200)
  },
)

it('offers the practices that anyone may join, and the others apart with their purpose', async () => {
  const { html } = await open('/find?q=LE1+6NB')
  const [offered = '', special = ''] = [...html.matchAll(/<table\b.*?<\/table>/gs)].map(([table]) =>
    textOf(table),
  )
  expect(offered).toContain('Nearest GP practices')
  expect(special).toContain('Other practices nearby: ask whether you can register')
  expect(special).toContain('Only for people who seek asylum')
  expect(offered).not.toContain('Only for')
  const namesOf = (table: string): readonly string[] =>
    table.match(/[A-Z][\w’ ]+ (Centre|Surgery|Service)/g) ?? []
  expect(namesOf(offered).filter((name) => namesOf(special).includes(name))).toEqual([])
})
