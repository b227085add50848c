import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { useSharedApplication, type SharedApplication } from '../../../support/shared-application.ts'
import { openPage } from '../../../support/pages.ts'

let application: SharedApplication
let snippets: Map<string, string>
let folder: string

const plain = (html: string): string =>
  html
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

/** The code samples as in the page, not as in the source. */
const readSnippets = async (path: string): Promise<Map<string, string>> => {
  const { html } = await openPage(application.url, path)
  const texts = [...html.matchAll(/<pre[^>]*>(?:<code[^>]*>)?([^<]*)/g)].map(([, text = '']) => plain(text))
  const of = (sign: string): string => texts.find((text) => text.includes(sign)) ?? ''
  return new Map([
    ['curl', of('curl -fsS')],
    ['Python', of('urllib.request')],
    ['R', of('read.csv(')],
    ['Power BI', of('Web.Contents(')],
  ])
}

beforeAll(async () => {
  application = await useSharedApplication()
  snippets = await readSnippets('/data')
  folder = mkdtempSync(join(tmpdir(), 'snippets-'))
})

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
})

const isInstalled = (program: string): boolean => spawnSync(program, ['--version']).status === 0

const run = async (program: string, ...parameters: string[]): Promise<string> =>
  (await promisify(execFile)(program, parameters, { cwd: folder })).stdout

const snippet = (tool: string): string => snippets.get(tool) ?? ''

const rowsOf = (text: string): Record<string, string>[] => parse(text, { columns: true })

const fetchRows = async (address: string): Promise<Record<string, string>[]> => {
  const response = await fetch(address)
  expect(response.status).toBe(200)
  return rowsOf(await response.text())
}

const quoted = (text: string): string => /"(http[^"]+)"/.exec(text)?.[1] ?? ''

it('curl writes the file', async () => {
  await run('sh', '-c', snippet('curl'))
  const rows = rowsOf(readFileSync(join(folder, 'neighbourhoods.csv'), 'utf8'))
  expect(rows.length).toBeGreaterThan(0)
  const [, place = ''] = /place=([a-z-]+)/.exec(snippet('curl')) ?? []
  expect(place).not.toBe('')
  expect(rows.every((row) => row['place_ids']?.includes(place))).toBe(true)
})

it('Python has the rows', async () => {
  const asked = await fetchRows(quoted(snippet('Python')))
  expect(asked[0]).toMatchObject({ measure: 'patients' })
  if (!isInstalled('python3')) return
  const printed = await run('python3', '-c', `${snippet('Python')}\nprint(len(rows), rows[0]["measure"])`)
  expect(printed.trim()).toBe(`${asked.length} patients`)
})

it('R has the data frame', async () => {
  const asked = await fetchRows(quoted(snippet('R')))
  expect(asked.some((row) => row['stream'] === 'Improved access to primary care')).toBe(true)
  if (!isInstalled('Rscript')) return
  const printed = await run('Rscript', '-e', `${snippet('R')}\ncat(nrow(df))`)
  expect(printed.trim()).toBe(String(asked.length))
})

it('Power BI gets its table', async () => {
  const text = snippet('Power BI')
  const [, base = '', path = '', query = ''] =
    /Web\.Contents\("([^"]+)", \[RelativePath = "([^"]+)", Query = \[([^\]]*)\]\]\)/.exec(text) ?? []
  const search = new URLSearchParams(
    [...query.matchAll(/#"([^"]+)" = "([^"]+)"/g)].map(([, key = '', value = '']): [string, string] => [
      key,
      value,
    ]),
  )
  const rows = await fetchRows(`${base}/${path}?${search.toString()}`)
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.every((row) => row['place_ids']?.includes('leicester'))).toBe(true)
})

it('the code samples of an example run', async () => {
  const own = await readSnippets('/explorer/examples/NetworksBySize?size=ABOVE&asOf=2019-07-11')
  await run('sh', '-c', own.get('curl') ?? '')
  expect(rowsOf(readFileSync(join(folder, 'NetworksBySize.csv'), 'utf8'))[0]).toMatchObject({
    id: 'north-west-leicestershire',
  })
  expect((await fetchRows(quoted(own.get('Python') ?? ''))).length).toBeGreaterThan(0)
})
