import type { Complete } from '../../shared/complete.ts'
import { citations, evidence } from '../../shared/value-types.ts'
import { eventFact } from '../facts.ts'
import type { SuccessionModel } from '../models.ts'
import type { SuccessionResolvers } from '../resolver-types.ts'

export const Succession: Complete<SuccessionResolvers, SuccessionModel> = {
  citations,
  evidence: evidence(eventFact),
}
