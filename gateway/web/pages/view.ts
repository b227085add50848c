import type { Table } from './table.ts'
import type { Link, Text } from './text.ts'

/** A picture with its numbers as a table. */
export interface Picture {
  readonly title: string
  readonly svg: string
  readonly table: Table
}

export interface Field {
  readonly name: string
  readonly isDate?: true
  /** A text area. */
  readonly isLong?: true
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly error?: string
  readonly options?: readonly { readonly value: string; readonly text: string }[]
}

export type Block =
  | { readonly kind: 'heading'; readonly text: string; readonly level?: 2 | 3 }
  | { readonly kind: 'text'; readonly text: Text; readonly isLede?: boolean }
  | { readonly kind: 'list'; readonly items: readonly Text[] }
  | { readonly kind: 'summary'; readonly rows: readonly { readonly key: string; readonly value: Text }[] }
  | { readonly kind: 'inset'; readonly texts: readonly Text[] }
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'picture'; readonly picture: Picture }
  | { readonly kind: 'card'; readonly heading: string; readonly blocks: readonly Block[] }
  | { readonly kind: 'details'; readonly summary: string; readonly blocks: readonly Block[] }
  /** Not on paper. */
  | { readonly kind: 'screen'; readonly blocks: readonly Block[] }
  | { readonly kind: 'code'; readonly label: string; readonly text: string }
  | {
      readonly kind: 'form'
      readonly action: string
      readonly fields: readonly Field[]
      readonly button: string
      readonly hidden?: Readonly<Record<string, string>>
      /** The form is sent as a POST. */
      readonly isPost?: true
      /** A hidden field that only scripts fill in. */
      readonly trap?: { readonly name: string; readonly label: string }
    }
  | { readonly kind: 'pages'; readonly first?: Link; readonly next?: Link }

/** The content of a page without HTML. Templates render it. */
export interface View {
  readonly title: string
  /** The title of the window, where other pages have the same title. */
  readonly windowTitle?: string
  readonly breadcrumbs: readonly Link[]
  readonly blocks: readonly Block[]
  /** The errors of a form, each with its field. */
  readonly faults?: readonly { readonly text: string; readonly href: string }[]
  /** Whether the page has its own field for the day, so that the footer has none. */
  readonly hasDayField?: boolean
  /** Whether it fits on one printed sheet. */
  readonly isSheet?: boolean
}

export const heading = (text: string, level: 2 | 3 = 2): Block => ({ kind: 'heading', text, level })

export const paragraph = (text: Text): Block => ({ kind: 'text', text })

export const lede = (text: Text): Block => ({ kind: 'text', text, isLede: true })

export const list = (items: readonly Text[]): Block => ({ kind: 'list', items })

export const table = (content: Table): Block => ({ kind: 'table', table: content })

export const inset = (...texts: readonly Text[]): Block => ({ kind: 'inset', texts })
