import { contactsText } from './contacts.ts'
import { disagreementsBox } from './disagreements-box.ts'
import { asStated } from './evidence.ts'
import { documentOf, figureText } from './figure-text.ts'
import { number } from '../number-format.ts'
import { countsTable, indicatorTable } from './indicator-table.ts'
import type { Operations } from '../../client/operation-types.ts'
import { canonical, found, type Page, type PageContent, type PageRequest } from './page.ts'
import { systemCrumb } from './systems.ts'
import type { Inline, Text } from './text.ts'
import { heading, lede, list, paragraph, table, type Block } from './view.ts'
import { words } from './words/place.ts'

type PlaceData = Operations['PlacePage']['data']
type Place = NonNullable<PlaceData['place']>
type District = NonNullable<Operations['DistrictPage']['data']['district']>

type Aligned = NonNullable<PlaceData['alignment']>

interface ListedNeighbourhood {
  readonly id: string
  readonly name: string
  readonly registeredPatients: NonNullable<Aligned['rows'][number]['footprint']>['registeredPatients']
  /** The patients of its practices in the area; null if a list size is unknown. */
  readonly patientsHere: number | null
}

/** The neighbourhoods with a practice in an area, with the patients of each there. */
const listNeighbourhoods = (alignment: Aligned | null, areaId: string): ListedNeighbourhood[] =>
  (alignment?.rows ?? []).flatMap(({ footprint, cells }) =>
    footprint
      ? [
          {
            ...footprint,
            patientsHere: cells.find((cell) => cell.footprint?.id === areaId)?.registeredPatients ?? null,
          },
        ]
      : [],
  )

const patientsText = (request: PageRequest, neighbourhood: ListedNeighbourhood): Text => {
  const { id, name, registeredPatients, patientsHere } = neighbourhood
  const whole = figureText(request, registeredPatients, name, id)
  return registeredPatients === null || patientsHere === null || patientsHere === registeredPatients.value
    ? whole
    : [words.neighbourhoods.part(number(patientsHere)), ...(Array.isArray(whole) ? whole : [whole as Inline])]
}

const neighbourhoodTable = (request: PageRequest, neighbourhoods: readonly ListedNeighbourhood[]): Block =>
  neighbourhoods.length === 0
    ? paragraph(words.neighbourhoods.none)
    : table({
        caption: words.neighbourhoods.caption,
        columns: [
          { text: words.neighbourhoods.name },
          { text: words.neighbourhoods.patients, isNumeric: true },
        ],
        rows: neighbourhoods.map((neighbourhood) => [
          { text: neighbourhood.name, href: request.href(`/neighbourhoods/${neighbourhood.id}`) },
          patientsText(request, neighbourhood),
        ]),
      })

const neighbourhoodCsv =
  (id: string, gssCode: string | null, asOf: string, neighbourhoods: readonly ListedNeighbourhood[]) =>
  () => ({
    columns: [
      'area_id',
      'area_code',
      'as_of',
      'neighbourhood_id',
      'neighbourhood',
      'registered_patients',
      'registered_patients_period',
      'registered_patients_in_area',
    ],
    rows: neighbourhoods.map(({ id: neighbourhood, name, registeredPatients, patientsHere }) => [
      id,
      gssCode,
      asOf,
      neighbourhood,
      name,
      registeredPatients?.value ?? null,
      registeredPatients?.period ?? null,
      patientsHere,
    ]),
  })

const dataLinks = (request: PageRequest, id: string): Block =>
  list([
    { text: words.csv, href: request.href(`/places/${id}.csv`) },
    { text: words.json, href: request.href(`/places/${id}.json`) },
  ])

const offer = (request: PageRequest, { socialPrescribing, id, asOf }: Place): Block[] =>
  socialPrescribing
    ? [
        heading(words.offer),
        paragraph([
          socialPrescribing.description,
          ...asStated(socialPrescribing.evidence, asOf),
          ...documentOf(request, socialPrescribing.citations, words.offer),
        ]),
        ...(socialPrescribing.pillars.length > 0
          ? [paragraph(words.pillars), list(socialPrescribing.pillars)]
          : []),
        ...(socialPrescribing.components.length > 0
          ? [paragraph(words.components), list(socialPrescribing.components)]
          : []),
        paragraph({ text: words.services, href: request.href('/services', { near: id }) }),
      ]
    : []

const showPlace = (
  request: PageRequest,
  place: Place,
  { discrepancies, alignment }: PlaceData,
): PageContent => {
  const { id, name, gssCode, councilKind, council, system, asOf } = place
  const districts = place.districts ?? []
  const neighbourhoods = listNeighbourhoods(alignment, id)
  return {
    view: {
      title: name,
      breadcrumbs: [systemCrumb(request, system)],
      blocks: [
        lede(words.place(name, councilKind === null ? null : words.kinds[councilKind])),
        {
          kind: 'summary',
          rows: [
            {
              key: words.council,
              value: council
                ? [
                    { strong: council.name },
                    ': ',
                    ...(council.contacts.length > 0
                      ? contactsText(council.contacts, asOf)
                      : [words.noContact]),
                  ]
                : words.notStated,
            },
            {
              key: words.practices,
              value: place.practiceCount === null ? words.notStated : number(place.practiceCount),
            },
            { key: words.patients, value: figureText(request, place.registeredPatients, name, id) },
            { key: words.code, value: gssCode ?? words.notStated },
          ],
        },
        ...disagreementsBox(request, id, discrepancies?.nodes ?? []),
        ...(districts.length === 0
          ? []
          : [
              heading(words.districts),
              list(
                districts.map((district) => ({
                  text: district.name,
                  href: request.href(`/places/${district.id}`),
                })),
              ),
            ]),
        neighbourhoodTable(request, neighbourhoods),
        ...offer(request, place),
        ...countsTable(request, id, place.statedCounts),
        ...indicatorTable(request, id, place.indicators),
        dataLinks(request, id),
      ],
    },
    csv: neighbourhoodCsv(id, gssCode, asOf, neighbourhoods),
  }
}

const showDistrict = (
  request: PageRequest,
  district: District,
  neighbourhoods: readonly ListedNeighbourhood[],
): PageContent => {
  const { id, name, place, gssCode, asOf } = district
  return {
    view: {
      title: name,
      breadcrumbs: [
        systemCrumb(request, place?.system ?? null),
        ...(place ? [{ text: place.name, href: request.href(`/places/${place.id}`) }] : []),
      ],
      blocks: [
        lede([
          words.district(name),
          ...(place
            ? [' ', words.in, { text: place.name, href: request.href(`/places/${place.id}`) }, '.']
            : []),
        ]),
        {
          kind: 'summary',
          rows: [
            { key: words.patients, value: figureText(request, district.registeredPatients, name, id) },
            { key: words.code, value: gssCode ?? words.notStated },
          ],
        },
        neighbourhoodTable(request, neighbourhoods),
        dataLinks(request, id),
      ],
    },
    csv: neighbourhoodCsv(id, gssCode, asOf, neighbourhoods),
  }
}

/** The page of a council area: a place (upper tier) or a district. */
export const placePage: Page = {
  path: '/places/:id',
  show: async (request) => {
    const { id: requestedId = '' } = request.params
    const result = await request.run('PlacePage', { place: requestedId, ...request.day })
    const { place } = result.data
    if (place) return canonical(request, 'places', place.id) ?? showPlace(request, place, result.data)
    const other = await request.run('DistrictPage', { district: requestedId, ...request.day })
    const district = found(other.data.district, other, requestedId)
    return (
      canonical(request, 'places', district.id) ??
      showDistrict(request, district, listNeighbourhoods(other.data.alignment, district.id))
    )
  },
}
