import { citations } from '../../shared/value-types.ts'
import type { ResidenceShareResolvers } from '../resolver-types.ts'

export const ResidenceShare: ResidenceShareResolvers = { citations }
