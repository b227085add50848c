import { herePanel } from './location-panel.ts'
import { linkToHit, pathOfHit } from './hit-links.ts'
import { needOf } from './needs.ts'
import { isOnlyPostcode } from '../../client/postcode-answer.ts'
import type { Operations, SearchKind } from '../../client/operation-types.ts'
import type { Page, PageContent, PageData, PageRequest, PageResult } from './page.ts'
import { type Block, heading, inset, list, paragraph } from './view.ts'
import { texts } from './texts/find.ts'
import { texts as panel } from './texts/location-panel.ts'

const RESULTS = 50
const NEAREST = 5
const MAX_TEXT = 200

type Described = Operations['Here']['data']['describePostcode']

type Hit = NonNullable<Operations['SearchAll']['data']['search']>[number]

const searchForm = (request: PageRequest, text: string, error?: string): Block => ({
  kind: 'form',
  action: '/find',
  hidden: request.day,
  fields: [
    {
      name: 'q',
      label: texts.label,
      hint: texts.hint,
      value: text,
      ...(error === undefined ? {} : { error }),
    },
  ],
  button: texts.button,
})

const search = async (
  request: PageRequest,
  text: string,
  first: number,
  kinds?: SearchKind[],
): Promise<readonly Hit[]> =>
  (await request.run('SearchAll', { text, first, ...(kinds ? { kinds } : {}), ...request.day })).data
    .search ?? []

const GROUPS: readonly (readonly [group: keyof typeof texts.groups, kinds: readonly SearchKind[]])[] = [
  ['practices', ['PRACTICE']],
  ['places', ['PLACE', 'DISTRICT']],
  ['networks', ['PRIMARY_CARE_NETWORK']],
  ['people', ['PERSON']],
  ['services', ['ASSET', 'SERVICE', 'TEAM']],
  ['organisations', ['ORGANISATION']],
  ['others', ['COMMISSIONER', 'SYSTEM']],
]

/** The neighbourhoods in the search results, and those of the networks in the results. */
const listNeighbourhoods = (hits: readonly Hit[]): readonly { id: string; name: string }[] => {
  const byId = new Map<string, string>()
  for (const { kind, id, title, node } of hits) {
    if (kind === 'NEIGHBOURHOOD') byId.set(id, title)
    if (kind !== 'PRIMARY_CARE_NETWORK' || !node || !('neighbourhoods' in node)) continue
    for (const neighbourhood of node.neighbourhoods ?? []) byId.set(neighbourhood.id, neighbourhood.name)
  }
  return [...byId].map(([id, name]) => ({ id, name }))
}

const links = (request: PageRequest, title: string, hits: readonly Hit[]): Block[] =>
  hits.length === 0 ? [] : [heading(title), list(hits.map((hit) => linkToHit(request, hit)))]

const groups = (request: PageRequest, hits: readonly Hit[]): Block[] => {
  const neighbourhoods = listNeighbourhoods(hits)
  return [
    ...(neighbourhoods.length > 0
      ? [
          heading(texts.groups.neighbourhoods),
          list(
            neighbourhoods.map(({ id, name }) => ({
              text: name,
              href: request.href(`/neighbourhoods/${id}`),
            })),
          ),
        ]
      : []),
    ...GROUPS.flatMap(([group, kinds]) =>
      links(
        request,
        texts.groups[group],
        hits.filter(({ kind }) => kinds.includes(kind)),
      ),
    ),
  ]
}

/** The results: exact matches, then those with the words of the text by kind, and a few similar names. */
const results = (request: PageRequest, hits: readonly Hit[]): Block[] => {
  const named = hits.filter(({ match }) => match === 'EXACT')
  const others = hits.filter(({ match }) => match === 'PREFIX' || match === 'WORDS')
  const similar = hits.filter(({ match }) => match === 'SIMILAR')
  if (named.length + others.length === 0) return groups(request, similar)
  return [
    ...links(request, texts.named, named),
    ...groups(request, others),
    ...links(request, texts.nearest, similar.slice(0, NEAREST)),
  ]
}

const content = (request: PageRequest, text: string, blocks: readonly Block[]): PageContent => ({
  view: {
    title: text === '' ? texts.title : texts.found(text),
    breadcrumbs: [],
    blocks: [searchForm(request, text), ...blocks],
  },
})

const fault = (request: PageRequest, text: string, message: string, status: 400 | 404): PageContent => ({
  status,
  view: {
    title: texts.title,
    breadcrumbs: [],
    faults: [{ text: message, href: '#q' }],
    blocks: [searchForm(request, text, message)],
  },
})

const browse = async (request: PageRequest): Promise<Block[]> => {
  const { data } = await request.run('Systems', { ...request.day })
  const places = (data.systems ?? []).flatMap((system) => system.places ?? [])
  return [
    heading(texts.browse),
    list([
      ...places.map(({ id, name }) => ({ text: name, href: request.href(`/places/${id}`) })),
      { text: texts.groups.neighbourhoods, href: request.href('/neighbourhoods') },
    ]),
  ]
}

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** The page of a postcode. Null if the text is not one, or may be something else. */
const findPostcode = async (
  request: PageRequest,
  text: string,
  { data: { describePostcode: described }, unavailable }: PageData<Operations['Here']['data']>,
): Promise<PageContent | null> => {
  if (!described || !isOnlyPostcode(described)) return null
  const { postcode, status, sentence, location } = described
  if (status === 'OUTSIDE_AREA') {
    return content(request, text, [
      inset(sentence),
      paragraph([texts.outside(postcode ?? text), { text: panel.findAGp, href: panel.findAGpAddress }]),
    ])
  }
  if (location) return content(request, text, [inset(sentence), ...herePanel(request, location, unavailable)])
  const { data } = await request.run('PostcodeList', { postcode: text, ...request.day })
  const { listDate, list: source } = data.postcodeList ?? { listDate: null, list: null }
  const month = listDate ? MONTH.format(new Date(listDate)) : (source?.title ?? '')
  return fault(request, text, texts.unknownPostcode(postcode ?? text, texts.listOf(month)), 404)
}

const noResults = async (request: PageRequest, text: string): Promise<Block[]> => {
  const nearest: Hit[] = []
  for (const word of text
    .split(/\s+/)
    .filter((part) => part.length > 2)
    .slice(0, 3)) {
    nearest.push(...(await search(request, word, NEAREST)))
  }
  return [
    paragraph(texts.nothing(text)),
    ...links(request, texts.nearest, nearest.slice(0, NEAREST)),
    ...(await browse(request)),
  ]
}

// Written like a postcode with mistakes, which the graph does not read as one.
const LOOKS_LIKE_A_POSTCODE = /^[A-Z]{1,2}\d[A-Z\d]?[^A-Z\d]*\d[A-Z\d]{0,2}$/i

/** What is shown above the search results of a text with a digit. */
const aboutText = (described: Described): Block[] => {
  if (!described) return [paragraph(panel.unavailable)]
  const { status, sentence } = described
  if (status === 'MALFORMED') return []
  return [inset(sentence), ...(status === 'AREA' ? [paragraph(texts.fullPostcode)] : [])]
}

/** The services for a need, or those that mention the text. */
const services = async (request: PageRequest, text: string): Promise<Block[]> => {
  const need = needOf(text)
  const { data } = await request.run('Assets', {
    ...(need === null ? { text } : { need }),
    first: 1,
    ...request.day,
  })
  const count = data.assets?.totalCount ?? null
  if (need === null && !count) return []
  return [
    heading(texts.help),
    list([
      [
        { text: texts.servicesFor(text), href: request.href('/services', { need: text }) },
        ` – ${count === null ? panel.unavailable : texts.countOfServices(count)}`,
      ],
    ]),
  ]
}

/** The search results for a text. `about` is shown above them. */
const findWords = async (
  request: PageRequest,
  text: string,
  about: readonly Block[],
): Promise<PageResult> => {
  const hits = await search(request, text, RESULTS)
  const [first, second] = hits.filter(({ match }) => match !== 'SIMILAR')
  // Only a name or code leads straight to its page. The reader chooses among similar names, and files have all results.
  const isOnly = first?.match === 'EXACT' && !second && about.length === 0 && needOf(text) === null
  if (!request.isFile && first && isOnly) {
    return { status: 303, location: request.href(pathOfHit(first), { match: text }) }
  }
  if (!first && about.length === 0 && LOOKS_LIKE_A_POSTCODE.test(text))
    return fault(request, text, texts.badPostcode, 400)
  const needs = await services(request, text)
  return content(request, text, [
    ...about,
    ...needs,
    ...(hits.length > 0
      ? results(request, hits)
      : needs.length > 0
        ? await browse(request)
        : await noResults(request, text)),
  ])
}

export const findPage: Page = {
  path: '/find',
  show: async (request) => {
    const text = (request.search.get('q') ?? '').trim()
    if (text === '') return content(request, '', await browse(request))
    if (text.length > MAX_TEXT) return fault(request, text, texts.tooLong, 400)
    // The graph decides what a postcode is, so that pages, programs and the command agree. Every postcode has a digit.
    if (!/\d/.test(text)) return findWords(request, text, [])
    const here = await request.run('Here', { postcode: text, ...request.day })
    const page = await findPostcode(request, text, here)
    if (page) return page
    return findWords(request, text, aboutText(here.data.describePostcode))
  },
}
