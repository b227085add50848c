import { day, number } from '../number-format.ts'
import { GraphUnavailable, type Page, type PageRequest } from './page.ts'
import { list, paragraph, table, type Block } from './view.ts'
import { texts } from './texts/status.ts'

const ISO_DAY = 10

const parts = ({ unavailableSubgraphs }: PageRequest): Block =>
  table({
    caption: texts.parts.caption,
    columns: [{ text: texts.parts.name }, { text: texts.parts.state }],
    rows: Object.entries(texts.names).map(([name, text]) => [
      text,
      unavailableSubgraphs.has(name) ? texts.unavailable : texts.answers,
    ]),
  })

const ages = async (request: PageRequest): Promise<Block[]> => {
  const { data } = await request.run('GraphStatus', {})
  const { status } = data
  if (!status) return [paragraph(texts.starting)]
  return [
    { kind: 'summary', rows: [{ key: texts.version, value: status.dataVersion }] },
    table({
      caption: texts.datasets.caption,
      columns: [
        { text: texts.datasets.name },
        { text: texts.datasets.source },
        { text: texts.datasets.rows, isNumeric: true },
        { text: texts.datasets.released },
        { text: texts.datasets.loaded },
      ],
      rows: status.datasets.map(({ name, source, rows, releasedOn, loadedAt }) => [
        name,
        { text: source.title, href: request.href(`/sources/${source.id}`) },
        number(rows),
        releasedOn === null ? texts.datasets.notStated : day(releasedOn),
        day(loadedAt.slice(0, ISO_DAY)),
      ]),
    }),
    ...(status.gaps.length === 0
      ? []
      : [
          table({
            caption: texts.gaps.caption,
            columns: [{ text: texts.gaps.what }, { text: texts.gaps.how }],
            rows: status.gaps.map(({ what, how }) => [what, how]),
          }),
        ]),
    list([{ text: texts.json, href: request.href('/status.json') }]),
  ]
}

/** The status page, which works without the graph. */
export const statusPage: Page = {
  path: '/status',
  show: async (request) => {
    const shown = await ages(request).catch((error: unknown) => {
      if (error instanceof GraphUnavailable) return [paragraph(texts.starting)]
      throw error
    })
    return { view: { title: texts.title, breadcrumbs: [], blocks: [parts(request), ...shown] } }
  },
}
