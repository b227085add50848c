import { day, number } from '../number-format.ts'
import { GraphUnavailable, type Page, type PageRequest } from './page.ts'
import { list, paragraph, table, type Block } from './view.ts'
import { words } from './words/status.ts'

const ISO_DAY = 10

const parts = ({ unavailableSubgraphs }: PageRequest): Block =>
  table({
    caption: words.parts.caption,
    columns: [{ text: words.parts.name }, { text: words.parts.state }],
    rows: Object.entries(words.names).map(([name, text]) => [
      text,
      unavailableSubgraphs.has(name) ? words.unavailable : words.answers,
    ]),
  })

const ages = async (request: PageRequest): Promise<Block[]> => {
  const { data } = await request.run('GraphStatus', {})
  const { status } = data
  if (!status) return [paragraph(words.starting)]
  return [
    { kind: 'summary', rows: [{ key: words.version, value: status.dataVersion }] },
    table({
      caption: words.datasets.caption,
      columns: [
        { text: words.datasets.name },
        { text: words.datasets.source },
        { text: words.datasets.rows, isNumeric: true },
        { text: words.datasets.released },
        { text: words.datasets.loaded },
      ],
      rows: status.datasets.map(({ name, source, rows, releasedOn, loadedAt }) => [
        name,
        { text: source.title, href: request.href(`/sources/${source.id}`) },
        number(rows),
        releasedOn === null ? words.datasets.notStated : day(releasedOn),
        day(loadedAt.slice(0, ISO_DAY)),
      ]),
    }),
    ...(status.gaps.length === 0
      ? []
      : [
          table({
            caption: words.gaps.caption,
            columns: [{ text: words.gaps.what }, { text: words.gaps.how }],
            rows: status.gaps.map(({ what, how }) => [what, how]),
          }),
        ]),
    list([{ text: words.json, href: request.href('/status.json') }]),
  ]
}

/** The status page, which works without the graph. */
export const statusPage: Page = {
  path: '/status',
  show: async (request) => {
    const shown = await ages(request).catch((error: unknown) => {
      if (error instanceof GraphUnavailable) return [paragraph(words.starting)]
      throw error
    })
    return { view: { title: words.title, breadcrumbs: [], blocks: [parts(request), ...shown] } }
  },
}
