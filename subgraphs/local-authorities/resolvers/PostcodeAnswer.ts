import type { Complete } from '../../shared/complete.ts'
import { describeAnswer } from '../describe-postcode.ts'
import type { PostcodeAnswerModel } from '../models.ts'
import { outwardOf } from '../postcode.ts'
import type { PostcodeAnswerResolvers } from '../resolver-types.ts'

export const PostcodeAnswer: Complete<PostcodeAnswerResolvers, PostcodeAnswerModel> = {
  sentence: (answer, _, context) => describeAnswer(answer, context),
  location: ({ status, location }) => (status === 'OUTSIDE_AREA' ? null : location),
  list: async ({ read }, _, { loaders }) => {
    const list = read && (await loaders.listByOutward.load(outwardOf(read)))
    return list?.sourceId ? loaders.sourceById.load(list.sourceId) : null
  },
  listDate: async ({ read }, _, { loaders }) =>
    read && ((await loaders.listByOutward.load(outwardOf(read)))?.holdsOn ?? null),
}
