import { beforeAll, describe, expect, it } from 'vitest'
import { useSharedApplication, type SharedApplication } from '../../../support/shared-application.ts'
import { openPage, titleOf } from '../../../support/pages.ts'

let application: SharedApplication

beforeAll(async () => {
  application = await useSharedApplication()
})

const isLong = process.env['LONG'] === '1'

// A few pages represent all pages of the same form: the same folder, parameters and format. A long run follows all links.
const OF_EACH_FORM = isLong ? Infinity : 6
const AT_ONCE = 4
const MAX_BYTES = 100_000
const MAX_MS = 5_000

interface Followed {
  readonly path: string
  /** The page with the link. */
  readonly from: string
  readonly status: number
  readonly isPage: boolean
  readonly bytes: number
  readonly ms: number
  readonly title: string
  readonly ids: ReadonlySet<string>
}

interface Anchor {
  readonly from: string
  readonly path: string
  readonly id: string
}

const decode = (text: string): string =>
  text.replaceAll('&amp;', '&').replaceAll('&#39;', "'").replaceAll('&quot;', '"')

const formOf = (address: string): string => {
  const { pathname, searchParams } = new URL(address, 'http://any')
  const ending = /\.\w+$/.exec(pathname)?.[0] ?? ''
  const [, folder = '', ...rest] = decodeURIComponent(pathname).split('/')
  // The ids of figures end in what they measure, and each kind of figure is found in another way.
  const kind =
    folder === 'figures' ? rest.join('/').split(':').slice(-2).join(':').replaceAll(/\d+/g, '') : ''
  return `${folder} ${rest.length} ${kind} ${ending} ${[...searchParams.keys()].sort().join(' ')}`
}

/** Follows all links from a page to their end, up to a number for each form of address. */
const follow = async (start: string): Promise<{ pages: Followed[]; anchors: Anchor[] }> => {
  const pages: Followed[] = []
  const anchors: Anchor[] = []
  const known = new Set<string>([start])
  const counts = new Map<string, number>()
  const queue = [{ path: start, from: '' }]
  const add = (path: string, from: string): void => {
    if (known.has(path)) return
    const form = formOf(path)
    const count = counts.get(form) ?? 0
    if (count >= OF_EACH_FORM) return
    counts.set(form, count + 1)
    known.add(path)
    queue.push({ path, from })
  }
  const open = async ({ path, from }: { path: string; from: string }): Promise<void> => {
    const began = performance.now()
    const { status, headers, html } = await openPage(application.url, path)
    const ms = performance.now() - began
    const isPage = (headers.get('content-type') ?? '').startsWith('text/html')
    const ids = isPage ? [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => decode(id)) : []
    pages.push({
      path,
      from,
      status,
      isPage,
      bytes: Buffer.byteLength(html),
      ms,
      title: isPage ? titleOf(html) : '',
      ids: new Set(ids),
    })
    const location = headers.get('location')
    if (location?.startsWith('/')) add(location, path)
    if (!isPage) return
    for (const [, target = ''] of html.matchAll(/\shref="([^"]*)"/g)) {
      const [to = '', id] = decode(target).split('#')
      if (id) anchors.push({ from: path, path: to === '' ? path : to, id })
      if (to.startsWith('/')) add(to, path)
    }
  }
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) await open(next)
  }
  // The first pages have the links that keep all workers busy.
  for (let count = 0; count < AT_ONCE; count += 1) {
    const next = queue.shift()
    if (next) await open(next)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return { pages, anchors }
}

describe.each(['/', '/?asOf=2019-07-11'])('the pages that links from %s lead to', (start) => {
  let followed: Awaited<ReturnType<typeof follow>>
  beforeAll(async () => {
    followed = await follow(start)
  }, 1_800_000)

  it('exist', () => {
    expect(followed.pages.length).toBeGreaterThan(150)
    expect(
      followed.pages
        .filter(({ status }) => status >= 400)
        .map(({ path, from, status }) => `${path} from ${from}: ${status}`),
    ).toEqual([])
  })

  it('have the sections that links lead to', () => {
    const idsOf = new Map(followed.pages.filter(({ isPage }) => isPage).map(({ path, ids }) => [path, ids]))
    expect(followed.anchors.length).toBeGreaterThan(100)
    expect(
      followed.anchors
        .filter(({ path, id }) => idsOf.get(path) && !idsOf.get(path)?.has(id))
        .map(({ from, path, id }) => `${path}#${id} from ${from}`),
    ).toEqual([])
  })

  it('are small and fast', () => {
    // The explorer and the documentation are read by developers, and have long lists.
    expect(
      followed.pages
        .filter(
          ({ isPage, bytes, path }) => isPage && bytes > MAX_BYTES && !/^\/(explorer|docs)\b/.test(path),
        )
        .map(({ path, bytes }) => `${path}: ${bytes} bytes`),
    ).toEqual([])
    expect(followed.pages.filter(({ ms }) => ms > MAX_MS).map(({ path, ms }) => `${path}: ${ms} ms`)).toEqual(
      [],
    )
  })

  it('have titles of their own', () => {
    const paths = new Map<string, Set<string>>()
    for (const { path, title, status, isPage } of followed.pages) {
      if (status !== 200 || !isPage) continue
      paths.set(title, (paths.get(title) ?? new Set()).add(path.replace(/\?.*/, '')))
    }
    expect([...paths].filter(([, same]) => same.size > 1).map(([title, same]) => [title, ...same])).toEqual(
      [],
    )
  })
})
