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
import { texts } from './texts/place.ts'

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
    : [texts.neighbourhoods.part(number(patientsHere)), ...(Array.isArray(whole) ? whole : [whole as Inline])]
}

const neighbourhoodTable = (request: PageRequest, neighbourhoods: readonly ListedNeighbourhood[]): Block =>
  neighbourhoods.length === 0
    ? paragraph(texts.neighbourhoods.none)
    : table({
        caption: texts.neighbourhoods.caption,
        columns: [
          { text: texts.neighbourhoods.name },
          { text: texts.neighbourhoods.patients, isNumeric: true },
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
    { text: texts.csv, href: request.href(`/places/${id}.csv`) },
    { text: texts.json, href: request.href(`/places/${id}.json`) },
  ])

const offer = (request: PageRequest, { socialPrescribing, id, asOf }: Place): Block[] =>
  socialPrescribing
    ? [
        heading(texts.offer),
        paragraph([
          socialPrescribing.description,
          ...asStated(socialPrescribing.evidence, asOf),
          ...documentOf(request, socialPrescribing.citations, texts.offer),
        ]),
        ...(socialPrescribing.pillars.length > 0
          ? [paragraph(texts.pillars), list(socialPrescribing.pillars)]
          : []),
        ...(socialPrescribing.components.length > 0
          ? [paragraph(texts.components), list(socialPrescribing.components)]
          : []),
        paragraph({ text: texts.services, href: request.href('/services', { near: id }) }),
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
        lede(texts.place(name, councilKind === null ? null : texts.kinds[councilKind])),
        {
          kind: 'summary',
          rows: [
            {
              key: texts.council,
              value: council
                ? [
                    { strong: council.name },
                    ': ',
                    ...(council.contacts.length > 0
                      ? contactsText(council.contacts, asOf)
                      : [texts.noContact]),
                  ]
                : texts.notStated,
            },
            {
              key: texts.practices,
              value: place.practiceCount === null ? texts.notStated : number(place.practiceCount),
            },
            { key: texts.patients, value: figureText(request, place.registeredPatients, name, id) },
            { key: texts.code, value: gssCode ?? texts.notStated },
          ],
        },
        ...disagreementsBox(request, id, discrepancies?.nodes ?? []),
        ...(districts.length === 0
          ? []
          : [
              heading(texts.districts),
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
          texts.district(name),
          ...(place
            ? [' ', texts.in, { text: place.name, href: request.href(`/places/${place.id}`) }, '.']
            : []),
        ]),
        {
          kind: 'summary',
          rows: [
            { key: texts.patients, value: figureText(request, district.registeredPatients, name, id) },
            { key: texts.code, value: gssCode ?? texts.notStated },
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
