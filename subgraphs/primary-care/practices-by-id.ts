import type { SubgraphContext } from './context.ts'
import type { PracticeModel } from './models.ts'

/** The practices of a list of ids that exist on a day. */
export const loadPractices = async (
  ids: readonly string[],
  asOf: string,
  { loaders }: SubgraphContext,
): Promise<PracticeModel[]> => {
  const practices = await Promise.all(ids.map((id) => loaders.practiceByKey.load({ id, asOf })))
  return practices.filter((practice) => practice !== null)
}
