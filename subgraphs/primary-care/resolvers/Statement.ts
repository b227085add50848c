import type { Complete } from '../../shared/complete.ts'
import { citation } from '../citation.ts'
import type { StatementModel } from '../models.ts'
import type { StatementResolvers } from '../resolver-types.ts'

export const Statement: Complete<StatementResolvers, StatementModel> = { citation }
