import { listNodes } from '../../client/list-nodes.ts'
import { number } from '../number-format.ts'
import type { Operations } from '../../client/operation-types.ts'
import { GraphUnavailable, type Page, type PageRequest } from './page.ts'
import { statementTable } from './statements.ts'
import { heading, lede, list, paragraph, table, type Block } from './view.ts'
import { texts } from './texts/disagreements.ts'

type DisagreementData = Operations['Disagreements']['data']
type Disagreement = NonNullable<DisagreementData['discrepancies']>['nodes'][number]

const PAGE = 50
const ORDER = { HIGH: 0, MEDIUM: 1, LOW: 2 } as const

const compare = (a: Disagreement, b: Disagreement): number =>
  ORDER[a.weight] - ORDER[b.weight] || Math.abs(b.difference ?? 0) - Math.abs(a.difference ?? 0)

/** All disagreements, the weightiest first; null if `about` is unknown. */
const listAll = async (request: PageRequest, about: string | null): Promise<Disagreement[] | null> => {
  const all: Disagreement[] = []
  let isUnknown = false
  const nodes = listNodes(async (position) => {
    const { data, refused } = await request.run('Disagreements', {
      ...position,
      ...(about === null ? {} : { about }),
    })
    isUnknown = refused.has('about')
    if (isUnknown) return null
    if (!data.discrepancies) throw new GraphUnavailable()
    return data.discrepancies
  })
  for await (const disagreement of nodes) all.push(disagreement)
  return isUnknown ? null : all.sort(compare)
}

const one = (request: PageRequest, disagreement: Disagreement): Block[] => [
  heading(disagreement.summary),
  paragraph([
    { tag: texts.weights[disagreement.weight] },
    ...(disagreement.difference === null ? [] : [texts.difference(number(disagreement.difference))]),
  ]),
  table(statementTable(request, disagreement.statements)),
  paragraph([{ strong: texts.used }, `: ${disagreement.resolution}`]),
]

export const disagreementsPage: Page = {
  path: '/disagreements',
  show: async (request) => {
    const requested = request.search.get('about')?.trim() || null
    const some = await listAll(request, requested)
    const isUnknown = some === null
    const about = isUnknown ? null : requested
    const all = some ?? (await listAll(request, null)) ?? []
    const withSpellings = request.search.get('spellings') === '1'
    const shown = withSpellings ? all : all.filter(({ isSpelling }) => !isSpelling)
    const hidden = all.length - shown.length
    const wanted = Number(request.search.get('page') ?? 1)
    const pages = Math.max(1, Math.ceil(shown.length / PAGE))
    const isBadPage = !Number.isInteger(wanted) || wanted < 1 || wanted > pages
    const page = isBadPage ? 1 : wanted
    const subject: Record<string, string> = about === null ? {} : { about }
    const parameters = { ...subject, ...(withSpellings ? { spellings: '1' } : {}) }
    const faults = [
      ...(isBadPage ? [{ text: texts.badPage, href: '#maincontent' }] : []),
      ...(isUnknown ? [{ text: texts.unknownAbout, href: '#maincontent' }] : []),
    ]
    return {
      ...(faults.length > 0 ? { status: 400 as const } : {}),
      view: {
        title: texts.title,
        breadcrumbs: [],
        ...(faults.length > 0 ? { faults } : {}),
        blocks: [
          lede(texts.lede),
          ...(about === null
            ? []
            : [paragraph([texts.about(about), { text: texts.all, href: request.href('/disagreements') }])]),
          paragraph(all.length === 0 ? texts.none : texts.count(shown.length)),
          ...(hidden === 0
            ? []
            : [
                paragraph({
                  text: texts.spellings(hidden),
                  href: request.href('/disagreements', { ...subject, spellings: '1' }),
                }),
              ]),
          ...shown.slice((page - 1) * PAGE, page * PAGE).flatMap((each) => one(request, each)),
          {
            kind: 'pages',
            ...(page > 1
              ? { first: { text: texts.first, href: request.href('/disagreements', parameters) } }
              : {}),
            ...(page < pages
              ? {
                  next: {
                    text: texts.next,
                    href: request.href('/disagreements', { ...parameters, page: String(page + 1) }),
                  },
                }
              : {}),
          },
          list([
            { text: texts.csv, href: request.href('/disagreements.csv', subject) },
            { text: texts.json, href: request.href('/disagreements.json', subject) },
          ]),
        ],
      },
      csv: () => ({
        columns: [
          'id',
          'weight',
          'kind',
          'about',
          'summary',
          'difference',
          'source',
          'locator',
          'says',
          'value',
          'resolution',
          'printed',
          'spelling_only',
        ],
        rows: all.flatMap((each) =>
          each.statements.map(({ text, printed, value, citation }) => [
            each.id,
            each.weight,
            each.kind,
            each.about,
            each.summary,
            each.difference,
            citation.source.id,
            citation.locator,
            text,
            value,
            each.resolution,
            printed,
            each.isSpelling,
          ]),
        ),
      }),
    }
  },
}
