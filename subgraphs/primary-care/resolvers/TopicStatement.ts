import { citations } from '../../shared/value-types.ts'
import type { TopicStatementResolvers } from '../resolver-types.ts'

export const TopicStatement: TopicStatementResolvers = { citations }
