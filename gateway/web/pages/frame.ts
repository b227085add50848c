import { day } from '../number-format.ts'
import type { PageRequest } from './page.ts'
import type { Frame } from './render.ts'
import type { Trail } from './executed-operations.ts'
import { inOneLine, type Link, type Text } from './text.ts'
import type { View } from './view.ts'
import { texts as corrections } from './texts/corrections.ts'
import { texts } from './texts/page.ts'

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
  return inOneLine([...links.values()].map((link) => [link]))
}

const asItWas = (request: PageRequest, url: URL): Text[] => {
  const { asOf } = request.day
  if (asOf === undefined) return []
  const rest = new URLSearchParams([...url.searchParams].filter(([name]) => name !== 'asOf')).toString()
  return [
    [
      texts.asItWas(day(asOf)),
      ' ',
      { text: texts.showToday, href: rest === '' ? url.pathname : `${url.pathname}?${rest}` },
    ],
  ]
}

const onlyMatch = ({ search }: PageRequest): Text[] => {
  const match = search.get('match')
  return match === null ? [] : [texts.onlyMatch(match)]
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
  fields: [{ name: 'asOf', isDate: true as const, label: texts.dayLabel, hint: texts.dayHint, value: asOf }],
  button: texts.dayButton,
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
    trace: traceTo(view, link(texts.home, '/'), url.pathname === '/'),
    menu: [
      link(texts.find, '/find'),
      link(texts.neighbourhoods, '/neighbourhoods'),
      link(texts.services, '/services'),
      link(texts.alignment, '/alignment'),
      link(texts.funding, '/funding'),
      link(texts.data, '/sources'),
    ],
    footerLinks: [
      link(texts.footer.about, '/about'),
      link(texts.footer.disagreements, '/disagreements'),
      link(texts.footer.changes, '/changes'),
      link(texts.footer.downloads, '/data'),
      link(texts.footer.docs, '/docs'),
      link(texts.footer.explorer, '/explorer/examples'),
      link(texts.footer.status, '/status'),
      link(texts.footer.accessibility, '/accessibility'),
      link(texts.footer.privacy, '/privacy'),
    ],
    notices: [...onlyMatch(request), ...asItWas(request, url)],
    wrong: wrongLink(request, url),
    foot:
      trail.version === null
        ? null
        : {
            data: texts.dataLine(shownDay, trail.version) + texts.cite(view.title, address, shownDay),
            queries: operationLinks(request, trail),
            day: view.hasDayField ? null : dayForm(request, url),
          },
  }
}
