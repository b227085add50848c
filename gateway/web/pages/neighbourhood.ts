import { assetTable } from './asset-table.ts'
import { disagreementsBox } from './disagreements-box.ts'
import { asStated } from './evidence.ts'
import { documentOf, sourceOf } from './figure-text.ts'
import { number } from '../number-format.ts'
import {
  contactRows,
  lineUpPicture,
  lineUpTable,
  practicesTable,
  type Neighbourhood,
} from './neighbourhood-parts.ts'
import { needLinks } from './needs.ts'
import { neighbourhoodMap } from './neighbourhood-map.ts'
import { canonical, found, type Page, type PageRequest } from './page.ts'
import { listed, type Inline } from './text.ts'
import { heading, lede, list, paragraph, table, type Block } from './view.ts'
import { texts } from './texts/neighbourhood.ts'

const sentence = (request: PageRequest, neighbourhood: Neighbourhood): readonly Inline[] => {
  const { id, name, practices, registeredPatients } = neighbourhood
  const places = neighbourhood.places ?? []
  const [place] = places
  const where: readonly Inline[] =
    places.length === 1 && place
      ? [texts.oneOf(name, place.neighbourhoods?.length ?? 1, place.name)]
      : places.length > 1
        ? [texts.liesIn(name), ...listed(places.map((one) => one.name)), '.']
        : []
  const count = practices.filter(({ isBranch }) => !isBranch).length
  if (count === 0) return [...where, texts.noPractices]
  return registeredPatients === null
    ? [...where, texts.looksAfterUnknown(count)]
    : [
        ...where,
        texts.looksAfter(count, number(registeredPatients.value)),
        ...asStated(registeredPatients.evidence, neighbourhood.asOf),
        ' ',
        sourceOf(request, registeredPatients, name, id),
      ]
}

/** Social prescribing in each place. Places with the same text and date are named together. */
const socialPrescribing = (request: PageRequest, places: Neighbourhood['places'], asOf: string): Block[] => {
  const offers = (places ?? []).flatMap(({ name, socialPrescribing: offer }) =>
    offer ? [{ name, offer }] : [],
  )
  const keyOf = ({ offer }: (typeof offers)[number]): string =>
    `${offer.evidence.lastConfirmed} ${offer.description}`
  return [...new Set(offers.map(keyOf))].flatMap((key) => {
    const same = offers.filter((one) => keyOf(one) === key)
    const [first] = same
    if (!first) return []
    return [
      paragraph([
        ...listed(same.map(({ name }) => ({ strong: name }))),
        ': ',
        first.offer.description,
        ...asStated(first.offer.evidence, asOf),
        ...same.flatMap(({ name, offer }) => documentOf(request, offer.citations, name)),
      ]),
    ]
  })
}

const services = async (
  request: PageRequest,
  { id, communityServices, assets, places, asOf }: Neighbourhood,
  unavailable: ReadonlySet<string>,
): Promise<Block[]> => [
  heading(texts.services.heading),
  paragraph(texts.services.byNeed),
  list(await needLinks(request, id, communityServices ?? [])),
  ...(assets === null && unavailable.has('local-authorities')
    ? [paragraph(texts.councilAway)]
    : !assets || assets.totalCount === 0
      ? [paragraph(texts.services.none)]
      : [table(assetTable(assets.nodes, asOf))]),
  ...socialPrescribing(request, places, asOf),
  ...(communityServices === null && unavailable.has('community-services')
    ? [paragraph(texts.teamsAway)]
    : !communityServices || communityServices.length === 0
      ? []
      : [
          paragraph({
            text: texts.services.plans(communityServices.length),
            href: request.href('/services', { near: id }),
          }),
        ]),
  paragraph({ text: texts.services.more, href: request.href('/services') }),
]

export const neighbourhoodPage: Page = {
  path: '/neighbourhoods/:id',
  show: async (request) => {
    const { id: requestedId = '' } = request.params
    const result = await request.run('NeighbourhoodPage', { neighbourhood: requestedId, ...request.day })
    const neighbourhood = found(result.data.neighbourhood, result, requestedId)
    const { id, name, primaryCareNetworks } = neighbourhood
    const redirect = canonical(request, 'neighbourhoods', id)
    if (redirect) return redirect
    const path = `/neighbourhoods/${id}`
    const picture = lineUpPicture(neighbourhood)
    const map = await neighbourhoodMap(request, id, name)
    return {
      view: {
        title: name,
        breadcrumbs: [{ text: texts.neighbourhoods, href: request.href('/neighbourhoods') }],
        blocks: [
          lede(sentence(request, neighbourhood)),
          {
            kind: 'card',
            heading: texts.contact,
            blocks: [
              {
                kind: 'summary',
                rows: contactRows(request, neighbourhood, result.unavailable, { hasPractices: true }),
              },
              list([
                { text: texts.print, href: request.href(`${path}/contacts`) },
                { text: texts.csv, href: request.href(`${path}/contacts.csv`) },
                { text: texts.json, href: request.href(`${path}.json`) },
                { text: texts.follow, href: request.href('/changes', { within: id }) },
              ]),
            ],
          },
          ...disagreementsBox(
            request,
            id,
            (primaryCareNetworks ?? []).flatMap(({ discrepancies }) => discrepancies),
          ),
          table(practicesTable(request, neighbourhood)),
          paragraph(texts.people),
          ...map,
          ...(await services(request, neighbourhood, result.unavailable)),
          heading(texts.lineUp.heading),
          table(lineUpTable(neighbourhood)),
          ...(picture ? [{ kind: 'picture' as const, picture }] : []),
          paragraph({
            text: texts.lineUp.more,
            href: request.href('/alignment', { from: 'neighbourhoods', to: 'districts' }),
          }),
        ],
      },
    }
  },
}
