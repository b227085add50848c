import type { Complete } from '../../shared/complete.ts'
import { loadCitations } from '../../shared/value-types.ts'
import type { AreaModel } from '../models.ts'
import type { AreaResolvers } from '../resolver-types.ts'

export const Area: Complete<AreaResolvers, AreaModel> = {
  citation: async ({ citationId }, _, context) => {
    const [citation] = await loadCitations([citationId], context)
    if (!citation) throw new Error(`no citation "${citationId}"`)
    return citation
  },
}
