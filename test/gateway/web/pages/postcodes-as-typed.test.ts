// The graph, the page and the command read each text in the same way.
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { startTestApplication, type TestApplication } from '../../../support/application.ts'
import { ask } from '../../../support/client.ts'
import { openPage } from '../../../support/pages.ts'
import { runProgram } from '../../../support/program.ts'
import { Random } from '../../../support/random.ts'

let application: TestApplication

beforeAll(async () => {
  application = await startTestApplication()
})

afterAll(() => application.stop())

interface Described {
  readonly postcode: string | null
  readonly status: string
  readonly sentence: string
}

const describeInGraph = async (text: string): Promise<Described> => {
  const { data, errors } = await ask(
    application.url,
    'query($text: String!) { describePostcode(postcode: $text) { postcode status sentence } }',
    { text },
  )
  expect(errors, text).toEqual([])
  return data.describePostcode
}

const openFind = (text: string) => openPage(application.url, `/find?q=${encodeURIComponent(text)}`)

/** Whether the page treats the text as the graph does. */
const expectSameOnPage = async (text: string): Promise<string> => {
  const { postcode, status, sentence } = await describeInGraph(text)
  const page = await openFind(text)
  switch (status) {
    case 'MALFORMED':
      expect(page.text, text).not.toContain('Nearest GP practices')
      break
    case 'UNKNOWN':
      expect(
        page.text.includes(`${postcode} is not in our postcodes`) || page.text.includes(sentence),
        text,
      ).toBe(true)
      break
    default:
      expect(page.text, text).toContain(sentence)
  }
  expect(page.text.includes('Nearest GP practices'), text).toBe(status === 'FOUND' || status === 'TERMINATED')
  return status
}

const POSTCODES = [
  'LE1 1AA',
  'LE3 8TB',
  'LE9 9GR',
  'LE13 1NX',
  'LE67 3FA',
  'LE9 9XX',
  'B1 1AA',
  'SW1A 1AA',
  'LE10',
  'LE1',
]
const MARKS = [' ', '-', '.', ', ', '  ', '\u2013', '\u00a0', '/', ')', '(', '"', '']
const SWAPS: Readonly<Record<string, string>> = { 0: 'O', 1: 'L', O: '0', 5: 'S', 8: 'B', I: '1' }

/** A postcode as somebody might type it. */
const typed = (random: Random): string => {
  const characters = [...random.pick(POSTCODES).replace(' ', random.pick(MARKS))]
  const changed = characters.map((character) => {
    if (random.isLucky(0.06)) return SWAPS[character] ?? character
    if (random.isLucky(0.03)) return ''
    return random.isLucky(0.05) ? character + random.pick(MARKS) : character
  })
  const text = `${random.pick(['', '', '(', ' '])}${changed.join('')}${random.pick(['', '', '.', ')', ' '])}`
  return random.isLucky(0.3) ? text.toLowerCase() : text
}

it('the page agrees with the graph for 200 spellings', { timeout: 60_000 }, async () => {
  const random = new Random(2026)
  const statuses = new Set<string>()
  for (let time = 0; time < 200; time += 1) {
    const text = typed(random)
    if (text.trim() !== '') statuses.add(await expectSameOnPage(text))
  }
  expect([...statuses].sort()).toEqual(['AREA', 'FOUND', 'MALFORMED', 'OUTSIDE_AREA', 'UNKNOWN'])
})

it.each(['LE1-1AA', '(LE1 1AA)', 'LE1 1AA.', 'LEL 1AA', 'LE3 8T'])(
  'the command agrees with the graph: %s',
  { timeout: 60_000 },
  async (text) => {
    const { sentence, status } = await describeInGraph(text)
    const program = runProgram(['find', text, '--format', 'csv'], {
      PORT: new URL(application.url).port,
      DATABASE_URL: application.databaseUrl,
    })
    await program.exited
    expect(program.stderr()).toContain(sentence)
    expect(program.stderr().includes('The nearest practices.')).toBe(status === 'FOUND')
  },
)

it('also searches for a code or name that looks like a postcode', async () => {
  const { text } = await openFind('QK1')
  expect(text).toMatch(
    /No loaded postcode begins with QK1.*Best matches.*Leicester, Leicestershire and Rutland/,
  )
  const program = runProgram(['find', 'QK1', '--format', 'csv'], {
    PORT: new URL(application.url).port,
    DATABASE_URL: application.databaseUrl,
  })
  expect(await program.exited).toBe(0)
  expect(program.stdout()).toContain('SYSTEM,')
})

it('searches while the subgraph of postcodes is unavailable', async () => {
  const without = await startTestApplication({
    DATABASE_URL: application.databaseUrl,
    SUBGRAPH_URLS: 'local-authorities=http://127.0.0.1:9/graphql',
  })
  onTestFinished(() => without.stop())
  const { status, text } = await openPage(without.url, '/find?q=C82623')
  expect(status).toBe(200)
  expect(text).toMatch(/not available right now.*Heatherbrook Surgery/)
})

it('states what was corrected', async () => {
  expect((await describeInGraph('LEL 1AA')).sentence).toMatch(
    /^The text was read as LE1 1AA\. LE1 1AA is in /,
  )
  expect((await describeInGraph('LE3 8T')).sentence).toMatch(/^The text was read as LE3\. LE3 is an area/)
  expect((await openFind('LEL 1AA')).text).toContain('The text was read as LE1 1AA.')
})

it('answers a file with a file', async () => {
  for (const text of ['heatherbrook surgery', 'Heatherbrook', 'C82623', 'charnwood']) {
    const response = await fetch(`${application.url}/find.json?q=${encodeURIComponent(text)}`)
    expect(response.headers.get('content-type'), text).toContain('application/json')
    expect(response.redirected, text).toBe(false)
  }
})

it('leads straight to a page for a name or code only', async () => {
  const { status, headers } = await openFind('Heatherbrook Surgery')
  expect([status, headers.get('location')]).toEqual([303, '/practices/c82623?match=Heatherbrook+Surgery'])
  for (const text of ['food bank', 'heathrbrook', 'medical centre'])
    expect((await openFind(text)).status).toBe(200)
})
