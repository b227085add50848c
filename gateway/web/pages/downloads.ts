import { COMMON_PARAMETERS } from '../downloads/parameters.ts'
import type { Manifest } from '../downloads/manifest.ts'
import { downloadSnippets } from './snippets.ts'
import type { Page, PageRequest } from './page.ts'
import { listSystems } from './systems.ts'
import { heading, lede, list, paragraph, table, type Block } from './view.ts'
import { words } from './words/downloads.ts'

const parameterRows = ({ parameters, hasDay }: Manifest): string[][] => [
  ...Object.entries(parameters).map(([name, { description, values, isBoolean, default: otherwise }]) => [
    name,
    [
      description,
      ...(values
        ? [words.oneOf(Object.keys(values).join(', '))]
        : isBoolean
          ? [words.oneOf('true, false')]
          : []),
      ...(otherwise === undefined ? [] : [words.otherwise(otherwise)]),
    ].join(''),
  ]),
  ...(hasDay ? [['asOf', COMMON_PARAMETERS.asOf]] : []),
  ['excel', COMMON_PARAMETERS.excel],
]

const describe = (request: PageRequest, manifest: Manifest): Block[] => {
  const { name, title, description, columns, hasDay } = manifest
  const day: Record<string, string> = hasDay && request.day.asOf ? { asOf: request.day.asOf } : {}
  const address = (ending: string, search: Record<string, string> = {}): string => {
    const parameters = new URLSearchParams({ ...day, ...search }).toString()
    return `/data/${name}.${ending}${parameters === '' ? '' : `?${parameters}`}`
  }
  const hidden = words.of(title)
  return [
    heading(title),
    paragraph(description),
    list([
      { text: words.csv, href: address('csv'), hidden },
      { text: words.excelFile, href: address('csv', { excel: '1' }), hidden },
      { text: words.json, href: address('json'), hidden },
      { text: words.about, href: `/data/${name}.csv-metadata.json`, hidden },
    ]),
    {
      kind: 'details',
      summary: `${words.columns}: ${title}`,
      blocks: [
        table({
          caption: `${words.parameters}: ${title}`,
          columns: [{ text: words.parameter }, { text: words.means }],
          rows: parameterRows(manifest),
        }),
        table({
          caption: `${words.columns}: ${title}`,
          columns: [{ text: words.column }, { text: words.type }, { text: words.means }],
          rows: columns.map((column) => [column.name, column.type, column.description]),
        }),
      ],
    },
  ]
}

/** The page of downloads, with their columns. */
export const createDownloadsPage = (manifests: readonly Manifest[]): Page => ({
  path: '/data',
  show: async (request) => {
    const [system] = await listSystems(request)
    const place = system?.places?.[0]?.id ?? null
    return {
      view: {
        title: words.title,
        breadcrumbs: [],
        blocks: [
          lede(words.lede),
          paragraph(words.rules),
          paragraph(words.excel),
          paragraph(words.nightly),
          paragraph(words.licence),
          list([{ text: words.metadata, href: '/data.json' }]),
          ...manifests.flatMap((manifest) => describe(request, manifest)),
          heading(words.examples),
          ...downloadSnippets(request.origin, place).map(({ tool, text }): Block => ({
            kind: 'code',
            label: words.exampleOf(tool),
            text,
          })),
        ],
      },
    }
  },
})
