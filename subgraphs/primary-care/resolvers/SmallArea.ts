import type { Complete } from '../../shared/complete.ts'
import type { FootprintReference } from '../../shared/kernel.ts'
import { SMALL_AREA_KINDS } from '../../shared/small-areas.ts'
import { registeredPatients } from '../footprint-keys.ts'
import type { SmallAreaResolvers } from '../resolver-types.ts'

export const SmallArea: Complete<SmallAreaResolvers, FootprintReference> = {
  __resolveReference: async ({ id, asOf }, { loaders }) => {
    const found = await Promise.all(
      SMALL_AREA_KINDS.map((kind) => loaders.footprintByKey.load({ kind, id, asOf })),
    )
    return found.find((area) => area !== null) ?? null
  },
  registeredPatients,
}
