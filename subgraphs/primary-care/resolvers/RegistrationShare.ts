import type { Complete } from '../../shared/complete.ts'
import { citations } from '../../shared/value-types.ts'
import type { RegistrationShareModel } from '../models.ts'
import type { RegistrationShareResolvers } from '../resolver-types.ts'

export const RegistrationShare: Complete<RegistrationShareResolvers, RegistrationShareModel> = {
  neighbourhood: ({ neighbourhoodKey }, _, { loaders }) =>
    neighbourhoodKey === null ? null : loaders.neighbourhoodByKey.load(neighbourhoodKey),
  citations,
}
