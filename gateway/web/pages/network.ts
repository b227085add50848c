import { contactsText, personText } from './contacts.ts'
import { disagreementsBox } from './disagreements-box.ts'
import { currentFirst, lastConfirmedRow } from './evidence.ts'
import { documentOf, figureText, sourceOf } from './figure-text.ts'
import { number, pounds, rate } from '../number-format.ts'
import { becameBox, otherNames } from './history.ts'
import { listSizes } from './list-sizes.ts'
import type { Operations } from '../../client/operation-types.ts'
import { canonical, found, type PageData, type Page, type PageRequest } from './page.ts'
import { listed, type Text } from './text.ts'
import { heading, lede, list, paragraph, table, type Block, type Field } from './view.ts'
import { texts } from './texts/network.ts'
import { financialYearOf, isFinancialYear } from '../../../schema/calendar.ts'

type Network = NonNullable<Operations['NetworkPage']['data']['primaryCareNetwork']>

const COLUMNS = [
  'network_id',
  'network_code',
  'as_of',
  'practice_id',
  'practice_code',
  'practice',
  'is_branch',
  'postcode',
  'registered_patients',
  'registered_patients_period',
]

const sizeText = (request: PageRequest, { size, name }: Network): Text => {
  const { status, lower, upper, outsideBy, citations } = size
  const by = number(outsideBy ?? 0)
  const text =
    status === 'BELOW'
      ? texts.sizes.BELOW(number(lower), by)
      : status === 'ABOVE'
        ? texts.sizes.ABOVE(number(upper), by)
        : status === 'WITHIN'
          ? texts.sizes.WITHIN(number(lower), number(upper))
          : texts.sizes.UNKNOWN
  return [text, ...documentOf(request, citations, name)]
}

const facts = (request: PageRequest, network: Network): Block => ({
  kind: 'summary',
  rows: [
    {
      key: texts.director,
      value:
        network.clinicalDirectors.length === 0
          ? texts.noDirector
          : currentFirst(network.clinicalDirectors).flatMap(({ name, statedOn, citations }, index) => [
              ...(index === 0 ? [] : [', ']),
              ...personText(name, statedOn, network.asOf),
              ...documentOf(request, citations, name),
            ]),
    },
    ...(network.contacts.length === 0
      ? []
      : [{ key: texts.contact, value: contactsText(network.contacts, network.asOf) }]),
    {
      key: texts.patients,
      value: figureText(request, network.registeredPatients, network.name, network.id),
    },
    { key: texts.size, value: sizeText(request, network) },
    {
      key: texts.places,
      value: listed(
        (network.places ?? []).map(({ id, name }) => ({ text: name, href: request.href(`/places/${id}`) })),
      ),
    },
    { key: texts.commissioner, value: network.commissioner?.name ?? texts.none },
    { key: texts.code, value: network.odsCode ?? texts.none },
    lastConfirmedRow(network.evidence),
  ],
})

const money = (
  request: PageRequest,
  { funding, fundingStatus, name, id }: Network,
  year: string,
  { unavailable }: PageData<unknown>,
  yearField: Field,
): Block[] => [
  heading(texts.money.heading(year)),
  ...(funding
    ? [
        paragraph([texts.money.explain]),
        table({
          caption: texts.money.streams,
          columns: [
            { text: texts.money.stream },
            { text: texts.money.rate, isNumeric: true },
            { text: texts.money.amount, isNumeric: true },
          ],
          rows: [
            ...funding.streams.map(({ stream, amount }) => [
              stream.name,
              stream.rate
                ? [rate(stream.rate.value), ' ', sourceOf(request, stream.rate, stream.name)]
                : texts.money.notStated,
              [pounds(amount.value), ...documentOf(request, amount.citations, `${stream.name}, ${name}`)],
            ]),
            [
              texts.money.total,
              '',
              [pounds(funding.total), ' ', sourceOf(request, funding.patients, name, id)],
            ],
          ],
        }),
        ...(funding.withoutRate.length === 0
          ? []
          : [
              paragraph(
                `${texts.money.without}${funding.withoutRate.map((stream) => stream.name).join(', ')}.`,
              ),
            ]),
      ]
    : [
        paragraph(
          unavailable.has('finance')
            ? texts.money.unavailable
            : fundingStatus === 'NO_RATE'
              ? texts.money.noRates
              : texts.money.unknown,
        ),
      ]),
  {
    kind: 'form',
    action: `/networks/${id}`,
    hidden: request.day,
    fields: [yearField],
    button: texts.money.other,
  },
]

export const networkPage: Page = {
  path: '/networks/:id',
  show: async (request) => {
    const { id: requestedId = '' } = request.params
    const wanted = request.search.get('year')?.trim() ?? ''
    const year = isFinancialYear(wanted) ? wanted : financialYearOf(request.day.asOf ?? request.today)
    const isFault = wanted !== '' && !isFinancialYear(wanted)
    const result = await request.run('NetworkPage', { network: requestedId, year, ...request.day })
    const network = found(result.data.primaryCareNetwork, result, requestedId)
    const moved = canonical(request, 'networks', network.id)
    if (moved) return moved
    const { id, name, practices, neighbourhoods } = network
    const yearField: Field = {
      name: 'year',
      label: texts.money.year,
      value: wanted === '' ? year : wanted,
      ...(isFault ? { error: texts.money.unknownYear } : {}),
    }
    return {
      ...(isFault ? { status: 400 as const } : {}),
      view: {
        title: name,
        windowTitle: texts.windowTitle(name),
        ...(isFault ? { faults: [{ text: texts.money.unknownYear, href: '#year' }] } : {}),
        breadcrumbs: [{ text: texts.networks, href: request.href('/neighbourhoods') }],
        blocks: [
          lede(texts.lede(name, practices.filter(({ isBranch }) => !isBranch).length)),
          ...becameBox(request, network),
          facts(request, network),
          ...disagreementsBox(request, id, network.discrepancies),
          heading(texts.neighbourhoods),
          list(
            (neighbourhoods ?? []).map((neighbourhood) => [
              { text: neighbourhood.name, href: request.href(`/neighbourhoods/${neighbourhood.id}`) },
              ...(neighbourhood.isHub ? [` (${texts.hub})`] : []),
            ]),
          ),
          table({
            caption: texts.practices.caption,
            columns: [
              { text: texts.practices.name },
              { text: texts.practices.code },
              { text: texts.practices.patients, isNumeric: true },
            ],
            rows: practices.map((practice) => [
              [
                { text: practice.name, href: request.href(`/practices/${practice.id}`) },
                ...(practice.isBranch ? [` (${texts.practices.branch})`] : []),
              ],
              practice.odsCode ?? texts.none,
              figureText(request, practice.registeredPatients, practice.name, practice.id),
            ]),
          }),
          ...listSizes(request, name, id, network.registeredPatientsStated),
          ...money(request, network, year, result, yearField),
          ...otherNames(request, name, network.statedNames),
          list([
            { text: texts.csv, href: request.href(`/networks/${id}.csv`) },
            { text: texts.json, href: request.href(`/networks/${id}.json`) },
          ]),
        ],
      },
      csv: () => ({
        columns: COLUMNS,
        rows: practices.map((practice) => [
          id,
          network.odsCode,
          network.asOf,
          practice.id,
          practice.odsCode,
          practice.name,
          practice.isBranch,
          practice.postcode,
          practice.registeredPatients?.value ?? null,
          practice.registeredPatients?.period ?? null,
        ]),
      }),
    }
  },
}
