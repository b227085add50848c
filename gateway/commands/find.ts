import type { Operations } from '../client/operation-types.ts'
import { isOnlyPostcode } from '../client/postcode-answer.ts'
import { CommandError } from './exit-codes.ts'
import { printTable, printMessage, type OutputOptions } from './output.ts'
import { storedText } from './stored-text.ts'
import { withGraph, type GraphAtAddress } from './with-graph.ts'

export interface FindOptions extends OutputOptions {
  readonly asOf?: string
}

const RESULTS = 50
const COLUMNS = ['kind', 'id', 'name', 'detail', 'neighbourhood', 'distance_metres', 'contact']

type Found = readonly (string | number | null)[]

type Location = NonNullable<NonNullable<Operations['Here']['data']['describePostcode']>['location']>

const listNear = ({ place, district, nearestPractices }: Location): Found[] => {
  const contactOf = (contacts: readonly { value: string }[] | undefined): string | null =>
    contacts?.[0]?.value ?? null
  return [
    ...(place
      ? [
          [
            'PLACE',
            place.id,
            place.name,
            place.council?.name ?? null,
            null,
            null,
            contactOf(place.council?.contacts),
          ],
        ]
      : []),
    ...(district ? [['DISTRICT', district.id, district.name, null, null, null, null]] : []),
    ...(nearestPractices ?? []).flatMap(({ distance, practice }) =>
      practice
        ? [
            [
              'PRACTICE',
              practice.id,
              practice.name,
              practice.postcode ?? null,
              practice.neighbourhood?.name ?? null,
              distance,
              contactOf(practice.contacts),
            ],
          ]
        : [],
    ),
  ]
}

const search = async (graph: GraphAtAddress, text: string, day: object): Promise<Found[]> => {
  const { search: hits } = await graph.run<Operations['SearchAll']['data']>(storedText('SearchAll'), {
    text,
    first: RESULTS,
    ...day,
  })
  return (hits ?? []).map(({ kind, id, title, subtitle, node }) => {
    const own = node && 'neighbourhood' in node ? (node.neighbourhood?.name ?? null) : null
    return [kind, id, title, subtitle ?? null, own, null, null]
  })
}

/** Prints what is near a postcode, or the search results for a text. */
export const find = async (text: string, { asOf, ...output }: FindOptions): Promise<void> =>
  withGraph(async (graph) => {
    const day = asOf === undefined ? {} : { asOf }
    const { describePostcode } = await graph.run<Operations['Here']['data']>(storedText('Here'), {
      postcode: text,
      ...day,
    })
    const isPostcode = describePostcode ? isOnlyPostcode(describePostcode) : false
    if (describePostcode && describePostcode.status !== 'MALFORMED') printMessage(describePostcode.sentence)
    const location = isPostcode ? describePostcode?.location : null
    const rows = location ? listNear(location) : isPostcode ? [] : await search(graph, text.trim(), day)
    if (rows.length === 0) {
      throw new CommandError(
        'not found',
        `No results for "${text}".`,
        isPostcode
          ? 'Try a nearby postcode, a town or the name of a practice.'
          : 'Try another spelling, a town or a postcode.',
      )
    }
    if (isPostcode)
      printMessage(
        'The nearest practices. People choose their practice, so they may be registered with another one.',
      )
    printTable({ columns: COLUMNS, rows }, output)
  })
