import type { StrategyStatement } from './models.ts'

export const ofKind = (statements: readonly StrategyStatement[], ...kinds: string[]): StrategyStatement[] =>
  statements.filter((statement) => kinds.includes(statement.kind))
