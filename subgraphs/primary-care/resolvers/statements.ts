import type { Complete } from '../../shared/complete.ts'
import type { CitationModel, CitationReference } from '../../shared/models.ts'
import { citations, evidence, loadCitations } from '../../shared/value-types.ts'
import { withStatements } from '../data-sources/strategy.ts'
import type { SubgraphContext } from '../context.ts'
import { directorFact, eventFact, membershipFact } from '../facts.ts'
import { changeWords } from '../change-words.ts'
import type {
  ChangeModel,
  ClinicalDirectorModel,
  DiscrepancyModel,
  MissingContentModel,
  NetworkMembershipModel,
  NetworkRoleModel,
  PatientQuestionModel,
  QuoteModel,
  ServiceSpecificationModel,
  SizeCheckModel,
  StatedCountModel,
  StatedNameModel,
  StatementModel,
  StrategyChapterModel,
  StrategyModel,
  StrategyStatement,
  SuccessionModel,
} from '../models.ts'
import type {
  ChangeResolvers,
  ClinicalDirectorResolvers,
  DiscrepancyResolvers,
  MissingContentResolvers,
  NetworkMembershipResolvers,
  NetworkRoleResolvers,
  PatientQuestionResolvers,
  QuoteResolvers,
  ServiceSpecificationResolvers,
  SizeCheckResolvers,
  StatedCountResolvers,
  StatedNameResolvers,
  StatementResolvers,
  StrategyChapterResolvers,
  StrategyResolvers,
  SuccessionResolvers,
} from '../resolver-types.ts'
import { countLoaded } from '../stated-counts.ts'

const citation = async (
  parent: { readonly citationReference: CitationReference },
  _: unknown,
  context: SubgraphContext,
): Promise<CitationModel> => {
  const [found] = await loadCitations([parent.citationReference], context)
  if (!found) throw new Error(`no citation "${String(parent.citationReference)}"`)
  return found
}

const ofKind = (statements: readonly StrategyStatement[], ...kinds: string[]): StrategyStatement[] =>
  statements.filter((statement) => kinds.includes(statement.kind))

export const Statement: Complete<StatementResolvers, StatementModel> = { citation }

export const StatedName: Complete<StatedNameResolvers, StatedNameModel> = { citations }

export const StatedCount: Complete<StatedCountResolvers, StatedCountModel> = {
  loaded: ({ of, footprintKey }, _, context) => countLoaded(of, footprintKey, context),
}

export const SizeCheck: Complete<SizeCheckResolvers, SizeCheckModel> = { citations }

export const Change: Complete<ChangeResolvers, ChangeModel> = {
  words: changeWords,
  citations,
  evidence: evidence(eventFact),
}

export const Succession: Complete<SuccessionResolvers, SuccessionModel> = {
  citations,
  evidence: evidence(eventFact),
}

export const NetworkMembership: Complete<NetworkMembershipResolvers, NetworkMembershipModel> = {
  primaryCareNetwork: ({ networkId, asOf }, _, { loaders }) =>
    loaders.networkByKey.load({ id: networkId, asOf }),
  citations,
  evidence: evidence(membershipFact),
}

export const ClinicalDirector: Complete<ClinicalDirectorResolvers, ClinicalDirectorModel> = {
  primaryCareNetwork: ({ networkId, asOf }, _, { loaders }) =>
    loaders.networkByKey.load({ id: networkId, asOf }),
  citations,
  evidence: evidence(directorFact),
}

export const Discrepancy: Complete<DiscrepancyResolvers, DiscrepancyModel> = {
  statements: ({ id }, _, { loaders }) => loaders.statementsByDiscrepancy.load(id),
}

export const Strategy: Complete<StrategyResolvers, StrategyModel> = {
  chapters: async (strategy, _, { loaders }) =>
    withStatements(strategy, await loaders.chaptersBySystem.load(strategy.systemId)),
  aims: ({ statements }) => ofKind(statements, 'AIM'),
  risks: ({ statements }) => ofKind(statements, 'RISK'),
  governance: ({ statements }) => ofKind(statements, 'GOVERNANCE'),
  measures: ({ statements }) => ofKind(statements, 'MEASURE'),
  engagement: ({ statements }) => ofKind(statements, 'ENGAGEMENT'),
  notInText: ({ systemId }, _, { loaders }) => loaders.missingContentBySystem.load(systemId),
}

export const StrategyChapter: Complete<StrategyChapterResolvers, StrategyChapterModel> = {
  ambitions: ({ statements }) => ofKind(statements, 'AMBITION'),
  actions: ({ statements }) => ofKind(statements, 'ACTION'),
  impacts: ({ statements }) =>
    statements.flatMap((statement) =>
      statement.audience ? [{ audience: statement.audience, statement }] : [],
    ),
  quotes: (chapter, _, { loaders }) => loaders.quotesByChapter.load(chapter),
  topics: ({ statements }) => ofKind(statements, 'TOPIC'),
  challenges: ({ statements }) => ofKind(statements, 'CHALLENGE'),
  programmes: ({ statements }) => ofKind(statements, 'SUPPORT', 'DIGITAL_AREA'),
}

export const Quote: Complete<QuoteResolvers, QuoteModel> = { citation }

export const MissingContent: Complete<MissingContentResolvers, MissingContentModel> = { citation }

export const PatientQuestion: Complete<PatientQuestionResolvers, PatientQuestionModel> = { citation }

export const NetworkRole: Complete<NetworkRoleResolvers, NetworkRoleModel> = {
  tasks: ({ id }, _, { loaders }) => loaders.tasksByRole.load(id),
  citations,
}

export const ServiceSpecification: Complete<ServiceSpecificationResolvers, ServiceSpecificationModel> = {
  citations,
}
