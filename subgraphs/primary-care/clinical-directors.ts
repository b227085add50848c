import { groupBy } from '../../db/grouping.ts'
import type { ClinicalDirectorModel } from './models.ts'

/** One form in which one source names the director of a network. */
export interface StatedDirector {
  readonly asOf: string
  readonly networkId: string
  readonly personId: string
  readonly name: string
  readonly statedOn: string
  readonly citationId: string
}

/** One person for all the forms in which sources print the name: the fullest form, every form, the latest day. */
export const combineDirectors = (stated: readonly StatedDirector[]): ClinicalDirectorModel[] =>
  [...groupBy(stated, (statement) => statement.personId).values()].map((statements) => {
    const byLength = [...statements].sort((a, b) => b.name.length - a.name.length)
    const byDay = [...statements].sort((a, b) => (a.statedOn < b.statedOn ? 1 : -1))
    const [fullest] = byLength
    const [latest] = byDay
    if (!fullest || !latest) throw new Error('a group is never empty')
    const forms = groupBy(statements, (statement) => statement.name)
    return {
      asOf: fullest.asOf,
      networkId: fullest.networkId,
      name: fullest.name,
      statedOn: latest.statedOn,
      statedNames: [...forms].map(([name, of]) => ({
        name,
        match: null,
        matchNote: null,
        citationReferences: of.map((statement) => statement.citationId),
      })),
      citationReferences: statements.map((statement) => statement.citationId),
    }
  })
