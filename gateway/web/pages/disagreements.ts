import { listNodes } from '../../client/list-nodes.ts'
import { number } from '../number-format.ts'
import type { Operations } from '../../client/operation-types.ts'
import { found, GraphUnavailable, type Page, type PageRequest } from './page.ts'
import { statementTable } from './statements.ts'
import type { Text } from './text.ts'
import { lede, list, paragraph, table, type Block } from './view.ts'
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

const MAX_STATEMENTS = 4
const MAX_TEXT = 90

const shortened = (text: string): string => (text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text)

/** What each source states, side by side: the value, and the document in brackets. */
const sideBySide = ({ statements }: Disagreement): string => {
  const shown = statements
    .slice(0, MAX_STATEMENTS)
    .map(({ text, value, citation }) =>
      texts.statement(value === null ? shortened(text) : number(value), shortened(citation.source.title)),
    )
  const more = statements.length - shown.length
  return [...shown, ...(more > 0 ? [texts.more(more)] : [])].join('; ')
}

const rowOf = (request: PageRequest, disagreement: Disagreement): readonly Text[] => [
  {
    text: disagreement.summary,
    href: request.href(`/disagreements/${encodeURIComponent(disagreement.id)}`),
  },
  disagreement.about,
  sideBySide(disagreement),
  texts.weights[disagreement.weight],
]

interface Filter {
  readonly kind: string
  readonly weight: string
  readonly document: string
}

const fits =
  ({ kind, weight, document }: Filter) =>
  (one: Disagreement): boolean =>
    (kind === '' || one.kind === kind) &&
    (weight === '' || one.weight === weight) &&
    (document === '' || one.statements.some(({ citation }) => citation.source.id === document))

const listDocuments = (all: readonly Disagreement[]): readonly { value: string; text: string }[] => {
  const titles = new Map(
    all.flatMap(({ statements }) => statements.map(({ citation: { source } }) => [source.id, source.title])),
  )
  return [...titles]
    .map(([value, text]) => ({ value, text: shortened(text) }))
    .sort((x, y) => x.text.localeCompare(y.text, 'en-GB'))
}

const filterForm = (
  request: PageRequest,
  all: readonly Disagreement[],
  about: string,
  isUnknown: boolean,
  { kind, weight, document }: Filter,
): Block => ({
  kind: 'form',
  action: '/disagreements',
  hidden: request.day,
  fields: [
    {
      name: 'about',
      label: texts.subject,
      hint: texts.subjectHint,
      value: about,
      ...(isUnknown ? { error: texts.unknownAbout } : {}),
    },
    { name: 'kind', label: texts.kind, value: kind, options: [texts.any, ...optionsOf(texts.kinds)] },
    { name: 'weight', label: texts.weight, value: weight, options: [texts.any, ...optionsOf(texts.weights)] },
    { name: 'document', label: texts.document, value: document, options: [texts.any, ...listDocuments(all)] },
  ],
  button: texts.show,
})

const optionsOf = (words: Readonly<Record<string, string>>): { value: string; text: string }[] =>
  Object.entries(words).map(([value, text]) => ({ value, text }))

export const disagreementsPage: Page = {
  path: '/disagreements',
  show: async (request) => {
    const requested = request.search.get('about')?.trim() || null
    const some = await listAll(request, requested)
    const isUnknown = some === null
    const about = isUnknown ? null : requested
    const all = some ?? (await listAll(request, null)) ?? []
    const withSpellings = request.search.get('spellings') === '1'
    const filter = {
      kind: request.search.get('kind') ?? '',
      weight: request.search.get('weight') ?? '',
      document: request.search.get('document') ?? '',
    }
    const fitting = all.filter(fits(filter))
    const shown = withSpellings ? fitting : fitting.filter(({ isSpelling }) => !isSpelling)
    const hidden = fitting.length - shown.length
    const wanted = Number(request.search.get('page') ?? 1)
    const pages = Math.max(1, Math.ceil(shown.length / PAGE))
    const isBadPage = !Number.isInteger(wanted) || wanted < 1 || wanted > pages
    const page = isBadPage ? 1 : wanted
    const subject: Record<string, string> = about === null ? {} : { about }
    const chosen = Object.fromEntries(
      Object.entries({ ...subject, ...filter }).filter(([, value]) => value !== ''),
    )
    const parameters = { ...chosen, ...(withSpellings ? { spellings: '1' } : {}) }
    const faults = [
      ...(isBadPage ? [{ text: texts.badPage, href: '#maincontent' }] : []),
      ...(isUnknown ? [{ text: texts.unknownAbout, href: '#about' }] : []),
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
          filterForm(request, all, requested ?? '', isUnknown, filter),
          paragraph(all.length === 0 ? texts.none : texts.count(shown.length)),
          ...(hidden === 0
            ? []
            : [
                paragraph({
                  text: texts.spellings(hidden),
                  href: request.href('/disagreements', { ...chosen, spellings: '1' }),
                }),
              ]),
          ...(shown.length === 0
            ? []
            : [
                table({
                  caption: texts.caption,
                  columns: [
                    { text: texts.summary },
                    { text: texts.subjectColumn },
                    { text: texts.statements },
                    { text: texts.weight },
                  ],
                  rows: shown.slice((page - 1) * PAGE, page * PAGE).map((each) => rowOf(request, each)),
                }),
              ]),
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

/** One disagreement, with the whole statement of each source. */
export const disagreementPage: Page = {
  path: '/disagreements/:id',
  show: async (request) => {
    const { id = '' } = request.params
    const result = await request.run('DisagreementPage', { discrepancy: id })
    const disagreement = found(result.data.discrepancy, result, id)
    const { kind, weight, about, summary, difference, resolution, statements } = disagreement
    return {
      view: {
        title: summary,
        breadcrumbs: [{ text: texts.title, href: request.href('/disagreements') }],
        blocks: [
          {
            kind: 'summary',
            rows: [
              {
                key: texts.subjectColumn,
                value: { text: about, href: request.href('/disagreements', { about }) },
              },
              { key: texts.kind, value: texts.kinds[kind] },
              { key: texts.weight, value: texts.weights[weight] },
              ...(difference === null ? [] : [{ key: texts.difference, value: number(difference) }]),
              { key: texts.used, value: resolution },
            ],
          },
          table(statementTable(request, statements)),
          list([
            {
              text: texts.json,
              href: request.href(`/disagreements/${encodeURIComponent(disagreement.id)}.json`),
            },
          ]),
        ],
      },
    }
  },
}
