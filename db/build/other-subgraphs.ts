import { sortName } from '../spelling.ts'
import { printedNote, type CitationBook } from './citations.ts'
import { dayAfterOrNull } from './dates.ts'
import type { Row, SeedFiles, SeedReader } from './tables.ts'

const citeRow = (citations: CitationBook, row: SeedReader): string =>
  citations.cite(row.text('source'), row.text('locator'), row.optional('note'))

export const buildCommunityServices = (seeds: SeedFiles, citations: CitationBook) => {
  const services: Row[] = []
  const figures: Row[] = []
  for (const { row } of seeds.rows('community-services')) {
    const id = row.text('id')
    services.push({
      id,
      name: row.text('name'),
      sort_name: sortName(row.text('name')),
      description: row.text('description'),
      level: row.text('level'),
      status: row.text('status'),
      starts: row.optional('from'),
      provider_id: row.optional('provider'),
      footprint_id: row.text('footprint'),
      citation_id: citeRow(citations, row),
    })
    const stated = row.number('stated')
    if (stated === null) continue
    figures.push({
      id: `${id}:count:${row.text('source')}`,
      subject_id: id,
      measure: 'count',
      counted: row.optional('stated_of'),
      period: row.optional('from'),
      value: stated,
      unit: 'COUNT',
      citation_id: citations.cite(
        row.text('source'),
        row.text('locator'),
        printedNote(row.optional('stated_printed'), stated, row.optional('note')),
      ),
    })
  }
  const teams = seeds.rows('teams').map(({ row }) => ({
    id: row.text('id'),
    kind: row.text('kind'),
    name: row.text('name'),
    sort_name: sortName(row.text('name')),
    status: row.text('status'),
    system_id: row.text('system'),
    valid_from: row.text('valid_from'),
    valid_to: null,
    citation_id: citeRow(citations, row),
  }))
  const teamMemberships = seeds.rows('team-memberships').map(({ row }) => ({
    team_id: row.text('team'),
    practice_id: row.text('practice'),
    valid_from: row.text('valid_from'),
    valid_to: dayAfterOrNull(row.optional('valid_to')),
    citation_id: citeRow(citations, row),
  }))
  return { services, figures, teams, teamMemberships }
}

export const buildLocalAuthorities = (seeds: SeedFiles, citations: CitationBook) => {
  const area = (row: SeedReader) => ({
    id: row.text('id'),
    gss_code: row.text('gss_code'),
    name: row.text('name'),
    sort_name: sortName(row.text('name')),
    valid_from: row.text('valid_from'),
    valid_to: null,
    citation_id: citeRow(citations, row),
    code_citation_id: citations.cite(row.text('code_source'), row.text('code_locator')),
  })
  const places = seeds.rows('places').map(({ row }) => ({
    ...area(row),
    council_kind: row.text('council_kind'),
    council_id: row.optional('council'),
    system_id: row.optional('system'),
  }))
  const districts = seeds.rows('districts').map(({ row }) => ({ ...area(row), place_id: row.text('place') }))
  const practiceAreas = seeds.rows('practice-areas').map(({ row }) => ({
    practice_id: row.text('practice'),
    place_id: row.text('place'),
    district_id: row.optional('district'),
    valid_from: row.text('valid_from'),
    valid_to: null,
    citation_id: citeRow(citations, row),
  }))
  const socialPrescribing = seeds.rows('social-prescribing').map(({ row }) => ({
    place_id: row.text('place'),
    description: row.text('description'),
    pillars: row.list('pillars'),
    components: row.list('components'),
    citation_id: citeRow(citations, row),
  }))
  return { places, districts, practiceAreas, socialPrescribing }
}

export const buildFinance = (seeds: SeedFiles, citations: CitationBook) => {
  const figures: Row[] = []
  const addFigure = (
    row: SeedReader,
    figure: {
      id: string
      subject: string
      measure: string
      period: string | null
      value: number
      unit: string
    },
  ): void => {
    figures.push({
      id: figure.id,
      subject_id: figure.subject,
      measure: figure.measure,
      counted: null,
      period: figure.period,
      value: figure.value,
      unit: figure.unit,
      citation_id: citations.cite(
        row.text('source'),
        row.text('locator'),
        printedNote(
          row.optional('printed') ?? row.optional('total_printed'),
          figure.value,
          row.optional('note'),
        ),
      ),
    })
  }
  const years = new Map<string, string>()
  const budgets = seeds.rows('budgets').map(({ row }, position) => {
    const id = row.text('id')
    const total = row.number('total')
    years.set(id, row.text('year'))
    if (total !== null) {
      addFigure(row, {
        id: `${id}:total`,
        subject: id,
        measure: 'total',
        period: row.text('year'),
        value: total,
        unit: 'GBP',
      })
    }
    return {
      id,
      footprint_id: row.text('about'),
      kind: row.text('kind'),
      year: row.text('year'),
      title: row.text('title'),
      part_of_id: row.optional('part_of'),
      position,
      citation_id: citeRow(citations, row),
    }
  })
  const streams = seeds.rows('funding-streams').map(({ row }, position) => ({
    id: row.text('id'),
    name: row.text('name'),
    basis: row.optional('basis'),
    first_year: row.optional('first_year'),
    position,
    citation_id: citeRow(citations, row),
  }))
  const budgetLines = seeds.rows('budget-lines').map(({ row }) => {
    const budget = row.text('budget')
    const position = row.number('position')
    const id = `${budget}:line-${position}`
    const amount = row.number('amount')
    if (amount !== null) {
      const period = years.get(budget) ?? null
      addFigure(row, {
        id: `${id}:amount`,
        subject: id,
        measure: 'amount',
        period,
        value: amount,
        unit: 'GBP',
      })
    }
    return {
      id,
      budget_id: budget,
      position,
      heading: row.optional('heading'),
      name: row.text('name'),
      part_of: row.optional('part_of'),
      stream_id: row.optional('stream'),
      is_subtotal: row.flag('is_subtotal'),
      citation_id: citeRow(citations, row),
    }
  })
  const rates = seeds.rows('funding-rates').map(({ row }) => {
    const stream = row.text('stream')
    const rate = row.number('rate')
    const years = [row.text('first_year'), row.text('last_year')]
    if (rate !== null) {
      addFigure(row, {
        id: `${stream}:rate:${years[0]?.replace('/', '-')}`,
        subject: stream,
        measure: 'rate',
        period: years[0] === years[1] ? (years[0] ?? null) : years.join(' to '),
        value: rate,
        unit: 'GBP_PER_PATIENT',
      })
    }
    return {
      stream_id: stream,
      basis: row.text('basis'),
      first_year: row.text('first_year'),
      last_year: row.text('last_year'),
      citation_id: citeRow(citations, row),
    }
  })
  const comparableLines = seeds.rows('comparable-lines').map(({ row }) => ({
    kind: row.text('kind'),
    line: row.text('line'),
    headings: row.list('headings'),
    confidence: row.text('confidence'),
    why: row.text('why'),
    citation_id: citations.cite(row.text('source'), row.text('locator')),
  }))
  return { budgets, streams, budgetLines, rates, comparableLines, figures }
}

export const buildWorkforce = (seeds: SeedFiles, citations: CitationBook) => {
  const figures: Row[] = []
  const addFigure = (
    row: SeedReader,
    id: string,
    subject: string,
    measure: string,
    column: string,
    unit: string,
  ): void => {
    const value = row.number(column)
    if (value === null) return
    figures.push({
      id,
      subject_id: subject,
      measure,
      counted: null,
      period: row.optional('period'),
      value,
      unit,
      citation_id: citations.cite(
        row.text('source'),
        row.text('locator'),
        printedNote(
          row.optional(`${column}_printed`) ?? row.optional('printed'),
          value,
          row.optional('note'),
        ),
      ),
    })
  }
  const lines = seeds.rows('workforce-lines').map(({ row }) => {
    const id = row.text('id')
    addFigure(row, `workforce:${id}:number`, id, 'workforce-number', 'number', 'WTE')
    addFigure(row, `workforce:${id}:change`, id, 'workforce-change', 'change', 'WTE')
    return {
      id,
      position: row.number('position'),
      kind: row.text('kind'),
      name: row.text('name'),
      evidence: row.optional('evidence'),
      citation_id: citeRow(citations, row),
    }
  })
  for (const { row } of seeds.rows('workforce-targets')) {
    const unit = row.optional('unit')
    if (unit)
      addFigure(row, `workforce:target:${row.text('id')}`, 'workforce', row.text('measure'), 'value', unit)
  }
  return { lines, figures }
}

export const buildIndicators = (seeds: SeedFiles, citations: CitationBook) => {
  const figures: Row[] = []
  const addFigure = (row: SeedReader, prefix: '' | 'comparator_'): void => {
    const value = row.number(`${prefix}value`)
    if (value === null) return
    const id = row.text('id')
    figures.push({
      id: prefix === '' ? `indicator:${id}` : `indicator:${id}:comparator`,
      subject_id: id,
      measure: prefix === '' ? 'indicator' : 'comparator',
      counted: prefix === '' ? null : row.optional('comparator'),
      period: row.optional('period'),
      value,
      unit: row.text(`${prefix}unit`),
      citation_id: citations.cite(
        row.text('source'),
        row.text('locator'),
        printedNote(row.optional(`${prefix}printed`), value, row.optional('note')),
      ),
    })
  }
  const indicators = seeds.rows('indicators').map(({ row }, position) => {
    addFigure(row, '')
    addFigure(row, 'comparator_')
    return {
      id: row.text('id'),
      name: row.text('name'),
      sort_name: sortName(row.text('name')),
      population_group: row.optional('group'),
      footprint_id: row.optional('footprint'),
      comparator: row.optional('comparator'),
      position,
      citation_id: citeRow(citations, row),
    }
  })
  return { indicators, figures }
}
