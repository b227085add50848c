import type { Database } from '../shared/sql.ts'
import type { BaseContext } from '../shared/context.ts'
import type { Loaders } from './loaders.ts'

export interface SubgraphContext extends BaseContext {
  readonly loaders: Loaders
}

/** The database connection of the role that stores reports. */
export const writerOf = ({ writer }: SubgraphContext): Database => {
  if (!writer) throw new Error('this subgraph was started without its second role')
  return writer
}

/** The database connection of the role of data stewards. */
export const stewardOf = ({ steward }: SubgraphContext): Database => {
  if (!steward) throw new Error('this subgraph was started without the role of data stewards')
  return steward
}
