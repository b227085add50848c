import { COMMON_PARAMETERS } from '../downloads/parameters.ts'
import type { Manifest } from '../downloads/manifest.ts'
import { downloadSnippets } from './snippets.ts'
import { PageNotFound, type Page, type PageRequest } from './page.ts'
import { listSystems } from './systems.ts'
import { heading, lede, list, paragraph, table, type Block } from './view.ts'
import { texts } from './texts/downloads.ts'

const parameterRows = ({ parameters, hasDay }: Manifest): string[][] => [
  ...Object.entries(parameters).map(([name, { description, values, isBoolean, default: otherwise }]) => [
    name,
    [
      description,
      ...(values
        ? [texts.oneOf(Object.keys(values).join(', '))]
        : isBoolean
          ? [texts.oneOf('true, false')]
          : []),
      ...(otherwise === undefined ? [] : [texts.otherwise(otherwise)]),
    ].join(''),
  ]),
  ...(hasDay ? [['asOf', COMMON_PARAMETERS.asOf]] : []),
  ['excel', COMMON_PARAMETERS.excel],
]

const links = (request: PageRequest, { name, title, hasDay }: Manifest): Block => {
  const day: Record<string, string> = hasDay && request.day.asOf ? { asOf: request.day.asOf } : {}
  const address = (ending: string, search: Record<string, string> = {}): string => {
    const parameters = new URLSearchParams({ ...day, ...search }).toString()
    return `/data/${name}.${ending}${parameters === '' ? '' : `?${parameters}`}`
  }
  const hidden = texts.of(title)
  return list([
    { text: texts.csv, href: address('csv'), hidden },
    { text: texts.excelFile, href: address('csv', { excel: '1' }), hidden },
    { text: texts.json, href: address('json'), hidden },
    { text: texts.about, href: `/data/${name}.csv-metadata.json`, hidden },
  ])
}

/** The list of downloads. Each has a page with its parameters and columns. */
export const createDownloadsPage = (manifests: readonly Manifest[]): Page => ({
  path: '/data',
  show: async (request) => {
    const [system] = await listSystems(request)
    const place = system?.places?.[0]?.id ?? null
    return {
      view: {
        title: texts.title,
        breadcrumbs: [],
        blocks: [
          lede(texts.lede),
          paragraph(texts.rules),
          paragraph(texts.excel),
          paragraph(texts.nightly),
          paragraph(texts.licence),
          list([{ text: texts.metadata, href: '/data.json' }]),
          ...manifests.flatMap((manifest): Block[] => [
            heading(manifest.title),
            paragraph([
              `${manifest.description} `,
              {
                text: texts.details,
                href: request.href(`/data/${manifest.name}`),
                hidden: texts.of(manifest.title),
              },
            ]),
            links(request, manifest),
          ]),
          heading(texts.examples),
          ...downloadSnippets(request.origin, place).map(({ tool, text }): Block => ({
            kind: 'code',
            label: texts.exampleOf(tool),
            text,
          })),
        ],
      },
    }
  },
})

/** The page of one download: its parameters and columns. */
export const createDownloadPage = (manifests: readonly Manifest[]): Page => ({
  path: '/data/:name',
  show: async (request) => {
    const { name = '' } = request.params
    const manifest = manifests.find((one) => one.name === name)
    if (!manifest) throw new PageNotFound(name)
    return {
      view: {
        title: texts.download(manifest.title),
        breadcrumbs: [{ text: texts.title, href: request.href('/data') }],
        blocks: [
          lede(manifest.description),
          links(request, manifest),
          table({
            caption: texts.parameters,
            columns: [{ text: texts.parameter }, { text: texts.means }],
            rows: parameterRows(manifest),
          }),
          table({
            caption: texts.columns,
            columns: [{ text: texts.column }, { text: texts.type }, { text: texts.means }],
            rows: manifest.columns.map((column) => [column.name, column.type, column.description]),
          }),
        ],
      },
    }
  },
})
