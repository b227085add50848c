import type { KernelLoaders } from './kernel.ts'
import type {
  CitationModel,
  CitationReference,
  ContactModel,
  FigureModel,
  OrganisationModel,
  SourceModel,
} from './models.ts'

export interface KernelContext {
  readonly loaders: KernelLoaders
}

/** Every citation of a list, in its order. A row cannot cite what is not there: the database holds it to that. */
export const loadCitations = async (
  references: readonly CitationReference[],
  { loaders }: KernelContext,
): Promise<CitationModel[]> => {
  const citations = await Promise.all(
    references.map((reference) =>
      typeof reference === 'string' ? loaders.citationById.load(reference) : reference,
    ),
  )
  return citations.filter((citation) => citation !== null)
}

const loadSource = async (id: string, { loaders }: KernelContext): Promise<SourceModel> => {
  const source = await loaders.sourceById.load(id)
  if (!source) throw new Error(`no source "${id}"`)
  return source
}

interface Cited {
  readonly citationReferences: readonly CitationReference[]
}

export const citations = (parent: Cited, _: unknown, context: KernelContext): Promise<CitationModel[]> =>
  loadCitations(parent.citationReferences, context)

/** The resolvers of the value types that every subgraph shares, once. */
export const valueTypes = {
  Source: {},
  Citation: {
    source: (citation: CitationModel, _: unknown, context: KernelContext) =>
      loadSource(citation.sourceId, context),
  },
  Figure: {
    citations: citations as (
      figure: FigureModel,
      _: unknown,
      context: KernelContext,
    ) => Promise<CitationModel[]>,
  },
  Contact: {
    citations: citations as (
      contact: ContactModel,
      _: unknown,
      context: KernelContext,
    ) => Promise<CitationModel[]>,
  },
  Organisation: {
    contacts: (organisation: OrganisationModel, _: unknown, { loaders }: KernelContext) =>
      loaders.contactsByOwner.load(organisation),
    citations: citations as (
      organisation: OrganisationModel,
      _: unknown,
      context: KernelContext,
    ) => Promise<CitationModel[]>,
  },
  PageInfo: {},
}
