import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { LIMITS } from '../../../../gateway/limits.ts'
import { ERROR_CATALOGUE } from '../../../../schema/errors/catalogue.ts'
import type { SchemaChange } from '../../../../schema/list-changes.ts'
import { startTestApplication, type TestApplication } from '../../../support/application.ts'
import { linksOf, openPage } from '../../../support/pages.ts'

let application: TestApplication

beforeAll(async () => {
  application = await startTestApplication()
})

afterAll(() => application.stop())

const open = (path: string) => openPage(application.url, path)

it('lists its documents, each as a page and as Markdown', async () => {
  const { html } = await open('/docs')
  const paths = linksOf(html).filter((href) => href.startsWith('/docs/'))
  expect(paths).toEqual(
    expect.arrayContaining(
      ['types', 'errors', 'limits', 'change-log', 'deprecations', 'clients'].map((name) => `/docs/${name}`),
    ),
  )
  for (const path of ['/docs', ...paths]) {
    expect([path, (await open(path)).status]).toEqual([path, 200])
    const markdown = await fetch(`${application.url}${path}.md`)
    expect(markdown.headers.get('content-type')).toBe('text/markdown; charset=utf-8')
    expect(await markdown.text()).toMatch(/^# \w/)
  }
})

it('has the descriptions of the schema for each type, with links', async () => {
  const { html, text } = await open('/docs/types/Practice')
  expect(text).toContain('True for a branch surgery of another practice.')
  expect(linksOf(html)).toContain('/docs/types/PrimaryCareNetwork')
  expect((await open('/docs/types/Query')).text).toContain('changes(since)')
  expect((await open('/docs/types/Nothing')).status).toBe(404)
})

it('has every error code and the limits of this server', async () => {
  const { text } = await open('/docs/errors')
  for (const code of Object.keys(ERROR_CATALOGUE)) expect(text).toContain(code)
  expect((await open('/docs/limits')).text).toContain(String(LIMITS.cost))
})

it('lists deprecated fields with their replacement and date', async () => {
  const { text } = await open('/docs/deprecations')
  expect(text).toContain('AlignmentStatus.UNMATCHED')
  expect(text).toContain('AlignmentRow.fit')
  expect(text).toContain('2027-12-31')
})

it('executes no operation', async () => {
  const { fetches } = application.counters
  await open('/docs/types')
  expect(application.counters.fetches).toBe(fetches)
})

it('has a feed of its change log', async () => {
  const { status, html, headers } = await open('/docs/change-log.atom')
  expect(status).toBe(200)
  expect(headers.get('content-type')).toContain('application/atom+xml')
  expect(html).toContain('<entry><id>urn:ics-graph:change-log:2026-11-24:1</id>')
  expect(linksOf((await open('/docs/change-log')).html)).toContain('/docs/change-log.atom')
  expect((await open('/docs/errors.atom')).status).toBe(404)
})

it('lists the changes of the schema since the last release, none of them breaking', async () => {
  const changes = JSON.parse(
    readFileSync(new URL('../../../../schema/unreleased-changes.json', import.meta.url), 'utf8'),
  ) as SchemaChange[]
  expect(changes.filter(({ level }) => level === 'breaking')).toEqual([])
  const { text } = await open('/docs/change-log')
  for (const { path } of changes) expect(text).toContain(path)
})
