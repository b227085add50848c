import { groupBy } from '../../../db/grouping.ts'
import { groupByKey, type KeyedRow } from '../../shared/batch.ts'
import { select, type Database } from '../../shared/sql.ts'
import type {
  MissingContentModel,
  PatientQuestionModel,
  QuoteModel,
  StrategyChapterModel,
  StrategyModel,
  StrategyStatement,
} from '../models.ts'

const SYSTEM_KEYS = 'keys as (select * from unnest(?::text[]) with ordinality as k(id, n))'

interface TitleRow extends KeyedRow {
  readonly title: string
}

interface StatementRow extends KeyedRow {
  readonly chapter: number
  readonly kind: string
  readonly audience: StrategyStatement['audience']
  readonly text: string
  readonly printed: string | null
  readonly citation_id: string
}

const toStatement = (row: StatementRow): StrategyStatement => ({
  chapter: row.chapter,
  kind: row.kind,
  audience: row.audience,
  text: row.text,
  printed: row.printed,
  value: null,
  isNational: false,
  citationReference: row.citation_id,
})

/** The strategy of each system with all its statements; null if no package states one. */
export const listStrategiesBySystem = async (
  db: Database,
  systems: readonly string[],
): Promise<(StrategyModel | null)[]> => {
  const [titles, statements] = await Promise.all([
    select<TitleRow>(
      db,
      `/* listStrategiesBySystem */
       with ${SYSTEM_KEYS}
       select distinct on (k.n) k.n, s.title
       from keys k
       join primary_care.strategy_chapters c on c.scope = k.id
       join kernel.citations x on x.id = c.citation_id
       join kernel.sources s on s.id = x.source_id
       order by k.n, c.number`,
      [systems],
    ),
    select<StatementRow>(
      db,
      `/* listStrategyStatements */
       with ${SYSTEM_KEYS}
       select k.n, s.chapter, s.kind, s.audience, s.text, s.printed, s.citation_id
       from keys k
       join primary_care.strategy_statements s on s.scope = k.id
       order by k.n, s.position`,
      [systems],
    ),
  ])
  const titleOf = groupByKey(systems, titles, ({ title }) => title)
  return groupByKey(systems, statements, toStatement).map((stated, index) => {
    const [title] = titleOf[index] ?? []
    return title === undefined ? null : { systemId: systems[index] ?? '', title, statements: stated }
  })
}

interface ChapterRow extends KeyedRow {
  readonly number: number
  readonly title: string
}

/** The chapters of each system's strategy, in order, without their statements. */
export const listChaptersBySystem = async (
  db: Database,
  systems: readonly string[],
): Promise<Pick<StrategyChapterModel, 'number' | 'title'>[][]> => {
  const rows = await select<ChapterRow>(
    db,
    `/* listChaptersBySystem */
     with ${SYSTEM_KEYS}
     select k.n, c.number, c.title
     from keys k
     join primary_care.strategy_chapters c on c.scope = k.id
     order by k.n, c.number`,
    [systems],
  )
  return groupByKey(systems, rows, ({ number, title }) => ({ number, title }))
}

/** The chapters of a strategy with their statements. */
export const withStatements = (
  { systemId, statements }: StrategyModel,
  chapters: readonly Pick<StrategyChapterModel, 'number' | 'title'>[],
): StrategyChapterModel[] => {
  const byChapter = groupBy(statements, (statement) => statement.chapter)
  return chapters.map(({ number, title }) => ({
    systemId,
    number,
    title,
    statements: byChapter.get(number) ?? [],
  }))
}

export interface ChapterKey {
  readonly systemId: string
  readonly number: number
}

export const chapterCacheKey = ({ systemId, number }: ChapterKey): string => `${systemId}:${number}`

interface QuoteRow extends KeyedRow {
  readonly text: string
  readonly printed: string | null
  readonly quoted: string | null
  readonly citation_id: string
}

export const listQuotesByChapter = async (
  db: Database,
  chapters: readonly ChapterKey[],
): Promise<QuoteModel[][]> => {
  const rows = await select<QuoteRow>(
    db,
    `/* listQuotesByChapter */
     with keys as (select * from unnest(?::text[], ?::int[]) with ordinality as k(id, number, n))
     select k.n, q.text, q.printed, q.quoted, q.citation_id
     from keys k
     join primary_care.strategy_quotes q on q.scope = k.id and q.chapter = k.number
     order by k.n, q.position`,
    [chapters.map(({ systemId }) => systemId), chapters.map(({ number }) => number)],
  )
  return groupByKey(chapters, rows, (row) => ({
    text: row.text,
    printed: row.printed,
    by: row.quoted,
    citationReference: row.citation_id,
  }))
}

interface MissingRow extends KeyedRow {
  readonly what: string
  readonly caption: string
  readonly citation_id: string
}

export const listMissingContentBySystem = async (
  db: Database,
  systems: readonly string[],
): Promise<MissingContentModel[][]> => {
  const rows = await select<MissingRow>(
    db,
    `/* listMissingContentBySystem */
     with ${SYSTEM_KEYS}
     select k.n, m.what, m.caption, m.citation_id
     from keys k
     join primary_care.missing_content m on m.scope = k.id
     order by k.n, m.position`,
    [systems],
  )
  return groupByKey(systems, rows, (row) => ({
    what: row.what,
    caption: row.caption,
    citationReference: row.citation_id,
  }))
}

interface QuestionRow extends KeyedRow {
  readonly question: string
  readonly answer: string
  readonly citation_id: string
}

/** The questions for patients of each system. */
export const listPatientQuestionsBySystem = async (
  db: Database,
  systems: readonly string[],
): Promise<PatientQuestionModel[][]> => {
  const rows = await select<QuestionRow>(
    db,
    `/* listPatientQuestionsBySystem */
     with ${SYSTEM_KEYS}
     select k.n, q.question, q.answer, q.citation_id
     from keys k
     join primary_care.patient_questions q on q.scope = k.id
     order by k.n, q.position`,
    [systems],
  )
  return groupByKey(systems, rows, (row) => ({
    question: row.question,
    answer: row.answer,
    citationReference: row.citation_id,
  }))
}
