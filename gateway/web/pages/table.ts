import { escapeHtml, textHtml, type Text } from './text.ts'

export interface Column {
  readonly text: string
  readonly isNumeric?: boolean
  /** The link that sorts by this column; null if the rows are sorted by it. */
  readonly sort?: { readonly href: string | null; readonly direction: 'ascending' | 'descending' }
}

/** A table whose first column is the row header. */
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
  // On narrow screens the table header is hidden, so the links for sorting are repeated above the table.
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
 * The HTML of the design system's responsive table. Its Nunjucks macro takes a hundred times as long for long tables,
 * so the rows are built here, and a test compares both.
 */
export const tableHtml = ({ caption, columns, rows }: Table): string =>
  [
    '<table class="nhsuk-table nhsuk-table--responsive" role="table">',
    `<caption class="nhsuk-table__caption nhsuk-table__caption--m">${escapeHtml(caption)}</caption>`,
    `<thead class="nhsuk-table__head" role="rowgroup"><tr class="nhsuk-table__row" role="row">${columns.map(header).join('')}</tr></thead>`,
    `<tbody class="nhsuk-table__body">${rows.map((texts) => row(columns, texts)).join('')}</tbody>`,
    '</table>',
  ].join('')

// The number of columns that fit on a wide screen.
const FITTING_COLUMNS = 6

/** A table in a scrollable region that is focusable by keyboard. */
export const scrollableTableHtml = (content: Table): string =>
  content.columns.length <= FITTING_COLUMNS
    ? tableHtml(content)
    : `<div class="app-wide" role="region" tabindex="0" aria-label="${escapeHtml(content.caption)}">${tableHtml(content)}</div>`
