import { contactText, contactsText, personText, phoneOf, type ShownContact } from './contacts.ts'
import { documentOf } from './figure-text.ts'
import type { Operations } from '../../client/operation-types.ts'
import type { PageData, PageRequest } from './page.ts'
import { flowPicture } from './sankey.ts'
import type { Table } from './table.ts'
import type { Inline, Text } from './text.ts'
import type { Picture } from './view.ts'
import { texts as panel } from './texts/location-panel.ts'
import { texts } from './texts/neighbourhood.ts'

export type NeighbourhoodAnswer = PageData<Operations['NeighbourhoodPage']['data']>
export type Neighbourhood = NonNullable<NeighbourhoodAnswer['data']['neighbourhood']>

interface ContactRow {
  readonly key: string
  readonly value: Text
}

const withContacts = (name: string, contacts: readonly ShownContact[], day: string): readonly Inline[] => [
  { strong: name },
  ': ',
  ...(contacts.length > 0 ? contactsText(contacts, day) : [texts.noContact]),
]

/** The clinical directors of the day, or the last ones that were published before, with their month. */
const directorRows = (
  request: PageRequest,
  { primaryCareNetworks, asOf }: Neighbourhood,
  isCurrent: boolean,
): ContactRow[] =>
  (primaryCareNetworks ?? [])
    .flatMap(({ clinicalDirectors }) => clinicalDirectors)
    .filter(({ evidence }) => evidence.isCurrent === isCurrent)
    .map(({ name, statedOn, citations }) => ({
      key: isCurrent ? texts.clinicalDirector : texts.lastDirector,
      value: [...personText(name, statedOn, asOf), ...documentOf(request, citations, name)],
    }))

/** The telephone numbers of the practices that everybody may register with. */
const practiceRows = (request: PageRequest, { practices, asOf }: Neighbourhood): ContactRow[] => {
  const rows = practices.flatMap(({ id, name, isBranch, servesOnly, contacts }) => {
    const phone = phoneOf(contacts)
    return isBranch || servesOnly !== null || !phone
      ? []
      : [
          {
            key: texts.practices.name,
            value: [
              { text: name, href: request.href(`/practices/${id}`) },
              ': ',
              ...contactText(phone, asOf),
            ],
          },
        ]
  })
  return rows.length > 0
    ? rows
    : [
        {
          key: texts.practices.caption,
          value: [texts.practices.noPhone, { text: texts.findAGp, href: panel.findAGpAddress }],
        },
      ]
}

/** The contacts of the neighbourhood itself, its networks and its commissioners. */
const ownRows = ({ contacts, practices, asOf }: Neighbourhood): ContactRow[] => {
  const ofPractices = new Set(
    practices.flatMap((practice) => practice.contacts.map(({ kind, value }) => `${kind} ${value}`)),
  )
  const own = contacts.filter(({ kind, value }) => !ofPractices.has(`${kind} ${value}`))
  const names = [...new Set(own.map(({ of }) => of))]
  return names.map((name) => ({
    key: name,
    value: contactsText(
      own.filter(({ of }) => of === name),
      asOf,
    ),
  }))
}

const teamRows = (neighbourhood: Neighbourhood, unavailable: ReadonlySet<string>): ContactRow[] => {
  const { integratedNeighbourhoodTeams, localityTeams, asOf } = neighbourhood
  if (integratedNeighbourhoodTeams === null && unavailable.has('community-services')) {
    return [{ key: texts.team, value: texts.teamsAway }]
  }
  const rows = [
    ...(integratedNeighbourhoodTeams ?? []).map(({ name, contacts }) => ({
      key: texts.team,
      value: withContacts(name, contacts, asOf),
    })),
    ...(localityTeams ?? []).map(({ name, contacts }) => ({
      key: texts.localityTeam,
      value: withContacts(name, contacts, asOf),
    })),
  ]
  return rows.length > 0 ? rows : [{ key: texts.team, value: texts.noTeam }]
}

const councilRows = ({ places, asOf }: Neighbourhood, unavailable: ReadonlySet<string>): ContactRow[] => {
  const councils = (places ?? []).flatMap(({ council }) => council ?? [])
  if (councils.length === 0 && unavailable.has('local-authorities')) {
    return [{ key: texts.council, value: texts.councilAway }]
  }
  return councils.map(({ name, contacts }) => ({
    key: texts.council,
    value:
      contacts.length > 0
        ? withContacts(name, contacts, asOf)
        : [{ strong: name }, ': ', { text: texts.findCouncil, href: texts.findCouncilAddress }],
  }))
}

const networkRows = (request: PageRequest, { primaryCareNetworks }: Neighbourhood): ContactRow[] =>
  (primaryCareNetworks ?? []).map(({ id, name }) => ({
    key: texts.network,
    value: { text: name, href: request.href(`/networks/${id}`) },
  }))

/**
 * Who to contact, the first one first: contacts of the neighbourhood, its networks and commissioners, its practices, its
 * teams, the council and the network. Without a contact of practices or of the council, a row links to a public
 * directory. Clinical directors of an earlier day come last, with their month.
 */
export const contactRows = (
  request: PageRequest,
  neighbourhood: Neighbourhood,
  unavailable: ReadonlySet<string>,
  { hasPractices }: { readonly hasPractices: boolean },
): ContactRow[] => [
  ...ownRows(neighbourhood),
  ...(hasPractices ? practiceRows(request, neighbourhood) : []),
  { key: texts.linkWorkers, value: texts.noLinkWorker },
  ...teamRows(neighbourhood, unavailable),
  ...councilRows(neighbourhood, unavailable),
  ...networkRows(request, neighbourhood),
  ...directorRows(request, neighbourhood, true),
  ...directorRows(request, neighbourhood, false),
]

export const practicesTable = (request: PageRequest, { practices, asOf }: Neighbourhood): Table => ({
  caption: texts.practices.caption,
  columns: [
    { text: texts.practices.name },
    { text: texts.practices.address },
    { text: texts.practices.phone },
  ],
  rows: practices.map(({ id, name, isBranch, mainPractice, servesOnly, address, postcode, contacts }) => {
    // The number of the main practice is kept up to date. That of a branch may be years old.
    const main = practices.find((one) => one.id === mainPractice?.id)
    const phone = phoneOf(main?.contacts ?? []) ?? phoneOf(contacts)
    return [
      [
        { text: name, href: request.href(`/practices/${id}`) },
        ...(isBranch ? [` (${main ? texts.practices.branchOf(main.name) : texts.practices.branch})`] : []),
        ...(servesOnly === null ? [] : [` (${texts.practices.only(servesOnly)})`]),
      ],
      [...address.filter((line) => line !== name), ...(postcode === null ? [] : [postcode])].join(', ') ||
        texts.practices.notStated,
      phone ? contactText(phone, asOf) : texts.practices.notStated,
    ]
  }),
})

/** The same contacts as rows, for CSV and vCard. */
export const listContacts = (neighbourhood: Neighbourhood) => [
  ...(neighbourhood.primaryCareNetworks ?? []).flatMap(({ name: network, clinicalDirectors }) =>
    clinicalDirectors.map(({ name, statedOn, citations }) => ({
      role: texts.clinicalDirector,
      organisation: network,
      name,
      kind: null,
      value: null,
      statedOn,
      source: citations[0]?.source.id ?? null,
    })),
  ),
  ...neighbourhood.contacts.map(({ of, kind, value, statedOn, citations }) => ({
    role: null,
    organisation: of,
    name: of,
    kind,
    value,
    statedOn,
    source: citations[0]?.source.id ?? null,
  })),
  ...(neighbourhood.places ?? []).flatMap(({ council }) =>
    (council?.contacts ?? []).map(({ of, kind, value, statedOn }) => ({
      role: texts.council,
      organisation: council?.name ?? of,
      name: of,
      kind,
      value,
      statedOn,
      source: null,
    })),
  ),
]

type Practice = Neighbourhood['practices'][number]

/** The number of practices in each area of a kind, as a sentence. */
const lineUp = (
  practices: readonly Practice[],
  areaOf: (practice: Practice) => { name: string } | null,
): string => {
  const counts = new Map<string, number>()
  for (const practice of practices) {
    const name = areaOf(practice)?.name ?? texts.lineUp.unknown
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const [only] = counts.size === 1 ? counts.keys() : []
  if (counts.size === 0 || only === texts.lineUp.unknown) return texts.lineUp.none
  if (only !== undefined) return texts.lineUp.within(only)
  const parts = [...counts].sort(([a], [b]) => a.localeCompare(b, 'en-GB'))
  return texts.lineUp.split(parts.map(([name, count]) => texts.lineUp.part(name, count)).join(', '))
}

export const lineUpTable = ({ practices, primaryCareNetworks }: Neighbourhood): Table => {
  const main = practices.filter(({ isBranch }) => !isBranch)
  const networks = (primaryCareNetworks ?? []).map(({ name }) => name).join(', ')
  return {
    caption: texts.lineUp.caption,
    columns: [{ text: texts.lineUp.kind }, { text: texts.lineUp.how }],
    rows: [
      [texts.lineUp.network, networks === '' ? texts.lineUp.none : texts.lineUp.within(networks)],
      [texts.lineUp.council, lineUp(main, ({ place }) => place)],
      [texts.lineUp.district, lineUp(main, ({ district }) => district)],
      [texts.lineUp.commissioner, lineUp(main, ({ commissioner }) => commissioner)],
    ],
  }
}

/** A flow chart from practices to the districts or unitary councils that they are in. */
export const lineUpPicture = (neighbourhood: Neighbourhood): Picture | null => {
  const main = neighbourhood.practices.filter(({ isBranch }) => !isBranch)
  const lying = main.map(({ name, district, place }) => ({
    name,
    area: (district ?? place)?.name ?? texts.lineUp.unknown,
  }))
  if (lying.length === 0) return null
  const title = texts.lineUp.picture(neighbourhood.name)
  return {
    title,
    svg: flowPicture(
      lying.map(({ name, area }) => ({ from: name, to: area, value: 1 })),
      title,
      texts.lineUp.described,
    ),
    table: {
      caption: title,
      columns: [{ text: texts.practices.name }, { text: texts.lineUp.area }],
      rows: lying.map(({ name, area }) => [name, area]),
    },
  }
}
