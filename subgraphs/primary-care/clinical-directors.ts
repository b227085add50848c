import { groupBy } from '../../db/grouping.ts'
import type { ClinicalDirectorModel } from './models.ts'

/** The name of a network's director as one source prints it. */
export interface StatedDirector {
  readonly asOf: string
  readonly networkId: string
  readonly personId: string
  readonly name: string
  readonly statedOn: string
  readonly citationId: string
}

/** Groups the names of a person in several sources: the fullest form, all forms and the latest day. */
export const combineDirectors = (stated: readonly StatedDirector[]): ClinicalDirectorModel[] =>
  [...groupBy(stated, (statement) => statement.personId).values()].map((statements) => {
    const byLength = [...statements].sort((a, b) => b.name.length - a.name.length)
    const byDay = [...statements].sort((a, b) => (a.statedOn < b.statedOn ? 1 : -1))
    const [fullest] = byLength
    const [latest] = byDay
    if (!fullest || !latest) throw new Error('an empty group')
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
