import { beforeAll, expect, it } from 'vitest'
import { ask } from '../../../support/client.ts'
import { useSharedApplication, type SharedApplication } from '../../../support/shared-application.ts'

const TODAY = '2026-01-01'

let application: SharedApplication

beforeAll(async () => {
  application = await useSharedApplication()
})

interface Change {
  readonly kind: string
  readonly subjectKind: string
  readonly subjectId: string
}

const listClosed = async (): Promise<string[]> => {
  const { data, errors } = await ask(
    application.url,
    `query($until: Date) {
      changes(since: "2019-07-01", until: $until, first: 200) { nodes { kind subjectKind subjectId } }
    }`,
    { until: TODAY },
  )
  expect(errors).toEqual([])
  const ended = (data.changes.nodes as Change[]).filter(
    ({ kind, subjectKind }) => kind === 'CLOSED' && subjectKind === 'PRACTICE',
  )
  return [...new Set(ended.map(({ subjectId }) => subjectId))]
}

it('the first line of a closed practice leads to its successor or to open practices', async () => {
  const closed = await listClosed()
  expect(closed.length).toBeGreaterThan(5)
  for (const id of closed) {
    const html = await (await fetch(`${application.url}/practices/${id}?asOf=${TODAY}`)).text()
    const [, first = ''] = /<p class="nhsuk-lede-text">(.*?)<\/p>/s.exec(html) ?? []
    expect(first, id).toMatch(/ closed on \d/)
    const led = [...first.matchAll(/href="\/practices\/([^"?]+)/g)].map(([, practice]) => practice ?? '')
    expect(led.length, `${id}: ${first}`).toBeGreaterThan(0)
    expect(led).not.toContain(id)
  }
})
