import type { Complete } from '../../shared/complete.ts'
import { citations } from '../../shared/value-types.ts'
import type { ServiceSpecificationModel } from '../models.ts'
import type { ServiceSpecificationResolvers } from '../resolver-types.ts'

export const ServiceSpecification: Complete<ServiceSpecificationResolvers, ServiceSpecificationModel> = {
  citations,
}
