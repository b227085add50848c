import type { Complete } from '../../shared/complete.ts'
import type { FundingStreamModel } from '../models.ts'
import type { QueryResolvers } from '../resolver-types.ts'

const hasStarted = ({ firstYear }: FundingStreamModel, year: string): boolean =>
  firstYear === null || firstYear <= year

export const Query: Complete<QueryResolvers> = {
  fundingStreams: async (_, { year }, { loaders }) => {
    const streams = await loaders.streams.load('all')
    return year ? streams.filter((stream) => hasStarted(stream, year)) : streams
  },
}
