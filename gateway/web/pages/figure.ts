import { day, withUnit, words as inWords, capitalised } from '../number-format.ts'
import { found, type Page } from './page.ts'
import { statementTable } from './statements.ts'
import { heading, list, paragraph, table, type Block } from './view.ts'
import { words } from './words/figure.ts'

const ISO_DAY = 10

/** The page of a figure: value, document, locator, dates, licence, citation and other sources. */
export const figurePage: Page = {
  path: '/figures/:id',
  show: async (request) => {
    const { id = '' } = request.params
    const about = request.search.get('about')
    const result = await request.run('FigurePage', {
      figure: id,
      isAbout: about !== null,
      ...(about === null ? {} : { about }),
    })
    const figure = found(result.data.figure, result, id)
    const value = withUnit(figure.value, figure.unit)
    const period = figure.period === null ? words.notStated : day(figure.period)
    const [first] = figure.citations
    const loadedAt = new Map(
      (result.data.status?.datasets ?? []).map((dataset) => [dataset.source.id, dataset.loadedAt]),
    )
    const readOn = first && loadedAt.get(first.source.id)
    const disagreements = result.data.discrepancies?.nodes ?? []
    const address = `${request.origin}${request.href(`/figures/${encodeURIComponent(figure.id)}`)}`
    return {
      view: {
        title: words.title(value),
        breadcrumbs: [{ text: words.sources, href: request.href('/sources') }],
        blocks: [
          {
            kind: 'summary',
            rows: [
              { key: words.value, value },
              { key: words.unit, value: capitalised(inWords(figure.unit)) },
              { key: words.period, value: period },
              { key: words.derivation, value: figure.derivation ?? words.printed },
              {
                key: words.read,
                value: readOn === undefined ? words.notStated : day(readOn.slice(0, ISO_DAY)),
              },
              { key: words.licence, value: first?.source.licence ?? words.notStated },
              {
                key: words.cite,
                value: first
                  ? words.citation(
                      value,
                      period,
                      first.source.title,
                      first.source.publisher,
                      first.locator,
                      address,
                    )
                  : words.notStated,
              },
            ],
          },
          table({
            caption: words.where.caption,
            columns: [
              { text: words.where.document },
              { text: words.where.place },
              { text: words.where.note },
            ],
            rows: figure.citations.map(({ source, locator, note }) => [
              { text: source.title, href: request.href(`/sources/${source.id}`, { at: locator }) },
              locator,
              note ?? '',
            ]),
          }),
          heading(words.others),
          ...(disagreements.length === 0
            ? [paragraph(words.agree)]
            : disagreements.flatMap(({ summary, resolution, statements }): Block[] => [
                heading(summary, 3),
                table(statementTable(request, statements)),
                paragraph([
                  {
                    strong: statements.some((one) => one.value === figure.value)
                      ? words.used
                      : words.usedThen,
                  },
                  `: ${resolution}`,
                ]),
              ])),
          list([
            { text: words.csv, href: request.href(`/figures/${encodeURIComponent(figure.id)}.csv`) },
            { text: words.json, href: request.href(`/figures/${encodeURIComponent(figure.id)}.json`) },
          ]),
        ],
      },
      csv: () => ({
        columns: ['figure_id', 'value', 'unit', 'period', 'derivation', 'source', 'locator', 'note'],
        rows: figure.citations.map(({ source, locator, note }) => [
          figure.id,
          figure.value,
          figure.unit,
          figure.period,
          figure.derivation,
          source.id,
          locator,
          note,
        ]),
      }),
    }
  },
}
