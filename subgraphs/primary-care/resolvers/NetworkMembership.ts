import type { Complete } from '../../shared/complete.ts'
import { citations, evidence } from '../../shared/value-types.ts'
import { membershipFact } from '../facts.ts'
import type { NetworkMembershipModel } from '../models.ts'
import type { NetworkMembershipResolvers } from '../resolver-types.ts'

export const NetworkMembership: Complete<NetworkMembershipResolvers, NetworkMembershipModel> = {
  primaryCareNetwork: ({ networkId, asOf }, _, { loaders }) =>
    loaders.networkByKey.load({ id: networkId, asOf }),
  citations,
  evidence: evidence(membershipFact),
}
