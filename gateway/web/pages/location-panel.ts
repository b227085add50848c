import { contactText, contactsText, phoneOf } from './contacts.ts'
import { documentOf } from './figure-text.ts'
import { day, number } from '../number-format.ts'
import type { Operations } from '../../client/operation-types.ts'
import type { PageData, PageRequest } from './page.ts'
import { inset, paragraph, table, type Block } from './view.ts'
import { words } from './words/find.ts'

export type Here = NonNullable<NonNullable<Operations['Here']['data']['describePostcode']>['location']>

/** Where people in the small area are registered, with the date; or a note that no loaded file states it. */
const shares = (
  request: PageRequest,
  { registrations, postcode }: Here,
  unavailable: ReadonlySet<string>,
): Block[] => {
  if (registrations === null && unavailable.has('primary-care'))
    return [paragraph(words.here.sharesUnavailable)]
  const [first] = registrations ?? []
  if (!registrations || !first) return [paragraph(words.here.nearestKnown)]
  return [
    table({
      caption: words.here.shares(day(first.holdsOn)),
      columns: [
        { text: words.here.neighbourhood },
        { text: words.here.share },
        { text: words.here.patients, isNumeric: true },
      ],
      rows: registrations.map(({ neighbourhood, share, patients, citations }) => [
        neighbourhood
          ? { text: neighbourhood.name, href: request.href(`/neighbourhoods/${neighbourhood.id}`) }
          : words.here.noneOfThem,
        words.here.tenths(share),
        [number(patients), ...documentOf(request, citations, neighbourhood?.name ?? postcode)],
      ]),
    }),
    paragraph(words.here.shareKnown),
  ]
}

/**
 * What is near a postcode. A postcode does not belong to a network, so the page shows the nearest practices and where
 * people are registered.
 */
export const herePanel = (request: PageRequest, here: Here, { unavailable }: PageData<unknown>): Block[] => {
  const { postcode, place, district, nearestPractices, citations } = here
  const shownOn = request.day.asOf ?? request.today
  const council = place?.council
  return [
    {
      kind: 'card',
      heading: words.here.heading(postcode),
      blocks: [
        {
          kind: 'summary',
          rows: [
            {
              key: words.here.council,
              value: place
                ? [
                    { text: council?.name ?? place.name, href: request.href(`/places/${place.id}`) },
                    ...(council && council.contacts.length > 0
                      ? [': ', ...contactsText(council.contacts, shownOn)]
                      : []),
                  ]
                : unavailable.has('local-authorities')
                  ? words.here.unavailable
                  : words.here.noCouncil,
            },
            ...(district
              ? [
                  {
                    key: words.here.district,
                    value: { text: district.name, href: request.href(`/places/${district.id}`) },
                  },
                ]
              : []),
          ],
        },
        table({
          caption: words.here.practices,
          columns: [
            { text: words.here.practice },
            { text: words.here.distance },
            { text: words.here.phone },
            { text: words.here.neighbourhood },
          ],
          rows: (nearestPractices ?? []).flatMap(({ practice, distance }) => {
            if (!practice) return []
            const phone = phoneOf(practice.contacts)
            return [
              [
                { text: practice.name, href: request.href(`/practices/${practice.id}`) },
                words.here.metres(distance),
                phone ? contactText(phone, shownOn) : words.here.notStated,
                practice.neighbourhood
                  ? {
                      text: practice.neighbourhood.name,
                      href: request.href(`/neighbourhoods/${practice.neighbourhood.id}`),
                    }
                  : words.here.noNeighbourhood,
              ],
            ]
          }),
        }),
        ...(here.isNearEdge
          ? [inset([words.here.nearEdge, { text: words.findAGp, href: words.findAGpAddress }])]
          : []),
        ...shares(request, here, unavailable),
        paragraph({
          text: words.here.services,
          href: request.href('/services', place ? { near: place.id } : {}),
        }),
        paragraph([
          `${words.here.source}${citations[0]?.source.title ?? ''}`,
          ...documentOf(request, citations, postcode),
        ]),
      ],
    },
  ]
}
