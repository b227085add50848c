import { groupByKey, type KeyedRow } from '../../shared/batch.ts'
import { ENGLAND, isNational } from '../../shared/scope.ts'
import { select, type Database } from '../../shared/sql.ts'
import type { ResidenceShareModel, TopicStatementModel } from '../models.ts'

interface StatementRow extends KeyedRow {
  readonly id: string
  readonly topic: TopicStatementModel['topic']
  readonly about: string
  readonly text: string
  readonly printed: string | null
  readonly scope: string
  readonly value: number | null
  readonly stated_on: string | null
  readonly citation_id: string
}

/** The statements about each system and its parts, in the order of the package. */
export const listTopicStatementsBySystem = async (
  db: Database,
  systems: readonly string[],
): Promise<TopicStatementModel[][]> => {
  const rows = await select<StatementRow>(
    db,
    `/* listTopicStatementsBySystem */
     select k.n, s.id, s.topic, s.about, s.text, s.printed, s.scope, s.value, s.stated_on, s.citation_id
     from unnest(?::text[]) with ordinality as k(id, n)
     join primary_care.statements s on s.scope in (k.id, '${ENGLAND}')
     order by k.n, s.scope = '${ENGLAND}', s.position, s.id`,
    [systems],
  )
  return groupByKey(systems, rows, (row) => ({
    id: row.id,
    topic: row.topic,
    about: row.about,
    text: row.text,
    printed: row.printed,
    value: row.value,
    isNational: isNational(row),
    statedOn: row.stated_on,
    citationReferences: [row.citation_id],
  }))
}

interface ShareRow extends KeyedRow {
  readonly area: string
  readonly share: number
  readonly holds_on: string | null
  readonly citation_id: string
}

/** The places where the patients of each practice live, the largest share first. */
export const listResidenceByPractice = async (
  db: Database,
  practices: readonly string[],
): Promise<ResidenceShareModel[][]> => {
  const rows = await select<ShareRow>(
    db,
    `/* listResidenceByPractice */
     select k.n, r.area, r.share, r.holds_on, r.citation_id
     from unnest(?::text[]) with ordinality as k(id, n)
     join primary_care.residence_shares r on r.practice_id = k.id
     order by k.n, r.share desc, r.area`,
    [practices],
  )
  return groupByKey(practices, rows, (row) => ({
    area: row.area,
    share: row.share,
    statedOn: row.holds_on,
    citationReferences: [row.citation_id],
  }))
}
