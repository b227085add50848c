import type { KernelLoaders } from './kernel.ts'
import type {
  CitationModel,
  CitationReference,
  ContactModel,
  DayKey,
  FigureModel,
  OrganisationModel,
  EvidenceModel,
  SourceModel,
} from './models.ts'
import { filterByEvidence, loadEvidence, type EvidenceFilter, type Fact } from './evidence.ts'

export interface KernelContext {
  readonly loaders: KernelLoaders
}

/** The citations of a list, in its order. Foreign keys ensure that they exist. */
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

export const loadSource = async (id: string, { loaders }: KernelContext): Promise<SourceModel> => {
  const source = await loaders.sourceById.load(id)
  if (!source) throw new Error(`no source "${id}"`)
  return source
}

interface Cited {
  readonly citationReferences: readonly CitationReference[]
}

export const citations = (parent: Cited, _: unknown, context: KernelContext): Promise<CitationModel[]> =>
  loadCitations(parent.citationReferences, context)

/** The resolver of `evidence` for a kind of fact. */
export const evidence =
  <Parent>(factOf: (parent: Parent) => Fact) =>
  (parent: Parent, _: unknown, context: KernelContext): Promise<EvidenceModel> =>
    loadEvidence(factOf(parent), context)

const contactFact = ({ asOf, statedOn, citationReferences }: ContactModel): Fact => ({
  asOf,
  citationReferences,
  statedOn,
})

export const organisationFact = ({ asOf, closedOn, citationReferences }: OrganisationModel): Fact => ({
  asOf,
  citationReferences,
  endsOn: closedOn,
})

export interface EvidenceArgument {
  readonly evidence: EvidenceFilter
}

export const filterContacts = (
  contacts: readonly ContactModel[],
  filter: EvidenceFilter,
  context: KernelContext,
): Promise<ContactModel[]> => filterByEvidence(contacts, filter, contactFact, context)

/** The resolver of `contacts` for types with an id. */
export const contacts = async (
  parent: DayKey,
  { evidence: filter }: EvidenceArgument,
  context: KernelContext,
): Promise<ContactModel[]> =>
  filterContacts(await context.loaders.contactsByOwner.load(parent), filter, context)

/** The resolvers of the shared value types. */
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
    evidence: evidence(({ asOf, citationReferences }: FigureModel): Fact => ({
      asOf: asOf ?? null,
      citationReferences,
    })),
  },
  Contact: {
    citations: citations as (
      contact: ContactModel,
      _: unknown,
      context: KernelContext,
    ) => Promise<CitationModel[]>,
    evidence: evidence(contactFact),
  },
  Organisation: {
    contacts: contacts as (
      organisation: OrganisationModel,
      args: EvidenceArgument,
      context: KernelContext,
    ) => Promise<ContactModel[]>,
    evidence: evidence(organisationFact),
    citations: citations as (
      organisation: OrganisationModel,
      _: unknown,
      context: KernelContext,
    ) => Promise<CitationModel[]>,
  },
  PageInfo: {},
}
