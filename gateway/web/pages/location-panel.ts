import { contactText, contactsText, phoneOf } from './contacts.ts'
import { documentOf } from './figure-text.ts'
import { day, number } from '../number-format.ts'
import type { Operations } from '../../client/operation-types.ts'
import type { PageRequest } from './page.ts'
import { inset, paragraph, table, type Block } from './view.ts'
import { texts } from './texts/location-panel.ts'

export type Here = NonNullable<NonNullable<Operations['Here']['data']['describePostcode']>['location']>

/** Where people in the small area are registered, with the date; or a note that no loaded file states it. */
const shares = (
  request: PageRequest,
  { registrations, postcode }: Here,
  unavailable: ReadonlySet<string>,
): Block[] => {
  if (registrations === null && unavailable.has('primary-care')) return [paragraph(texts.sharesUnavailable)]
  const [first] = registrations ?? []
  if (!registrations || !first) return [paragraph(texts.nearestKnown)]
  return [
    table({
      caption: texts.shares(day(first.holdsOn)),
      columns: [
        { text: texts.neighbourhood },
        { text: texts.share },
        { text: texts.patients, isNumeric: true },
      ],
      rows: registrations.map(({ neighbourhood, share, patients, citations }) => [
        neighbourhood
          ? { text: neighbourhood.name, href: request.href(`/neighbourhoods/${neighbourhood.id}`) }
          : texts.noneOfThem,
        texts.tenths(share),
        [number(patients), ...documentOf(request, citations, neighbourhood?.name ?? postcode)],
      ]),
    }),
    paragraph(texts.shareKnown),
  ]
}

// Others are too far away to be of use.
const SPECIAL_METRES = 10_000

/** Practices for one group of people, and those in no network. They are not offered to everybody. */
const specialPractices = (request: PageRequest, { specialPractices: found }: Here): Block[] => {
  const shownOn = request.day.asOf ?? request.today
  const rows = (found ?? []).flatMap(({ practice, distance }) => {
    if (!practice || distance > SPECIAL_METRES) return []
    const phone = phoneOf(practice.contacts)
    return [
      [
        { text: practice.name, href: request.href(`/practices/${practice.id}`) },
        practice.servesOnly === null ? texts.noNetwork : texts.only(practice.servesOnly),
        texts.metres(distance),
        phone ? contactText(phone, shownOn) : texts.notStated,
      ],
    ]
  })
  if (rows.length === 0) return []
  return [
    {
      kind: 'details',
      summary: texts.special,
      blocks: [
        table({
          caption: texts.special,
          columns: [
            { text: texts.practice },
            { text: texts.forWhom },
            { text: texts.distance },
            { text: texts.phone },
          ],
          rows,
        }),
      ],
    },
  ]
}

/**
 * What is near a postcode. A postcode does not belong to a network, so the page shows the nearest practices and where
 * people are registered.
 */
export const herePanel = (request: PageRequest, here: Here, unavailable: ReadonlySet<string>): Block[] => {
  const { postcode, place, district, nearestPractices, citations } = here
  const shownOn = request.day.asOf ?? request.today
  const council = place?.council
  return [
    {
      kind: 'card',
      heading: texts.heading(postcode),
      blocks: [
        {
          kind: 'summary',
          rows: [
            {
              key: texts.council,
              value: place
                ? [
                    { text: council?.name ?? place.name, href: request.href(`/places/${place.id}`) },
                    ...(council && council.contacts.length > 0
                      ? [': ', ...contactsText(council.contacts, shownOn)]
                      : []),
                  ]
                : unavailable.has('local-authorities')
                  ? texts.unavailable
                  : texts.noCouncil,
            },
            ...(district
              ? [
                  {
                    key: texts.district,
                    value: { text: district.name, href: request.href(`/places/${district.id}`) },
                  },
                ]
              : []),
          ],
        },
        table({
          caption: texts.practices,
          columns: [
            { text: texts.practice },
            { text: texts.distance },
            { text: texts.phone },
            { text: texts.neighbourhood },
          ],
          rows: (nearestPractices ?? []).flatMap(({ practice, distance }) => {
            if (!practice) return []
            const phone = phoneOf(practice.contacts)
            return [
              [
                { text: practice.name, href: request.href(`/practices/${practice.id}`) },
                texts.metres(distance),
                phone ? contactText(phone, shownOn) : texts.notStated,
                practice.neighbourhood
                  ? {
                      text: practice.neighbourhood.name,
                      href: request.href(`/neighbourhoods/${practice.neighbourhood.id}`),
                    }
                  : texts.noNeighbourhood,
              ],
            ]
          }),
        }),
        ...specialPractices(request, here),
        ...(here.isNearEdge
          ? [inset([texts.nearEdge, { text: texts.findAGp, href: texts.findAGpAddress }])]
          : []),
        ...shares(request, here, unavailable),
        paragraph({
          text: texts.services,
          href: request.href('/services', place ? { near: place.id } : {}),
        }),
        paragraph([
          `${texts.source}${citations[0]?.source.title ?? ''}`,
          ...documentOf(request, citations, postcode),
        ]),
      ],
    },
  ]
}
