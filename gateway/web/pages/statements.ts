import { documentOf } from './figure-text.ts'
import type { PageRequest } from './page.ts'
import type { Table } from './table.ts'
import { texts } from './texts/figure.ts'

interface ShownStatement {
  readonly text: string
  readonly printed?: string | null
  readonly citation: {
    readonly locator: string
    readonly source: { readonly id: string; readonly title: string }
  }
}

/** The statements of all sources about one subject. */
export const statementTable = (request: PageRequest, statements: readonly ShownStatement[]): Table => ({
  caption: texts.says.caption,
  columns: [{ text: texts.says.source }, { text: texts.says.text }],
  rows: statements.map(({ text, printed, citation }) => [
    [`${citation.source.title}, ${citation.locator}`, ...documentOf(request, [citation], text)],
    printed ? [text, ' ', texts.says.printed(printed)] : text,
  ]),
})
