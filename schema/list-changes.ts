import { CriticalityLevel, DiffRule, diff } from '@graphql-inspector/core'
import { buildSchema, type GraphQLSchema } from 'graphql'

export type ChangeLevel = 'breaking' | 'dangerous' | 'safe'

/** A difference between two schemas. A breaking one makes a valid operation of a client invalid. */
export interface SchemaChange {
  readonly level: ChangeLevel
  /** The changed element, such as `Practice.name`. */
  readonly path: string
  readonly change: string
}

const LEVELS: Readonly<Record<CriticalityLevel, ChangeLevel>> = {
  [CriticalityLevel.Breaking]: 'breaking',
  [CriticalityLevel.Dangerous]: 'dangerous',
  [CriticalityLevel.NonBreaking]: 'safe',
}

const ORDER: readonly ChangeLevel[] = ['breaking', 'dangerous', 'safe']

/** The differences between two schemas without their descriptions, breaking ones first. */
export const listChanges = async (before: GraphQLSchema, after: GraphQLSchema): Promise<SchemaChange[]> =>
  (await diff(before, after, [DiffRule.ignoreDescriptionChanges]))
    .map(({ criticality, path = '', message }) => ({
      level: LEVELS[criticality.level],
      path,
      change: message,
    }))
    .sort((one, other) => ORDER.indexOf(one.level) - ORDER.indexOf(other.level))

/** The changes from one schema to another that would break a client. */
export const listBreakingChanges = async (before: string, after: string): Promise<string[]> =>
  (await listChanges(buildSchema(before), buildSchema(after)))
    .filter(({ level }) => level === 'breaking')
    .map(({ change }) => change)
