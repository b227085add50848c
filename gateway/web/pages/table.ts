import { escapeHtml, textHtml, type Text } from './text.ts'

export interface Column {
  readonly text: string
  readonly isNumeric?: boolean
  /** Leads to the same rows in the order of this column; null is the order that they are in. */
  readonly sort?: { readonly href: string | null; readonly direction: 'ascending' | 'descending' }
}

/** A table whose first column names its rows. */
export interface Table {
  readonly caption: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Text[])[]
}

const cell = (
  element: 'td' | 'th',
  name: string,
  { text, isNumeric }: Column,
  html: string,
  role: string,
) => {
  const classes = `${name}${isNumeric ? ` ${name}--numeric` : ''}`
  const scope = element === 'th' ? ' scope="row"' : ''
  return `<${element} class="${classes}"${scope} role="${role}"><span class="nhsuk-table__heading" aria-hidden="true">${escapeHtml(text)} </span><span>${html}</span></${element}>`
}

const header = ({ text, isNumeric, sort }: Column): string => {
  const classes = `nhsuk-table__header${isNumeric ? ' nhsuk-table__header--numeric' : ''}`
  const sorted = sort?.href === null ? ` aria-sort="${sort.direction}"` : ''
  // On a phone the heading is out of sight: what can be reached there is the list of links above the table.
  const content = sort?.href
    ? `<span class="app-wide-only">${textHtml({ text, href: sort.href })}</span><span class="app-narrow-only">${escapeHtml(text)}</span>`
    : escapeHtml(text)
  return `<th class="${classes}" scope="col" role="columnheader"${sorted}>${content}</th>`
}

const row = (columns: readonly Column[], texts: readonly Text[]): string => {
  const cells = columns.map((column, index) => {
    const html = textHtml(texts[index] ?? '')
    return index === 0
      ? cell('th', 'nhsuk-table__header', column, html, 'rowheader')
      : cell('td', 'nhsuk-table__cell', column, html, 'cell')
  })
  return `<tr class="nhsuk-table__row" role="row">${cells.join('')}</tr>`
}

/**
 * The HTML of the design system's responsive table (cards on a phone). Its own macro takes a hundred times as long for a
 * long table, so that these rows are built here and held against it by a test.
 */
export const tableHtml = ({ caption, columns, rows }: Table): string =>
  [
    '<table class="nhsuk-table nhsuk-table--responsive" role="table">',
    `<caption class="nhsuk-table__caption nhsuk-table__caption--m">${escapeHtml(caption)}</caption>`,
    `<thead class="nhsuk-table__head" role="rowgroup"><tr class="nhsuk-table__row" role="row">${columns.map(header).join('')}</tr></thead>`,
    `<tbody class="nhsuk-table__body">${rows.map((texts) => row(columns, texts)).join('')}</tbody>`,
    '</table>',
  ].join('')

// As many as fit beside each other on a wide screen.
const FITTING_COLUMNS = 6

/** A table that scrolls by itself, by keyboard too, where it is wider than a screen. */
export const scrollableTableHtml = (content: Table): string =>
  content.columns.length <= FITTING_COLUMNS
    ? tableHtml(content)
    : `<div class="app-wide" role="region" tabindex="0" aria-label="${escapeHtml(content.caption)}">${tableHtml(content)}</div>`
