// Generated from primary-care.graphql by `npm run generate`: do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { SourceModel, EvidenceModel, CitationModel, FigureModel, ContactModel, OrganisationModel } from '../shared/models.ts';
import type { SystemModel, LegalBodyModel, LeadershipModel, CommissionerModel, PrimaryCareNetworkModel, NeighbourhoodModel, PlaceModel, DistrictModel, LocalityTeamModel, IntegratedNeighbourhoodTeamModel, LocalityModel, SmallAreaModel, FootprintModel, PracticeModel, NetworkMembershipModel, SuccessionModel, StatedNameModel, ClinicalDirectorModel, StatementModel, SizeCheckModel, StatedCountModel, DatasetModel, DatedFigureModel, NetworkWorkforceModel, NeighbourhoodConnectionModel, PrimaryCareNetworkConnectionModel, PracticeConnectionModel, StrategyModel, StrategyChapterModel, QuoteModel, MissingContentModel, PatientQuestionModel, NetworkRoleModel, ServiceSpecificationModel, NetworkContractModel, DiscrepancyModel, DiscrepancyConnectionModel, ChangeModel, ChangeConnectionModel, SearchHitModel, NearbyPracticeModel, NearbyNeighbourhoodModel, LocationModel, AlignmentRowModel, AlignmentCellModel, UnplacedPartModel, AlignmentModel, ScenarioModel, ScenarioMoveModel, ScenarioNetworkModel, ScenarioAlignmentModel, ScenarioAlignmentRowModel, BrokenRuleModel, DataGapModel, GraphStatusModel, AssetModel, CommunityServiceModel, SearchResultModel, StraddleModel, RegistrationShareModel, CorrectionModel, CorrectionReportModel, TableChangeModel, LoadModel, AreaModel, PointModel, TopicStatementModel, ResidenceShareModel, YearlyPatientsModel } from './models.ts';
import type { SubgraphContext } from './context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A calendar date, ISO 8601, for example 2019-07-01. */
  Date: { input: string; output: string; }
  /** An NHS financial year, April to March, written 2019/20. */
  FinancialYear: { input: string; output: string; }
  _FieldSet: { input: unknown; output: unknown; }
};

export type Query = {
  __typename?: 'Query';
  /** An integrated care system by its id or official code. */
  system?: Maybe<System>;
  /** All loaded integrated care systems, by name. */
  systems?: Maybe<Array<System>>;
  /** A commissioner by its id or ODS code. Includes closed ones. */
  commissioner?: Maybe<Commissioner>;
  /** A neighbourhood by its id. */
  neighbourhood?: Maybe<Neighbourhood>;
  /** Neighbourhoods that are open on the day, page by page. */
  neighbourhoods?: Maybe<NeighbourhoodConnection>;
  /** A primary care network by its id or ODS code. Includes closed ones. */
  primaryCareNetwork?: Maybe<PrimaryCareNetwork>;
  /** Primary care networks that are open on the day, page by page. */
  primaryCareNetworks?: Maybe<PrimaryCareNetworkConnection>;
  /** A practice or branch by its id or ODS code. Includes closed ones. */
  practice?: Maybe<Practice>;
  /** Practices that are open on the day, page by page. */
  practices?: Maybe<PracticeConnection>;
  /**
   * Free-text search that tolerates spelling mistakes: practices, networks, neighbourhoods, places, districts,
   * teams, assets, organisations, and people in named public roles.
   */
  search?: Maybe<Array<SearchHit>>;
  /** How two kinds of footprint overlap, counted in practices and registered patients. */
  alignment?: Maybe<Alignment>;
  /** Discrepancies between sources or within one source. */
  discrepancies?: Maybe<DiscrepancyConnection>;
  /** One discrepancy. Null if none has the id: it may have been resolved by a later load. */
  discrepancy?: Maybe<Discrepancy>;
  /** Openings, closures, renames and moves, from the periods of the loaded data, latest first. */
  changes?: Maybe<ChangeConnection>;
  /**
   * Footprints of one kind that are split across two or more footprints of another kind, each with a sentence
   * that describes it.
   */
  straddling?: Maybe<Array<Straddle>>;
  /** All footprints of a practice on the day, from the system down to the neighbourhood, teams last. */
  footprintsOf?: Maybe<Array<Footprint>>;
  /** An organisation with a role in a document. Null if no loaded document names it. */
  organisation?: Maybe<Organisation>;
  /** Organisations that documents name with a role, partners of a system first, in the order of the documents. */
  organisations?: Maybe<Array<Organisation>>;
  /** The effects of moving practices between networks, or of merging networks. Nothing is stored. */
  scenario?: Maybe<Scenario>;
  /** One figure by its id: a printed one, or the registered patients of a footprint. */
  figure?: Maybe<Figure>;
  /** Every document and data file that the graph cites. */
  sources?: Maybe<Array<Source>>;
  /** One document or data file by its id. */
  source?: Maybe<Source>;
  /** The loaded data and its version. */
  status?: Maybe<GraphStatus>;
  /** The status of a reported correction, by the reference that its sender received. Null if there is none. */
  correction?: Maybe<Correction>;
  /** Reported corrections with their text, for data stewards only: the oldest first. */
  correctionReports?: Maybe<Array<CorrectionReport>>;
  /** The loads of data that changed the graph, for data stewards only: the newest first. */
  loads?: Maybe<Array<Load>>;
};


export type QuerySystemArgs = {
  id: Scalars['ID']['input'];
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


export type QuerySystemsArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


export type QueryCommissionerArgs = {
  id: Scalars['ID']['input'];
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


export type QueryNeighbourhoodArgs = {
  id: Scalars['ID']['input'];
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


export type QueryNeighbourhoodsArgs = {
  within?: InputMaybe<Scalars['ID']['input']>;
  where?: InputMaybe<NeighbourhoodFilter>;
  orderBy?: InputMaybe<FootprintOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


export type QueryPrimaryCareNetworkArgs = {
  id: Scalars['ID']['input'];
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


export type QueryPrimaryCareNetworksArgs = {
  within?: InputMaybe<Scalars['ID']['input']>;
  where?: InputMaybe<NetworkFilter>;
  orderBy?: InputMaybe<FootprintOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


export type QueryPracticeArgs = {
  id: Scalars['ID']['input'];
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


export type QueryPracticesArgs = {
  within?: InputMaybe<Scalars['ID']['input']>;
  where?: InputMaybe<PracticeFilter>;
  orderBy?: InputMaybe<PracticeOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


export type QuerySearchArgs = {
  text: Scalars['String']['input'];
  kinds?: InputMaybe<Array<SearchKind>>;
  within?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


export type QueryAlignmentArgs = {
  rows: FootprintKind;
  columns: FootprintKind;
  within?: InputMaybe<Scalars['ID']['input']>;
  measure?: InputMaybe<AlignmentMeasure>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


export type QueryDiscrepanciesArgs = {
  about?: InputMaybe<Scalars['ID']['input']>;
  kinds?: InputMaybe<Array<DiscrepancyKind>>;
  weights?: InputMaybe<Array<Weight>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryDiscrepancyArgs = {
  id: Scalars['ID']['input'];
};


export type QueryChangesArgs = {
  within?: InputMaybe<Scalars['ID']['input']>;
  since?: InputMaybe<Scalars['Date']['input']>;
  until?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryStraddlingArgs = {
  kind: FootprintKind;
  within?: InputMaybe<Scalars['ID']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


export type QueryFootprintsOfArgs = {
  practice: Scalars['ID']['input'];
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


export type QueryOrganisationArgs = {
  id: Scalars['ID']['input'];
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


export type QueryOrganisationsArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  evidence?: InputMaybe<EvidenceFilter>;
};


export type QueryScenarioArgs = {
  moves: Array<PracticeMove>;
  merges?: InputMaybe<Array<NetworkMerge>>;
  year: Scalars['FinancialYear']['input'];
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


export type QueryFigureArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySourceArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCorrectionArgs = {
  reference: Scalars['ID']['input'];
};


export type QueryCorrectionReportsArgs = {
  state?: InputMaybe<CorrectionState>;
  first?: Scalars['Int']['input'];
};


export type QueryLoadsArgs = {
  first?: Scalars['Int']['input'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /**
   * Reports an error. A data steward checks the report and corrects the source. Accepted by POST only, with a
   * limit per client address per hour (`RATE_LIMITED`).
   */
  reportCorrection?: Maybe<Correction>;
};


export type MutationReportCorrectionArgs = {
  input: ReportCorrectionInput;
};

/** A report of an error. Only a data steward reads it. */
export type ReportCorrectionInput = {
  /**
   * The subject: the id or official code of something in the graph, or the path of one of its pages
   * (/alignment?from=networks&to=districts); at most 300 characters.
   */
  about: Scalars['String']['input'];
  /** What is wrong, in the sender's words; at most 2,000 characters. */
  whatIsWrong: Scalars['String']['input'];
  /** What is right; at most 2,000 characters. */
  whatIsRight: Scalars['String']['input'];
  /** How the sender knows: a document, a page, an office; at most 2,000 characters. */
  howDoYouKnow: Scalars['String']['input'];
  /** An email address for questions. Only the data steward sees it, and it is deleted when a decision is made. */
  email?: InputMaybe<Scalars['String']['input']>;
};

/** A reported correction. The sender and the text are visible to a data steward only. */
export type Correction = {
  __typename?: 'Correction';
  /**
   * The reference for its sender: two groups of three letters and digits that are not easily confused, for
   * example K7M-4QX.
   */
  reference: Scalars['ID']['output'];
  /** The subject: an id in the graph, or the path of one of its pages. */
  about: Scalars['String']['output'];
  /** The status. */
  state: CorrectionState;
  /** The reason for the decision; null until a decision is made. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The day on which it was reported (Europe/London). */
  reportedOn: Scalars['Date']['output'];
  /** The day of the decision (Europe/London); null until a decision is made. */
  decidedOn?: Maybe<Scalars['Date']['output']>;
};

/** A reported correction with the text of its sender. For data stewards only. */
export type CorrectionReport = {
  __typename?: 'CorrectionReport';
  /** The reference, the subject and the status, which are public. */
  correction: Correction;
  /** What is wrong, in the sender's words. */
  whatIsWrong: Scalars['String']['output'];
  /** What is right, in the sender's words. */
  whatIsRight: Scalars['String']['output'];
  /** How the sender knows, in the sender's words. */
  howDoYouKnow: Scalars['String']['output'];
  /** The email address of the sender; null if none was given, or if a decision is made. */
  email?: Maybe<Scalars['String']['output']>;
};

/** A load of data. For data stewards only. */
export type Load = {
  __typename?: 'Load';
  /** The number of the load. */
  id: Scalars['ID']['output'];
  /** When it was completed, as an ISO 8601 time in UTC. */
  loadedAt: Scalars['String']['output'];
  /** The tables that it changed, by name. */
  tables: Array<TableChange>;
};

/** The number of rows of a table that a load changed. */
export type TableChange = {
  __typename?: 'TableChange';
  /** The name of the table with its schema. */
  table: Scalars['String']['output'];
  /** Rows added. */
  added: Scalars['Int']['output'];
  /** Rows changed. */
  changed: Scalars['Int']['output'];
  /** Rows removed. */
  removed: Scalars['Int']['output'];
};

/** The status of a correction. */
export type CorrectionState =
  /** Received, and not checked yet. */
  | 'RECEIVED'
  /** A data steward is checking it. */
  | 'BEING_CHECKED'
  /** The report was right, and the source was corrected. */
  | 'CHANGED'
  /** Nothing was changed; `reason` says why. */
  | 'NOT_CHANGED';

/** How sources disagree. */
export type DiscrepancyKind =
  /** Two numbers for the same subject, measure and period. */
  | 'VALUES_DIFFER'
  /** Two names for the same subject. */
  | 'NAMES_DIFFER'
  /** Two lists of members of the same subject that differ. */
  | 'MEMBERSHIP_DIFFERS'
  /** A printed total that is not the sum of its rows. */
  | 'TOTAL_DOES_NOT_ADD_UP'
  /** A stated count that does not match the rows. */
  | 'COUNT_DIFFERS'
  /** A stated range that does not match the rows. */
  | 'RANGE_DIFFERS'
  /** A percentage that does not match its operands. */
  | 'PERCENTAGE_DOES_NOT_FOLLOW'
  /** The same words for a different area or population. */
  | 'SCOPE_DIFFERS'
  /** Two dates for one event. */
  | 'DATE_DIFFERS'
  /** One term used in two senses, or two terms for one thing. */
  | 'TERM_DIFFERS'
  /** A reference to something that does not exist. */
  | 'REFERENCE_BROKEN'
  /** A plain misprint. */
  | 'MISPRINT';

/** The severity of a discrepancy. */
export type Weight =
  /** It changes a value that the graph returns. */
  | 'HIGH'
  /** It could mislead. */
  | 'MEDIUM'
  /** It concerns wording, spelling or extraction only. */
  | 'LOW';

/** A discrepancy between sources, or within one. */
export type Discrepancy = {
  __typename?: 'Discrepancy';
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** How the statements disagree. */
  kind: DiscrepancyKind;
  /** Its weight. */
  weight: Weight;
  /** Whether the statements differ only in the spelling of a name. These come last among those of their weight. */
  isSpelling: Scalars['Boolean']['output'];
  /** The id of its subject. */
  about: Scalars['ID']['output'];
  /** A sentence for readers without background knowledge. */
  summary: Scalars['String']['output'];
  /** At least two statements, one for each location in a source. */
  statements: Array<Statement>;
  /** The largest minus the smallest number; null if the statements are not numbers. */
  difference?: Maybe<Scalars['Float']['output']>;
  /** Which statement the graph uses, and why. */
  resolution: Scalars['String']['output'];
  /** Whether it concerns facts about all of England; otherwise facts about one system. */
  isNational: Scalars['Boolean']['output'];
};

/** The statement of a source. */
export type Statement = {
  __typename?: 'Statement';
  /** What the source states: a sentence in the words of this project, or a name or value as printed. */
  text: Scalars['String']['output'];
  /** The shortest extract of the source by which a reader can recognise the statement, at most 15 words; null if none is needed. */
  printed?: Maybe<Scalars['String']['output']>;
  /** The number in it; null if there is none. */
  value?: Maybe<Scalars['Float']['output']>;
  /** Whether it holds for all of England; otherwise for one system. */
  isNational: Scalars['Boolean']['output'];
  /** Where it is stated. */
  citation: Citation;
};

/** The topic of a statement in a system's sources. */
export type StatementTopic =
  /** Plans. */
  | 'PLAN'
  /** Bodies, and who is responsible. */
  | 'GOVERNANCE'
  /** The history of the system. */
  | 'HISTORY'
  /** Teams of a locality, place or neighbourhood. */
  | 'TEAMS'
  /** The voluntary sector. */
  | 'VOLUNTARY_SECTOR'
  /** Personalised care and personal health budgets. */
  | 'PERSONALISED_CARE'
  /** A question to the readers of the source. */
  | 'QUESTION'
  /** An example in the source. */
  | 'EXAMPLE'
  /** A contact as the source stated it when it was published. It is not a current contact. */
  | 'CONTACT';

/** A statement of a source about a system or a part of it. */
export type TopicStatement = {
  __typename?: 'TopicStatement';
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** The topic. */
  topic: StatementTopic;
  /** The id of its subject: a system, place or locality. */
  about: Scalars['ID']['output'];
  /** The statement, in the words of this project. */
  text: Scalars['String']['output'];
  /** The shortest extract of the source by which a reader can recognise the statement, at most 15 words; null if none is needed. */
  printed?: Maybe<Scalars['String']['output']>;
  /** The number in it; null if there is none. */
  value?: Maybe<Scalars['Float']['output']>;
  /** Whether it holds for all of England; otherwise for one system. */
  isNational: Scalars['Boolean']['output'];
  /** The day on which the source states it; null if the source has no date. */
  statedOn?: Maybe<Scalars['Date']['output']>;
  /** Where it is stated. */
  citations: Array<Citation>;
};

/** The share of a practice's patients who live in an area. */
export type ResidenceShare = {
  __typename?: 'ResidenceShare';
  /** The area: its official code, or its name if the source states no code. */
  area: Scalars['String']['output'];
  /** The share of the practice's patients, 0 to 1. Shares of a practice may add up to less than 1. */
  share: Scalars['Float']['output'];
  /** The day of the count; null if the source states none. */
  statedOn?: Maybe<Scalars['Date']['output']>;
  /** Where it is stated. */
  citations: Array<Citation>;
};

/** How certain it is that a printed name means an organisation with a code. */
export type NameMatch =
  /** Equal if case, punctuation, `&`, `@` and a leading THE are ignored. */
  | 'EXACT'
  /** Equal except for spelling, an abbreviation, the name of the principal doctor or the name of the site. */
  | 'CLOSE'
  /** Several codes are possible. */
  | 'AMBIGUOUS';

/** A name that a source uses. */
export type StatedName = {
  __typename?: 'StatedName';
  /** The name as printed. */
  name: Scalars['String']['output'];
  /** How certain the match with the official code is; null if no match was needed. */
  match?: Maybe<NameMatch>;
  /** How the match was made, and any doubt about it. */
  matchNote?: Maybe<Scalars['String']['output']>;
  /** Where it is printed. */
  citations: Array<Citation>;
};

/** An area or grouping that is used for planning. */
export type Footprint = {
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** The day for which the fields are valid. */
  asOf: Scalars['Date']['output'];
  /** Its name on that day. */
  name: Scalars['String']['output'];
  /** The kind of footprint. */
  kind: FootprintKind;
  /** The registered patients of its practices; null if a required list size is unknown. */
  registeredPatients?: Maybe<Figure>;
};

/** An integrated care system (ICS): the system level. */
export type System = Footprint & {
  __typename?: 'System';
  /** Stable id, for example llr. */
  id: Scalars['ID']['output'];
  /** The day for which the fields are valid. */
  asOf: Scalars['Date']['output'];
  /** Its name. */
  name: Scalars['String']['output'];
  /** Its short name, for example LLR. */
  shortName?: Maybe<Scalars['String']['output']>;
  /** Its statutory body on the day; null if no source names one. */
  legalBody?: Maybe<LegalBody>;
  /**
   * A leadership that it shares with other systems, each with its own legal body; null if no source states
   * one.
   */
  leadership?: Maybe<Leadership>;
  /** The last day of the system if a source states that it ended; null while it is open. */
  closedOn?: Maybe<Scalars['Date']['output']>;
  /** Its successors. */
  successors: Array<Succession>;
  /** Always SYSTEM. */
  kind: FootprintKind;
  /** Calculated: the sum of the list sizes of its practices, from the newest release that covers all of them. If no release does: the sum over its networks, or null. Patients of a practice that has closed are counted with its successor if one is stated, otherwise in the last network and commissioner of the practice; the derivation names the closed practice. */
  registeredPatients?: Maybe<Figure>;
  /**
   * Its registered patients over time, oldest first: a point for each day with a new list size, calculated
   * like `registeredPatients` on that day, with the members of that day. Days without a new list size are
   * omitted.
   */
  registeredPatientsOverTime: Array<DatedFigure>;
  /** The places (upper-tier councils) that it covers, by name. */
  places?: Maybe<Array<Place>>;
  /** Its commissioners that are open on the day, by name. */
  commissioners: Array<Commissioner>;
  /** Its primary care networks that are open on the day, by name. */
  primaryCareNetworks?: Maybe<Array<PrimaryCareNetwork>>;
  /** Its neighbourhoods that are open on the day, by name. */
  neighbourhoods?: Maybe<Array<Neighbourhood>>;
  /** The number of open main practices: those in its networks, and those under its commissioners that are in no network. */
  practiceCount?: Maybe<Scalars['Int']['output']>;
  /** Counts in documents, with the number of loaded rows. */
  statedCounts: Array<StatedCount>;
  /** Organisations that the documents present as partners, in the document's order. */
  partners: Array<Organisation>;
  /**
   * The network contract as sources describe it for England, with additions for this system; null if there is
   * none.
   */
  networkContract?: Maybe<NetworkContract>;
  /** The primary care strategy of this system as data; null if none is loaded. */
  strategy?: Maybe<Strategy>;
  /** Statements of sources about its plans, governance and history, in their order. Empty if none are loaded. */
  statements: Array<TopicStatement>;
  /** Questions that patients may have, with the answers from a source, in its order. Empty if none are loaded. */
  patientQuestions: Array<PatientQuestion>;
  /** When its name was stated and last confirmed. */
  evidence: Evidence;
};


/** An integrated care system (ICS): the system level. */
export type SystemRegisteredPatientsOverTimeArgs = {
  since?: InputMaybe<Scalars['Date']['input']>;
  until?: InputMaybe<Scalars['Date']['input']>;
};


/** An integrated care system (ICS): the system level. */
export type SystemPartnersArgs = {
  evidence?: InputMaybe<EvidenceFilter>;
};


/** An integrated care system (ICS): the system level. */
export type SystemStatementsArgs = {
  topic?: InputMaybe<StatementTopic>;
};

/** The statutory body of a system. */
export type LegalBody = {
  __typename?: 'LegalBody';
  /** Its name in full. */
  name: Scalars['String']['output'];
  /** Its Organisation Data Service code; null if no source states one. */
  odsCode?: Maybe<Scalars['String']['output']>;
  /** Its first day, or the day of the first list that names it. */
  from: Scalars['Date']['output'];
  /** Its last day; null while it is open. */
  until?: Maybe<Scalars['Date']['output']>;
  /** Where a source names it. */
  citations: Array<Citation>;
};

/** A leadership that serves several systems, such as a cluster of boards. Each system keeps its own legal body. */
export type Leadership = {
  __typename?: 'Leadership';
  /** Stable id, as in its package. */
  id: Scalars['ID']['output'];
  /** Its name. */
  name: Scalars['String']['output'];
  /** The systems that it serves on the day and that are loaded, by id. */
  systems: Array<System>;
  /** The codes of the boards of all systems that it serves on the day, loaded or not. */
  systemCodes: Array<Scalars['String']['output']>;
  /** Where sources state it. */
  citations: Array<Citation>;
};

/** A list size at the end of a financial year. */
export type YearlyPatients = {
  __typename?: 'YearlyPatients';
  /** The financial year. */
  year: Scalars['FinancialYear']['output'];
  /** The list size; null if it is not known. */
  figure?: Maybe<Figure>;
};

/** A point of a series: a figure with its first day. */
export type DatedFigure = {
  __typename?: 'DatedFigure';
  /** The first day on which it is valid. */
  on: Scalars['Date']['output'];
  /**
   * The figure. Its `period` is that of its source, for example the financial year that ends on this day; null
   * if its parts have several periods.
   */
  figure: Figure;
};

/** A count that a document states. */
export type StatedCount = {
  __typename?: 'StatedCount';
  /** The counted subject, for example 'practices'. */
  of: Scalars['String']['output'];
  /** The number as stated, with its citation. */
  stated: Figure;
  /** The number of loaded rows on the day; null if nothing comparable is loaded. */
  loaded?: Maybe<Scalars['Int']['output']>;
};

/** A clinical commissioning group (CCG) or its successor. */
export type Commissioner = Footprint & {
  __typename?: 'Commissioner';
  /** Stable id, for example leicester-city-ccg. */
  id: Scalars['ID']['output'];
  /** The day for which the fields are valid. */
  asOf: Scalars['Date']['output'];
  /** Its name on that day; the last one after it has closed. */
  name: Scalars['String']['output'];
  /** Its short name, for example LCCCG. */
  shortName?: Maybe<Scalars['String']['output']>;
  /** Always COMMISSIONER. */
  kind: FootprintKind;
  /** Its Organisation Data Service code, for example 04C. */
  odsCode?: Maybe<Scalars['String']['output']>;
  /** The integrated care system that it belongs to; null for a commissioner of a neighbouring system. */
  system?: Maybe<System>;
  /** Its primary care networks that are open on the day, by name. */
  primaryCareNetworks?: Maybe<Array<PrimaryCareNetwork>>;
  /** The number of open main practices with its code. */
  practiceCount?: Maybe<Scalars['Int']['output']>;
  /** Calculated: the sum of the list sizes of its practices, from the newest release that covers all of them. If no release does: the sum over its networks, or null. Patients of a practice that has closed are counted with its successor if one is stated, otherwise in the last network and commissioner of the practice; the derivation names the closed practice. */
  registeredPatients?: Maybe<Figure>;
  /**
   * Its registered patients over time, oldest first: a point for each day with a new list size, calculated
   * like `registeredPatients` on that day, with the members of that day. Days without a new list size are
   * omitted.
   */
  registeredPatientsOverTime: Array<DatedFigure>;
  /** Every number of registered patients that a source states for it. */
  registeredPatientsStated: Array<Figure>;
  /** Counts in documents, with the number of loaded rows. */
  statedCounts: Array<StatedCount>;
  /** Published contacts that are valid on the day. */
  contacts: Array<Contact>;
  /** The day it opened. */
  openedOn?: Maybe<Scalars['Date']['output']>;
  /** The last day it was open; null while it is open. */
  closedOn?: Maybe<Scalars['Date']['output']>;
  /** Its successors: by law, or because they took over its work. */
  successors: Array<Succession>;
  /** When its name was stated and last confirmed. */
  evidence: Evidence;
};


/** A clinical commissioning group (CCG) or its successor. */
export type CommissionerRegisteredPatientsOverTimeArgs = {
  since?: InputMaybe<Scalars['Date']['input']>;
  until?: InputMaybe<Scalars['Date']['input']>;
};


/** A clinical commissioning group (CCG) or its successor. */
export type CommissionerContactsArgs = {
  evidence?: InputMaybe<EvidenceFilter>;
};

/** General practices that work together under the network contract. */
export type PrimaryCareNetwork = Footprint & {
  __typename?: 'PrimaryCareNetwork';
  /** Stable id, for example rutland-healthcare. */
  id: Scalars['ID']['output'];
  /** The day for which the fields are valid. */
  asOf: Scalars['Date']['output'];
  /** Its name on that day; the last one after it has closed. */
  name: Scalars['String']['output'];
  /** Always PRIMARY_CARE_NETWORK. */
  kind: FootprintKind;
  /** Its Organisation Data Service code, U and five digits. */
  odsCode?: Maybe<Scalars['String']['output']>;
  /** Every name that a source uses for it. */
  statedNames: Array<StatedName>;
  /** The integrated care system that it belongs to. */
  system?: Maybe<System>;
  /** The commissioner that it is listed under. Some practices may have another. */
  commissioner?: Maybe<Commissioner>;
  /** The places of its practices: more than one if it straddles a council boundary. */
  places?: Maybe<Array<Place>>;
  /** The neighbourhoods of its practices: one with its own footprint, or several if it is divided into hubs. */
  neighbourhoods?: Maybe<Array<Neighbourhood>>;
  /** Its practices on the day: main practices by name, then their branches by name. */
  practices: Array<Practice>;
  /** Its clinical directors on the day, in the source's order. */
  clinicalDirectors: Array<ClinicalDirector>;
  /** Published contacts of the network itself that are valid on the day. Practices have their own contacts. */
  contacts: Array<Contact>;
  /** Calculated: the sum of the list sizes of its practices, from the newest release that covers all of them. If no release does: its list size as a document states it, or the sum of the list sizes of its hubs; otherwise null. */
  registeredPatients?: Maybe<Figure>;
  /** For other subgraphs: its list size at the end of each financial year that has ended by the day. */
  registeredPatientsByYear?: Maybe<Array<YearlyPatients>>;
  /**
   * Its list size over time, oldest first: a point for each day with a new list size, calculated like
   * `registeredPatients` on that day, with the members of that day. Days without a new list size are omitted.
   */
  registeredPatientsOverTime: Array<DatedFigure>;
  /** Every list size that a source states for it, newest first. */
  registeredPatientsStated: Array<Figure>;
  /** Its size against the 30,000 to 50,000 patients that a network normally serves. */
  size: SizeCheck;
  /** Discrepancies between sources about it. */
  discrepancies: Array<Discrepancy>;
  /** The day it opened. */
  openedOn?: Maybe<Scalars['Date']['output']>;
  /** The last day it was open; null while it is open. */
  closedOn?: Maybe<Scalars['Date']['output']>;
  /** Its successors. */
  successors: Array<Succession>;
  /** When it was stated under this name, and last confirmed. */
  evidence: Evidence;
};


/** General practices that work together under the network contract. */
export type PrimaryCareNetworkClinicalDirectorsArgs = {
  evidence?: InputMaybe<EvidenceFilter>;
};


/** General practices that work together under the network contract. */
export type PrimaryCareNetworkContactsArgs = {
  evidence?: InputMaybe<EvidenceFilter>;
};


/** General practices that work together under the network contract. */
export type PrimaryCareNetworkRegisteredPatientsOverTimeArgs = {
  since?: InputMaybe<Scalars['Date']['input']>;
  until?: InputMaybe<Scalars['Date']['input']>;
};

/** A network's size against the bounds. */
export type SizeStatus =
  /** Fewer patients than the lower bound. */
  | 'BELOW'
  /** Within the bounds. */
  | 'WITHIN'
  /** More patients than the upper bound. */
  | 'ABOVE'
  /** No list size is known. */
  | 'UNKNOWN';

/** A network's size against the bounds that sources state. */
export type SizeCheck = {
  __typename?: 'SizeCheck';
  /** Below, within or above; unknown without a list size. */
  status: SizeStatus;
  /** The lower bound, in registered patients. */
  lower: Scalars['Int']['output'];
  /** The upper bound, in registered patients. */
  upper: Scalars['Int']['output'];
  /** Patients over the upper or under the lower bound; 0 when within; null without a list size. */
  outsideBy?: Maybe<Scalars['Int']['output']>;
  /** Where the bounds are stated. */
  citations: Array<Citation>;
};

/**
 * The neighbourhood level. In the documents of 2019 it is a network's own footprint, or one of the hubs of a
 * large network. Later an ICS may define neighbourhoods that contain several networks. Neighbourhoods come from
 * sources; the graph does not calculate them.
 */
export type Neighbourhood = Footprint & {
  __typename?: 'Neighbourhood';
  /** Stable id; that of the network if it is a network's footprint. */
  id: Scalars['ID']['output'];
  /** The day for which the fields are valid. */
  asOf: Scalars['Date']['output'];
  /** Its name on that day. */
  name: Scalars['String']['output'];
  /** Always NEIGHBOURHOOD. */
  kind: FootprintKind;
  /** True for a hub: one of the parts into which a large network is divided. */
  isHub: Scalars['Boolean']['output'];
  /** The networks of its practices, by name. */
  primaryCareNetworks?: Maybe<Array<PrimaryCareNetwork>>;
  /** The integrated care system that it belongs to. */
  system?: Maybe<System>;
  /** The places of its practices, by name. */
  places?: Maybe<Array<Place>>;
  /** The districts of its practices, by name; empty under a unitary council. */
  districts?: Maybe<Array<District>>;
  /** Its practices on the day: main practices by name, then their branches by name. */
  practices: Array<Practice>;
  /** Calculated: the sum of the list sizes of its practices, from the newest release that covers all of them. If no release does: its list size as a document states it, or that of its network if it is the network's footprint; otherwise null. */
  registeredPatients?: Maybe<Figure>;
  /** For other subgraphs: its list size at the end of each financial year that has ended by the day. */
  registeredPatientsByYear?: Maybe<Array<YearlyPatients>>;
  /**
   * Its list size over time, oldest first: a point for each day with a new list size, calculated like
   * `registeredPatients` on that day, with the members of that day. Days without a new list size are omitted.
   */
  registeredPatientsOverTime: Array<DatedFigure>;
  /** Every list size that a source states for it, newest first. */
  registeredPatientsStated: Array<Figure>;
  /**
   * Published contacts, nearest first: those of the neighbourhood itself, its practices, its networks and
   * their commissioners. Councils and teams have their own contacts.
   */
  contacts: Array<Contact>;
  /**
   * The MSOAs around its practices, by code, as the background of a map. They do not belong to the
   * neighbourhood, because people choose their practice. Empty if no outlines are loaded.
   */
  areasAround: Array<Area>;
  /**
   * When it was stated under this name, and last confirmed. `inference` is set if no source states it as a separate
   * neighbourhood.
   */
  evidence: Evidence;
};


/**
 * The neighbourhood level. In the documents of 2019 it is a network's own footprint, or one of the hubs of a
 * large network. Later an ICS may define neighbourhoods that contain several networks. Neighbourhoods come from
 * sources; the graph does not calculate them.
 */
export type NeighbourhoodRegisteredPatientsOverTimeArgs = {
  since?: InputMaybe<Scalars['Date']['input']>;
  until?: InputMaybe<Scalars['Date']['input']>;
};


/**
 * The neighbourhood level. In the documents of 2019 it is a network's own footprint, or one of the hubs of a
 * large network. Later an ICS may define neighbourhoods that contain several networks. Neighbourhoods come from
 * sources; the graph does not calculate them.
 */
export type NeighbourhoodContactsArgs = {
  evidence?: InputMaybe<EvidenceFilter>;
};

/** A middle layer super output area of the Office for National Statistics (2021): 2,000 to 6,000 households. */
export type Area = {
  __typename?: 'Area';
  /** Its official code (E02002827). */
  code: Scalars['ID']['output'];
  /** Its official name, for example Leicester 001. */
  name: Scalars['String']['output'];
  /** The name that the House of Commons Library uses for it; null if there is none. */
  commonName?: Maybe<Scalars['String']['output']>;
  /** Its outline as GeoJSON: a MultiPolygon in degrees (WGS 84), with points at least about 35 metres apart. */
  outline: Scalars['String']['output'];
  /** The source of the outline. */
  citation: Citation;
};

/** A point in WGS 84 coordinates. */
export type Point = {
  __typename?: 'Point';
  /** Degrees east of Greenwich; west is negative. */
  longitude: Scalars['Float']['output'];
  /** Degrees north of the equator. */
  latitude: Scalars['Float']['output'];
};

/** A general practice, or a branch surgery of one. */
export type Practice = {
  __typename?: 'Practice';
  /** Stable id: its ODS code in lower case. */
  id: Scalars['ID']['output'];
  /** The day for which the fields are valid. */
  asOf: Scalars['Date']['output'];
  /** Its Organisation Data Service code; null for a branch whose code is not known. */
  odsCode?: Maybe<Scalars['String']['output']>;
  /** Its name on the day; the last one after it has closed. */
  name: Scalars['String']['output'];
  /** All names that sources use for it, and how certain each match is. */
  statedNames: Array<StatedName>;
  /** True for a branch surgery of another practice. */
  isBranch: Scalars['Boolean']['output'];
  /** The practice that a branch belongs to; null for a main practice. */
  mainPractice?: Maybe<Practice>;
  /** Its branch surgeries, by name. */
  branches: Array<Practice>;
  /** Its neighbourhood on the day. */
  neighbourhood?: Maybe<Neighbourhood>;
  /** Its network on the day; null if it is in none. */
  primaryCareNetwork?: Maybe<PrimaryCareNetwork>;
  /** Its commissioner on the day. */
  commissioner?: Maybe<Commissioner>;
  /** The place (upper-tier council) of its postcode. */
  place?: Maybe<Place>;
  /** The district of its postcode; null under a unitary council. */
  district?: Maybe<District>;
  /**
   * All its footprints on the day, from the system down to the neighbourhood, teams last. A branch has those
   * of its main practice.
   */
  footprints: Array<Footprint>;
  /** The point of its postcode, accurate to about 10 metres; null if the postcode is not loaded. */
  point?: Maybe<Point>;
  /** Its address line by line, without the postcode; empty if no source states one. */
  address: Array<Scalars['String']['output']>;
  /** Its postcode; null if no source states one. */
  postcode?: Maybe<Scalars['String']['output']>;
  /**
   * The fields that a branch inherits from its main practice: some of primaryCareNetwork, neighbourhood,
   * commissioner and contacts. Empty for a main practice.
   */
  inheritedFields: Array<Scalars['String']['output']>;
  /** Its published contacts. */
  contacts: Array<Contact>;
  /**
   * The group that it serves, if its name in the official file says that not everybody may register, for
   * example 'people who seek asylum'; null for all others. Inferred from words in the name.
   */
  servesOnly?: Maybe<Scalars['String']['output']>;
  /** Its status on the day. */
  status: PracticeStatus;
  /** Its list size on the day; null if no release by that day states one, and after it has closed. */
  registeredPatients?: Maybe<Figure>;
  /**
   * Its list size over time, oldest first: a point for each day with a new list size, as `registeredPatients`
   * on that day. Days without a new list size are omitted.
   */
  registeredPatientsOverTime: Array<DatedFigure>;
  /** Every list size that a source states for it, newest first. */
  registeredPatientsStated: Array<Figure>;
  /** All its network memberships, oldest first. */
  networkMemberships: Array<NetworkMembership>;
  /**
   * The day it opened, according to the Organisation Data Service (1974-04-01 means before the register
   * began).
   */
  openedOn?: Maybe<Scalars['Date']['output']>;
  /** The last day it was open; null while it is open. */
  closedOn?: Maybe<Scalars['Date']['output']>;
  /** Its successors. */
  successors: Array<Succession>;
  /** Remarks of sources about it, including doubts about its name. */
  notes: Array<Statement>;
  /** Where its patients live according to a source, the largest share first. Empty if none is loaded. */
  residence: Array<ResidenceShare>;
  /** When its status was stated and last confirmed. The status of a branch is unknown after `reachesTo`. */
  evidence: Evidence;
};


/** A general practice, or a branch surgery of one. */
export type PracticeContactsArgs = {
  evidence?: InputMaybe<EvidenceFilter>;
};


/** A general practice, or a branch surgery of one. */
export type PracticeRegisteredPatientsOverTimeArgs = {
  since?: InputMaybe<Scalars['Date']['input']>;
  until?: InputMaybe<Scalars['Date']['input']>;
};

/** The status of a practice. */
export type PracticeStatus =
  /** Announced, not open yet. */
  | 'PROPOSED'
  /** Open. */
  | 'ACTIVE'
  /** Legally open but not providing a service, often after a merger. */
  | 'DORMANT'
  /** Closed. */
  | 'CLOSED'
  /** No source states it. For a branch, this applies three years after the last file or document that lists it. */
  | 'UNKNOWN';

/**
 * The membership of a practice in a network. Both days are inclusive, as in the files of the Organisation Data
 * Service. Without `until` it continues.
 */
export type NetworkMembership = {
  __typename?: 'NetworkMembership';
  /** The network. */
  primaryCareNetwork?: Maybe<PrimaryCareNetwork>;
  /** The first day. */
  from: Scalars['Date']['output'];
  /** The last day; null while it continues. */
  until?: Maybe<Scalars['Date']['output']>;
  /** Where sources state it. */
  citations: Array<Citation>;
  /** When it was stated and last confirmed. */
  evidence: Evidence;
};

/** How something ended or changed. */
export type SuccessionKind =
  /** The same body under another name. */
  | 'RENAMED'
  /** Merged into another. */
  | 'MERGED'
  /** Divided into several. */
  | 'SPLIT'
  /** Closed, with its patients distributed among several others. */
  | 'DISPERSED'
  /** Abolished by law, with its duties transferred to another. */
  | 'REPLACED_IN_LAW';

/**
 * The successor of an entity that ended or changed: stated by a source, or inferred from files and marked as
 * such.
 */
export type Succession = {
  __typename?: 'Succession';
  /** How it ended or changed. */
  kind: SuccessionKind;
  /** The day from which it applies. */
  on: Scalars['Date']['output'];
  /** The id of the successor. */
  toId: Scalars['ID']['output'];
  /** The name of the successor. */
  toName: Scalars['String']['output'];
  /** Where a source states it; for an inferred successor, the statements about both organisations. */
  citations: Array<Citation>;
  /** When it was stated; `inference` explains a successor that no source states. */
  evidence: Evidence;
};

/** A person who directs a network; more than one where the post is shared. */
export type ClinicalDirector = {
  __typename?: 'ClinicalDirector';
  /** The name of the person, in the fullest form that a source prints. */
  name: Scalars['String']['output'];
  /** Every form of the name that a source prints. */
  statedNames: Array<StatedName>;
  /** The day on which the source stated it. */
  statedOn?: Maybe<Scalars['Date']['output']>;
  /** The network. */
  primaryCareNetwork?: Maybe<PrimaryCareNetwork>;
  /** Where sources state it. */
  citations: Array<Citation>;
  /** When sources stated it. */
  evidence: Evidence;
};

/** The kinds of search results. */
export type SearchKind =
  /** An integrated care system. */
  | 'SYSTEM'
  /** An upper-tier council's area. */
  | 'PLACE'
  /** A district. */
  | 'DISTRICT'
  /** A commissioner. */
  | 'COMMISSIONER'
  /** A primary care network. */
  | 'PRIMARY_CARE_NETWORK'
  /** A neighbourhood, unless it is a network's own footprint. */
  | 'NEIGHBOURHOOD'
  /** A practice or branch. */
  | 'PRACTICE'
  /** A locality team or integrated neighbourhood team. */
  | 'TEAM'
  /** A social prescribing asset. */
  | 'ASSET'
  /** A person in a named public role. */
  | 'PERSON'
  /** A community, urgent, planned-care or digital service. */
  | 'SERVICE'
  /** An organisation with a role in a document, for example an NHS trust. */
  | 'ORGANISATION';

/** A search result. */
export type SearchResult = System | Place | District | Commissioner | PrimaryCareNetwork | Neighbourhood | Practice | LocalityTeam | IntegratedNeighbourhoodTeam | Asset | CommunityService | Organisation;

/** How a search result matched the text, best first. */
export type SearchMatch =
  /** The text is its name or code, apart from words that most names share, such as "surgery" and "medical centre". */
  | 'EXACT'
  /** Its name begins with the words of the text. */
  | 'PREFIX'
  /** Its names and address have all words of the text, apart from words that most names share. */
  | 'WORDS'
  /** Its name or address is similar to the text. */
  | 'SIMILAR';

/** A search result with its score. */
export type SearchHit = {
  __typename?: 'SearchHit';
  /** The kind of result. */
  kind: SearchKind;
  /** The id of the result. It is returned even if the subgraph that owns the result is unavailable. */
  id: Scalars['ID']['output'];
  /** Its name on the day. */
  title: Scalars['String']['output'];
  /** Details that distinguish it from others of the same name, for example its network and place. */
  subtitle?: Maybe<Scalars['String']['output']>;
  /** The text that matched, for example a stated name or a director's name. */
  matched: Scalars['String']['output'];
  /** How the text matched. */
  match: SearchMatch;
  /** The quality of the match, 0 to 1. Results are sorted by it. */
  score: Scalars['Float']['output'];
  /** The result itself. For a person, the network that they direct. */
  node?: Maybe<SearchResult>;
};

/** A practice near a point. */
export type NearbyPractice = {
  __typename?: 'NearbyPractice';
  /** The practice. */
  practice?: Maybe<Practice>;
  /**
   * The straight-line distance in metres on the national grid (accurate to 1 in 2,000), between the points of
   * the two postcodes. For an area, it is measured from the middle of its postcodes.
   */
  distance: Scalars['Int']['output'];
};

/** Which practices near a point to return. */
export type NearbyPracticeKind =
  /** Main practices with which everybody may register. */
  | 'OPEN_TO_ALL'
  /** These practices, and their branches. */
  | 'OPEN_TO_ALL_WITH_BRANCHES'
  /**
   * The others: practices and branches for one group (`Practice.servesOnly`), and practices that are in no network
   * on the day, if the networks of that day are loaded.
   */
  | 'SPECIAL';

/** A neighbourhood with a practice near a point. */
export type NearbyNeighbourhood = {
  __typename?: 'NearbyNeighbourhood';
  /** The neighbourhood. */
  neighbourhood?: Maybe<Neighbourhood>;
  /** Its nearest practice or branch. */
  practice?: Maybe<Practice>;
  /** The distance of that practice in metres. */
  distance: Scalars['Int']['output'];
};

/** A share of the people who live in a small area, by the neighbourhood of the practice that they are registered with. */
export type RegistrationShare = {
  __typename?: 'RegistrationShare';
  /** The neighbourhood of their practices on the day; null for practices in no neighbourhood. */
  neighbourhood?: Maybe<Neighbourhood>;
  /** The small area (LSOA) of the postcode, by its ONS code. */
  areaCode: Scalars['String']['output'];
  /** People from that area on the lists of practices in that neighbourhood. */
  patients: Scalars['Int']['output'];
  /** Their share of all people from the area who are registered anywhere, 0 to 1. */
  share: Scalars['Float']['output'];
  /** The day of the numbers. */
  holdsOn: Scalars['Date']['output'];
  /** The rows of the file, one for each practice. */
  citations: Array<Citation>;
};

/** The position of a row in the columns. */
export type AlignmentStatus =
  /** Wholly inside one column. */
  | 'NESTED'
  /** Across two or more columns. */
  | 'SPLIT'
  /** In no column at all, or only in part. `AlignmentRow.fit` gives the reason. */
  | 'UNMATCHED';

/** How a row fits the columns, and the reason if it is in no column. */
export type AlignmentFit =
  /** Wholly inside one column. */
  | 'NESTED'
  /** Across two or more columns, or partly outside one. */
  | 'SPLIT'
  /** Outside all columns. */
  | 'OUTSIDE'
  /** In an area without this tier: a unitary council has no districts. */
  | 'NO_SUCH_TIER'
  /** Not known: no loaded data states the column of some of its practices, the kind of the columns is not loaded, or the row has no practices. */
  | 'UNKNOWN';

/** Why practices or LSOAs are in no column. */
export type UnplacedReason =
  /** They are outside all columns. */
  | 'OUTSIDE'
  /** The tier of the columns does not exist there: a unitary council has no districts. */
  | 'NO_SUCH_TIER'
  /** No loaded data states in which column they are. */
  | 'UNKNOWN';

/** The measure of the shares of an alignment. */
export type AlignmentMeasure =
  /** Practices, or LSOAs if both kinds are areas. */
  | 'PRACTICES'
  /** Registered patients. */
  | 'PATIENTS';

/** The counted unit of an alignment. */
export type AlignmentUnit =
  /** Main practices. */
  | 'PRACTICE'
  /** LSOAs of the census, if rows and columns are both areas. */
  | 'LSOA';

/** How two kinds of footprint overlap. The unit is the main practice, or the LSOA if both are areas. */
export type Alignment = {
  __typename?: 'Alignment';
  /** The counted unit. */
  unit: AlignmentUnit;
  /** Whether any footprint of the kind of the rows is loaded for the day. */
  areRowsLoaded: Scalars['Boolean']['output'];
  /** Whether any footprint of the kind of the columns is loaded for the day. If false, the fit of every row is UNKNOWN. */
  areColumnsLoaded: Scalars['Boolean']['output'];
  /** A row for each open footprint of the requested kind, by name. */
  rows: Array<AlignmentRow>;
  /** Rows by status. */
  summary: AlignmentSummary;
};

/** A footprint with the columns of its practices. */
export type AlignmentRow = {
  __typename?: 'AlignmentRow';
  /** The footprint of this row. */
  footprint?: Maybe<Footprint>;
  /** Nested, split or unmatched. */
  status: AlignmentStatus;
  /**
   * How it fits the columns, and the reason if it is in no column. A row that is split and partly outside
   * counts as split.
   */
  fit: AlignmentFit;
  /** The row as a sentence. */
  sentence: Scalars['String']['output'];
  /** Main practices in this row; null if LSOAs are counted. */
  practiceCount?: Maybe<Scalars['Int']['output']>;
  /** LSOAs in this row; null if practices are counted. */
  areaCount?: Maybe<Scalars['Int']['output']>;
  /**
   * Registered patients of this row; null if unknown, for example if LSOAs are counted and no registrations by
   * LSOA are loaded.
   */
  registeredPatients?: Maybe<Scalars['Int']['output']>;
  /** A cell for each column with a practice of this row, by name. */
  cells: Array<AlignmentCell>;
  /** LSOAs of this row that are in no column; null if practices are counted. */
  unmatchedAreaCount?: Maybe<Scalars['Int']['output']>;
  /** Practices of this row in no column; empty if LSOAs are counted. */
  unmatchedPractices: Array<Practice>;
  /** Practices or LSOAs of this row that are in no column, grouped by reason. */
  unplaced: Array<UnplacedPart>;
};

/** The practices or LSOAs of a row that are in no column for the same reason. */
export type UnplacedPart = {
  __typename?: 'UnplacedPart';
  /** Why it is in no column. */
  reason: UnplacedReason;
  /** Main practices in it; null if LSOAs are counted. */
  practiceCount?: Maybe<Scalars['Int']['output']>;
  /** LSOAs in it; null if practices are counted. */
  areaCount?: Maybe<Scalars['Int']['output']>;
  /** Registered patients of those practices; null if a list size is unknown. */
  registeredPatients?: Maybe<Scalars['Int']['output']>;
  /** Its share of the row by the requested measure, 0 to 1; null if a list size is unknown. */
  shareOfRow?: Maybe<Scalars['Float']['output']>;
  /** The practices themselves, by name; empty if LSOAs are counted. */
  practices: Array<Practice>;
};

/** The practices that a row and a column share. */
export type AlignmentCell = {
  __typename?: 'AlignmentCell';
  /** The footprint of the column. */
  footprint?: Maybe<Footprint>;
  /** Main practices in this cell; null if LSOAs are counted. */
  practiceCount?: Maybe<Scalars['Int']['output']>;
  /** LSOAs in this cell; null if practices are counted. */
  areaCount?: Maybe<Scalars['Int']['output']>;
  /**
   * Registered patients of those practices, from the release that is used for the row or for the footprint of
   * `within`; null if a list size is unknown. There are no partial sums.
   */
  registeredPatients?: Maybe<Scalars['Int']['output']>;
  /**
   * Whether shares are calculated from practices or from patients: the requested measure, or PRACTICES if a
   * list size of the row is unknown.
   */
  sharesOf: AlignmentMeasure;
  /** Share of the row's practices, LSOAs or patients in this cell, 0 to 1. */
  shareOfRow: Scalars['Float']['output'];
  /**
   * Share of the column's practices, LSOAs or patients in this cell, 0 to 1. A share of practices if a list
   * size of the column is unknown.
   */
  shareOfColumn: Scalars['Float']['output'];
  /** The practices themselves, by name. */
  practices: Array<Practice>;
};

/** Rows of an alignment by status. */
export type AlignmentSummary = {
  __typename?: 'AlignmentSummary';
  /** Rows wholly inside one column. */
  nested: Scalars['Int']['output'];
  /** Rows across two or more columns. */
  split: Scalars['Int']['output'];
  /** Rows with a practice in no column. */
  unmatched: Scalars['Int']['output'];
  /** Rows by fit. */
  fits: AlignmentFits;
  /** Share of all practices or LSOAs that are in nested rows, 0 to 1; 0 if there are none. */
  alignedShare: Scalars['Float']['output'];
};

/** Rows of an alignment by fit. Each row counts once. */
export type AlignmentFits = {
  __typename?: 'AlignmentFits';
  /** Rows wholly inside one column. */
  nested: Scalars['Int']['output'];
  /** Rows across two or more columns, or partly outside one. */
  split: Scalars['Int']['output'];
  /** Rows outside all columns. */
  outside: Scalars['Int']['output'];
  /** Rows in areas without the tier of the columns. */
  noSuchTier: Scalars['Int']['output'];
  /** Rows whose fit is unknown. */
  unknown: Scalars['Int']['output'];
};

/** A footprint that is split across two or more footprints of another kind. */
export type Straddle = {
  __typename?: 'Straddle';
  /** The kind that it straddles. */
  across: FootprintKind;
  /** The footprint with its parts. */
  row: AlignmentRow;
};

/** A role that is funded by the network contract. */
export type NetworkRole = {
  __typename?: 'NetworkRole';
  /** Stable id, for example clinical-pharmacist. */
  id: Scalars['ID']['output'];
  /** Its name. */
  name: Scalars['String']['output'];
  /** Other names that sources use for it. */
  otherNames: Array<Scalars['String']['output']>;
  /** Its purpose, close to the source's words. */
  description?: Maybe<Scalars['String']['output']>;
  /** Its tasks, one by one, in the source's words. */
  tasks: Array<Statement>;
  /** The year in which network funding for it starts. */
  fundedFrom: Scalars['Int']['output'];
  /** Whether it is stated for all of England; otherwise for the system alone. */
  isNational: Scalars['Boolean']['output'];
  /** Where sources describe it. */
  citations: Array<Citation>;
};

/** The national contract that networks work under. */
export type NetworkContract = {
  __typename?: 'NetworkContract';
  /** The roles that it funds, by the year in which they start. */
  roles: Array<NetworkRole>;
  /** The service specifications, in the source's order. */
  serviceSpecifications: Array<ServiceSpecification>;
  /** National amounts of funding, each as its source states it. Amounts of different sources are not combined. */
  nationalInvestment: Array<Figure>;
  /** All statements of documents about the contract, sentence by sentence. */
  statements: Array<Statement>;
};

/** A service that networks must provide under the contract. */
export type ServiceSpecification = {
  __typename?: 'ServiceSpecification';
  /** Its name. */
  name: Scalars['String']['output'];
  /** Whether it is stated for all of England; otherwise for the system alone. */
  isNational: Scalars['Boolean']['output'];
  /** Where sources list it. */
  citations: Array<Citation>;
};

/** A practice that moves to another network, in a scenario. */
export type PracticeMove = {
  /** The practice's id or ODS code. */
  practice: Scalars['ID']['input'];
  /**
   * The network's id or ODS code, or `new:` and a name for a new network. Practices with the same name join
   * the same new network.
   */
  to: Scalars['ID']['input'];
};

/** Networks that merge in a scenario, with all their practices. */
export type NetworkMerge = {
  /** The ids or ODS codes of the networks that merge, at least two together with `into`. */
  networks: Array<Scalars['ID']['input']>;
  /** The network that continues: its id or ODS code, or `new:` and a name for a new network. */
  into: Scalars['ID']['input'];
};

/**
 * The effects of moving practices and merging networks. Calculated for each request; nothing is stored. The
 * list size of a practice moves as a whole. A network that merges transfers the practices and patients that remain after the moves.
 */
export type Scenario = {
  __typename?: 'Scenario';
  /** The same moves, merges, year and day always have the same id. Nothing is stored under it. */
  id: Scalars['ID']['output'];
  /** The financial year whose rates are used. */
  year: Scalars['FinancialYear']['output'];
  /** The day whose memberships and list sizes are used. */
  asOf: Scalars['Date']['output'];
  /** The moves as they were interpreted, in the given order. */
  moves: Array<ScenarioMove>;
  /** The networks that change, by name. */
  networks: Array<ScenarioNetwork>;
  /** The alignment of these networks with places, districts and commissioners, before and after. */
  alignment: Array<ScenarioAlignment>;
  /**
   * Rules of the network contract that are broken after the moves; `isNew` marks those that the scenario
   * breaks.
   */
  brokenRules: Array<BrokenRule>;
};

/** A practice that moves in a scenario. */
export type ScenarioMove = {
  __typename?: 'ScenarioMove';
  /** The practice. */
  practice?: Maybe<Practice>;
  /** Its list size, which moves with it. */
  patients: Scalars['Int']['output'];
  /** The network that it leaves; null if it was in none. */
  from?: Maybe<PrimaryCareNetwork>;
  /** The network that it joins; null for a new one. */
  to?: Maybe<PrimaryCareNetwork>;
  /** The name of the network that it joins. */
  toName: Scalars['String']['output'];
};

/** A network that a scenario changes. */
export type ScenarioNetwork = {
  __typename?: 'ScenarioNetwork';
  /** The scenario's id and the network's. */
  id: Scalars['ID']['output'];
  /** The financial year whose rates are used. */
  year: Scalars['FinancialYear']['output'];
  /** Its name; for a new network, as given in the moves. */
  name: Scalars['String']['output'];
  /** The network; null for a new one. */
  network?: Maybe<PrimaryCareNetwork>;
  /** Whether the scenario creates it. */
  isNew: Scalars['Boolean']['output'];
  /** Whether it has no practice left, because it merges into another or all have moved. */
  isDissolved: Scalars['Boolean']['output'];
  /** Registered patients before the moves, as `registeredPatients` of the network; 0 for a new network. */
  patientsBefore: Scalars['Int']['output'];
  /** Registered patients after the moves: `patientsBefore` minus the list sizes of practices that leave, plus those of practices that join. */
  patientsAfter: Scalars['Int']['output'];
  /** Size against the bounds before the moves; UNKNOWN for a new network. */
  sizeBefore: SizeStatus;
  /** Size against the bounds after the moves; UNKNOWN for a network that is dissolved. */
  sizeAfter: SizeStatus;
  /** Main practices before the moves. */
  practiceCountBefore: Scalars['Int']['output'];
  /** Main practices after the moves. */
  practiceCountAfter: Scalars['Int']['output'];
  /** Its main practices after the moves, by name. */
  practicesAfter: Array<Practice>;
};

/** The alignment of the changed networks with footprints of one kind. */
export type ScenarioAlignment = {
  __typename?: 'ScenarioAlignment';
  /** The kind of footprint. */
  columns: FootprintKind;
  /** A row for each changed network, by name. */
  rows: Array<ScenarioAlignmentRow>;
  /** Networks that become split across footprints of this kind. */
  becomeSplit: Scalars['Int']['output'];
  /** Networks that are no longer split across footprints of this kind. */
  becomeWhole: Scalars['Int']['output'];
};

/** A network and footprints of one kind, before and after. */
export type ScenarioAlignmentRow = {
  __typename?: 'ScenarioAlignmentRow';
  /** The network's name. */
  name: Scalars['String']['output'];
  /** The network; null for a new one. */
  network?: Maybe<PrimaryCareNetwork>;
  /** Its alignment before; null for a new network. */
  before?: Maybe<AlignmentStatus>;
  /** Its alignment after; null for a network that is dissolved. */
  after?: Maybe<AlignmentStatus>;
  /** True if its practices are in two or more footprints afterwards, and were not before. */
  becomesSplit: Scalars['Boolean']['output'];
  /** The sentence before; null for a new network. */
  sentenceBefore?: Maybe<Scalars['String']['output']>;
  /** The sentence after; null for a network that is dissolved. */
  sentenceAfter?: Maybe<Scalars['String']['output']>;
};

/** A rule for networks. */
export type ContractRule =
  /** A network has fewer patients than a network normally serves. */
  | 'SIZE_BELOW'
  /** A network has more patients than a network normally serves. */
  | 'SIZE_ABOVE'
  /**
   * A gap in coverage: an open main practice of the systems concerned is in no network. This includes special
   * services that never join one.
   */
  | 'PRACTICE_WITHOUT_NETWORK'
  /**
   * After the moves, the network would have fewer than 0 patients, or patients without a practice, because its stated
   * list size is not the sum of the list sizes of its practices.
   */
  | 'LIST_SIZES_DISAGREE';

/** A rule that is broken after the moves of a scenario. */
export type BrokenRule = {
  __typename?: 'BrokenRule';
  /** The rule. */
  rule: ContractRule;
  /** Whether the rule was met before the moves, so that the scenario breaks it. */
  isNew: Scalars['Boolean']['output'];
  /** The fault as a sentence. */
  sentence: Scalars['String']['output'];
  /** The network; null if the rule is about a practice or a new network. */
  network?: Maybe<PrimaryCareNetwork>;
  /** The practice; null if the rule is about a network. */
  practice?: Maybe<Practice>;
  /** Where the rule is stated; empty if no loaded source states it. */
  citations: Array<Citation>;
};

/** A primary care strategy as data. */
export type Strategy = {
  __typename?: 'Strategy';
  /** Its title. */
  title: Scalars['String']['output'];
  /** Its chapters, in order. */
  chapters: Array<StrategyChapter>;
  /** Its main aims. */
  aims: Array<Statement>;
  /** The risks in it. */
  risks: Array<Statement>;
  /** Bodies, roles and functions of its governance. */
  governance: Array<Statement>;
  /** How it measures success: what is measured now, and what should be. */
  measures: Array<Statement>;
  /** How patients, practices and staff were and will be consulted. */
  engagement: Array<Statement>;
  /** Figures, graphs and tables with a caption and no content in the loaded text. Nothing is guessed. */
  notInText: Array<MissingContent>;
};

/** A figure, graph or table that a document names and its loaded text does not contain. */
export type MissingContent = {
  __typename?: 'MissingContent';
  /** Its label, for example Figure 1. */
  what: Scalars['String']['output'];
  /** Its caption as printed. */
  caption: Scalars['String']['output'];
  /** Where its caption is. */
  citation: Citation;
};

/** A question that patients may have, with its answer. */
export type PatientQuestion = {
  __typename?: 'PatientQuestion';
  /** The question as printed. */
  question: Scalars['String']['output'];
  /** The answer, in the words of this project; paragraphs are separated by blank lines. */
  answer: Scalars['String']['output'];
  /** Where the source prints it. */
  citation: Citation;
};

/** A chapter of a strategy. */
export type StrategyChapter = {
  __typename?: 'StrategyChapter';
  /** Its number. */
  number: Scalars['Int']['output'];
  /** Its title. */
  title: Scalars['String']['output'];
  /** Its aims, as summarised at its end. */
  ambitions: Array<Statement>;
  /** The next actions in it. */
  actions: Array<Statement>;
  /** Its effects on audiences. */
  impacts: Array<RoleImpact>;
  /** The quotations in it. */
  quotes: Array<Quote>;
  /** Its topics, as listed at its start. */
  topics: Array<Statement>;
  /** Challenges in it. */
  challenges: Array<Statement>;
  /** Programmes and areas of work in it. */
  programmes: Array<Statement>;
};

/** The audience of a change. */
export type Audience =
  /** Practices. */
  | 'PRACTICES'
  /** Primary care networks. */
  | 'PRIMARY_CARE_NETWORKS'
  /** Patients. */
  | 'PATIENTS'
  /** The system. */
  | 'SYSTEM';

/** The effect of a change on an audience. */
export type RoleImpact = {
  __typename?: 'RoleImpact';
  /** The audience. */
  audience: Audience;
  /** The effect. */
  statement: Statement;
};

/** A quotation in a document. */
export type Quote = {
  __typename?: 'Quote';
  /** The quotation, in the words of this project. */
  text: Scalars['String']['output'];
  /** The shortest extract of the source by which a reader can recognise the quotation, at most 15 words; null if none is needed. */
  printed?: Maybe<Scalars['String']['output']>;
  /** The person quoted; null if the source names nobody. */
  by?: Maybe<Scalars['String']['output']>;
  /** Where the source prints it. */
  citation: Citation;
};

/** The loaded data. */
export type GraphStatus = {
  __typename?: 'GraphStatus';
  /** Changes whenever loaded data changes. Equal versions have equal data, apart from `loadedAt`. */
  dataVersion: Scalars['String']['output'];
  /** The loaded files, by name. */
  datasets: Array<Dataset>;
  /** Data that is missing today, with the command that loads it; empty if nothing is missing. */
  gaps: Array<DataGap>;
};

/** Missing data. */
export type DataGap = {
  __typename?: 'DataGap';
  /** The id of its subject: a place, a system, or a kind of file if it is missing for all. */
  about: Scalars['ID']['output'];
  /**
   * The kind of data: open-referral for the directory of services of a place, postcodes, or a kind of
   * published file.
   */
  dataset: Scalars['String']['output'];
  /** What is missing, and which fields are empty because of it. */
  what: Scalars['String']['output'];
  /** The command that loads it. */
  how: Scalars['String']['output'];
};

/** A loaded file. */
export type Dataset = {
  __typename?: 'Dataset';
  /** Its name. */
  name: Scalars['String']['output'];
  /** The document or data file of its rows. */
  source: Source;
  /** The kind of published file, for example epraccur or list-sizes; null for a document. */
  kind?: Maybe<Scalars['String']['output']>;
  /** The first day on which it is valid, according to its publisher. */
  releasedOn?: Maybe<Scalars['Date']['output']>;
  /** SHA-256 of the file; for a document, of the rows that were transcribed from it. */
  sha256: Scalars['String']['output'];
  /** Rows of data in it. */
  rows: Scalars['Int']['output'];
  /** When it was loaded, ISO 8601 date and time. */
  loadedAt: Scalars['String']['output'];
};

/** A page of neighbourhoods. */
export type NeighbourhoodConnection = {
  __typename?: 'NeighbourhoodConnection';
  /** The neighbourhoods with their cursors. */
  edges: Array<NeighbourhoodEdge>;
  /** The neighbourhoods themselves. */
  nodes: Array<Neighbourhood>;
  /** The position of the page in the list. */
  pageInfo: PageInfo;
  /** The total number of neighbourhoods. */
  totalCount: Scalars['Int']['output'];
};

/** A neighbourhood on a page. */
export type NeighbourhoodEdge = {
  __typename?: 'NeighbourhoodEdge';
  /** Pass it as `after` to get the rows after this one. */
  cursor: Scalars['String']['output'];
  /** The neighbourhood. */
  node: Neighbourhood;
};

/** A page of primary care networks. */
export type PrimaryCareNetworkConnection = {
  __typename?: 'PrimaryCareNetworkConnection';
  /** The networks with their cursors. */
  edges: Array<PrimaryCareNetworkEdge>;
  /** The networks themselves. */
  nodes: Array<PrimaryCareNetwork>;
  /** The position of the page in the list. */
  pageInfo: PageInfo;
  /** The total number of networks. */
  totalCount: Scalars['Int']['output'];
};

/** A primary care network on a page. */
export type PrimaryCareNetworkEdge = {
  __typename?: 'PrimaryCareNetworkEdge';
  /** Pass it as `after` to get the rows after this one. */
  cursor: Scalars['String']['output'];
  /** The network. */
  node: PrimaryCareNetwork;
};

/** A page of practices. */
export type PracticeConnection = {
  __typename?: 'PracticeConnection';
  /** The practices with their cursors. */
  edges: Array<PracticeEdge>;
  /** The practices themselves. */
  nodes: Array<Practice>;
  /** The position of the page in the list. */
  pageInfo: PageInfo;
  /** The total number of practices. */
  totalCount: Scalars['Int']['output'];
};

/** A practice on a page. */
export type PracticeEdge = {
  __typename?: 'PracticeEdge';
  /** Pass it as `after` to get the rows after this one. */
  cursor: Scalars['String']['output'];
  /** The practice. */
  node: Practice;
};

/** A page of discrepancies. */
export type DiscrepancyConnection = {
  __typename?: 'DiscrepancyConnection';
  /** The discrepancies with their cursors. */
  edges: Array<DiscrepancyEdge>;
  /** The discrepancies themselves. */
  nodes: Array<Discrepancy>;
  /** The position of the page in the list. */
  pageInfo: PageInfo;
  /** The total number of discrepancies. */
  totalCount: Scalars['Int']['output'];
};

/** A discrepancy on a page. */
export type DiscrepancyEdge = {
  __typename?: 'DiscrepancyEdge';
  /** Pass it as `after` to get the rows after this one. */
  cursor: Scalars['String']['output'];
  /** The discrepancy. */
  node: Discrepancy;
};

/** What happened. */
export type ChangeKind =
  /** It opened on the day. Openings before the register began are omitted. */
  | 'OPENED'
  /** The day is the first on which it was closed. */
  | 'CLOSED'
  /** It has another name from that day. */
  | 'RENAMED'
  /** A practice moved from one network to another on the same day. */
  | 'MOVED_NETWORK'
  /** A practice that was in no network joined one, except when the network opened. */
  | 'JOINED_NETWORK'
  /** An open practice left its network and joined no other. */
  | 'LEFT_NETWORK'
  /** A practice has another commissioner from that day. */
  | 'MOVED_COMMISSIONER'
  /** A practice has another postcode from that day. */
  | 'MOVED_SITE'
  /** It has a successor; `succession` says how. */
  | 'SUCCEEDED';

/** The subject of a change. */
export type ChangeSubject =
  /** A primary care network. */
  | 'PRIMARY_CARE_NETWORK'
  /** A practice or branch. */
  | 'PRACTICE'
  /** A commissioner. */
  | 'COMMISSIONER';

/** A change on a day. */
export type Change = {
  __typename?: 'Change';
  /** Stable id, made of the kind, the subject and the day. */
  id: Scalars['ID']['output'];
  /**
   * The first day of the new state, according to sources. If it is between two releases, the day of the later
   * one.
   */
  on: Scalars['Date']['output'];
  /** What happened. */
  kind: ChangeKind;
  /** The change as a sentence. */
  words: Scalars['String']['output'];
  /** The kind of subject. */
  subjectKind: ChangeSubject;
  /** The id of the subject. */
  subjectId: Scalars['ID']['output'];
  /** The name of the subject on the day. */
  subjectName: Scalars['String']['output'];
  /** The state before: a name, a network, a commissioner or a postcode; null if there was none. */
  from?: Maybe<Scalars['String']['output']>;
  /** The new state; null if there is none. */
  to?: Maybe<Scalars['String']['output']>;
  /** The id of the new network or commissioner, or of the successor; null if there is none. */
  toId?: Maybe<Scalars['ID']['output']>;
  /** How it was succeeded; null for other kinds of change. */
  succession?: Maybe<SuccessionKind>;
  /**
   * The first day on which the change could have happened; `on` if a source states the day. Otherwise it happened after
   * the previous release.
   */
  notBefore: Scalars['Date']['output'];
  /** The last day on which it could have happened: the same as `on`. */
  notAfter: Scalars['Date']['output'];
  /** Where sources state it. */
  citations: Array<Citation>;
  /** When it was stated; `inference` explains a change that no source states. */
  evidence: Evidence;
};

/** Changes, page by page. */
export type ChangeConnection = {
  __typename?: 'ChangeConnection';
  /** The changes with their cursors. */
  edges: Array<ChangeEdge>;
  /** The changes themselves. */
  nodes: Array<Change>;
  /** The position of the page in the list. */
  pageInfo: PageInfo;
  /** The total number of changes. */
  totalCount: Scalars['Int']['output'];
};

/** A change on a page. */
export type ChangeEdge = {
  __typename?: 'ChangeEdge';
  /** Pass it as `after` to get the rows after this one. */
  cursor: Scalars['String']['output'];
  /** The change. */
  node: Change;
};

/** The order of a list of footprints. */
export type FootprintOrder =
  /** By name, ignoring case and accents. */
  | 'NAME'
  /** Most registered patients first, unknown last. */
  | 'PATIENTS'
  /** Furthest outside the bounds of a network's size first, unknown last. */
  | 'OUTSIDE_BY';

/** The order of a list of practices. */
export type PracticeOrder =
  /** By name, ignoring case and accents. */
  | 'NAME'
  /** Most registered patients first, unknown last. */
  | 'PATIENTS';

/** A filter for neighbourhoods. */
export type NeighbourhoodFilter = {
  /** Only those whose name contains this text. */
  nameContains?: InputMaybe<Scalars['String']['input']>;
  /** Only hubs, or only those that are not hubs. */
  isHub?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only those with at least this many registered patients. */
  minPatients?: InputMaybe<Scalars['Int']['input']>;
  /** Only those with at most this many registered patients. */
  maxPatients?: InputMaybe<Scalars['Int']['input']>;
};

/** A filter for networks. */
export type NetworkFilter = {
  /** Only those whose name contains this text. */
  nameContains?: InputMaybe<Scalars['String']['input']>;
  /** Only those of this size against the bounds. */
  size?: InputMaybe<SizeStatus>;
  /** Only those with at least this many registered patients. */
  minPatients?: InputMaybe<Scalars['Int']['input']>;
  /** Only those with at most this many registered patients. */
  maxPatients?: InputMaybe<Scalars['Int']['input']>;
};

/** A filter for practices. */
export type PracticeFilter = {
  /** Only those whose name contains this text. */
  nameContains?: InputMaybe<Scalars['String']['input']>;
  /** Only the one with this ODS code. */
  odsCode?: InputMaybe<Scalars['String']['input']>;
  /** Only branches, or only main practices. */
  isBranch?: InputMaybe<Scalars['Boolean']['input']>;
};

export type Place = Footprint & {
  __typename?: 'Place';
  id: Scalars['ID']['output'];
  asOf: Scalars['Date']['output'];
  name: Scalars['String']['output'];
  kind: FootprintKind;
  /** Primary care networks with a practice in this place, by name. */
  primaryCareNetworks?: Maybe<Array<PrimaryCareNetwork>>;
  /** Neighbourhoods with a practice in this place, by name. */
  neighbourhoods?: Maybe<Array<Neighbourhood>>;
  /** The number of open main practices whose postcode is in this place. */
  practiceCount?: Maybe<Scalars['Int']['output']>;
  /** Counts in documents, with the number of loaded rows. */
  statedCounts?: Maybe<Array<StatedCount>>;
  /**
   * Calculated: the sum over its practices if each has a list size on the day; otherwise over its networks if
   * each is wholly inside; otherwise null.
   */
  registeredPatients?: Maybe<Figure>;
  /**
   * Its registered patients over time, oldest first: a point for each day with a new list size, calculated
   * like `registeredPatients` on that day, with the practices of that day. Days without a new list size are
   * omitted.
   */
  registeredPatientsOverTime?: Maybe<Array<DatedFigure>>;
};


export type PlaceRegisteredPatientsOverTimeArgs = {
  since?: InputMaybe<Scalars['Date']['input']>;
  until?: InputMaybe<Scalars['Date']['input']>;
};

export type District = Footprint & {
  __typename?: 'District';
  id: Scalars['ID']['output'];
  asOf: Scalars['Date']['output'];
  name: Scalars['String']['output'];
  kind: FootprintKind;
  /**
   * Calculated: the sum over its practices if each has a list size on the day; otherwise over its networks if
   * each is wholly inside; otherwise null.
   */
  registeredPatients?: Maybe<Figure>;
};

export type LocalityTeam = Footprint & {
  __typename?: 'LocalityTeam';
  id: Scalars['ID']['output'];
  asOf: Scalars['Date']['output'];
  name: Scalars['String']['output'];
  kind: FootprintKind;
  /**
   * Calculated: the sum over its practices if each has a list size on the day; otherwise over its networks if
   * each is wholly inside; otherwise null.
   */
  registeredPatients?: Maybe<Figure>;
};

export type IntegratedNeighbourhoodTeam = Footprint & {
  __typename?: 'IntegratedNeighbourhoodTeam';
  id: Scalars['ID']['output'];
  asOf: Scalars['Date']['output'];
  name: Scalars['String']['output'];
  kind: FootprintKind;
  /**
   * Calculated: the sum over its practices if each has a list size on the day; otherwise over its networks if
   * each is wholly inside; otherwise null.
   */
  registeredPatients?: Maybe<Figure>;
};

export type Locality = Footprint & {
  __typename?: 'Locality';
  id: Scalars['ID']['output'];
  asOf: Scalars['Date']['output'];
  name: Scalars['String']['output'];
  kind: FootprintKind;
  /** Primary care networks with a practice in this locality, by name. */
  primaryCareNetworks?: Maybe<Array<PrimaryCareNetwork>>;
  /**
   * The number of open main practices: those of its networks, or those whose postcodes are in its areas if
   * sources assign areas to it and no network.
   */
  practiceCount?: Maybe<Scalars['Int']['output']>;
  /**
   * Calculated: the sum over its practices if each has a list size on the day; otherwise over its networks if
   * each is wholly inside; otherwise null.
   */
  registeredPatients?: Maybe<Figure>;
};

export type SmallArea = Footprint & {
  __typename?: 'SmallArea';
  id: Scalars['ID']['output'];
  asOf: Scalars['Date']['output'];
  name: Scalars['String']['output'];
  kind: FootprintKind;
  /** Residents who are registered with a practice, from registrations by LSOA; null if an LSOA has no data. */
  registeredPatients?: Maybe<Figure>;
};

export type Location = {
  __typename?: 'Location';
  postcode: Scalars['String']['output'];
  asOf: Scalars['Date']['output'];
  /**
   * The nearest open practices of a kind; by default main practices with which everybody may register. They are
   * not necessarily those where residents are registered. Empty outside the loaded places.
   */
  nearestPractices?: Maybe<Array<NearbyPractice>>;
  /**
   * The neighbourhoods of the 100 nearest practices and branches, nearest first. A resident may be registered
   * in any of them, or in none.
   */
  nearestNeighbourhoods?: Maybe<Array<NearbyNeighbourhood>>;
  /**
   * Where the residents of its small area (LSOA) are registered, the largest number first. Empty if no file of
   * patients by area is loaded, and for an area of postcodes.
   */
  registrations?: Maybe<Array<RegistrationShare>>;
};


export type LocationNearestPracticesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  kind?: InputMaybe<NearbyPracticeKind>;
};


export type LocationNearestNeighbourhoodsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type Asset = {
  __typename?: 'Asset';
  id: Scalars['ID']['output'];
  asOf: Scalars['Date']['output'];
};

export type CommunityService = {
  __typename?: 'CommunityService';
  id: Scalars['ID']['output'];
  asOf: Scalars['Date']['output'];
};

export type NetworkWorkforce = {
  __typename?: 'NetworkWorkforce';
  id: Scalars['ID']['output'];
  asOf: Scalars['Date']['output'];
  /**
   * The list size of the network on the day of the census, as `registeredPatients` on that day. Null if there
   * is none.
   */
  registeredPatients?: Maybe<Figure>;
};

/** A document or data file that statements come from. */
export type Source = {
  __typename?: 'Source';
  /** Stable id, for example pcn-leaflet-2019. */
  id: Scalars['ID']['output'];
  /** Its title, as the publisher prints it. */
  title: Scalars['String']['output'];
  /** Who published it. */
  publisher: Scalars['String']['output'];
  /** The date of publication that it states; null if it states none. */
  publishedOn?: Maybe<Scalars['Date']['output']>;
  /** The name of its file; null if it is not known. */
  fileName?: Maybe<Scalars['String']['output']>;
  /** Where its publisher offers it; null if it is not known. */
  url?: Maybe<Scalars['String']['output']>;
  /** The licence under which it may be used; null if none is stated. */
  licence?: Maybe<Scalars['String']['output']>;
};

/** The location of a statement in a source. */
export type Citation = {
  __typename?: 'Citation';
  /** The document or data file. */
  source: Source;
  /** Section, page, table and row, or file and line: enough to find it by hand. */
  locator: Scalars['String']['output'];
  /** Details for readers: the printed form of a number, or how a cell was read. Null if there are none. */
  note?: Maybe<Scalars['String']['output']>;
};

/** When a fact was stated, when it was last confirmed, and whether it counts as current on the day for which data is returned (`asOf`). */
export type Evidence = {
  __typename?: 'Evidence';
  /** The first day on which a source states it; null if its sources have no date. */
  statedOn?: Maybe<Scalars['Date']['output']>;
  /** The newest day on which a loaded source states it. A later release of an official file that still lists it confirms it. */
  lastConfirmed?: Maybe<Scalars['Date']['output']>;
  /**
   * The last day for which its evidence counts: the day of the newest official release that states it; or one year after
   * the document that states it; or, for a branch, three years after the last list of branches. Null for a fact about a
   * fixed period, such as a budget.
   */
  reachesTo?: Maybe<Scalars['Date']['output']>;
  /** Whether the day for which data is returned (`asOf`) is after `lastConfirmed`. */
  isCarriedForward: Scalars['Boolean']['output'];
  /**
   * Whether it counts as current on the day for which data is returned (`asOf`). A fact of an official file counts as
   * current until the next release of the file, any other fact until `reachesTo`.
   */
  isCurrent: Scalars['Boolean']['output'];
  /** How it was inferred; null if a source states it. */
  inference?: Maybe<Scalars['String']['output']>;
};

/** Which facts of a list to return. */
export type EvidenceFilter =
  /** Only facts that count as current on the day for which data is returned (`asOf`). */
  | 'CURRENT'
  /** All facts, including those that are no longer current. */
  | 'ALL';

/** What a number counts or measures. */
export type Unit =
  /** People on the registered lists of general practices. */
  | 'PATIENTS'
  /** People who live or work in an area, as opposed to registered patients. */
  | 'PEOPLE'
  /** Pounds sterling, whole pounds and pence: 1500 is £1,500. */
  | 'GBP'
  /** Pounds per patient per year. */
  | 'GBP_PER_PATIENT'
  /** Per cent: 88.6 is 88.6%. */
  | 'PERCENT'
  /** Years of age or of life. */
  | 'YEARS'
  /** Whole time equivalents of staff. */
  | 'WTE'
  /** Whole time equivalents of staff per 1,000 patients. */
  | 'WTE_PER_1000_PATIENTS'
  /** Things counted, for example practices or teams. */
  | 'COUNT'
  /** A position in an ordered list; 1 is the first. */
  | 'RANK'
  /** Minutes. */
  | 'MINUTES';

/** A number with its unit, its period and its origin. */
export type Figure = {
  __typename?: 'Figure';
  /** Identifies subject, measure and period. Stable within a data version. */
  id: Scalars['ID']['output'];
  /** The number, measured in `unit`. */
  value: Scalars['Float']['output'];
  /** What the number counts or measures. */
  unit: Unit;
  /**
   * The period of the number: a date, a financial year or a range, as the source states it. Null if the source
   * states none.
   */
  period?: Maybe<Scalars['String']['output']>;
  /** How the number was calculated, with the operands. Null if the number is printed in the source. */
  derivation?: Maybe<Scalars['String']['output']>;
  /** Where the number is printed, or where its operands are. Never empty. */
  citations: Array<Citation>;
  /** When it was stated, and whether it is carried forward to the day for which data is returned (`asOf`). */
  evidence: Evidence;
};

/** The kind of a contact. */
export type ContactKind =
  /** An email address. */
  | 'EMAIL'
  /** A telephone number. */
  | 'PHONE'
  /** The address of a website. */
  | 'WEBSITE'
  /** A postal address. */
  | 'ADDRESS'
  /** A page or name on a social network. */
  | 'SOCIAL';

/** A published way to reach an organisation, a role or a team. Never a private number. */
export type Contact = {
  __typename?: 'Contact';
  /** The organisation, role or team. */
  of: Scalars['String']['output'];
  /** The kind of contact. */
  kind: ContactKind;
  /** The address or number itself, as the source prints it. */
  value: Scalars['String']['output'];
  /** The day on which the source stated it; null if the source has no date. */
  statedOn?: Maybe<Scalars['Date']['output']>;
  /** Where the source prints it. */
  citations: Array<Citation>;
  /** When it was stated and last confirmed. */
  evidence: Evidence;
};

/** The function of an organisation in the system. */
export type OrganisationKind =
  /** Plans and pays for health services, for example a clinical commissioning group. */
  | 'COMMISSIONER'
  /** Runs acute hospitals. */
  | 'ACUTE_PROVIDER'
  /** Runs community, mental health or learning disability services. */
  | 'COMMUNITY_PROVIDER'
  /** Runs an ambulance service. */
  | 'AMBULANCE'
  /** Runs urgent care or out of hours services. */
  | 'URGENT_CARE_PROVIDER'
  /** A county, city or unitary council. */
  | 'UPPER_TIER_COUNCIL'
  /** A voluntary or community organisation. */
  | 'VOLUNTARY'
  /** Anything else. */
  | 'OTHER';

/** An organisation that plans, pays for or provides care, or works with those that do. */
export type Organisation = {
  __typename?: 'Organisation';
  /** Stable id, for example university-hospitals-of-leicester. */
  id: Scalars['ID']['output'];
  /** Its name in full. */
  name: Scalars['String']['output'];
  /** The short form that documents use, for example UHL; null if none is used. */
  shortName?: Maybe<Scalars['String']['output']>;
  /** Its function in the system. */
  kind: OrganisationKind;
  /** Its responsibility as a source states it; null if no source does. */
  role?: Maybe<Scalars['String']['output']>;
  /** Published contacts that are valid on the day. */
  contacts: Array<Contact>;
  /** Where a source states it. */
  citations: Array<Citation>;
  /** When it was stated and last confirmed. It is not current after the organisation has closed. */
  evidence: Evidence;
};


/** An organisation that plans, pays for or provides care, or works with those that do. */
export type OrganisationContactsArgs = {
  evidence?: InputMaybe<EvidenceFilter>;
};

/** The position of a page in a list. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** True if there are more rows after this page. */
  hasNextPage: Scalars['Boolean']['output'];
  /** The cursor to pass as `after` for the next page; null on an empty page. */
  endCursor?: Maybe<Scalars['String']['output']>;
};

/**
 * What a service or a group helps with. The project assigns it from words in the name, the description and the
 * categories, because directories and documents do not state it.
 */
export type Need =
  /** Loneliness: befriending, company for lonely people, social clubs. */
  | 'LONELY'
  /** Money and debt: advice on benefits, budgeting, bills. */
  | 'MONEY'
  /** Moving more: exercise, sport, walking groups. */
  | 'MOVING_MORE'
  /** Carers: those who look after somebody, and respite for them. */
  | 'CARERS'
  /** Food: meals, lunch clubs, cooking, food banks. */
  | 'FOOD';

/** The kinds of area or grouping that are used for planning. */
export type FootprintKind =
  /** An integrated care system. */
  | 'SYSTEM'
  /** The area of an upper-tier council: a county or a unitary authority. */
  | 'PLACE'
  /** The area of a lower-tier council inside a county. */
  | 'DISTRICT'
  /** A clinical commissioning group, or its successor. */
  | 'COMMISSIONER'
  /** A group of general practices under the network contract. */
  | 'PRIMARY_CARE_NETWORK'
  /** A neighbourhood: a network's own footprint, a hub, or one that an ICS has defined. */
  | 'NEIGHBOURHOOD'
  /** An integrated locality team. */
  | 'LOCALITY_TEAM'
  /** An integrated neighbourhood team. */
  | 'INTEGRATED_NEIGHBOURHOOD_TEAM'
  /** A part of a system that its sources call a locality: neither a team nor a neighbourhood. */
  | 'LOCALITY'
  /** An electoral ward. */
  | 'WARD'
  /** A lower layer super output area (LSOA) of the census. */
  | 'LSOA'
  /** A middle layer super output area (MSOA) of the census. */
  | 'MSOA';



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  System: System;
  Commissioner: Commissioner;
  PrimaryCareNetwork: PrimaryCareNetwork;
  Neighbourhood: Neighbourhood;
  Practice: Practice;
  Scenario: Scenario;
  ScenarioNetwork: ScenarioNetwork;
  Place: Place;
  District: District;
  LocalityTeam: LocalityTeam;
  IntegratedNeighbourhoodTeam: IntegratedNeighbourhoodTeam;
  Locality: Locality;
  SmallArea: SmallArea;
  Location: Location;
  Asset: Asset;
  CommunityService: CommunityService;
  NetworkWorkforce: NetworkWorkforce;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  System:
    ( { __typename: 'System' }
    & GraphQLRecursivePick<FederationTypes['System'], {"id":true,"asOf":true}> );
  Commissioner:
    ( { __typename: 'Commissioner' }
    & GraphQLRecursivePick<FederationTypes['Commissioner'], {"id":true,"asOf":true}> );
  PrimaryCareNetwork:
    ( { __typename: 'PrimaryCareNetwork' }
    & GraphQLRecursivePick<FederationTypes['PrimaryCareNetwork'], {"id":true,"asOf":true}> );
  Neighbourhood:
    ( { __typename: 'Neighbourhood' }
    & GraphQLRecursivePick<FederationTypes['Neighbourhood'], {"id":true,"asOf":true}> );
  Practice:
    ( { __typename: 'Practice' }
    & GraphQLRecursivePick<FederationTypes['Practice'], {"id":true,"asOf":true}> );
  Scenario:
    ( { __typename: 'Scenario' }
    & GraphQLRecursivePick<FederationTypes['Scenario'], {"id":true}> );
  ScenarioNetwork:
    ( { __typename: 'ScenarioNetwork' }
    & GraphQLRecursivePick<FederationTypes['ScenarioNetwork'], {"id":true}> );
  Place:
    ( { __typename: 'Place' }
    & GraphQLRecursivePick<FederationTypes['Place'], {"id":true,"asOf":true}> );
  District:
    ( { __typename: 'District' }
    & GraphQLRecursivePick<FederationTypes['District'], {"id":true,"asOf":true}> );
  LocalityTeam:
    ( { __typename: 'LocalityTeam' }
    & GraphQLRecursivePick<FederationTypes['LocalityTeam'], {"id":true,"asOf":true}> );
  IntegratedNeighbourhoodTeam:
    ( { __typename: 'IntegratedNeighbourhoodTeam' }
    & GraphQLRecursivePick<FederationTypes['IntegratedNeighbourhoodTeam'], {"id":true,"asOf":true}> );
  Locality:
    ( { __typename: 'Locality' }
    & GraphQLRecursivePick<FederationTypes['Locality'], {"id":true,"asOf":true}> );
  SmallArea:
    ( { __typename: 'SmallArea' }
    & GraphQLRecursivePick<FederationTypes['SmallArea'], {"id":true,"asOf":true}> );
  Location:
    ( { __typename: 'Location' }
    & GraphQLRecursivePick<FederationTypes['Location'], {"postcode":true,"asOf":true}> );
  Asset:
    ( { __typename: 'Asset' }
    & GraphQLRecursivePick<FederationTypes['Asset'], {"id":true,"asOf":true}> );
  CommunityService:
    ( { __typename: 'CommunityService' }
    & GraphQLRecursivePick<FederationTypes['CommunityService'], {"id":true,"asOf":true}> );
  NetworkWorkforce:
    ( { __typename: 'NetworkWorkforce' }
    & GraphQLRecursivePick<FederationTypes['NetworkWorkforce'], {"id":true,"asOf":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReportCorrectionInput: ReportCorrectionInput;
  Correction: ResolverTypeWrapper<CorrectionModel>;
  CorrectionReport: ResolverTypeWrapper<CorrectionReportModel>;
  Load: ResolverTypeWrapper<LoadModel>;
  TableChange: ResolverTypeWrapper<TableChangeModel>;
  CorrectionState: CorrectionState;
  DiscrepancyKind: DiscrepancyKind;
  Weight: Weight;
  Discrepancy: ResolverTypeWrapper<DiscrepancyModel>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Statement: ResolverTypeWrapper<StatementModel>;
  StatementTopic: StatementTopic;
  TopicStatement: ResolverTypeWrapper<TopicStatementModel>;
  ResidenceShare: ResolverTypeWrapper<ResidenceShareModel>;
  NameMatch: NameMatch;
  StatedName: ResolverTypeWrapper<StatedNameModel>;
  Footprint: ResolverTypeWrapper<FootprintModel>;
  System: ResolverTypeWrapper<SystemModel>;
  LegalBody: ResolverTypeWrapper<LegalBodyModel>;
  Leadership: ResolverTypeWrapper<LeadershipModel>;
  YearlyPatients: ResolverTypeWrapper<YearlyPatientsModel>;
  DatedFigure: ResolverTypeWrapper<DatedFigureModel>;
  StatedCount: ResolverTypeWrapper<StatedCountModel>;
  Commissioner: ResolverTypeWrapper<CommissionerModel>;
  PrimaryCareNetwork: ResolverTypeWrapper<PrimaryCareNetworkModel>;
  SizeStatus: SizeStatus;
  SizeCheck: ResolverTypeWrapper<SizeCheckModel>;
  Neighbourhood: ResolverTypeWrapper<NeighbourhoodModel>;
  Area: ResolverTypeWrapper<AreaModel>;
  Point: ResolverTypeWrapper<PointModel>;
  Practice: ResolverTypeWrapper<PracticeModel>;
  PracticeStatus: PracticeStatus;
  NetworkMembership: ResolverTypeWrapper<NetworkMembershipModel>;
  SuccessionKind: SuccessionKind;
  Succession: ResolverTypeWrapper<SuccessionModel>;
  ClinicalDirector: ResolverTypeWrapper<ClinicalDirectorModel>;
  SearchKind: SearchKind;
  SearchResult: ResolverTypeWrapper<SearchResultModel>;
  SearchMatch: SearchMatch;
  SearchHit: ResolverTypeWrapper<SearchHitModel>;
  NearbyPractice: ResolverTypeWrapper<NearbyPracticeModel>;
  NearbyPracticeKind: NearbyPracticeKind;
  NearbyNeighbourhood: ResolverTypeWrapper<NearbyNeighbourhoodModel>;
  RegistrationShare: ResolverTypeWrapper<RegistrationShareModel>;
  AlignmentStatus: AlignmentStatus;
  AlignmentFit: AlignmentFit;
  UnplacedReason: UnplacedReason;
  AlignmentMeasure: AlignmentMeasure;
  AlignmentUnit: AlignmentUnit;
  Alignment: ResolverTypeWrapper<AlignmentModel>;
  AlignmentRow: ResolverTypeWrapper<AlignmentRowModel>;
  UnplacedPart: ResolverTypeWrapper<UnplacedPartModel>;
  AlignmentCell: ResolverTypeWrapper<AlignmentCellModel>;
  AlignmentSummary: ResolverTypeWrapper<AlignmentSummary>;
  AlignmentFits: ResolverTypeWrapper<AlignmentFits>;
  Straddle: ResolverTypeWrapper<StraddleModel>;
  NetworkRole: ResolverTypeWrapper<NetworkRoleModel>;
  NetworkContract: ResolverTypeWrapper<NetworkContractModel>;
  ServiceSpecification: ResolverTypeWrapper<ServiceSpecificationModel>;
  PracticeMove: PracticeMove;
  NetworkMerge: NetworkMerge;
  Scenario: ResolverTypeWrapper<ScenarioModel>;
  ScenarioMove: ResolverTypeWrapper<ScenarioMoveModel>;
  ScenarioNetwork: ResolverTypeWrapper<ScenarioNetworkModel>;
  ScenarioAlignment: ResolverTypeWrapper<ScenarioAlignmentModel>;
  ScenarioAlignmentRow: ResolverTypeWrapper<ScenarioAlignmentRowModel>;
  ContractRule: ContractRule;
  BrokenRule: ResolverTypeWrapper<BrokenRuleModel>;
  Strategy: ResolverTypeWrapper<StrategyModel>;
  MissingContent: ResolverTypeWrapper<MissingContentModel>;
  PatientQuestion: ResolverTypeWrapper<PatientQuestionModel>;
  StrategyChapter: ResolverTypeWrapper<StrategyChapterModel>;
  Audience: Audience;
  RoleImpact: ResolverTypeWrapper<Omit<RoleImpact, 'statement'> & { statement: ResolversTypes['Statement'] }>;
  Quote: ResolverTypeWrapper<QuoteModel>;
  GraphStatus: ResolverTypeWrapper<GraphStatusModel>;
  DataGap: ResolverTypeWrapper<DataGapModel>;
  Dataset: ResolverTypeWrapper<DatasetModel>;
  NeighbourhoodConnection: ResolverTypeWrapper<NeighbourhoodConnectionModel>;
  NeighbourhoodEdge: ResolverTypeWrapper<Omit<NeighbourhoodEdge, 'node'> & { node: ResolversTypes['Neighbourhood'] }>;
  PrimaryCareNetworkConnection: ResolverTypeWrapper<PrimaryCareNetworkConnectionModel>;
  PrimaryCareNetworkEdge: ResolverTypeWrapper<Omit<PrimaryCareNetworkEdge, 'node'> & { node: ResolversTypes['PrimaryCareNetwork'] }>;
  PracticeConnection: ResolverTypeWrapper<PracticeConnectionModel>;
  PracticeEdge: ResolverTypeWrapper<Omit<PracticeEdge, 'node'> & { node: ResolversTypes['Practice'] }>;
  DiscrepancyConnection: ResolverTypeWrapper<DiscrepancyConnectionModel>;
  DiscrepancyEdge: ResolverTypeWrapper<Omit<DiscrepancyEdge, 'node'> & { node: ResolversTypes['Discrepancy'] }>;
  ChangeKind: ChangeKind;
  ChangeSubject: ChangeSubject;
  Change: ResolverTypeWrapper<ChangeModel>;
  ChangeConnection: ResolverTypeWrapper<ChangeConnectionModel>;
  ChangeEdge: ResolverTypeWrapper<Omit<ChangeEdge, 'node'> & { node: ResolversTypes['Change'] }>;
  FootprintOrder: FootprintOrder;
  PracticeOrder: PracticeOrder;
  NeighbourhoodFilter: NeighbourhoodFilter;
  NetworkFilter: NetworkFilter;
  PracticeFilter: PracticeFilter;
  Place: ResolverTypeWrapper<PlaceModel>;
  District: ResolverTypeWrapper<DistrictModel>;
  LocalityTeam: ResolverTypeWrapper<LocalityTeamModel>;
  IntegratedNeighbourhoodTeam: ResolverTypeWrapper<IntegratedNeighbourhoodTeamModel>;
  Locality: ResolverTypeWrapper<LocalityModel>;
  SmallArea: ResolverTypeWrapper<SmallAreaModel>;
  Location: ResolverTypeWrapper<LocationModel>;
  Asset: ResolverTypeWrapper<AssetModel>;
  CommunityService: ResolverTypeWrapper<CommunityServiceModel>;
  NetworkWorkforce: ResolverTypeWrapper<NetworkWorkforceModel>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  FinancialYear: ResolverTypeWrapper<Scalars['FinancialYear']['output']>;
  Source: ResolverTypeWrapper<SourceModel>;
  Citation: ResolverTypeWrapper<CitationModel>;
  Evidence: ResolverTypeWrapper<EvidenceModel>;
  EvidenceFilter: EvidenceFilter;
  Unit: Unit;
  Figure: ResolverTypeWrapper<FigureModel>;
  ContactKind: ContactKind;
  Contact: ResolverTypeWrapper<ContactModel>;
  OrganisationKind: OrganisationKind;
  Organisation: ResolverTypeWrapper<OrganisationModel>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Need: Need;
  FootprintKind: FootprintKind;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Query: Record<PropertyKey, never>;
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  Mutation: Record<PropertyKey, never>;
  ReportCorrectionInput: ReportCorrectionInput;
  Correction: CorrectionModel;
  CorrectionReport: CorrectionReportModel;
  Load: LoadModel;
  TableChange: TableChangeModel;
  Discrepancy: DiscrepancyModel;
  Boolean: Scalars['Boolean']['output'];
  Float: Scalars['Float']['output'];
  Statement: StatementModel;
  TopicStatement: TopicStatementModel;
  ResidenceShare: ResidenceShareModel;
  StatedName: StatedNameModel;
  Footprint: FootprintModel;
  System: SystemModel;
  LegalBody: LegalBodyModel;
  Leadership: LeadershipModel;
  YearlyPatients: YearlyPatientsModel;
  DatedFigure: DatedFigureModel;
  StatedCount: StatedCountModel;
  Commissioner: CommissionerModel;
  PrimaryCareNetwork: PrimaryCareNetworkModel;
  SizeCheck: SizeCheckModel;
  Neighbourhood: NeighbourhoodModel;
  Area: AreaModel;
  Point: PointModel;
  Practice: PracticeModel;
  NetworkMembership: NetworkMembershipModel;
  Succession: SuccessionModel;
  ClinicalDirector: ClinicalDirectorModel;
  SearchResult: SearchResultModel;
  SearchHit: SearchHitModel;
  NearbyPractice: NearbyPracticeModel;
  NearbyNeighbourhood: NearbyNeighbourhoodModel;
  RegistrationShare: RegistrationShareModel;
  Alignment: AlignmentModel;
  AlignmentRow: AlignmentRowModel;
  UnplacedPart: UnplacedPartModel;
  AlignmentCell: AlignmentCellModel;
  AlignmentSummary: AlignmentSummary;
  AlignmentFits: AlignmentFits;
  Straddle: StraddleModel;
  NetworkRole: NetworkRoleModel;
  NetworkContract: NetworkContractModel;
  ServiceSpecification: ServiceSpecificationModel;
  PracticeMove: PracticeMove;
  NetworkMerge: NetworkMerge;
  Scenario: ScenarioModel;
  ScenarioMove: ScenarioMoveModel;
  ScenarioNetwork: ScenarioNetworkModel;
  ScenarioAlignment: ScenarioAlignmentModel;
  ScenarioAlignmentRow: ScenarioAlignmentRowModel;
  BrokenRule: BrokenRuleModel;
  Strategy: StrategyModel;
  MissingContent: MissingContentModel;
  PatientQuestion: PatientQuestionModel;
  StrategyChapter: StrategyChapterModel;
  RoleImpact: Omit<RoleImpact, 'statement'> & { statement: ResolversParentTypes['Statement'] };
  Quote: QuoteModel;
  GraphStatus: GraphStatusModel;
  DataGap: DataGapModel;
  Dataset: DatasetModel;
  NeighbourhoodConnection: NeighbourhoodConnectionModel;
  NeighbourhoodEdge: Omit<NeighbourhoodEdge, 'node'> & { node: ResolversParentTypes['Neighbourhood'] };
  PrimaryCareNetworkConnection: PrimaryCareNetworkConnectionModel;
  PrimaryCareNetworkEdge: Omit<PrimaryCareNetworkEdge, 'node'> & { node: ResolversParentTypes['PrimaryCareNetwork'] };
  PracticeConnection: PracticeConnectionModel;
  PracticeEdge: Omit<PracticeEdge, 'node'> & { node: ResolversParentTypes['Practice'] };
  DiscrepancyConnection: DiscrepancyConnectionModel;
  DiscrepancyEdge: Omit<DiscrepancyEdge, 'node'> & { node: ResolversParentTypes['Discrepancy'] };
  Change: ChangeModel;
  ChangeConnection: ChangeConnectionModel;
  ChangeEdge: Omit<ChangeEdge, 'node'> & { node: ResolversParentTypes['Change'] };
  NeighbourhoodFilter: NeighbourhoodFilter;
  NetworkFilter: NetworkFilter;
  PracticeFilter: PracticeFilter;
  Place: PlaceModel;
  District: DistrictModel;
  LocalityTeam: LocalityTeamModel;
  IntegratedNeighbourhoodTeam: IntegratedNeighbourhoodTeamModel;
  Locality: LocalityModel;
  SmallArea: SmallAreaModel;
  Location: LocationModel;
  Asset: AssetModel;
  CommunityService: CommunityServiceModel;
  NetworkWorkforce: NetworkWorkforceModel;
  Date: Scalars['Date']['output'];
  FinancialYear: Scalars['FinancialYear']['output'];
  Source: SourceModel;
  Citation: CitationModel;
  Evidence: EvidenceModel;
  Figure: FigureModel;
  Contact: ContactModel;
  Organisation: OrganisationModel;
  PageInfo: PageInfo;
  String: Scalars['String']['output'];
};

export type RequiresScopeDirectiveArgs = {
  scope: Scalars['String']['input'];
};

export type RequiresScopeDirectiveResolver<Result, Parent, ContextType = SubgraphContext, Args = RequiresScopeDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type QueryResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  system?: Resolver<Maybe<ResolversTypes['System']>, ParentType, ContextType, RequireFields<QuerySystemArgs, 'id'>>;
  systems?: Resolver<Maybe<Array<ResolversTypes['System']>>, ParentType, ContextType, Partial<QuerySystemsArgs>>;
  commissioner?: Resolver<Maybe<ResolversTypes['Commissioner']>, ParentType, ContextType, RequireFields<QueryCommissionerArgs, 'id'>>;
  neighbourhood?: Resolver<Maybe<ResolversTypes['Neighbourhood']>, ParentType, ContextType, RequireFields<QueryNeighbourhoodArgs, 'id'>>;
  neighbourhoods?: Resolver<Maybe<ResolversTypes['NeighbourhoodConnection']>, ParentType, ContextType, RequireFields<QueryNeighbourhoodsArgs, 'orderBy' | 'first'>>;
  primaryCareNetwork?: Resolver<Maybe<ResolversTypes['PrimaryCareNetwork']>, ParentType, ContextType, RequireFields<QueryPrimaryCareNetworkArgs, 'id'>>;
  primaryCareNetworks?: Resolver<Maybe<ResolversTypes['PrimaryCareNetworkConnection']>, ParentType, ContextType, RequireFields<QueryPrimaryCareNetworksArgs, 'orderBy' | 'first'>>;
  practice?: Resolver<Maybe<ResolversTypes['Practice']>, ParentType, ContextType, RequireFields<QueryPracticeArgs, 'id'>>;
  practices?: Resolver<Maybe<ResolversTypes['PracticeConnection']>, ParentType, ContextType, RequireFields<QueryPracticesArgs, 'orderBy' | 'first'>>;
  search?: Resolver<Maybe<Array<ResolversTypes['SearchHit']>>, ParentType, ContextType, RequireFields<QuerySearchArgs, 'text' | 'first'>>;
  alignment?: Resolver<Maybe<ResolversTypes['Alignment']>, ParentType, ContextType, RequireFields<QueryAlignmentArgs, 'rows' | 'columns' | 'measure'>>;
  discrepancies?: Resolver<Maybe<ResolversTypes['DiscrepancyConnection']>, ParentType, ContextType, RequireFields<QueryDiscrepanciesArgs, 'first'>>;
  discrepancy?: Resolver<Maybe<ResolversTypes['Discrepancy']>, ParentType, ContextType, RequireFields<QueryDiscrepancyArgs, 'id'>>;
  changes?: Resolver<Maybe<ResolversTypes['ChangeConnection']>, ParentType, ContextType, RequireFields<QueryChangesArgs, 'first'>>;
  straddling?: Resolver<Maybe<Array<ResolversTypes['Straddle']>>, ParentType, ContextType, RequireFields<QueryStraddlingArgs, 'kind'>>;
  footprintsOf?: Resolver<Maybe<Array<ResolversTypes['Footprint']>>, ParentType, ContextType, RequireFields<QueryFootprintsOfArgs, 'practice'>>;
  organisation?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType, RequireFields<QueryOrganisationArgs, 'id'>>;
  organisations?: Resolver<Maybe<Array<ResolversTypes['Organisation']>>, ParentType, ContextType, RequireFields<QueryOrganisationsArgs, 'evidence'>>;
  scenario?: Resolver<Maybe<ResolversTypes['Scenario']>, ParentType, ContextType, RequireFields<QueryScenarioArgs, 'moves' | 'year'>>;
  figure?: Resolver<Maybe<ResolversTypes['Figure']>, ParentType, ContextType, RequireFields<QueryFigureArgs, 'id'>>;
  sources?: Resolver<Maybe<Array<ResolversTypes['Source']>>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType, RequireFields<QuerySourceArgs, 'id'>>;
  status?: Resolver<Maybe<ResolversTypes['GraphStatus']>, ParentType, ContextType>;
  correction?: Resolver<Maybe<ResolversTypes['Correction']>, ParentType, ContextType, RequireFields<QueryCorrectionArgs, 'reference'>>;
  correctionReports?: Resolver<Maybe<Array<ResolversTypes['CorrectionReport']>>, ParentType, ContextType, RequireFields<QueryCorrectionReportsArgs, 'first'>>;
  loads?: Resolver<Maybe<Array<ResolversTypes['Load']>>, ParentType, ContextType, RequireFields<QueryLoadsArgs, 'first'>>;
};

export type MutationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  reportCorrection?: Resolver<Maybe<ResolversTypes['Correction']>, ParentType, ContextType, RequireFields<MutationReportCorrectionArgs, 'input'>>;
};

export type CorrectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Correction'] = ResolversParentTypes['Correction']> = {
  reference?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  about?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['CorrectionState'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reportedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  decidedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type CorrectionReportResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CorrectionReport'] = ResolversParentTypes['CorrectionReport']> = {
  correction?: Resolver<ResolversTypes['Correction'], ParentType, ContextType>;
  whatIsWrong?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whatIsRight?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  howDoYouKnow?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type LoadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Load'] = ResolversParentTypes['Load']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  loadedAt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tables?: Resolver<Array<ResolversTypes['TableChange']>, ParentType, ContextType>;
};

export type TableChangeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['TableChange'] = ResolversParentTypes['TableChange']> = {
  table?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  added?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  changed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  removed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DiscrepancyResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Discrepancy'] = ResolversParentTypes['Discrepancy']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DiscrepancyKind'], ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Weight'], ParentType, ContextType>;
  isSpelling?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  about?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  statements?: Resolver<Array<ResolversTypes['Statement']>, ParentType, ContextType>;
  difference?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  resolution?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isNational?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type StatementResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Statement'] = ResolversParentTypes['Statement']> = {
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  printed?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  isNational?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  citation?: Resolver<ResolversTypes['Citation'], ParentType, ContextType>;
};

export type TopicStatementResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['TopicStatement'] = ResolversParentTypes['TopicStatement']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  topic?: Resolver<ResolversTypes['StatementTopic'], ParentType, ContextType>;
  about?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  printed?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  isNational?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  statedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  citations?: Resolver<Array<ResolversTypes['Citation']>, ParentType, ContextType>;
};

export type ResidenceShareResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ResidenceShare'] = ResolversParentTypes['ResidenceShare']> = {
  area?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  share?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  statedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  citations?: Resolver<Array<ResolversTypes['Citation']>, ParentType, ContextType>;
};

export type StatedNameResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['StatedName'] = ResolversParentTypes['StatedName']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  match?: Resolver<Maybe<ResolversTypes['NameMatch']>, ParentType, ContextType>;
  matchNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  citations?: Resolver<Array<ResolversTypes['Citation']>, ParentType, ContextType>;
};

export type FootprintResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Footprint'] = ResolversParentTypes['Footprint']> = {
  __resolveType: TypeResolveFn<'System' | 'Commissioner' | 'PrimaryCareNetwork' | 'Neighbourhood' | 'Place' | 'District' | 'LocalityTeam' | 'IntegratedNeighbourhoodTeam' | 'Locality' | 'SmallArea', ParentType, ContextType>;
};

export type SystemResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['System'] = ResolversParentTypes['System'], FederationReferenceType extends FederationReferenceTypes['System'] = FederationReferenceTypes['System']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['System']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  shortName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  legalBody?: Resolver<Maybe<ResolversTypes['LegalBody']>, ParentType, ContextType>;
  leadership?: Resolver<Maybe<ResolversTypes['Leadership']>, ParentType, ContextType>;
  closedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  successors?: Resolver<Array<ResolversTypes['Succession']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FootprintKind'], ParentType, ContextType>;
  registeredPatients?: Resolver<Maybe<ResolversTypes['Figure']>, ParentType, ContextType>;
  registeredPatientsOverTime?: Resolver<Array<ResolversTypes['DatedFigure']>, ParentType, ContextType, Partial<SystemRegisteredPatientsOverTimeArgs>>;
  places?: Resolver<Maybe<Array<ResolversTypes['Place']>>, ParentType, ContextType>;
  commissioners?: Resolver<Array<ResolversTypes['Commissioner']>, ParentType, ContextType>;
  primaryCareNetworks?: Resolver<Maybe<Array<ResolversTypes['PrimaryCareNetwork']>>, ParentType, ContextType>;
  neighbourhoods?: Resolver<Maybe<Array<ResolversTypes['Neighbourhood']>>, ParentType, ContextType>;
  practiceCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  statedCounts?: Resolver<Array<ResolversTypes['StatedCount']>, ParentType, ContextType>;
  partners?: Resolver<Array<ResolversTypes['Organisation']>, ParentType, ContextType, RequireFields<SystemPartnersArgs, 'evidence'>>;
  networkContract?: Resolver<Maybe<ResolversTypes['NetworkContract']>, ParentType, ContextType>;
  strategy?: Resolver<Maybe<ResolversTypes['Strategy']>, ParentType, ContextType>;
  statements?: Resolver<Array<ResolversTypes['TopicStatement']>, ParentType, ContextType, Partial<SystemStatementsArgs>>;
  patientQuestions?: Resolver<Array<ResolversTypes['PatientQuestion']>, ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LegalBodyResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['LegalBody'] = ResolversParentTypes['LegalBody']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  odsCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  citations?: Resolver<Array<ResolversTypes['Citation']>, ParentType, ContextType>;
};

export type LeadershipResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Leadership'] = ResolversParentTypes['Leadership']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  systems?: Resolver<Array<ResolversTypes['System']>, ParentType, ContextType>;
  systemCodes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  citations?: Resolver<Array<ResolversTypes['Citation']>, ParentType, ContextType>;
};

export type YearlyPatientsResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['YearlyPatients'] = ResolversParentTypes['YearlyPatients']> = {
  year?: Resolver<ResolversTypes['FinancialYear'], ParentType, ContextType>;
  figure?: Resolver<Maybe<ResolversTypes['Figure']>, ParentType, ContextType>;
};

export type DatedFigureResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DatedFigure'] = ResolversParentTypes['DatedFigure']> = {
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  figure?: Resolver<ResolversTypes['Figure'], ParentType, ContextType>;
};

export type StatedCountResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['StatedCount'] = ResolversParentTypes['StatedCount']> = {
  of?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  stated?: Resolver<ResolversTypes['Figure'], ParentType, ContextType>;
  loaded?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CommissionerResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Commissioner'] = ResolversParentTypes['Commissioner'], FederationReferenceType extends FederationReferenceTypes['Commissioner'] = FederationReferenceTypes['Commissioner']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Commissioner']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  shortName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FootprintKind'], ParentType, ContextType>;
  odsCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  system?: Resolver<Maybe<ResolversTypes['System']>, ParentType, ContextType>;
  primaryCareNetworks?: Resolver<Maybe<Array<ResolversTypes['PrimaryCareNetwork']>>, ParentType, ContextType>;
  practiceCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  registeredPatients?: Resolver<Maybe<ResolversTypes['Figure']>, ParentType, ContextType>;
  registeredPatientsOverTime?: Resolver<Array<ResolversTypes['DatedFigure']>, ParentType, ContextType, Partial<CommissionerRegisteredPatientsOverTimeArgs>>;
  registeredPatientsStated?: Resolver<Array<ResolversTypes['Figure']>, ParentType, ContextType>;
  statedCounts?: Resolver<Array<ResolversTypes['StatedCount']>, ParentType, ContextType>;
  contacts?: Resolver<Array<ResolversTypes['Contact']>, ParentType, ContextType, RequireFields<CommissionerContactsArgs, 'evidence'>>;
  openedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  closedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  successors?: Resolver<Array<ResolversTypes['Succession']>, ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PrimaryCareNetworkResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PrimaryCareNetwork'] = ResolversParentTypes['PrimaryCareNetwork'], FederationReferenceType extends FederationReferenceTypes['PrimaryCareNetwork'] = FederationReferenceTypes['PrimaryCareNetwork']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PrimaryCareNetwork']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FootprintKind'], ParentType, ContextType>;
  odsCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  statedNames?: Resolver<Array<ResolversTypes['StatedName']>, ParentType, ContextType>;
  system?: Resolver<Maybe<ResolversTypes['System']>, ParentType, ContextType>;
  commissioner?: Resolver<Maybe<ResolversTypes['Commissioner']>, ParentType, ContextType>;
  places?: Resolver<Maybe<Array<ResolversTypes['Place']>>, ParentType, ContextType>;
  neighbourhoods?: Resolver<Maybe<Array<ResolversTypes['Neighbourhood']>>, ParentType, ContextType>;
  practices?: Resolver<Array<ResolversTypes['Practice']>, ParentType, ContextType>;
  clinicalDirectors?: Resolver<Array<ResolversTypes['ClinicalDirector']>, ParentType, ContextType, RequireFields<PrimaryCareNetworkClinicalDirectorsArgs, 'evidence'>>;
  contacts?: Resolver<Array<ResolversTypes['Contact']>, ParentType, ContextType, RequireFields<PrimaryCareNetworkContactsArgs, 'evidence'>>;
  registeredPatients?: Resolver<Maybe<ResolversTypes['Figure']>, ParentType, ContextType>;
  registeredPatientsByYear?: Resolver<Maybe<Array<ResolversTypes['YearlyPatients']>>, ParentType, ContextType>;
  registeredPatientsOverTime?: Resolver<Array<ResolversTypes['DatedFigure']>, ParentType, ContextType, Partial<PrimaryCareNetworkRegisteredPatientsOverTimeArgs>>;
  registeredPatientsStated?: Resolver<Array<ResolversTypes['Figure']>, ParentType, ContextType>;
  size?: Resolver<ResolversTypes['SizeCheck'], ParentType, ContextType>;
  discrepancies?: Resolver<Array<ResolversTypes['Discrepancy']>, ParentType, ContextType>;
  openedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  closedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  successors?: Resolver<Array<ResolversTypes['Succession']>, ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SizeCheckResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SizeCheck'] = ResolversParentTypes['SizeCheck']> = {
  status?: Resolver<ResolversTypes['SizeStatus'], ParentType, ContextType>;
  lower?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  upper?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outsideBy?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  citations?: Resolver<Array<ResolversTypes['Citation']>, ParentType, ContextType>;
};

export type NeighbourhoodResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Neighbourhood'] = ResolversParentTypes['Neighbourhood'], FederationReferenceType extends FederationReferenceTypes['Neighbourhood'] = FederationReferenceTypes['Neighbourhood']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Neighbourhood']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FootprintKind'], ParentType, ContextType>;
  isHub?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  primaryCareNetworks?: Resolver<Maybe<Array<ResolversTypes['PrimaryCareNetwork']>>, ParentType, ContextType>;
  system?: Resolver<Maybe<ResolversTypes['System']>, ParentType, ContextType>;
  places?: Resolver<Maybe<Array<ResolversTypes['Place']>>, ParentType, ContextType>;
  districts?: Resolver<Maybe<Array<ResolversTypes['District']>>, ParentType, ContextType>;
  practices?: Resolver<Array<ResolversTypes['Practice']>, ParentType, ContextType>;
  registeredPatients?: Resolver<Maybe<ResolversTypes['Figure']>, ParentType, ContextType>;
  registeredPatientsByYear?: Resolver<Maybe<Array<ResolversTypes['YearlyPatients']>>, ParentType, ContextType>;
  registeredPatientsOverTime?: Resolver<Array<ResolversTypes['DatedFigure']>, ParentType, ContextType, Partial<NeighbourhoodRegisteredPatientsOverTimeArgs>>;
  registeredPatientsStated?: Resolver<Array<ResolversTypes['Figure']>, ParentType, ContextType>;
  contacts?: Resolver<Array<ResolversTypes['Contact']>, ParentType, ContextType, RequireFields<NeighbourhoodContactsArgs, 'evidence'>>;
  areasAround?: Resolver<Array<ResolversTypes['Area']>, ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AreaResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Area'] = ResolversParentTypes['Area']> = {
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commonName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outline?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  citation?: Resolver<ResolversTypes['Citation'], ParentType, ContextType>;
};

export type PointResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Point'] = ResolversParentTypes['Point']> = {
  longitude?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  latitude?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type PracticeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Practice'] = ResolversParentTypes['Practice'], FederationReferenceType extends FederationReferenceTypes['Practice'] = FederationReferenceTypes['Practice']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Practice']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  odsCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  statedNames?: Resolver<Array<ResolversTypes['StatedName']>, ParentType, ContextType>;
  isBranch?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  mainPractice?: Resolver<Maybe<ResolversTypes['Practice']>, ParentType, ContextType>;
  branches?: Resolver<Array<ResolversTypes['Practice']>, ParentType, ContextType>;
  neighbourhood?: Resolver<Maybe<ResolversTypes['Neighbourhood']>, ParentType, ContextType>;
  primaryCareNetwork?: Resolver<Maybe<ResolversTypes['PrimaryCareNetwork']>, ParentType, ContextType>;
  commissioner?: Resolver<Maybe<ResolversTypes['Commissioner']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['Place']>, ParentType, ContextType>;
  district?: Resolver<Maybe<ResolversTypes['District']>, ParentType, ContextType>;
  footprints?: Resolver<Array<ResolversTypes['Footprint']>, ParentType, ContextType>;
  point?: Resolver<Maybe<ResolversTypes['Point']>, ParentType, ContextType>;
  address?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  postcode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  inheritedFields?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  contacts?: Resolver<Array<ResolversTypes['Contact']>, ParentType, ContextType, RequireFields<PracticeContactsArgs, 'evidence'>>;
  servesOnly?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PracticeStatus'], ParentType, ContextType>;
  registeredPatients?: Resolver<Maybe<ResolversTypes['Figure']>, ParentType, ContextType>;
  registeredPatientsOverTime?: Resolver<Array<ResolversTypes['DatedFigure']>, ParentType, ContextType, Partial<PracticeRegisteredPatientsOverTimeArgs>>;
  registeredPatientsStated?: Resolver<Array<ResolversTypes['Figure']>, ParentType, ContextType>;
  networkMemberships?: Resolver<Array<ResolversTypes['NetworkMembership']>, ParentType, ContextType>;
  openedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  closedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  successors?: Resolver<Array<ResolversTypes['Succession']>, ParentType, ContextType>;
  notes?: Resolver<Array<ResolversTypes['Statement']>, ParentType, ContextType>;
  residence?: Resolver<Array<ResolversTypes['ResidenceShare']>, ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NetworkMembershipResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['NetworkMembership'] = ResolversParentTypes['NetworkMembership']> = {
  primaryCareNetwork?: Resolver<Maybe<ResolversTypes['PrimaryCareNetwork']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  citations?: Resolver<Array<ResolversTypes['Citation']>, ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
};

export type SuccessionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Succession'] = ResolversParentTypes['Succession']> = {
  kind?: Resolver<ResolversTypes['SuccessionKind'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  toId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  toName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  citations?: Resolver<Array<ResolversTypes['Citation']>, ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
};

export type ClinicalDirectorResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ClinicalDirector'] = ResolversParentTypes['ClinicalDirector']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  statedNames?: Resolver<Array<ResolversTypes['StatedName']>, ParentType, ContextType>;
  statedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  primaryCareNetwork?: Resolver<Maybe<ResolversTypes['PrimaryCareNetwork']>, ParentType, ContextType>;
  citations?: Resolver<Array<ResolversTypes['Citation']>, ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
};

export type SearchResultResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SearchResult'] = ResolversParentTypes['SearchResult']> = {
  __resolveType: TypeResolveFn<'System' | 'Place' | 'District' | 'Commissioner' | 'PrimaryCareNetwork' | 'Neighbourhood' | 'Practice' | 'LocalityTeam' | 'IntegratedNeighbourhoodTeam' | 'Asset' | 'CommunityService' | 'Organisation', ParentType, ContextType>;
};

export type SearchHitResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SearchHit'] = ResolversParentTypes['SearchHit']> = {
  kind?: Resolver<ResolversTypes['SearchKind'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subtitle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  matched?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  match?: Resolver<ResolversTypes['SearchMatch'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['SearchResult']>, ParentType, ContextType>;
};

export type NearbyPracticeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['NearbyPractice'] = ResolversParentTypes['NearbyPractice']> = {
  practice?: Resolver<Maybe<ResolversTypes['Practice']>, ParentType, ContextType>;
  distance?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type NearbyNeighbourhoodResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['NearbyNeighbourhood'] = ResolversParentTypes['NearbyNeighbourhood']> = {
  neighbourhood?: Resolver<Maybe<ResolversTypes['Neighbourhood']>, ParentType, ContextType>;
  practice?: Resolver<Maybe<ResolversTypes['Practice']>, ParentType, ContextType>;
  distance?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RegistrationShareResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['RegistrationShare'] = ResolversParentTypes['RegistrationShare']> = {
  neighbourhood?: Resolver<Maybe<ResolversTypes['Neighbourhood']>, ParentType, ContextType>;
  areaCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  patients?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  share?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  holdsOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  citations?: Resolver<Array<ResolversTypes['Citation']>, ParentType, ContextType>;
};

export type AlignmentResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Alignment'] = ResolversParentTypes['Alignment']> = {
  unit?: Resolver<ResolversTypes['AlignmentUnit'], ParentType, ContextType>;
  areRowsLoaded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  areColumnsLoaded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  rows?: Resolver<Array<ResolversTypes['AlignmentRow']>, ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['AlignmentSummary'], ParentType, ContextType>;
};

export type AlignmentRowResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AlignmentRow'] = ResolversParentTypes['AlignmentRow']> = {
  footprint?: Resolver<Maybe<ResolversTypes['Footprint']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['AlignmentStatus'], ParentType, ContextType>;
  fit?: Resolver<ResolversTypes['AlignmentFit'], ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  practiceCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  areaCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  registeredPatients?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  cells?: Resolver<Array<ResolversTypes['AlignmentCell']>, ParentType, ContextType>;
  unmatchedAreaCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  unmatchedPractices?: Resolver<Array<ResolversTypes['Practice']>, ParentType, ContextType>;
  unplaced?: Resolver<Array<ResolversTypes['UnplacedPart']>, ParentType, ContextType>;
};

export type UnplacedPartResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['UnplacedPart'] = ResolversParentTypes['UnplacedPart']> = {
  reason?: Resolver<ResolversTypes['UnplacedReason'], ParentType, ContextType>;
  practiceCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  areaCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  registeredPatients?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  shareOfRow?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  practices?: Resolver<Array<ResolversTypes['Practice']>, ParentType, ContextType>;
};

export type AlignmentCellResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AlignmentCell'] = ResolversParentTypes['AlignmentCell']> = {
  footprint?: Resolver<Maybe<ResolversTypes['Footprint']>, ParentType, ContextType>;
  practiceCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  areaCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  registeredPatients?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  sharesOf?: Resolver<ResolversTypes['AlignmentMeasure'], ParentType, ContextType>;
  shareOfRow?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  shareOfColumn?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  practices?: Resolver<Array<ResolversTypes['Practice']>, ParentType, ContextType>;
};

export type AlignmentSummaryResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AlignmentSummary'] = ResolversParentTypes['AlignmentSummary']> = {
  nested?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  split?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unmatched?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fits?: Resolver<ResolversTypes['AlignmentFits'], ParentType, ContextType>;
  alignedShare?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type AlignmentFitsResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AlignmentFits'] = ResolversParentTypes['AlignmentFits']> = {
  nested?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  split?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outside?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  noSuchTier?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unknown?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StraddleResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Straddle'] = ResolversParentTypes['Straddle']> = {
  across?: Resolver<ResolversTypes['FootprintKind'], ParentType, ContextType>;
  row?: Resolver<ResolversTypes['AlignmentRow'], ParentType, ContextType>;
};

export type NetworkRoleResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['NetworkRole'] = ResolversParentTypes['NetworkRole']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  otherNames?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tasks?: Resolver<Array<ResolversTypes['Statement']>, ParentType, ContextType>;
  fundedFrom?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isNational?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  citations?: Resolver<Array<ResolversTypes['Citation']>, ParentType, ContextType>;
};

export type NetworkContractResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['NetworkContract'] = ResolversParentTypes['NetworkContract']> = {
  roles?: Resolver<Array<ResolversTypes['NetworkRole']>, ParentType, ContextType>;
  serviceSpecifications?: Resolver<Array<ResolversTypes['ServiceSpecification']>, ParentType, ContextType>;
  nationalInvestment?: Resolver<Array<ResolversTypes['Figure']>, ParentType, ContextType>;
  statements?: Resolver<Array<ResolversTypes['Statement']>, ParentType, ContextType>;
};

export type ServiceSpecificationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ServiceSpecification'] = ResolversParentTypes['ServiceSpecification']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isNational?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  citations?: Resolver<Array<ResolversTypes['Citation']>, ParentType, ContextType>;
};

export type ScenarioResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Scenario'] = ResolversParentTypes['Scenario'], FederationReferenceType extends FederationReferenceTypes['Scenario'] = FederationReferenceTypes['Scenario']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Scenario']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  year?: Resolver<ResolversTypes['FinancialYear'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  moves?: Resolver<Array<ResolversTypes['ScenarioMove']>, ParentType, ContextType>;
  networks?: Resolver<Array<ResolversTypes['ScenarioNetwork']>, ParentType, ContextType>;
  alignment?: Resolver<Array<ResolversTypes['ScenarioAlignment']>, ParentType, ContextType>;
  brokenRules?: Resolver<Array<ResolversTypes['BrokenRule']>, ParentType, ContextType>;
};

export type ScenarioMoveResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ScenarioMove'] = ResolversParentTypes['ScenarioMove']> = {
  practice?: Resolver<Maybe<ResolversTypes['Practice']>, ParentType, ContextType>;
  patients?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['PrimaryCareNetwork']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['PrimaryCareNetwork']>, ParentType, ContextType>;
  toName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ScenarioNetworkResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ScenarioNetwork'] = ResolversParentTypes['ScenarioNetwork'], FederationReferenceType extends FederationReferenceTypes['ScenarioNetwork'] = FederationReferenceTypes['ScenarioNetwork']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ScenarioNetwork']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  year?: Resolver<ResolversTypes['FinancialYear'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  network?: Resolver<Maybe<ResolversTypes['PrimaryCareNetwork']>, ParentType, ContextType>;
  isNew?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isDissolved?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  patientsBefore?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  patientsAfter?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sizeBefore?: Resolver<ResolversTypes['SizeStatus'], ParentType, ContextType>;
  sizeAfter?: Resolver<ResolversTypes['SizeStatus'], ParentType, ContextType>;
  practiceCountBefore?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  practiceCountAfter?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  practicesAfter?: Resolver<Array<ResolversTypes['Practice']>, ParentType, ContextType>;
};

export type ScenarioAlignmentResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ScenarioAlignment'] = ResolversParentTypes['ScenarioAlignment']> = {
  columns?: Resolver<ResolversTypes['FootprintKind'], ParentType, ContextType>;
  rows?: Resolver<Array<ResolversTypes['ScenarioAlignmentRow']>, ParentType, ContextType>;
  becomeSplit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  becomeWhole?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ScenarioAlignmentRowResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ScenarioAlignmentRow'] = ResolversParentTypes['ScenarioAlignmentRow']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  network?: Resolver<Maybe<ResolversTypes['PrimaryCareNetwork']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['AlignmentStatus']>, ParentType, ContextType>;
  after?: Resolver<Maybe<ResolversTypes['AlignmentStatus']>, ParentType, ContextType>;
  becomesSplit?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  sentenceBefore?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sentenceAfter?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type BrokenRuleResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['BrokenRule'] = ResolversParentTypes['BrokenRule']> = {
  rule?: Resolver<ResolversTypes['ContractRule'], ParentType, ContextType>;
  isNew?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  network?: Resolver<Maybe<ResolversTypes['PrimaryCareNetwork']>, ParentType, ContextType>;
  practice?: Resolver<Maybe<ResolversTypes['Practice']>, ParentType, ContextType>;
  citations?: Resolver<Array<ResolversTypes['Citation']>, ParentType, ContextType>;
};

export type StrategyResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Strategy'] = ResolversParentTypes['Strategy']> = {
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  chapters?: Resolver<Array<ResolversTypes['StrategyChapter']>, ParentType, ContextType>;
  aims?: Resolver<Array<ResolversTypes['Statement']>, ParentType, ContextType>;
  risks?: Resolver<Array<ResolversTypes['Statement']>, ParentType, ContextType>;
  governance?: Resolver<Array<ResolversTypes['Statement']>, ParentType, ContextType>;
  measures?: Resolver<Array<ResolversTypes['Statement']>, ParentType, ContextType>;
  engagement?: Resolver<Array<ResolversTypes['Statement']>, ParentType, ContextType>;
  notInText?: Resolver<Array<ResolversTypes['MissingContent']>, ParentType, ContextType>;
};

export type MissingContentResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MissingContent'] = ResolversParentTypes['MissingContent']> = {
  what?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  caption?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  citation?: Resolver<ResolversTypes['Citation'], ParentType, ContextType>;
};

export type PatientQuestionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PatientQuestion'] = ResolversParentTypes['PatientQuestion']> = {
  question?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  answer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  citation?: Resolver<ResolversTypes['Citation'], ParentType, ContextType>;
};

export type StrategyChapterResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['StrategyChapter'] = ResolversParentTypes['StrategyChapter']> = {
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ambitions?: Resolver<Array<ResolversTypes['Statement']>, ParentType, ContextType>;
  actions?: Resolver<Array<ResolversTypes['Statement']>, ParentType, ContextType>;
  impacts?: Resolver<Array<ResolversTypes['RoleImpact']>, ParentType, ContextType>;
  quotes?: Resolver<Array<ResolversTypes['Quote']>, ParentType, ContextType>;
  topics?: Resolver<Array<ResolversTypes['Statement']>, ParentType, ContextType>;
  challenges?: Resolver<Array<ResolversTypes['Statement']>, ParentType, ContextType>;
  programmes?: Resolver<Array<ResolversTypes['Statement']>, ParentType, ContextType>;
};

export type RoleImpactResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['RoleImpact'] = ResolversParentTypes['RoleImpact']> = {
  audience?: Resolver<ResolversTypes['Audience'], ParentType, ContextType>;
  statement?: Resolver<ResolversTypes['Statement'], ParentType, ContextType>;
};

export type QuoteResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Quote'] = ResolversParentTypes['Quote']> = {
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  printed?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  citation?: Resolver<ResolversTypes['Citation'], ParentType, ContextType>;
};

export type GraphStatusResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['GraphStatus'] = ResolversParentTypes['GraphStatus']> = {
  dataVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  datasets?: Resolver<Array<ResolversTypes['Dataset']>, ParentType, ContextType>;
  gaps?: Resolver<Array<ResolversTypes['DataGap']>, ParentType, ContextType>;
};

export type DataGapResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DataGap'] = ResolversParentTypes['DataGap']> = {
  about?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  dataset?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  what?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  how?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DatasetResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Dataset'] = ResolversParentTypes['Dataset']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  releasedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  loadedAt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type NeighbourhoodConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['NeighbourhoodConnection'] = ResolversParentTypes['NeighbourhoodConnection']> = {
  edges?: Resolver<Array<ResolversTypes['NeighbourhoodEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Neighbourhood']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type NeighbourhoodEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['NeighbourhoodEdge'] = ResolversParentTypes['NeighbourhoodEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Neighbourhood'], ParentType, ContextType>;
};

export type PrimaryCareNetworkConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PrimaryCareNetworkConnection'] = ResolversParentTypes['PrimaryCareNetworkConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PrimaryCareNetworkEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['PrimaryCareNetwork']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PrimaryCareNetworkEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PrimaryCareNetworkEdge'] = ResolversParentTypes['PrimaryCareNetworkEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PrimaryCareNetwork'], ParentType, ContextType>;
};

export type PracticeConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PracticeConnection'] = ResolversParentTypes['PracticeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PracticeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Practice']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PracticeEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PracticeEdge'] = ResolversParentTypes['PracticeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Practice'], ParentType, ContextType>;
};

export type DiscrepancyConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DiscrepancyConnection'] = ResolversParentTypes['DiscrepancyConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DiscrepancyEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Discrepancy']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DiscrepancyEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DiscrepancyEdge'] = ResolversParentTypes['DiscrepancyEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Discrepancy'], ParentType, ContextType>;
};

export type ChangeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Change'] = ResolversParentTypes['Change']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ChangeKind'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subjectKind?: Resolver<ResolversTypes['ChangeSubject'], ParentType, ContextType>;
  subjectId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  subjectName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  toId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  succession?: Resolver<Maybe<ResolversTypes['SuccessionKind']>, ParentType, ContextType>;
  notBefore?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  notAfter?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  citations?: Resolver<Array<ResolversTypes['Citation']>, ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
};

export type ChangeConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ChangeConnection'] = ResolversParentTypes['ChangeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ChangeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Change']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ChangeEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ChangeEdge'] = ResolversParentTypes['ChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Change'], ParentType, ContextType>;
};

export type PlaceResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Place'] = ResolversParentTypes['Place'], FederationReferenceType extends FederationReferenceTypes['Place'] = FederationReferenceTypes['Place']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Place']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FootprintKind'], ParentType, ContextType>;
  primaryCareNetworks?: Resolver<Maybe<Array<ResolversTypes['PrimaryCareNetwork']>>, ParentType, ContextType>;
  neighbourhoods?: Resolver<Maybe<Array<ResolversTypes['Neighbourhood']>>, ParentType, ContextType>;
  practiceCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  statedCounts?: Resolver<Maybe<Array<ResolversTypes['StatedCount']>>, ParentType, ContextType>;
  registeredPatients?: Resolver<Maybe<ResolversTypes['Figure']>, ParentType, ContextType>;
  registeredPatientsOverTime?: Resolver<Maybe<Array<ResolversTypes['DatedFigure']>>, ParentType, ContextType, Partial<PlaceRegisteredPatientsOverTimeArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DistrictResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['District'] = ResolversParentTypes['District'], FederationReferenceType extends FederationReferenceTypes['District'] = FederationReferenceTypes['District']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['District']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FootprintKind'], ParentType, ContextType>;
  registeredPatients?: Resolver<Maybe<ResolversTypes['Figure']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LocalityTeamResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['LocalityTeam'] = ResolversParentTypes['LocalityTeam'], FederationReferenceType extends FederationReferenceTypes['LocalityTeam'] = FederationReferenceTypes['LocalityTeam']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['LocalityTeam']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FootprintKind'], ParentType, ContextType>;
  registeredPatients?: Resolver<Maybe<ResolversTypes['Figure']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IntegratedNeighbourhoodTeamResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['IntegratedNeighbourhoodTeam'] = ResolversParentTypes['IntegratedNeighbourhoodTeam'], FederationReferenceType extends FederationReferenceTypes['IntegratedNeighbourhoodTeam'] = FederationReferenceTypes['IntegratedNeighbourhoodTeam']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['IntegratedNeighbourhoodTeam']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FootprintKind'], ParentType, ContextType>;
  registeredPatients?: Resolver<Maybe<ResolversTypes['Figure']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LocalityResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Locality'] = ResolversParentTypes['Locality'], FederationReferenceType extends FederationReferenceTypes['Locality'] = FederationReferenceTypes['Locality']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Locality']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FootprintKind'], ParentType, ContextType>;
  primaryCareNetworks?: Resolver<Maybe<Array<ResolversTypes['PrimaryCareNetwork']>>, ParentType, ContextType>;
  practiceCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  registeredPatients?: Resolver<Maybe<ResolversTypes['Figure']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SmallAreaResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SmallArea'] = ResolversParentTypes['SmallArea'], FederationReferenceType extends FederationReferenceTypes['SmallArea'] = FederationReferenceTypes['SmallArea']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SmallArea']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FootprintKind'], ParentType, ContextType>;
  registeredPatients?: Resolver<Maybe<ResolversTypes['Figure']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LocationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Location'] = ResolversParentTypes['Location'], FederationReferenceType extends FederationReferenceTypes['Location'] = FederationReferenceTypes['Location']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Location']> | FederationReferenceType, FederationReferenceType, ContextType>;
  postcode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  nearestPractices?: Resolver<Maybe<Array<ResolversTypes['NearbyPractice']>>, ParentType, ContextType, RequireFields<LocationNearestPracticesArgs, 'first' | 'kind'>>;
  nearestNeighbourhoods?: Resolver<Maybe<Array<ResolversTypes['NearbyNeighbourhood']>>, ParentType, ContextType, RequireFields<LocationNearestNeighbourhoodsArgs, 'first'>>;
  registrations?: Resolver<Maybe<Array<ResolversTypes['RegistrationShare']>>, ParentType, ContextType>;
};

export type AssetResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Asset'] = ResolversParentTypes['Asset'], FederationReferenceType extends FederationReferenceTypes['Asset'] = FederationReferenceTypes['Asset']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Asset']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CommunityServiceResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CommunityService'] = ResolversParentTypes['CommunityService'], FederationReferenceType extends FederationReferenceTypes['CommunityService'] = FederationReferenceTypes['CommunityService']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CommunityService']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NetworkWorkforceResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['NetworkWorkforce'] = ResolversParentTypes['NetworkWorkforce'], FederationReferenceType extends FederationReferenceTypes['NetworkWorkforce'] = FederationReferenceTypes['NetworkWorkforce']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['NetworkWorkforce']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  registeredPatients?: Resolver<Maybe<ResolversTypes['Figure']>, ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface FinancialYearScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['FinancialYear'], any> {
  name: 'FinancialYear';
}

export type SourceResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Source'] = ResolversParentTypes['Source']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  publisher?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  publishedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  fileName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  licence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CitationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Citation'] = ResolversParentTypes['Citation']> = {
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  locator?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type EvidenceResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Evidence'] = ResolversParentTypes['Evidence']> = {
  statedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  lastConfirmed?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  reachesTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  isCarriedForward?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isCurrent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  inference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type FigureResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Figure'] = ResolversParentTypes['Figure']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  period?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  derivation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  citations?: Resolver<Array<ResolversTypes['Citation']>, ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
};

export type ContactResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Contact'] = ResolversParentTypes['Contact']> = {
  of?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ContactKind'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  statedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  citations?: Resolver<Array<ResolversTypes['Citation']>, ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
};

export type OrganisationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Organisation'] = ResolversParentTypes['Organisation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  shortName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['OrganisationKind'], ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  contacts?: Resolver<Array<ResolversTypes['Contact']>, ParentType, ContextType, RequireFields<OrganisationContactsArgs, 'evidence'>>;
  citations?: Resolver<Array<ResolversTypes['Citation']>, ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = SubgraphContext> = {
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Correction?: CorrectionResolvers<ContextType>;
  CorrectionReport?: CorrectionReportResolvers<ContextType>;
  Load?: LoadResolvers<ContextType>;
  TableChange?: TableChangeResolvers<ContextType>;
  Discrepancy?: DiscrepancyResolvers<ContextType>;
  Statement?: StatementResolvers<ContextType>;
  TopicStatement?: TopicStatementResolvers<ContextType>;
  ResidenceShare?: ResidenceShareResolvers<ContextType>;
  StatedName?: StatedNameResolvers<ContextType>;
  Footprint?: FootprintResolvers<ContextType>;
  System?: SystemResolvers<ContextType>;
  LegalBody?: LegalBodyResolvers<ContextType>;
  Leadership?: LeadershipResolvers<ContextType>;
  YearlyPatients?: YearlyPatientsResolvers<ContextType>;
  DatedFigure?: DatedFigureResolvers<ContextType>;
  StatedCount?: StatedCountResolvers<ContextType>;
  Commissioner?: CommissionerResolvers<ContextType>;
  PrimaryCareNetwork?: PrimaryCareNetworkResolvers<ContextType>;
  SizeCheck?: SizeCheckResolvers<ContextType>;
  Neighbourhood?: NeighbourhoodResolvers<ContextType>;
  Area?: AreaResolvers<ContextType>;
  Point?: PointResolvers<ContextType>;
  Practice?: PracticeResolvers<ContextType>;
  NetworkMembership?: NetworkMembershipResolvers<ContextType>;
  Succession?: SuccessionResolvers<ContextType>;
  ClinicalDirector?: ClinicalDirectorResolvers<ContextType>;
  SearchResult?: SearchResultResolvers<ContextType>;
  SearchHit?: SearchHitResolvers<ContextType>;
  NearbyPractice?: NearbyPracticeResolvers<ContextType>;
  NearbyNeighbourhood?: NearbyNeighbourhoodResolvers<ContextType>;
  RegistrationShare?: RegistrationShareResolvers<ContextType>;
  Alignment?: AlignmentResolvers<ContextType>;
  AlignmentRow?: AlignmentRowResolvers<ContextType>;
  UnplacedPart?: UnplacedPartResolvers<ContextType>;
  AlignmentCell?: AlignmentCellResolvers<ContextType>;
  AlignmentSummary?: AlignmentSummaryResolvers<ContextType>;
  AlignmentFits?: AlignmentFitsResolvers<ContextType>;
  Straddle?: StraddleResolvers<ContextType>;
  NetworkRole?: NetworkRoleResolvers<ContextType>;
  NetworkContract?: NetworkContractResolvers<ContextType>;
  ServiceSpecification?: ServiceSpecificationResolvers<ContextType>;
  Scenario?: ScenarioResolvers<ContextType>;
  ScenarioMove?: ScenarioMoveResolvers<ContextType>;
  ScenarioNetwork?: ScenarioNetworkResolvers<ContextType>;
  ScenarioAlignment?: ScenarioAlignmentResolvers<ContextType>;
  ScenarioAlignmentRow?: ScenarioAlignmentRowResolvers<ContextType>;
  BrokenRule?: BrokenRuleResolvers<ContextType>;
  Strategy?: StrategyResolvers<ContextType>;
  MissingContent?: MissingContentResolvers<ContextType>;
  PatientQuestion?: PatientQuestionResolvers<ContextType>;
  StrategyChapter?: StrategyChapterResolvers<ContextType>;
  RoleImpact?: RoleImpactResolvers<ContextType>;
  Quote?: QuoteResolvers<ContextType>;
  GraphStatus?: GraphStatusResolvers<ContextType>;
  DataGap?: DataGapResolvers<ContextType>;
  Dataset?: DatasetResolvers<ContextType>;
  NeighbourhoodConnection?: NeighbourhoodConnectionResolvers<ContextType>;
  NeighbourhoodEdge?: NeighbourhoodEdgeResolvers<ContextType>;
  PrimaryCareNetworkConnection?: PrimaryCareNetworkConnectionResolvers<ContextType>;
  PrimaryCareNetworkEdge?: PrimaryCareNetworkEdgeResolvers<ContextType>;
  PracticeConnection?: PracticeConnectionResolvers<ContextType>;
  PracticeEdge?: PracticeEdgeResolvers<ContextType>;
  DiscrepancyConnection?: DiscrepancyConnectionResolvers<ContextType>;
  DiscrepancyEdge?: DiscrepancyEdgeResolvers<ContextType>;
  Change?: ChangeResolvers<ContextType>;
  ChangeConnection?: ChangeConnectionResolvers<ContextType>;
  ChangeEdge?: ChangeEdgeResolvers<ContextType>;
  Place?: PlaceResolvers<ContextType>;
  District?: DistrictResolvers<ContextType>;
  LocalityTeam?: LocalityTeamResolvers<ContextType>;
  IntegratedNeighbourhoodTeam?: IntegratedNeighbourhoodTeamResolvers<ContextType>;
  Locality?: LocalityResolvers<ContextType>;
  SmallArea?: SmallAreaResolvers<ContextType>;
  Location?: LocationResolvers<ContextType>;
  Asset?: AssetResolvers<ContextType>;
  CommunityService?: CommunityServiceResolvers<ContextType>;
  NetworkWorkforce?: NetworkWorkforceResolvers<ContextType>;
  Date?: GraphQLScalarType;
  FinancialYear?: GraphQLScalarType;
  Source?: SourceResolvers<ContextType>;
  Citation?: CitationResolvers<ContextType>;
  Evidence?: EvidenceResolvers<ContextType>;
  Figure?: FigureResolvers<ContextType>;
  Contact?: ContactResolvers<ContextType>;
  Organisation?: OrganisationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = SubgraphContext> = {
  requiresScope?: RequiresScopeDirectiveResolver<any, any, ContextType>;
};

