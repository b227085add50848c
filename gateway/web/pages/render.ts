import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { LRUCache } from 'lru-cache'
import nunjucks from 'nunjucks'
import { ICON_PATH } from '../icon.ts'
import { scrollableTableHtml, type Table } from './table.ts'
import { textHtml, type Link, type Text } from './text.ts'
import type { Field, View } from './view.ts'
import { texts } from './texts/page.ts'

/** The parts of a page around its content. */
export interface Frame {
  readonly stylesheet: string
  readonly home: string
  readonly menu: readonly Link[]
  /** The breadcrumbs, ending with the parent page; null on the home page. */
  readonly trace: { readonly items: readonly Link[]; readonly text: string; readonly href: string } | null
  readonly footerLinks: readonly Link[]
  /** Notices above the content. */
  readonly notices: readonly Text[]
  /** The link for reporting a correction; null on pages without one. */
  readonly wrong: Text | null
  readonly foot: {
    readonly data: Text
    readonly queries: Text
    readonly day: {
      readonly action: string
      readonly hidden: Readonly<Record<string, string>>
      readonly fields: readonly Field[]
      readonly button: string
    } | null
  } | null
}

export type Render = (view: View, frame: Frame) => string

// Rendered pages are cached by content, because rendering is the slowest step.
const KEPT_CHARACTERS = 20_000_000

const safe = (html: string) => new nunjucks.runtime.SafeString(html)

/** Renders a view to HTML. Everything is escaped except the output of text.ts and table.ts. */
export const createRender = (): Render => {
  const design = dirname(createRequire(import.meta.url).resolve('nhsuk-frontend/dist/nhsuk/template.njk'))
  const environment = new nunjucks.Environment(
    new nunjucks.FileSystemLoader([fileURLToPath(new URL('./templates', import.meta.url)), dirname(design)]),
    { autoescape: true, trimBlocks: true, lstripBlocks: true },
  )
  environment.addFilter('inline', (text: Text) => safe(textHtml(text)))
  environment.addFilter('table', (content: Table) => safe(scrollableTableHtml(content)))
  environment.addFilter('summaryRows', (rows: readonly { key: string; value: Text }[]) =>
    rows.map(({ key, value }) => ({ key: { text: key }, value: { html: textHtml(value) } })),
  )
  environment.addGlobal('icon', ICON_PATH)
  environment.addGlobal('asTable', texts.asTable)
  environment.addGlobal('pagesLabel', texts.pages)
  const rendered = new LRUCache<string, string>({
    maxSize: KEPT_CHARACTERS,
    sizeCalculation: (html) => html.length,
  })
  return (view, frame) => {
    const key = createHash('sha256')
      .update(JSON.stringify([view, frame]))
      .digest('base64url')
    const cached = rendered.get(key)
    if (cached !== undefined) return cached
    const html = environment.render('page.njk', { view, words: texts, ...frame })
    rendered.set(key, html)
    return html
  }
}
