import type { BaseContext } from '../shared/context.ts'
import type { Loaders } from './loaders.ts'

export interface SubgraphContext extends BaseContext {
  readonly loaders: Loaders
}
