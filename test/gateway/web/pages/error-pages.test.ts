// Invalid input and failures: the text that readers see.
import { createServer, request as forward } from 'node:http'
import { expect, it, onTestFinished, describe, beforeAll, afterAll } from 'vitest'
import { startTestApplication, type TestApplication } from '../../../support/application.ts'
import { linksOf, openPage, titleOf } from '../../../support/pages.ts'
import { startNearAndFar } from '../../../support/subgraphs.ts'

let application: TestApplication

beforeAll(async () => {
  application = await startTestApplication()
})

afterAll(() => application.stop())

const open = (path: string) => openPage(application.url, path)

describe('an invalid field', () => {
  it('is named in the title, in a linked summary and beside the field, with its input kept', async () => {
    const { status, html } = await open('/find?q=LE1+1A1')
    expect(status).toBe(400)
    expect(titleOf(html)).toMatch(/^Error: /)
    expect(html).toMatch(/nhsuk-error-summary[\s\S]*href="#q"/)
    expect(html).toMatch(/nhsuk-error-message[\s\S]*id="q"[^>]*value="LE1 1A1"/)
    expect(html.toLowerCase()).not.toContain('invalid')
  })
})

it('an incomplete postcode is an area', async () => {
  const { status, text } = await open('/find?q=LE67&asOf=2019-07-11')
  expect(status).toBe(200)
  expect(text).toContain('Enter the full postcode for closer results, like LE1 1AA')
  expect(text).toContain('Whitwick Road Surgery')
})

it('a postcode with a digit in place of a letter', async () => {
  const { status, text } = await open('/find?q=LE1+1A1')
  expect(status).toBe(400)
  expect(text).toContain(
    'Enter a postcode using letters and numbers, like LE1 1AA, or the name of a town or practice',
  )
})

it('a postcode that is in no list', async () => {
  const { status, text } = await open('/find?q=LE9+9XX&asOf=2019-07-11')
  expect(status).toBe(404)
  expect(text).toMatch(
    /LE9 9XX is not in our postcodes \(list of [^)]+\)\. Try a neighbouring postcode, a town or a practice/,
  )
})

it('a postcode outside the area', async () => {
  const { status, text, html } = await open('/find?q=NG1+1AA&asOf=2019-07-11')
  expect(status).toBe(200)
  expect(text).toContain(
    'NG1 1AA is outside the area we cover. Use Find a GP on the NHS website, which covers all of England',
  )
  expect(linksOf(html)).toContain('https://www.nhs.uk/service-search/find-a-gp')
})

it('a postcode near the edge of the area', async () => {
  const { status, text } = await open('/find?q=LE16+9BX')
  expect(status).toBe(200)
  expect(text).toContain(
    'The edge of the area we cover is less than 2 kilometres away. GP practices beyond it may be missing here, and one of them may be nearer.',
  )
  expect((await open('/find?q=LE1+5WW')).text).not.toContain('The edge of the area')
})

it('a search without results shows suggestions', async () => {
  const { status, text, html } = await open('/find?q=zzqqxx&asOf=2019-07-11')
  expect(status).toBe(200)
  expect(text).toContain('We found nothing called ‘zzqqxx’.')
  expect(text).toContain('Places to browse')
  expect(linksOf(html)).toContain('/places/rutland?asOf=2019-07-11')
})

it('a search without results shows the nearest names', async () => {
  const { text } = await open('/find?q=heathebrok+zzzz&asOf=2019-07-11')
  expect(text).toContain('Similar names Heatherbrook Surgery')
})

it('an unknown address shows the three nearest names and the search', async () => {
  const { status, text, html } = await open('/neighbourhoods/boswurth?asOf=2019-07-11')
  expect(status).toBe(404)
  expect(text).toContain('We could not find that page')
  expect(text).toContain('Did you mean one of these?')
  expect(text).toContain('Bosworth')
  expect(html.match(/<li>/g)?.length).toBeGreaterThan(0)
  expect(html).toMatch(/<form action="\/find"/)
})

it.each(['/neighbourhoods?after=broken', '/services?after=broken', '/disagreements?page=999'])(
  'an invalid page link: %s',
  async (path) => {
    const { status, text, html } = await open(path)
    expect(status).toBe(400)
    expect(titleOf(html)).toMatch(/^Error: /)
    expect(text).toContain('We could not open that page of results')
    expect(text).not.toContain('No neighbourhood matches')
  },
)

it('an invalid date', async () => {
  const { status, text, html } = await open('/neighbourhoods?asOf=2019-02-30&name=bos')
  expect(status).toBe(400)
  expect(text).toContain('Enter a date like 2021-10-01')
  expect(html).toContain('value="2019-02-30"')
  expect(html).toMatch(/name="name" value="bos"/)
})

it.each([
  ['/alignment?from=moons', 'Choose one of the areas in the list'],
  ['/neighbourhoods?place=moon', 'Choose a place from the list'],
  ['/services?near=moon', 'Choose a place, district or neighbourhood from the list, or leave it empty'],
  ['/funding?year=2019', 'Enter a financial year like 2019/20'],
  ['/networks/bosworth?year=2019&asOf=2019-07-11', 'Enter a financial year like 2019/20'],
  [
    '/disagreements?about=moon',
    'No area or practice has that name or code. All differences are shown instead',
  ],
])('an invalid choice: %s', async (path, message) => {
  // A file without rows would look like an answer.
  const file = await open(path.replace('?', '.csv?'))
  expect(file.status).toBe(400)
  expect(file.text).toContain(message)
  const { status, text, html } = await open(path)
  expect(status).toBe(400)
  expect(titleOf(html)).toMatch(/^Error: /)
  expect(text).toContain(message)
  expect(text).not.toContain('0 neighbourhoods')
})

it('no published data yet', async () => {
  const { text } = await open('/neighbourhoods/bosworth?asOf=2019-07-11')
  expect(text).toContain('No link worker has been published. Ask the reception of any practice')
})

it('an unavailable subgraph affects its own part only, and shows no zero', async () => {
  const lame = await startTestApplication({
    SUBGRAPH_URLS: 'local-authorities=http://127.0.0.1:1/graphql',
  })
  onTestFinished(() => lame.stop())
  const { status, text } = await openPage(lame.url, '/neighbourhoods/bosworth?asOf=2019-07-11')
  expect(status).toBe(200)
  expect(text).toContain('Dr James Ogle')
  expect(text).toContain('Council services are not available right now')
  expect(text).not.toContain('No directory of local groups')
  const here = await openPage(lame.url, '/find?q=LE1+1AA')
  expect(here.status).toBe(200)
  expect(here.text).toContain('Council services are not available right now')
  const need = await openPage(lame.url, '/find?q=loneliness')
  expect(need.text).toContain('Services for ‘loneliness’ – Council services are not available right now')
  expect((await openPage(lame.url, '/status')).text).toContain(
    'Councils, districts and postcodes Not available right now',
  )
})

it('an unavailable graph is stated, with Retry-After', async () => {
  const dead = await startTestApplication({ SUBGRAPH_URLS: 'primary-care=http://127.0.0.1:1/graphql' })
  onTestFinished(() => dead.stop())
  const { status, headers, text, html } = await openPage(dead.url, '/neighbourhoods/bosworth')
  expect(status).toBe(503)
  expect(headers.get('retry-after')).toBe('30')
  expect(text).toContain('We cannot answer right now')
  expect(linksOf(html)).toContain('/status')
  expect((await openPage(dead.url, '/status')).status).toBe(200)
  const here = await openPage(dead.url, '/find?q=LE1+1AA')
  expect(here.text).toContain('Information about where people here are registered is not available right now')
  expect(here.text).not.toContain('We only know which practices are nearest')
})

/** A proxy that can be closed. */
const startDoor = async (target: string) => {
  const server = createServer((request, response) => {
    const { method, headers } = request
    const onward = forward(target, { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers)
      answer.pipe(response)
    })
    request.pipe(onward)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as { port: number }
  const shut = () => {
    server.close()
    server.closeAllConnections()
  }
  onTestFinished(shut)
  return { url: `http://127.0.0.1:${port}/graphql`, shut }
}

it('while the graph is unavailable, the last contact sheet is shown with its time', async () => {
  const both = await startNearAndFar()
  onTestFinished(() => both.stop())
  const target = /primary-care=([^,]+)/.exec(both.subgraphUrls)?.[1] ?? ''
  const door = await startDoor(target)
  const application = await startTestApplication(
    { DATABASE_URL: both.near.databaseUrl, SUBGRAPH_URLS: `primary-care=${door.url}` },
    { clock: () => new Date('2026-05-01T09:30:00Z') },
  )
  onTestFinished(() => application.stop())
  const path = '/neighbourhoods/bosworth/contacts?asOf=2019-07-11'
  expect((await openPage(application.url, path)).text).not.toContain(
    'The information is not available right now',
  )
  door.shut()
  const kept = await openPage(application.url, path)
  expect(kept.status).toBe(200)
  expect(kept.text).toContain('This sheet was made at 1 May 2026 at 10:30.')
  expect(kept.text).toContain('Dr James Ogle')
  expect((await openPage(application.url, '/neighbourhoods/beacon/contacts')).status).toBe(503)
})
