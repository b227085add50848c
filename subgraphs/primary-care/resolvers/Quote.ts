import type { Complete } from '../../shared/complete.ts'
import { citation } from '../citation.ts'
import type { QuoteModel } from '../models.ts'
import type { QuoteResolvers } from '../resolver-types.ts'

export const Quote: Complete<QuoteResolvers, QuoteModel> = { citation }
