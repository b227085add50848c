import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import nunjucks from 'nunjucks'
import { expect, it } from 'vitest'
import { tableHtml, type Table } from '../../../../gateway/web/pages/table.ts'
import { escapeHtml } from '../../../../gateway/web/pages/text.ts'

const require = createRequire(import.meta.url)
const design = dirname(dirname(require.resolve('nhsuk-frontend/dist/nhsuk/template.njk')))
const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader(design), { autoescape: true })

/** The same table by the design system's macro. */
const byMacro = ({ caption, columns, rows }: Table): string =>
  environment.renderString('{% from "nhsuk/components/tables/macro.njk" import table %}{{ table(params) }}', {
    params: {
      responsive: true,
      firstCellIsHeader: true,
      caption: { text: caption, size: 'm' },
      head: columns.map(({ text, isNumeric }) => ({ text, ...(isNumeric ? { format: 'numeric' } : {}) })),
      rows: rows.map((row) => row.map((text) => ({ html: escapeHtml(String(text)) }))),
    },
  })

const withoutSpace = (html: string): string => html.replaceAll(/\s+/g, ' ').replaceAll(/ ?([<>]) ?/g, '$1')

interface Fixture {
  readonly name: string
  readonly context: {
    readonly caption?: { readonly text?: string }
    readonly head?: readonly { readonly text?: string; readonly format?: string }[]
    readonly rows: readonly (readonly { readonly text?: string }[])[]
  }
}

const fixtures = JSON.parse(
  readFileSync(require.resolve('nhsuk-frontend/dist/nhsuk/components/tables/fixtures.json'), 'utf8'),
) as { fixtures: readonly Fixture[] }

// Tables with text only. Ours have no buttons, merged cells or pictures.
const plain = fixtures.fixtures.filter(
  ({ context: { head, rows } }) =>
    head?.every(({ text }) => text !== undefined) &&
    rows.every((row) =>
      row.every((cell) => Object.keys(cell).every((key) => ['text', 'format'].includes(key))),
    ),
)

it('has fixtures of the design system', () => {
  expect(plain.length).toBeGreaterThan(2)
})

it.each(plain.map((fixture) => [fixture.name, fixture] as const))(
  'has the HTML of the design system: %s',
  (_, { context }) => {
    const table: Table = {
      caption: context.caption?.text ?? 'Caption',
      columns: (context.head ?? []).map(({ text = '', format }) => ({
        text,
        isNumeric: format === 'numeric',
      })),
      rows: context.rows.map((row) => row.map(({ text = '' }) => text)),
    }
    expect(withoutSpace(tableHtml(table))).toBe(withoutSpace(byMacro(table)))
  },
)

it('escapes what is in its cells, as the design system does', () => {
  const table: Table = {
    caption: 'A & B',
    columns: [{ text: '<b>' }, { text: 'Number', isNumeric: true }],
    rows: [['"quoted"', "it's <i>"]],
  }
  expect(withoutSpace(tableHtml(table))).toBe(withoutSpace(byMacro(table)))
})
