import { groupBy } from '../grouping.ts'
import { printedNote, type CitationBook } from './citations.ts'
import type { Row, SeedFiles, SeedReader } from './tables.ts'

/** The strategy, the network contract and the questions of patients, statement by statement. */
export const buildStrategy = (seeds: SeedFiles, citations: CitationBook) => {
  const cite = (row: SeedReader): string =>
    citations.cite(row.text('source'), row.text('locator'), row.optional('note'))
  const citePlain = (row: SeedReader): string => citations.cite(row.text('source'), row.text('locator'))
  const chapters = seeds.rows('strategy-chapters').map(({ row }) => ({
    number: row.number('number'),
    title: row.text('title'),
    citation_id: citePlain(row),
  }))
  const statements = seeds.rows('strategy-statements').map(({ row }, position) => ({
    id: row.text('id'),
    chapter: row.number('chapter'),
    kind: row.text('kind'),
    audience: row.optional('audience'),
    body: row.optional('body'),
    text: row.text('text'),
    position,
    citation_id: cite(row),
  }))
  const quotes = seeds.rows('strategy-quotes').map(({ row }) => ({
    chapter: row.number('chapter'),
    position: row.number('position'),
    text: row.text('text'),
    quoted: row.optional('by'),
    citation_id: cite(row),
  }))
  const missing = seeds.rows('strategy-missing').map(({ row }, position) => ({
    chapter: row.number('chapter'),
    what: row.text('what'),
    caption: row.text('caption'),
    position,
    citation_id: cite(row),
  }))
  const questions = seeds.rows('patient-questions').map(({ row }) => ({
    position: row.number('position'),
    question: row.text('question'),
    answer: row.text('answer'),
    citation_id: citePlain(row),
  }))
  return { chapters, statements, quotes, missing, questions }
}

export const buildContract = (seeds: SeedFiles, citations: CitationBook) => {
  const cite = (row: SeedReader): string =>
    citations.cite(row.text('source'), row.text('locator'), row.optional('note'))
  const roles = seeds.rows('network-roles').map(({ row }) => ({
    id: row.text('id'),
    name: row.text('name'),
    other_names: row.list('other_names'),
    description: row.optional('description'),
    funded_from: row.number('funded_from'),
    position: row.number('position'),
    citation_id: cite(row),
  }))
  const tasks = seeds.rows('role-tasks').map(({ row }) => ({
    role_id: row.text('role'),
    position: row.number('position'),
    text: row.text('text'),
    citation_id: citations.cite(row.text('source'), row.text('locator')),
  }))
  const stated = seeds.rows('service-specifications').map(({ row }) => ({
    position: row.number('position'),
    name: row.text('name'),
    citation_id: citations.cite(row.text('source'), row.text('locator')),
  }))
  const specifications = [...groupBy(stated, ({ position }) => position)].map(([position, of]) => ({
    position,
    name: of[0]?.name,
    citation_ids: of.map(({ citation_id }) => citation_id),
  }))
  const statements = seeds.rows('contract-statements').map(({ row }) => ({
    id: row.text('id'),
    position: row.number('position'),
    text: row.text('text'),
    value: row.number('value'),
    unit: row.optional('unit'),
    citation_id: cite(row),
  }))
  const figures: Row[] = seeds.rows('national-statements').map(({ row }, position) => {
    const value = row.number('value')
    const note = printedNote(row.optional('printed'), value, row.optional('note'))
    return {
      id: row.text('id'),
      subject_id: 'network-contract',
      measure: row.text('measure'),
      counted: row.optional('of'),
      period: row.optional('period'),
      holds_on: null,
      value,
      unit: row.text('unit'),
      position,
      citation_id: citations.cite(
        row.text('source'),
        row.text('locator'),
        [row.optional('of'), note].filter((part) => part !== null).join('; ') || null,
      ),
    }
  })
  return { roles, tasks, specifications, statements, figures }
}
