import type { Complete } from '../../shared/complete.ts'
import type { StrategyChapterModel } from '../models.ts'
import type { StrategyChapterResolvers } from '../resolver-types.ts'
import { ofKind } from '../strategy-statements.ts'

export const StrategyChapter: Complete<StrategyChapterResolvers, StrategyChapterModel> = {
  ambitions: ({ statements }) => ofKind(statements, 'AMBITION'),
  actions: ({ statements }) => ofKind(statements, 'ACTION'),
  impacts: ({ statements }) =>
    statements.flatMap((statement) =>
      statement.audience ? [{ audience: statement.audience, statement }] : [],
    ),
  quotes: (chapter, _, { loaders }) => loaders.quotesByChapter.load(chapter),
  topics: ({ statements }) => ofKind(statements, 'TOPIC'),
  challenges: ({ statements }) => ofKind(statements, 'CHALLENGE'),
  programmes: ({ statements }) => ofKind(statements, 'SUPPORT', 'DIGITAL_AREA'),
}
