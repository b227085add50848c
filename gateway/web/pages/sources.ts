import { day, number } from '../number-format.ts'
import { found, type Page } from './page.ts'
import { heading, inset, lede, list, paragraph, table } from './view.ts'
import { texts } from './texts/sources.ts'

const ISO_DAY = 10

const orNotStated = (text: string | null): string => text ?? texts.notStated

export const sourceListPage: Page = {
  path: '/sources',
  show: async (request) => {
    const { data } = await request.run('GraphStatus', {})
    const datasets = data.status?.datasets ?? []
    const sources = [...(data.sources ?? [])].sort((a, b) => a.title.localeCompare(b.title, 'en-GB'))
    const rowsOf = new Map<string, number>()
    for (const { source, rows } of datasets) rowsOf.set(source.id, (rowsOf.get(source.id) ?? 0) + rows)
    return {
      view: {
        title: texts.title,
        breadcrumbs: [],
        blocks: [
          lede(texts.lede),
          table({
            caption: texts.caption,
            columns: [
              { text: texts.source },
              { text: texts.publisher },
              { text: texts.published },
              { text: texts.licence },
              { text: texts.rows, isNumeric: true },
            ],
            rows: sources.map(({ id, title, publisher, publishedOn, licence }) => [
              { text: title, href: request.href(`/sources/${id}`) },
              publisher,
              publishedOn === null ? texts.notStated : day(publishedOn),
              orNotStated(licence),
              number(rowsOf.get(id) ?? 0),
            ]),
          }),
          heading(texts.more),
          list([
            { text: texts.downloads, href: request.href('/data') },
            { text: texts.disagreements, href: request.href('/disagreements') },
            { text: texts.examples, href: request.href('/explorer/examples') },
            { text: texts.schema, href: '/schema.graphql' },
            { text: texts.csv, href: request.href('/sources.csv') },
            { text: texts.json, href: request.href('/sources.json') },
          ]),
        ],
      },
      csv: () => ({
        columns: ['id', 'title', 'publisher', 'published_on', 'file_name', 'url', 'licence', 'rows'],
        rows: sources.map(({ id, title, publisher, publishedOn, fileName, url, licence }) => [
          id,
          title,
          publisher,
          publishedOn,
          fileName,
          url,
          licence,
          rowsOf.get(id) ?? 0,
        ]),
      }),
    }
  },
}

export const sourcePage: Page = {
  path: '/sources/:id',
  show: async (request) => {
    const { id = '' } = request.params
    const result = await request.run('SourcePage', { source: id })
    const source = found(result.data.source, result, id)
    const datasets = (result.data.status?.datasets ?? []).filter((dataset) => dataset.source.id === source.id)
    const at = request.search.get('at')
    return {
      view: {
        title: source.title,
        windowTitle: texts.windowTitle(source.title, source.id),
        breadcrumbs: [{ text: texts.sources, href: request.href('/sources') }],
        blocks: [
          ...(at === null ? [] : [inset(texts.at(at))]),
          {
            kind: 'summary',
            rows: [
              { key: texts.publisher, value: source.publisher },
              {
                key: texts.published,
                value: source.publishedOn === null ? texts.notStated : day(source.publishedOn),
              },
              { key: texts.fileName, value: orNotStated(source.fileName) },
              {
                key: texts.url,
                value: source.url === null ? texts.notStated : { text: source.url, href: source.url },
              },
              { key: texts.licence, value: orNotStated(source.licence) },
            ],
          },
          datasets.length === 0
            ? paragraph(texts.noDatasets)
            : table({
                caption: texts.datasets.caption,
                columns: [
                  { text: texts.datasets.name },
                  { text: texts.datasets.rows, isNumeric: true },
                  { text: texts.datasets.loaded },
                ],
                rows: datasets.map(({ name, rows, loadedAt }) => [
                  name,
                  number(rows),
                  day(loadedAt.slice(0, ISO_DAY)),
                ]),
              }),
          list([
            { text: texts.csv, href: request.href(`/sources/${encodeURIComponent(source.id)}.csv`) },
            { text: texts.json, href: request.href(`/sources/${encodeURIComponent(source.id)}.json`) },
          ]),
        ],
      },
      csv: () => ({
        columns: ['source_id', 'dataset', 'rows', 'loaded_at'],
        rows: datasets.map(({ name, rows, loadedAt }) => [source.id, name, rows, loadedAt]),
      }),
    }
  },
}
