import { number } from '../number-format.ts'
import type { FootprintKind, Operations } from '../../client/operation-types.ts'
import { GraphUnavailable, type Page, type PageContent, type PageRequest } from './page.ts'
import { flowPicture, type Flow } from './sankey.ts'
import type { Table } from './table.ts'
import type { Text } from './text.ts'
import { chooseSystem, type ChosenSystem } from './systems.ts'
import { heading, lede, list, paragraph, table, type Block, type Field } from './view.ts'
import { words } from './words/alignment.ts'

type Alignment = NonNullable<Operations['AlignmentMatrix']['data']['alignment']>
type Cell = Alignment['rows'][number]['cells'][number]
type Kind = keyof typeof words.kinds
type Measure = keyof typeof words.measures

const KINDS: Readonly<Record<Kind, FootprintKind>> = {
  neighbourhoods: 'NEIGHBOURHOOD',
  networks: 'PRIMARY_CARE_NETWORK',
  places: 'PLACE',
  districts: 'DISTRICT',
  localities: 'LOCALITY',
  wards: 'WARD',
  lsoas: 'LSOA',
  msoas: 'MSOA',
  commissioners: 'COMMISSIONER',
  systems: 'SYSTEM',
  'locality-teams': 'LOCALITY_TEAM',
  'neighbourhood-teams': 'INTEGRATED_NEIGHBOURHOOD_TEAM',
}

const PATH_SEGMENTS: Partial<Record<FootprintKind, string>> = {
  NEIGHBOURHOOD: 'neighbourhoods',
  PRIMARY_CARE_NETWORK: 'networks',
  PLACE: 'places',
  DISTRICT: 'places',
  LOCALITY_TEAM: 'teams',
  INTEGRATED_NEIGHBOURHOOD_TEAM: 'teams',
}

const isKind = (text: string): text is Kind => Object.hasOwn(KINDS, text)
const isMeasure = (text: string): text is Measure => Object.hasOwn(words.measures, text)

const valueOf = (
  cell: Pick<Cell, 'practiceCount' | 'areaCount' | 'registeredPatients'>,
  measure: Measure,
): number | null =>
  measure === 'patients' ? cell.registeredPatients : (cell.practiceCount ?? cell.areaCount)

const formatValue = (value: number | null): string => (value === null ? words.notStated : number(value))

const nameText = (
  request: PageRequest,
  footprint: { readonly id: string; readonly name: string; readonly kind: FootprintKind } | null,
): Text => {
  if (!footprint) return words.notStated
  const folder = PATH_SEGMENTS[footprint.kind]
  return folder === undefined
    ? footprint.name
    : { text: footprint.name, href: request.href(`/${folder}/${footprint.id}`) }
}

interface Column {
  readonly id: string
  readonly name: string
}

// Columns with the same name are distinguished by their ids.
const listColumns = ({ rows }: Alignment): readonly Column[] => {
  const names = new Map(
    rows.flatMap(({ cells }) =>
      cells.map(({ footprint }) => [footprint?.id ?? '', footprint?.name ?? words.notStated] as const),
    ),
  )
  const all = [...names.values()]
  return [...names]
    .map(([id, name]) => ({
      id,
      name: all.indexOf(name) === all.lastIndexOf(name) ? name : `${name} (${id})`,
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
}

const matrix = (
  request: PageRequest,
  alignment: Alignment,
  caption: string,
  from: Kind,
  measure: Measure,
): Table => {
  const columns = listColumns(alignment)
  const hasUnmatched = alignment.rows.some((row) => countUnmatched(row) > 0)
  return {
    caption,
    columns: [
      { text: words.kinds[from] },
      ...columns.map(({ name }) => ({ text: name, isNumeric: true })),
      ...(hasUnmatched ? [{ text: words.none, isNumeric: true }] : []),
      { text: words.how },
    ],
    rows: alignment.rows.map((row) => {
      const cells = new Map(row.cells.map((cell) => [cell.footprint?.id ?? '', cell]))
      return [
        nameText(request, row.footprint),
        ...columns.map(({ id }) => {
          const cell = cells.get(id)
          return cell ? formatValue(valueOf(cell, measure)) : '0'
        }),
        ...(hasUnmatched ? [unmatchedText(row, measure)] : []),
        words.fits[row.fit],
      ]
    }),
  }
}

/** Practices, or LSOAs if both sides are areas, that are in no column. */
const countUnmatched = ({
  unmatchedPractices,
  unmatchedAreaCount,
}: Pick<Alignment['rows'][number], 'unmatchedPractices' | 'unmatchedAreaCount'>): number =>
  unmatchedAreaCount ?? unmatchedPractices.length

type Row = Alignment['rows'][number]

const unplacedOf = (row: Row, measure: Measure): number | null =>
  measure === 'practices'
    ? countUnmatched(row)
    : row.unplaced.reduce<number | null>(
        (sum, { registeredPatients }) =>
          sum === null || registeredPatients === null ? null : sum + registeredPatients,
        0,
      )

const unmatchedText = (row: Row, measure: Measure): string => formatValue(unplacedOf(row, measure))

const listFlows = ({ rows }: Alignment, measure: Measure): readonly Flow[] | null => {
  const flows: Flow[] = []
  for (const row of rows) {
    const from = row.footprint?.name ?? words.notStated
    for (const cell of row.cells) {
      const value = valueOf(cell, measure)
      if (value === null) return null
      if (value > 0) flows.push({ from, to: cell.footprint?.name ?? words.notStated, value })
    }
    const unmatched = unplacedOf(row, measure)
    if (unmatched === null) return null
    if (unmatched === 0) continue
    flows.push({ from, to: words.none, value: unmatched })
  }
  return flows
}

const choice = (name: string, label: string, value: string, options: object, error?: string): Field => ({
  name,
  label,
  value,
  options: Object.entries(options as Record<string, string>).map(([key, text]) => ({ value: key, text })),
  ...(error === undefined ? {} : { error }),
})

export const alignmentPage: Page = {
  path: '/alignment',
  show: async (request) => {
    const wanted = (name: string, otherwise: string) => request.search.get(name)?.trim() || otherwise
    const from = wanted('from', 'networks')
    const to = wanted('to', 'places')
    const measure = wanted('measure', 'practices')
    const system = await chooseSystem(request)
    const faultOf = {
      system: system.fault ?? undefined,
      from: isKind(from) ? undefined : words.unknownKind,
      to: isKind(to) ? undefined : words.unknownKind,
      measure: isMeasure(measure) ? undefined : words.unknownMeasure,
    }
    const form: Block = {
      kind: 'form',
      action: '/alignment',
      hidden: request.day,
      fields: [
        ...system.fields,
        choice('from', words.from, from, words.kinds, faultOf.from),
        choice('to', words.to, to, words.kinds, faultOf.to),
        choice('measure', words.measure, measure, words.measures, faultOf.measure),
      ],
      button: words.show,
    }
    if (!isKind(from) || !isKind(to) || !isMeasure(measure) || system.fault !== null) {
      return {
        status: 400,
        view: {
          title: words.title,
          breadcrumbs: [],
          faults: Object.entries(faultOf).flatMap(([name, text]) =>
            text === undefined ? [] : [{ text, href: `#${name}` }],
          ),
          blocks: [lede(words.lede), form],
        },
      }
    }
    const isChosen = system.fields.length === 0 || system.id !== null
    if (!isChosen) {
      return {
        view: {
          title: words.title,
          breadcrumbs: [],
          blocks: [lede(words.lede), form, paragraph(words.chooseSystem)],
        },
      }
    }
    const result = await request.run('AlignmentMatrix', {
      rows: KINDS[from],
      columns: KINDS[to],
      measure: measure === 'patients' ? 'PATIENTS' : 'PRACTICES',
      ...(system.id === null || system.fields.length === 0 ? {} : { within: system.id }),
      ...request.day,
    })
    const { alignment } = result.data
    if (!alignment) throw new GraphUnavailable()
    return showAlignment(request, alignment, from, to, measure, form, system)
  },
}

const showAlignment = (
  request: PageRequest,
  alignment: Alignment,
  from: Kind,
  to: Kind,
  measure: Measure,
  form: Block,
  system: ChosenSystem,
): PageContent => {
  const { summary, rows } = alignment
  const counted = alignment.unit === 'LSOA' && measure === 'practices' ? words.areas : words.measures[measure]
  const caption = words.table(words.kinds[from], words.kinds[to], counted)
  const content = matrix(request, alignment, caption, from, measure)
  const wanted = listFlows(alignment, measure)
  const drawn: Measure = wanted ? measure : 'practices'
  const flows = wanted ?? listFlows(alignment, 'practices') ?? []
  const title = words.picture(words.kinds[from], words.kinds[to], alignment.unit)
  const picture = () =>
    flowPicture(flows, title, words.described(drawn === measure ? counted : words.measures[drawn]))
  const crossing = rows.filter(({ fit }) => fit === 'SPLIT')
  const search = { ...system.search, from, to, measure }
  return {
    view: {
      title: words.title,
      breadcrumbs: [],
      blocks: [
        lede(words.lede),
        form,
        ...(rows.length === 0 || !alignment.areColumnsLoaded
          ? [paragraph(words.notLoaded(words.kinds[rows.length === 0 ? from : to]))]
          : [
              paragraph(words.summary(summary.fits)),
              ...(crossing.length === 0
                ? []
                : [heading(words.crossing), list(crossing.map(({ sentence }) => sentence))]),
              heading(title),
              ...(drawn === measure ? [] : [paragraph(words.patientsUnknown)]),
              ...(flows.length === 0
                ? [table(content)]
                : [
                    {
                      kind: 'picture' as const,
                      picture: { title, svg: picture(), table: content },
                    },
                  ]),
              list([
                { text: words.csv, href: request.href('/alignment.csv', search) },
                { text: words.svg, href: request.href('/alignment.svg', search) },
                { text: words.json, href: request.href('/alignment.json', search) },
              ]),
            ]),
      ],
    },
    svg: picture,
    csv: () => ({
      columns: [
        'row_id',
        'row',
        'column_id',
        'column',
        'as_of',
        'practices',
        'registered_patients',
        'share_of_row',
        'share_of_column',
        'row_status',
        'areas',
        'row_fit',
        'reason',
      ],
      rows: rows.flatMap(({ footprint, cells, status, fit, unplaced }) => [
        ...cells.map((cell) => [
          footprint?.id ?? null,
          footprint?.name ?? null,
          cell.footprint?.id ?? null,
          cell.footprint?.name ?? null,
          request.day.asOf ?? request.today,
          cell.practiceCount,
          cell.registeredPatients,
          cell.shareOfRow,
          cell.shareOfColumn,
          status,
          cell.areaCount,
          fit,
          null,
        ]),
        ...unplaced.map((part) => [
          footprint?.id ?? null,
          footprint?.name ?? null,
          null,
          null,
          request.day.asOf ?? request.today,
          part.practiceCount,
          part.registeredPatients,
          part.shareOfRow,
          null,
          status,
          part.areaCount,
          fit,
          part.reason,
        ]),
      ]),
    }),
  }
}
