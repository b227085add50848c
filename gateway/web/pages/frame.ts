import { day } from '../number-format.ts'
import type { PageRequest } from './page.ts'
import type { Frame } from './render.ts'
import type { Trail } from './executed-operations.ts'
import type { Link, Text } from './text.ts'
import type { View } from './view.ts'
import { words as corrections } from './words/corrections.ts'
import { words } from './words/page.ts'

const MAX_ABOUT = 300

const asParameter = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

const operationLinks = (request: PageRequest, { operations }: Trail): readonly (string | Link)[] => {
  const links = new Map(
    operations.map(({ name, variables }): [string, Link] => {
      const entries = Object.entries(variables).filter(([, value]) => value !== undefined && value !== null)
      const parameters = Object.fromEntries(entries.map(([key, value]) => [key, asParameter(value)]))
      return [name, { text: name, href: request.href(`/explorer/examples/${name}`, parameters) }]
    }),
  )
  return [...links.values()].flatMap((link, index) => (index === 0 ? [link] : [', ', link]))
}

const asItWas = (request: PageRequest, url: URL): Text[] => {
  const { asOf } = request.day
  if (asOf === undefined) return []
  const rest = new URLSearchParams([...url.searchParams].filter(([name]) => name !== 'asOf')).toString()
  return [
    [
      words.asItWas(day(asOf)),
      ' ',
      { text: words.showToday, href: rest === '' ? url.pathname : `${url.pathname}?${rest}` },
    ],
  ]
}

const onlyMatch = ({ search }: PageRequest): Text[] => {
  const match = search.get('match')
  return match === null ? [] : [words.onlyMatch(match)]
}

const wrongLink = (request: PageRequest, { pathname, search }: URL): Text | null => {
  if (pathname.startsWith('/corrections/')) return null
  const whole = `${pathname}${search}`
  const about = whole.length > MAX_ABOUT ? pathname.slice(0, MAX_ABOUT) : whole
  return { text: corrections.link, href: request.href('/corrections/new', { about }) }
}

const dayForm = ({ day: { asOf = '' } }: PageRequest, url: URL) => ({
  action: url.pathname,
  hidden: Object.fromEntries([...url.searchParams].filter(([name]) => name !== 'asOf')),
  fields: [{ name: 'asOf', isDate: true as const, label: words.dayLabel, hint: words.dayHint, value: asOf }],
  button: words.dayButton,
})

const traceTo = ({ breadcrumbs }: View, home: Link, isHome: boolean): Frame['trace'] => {
  const links = [home, ...breadcrumbs]
  const above = links.at(-1) ?? home
  return isHome ? null : { items: links.slice(0, -1), text: above.text, href: above.href }
}

/** The frame of a page: breadcrumbs, the day, the operations, and how to cite the page. */
export const createFrame = (
  request: PageRequest,
  view: View,
  url: URL,
  trail: Trail,
  stylesheet: string,
): Frame => {
  const link = (text: string, path: string): Link => ({ text, href: request.href(path) })
  const { asOf } = request.day
  const shownDay = day(asOf ?? request.today)
  const address = `${request.origin}${url.pathname}${url.search}`
  return {
    stylesheet,
    home: request.href('/'),
    trace: traceTo(view, link(words.home, '/'), url.pathname === '/'),
    menu: [
      link(words.find, '/find'),
      link(words.neighbourhoods, '/neighbourhoods'),
      link(words.services, '/services'),
      link(words.alignment, '/alignment'),
      link(words.funding, '/funding'),
      link(words.data, '/sources'),
    ],
    footerLinks: [
      link(words.footer.about, '/about'),
      link(words.footer.disagreements, '/disagreements'),
      link(words.footer.changes, '/changes'),
      link(words.footer.downloads, '/data'),
      link(words.footer.docs, '/docs'),
      link(words.footer.explorer, '/explorer/examples'),
      link(words.footer.status, '/status'),
      link(words.footer.accessibility, '/accessibility'),
      link(words.footer.privacy, '/privacy'),
    ],
    notices: [...onlyMatch(request), ...asItWas(request, url)],
    wrong: wrongLink(request, url),
    foot:
      trail.version === null
        ? null
        : {
            data: words.dataLine(shownDay, trail.version) + words.cite(view.title, address, shownDay),
            queries: operationLinks(request, trail),
            day: view.hasDayField ? null : dayForm(request, url),
          },
  }
}
