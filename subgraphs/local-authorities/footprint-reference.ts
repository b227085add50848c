import type { FootprintReference } from '../shared/kernel.ts'
import type { DayKey, FootprintKind } from '../shared/models.ts'
import type { SubgraphContext } from './context.ts'

export const referenceTo =
  (kind: FootprintKind) =>
  ({ id, asOf }: DayKey, { loaders }: SubgraphContext): Promise<FootprintReference | null> =>
    loaders.footprintByKey.load({ kind, id, asOf })
