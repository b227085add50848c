import type { Complete } from '../../shared/complete.ts'
import { withStatements } from '../data-sources/strategy.ts'
import type { StrategyModel } from '../models.ts'
import type { StrategyResolvers } from '../resolver-types.ts'
import { ofKind } from '../strategy-statements.ts'

export const Strategy: Complete<StrategyResolvers, StrategyModel> = {
  chapters: async (strategy, _, { loaders }) =>
    withStatements(strategy, await loaders.chaptersBySystem.load(strategy.systemId)),
  aims: ({ statements }) => ofKind(statements, 'AIM'),
  risks: ({ statements }) => ofKind(statements, 'RISK'),
  governance: ({ statements }) => ofKind(statements, 'GOVERNANCE'),
  measures: ({ statements }) => ofKind(statements, 'MEASURE'),
  engagement: ({ statements }) => ofKind(statements, 'ENGAGEMENT'),
  notInText: ({ systemId }, _, { loaders }) => loaders.missingContentBySystem.load(systemId),
}
