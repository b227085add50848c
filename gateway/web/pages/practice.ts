import { contactsText } from './contacts.ts'
import { disagreementsBox } from './disagreements-box.ts'
import { asStated, lastConfirmedRow } from './evidence.ts'
import { documentOf, figureText } from './figure-text.ts'
import { day } from '../number-format.ts'
import { becameBox, otherNames } from './history.ts'
import { linkToHit } from './hit-links.ts'
import { listSizes } from './list-sizes.ts'
import type { Operations } from '../../client/operation-types.ts'
import { canonical, found, type Page, type PageRequest } from './page.ts'
import { inOneLine, type Inline, type Text } from './text.ts'
import { heading, lede, list, paragraph, table, type Block } from './view.ts'
import { texts } from './texts/practice.ts'

type Practice = NonNullable<Operations['PracticePage']['data']['practice']>

const ALWAYS = '1974-04-01'
const NAMESAKES = 6
const NEAREST = 3
// Common words of practice names, which do not identify a practice.
const COMMON = /^(the|dr|medical|health|centre|surgery|practice|group|and|&|partners?)$/i

const linked = (request: PageRequest, folder: string, entity: { id: string; name: string } | null): Text =>
  entity ? { text: entity.name, href: request.href(`/${folder}/${entity.id}`) } : texts.none

const opening = (request: PageRequest, { name, place, mainPractice }: Practice): readonly Inline[] =>
  mainPractice
    ? [texts.branchOf, { text: mainPractice.name, href: request.href(`/practices/${mainPractice.id}`) }, '.']
    : [place ? texts.practiceIn(name, place.name) : texts.practice(name)]

const linksToPractices = (
  request: PageRequest,
  practices: readonly { id: string; name: string }[],
): readonly Inline[] =>
  inOneLine(practices.map(({ id, name }) => [{ text: name, href: request.href(`/practices/${id}`) }]))

/** The first line of a closed practice, with links to its successors or to the nearest open practices. */
const closing = async (
  request: PageRequest,
  { id, name, closedOn, postcode, successors, mainPractice, evidence }: Practice,
): Promise<readonly Inline[]> => {
  const closedWords = evidence.inference === null ? texts.closedOn : texts.appearsClosedOn
  const closed = closedOn === null ? texts.hasClosed(name) : closedWords(name, day(closedOn))
  const others = successors.filter(({ toId }) => toId !== id)
  if (others.length > 0) {
    const named = others.map(({ toId, toName }) => ({ id: toId, name: toName }))
    const areStated = others.every((succession) => succession.evidence.inference === null)
    const words = areStated ? texts.continuedBy : texts.appearsContinuedBy
    return [closed, words, ...linksToPractices(request, named), '.']
  }
  if (mainPractice) return [closed, texts.wasBranchOf, ...linksToPractices(request, [mainPractice]), '.']
  if (postcode === null) return [closed]
  const { data } = await request.run('LocatePostcode', { postcode, ...request.day })
  const nearest = (data.locate?.nearestPractices ?? []).flatMap(({ practice }) => practice ?? [])
  return nearest.length === 0
    ? [closed]
    : [closed, texts.nearestOpen, ...linksToPractices(request, nearest.slice(0, NEAREST)), '.']
}

const reach = (practice: Practice): Block => ({
  kind: 'card',
  heading: texts.contact,
  blocks: [
    {
      kind: 'summary',
      rows: [
        {
          key: texts.address,
          value:
            [...practice.address, ...(practice.postcode === null ? [] : [practice.postcode])].join(', ') ||
            texts.notPublished,
        },
        {
          key: texts.phone,
          value:
            practice.contacts.length > 0
              ? contactsText(practice.contacts, practice.asOf)
              : texts.notPublished,
        },
      ],
    },
  ],
})

const belonging = (request: PageRequest, practice: Practice): Block => ({
  kind: 'summary',
  rows: [
    { key: texts.neighbourhood, value: linked(request, 'neighbourhoods', practice.neighbourhood) },
    { key: texts.network, value: linked(request, 'networks', practice.primaryCareNetwork) },
    { key: texts.place, value: linked(request, 'places', practice.place) },
    { key: texts.district, value: linked(request, 'places', practice.district) },
    { key: texts.commissioner, value: practice.commissioner?.name ?? texts.none },
    { key: texts.code, value: practice.odsCode ?? texts.none },
    { key: texts.status, value: texts.statuses[practice.status] },
    lastConfirmedRow(practice.evidence),
    ...(practice.openedOn === null
      ? []
      : [
          {
            key: texts.opened,
            value: practice.openedOn === ALWAYS ? texts.always : day(practice.openedOn),
          },
        ]),
    {
      key: texts.patients,
      value: figureText(request, practice.registeredPatients, practice.name, practice.id),
    },
  ],
})

const memberships = (request: PageRequest, { networkMemberships, asOf }: Practice): Block[] =>
  networkMemberships.length === 0
    ? []
    : [
        table({
          caption: texts.memberships.caption,
          columns: [
            { text: texts.memberships.network },
            { text: texts.memberships.from },
            { text: texts.memberships.until },
          ],
          rows: networkMemberships.map(({ primaryCareNetwork, from, until, citations, evidence }) => [
            linked(request, 'networks', primaryCareNetwork),
            [day(from), ...documentOf(request, citations, primaryCareNetwork?.name ?? '')],
            until === null ? [texts.memberships.still, ...asStated(evidence, asOf)] : day(until),
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
    : [heading(texts.notThis), paragraph(texts.namesakes), list(others.map((hit) => linkToHit(request, hit)))]
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
        windowTitle: texts.windowTitle(name, practice.odsCode ?? id),
        breadcrumbs: [
          { text: texts.neighbourhood, href: request.href('/neighbourhoods') },
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
          lede(practice.status === 'CLOSED' ? await closing(request, practice) : opening(request, practice)),
          ...becameBox(request, practice),
          reach(practice),
          heading(texts.belongs),
          belonging(request, practice),
          ...disagreementsBox(request, id, result.data.discrepancies?.nodes ?? []),
          ...(practice.branches.length === 0
            ? []
            : [
                heading(texts.branches),
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
                heading(texts.notes),
                list(
                  practice.notes.map(({ text, citation }) => [
                    text,
                    ...documentOf(request, [citation], name),
                  ]),
                ),
              ]),
          ...(await namesakes(request, practice)),
          paragraph({ text: texts.json, href: request.href(`/practices/${id}.json`) }),
        ],
      },
    }
  },
}
