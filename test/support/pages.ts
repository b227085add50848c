export interface OpenedPage {
  readonly status: number
  readonly headers: Headers
  readonly html: string
  /** The text of a page in one line. */
  readonly text: string
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
}

export const textOf = (html: string): string =>
  html
    .replace(/^.*<body/s, '<body')
    .replace(/<span class="nhsuk-table__heading" aria-hidden="true">[^<]*<\/span>/g, '')
    .replace(/<(span|a|strong)\b[^>]*>|<\/(span|a|strong)>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .trim()

/** Requests a page as a browser does, without following redirects. */
export const openPage = async (url: string, path: string): Promise<OpenedPage> => {
  const response = await fetch(`${url}${path}`, {
    headers: { accept: 'text/html,*/*;q=0.8' },
    redirect: 'manual',
  })
  const html = await response.text()
  return { status: response.status, headers: response.headers, html, text: textOf(html) }
}

/** The link targets of a page. */
export const linksOf = (html: string): string[] =>
  [...html.matchAll(/<a\b[^>]*\shref="([^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'))

export const titleOf = (html: string): string => /<title[^>]*>([^<]*)/.exec(html)?.[1]?.trim() ?? ''
