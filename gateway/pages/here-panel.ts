import { contactText, contactsText, phoneOf } from './contacts.ts'
import { documentOf } from './figures.ts'
import type { Operations } from './operation-types.ts'
import type { Asked, PageRequest } from './page.ts'
import { paragraph, table, type Block } from './view.ts'
import { words } from './words/find.ts'

export type Here = NonNullable<NonNullable<Operations['Here']['data']['describePostcode']>['location']>

/** What is around a postcode. Nobody's street belongs to a network: only what is nearest is said. */
export const herePanel = (request: PageRequest, here: Here, { away }: Asked<unknown>): Block[] => {
  const { postcode, place, district, nearestPractices, citations } = here
  const day = request.day.asOf ?? request.today
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
                      ? [': ', ...contactsText(council.contacts, day)]
                      : []),
                  ]
                : away.has('local-authorities')
                  ? words.here.away
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
                phone ? contactText(phone, day) : words.here.notStated,
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
        paragraph(words.here.nearestKnown),
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
