import { disagreementsBox } from './disagreements-box.ts'
import { asStated, currentFirst } from './evidence.ts'
import { documentOf, figureText } from './figure-text.ts'
import { number, withUnit } from '../number-format.ts'
import { countsTable, indicatorTable } from './indicator-table.ts'
import type { Operations } from '../../client/operation-types.ts'
import { canonical, found, type Page, type PageRequest } from './page.ts'
import { heading, lede, list, paragraph, table, type Block } from './view.ts'
import { texts } from './texts/system.ts'

type System = NonNullable<Operations['SystemPage']['data']['system']>

const counted = (count: number | null): string => (count === null ? texts.notStated : number(count))

const areas = (request: PageRequest, { places, commissioners, primaryCareNetworks }: System): Block[] => [
  table({
    caption: texts.places.caption,
    columns: [
      { text: texts.places.name },
      { text: texts.places.code },
      { text: texts.practices, isNumeric: true },
      { text: texts.patients, isNumeric: true },
    ],
    rows: (places ?? []).map(({ id, name, gssCode, practiceCount, registeredPatients }) => [
      { text: name, href: request.href(`/places/${id}`) },
      gssCode ?? texts.notStated,
      counted(practiceCount),
      figureText(request, registeredPatients, name, id),
    ]),
  }),
  table({
    caption: texts.commissioners.caption,
    columns: [
      { text: texts.commissioners.name },
      { text: texts.commissioners.code },
      { text: texts.practices, isNumeric: true },
      { text: texts.patients, isNumeric: true },
    ],
    rows: commissioners.map(({ id, name, odsCode, practiceCount, registeredPatients }) => [
      name,
      odsCode ?? texts.notStated,
      counted(practiceCount),
      figureText(request, registeredPatients, name, id),
    ]),
  }),
  table({
    caption: texts.networks.caption,
    columns: [
      { text: texts.networks.name },
      { text: texts.patients, isNumeric: true },
      { text: texts.networks.size },
    ],
    rows: (primaryCareNetworks ?? []).map(({ id, name, registeredPatients, size }) => [
      { text: name, href: request.href(`/networks/${id}`) },
      figureText(request, registeredPatients, name, id),
      size.outsideBy ? `${texts.sizes[size.status]}: ${number(size.outsideBy)}` : texts.sizes[size.status],
    ]),
  }),
]

const localities = (request: PageRequest, { localities: all }: System): Block[] =>
  all === null || all.length === 0
    ? []
    : [
        table({
          caption: texts.localities.caption,
          columns: [
            { text: texts.localities.name },
            { text: texts.localities.networks },
            { text: texts.practices, isNumeric: true },
            { text: texts.patients, isNumeric: true },
          ],
          rows: all.map(({ id, name, primaryCareNetworks, practiceCount, registeredPatients }) => [
            name,
            (primaryCareNetworks ?? []).map((network) => network.name).join(', '),
            counted(practiceCount),
            figureText(request, registeredPatients, name, id),
          ]),
        }),
      ]

const teams = (request: PageRequest, { localityTeams, integratedNeighbourhoodTeams }: System): Block[] => {
  const all = [...(localityTeams ?? []), ...(integratedNeighbourhoodTeams ?? [])]
  return [
    heading(texts.teams),
    all.length === 0
      ? paragraph(texts.noTeams)
      : list(all.map(({ id, name }) => ({ text: name, href: request.href(`/teams/${id}`) }))),
  ]
}

const workforce = (
  request: PageRequest,
  { workforce: staff, id }: System,
  unavailable: ReadonlySet<string>,
): Block[] => {
  if (!staff) return unavailable.has('finance') ? [paragraph(texts.workforce.unavailable)] : []
  const staffText = (figure: typeof staff.target, of: string) =>
    figureText(request, figure && { ...figure, evidence: staff.evidence }, of, id)
  return [
    heading(texts.workforce.heading),
    {
      kind: 'summary',
      rows: [
        {
          key: texts.workforce.projected,
          // Calculated from the figures of the source, so it has no page of its own.
          value: staff.projected
            ? [
                withUnit(staff.projected.value, staff.projected.unit),
                ...(staff.projected.derivation === null ? [] : [` (${staff.projected.derivation})`]),
                ...asStated(staff.evidence, request.day.asOf ?? request.today),
                ...documentOf(request, staff.projected.citations, texts.workforce.projected),
              ]
            : texts.workforce.notStated,
        },
        { key: texts.workforce.target, value: staffText(staff.target, texts.workforce.target) },
      ],
    },
  ]
}

export const systemPage: Page = {
  path: '/systems/:id',
  show: async (request) => {
    const { id: requestedId = '' } = request.params
    const result = await request.run('SystemPage', { system: requestedId, ...request.day })
    const system = found(result.data.system, result, requestedId)
    const { id, name, asOf, practiceCount, registeredPatients, partners } = system
    const moved = canonical(request, 'systems', id)
    if (moved) return moved
    return {
      view: {
        title: name,
        breadcrumbs: [{ text: texts.all, href: request.href('/systems') }],
        blocks: [
          lede(
            texts.lede(
              name,
              counted(practiceCount),
              registeredPatients ? number(registeredPatients.value) : null,
            ),
          ),
          {
            kind: 'summary',
            rows: [{ key: texts.patients, value: figureText(request, registeredPatients, name, id) }],
          },
          ...disagreementsBox(request, id, result.data.discrepancies?.nodes ?? []),
          ...areas(request, system),
          ...localities(request, system),
          ...teams(request, system),
          ...workforce(request, system, result.unavailable),
          ...countsTable(request, id, system.statedCounts),
          ...indicatorTable(request, id, system.indicators),
          ...(partners.length === 0
            ? []
            : [
                heading(texts.partners),
                list(
                  currentFirst(partners).map((partner) => [
                    partner.name,
                    ...(partner.role ? [`: ${partner.role}`] : []),
                    ...asStated(partner.evidence, asOf),
                  ]),
                ),
              ]),
          list([
            { text: texts.csv, href: request.href(`/systems/${id}.csv`) },
            { text: texts.json, href: request.href(`/systems/${id}.json`) },
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
