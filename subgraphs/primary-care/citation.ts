import type { CitationModel, CitationReference } from '../shared/models.ts'
import { loadCitations } from '../shared/value-types.ts'
import type { SubgraphContext } from './context.ts'

export const citation = async (
  parent: { readonly citationReference: CitationReference },
  _: unknown,
  context: SubgraphContext,
): Promise<CitationModel> => {
  const [found] = await loadCitations([parent.citationReference], context)
  if (!found) throw new Error(`no citation "${String(parent.citationReference)}"`)
  return found
}
