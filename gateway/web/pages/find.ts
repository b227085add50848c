import { herePanel } from './location-panel.ts'
import { linkToHit, pathOfHit } from './hit-links.ts'
import type { Operations, SearchKind } from '../../client/operation-types.ts'
import type { Page, PageContent, PageRequest, PageResult } from './page.ts'
import { likenessOf } from './postcodes.ts'
import { type Block, heading, inset, list, paragraph } from './view.ts'
import { texts } from './texts/find.ts'
import { texts as panel } from './texts/location-panel.ts'

const RESULTS = 50
const NEAREST = 5
const MAX_TEXT = 200

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
    ...GROUPS.flatMap(([group, kinds]) => {
      const members = hits.filter(({ kind }) => kinds.includes(kind))
      return members.length === 0
        ? []
        : [heading(texts.groups[group]), list(members.map((hit) => linkToHit(request, hit)))]
    }),
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

const findPostcode = async (request: PageRequest, text: string): Promise<PageContent> => {
  const result = await request.run('Here', { postcode: text, ...request.day })
  const { describePostcode: described } = result.data
  if (!described) return content(request, text, [paragraph(panel.unavailable), ...(await browse(request))])
  const { postcode, status, sentence, location } = described
  if (location) {
    const ended = status === 'TERMINATED' ? [inset(sentence)] : []
    return content(request, text, [...ended, ...herePanel(request, location, result)])
  }
  if (status === 'OUTSIDE_AREA') {
    return content(request, text, [
      paragraph([texts.outside(postcode ?? text), { text: panel.findAGp, href: panel.findAGpAddress }]),
    ])
  }
  if (status === 'MALFORMED') return fault(request, text, texts.badPostcode, 400)
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
    ...(nearest.length > 0
      ? [heading(texts.nearest), list(nearest.slice(0, NEAREST).map((hit) => linkToHit(request, hit)))]
      : []),
    ...(await browse(request)),
  ]
}

const findWords = async (request: PageRequest, text: string, isArea: boolean): Promise<PageResult> => {
  const hits = await search(request, text, RESULTS)
  const [only] = hits
  if (only && hits.length === 1 && !isArea) {
    return { status: 303, location: request.href(pathOfHit(only), { match: text }) }
  }
  const advice = isArea ? [paragraph(texts.fullPostcode)] : []
  return content(request, text, [
    ...advice,
    ...(hits.length === 0 ? await noResults(request, text) : groups(request, hits)),
  ])
}

export const findPage: Page = {
  path: '/find',
  show: async (request) => {
    const text = (request.search.get('q') ?? '').trim()
    if (text === '') return content(request, '', await browse(request))
    if (text.length > MAX_TEXT) return fault(request, text, texts.tooLong, 400)
    const likeness = likenessOf(text)
    switch (likeness) {
      case 'bad postcode':
        return fault(request, text, texts.badPostcode, 400)
      case 'postcode':
        return findPostcode(request, text)
      case 'area':
      case 'words':
        return findWords(request, text, likeness === 'area')
    }
  },
}
