import { barPicture, type Bar } from './bars.ts'
import { figureText } from './figure-text.ts'
import { pounds } from '../number-format.ts'
import type { Operations } from '../../client/operation-types.ts'
import { GraphUnavailable, type Page, type PageContent, type PageRequest } from './page.ts'
import { chooseSystem, type ChosenSystem } from './systems.ts'
import type { Table } from './table.ts'
import { lede, list, paragraph, type Block, type Picture } from './view.ts'
import { texts } from './texts/funding.ts'
import { isFinancialYear } from '../../../schema/calendar.ts'

type Way = keyof typeof texts.ways
type Stream = NonNullable<Operations['FundingStreams']['data']['fundingStreams']>[number]
type System = NonNullable<Operations['Budgets']['data']['system']>
type Budget = NonNullable<System['budgets']>[number]

interface StatedAmount {
  readonly id: string
  readonly value: number
  readonly citations: readonly { readonly source: { readonly id: string } }[]
}

interface Row {
  readonly of: string
  readonly kind: string
  readonly year: string
  readonly name: string
  readonly amount: { readonly id: string; readonly value: number; readonly source: string | null } | null
}

interface Group {
  readonly title: string
  readonly rows: readonly Row[]
}

const isWay = (text: string): text is Way => Object.hasOwn(texts.ways, text)

const picture = (request: PageRequest, { title, rows }: Group, heading: string): Picture => {
  const bars: Bar[] = rows.map(({ name, amount }) => ({
    label: name,
    value: amount?.value ?? null,
    shown: amount ? pounds(amount.value) : texts.notStated,
  }))
  const content: Table = {
    caption: title,
    columns: [{ text: heading }, { text: texts.amount, isNumeric: true }],
    rows: rows.map(({ name, amount }) => [
      name,
      figureText(request, amount && { ...amount, unit: 'GBP' }, name),
    ]),
  }
  return { title, svg: barPicture(bars, title, texts.described), table: content }
}

const amountOf = (amount: StatedAmount | null): Row['amount'] =>
  amount && { id: amount.id, value: amount.value, source: amount.citations[0]?.source.id ?? null }

const streamGroups = (
  streams: readonly Stream[],
  year: string,
  isAbout: (footprint: string) => boolean,
): Group[] => {
  const rows = streams.flatMap(({ name, budgets }) =>
    budgets
      .filter((budget) => (year === '' || budget.year === year) && isAbout(budget.about))
      .map((budget) => ({
        of: '',
        kind: 'NETWORK',
        year: budget.year,
        name: year === '' ? `${name}, ${budget.year}` : name,
        amount: amountOf(budget.amount),
      })),
  )
  return rows.length === 0
    ? []
    : [{ title: year === '' ? texts.everyPicture : texts.streamsPicture(year), rows }]
}

const linesOf = ({ lines }: Budget): { name: string; amount: Row['amount'] }[] => {
  const own = lines.filter(({ isSubtotal }) => !isSubtotal)
  // Headings are shown only if there are several groups.
  const hasHeadings = new Set(own.map(({ heading }) => heading)).size > 1
  return own.map(({ name, heading, amount }) => ({
    name: hasHeadings && heading !== null && heading !== name ? `${name} (${heading})` : name,
    amount: amountOf(amount),
  }))
}

const budgetGroups = (budgets: readonly Budget[], of: string): Group[] =>
  budgets.map((budget) => {
    const { kind, year, total } = budget
    const lines = linesOf(budget)
    // Some tables state a total without parts.
    const shown = lines.length > 0 ? lines : [{ name: texts.total, amount: amountOf(total) }]
    return {
      title: texts.budget(texts.kinds[kind], year, of),
      rows: shown.map(({ name, amount }) => ({ of, kind, year, name, amount })),
    }
  })

/** Whether a budget belongs to the chosen system or to one of its commissioners. */
const budgetsOf = async (
  request: PageRequest,
  { id, fields }: ChosenSystem,
): Promise<(footprint: string) => boolean> => {
  if (fields.length === 0) return () => true
  if (id === null) return () => false
  const { data } = await request.run('Budgets', { system: id })
  const own = new Set([id, ...(data.system?.commissioners ?? []).map((commissioner) => commissioner.id)])
  return (footprint) => own.has(footprint)
}

const listGroups = async (
  request: PageRequest,
  parameters: Way,
  year: string,
  chosen: ChosenSystem,
): Promise<Group[]> => {
  if (parameters === 'stream') {
    const { data } = await request.run('FundingStreams', {})
    if (!data.fundingStreams) throw new GraphUnavailable()
    return streamGroups(data.fundingStreams, year, await budgetsOf(request, chosen))
  }
  const system = chosen.id
  if (system === null) return []
  const { data } = await request.run('Budgets', {
    system,
    ...(year === '' ? {} : { year }),
  })
  if (!data.system) throw new GraphUnavailable()
  const { budgets, commissioners } = data.system
  return parameters === 'line'
    ? budgetGroups(budgets ?? [], texts.wholeSystem)
    : commissioners.flatMap(({ shortName, id, budgets: own }) => budgetGroups(own ?? [], shortName ?? id))
}

const listYears = async (request: PageRequest): Promise<string[]> => {
  const { data } = await request.run('FundingStreams', {})
  const years = (data.fundingStreams ?? []).flatMap(({ budgets }) => budgets.map(({ year }) => year))
  return [...new Set(years)].sort()
}

export const fundingPage: Page = {
  path: '/funding',
  show: async (request): Promise<PageContent> => {
    const year = request.search.get('year')?.trim() ?? ''
    const years = await listYears(request)
    const system = await chooseSystem(request)
    const wanted = request.search.get('by')?.trim() ?? ''
    // The budgets of some systems are not divided into streams.
    const hasStreams = wanted !== '' || (await listGroups(request, 'stream', year, system)).length > 0
    const by = wanted || (hasStreams ? 'stream' : 'line')
    const faults = [
      ...(year === '' || isFinancialYear(year) ? [] : [{ text: texts.unknownYear, href: '#year' }]),
      ...(isWay(by) ? [] : [{ text: texts.unknownWay, href: '#by' }]),
      ...(system.fault === null ? [] : [{ text: system.fault, href: '#system' }]),
    ]
    const form: Block = {
      kind: 'form',
      action: '/funding',
      hidden: request.day,
      fields: [
        ...system.fields,
        {
          name: 'year',
          label: texts.year,
          value: year,
          options: [
            { value: '', text: texts.everyYear },
            ...[...new Set([...years, ...(year === '' ? [] : [year])])].map((one) => ({
              value: one,
              text: one,
            })),
          ],
          ...(year === '' || isFinancialYear(year) ? {} : { error: texts.unknownYear }),
        },
        {
          name: 'by',
          label: texts.by,
          value: by,
          options: Object.entries(texts.ways).map(([value, text]) => ({ value, text })),
          ...(isWay(by) ? {} : { error: texts.unknownWay }),
        },
      ],
      button: texts.show,
    }
    const frame = { title: texts.title, breadcrumbs: [] }
    if (faults.length > 0 || !isWay(by)) {
      return { status: 400, view: { ...frame, faults, blocks: [lede(texts.lede), form] } }
    }
    const groups = await listGroups(request, by, year, system)
    const pictures = groups.map((group) =>
      picture(request, group, by === 'stream' ? texts.stream : texts.line),
    )
    const [first] = pictures
    const search = { by, ...system.search, ...(year === '' ? {} : { year }) }
    return {
      view: {
        ...frame,
        blocks: [
          lede(texts.lede),
          form,
          ...(first
            ? []
            : [
                paragraph(
                  system.id === null && system.fields.length > 0 ? texts.chooseSystem : texts.nothing,
                ),
              ]),
          ...pictures.flatMap((one): Block[] => [
            { kind: 'heading', text: one.title, level: 2 },
            { kind: 'picture', picture: one },
          ]),
          list([
            { text: texts.csv, href: request.href('/funding.csv', search) },
            ...(first ? [{ text: texts.svg, href: request.href('/funding.svg', search) }] : []),
            { text: texts.json, href: request.href('/funding.json', search) },
          ]),
        ],
      },
      ...(first ? { svg: () => first.svg } : {}),
      csv: () => ({
        columns: ['of', 'kind', 'year', 'name', 'amount_gbp', 'figure_id', 'source'],
        rows: groups.flatMap(({ rows }) =>
          rows.map(({ of, kind, year: ofYear, name, amount }) => [
            of,
            kind,
            ofYear,
            name,
            amount?.value ?? null,
            amount?.id ?? null,
            amount?.source ?? null,
          ]),
        ),
      }),
    }
  },
}
