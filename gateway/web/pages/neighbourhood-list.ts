import { listNodes } from '../../client/list-nodes.ts'
import { figureText } from './figure-text.ts'
import type { Operations } from '../../client/operation-types.ts'
import { GraphUnavailable, type Page, type PageRequest } from './page.ts'
import { listed, type Inline } from './text.ts'
import { list, paragraph, table, type Block } from './view.ts'
import { texts } from './texts/neighbourhood-list.ts'

const PAGE = 50
const COLUMNS = [
  'id',
  'name',
  'as_of',
  'is_hub',
  'network_ids',
  'network_codes',
  'place_ids',
  'place_codes',
  'practices',
  'registered_patients',
  'registered_patients_period',
  'source',
]

type Connection = NonNullable<Operations['NeighbourhoodList']['data']['neighbourhoods']>
type Row = Connection['nodes'][number]

const filterOf = ({ search, day }: PageRequest) => {
  const within = search.get('place')?.trim()
  const name = search.get('name')?.trim()
  return { ...(within ? { within } : {}), ...(name ? { name } : {}), ...day }
}

const ORDERS = { name: 'NAME', patients: 'PATIENTS' } as const
type Order = keyof typeof ORDERS

const isOrder = (text: string | null): text is Order => text !== null && Object.hasOwn(ORDERS, text)

const orderOf = ({ search }: PageRequest): Order => {
  const by = search.get('sort')
  return isOrder(by) ? by : 'name'
}

const countMainPractices = ({ practices }: Row): number =>
  practices.filter(({ isBranch }) => !isBranch).length

const listAll = async (request: PageRequest): Promise<Row[]> => {
  const rows: Row[] = []
  const nodes = listNodes(async (position) => {
    const { data } = await request.run('NeighbourhoodList', {
      ...filterOf(request),
      orderBy: ORDERS[orderOf(request)],
      ...position,
    })
    if (!data.neighbourhoods) throw new GraphUnavailable()
    return data.neighbourhoods
  })
  for await (const row of nodes) rows.push(row)
  return rows
}

const filterForm = (
  request: PageRequest,
  places: readonly { id: string; name: string }[],
  isUnknownPlace: boolean,
): Block => ({
  kind: 'form',
  action: '/neighbourhoods',
  hidden: { ...request.day, ...(orderOf(request) === 'name' ? {} : { sort: orderOf(request) }) },
  fields: [
    { name: 'name', label: texts.name, value: request.search.get('name') ?? '' },
    {
      name: 'place',
      label: texts.place,
      value: request.search.get('place') ?? '',
      options: [
        { value: '', text: texts.anyPlace },
        ...places.map(({ id, name }) => ({ value: id, text: name })),
      ],
      ...(isUnknownPlace ? { error: texts.unknownPlace } : {}),
    },
  ],
  button: texts.filter,
})

const listTable = (
  request: PageRequest,
  nodes: readonly Row[],
  order: Order,
  hrefSortedBy: (order: Order) => string,
): Block => {
  const sort = (by: Order, direction: 'ascending' | 'descending') => ({
    href: by === order ? null : hrefSortedBy(by),
    direction,
  })
  return table({
    caption: texts.captions[order],
    columns: [
      { text: texts.neighbourhood, sort: sort('name', 'ascending') },
      { text: texts.network },
      { text: texts.places },
      { text: texts.practices, isNumeric: true },
      { text: texts.patients, isNumeric: true, sort: sort('patients', 'descending') },
    ],
    rows: nodes.map((row) => [
      { text: row.name, href: request.href(`/neighbourhoods/${row.id}`) },
      listed(
        (row.primaryCareNetworks ?? []).map(({ id, name }) => ({
          text: name,
          href: request.href(`/networks/${id}`),
        })),
      ),
      listed((row.places ?? []).map(({ id, name }) => ({ text: name, href: request.href(`/places/${id}`) }))),
      String(countMainPractices(row)),
      figureText(request, row.registeredPatients, row.name, row.id),
    ]),
  })
}

const sortLinks = (order: Order, hrefSortedBy: (order: Order) => string): readonly Inline[] =>
  (['name', 'patients'] as const).flatMap((by, index) => [
    index === 0 ? texts.sortedBy : ', ',
    by === order ? { strong: texts.orders[by] } : { text: texts.orders[by], href: hrefSortedBy(by) },
  ])

export const neighbourhoodListPage: Page = {
  path: '/neighbourhoods',
  show: async (request) => {
    const filter = filterOf(request)
    const after = request.search.get('after')
    const order = orderOf(request)
    const sorted = { ...filter, orderBy: ORDERS[order] }
    const requested = await request.run('NeighbourhoodList', { ...sorted, first: PAGE, after })
    const isBadPage = requested.refused.has('after')
    const isUnknownPlace = requested.refused.has('within')
    const faults = [
      ...(isBadPage ? [{ text: texts.badPage, href: '#maincontent' }] : []),
      ...(isUnknownPlace ? [{ text: texts.unknownPlace, href: '#place' }] : []),
    ]
    const result = isBadPage ? await request.run('NeighbourhoodList', { ...sorted, first: PAGE }) : requested
    if (result.unavailable.has('primary-care')) throw new GraphUnavailable()
    const connection = result.data.neighbourhoods
    const { data } = await request.run('Systems', { ...request.day })
    const places = (data.systems ?? []).flatMap((system) => system.places ?? [])
    const nodes = connection?.nodes ?? []
    const address = (search: Record<string, string>) =>
      request.href('/neighbourhoods', {
        ...Object.fromEntries(
          [...request.search].filter(([name]) => ['name', 'place', 'sort'].includes(name)),
        ),
        ...search,
      })
    const { hasNextPage, endCursor } = connection?.pageInfo ?? { hasNextPage: false, endCursor: null }
    return {
      ...(faults.length > 0 ? { status: 400 as const } : {}),
      view: {
        title: texts.title,
        breadcrumbs: [],
        ...(faults.length > 0 ? { faults } : {}),
        blocks: [
          filterForm(request, places, isUnknownPlace),
          ...(connection ? [paragraph(texts.count(connection.totalCount))] : []),
          ...(nodes.length > 1 ? [paragraph(sortLinks(order, (sort) => address({ sort })))] : []),
          ...(isUnknownPlace
            ? []
            : [
                nodes.length === 0
                  ? paragraph(texts.none)
                  : listTable(request, nodes, order, (sort) => address({ sort })),
              ]),
          {
            kind: 'pages',
            ...(after === null ? {} : { first: { text: texts.first, href: address({}) } }),
            ...(hasNextPage && endCursor !== null
              ? { next: { text: texts.next, href: address({ after: endCursor }) } }
              : {}),
          },
          list([
            { text: texts.csv, href: address({}).replace('/neighbourhoods', '/neighbourhoods.csv') },
            { text: texts.json, href: address({}).replace('/neighbourhoods', '/neighbourhoods.json') },
          ]),
        ],
      },
      csv: async () => ({
        columns: COLUMNS,
        rows: (await listAll(request)).map((row) => [
          row.id,
          row.name,
          request.day.asOf ?? request.today,
          row.isHub,
          (row.primaryCareNetworks ?? []).map(({ id }) => id).join(' '),
          (row.primaryCareNetworks ?? []).flatMap(({ odsCode }) => odsCode ?? []).join(' '),
          (row.places ?? []).map(({ id }) => id).join(' '),
          (row.places ?? []).flatMap(({ gssCode }) => gssCode ?? []).join(' '),
          countMainPractices(row),
          row.registeredPatients?.value ?? null,
          row.registeredPatients?.period ?? null,
          row.registeredPatients?.citations[0]?.source.id ?? null,
        ]),
      }),
    }
  },
}
