import { toAlignmentCsv } from './alignment-csv.ts'
import { number } from '../number-format.ts'
import type { FootprintKind, Operations } from '../../client/operation-types.ts'
import { GraphUnavailable, type Page, type PageContent, type PageRequest } from './page.ts'
import { flowPicture, type Flow } from './sankey.ts'
import type { Table } from './table.ts'
import type { Text } from './text.ts'
import { chooseSystem, type ChosenSystem } from './systems.ts'
import { heading, lede, list, paragraph, table, type Block, type Field } from './view.ts'
import { texts } from './texts/alignment.ts'

type Alignment = NonNullable<Operations['AlignmentMatrix']['data']['alignment']>
type Row = Alignment['rows'][number]
type Cell = Row['cells'][number]
type Kind = keyof typeof texts.kinds
type Measure = keyof typeof texts.measures

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
const isMeasure = (text: string): text is Measure => Object.hasOwn(texts.measures, text)

const valueOf = (
  cell: Pick<Cell, 'practiceCount' | 'areaCount' | 'registeredPatients'>,
  measure: Measure,
): number | null =>
  measure === 'patients' ? cell.registeredPatients : (cell.practiceCount ?? cell.areaCount)

const formatValue = (value: number | null): string => (value === null ? texts.notStated : number(value))

const linkTo = (
  request: PageRequest,
  footprint: { readonly id: string; readonly name: string; readonly kind: FootprintKind } | null,
): Text => {
  if (!footprint) return texts.notStated
  const segment = PATH_SEGMENTS[footprint.kind]
  return segment === undefined
    ? footprint.name
    : { text: footprint.name, href: request.href(`/${segment}/${footprint.id}`) }
}

interface Column {
  readonly id: string
  readonly name: string
}

// Columns with the same name are distinguished by their ids.
const listColumns = ({ rows }: Alignment): readonly Column[] => {
  const names = new Map(
    rows.flatMap(({ cells }) =>
      cells.map(({ footprint }) => [footprint?.id ?? '', footprint?.name ?? texts.notStated] as const),
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

const createMatrix = (
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
      { text: texts.kinds[from] },
      ...columns.map(({ name }) => ({ text: name, isNumeric: true })),
      ...(hasUnmatched ? [{ text: texts.none, isNumeric: true }] : []),
      { text: texts.how },
    ],
    rows: alignment.rows.map((row) => {
      const cells = new Map(row.cells.map((cell) => [cell.footprint?.id ?? '', cell]))
      return [
        linkTo(request, row.footprint),
        ...columns.map(({ id }) => {
          const cell = cells.get(id)
          return cell ? formatValue(valueOf(cell, measure)) : '0'
        }),
        ...(hasUnmatched ? [unmatchedText(row, measure)] : []),
        texts.fits[row.fit],
      ]
    }),
  }
}

/** Practices, or LSOAs if both sides are areas, that are in no column. */
const countUnmatched = ({
  unmatchedPractices,
  unmatchedAreaCount,
}: Pick<Row, 'unmatchedPractices' | 'unmatchedAreaCount'>): number =>
  unmatchedAreaCount ?? unmatchedPractices.length

const unmatchedOf = (row: Row, measure: Measure): number | null =>
  measure === 'practices'
    ? countUnmatched(row)
    : row.unplaced.reduce<number | null>(
        (sum, { registeredPatients }) =>
          sum === null || registeredPatients === null ? null : sum + registeredPatients,
        0,
      )

const unmatchedText = (row: Row, measure: Measure): string => formatValue(unmatchedOf(row, measure))

const listFlows = ({ rows }: Alignment, measure: Measure): readonly Flow[] | null => {
  const flows: Flow[] = []
  for (const row of rows) {
    const from = row.footprint?.name ?? texts.notStated
    for (const cell of row.cells) {
      const value = valueOf(cell, measure)
      if (value === null) return null
      if (value > 0) flows.push({ from, to: cell.footprint?.name ?? texts.notStated, value })
    }
    const unmatched = unmatchedOf(row, measure)
    if (unmatched === null) return null
    if (unmatched === 0) continue
    flows.push({ from, to: texts.none, value: unmatched })
  }
  return flows
}

const createSelect = (
  name: string,
  label: string,
  value: string,
  options: object,
  error?: string,
): Field => ({
  name,
  label,
  value,
  options: Object.entries(options as Record<string, string>).map(([key, text]) => ({ value: key, text })),
  ...(error === undefined ? {} : { error }),
})

export const alignmentPage: Page = {
  path: '/alignment',
  show: async (request) => {
    const parameter = (name: string, defaultValue: string) => request.search.get(name)?.trim() || defaultValue
    const from = parameter('from', 'networks')
    const to = parameter('to', 'places')
    const measure = parameter('measure', 'practices')
    const system = await chooseSystem(request)
    const faultOf = {
      system: system.fault ?? undefined,
      from: isKind(from) ? undefined : texts.unknownKind,
      to: isKind(to) ? undefined : texts.unknownKind,
      measure: isMeasure(measure) ? undefined : texts.unknownMeasure,
    }
    const form: Block = {
      kind: 'form',
      action: '/alignment',
      hidden: request.day,
      fields: [
        ...system.fields,
        createSelect('from', texts.from, from, texts.kinds, faultOf.from),
        createSelect('to', texts.to, to, texts.kinds, faultOf.to),
        createSelect('measure', texts.measure, measure, texts.measures, faultOf.measure),
      ],
      button: texts.show,
    }
    if (!isKind(from) || !isKind(to) || !isMeasure(measure) || system.fault !== null) {
      return {
        status: 400,
        view: {
          title: texts.title,
          breadcrumbs: [],
          faults: Object.entries(faultOf).flatMap(([name, text]) =>
            text === undefined ? [] : [{ text, href: `#${name}` }],
          ),
          blocks: [lede(texts.lede), form],
        },
      }
    }
    const isChosen = system.fields.length === 0 || system.id !== null
    if (!isChosen) {
      return {
        view: {
          title: texts.title,
          breadcrumbs: [],
          blocks: [lede(texts.lede), form, paragraph(texts.chooseSystem)],
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
  const measureLabel =
    alignment.unit === 'LSOA' && measure === 'practices' ? texts.areas : texts.measures[measure]
  const caption = texts.table(texts.kinds[from], texts.kinds[to], measureLabel)
  const matrix = createMatrix(request, alignment, caption, from, measure)
  const flowsOfMeasure = listFlows(alignment, measure)
  const pictureMeasure: Measure = flowsOfMeasure ? measure : 'practices'
  const flows = flowsOfMeasure ?? listFlows(alignment, 'practices') ?? []
  const title = texts.picture(texts.kinds[from], texts.kinds[to], alignment.unit)
  const picture = () =>
    flowPicture(
      flows,
      title,
      texts.described(pictureMeasure === measure ? measureLabel : texts.measures[pictureMeasure]),
    )
  const splitRows = rows.filter(({ fit }) => fit === 'SPLIT')
  const search = { ...system.search, from, to, measure }
  return {
    view: {
      title: texts.title,
      breadcrumbs: [],
      blocks: [
        lede(texts.lede),
        form,
        ...(rows.length === 0 || !alignment.areColumnsLoaded
          ? [paragraph(texts.notLoaded(texts.kinds[rows.length === 0 ? from : to]))]
          : [
              paragraph(texts.summary(summary.fits)),
              ...(splitRows.length === 0
                ? []
                : [heading(texts.crossing), list(splitRows.map(({ sentence }) => sentence))]),
              heading(title),
              ...(pictureMeasure === measure ? [] : [paragraph(texts.patientsUnknown)]),
              ...(flows.length === 0
                ? [table(matrix)]
                : [
                    {
                      kind: 'picture' as const,
                      picture: { title, svg: picture(), table: matrix },
                    },
                  ]),
              list([
                { text: texts.csv, href: request.href('/alignment.csv', search) },
                { text: texts.svg, href: request.href('/alignment.svg', search) },
                { text: texts.json, href: request.href('/alignment.json', search) },
              ]),
            ]),
      ],
    },
    svg: picture,
    csv: () => toAlignmentCsv(alignment, request.day.asOf ?? request.today),
  }
}
