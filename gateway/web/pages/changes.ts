import { atomText } from './atom.ts'
import { isValidDate } from '../../../schema/calendar.ts'
import { day } from '../number-format.ts'
import type { Operations } from '../../client/operation-types.ts'
import { GraphUnavailable, type Page, type PageRequest } from './page.ts'
import type { Text } from './text.ts'
import { lede, list, paragraph, table, type Block } from './view.ts'
import { texts } from './texts/changes.ts'
import { texts as service } from './texts/page.ts'

type Change = NonNullable<Operations['Changes']['data']['changes']>['nodes'][number]

const PAGE = 50

const PATHS: Readonly<Record<Change['subjectKind'], string | null>> = {
  PRIMARY_CARE_NETWORK: '/networks',
  PRACTICE: '/practices',
  COMMISSIONER: null,
}

const subjectPath = ({ subjectKind, subjectId }: Change): string | null => {
  const folder = PATHS[subjectKind]
  return folder === null ? null : `${folder}/${subjectId}`
}

const sentenceOf = (request: PageRequest, change: Change): Text => {
  const path = subjectPath(change)
  // If a sentence begins with the name of its subject, the name is a link.
  return path !== null && change.words.startsWith(change.subjectName)
    ? [{ text: change.subjectName, href: request.href(path) }, change.words.slice(change.subjectName.length)]
    : change.words
}

const sourceText = (request: PageRequest, { citations, subjectName }: Change): Text => {
  const [first] = citations
  return first
    ? {
        text: texts.source,
        href: request.href(`/sources/${first.source.id}`, { at: first.locator }),
        hidden: `${subjectName}: ${first.source.title}`,
        isSource: true,
      }
    : ''
}

const dayText = ({ on, notBefore, notAfter }: Change): string =>
  notBefore === notAfter ? day(on) : texts.between(day(notBefore), day(notAfter))

const filterForm = ({ search }: PageRequest, isUnknownArea: boolean, badDays: readonly string[]): Block => {
  const field = (name: string, label: string, hint: string, error?: string) => ({
    name,
    label,
    hint,
    value: search.get(name) ?? '',
    ...(error === undefined ? {} : { error }),
  })
  const dayField = (name: string, label: string) => ({
    ...field(name, label, texts.dayHint, badDays.includes(name) ? texts.badDay : undefined),
  })
  return {
    kind: 'form',
    action: '/changes',
    fields: [
      field('within', texts.within, texts.withinHint, isUnknownArea ? texts.unknownArea : undefined),
      dayField('since', texts.since),
      dayField('until', texts.until),
    ],
    button: texts.show,
  }
}

/** What changed and when, for everything or for one neighbourhood. */
export const changesPage: Page = {
  path: '/changes',
  show: async (request) => {
    const readParameter = (name: string): string | null => request.search.get(name)?.trim() || null
    const badDays = ['since', 'until'].filter((name) => {
      const text = readParameter(name)
      return text !== null && !isValidDate(text)
    })
    const parameters = Object.fromEntries(
      ['within', 'since', 'until'].flatMap((name) => {
        const text = readParameter(name)
        return text === null || badDays.includes(name) ? [] : [[name, text] as const]
      }),
    )
    // With a past day, the page shows what had happened by then.
    const variables = { until: request.day.asOf ?? request.today, ...parameters, first: PAGE }
    const after = readParameter('after')
    const first = await request.run('Changes', { ...variables, ...(after === null ? {} : { after }) })
    const isUnknownArea = first.refused.has('within')
    const isBadPage = first.refused.has('after')
    const { within: _, ...withoutArea } = variables as typeof variables & { within?: string }
    const result =
      isUnknownArea || isBadPage
        ? await request.run('Changes', isUnknownArea ? withoutArea : variables)
        : first
    const { changes } = result.data
    if (!changes) throw new GraphUnavailable()
    const { nodes, totalCount, pageInfo } = changes
    const within = isUnknownArea ? null : readParameter('within')
    const address = (search: Record<string, string> = {}, ending = ''): string =>
      request.href(`/changes${ending}`, { ...parameters, ...search })
    const faults = [
      ...(isUnknownArea ? [{ text: texts.unknownArea, href: '#within' }] : []),
      ...badDays.map((name) => ({ text: texts.badDay, href: `#${name}` })),
      ...(isBadPage ? [{ text: texts.badPage, href: '#maincontent' }] : []),
    ]
    return {
      ...(faults.length > 0 ? { status: 400 as const } : {}),
      view: {
        title: texts.title,
        breadcrumbs: [],
        ...(faults.length > 0 ? { faults } : {}),
        blocks: [
          lede(texts.lede),
          filterForm(request, isUnknownArea, badDays),
          ...(within === null ? [] : [paragraph(texts.only(within))]),
          ...(nodes.length === 0
            ? [paragraph(texts.none)]
            : [
                paragraph(texts.count(totalCount)),
                table({
                  caption: texts.caption,
                  columns: [{ text: texts.day }, { text: texts.what }, { text: texts.source }],
                  rows: nodes.map((change) => [
                    dayText(change),
                    sentenceOf(request, change),
                    sourceText(request, change),
                  ]),
                }),
              ]),
          {
            kind: 'pages',
            ...(after === null ? {} : { first: { text: texts.first, href: address() } }),
            ...(pageInfo.hasNextPage && pageInfo.endCursor !== null
              ? { next: { text: texts.next, href: address({ after: pageInfo.endCursor }) } }
              : {}),
          },
          list([
            { text: texts.atom, href: address({}, '.atom') },
            { text: texts.json, href: address({}, '.json') },
            { text: texts.download, href: '/data/changes.csv' },
          ]),
        ],
      },
      atom: () =>
        atomText({
          title: texts.feedTitle(within),
          address: `${request.origin}${address()}`,
          feedAddress: `${request.origin}${address({}, '.atom')}`,
          author: service.service,
          day: request.today,
          entries: nodes.map((change) => ({
            id: `urn:ics-graph:change:${encodeURIComponent(change.id)}`,
            title: change.words,
            day: change.on,
            href: `${request.origin}${subjectPath(change) ?? '/changes'}`,
          })),
        }),
    }
  },
}
