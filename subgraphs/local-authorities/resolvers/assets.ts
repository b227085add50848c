import type { Complete } from '../../shared/complete.ts'
import type { Need } from '../../shared/kernel.ts'
import type { DayKey, FootprintKey } from '../../shared/models.ts'
import { readPage, type PageArguments } from '../../shared/paging.ts'
import { citations, evidence } from '../../shared/value-types.ts'
import type { SubgraphContext } from '../context.ts'
import type { AssetsKey } from '../data-sources/assets.ts'
import type { AssetConnectionModel, AssetModel } from '../models.ts'
import type { AssetResolvers } from '../resolver-types.ts'

const PAGE = 20

interface AssetArguments extends PageArguments {
  readonly where?: {
    readonly text?: string | null
    readonly category?: string | null
    readonly need?: Need | null
  } | null
}

/** A page of the assets of a footprint, or of all. */
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

export const assets = (footprint: FootprintKey, given: AssetArguments, context: SubgraphContext) =>
  listPage(footprint, footprint, given, context)

export const Asset: Complete<AssetResolvers, AssetModel> = {
  __resolveReference: (reference, { loaders }) => loaders.assetByKey.load(reference),
  place: ({ placeId, asOf }, _, { loaders }) =>
    placeId === null ? null : loaders.placeByKey.load({ id: placeId, asOf }),
  district: ({ districtId, asOf }, _, { loaders }) =>
    districtId === null ? null : loaders.districtByKey.load({ id: districtId, asOf }),
  neighbourhoods: (asset, _, { loaders }) => loaders.neighbourhoodsByAsset.load(asset),
  citations,
  evidence: evidence((asset) => asset),
}
