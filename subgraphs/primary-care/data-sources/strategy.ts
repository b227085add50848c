import type { Knex } from 'knex'
import { select } from '../../shared/statement.ts'
import type { Unit, FigureModel } from '../../shared/models.ts'
import { FIGURE_COLUMNS, toFigure, type FigureRow } from '../../shared/kernel.ts'
import { groupBy } from '../../../db/grouping.ts'
import type {
  MissingContentModel,
  NetworkRoleModel,
  PatientQuestionModel,
  QuoteModel,
  ServiceSpecificationModel,
  StatementModel,
  StrategyChapterModel,
  StrategyStatement,
} from '../models.ts'

// The documents hold one strategy and one contract for the one system that they describe.

interface StatementRow {
  readonly chapter: number
  readonly kind: string
  readonly audience: StrategyStatement['audience']
  readonly text: string
  readonly citation_id: string
}

export const listStrategyStatements = async (db: Knex): Promise<StrategyStatement[]> => {
  const rows = await select<StatementRow>(
    db,
    `/* listStrategyStatements */
     select s.chapter, s.kind, s.audience, s.text, s.citation_id
     from primary_care.strategy_statements s order by s.position`,
    [],
  )
  return rows.map((row) => ({
    chapter: row.chapter,
    kind: row.kind,
    audience: row.audience,
    text: row.text,
    value: null,
    citationReference: row.citation_id,
  }))
}

export const listStrategyChapters = async (
  db: Knex,
  statements: readonly StrategyStatement[],
): Promise<StrategyChapterModel[]> => {
  const rows = await select<{ readonly number: number; readonly title: string }>(
    db,
    '/* listStrategyChapters */ select c.number, c.title from primary_care.strategy_chapters c order by c.number',
    [],
  )
  const byChapter = groupBy(statements, (statement) => statement.chapter)
  return rows.map(({ number, title }) => ({ number, title, statements: byChapter.get(number) ?? [] }))
}

interface QuoteRow {
  readonly chapter: number
  readonly text: string
  readonly quoted: string | null
  readonly citation_id: string
}

export const listQuotesByChapter = async (db: Knex, chapters: readonly number[]): Promise<QuoteModel[][]> => {
  const rows = await select<QuoteRow>(
    db,
    `/* listQuotesByChapter */
     select q.chapter, q.text, q.quoted, q.citation_id
     from primary_care.strategy_quotes q where q.chapter = any (?::int[]) order by q.chapter, q.position`,
    [chapters],
  )
  const byChapter = groupBy(rows, (row) => row.chapter)
  return chapters.map((chapter) =>
    (byChapter.get(chapter) ?? []).map((row) => ({
      text: row.text,
      by: row.quoted,
      citationReference: row.citation_id,
    })),
  )
}

export const listMissingContent = async (db: Knex): Promise<MissingContentModel[]> => {
  const rows = await select<{
    readonly what: string
    readonly caption: string
    readonly citation_id: string
  }>(
    db,
    `/* listMissingContent */
     select m.what, m.caption, m.citation_id from primary_care.missing_content m order by m.position`,
    [],
  )
  return rows.map((row) => ({ what: row.what, caption: row.caption, citationReference: row.citation_id }))
}

export const listPatientQuestions = async (db: Knex): Promise<PatientQuestionModel[]> => {
  const rows = await select<{
    readonly question: string
    readonly answer: string
    readonly citation_id: string
  }>(
    db,
    `/* listPatientQuestions */
     select q.question, q.answer, q.citation_id from primary_care.patient_questions q order by q.position`,
    [],
  )
  return rows.map((row) => ({
    question: row.question,
    answer: row.answer,
    citationReference: row.citation_id,
  }))
}

interface RoleRow {
  readonly id: string
  readonly name: string
  readonly other_names: string[]
  readonly description: string | null
  readonly funded_from: number
  readonly citation_id: string
}

export const listNetworkRoles = async (db: Knex): Promise<NetworkRoleModel[]> => {
  const rows = await select<RoleRow>(
    db,
    `/* listNetworkRoles */
     select r.id, r.name, r.other_names, r.description, r.funded_from, r.citation_id
     from primary_care.network_roles r order by r.funded_from, r.position`,
    [],
  )
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    otherNames: row.other_names,
    description: row.description,
    fundedFrom: row.funded_from,
    citationReferences: [row.citation_id],
  }))
}

interface TaskRow {
  readonly role_id: string
  readonly text: string
  readonly citation_id: string
}

export const listTasksByRole = async (db: Knex, roles: readonly string[]): Promise<StatementModel[][]> => {
  const rows = await select<TaskRow>(
    db,
    `/* listTasksByRole */
     select t.role_id, t.text, t.citation_id
     from primary_care.role_tasks t where t.role_id = any (?::text[]) order by t.role_id, t.position`,
    [roles],
  )
  const byRole = groupBy(rows, (row) => row.role_id)
  return roles.map((role) =>
    (byRole.get(role) ?? []).map((row) => ({
      text: row.text,
      value: null,
      citationReference: row.citation_id,
    })),
  )
}

export const listServiceSpecifications = async (db: Knex): Promise<ServiceSpecificationModel[]> => {
  const rows = await select<{ readonly name: string; readonly citation_ids: string[] }>(
    db,
    `/* listServiceSpecifications */
     select s.name, s.citation_ids from primary_care.service_specifications s order by s.position`,
    [],
  )
  return rows.map((row) => ({ name: row.name, citationReferences: row.citation_ids }))
}

interface ContractRow {
  readonly text: string
  readonly value: number | null
  readonly unit: Unit | null
  readonly citation_id: string
}

export const listContractStatements = async (db: Knex): Promise<StatementModel[]> => {
  const rows = await select<ContractRow>(
    db,
    `/* listContractStatements */
     select s.text, s.value, s.citation_id from primary_care.contract_statements s order by s.position, s.id`,
    [],
  )
  return rows.map((row) => ({ text: row.text, value: row.value, citationReference: row.citation_id }))
}

/** National sums of money, in the order of their sources. */
export const listNationalInvestment = async (db: Knex): Promise<FigureModel[]> => {
  const rows = await select<FigureRow>(
    db,
    `/* listNationalInvestment */
     select ${FIGURE_COLUMNS} from primary_care.figures f
     where f.subject_id = 'network-contract' and f.unit = 'GBP' order by f.position`,
    [],
  )
  return rows.map(toFigure)
}

export const findStrategyTitle = async (db: Knex): Promise<string | null> => {
  const [row] = await select<{ readonly title: string }>(
    db,
    `/* findStrategyTitle */
     select s.title from primary_care.strategy_chapters c
     join kernel.citations x on x.id = c.citation_id
     join kernel.sources s on s.id = x.source_id
     order by c.number limit 1`,
    [],
  )
  return row?.title ?? null
}
