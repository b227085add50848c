import { day, withUnit, words as inWords, capitalised } from '../number-format.ts'
import { found, type Page } from './page.ts'
import { statementTable } from './statements.ts'
import { heading, list, paragraph, table, type Block } from './view.ts'
import { texts } from './texts/figure.ts'

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
    const period = figure.period === null ? texts.notStated : day(figure.period)
    const [first] = figure.citations
    const loadedAt = new Map(
      (result.data.status?.datasets ?? []).map((dataset) => [dataset.source.id, dataset.loadedAt]),
    )
    const readOn = first && loadedAt.get(first.source.id)
    const disagreements = result.data.discrepancies?.nodes ?? []
    const address = `${request.origin}${request.href(`/figures/${encodeURIComponent(figure.id)}`)}`
    return {
      view: {
        title: texts.title(value),
        breadcrumbs: [{ text: texts.sources, href: request.href('/sources') }],
        blocks: [
          {
            kind: 'summary',
            rows: [
              { key: texts.value, value },
              { key: texts.unit, value: capitalised(inWords(figure.unit)) },
              { key: texts.period, value: period },
              { key: texts.derivation, value: figure.derivation ?? texts.printed },
              {
                key: texts.read,
                value: readOn === undefined ? texts.notStated : day(readOn.slice(0, ISO_DAY)),
              },
              { key: texts.licence, value: first?.source.licence ?? texts.notStated },
              {
                key: texts.cite,
                value: first
                  ? texts.citation(
                      value,
                      period,
                      first.source.title,
                      first.source.publisher,
                      first.locator,
                      address,
                    )
                  : texts.notStated,
              },
            ],
          },
          table({
            caption: texts.where.caption,
            columns: [
              { text: texts.where.document },
              { text: texts.where.place },
              { text: texts.where.note },
            ],
            rows: figure.citations.map(({ source, locator, note }) => [
              { text: source.title, href: request.href(`/sources/${source.id}`, { at: locator }) },
              locator,
              note ?? '',
            ]),
          }),
          heading(texts.others),
          ...(disagreements.length === 0
            ? [paragraph(texts.agree)]
            : disagreements.flatMap(({ summary, resolution, statements }): Block[] => [
                heading(summary, 3),
                table(statementTable(request, statements)),
                paragraph([
                  {
                    strong: statements.some((one) => one.value === figure.value)
                      ? texts.used
                      : texts.usedThen,
                  },
                  `: ${resolution}`,
                ]),
              ])),
          list([
            { text: texts.csv, href: request.href(`/figures/${encodeURIComponent(figure.id)}.csv`) },
            { text: texts.json, href: request.href(`/figures/${encodeURIComponent(figure.id)}.json`) },
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
