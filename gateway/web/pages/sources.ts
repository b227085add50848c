import { day, number } from '../number-format.ts'
import { found, type Page } from './page.ts'
import { heading, inset, lede, list, paragraph, table } from './view.ts'
import { words } from './words/sources.ts'

const ISO_DAY = 10

const orNotStated = (text: string | null): string => text ?? words.notStated

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
        title: words.title,
        breadcrumbs: [],
        blocks: [
          lede(words.lede),
          table({
            caption: words.caption,
            columns: [
              { text: words.source },
              { text: words.publisher },
              { text: words.published },
              { text: words.licence },
              { text: words.rows, isNumeric: true },
            ],
            rows: sources.map(({ id, title, publisher, publishedOn, licence }) => [
              { text: title, href: request.href(`/sources/${id}`) },
              publisher,
              publishedOn === null ? words.notStated : day(publishedOn),
              orNotStated(licence),
              number(rowsOf.get(id) ?? 0),
            ]),
          }),
          heading(words.more),
          list([
            { text: words.downloads, href: request.href('/data') },
            { text: words.disagreements, href: request.href('/disagreements') },
            { text: words.examples, href: request.href('/explorer/examples') },
            { text: words.schema, href: '/schema.graphql' },
            { text: words.csv, href: request.href('/sources.csv') },
            { text: words.json, href: request.href('/sources.json') },
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
        breadcrumbs: [{ text: words.sources, href: request.href('/sources') }],
        blocks: [
          ...(at === null ? [] : [inset(words.at(at))]),
          {
            kind: 'summary',
            rows: [
              { key: words.publisher, value: source.publisher },
              {
                key: words.published,
                value: source.publishedOn === null ? words.notStated : day(source.publishedOn),
              },
              { key: words.fileName, value: orNotStated(source.fileName) },
              {
                key: words.url,
                value: source.url === null ? words.notStated : { text: source.url, href: source.url },
              },
              { key: words.licence, value: orNotStated(source.licence) },
            ],
          },
          datasets.length === 0
            ? paragraph(words.noDatasets)
            : table({
                caption: words.datasets.caption,
                columns: [
                  { text: words.datasets.name },
                  { text: words.datasets.rows, isNumeric: true },
                  { text: words.datasets.loaded },
                ],
                rows: datasets.map(({ name, rows, loadedAt }) => [
                  name,
                  number(rows),
                  day(loadedAt.slice(0, ISO_DAY)),
                ]),
              }),
          list([
            { text: words.csv, href: request.href(`/sources/${encodeURIComponent(source.id)}.csv`) },
            { text: words.json, href: request.href(`/sources/${encodeURIComponent(source.id)}.json`) },
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
