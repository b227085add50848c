import type { Complete } from '../../shared/complete.ts'
import { writerOf } from '../context.ts'
import { readReport, isPagePath } from '../correction-report.ts'
import { storeReport } from '../corrections.ts'
import type { MutationResolvers } from '../resolver-types.ts'
import { findSubject } from '../subject.ts'

export const Mutation: Complete<MutationResolvers> = {
  reportCorrection: async (_, { input }, context) => {
    const { about, whatIsWrong, whatIsRight, howDoYouKnow, email } = readReport(input)
    const subject = isPagePath(about) ? about : await findSubject('input.about', about, context)
    return storeReport(writerOf(context), {
      about: subject ?? about,
      whatIsWrong,
      whatIsRight,
      howDoYouKnow,
      email: email || null,
    })
  },
}
