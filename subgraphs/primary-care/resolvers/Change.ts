import type { Complete } from '../../shared/complete.ts'
import { citations, evidence } from '../../shared/value-types.ts'
import { changeWords } from '../change-words.ts'
import { eventFact } from '../facts.ts'
import type { ChangeModel } from '../models.ts'
import type { ChangeResolvers } from '../resolver-types.ts'

export const Change: Complete<ChangeResolvers, ChangeModel> = {
  words: changeWords,
  citations,
  evidence: evidence(eventFact),
}
