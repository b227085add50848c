import type { Complete } from '../../shared/complete.ts'
import { citations } from '../../shared/value-types.ts'
import type { NetworkRoleModel } from '../models.ts'
import type { NetworkRoleResolvers } from '../resolver-types.ts'

export const NetworkRole: Complete<NetworkRoleResolvers, NetworkRoleModel> = {
  tasks: ({ id }, _, { loaders }) => loaders.tasksByRole.load(id),
  citations,
}
