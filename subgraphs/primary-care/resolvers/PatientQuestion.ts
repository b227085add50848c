import type { Complete } from '../../shared/complete.ts'
import { citation } from '../citation.ts'
import type { PatientQuestionModel } from '../models.ts'
import type { PatientQuestionResolvers } from '../resolver-types.ts'

export const PatientQuestion: Complete<PatientQuestionResolvers, PatientQuestionModel> = { citation }
