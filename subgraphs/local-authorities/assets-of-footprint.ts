import type { Need } from '../shared/kernel.ts'
import type { DayKey, FootprintKey } from '../shared/models.ts'
import { readPage, type PageArguments } from '../shared/paging.ts'
import type { SubgraphContext } from './context.ts'
import type { AssetsKey } from './data-sources/assets.ts'
import type { AssetConnectionModel } from './models.ts'

const PAGE = 20

interface AssetArguments extends PageArguments {
  readonly where?: {
    readonly text?: string | null
    readonly category?: string | null
    readonly need?: Need | null
  } | null
}

/** A page of the assets of a footprint, or of all assets. */
export const listPage = (
  within: AssetsKey['within'],
  { asOf }: Pick<DayKey, 'asOf'>,
  { where, first, after }: AssetArguments,
  { loaders }: SubgraphContext,
): Promise<AssetConnectionModel> =>
  loaders.assets.load({
    within: within && { kind: within.kind, id: within.id },
    text: where?.text ?? null,
    category: where?.category ?? null,
    need: where?.need ?? null,
    asOf,
    page: readPage({ first, after }, PAGE, ['text', 'text']),
  })

export const assets = (footprint: FootprintKey, args: AssetArguments, context: SubgraphContext) =>
  listPage(footprint, footprint, args, context)
