import { contactsText } from './contacts.ts'
import { disagreementsBox } from './disagreements-box.ts'
import { asStated, lastConfirmedRow } from './evidence.ts'
import { documentOf, figureText } from './figure-text.ts'
import { day } from '../number-format.ts'
import { becameBox, otherNames } from './history.ts'
import { hitLink } from './search-results.ts'
import { listSizes } from './list-sizes.ts'
import type { Operations } from '../../client/operation-types.ts'
import { canonical, found, type Page, type PageRequest } from './page.ts'
import type { Inline, Text } from './text.ts'
import { heading, lede, list, paragraph, table, type Block } from './view.ts'
import { words } from './words/practice.ts'

type Practice = NonNullable<Operations['PracticePage']['data']['practice']>

const ALWAYS = '1974-04-01'
const NAMESAKES = 6
// Common words of practice names, which do not identify a practice.
const COMMON = /^(the|dr|medical|health|centre|surgery|practice|group|and|&|partners?)$/i

const linked = (request: PageRequest, folder: string, entity: { id: string; name: string } | null): Text =>
  entity ? { text: entity.name, href: request.href(`/${folder}/${entity.id}`) } : words.none

const opening = (request: PageRequest, { name, place, mainPractice }: Practice): readonly Inline[] =>
  mainPractice
    ? [words.branchOf, { text: mainPractice.name, href: request.href(`/practices/${mainPractice.id}`) }, '.']
    : [place ? words.practiceIn(name, place.name) : words.practice(name)]

const reach = (practice: Practice): Block => ({
  kind: 'card',
  heading: words.contact,
  blocks: [
    {
      kind: 'summary',
      rows: [
        {
          key: words.address,
          value:
            [...practice.address, ...(practice.postcode === null ? [] : [practice.postcode])].join(', ') ||
            words.notPublished,
        },
        {
          key: words.phone,
          value:
            practice.contacts.length > 0
              ? contactsText(practice.contacts, practice.asOf)
              : words.notPublished,
        },
      ],
    },
  ],
})

const belonging = (request: PageRequest, practice: Practice): Block => ({
  kind: 'summary',
  rows: [
    { key: words.neighbourhood, value: linked(request, 'neighbourhoods', practice.neighbourhood) },
    { key: words.network, value: linked(request, 'networks', practice.primaryCareNetwork) },
    { key: words.place, value: linked(request, 'places', practice.place) },
    { key: words.district, value: linked(request, 'places', practice.district) },
    { key: words.commissioner, value: practice.commissioner?.name ?? words.none },
    { key: words.code, value: practice.odsCode ?? words.none },
    { key: words.status, value: words.statuses[practice.status] },
    lastConfirmedRow(practice.evidence),
    ...(practice.openedOn === null
      ? []
      : [
          {
            key: words.opened,
            value: practice.openedOn === ALWAYS ? words.always : day(practice.openedOn),
          },
        ]),
    {
      key: words.patients,
      value: figureText(request, practice.registeredPatients, practice.name, practice.id),
    },
  ],
})

const memberships = (request: PageRequest, { networkMemberships, asOf }: Practice): Block[] =>
  networkMemberships.length === 0
    ? []
    : [
        table({
          caption: words.memberships.caption,
          columns: [
            { text: words.memberships.network },
            { text: words.memberships.from },
            { text: words.memberships.until },
          ],
          rows: networkMemberships.map(({ primaryCareNetwork, from, until, citations, evidence }) => [
            linked(request, 'networks', primaryCareNetwork),
            [day(from), ...documentOf(request, citations, primaryCareNetwork?.name ?? '')],
            until === null ? [words.memberships.still, ...asStated(evidence, asOf)] : day(until),
          ]),
        }),
      ]

const namesakes = async (
  request: PageRequest,
  { id, name, primaryCareNetwork, commissioner }: Practice,
): Promise<Block[]> => {
  const [word] = name.split(/[\s:,(]+/).filter((part) => part.length > 3 && !COMMON.test(part))
  if (word === undefined) return []
  const { data } = await request.run('SearchAll', {
    text: word,
    kinds: ['PRACTICE'],
    within: primaryCareNetwork?.system?.id ?? commissioner?.system?.id ?? null,
    first: NAMESAKES,
    ...request.day,
  })
  const others = (data.search ?? []).filter(
    (hit) => hit.id !== id && hit.matched.toLowerCase().includes(word.toLowerCase()),
  )
  return others.length === 0
    ? []
    : [heading(words.notThis), paragraph(words.namesakes), list(others.map((hit) => hitLink(request, hit)))]
}

export const practicePage: Page = {
  path: '/practices/:id',
  show: async (request) => {
    const { id: requestedId = '' } = request.params
    const result = await request.run('PracticePage', { practice: requestedId, ...request.day })
    const practice = found(result.data.practice, result, requestedId)
    const moved = canonical(request, 'practices', practice.id)
    if (moved) return moved
    const { id, name } = practice
    return {
      view: {
        title: name,
        breadcrumbs: [
          { text: words.neighbourhood, href: request.href('/neighbourhoods') },
          ...(practice.neighbourhood
            ? [
                {
                  text: practice.neighbourhood.name,
                  href: request.href(`/neighbourhoods/${practice.neighbourhood.id}`),
                },
              ]
            : []),
        ],
        blocks: [
          lede(opening(request, practice)),
          ...becameBox(request, practice),
          reach(practice),
          heading(words.belongs),
          belonging(request, practice),
          ...disagreementsBox(request, id, result.data.discrepancies?.nodes ?? []),
          ...(practice.branches.length === 0
            ? []
            : [
                heading(words.branches),
                list(
                  practice.branches.map((branch) => [
                    { text: branch.name, href: request.href(`/practices/${branch.id}`) },
                    ...(branch.postcode === null ? [] : [`, ${branch.postcode}`]),
                  ]),
                ),
              ]),
          ...listSizes(request, name, id, practice.registeredPatientsStated),
          ...memberships(request, practice),
          ...otherNames(request, name, practice.statedNames),
          ...(practice.notes.length === 0
            ? []
            : [
                heading(words.notes),
                list(
                  practice.notes.map(({ text, citation }) => [
                    text,
                    ...documentOf(request, [citation], name),
                  ]),
                ),
              ]),
          ...(await namesakes(request, practice)),
          paragraph({ text: words.json, href: request.href(`/practices/${id}.json`) }),
        ],
      },
    }
  },
}
