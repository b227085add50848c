import { disagreementsBox } from './disagreements-box.ts'
import { figureText } from './figures.ts'
import { number } from './formats.ts'
import { countsTable, indicatorTable } from './measures.ts'
import type { Operations } from './operation-types.ts'
import { NothingThere, GraphAway, found, type Page, type PageRequest } from './page.ts'
import { heading, lede, list, paragraph, table, type Block } from './view.ts'
import { words } from './words/system.ts'

type System = NonNullable<Operations['SystemPage']['data']['system']>

/** The system of this installation: the first that is loaded. */
export const ownSystem = async (request: PageRequest): Promise<string> => {
  const answer = await request.ask('Systems', { ...request.day })
  const [system] = answer.data.systems ?? []
  if (system) return system.id
  throw answer.away.size > 0 ? new GraphAway() : new NothingThere('')
}

const counted = (count: number | null): string => (count === null ? words.notStated : number(count))

const areas = (request: PageRequest, { places, commissioners, primaryCareNetworks }: System): Block[] => [
  table({
    caption: words.places.caption,
    columns: [
      { text: words.places.name },
      { text: words.places.code },
      { text: words.practices, isNumeric: true },
      { text: words.patients, isNumeric: true },
    ],
    rows: (places ?? []).map(({ id, name, gssCode, practiceCount, registeredPatients }) => [
      { text: name, href: request.href(`/places/${id}`) },
      gssCode ?? words.notStated,
      counted(practiceCount),
      figureText(request, registeredPatients, name, id),
    ]),
  }),
  table({
    caption: words.commissioners.caption,
    columns: [
      { text: words.commissioners.name },
      { text: words.commissioners.code },
      { text: words.practices, isNumeric: true },
      { text: words.patients, isNumeric: true },
    ],
    rows: commissioners.map(({ id, name, odsCode, practiceCount, registeredPatients }) => [
      name,
      odsCode ?? words.notStated,
      counted(practiceCount),
      figureText(request, registeredPatients, name, id),
    ]),
  }),
  table({
    caption: words.networks.caption,
    columns: [
      { text: words.networks.name },
      { text: words.patients, isNumeric: true },
      { text: words.networks.size },
    ],
    rows: (primaryCareNetworks ?? []).map(({ id, name, registeredPatients, size }) => [
      { text: name, href: request.href(`/networks/${id}`) },
      figureText(request, registeredPatients, name, id),
      size.outsideBy ? `${words.sizes[size.status]}: ${number(size.outsideBy)}` : words.sizes[size.status],
    ]),
  }),
]

const teams = (request: PageRequest, { localityTeams, integratedNeighbourhoodTeams }: System): Block[] => {
  const all = [...(localityTeams ?? []), ...(integratedNeighbourhoodTeams ?? [])]
  return [
    heading(words.teams),
    all.length === 0
      ? paragraph(words.noTeams)
      : list(all.map(({ id, name }) => ({ text: name, href: request.href(`/teams/${id}`) }))),
  ]
}

const workforce = (
  request: PageRequest,
  { workforce: staff, id }: System,
  away: ReadonlySet<string>,
): Block[] => {
  if (!staff) return away.has('finance') ? [paragraph(words.workforce.away)] : []
  return [
    heading(words.workforce.heading),
    {
      kind: 'summary',
      rows: [
        {
          key: words.workforce.projected,
          value: figureText(request, staff.projected, words.workforce.projected, id),
        },
        { key: words.workforce.target, value: figureText(request, staff.target, words.workforce.target, id) },
      ],
    },
  ]
}

export const systemPage: Page = {
  path: '/system',
  show: async (request) => {
    const id = await ownSystem(request)
    const answer = await request.ask('SystemPage', { system: id, ...request.day })
    const system = found(answer.data.system, answer, id)
    const { name, asOf, practiceCount, registeredPatients, partners } = system
    return {
      view: {
        title: name,
        breadcrumbs: [],
        blocks: [
          lede(
            words.lede(
              name,
              counted(practiceCount),
              registeredPatients ? number(registeredPatients.value) : words.notStated.toLowerCase(),
            ),
          ),
          {
            kind: 'summary',
            rows: [{ key: words.patients, value: figureText(request, registeredPatients, name, id) }],
          },
          ...disagreementsBox(request, id, answer.data.discrepancies?.nodes ?? []),
          ...areas(request, system),
          ...teams(request, system),
          ...workforce(request, system, answer.away),
          ...countsTable(request, id, system.statedCounts),
          ...indicatorTable(request, id, system.indicators),
          heading(words.partners),
          list(partners.map((partner) => [partner.name, ...(partner.role ? [`: ${partner.role}`] : [])])),
          list([
            { text: words.csv, href: request.href('/system.csv') },
            { text: words.json, href: request.href('/system.json') },
          ]),
        ],
      },
      csv: () => ({
        columns: [
          'system_id',
          'as_of',
          'network_id',
          'network_code',
          'network',
          'registered_patients',
          'registered_patients_period',
          'size',
          'outside_by',
        ],
        rows: (system.primaryCareNetworks ?? []).map((network) => [
          id,
          asOf,
          network.id,
          network.odsCode,
          network.name,
          network.registeredPatients?.value ?? null,
          network.registeredPatients?.period ?? null,
          network.size.status,
          network.size.outsideBy,
        ]),
      }),
    }
  },
}
