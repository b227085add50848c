import { day, withUnit, words as inWords, capitalised } from '../number-format.ts'
import type { Operations } from '../../client/operation-types.ts'
import { found, type Page } from './page.ts'
import { statementTable } from './statements.ts'
import { heading, list, paragraph, table, type Block } from './view.ts'
import { texts } from './texts/figure.ts'

const ISO_DAY = 10
const MAX_SHOWN = 10
// A smaller number is often that of another subject as well.
const DISTINCTIVE = 1_000

type Citation = NonNullable<Operations['FigurePage']['data']['figure']>['citations'][number]

/** The citations of each source. A sum cites a row for each of its terms. */
const bySource = (citations: readonly Citation[]): readonly (readonly [Citation, ...Citation[]])[] => {
  const groups = new Map<string, [Citation, ...Citation[]]>()
  for (const citation of citations) {
    const group = groups.get(citation.source.id)
    if (group) group.push(citation)
    else groups.set(citation.source.id, [citation])
  }
  return [...groups.values()]
}

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
    // About the subject of the figure itself or about its number, not about the areas and practices inside it.
    const differences = (result.data.discrepancies?.nodes ?? []).filter(
      (one) =>
        one.about === about ||
        (figure.value >= DISTINCTIVE && one.statements.some((statement) => statement.value === figure.value)),
    )
    const disagreements = differences.slice(0, MAX_SHOWN)
    const address = `${request.origin}${request.href(`/figures/${encodeURIComponent(figure.id)}`)}`
    return {
      view: {
        title: texts.title(value),
        windowTitle: texts.windowTitle(value, figure.id),
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
            rows: bySource(figure.citations).flatMap((citations) => {
              const [{ source, locator: firstPlace }] = citations
              return citations.length > MAX_SHOWN
                ? [
                    [
                      { text: source.title, href: request.href(`/sources/${source.id}`) },
                      texts.where.places(citations.length, firstPlace),
                      texts.where.inCsv,
                    ],
                  ]
                : citations.map(({ locator, note }) => [
                    { text: source.title, href: request.href(`/sources/${source.id}`, { at: locator }) },
                    locator,
                    note ?? '',
                  ])
            }),
          }),
          heading(texts.others),
          ...(disagreements.length === 0
            ? [paragraph(result.data.discrepancies?.pageInfo.hasNextPage ? texts.seeAll : texts.agree)]
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
          ...(about === null
            ? []
            : [paragraph({ text: texts.all, href: request.href('/disagreements', { about }) })]),
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
