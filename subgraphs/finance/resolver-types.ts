// Generated from finance.graphql by `npm run generate`: do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { SourceModel, EvidenceModel, CitationModel, FigureModel, ContactModel, OrganisationModel } from '../shared/models.ts';
import type { BudgetLineModel, BudgetModel, BudgetComparisonModel, PracticePaymentModel, NetworkPaymentModel, PaymentPatientsModel, NetworkWorkforceRoleModel, NetworkWorkforceModel, WorkforceCensusModel, FundingStreamModel, StreamEntitlementModel, NetworkFundingModel, NetworkSpendModel, WorkforceLineModel, WorkforceModel, SystemModel, CommissionerModel, PracticeModel, PrimaryCareNetworkModel, NeighbourhoodModel, ScenarioNetworkModel, ScenarioModel } from './models.ts';
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
  /** The streams of funding for primary care networks, in the order of the sources. */
  fundingStreams?: Maybe<Array<FundingStream>>;
};


export type QueryFundingStreamsArgs = {
  year?: InputMaybe<Scalars['FinancialYear']['input']>;
};

/** The kind of budget, according to the table of the source that prints it. */
export type BudgetKind =
  /** Primary care budgets by commissioner. */
  | 'PRIMARY_CARE'
  /** Funding of primary care networks. */
  | 'NETWORK'
  /** General Practice Forward View allocations. */
  | 'GP_FORWARD_VIEW'
  /** Published co-commissioning allocations. */
  | 'CO_COMMISSIONING'
  /** Allocations to an integrated care board. */
  | 'ALLOCATION';

/** A budget for one footprint and year, line by line as its source prints it. */
export type Budget = {
  __typename?: 'Budget';
  /** Stable id, for example primary-care-2019-20-llr. */
  id: Scalars['ID']['output'];
  /** Its kind. */
  kind: BudgetKind;
  /** Its financial year. */
  year: Scalars['FinancialYear']['output'];
  /** The title of its table in the source. */
  title: Scalars['String']['output'];
  /** The total that the source prints, in pounds. */
  total?: Maybe<Figure>;
  /** Its lines in printed order, including subtotals, without the total. */
  lines: Array<BudgetLine>;
  /** Whether printed subtotals and totals equal the sums of their lines. */
  checks: Array<BudgetCheck>;
  /**
   * Its lines, in printed order, with the amounts paid to general practices in the same year, if published payment
   * headings are comparable. Empty if no payments of that year are loaded. A line without an amount is
   * not compared.
   */
  comparisons: Array<BudgetComparison>;
};

/** One line of a budget. */
export type BudgetLine = {
  __typename?: 'BudgetLine';
  /** The line's name as printed. */
  name: Scalars['String']['output'];
  /** Its heading; null if it has none. */
  heading?: Maybe<Scalars['String']['output']>;
  /** True when other lines of the same budget are summed into it. */
  isSubtotal: Scalars['Boolean']['output'];
  /** Pounds. Null if the cell is blank: the source states no amount, which is not 0. */
  amount?: Maybe<Figure>;
  /** Share of the printed total, 0 to 1; null if amount or total is not stated. */
  shareOfTotal?: Maybe<Scalars['Float']['output']>;
};

/**
 * A check of sums: of the lines of a budget, or of the commissioners' budgets against the system's, named for
 * example 'row: PCN'.
 */
export type BudgetCheck = {
  __typename?: 'BudgetCheck';
  /** The checked sum: the name of the subtotal, 'TOTAL', or 'row: ' and the name of the line. */
  name: Scalars['String']['output'];
  /** The sum as the source prints it, in pounds. */
  printed: Scalars['Float']['output'];
  /** The calculated sum, in pounds. */
  summed: Scalars['Float']['output'];
  /** Printed minus summed, in pounds; 0 when it adds up. */
  difference: Scalars['Float']['output'];
};

/**
 * A line of a budget compared with NHS Payments to General Practice: what was planned, and what was paid to
 * the practices of its footprint. A budget is a plan, and not all of it is paid to practices.
 */
export type BudgetComparison = {
  __typename?: 'BudgetComparison';
  /** The line's name as printed in the budget. */
  line: Scalars['String']['output'];
  /** The budgeted amount in pounds. */
  budgeted: Figure;
  /** The payment headings that are added together, as published. */
  headings: Array<Scalars['String']['output']>;
  /**
   * The amount paid under these headings to practices that were in the footprint on any day of the year, in
   * pounds.
   */
  paid: Figure;
  /** Paid minus budgeted, in pounds. */
  difference: Scalars['Float']['output'];
  /** How certain it is that both are the same money. */
  confidence: ComparisonConfidence;
  /** Why they are compared, and what only one of them may include. */
  why: Scalars['String']['output'];
};

/** How certain it is that a line of a budget and a heading of payments are the same money. */
export type ComparisonConfidence =
  /** Both have the same name. */
  | 'SAME_NAME'
  /** The names are similar, and no source states that both are the same. */
  | 'ALIKE'
  /** Each may include money that the other does not, so a difference has little meaning. */
  | 'OVERLAPPING';

/** The kind of a line in NHS Payments to General Practice. */
export type PaymentKind =
  /** Money paid under this heading. Headings overlap, so do not add them up; use the lines of kind TOTAL. */
  | 'PAYMENT'
  /** A deduction, printed below 0: pensions, levies and prescription charges. */
  | 'DEDUCTION'
  /** A sum of other headings that the source prints. */
  | 'TOTAL'
  /** Pounds per patient, printed by the source. */
  | 'AVERAGE';

/** One line of NHS Payments to General Practice: one heading for one practice and year. */
export type PracticePayment = {
  __typename?: 'PracticePayment';
  /** The financial year in which it was paid. */
  year: Scalars['FinancialYear']['output'];
  /** The heading of its column as published. Headings change from year to year. */
  heading: Scalars['String']['output'];
  /** Whether it is money under one heading, a deduction, a total or an average. */
  kind: PaymentKind;
  /** Pounds, or pounds per patient for an average. A printed 0 is returned as 0; a blank cell has no line. */
  amount: Figure;
};

/** The amount that the practices of a network were paid under one heading in one year. */
export type NetworkPayment = {
  __typename?: 'NetworkPayment';
  /** The financial year in which it was paid. */
  year: Scalars['FinancialYear']['output'];
  /** The heading as published. */
  heading: Scalars['String']['output'];
  /** Whether it is money under one heading, a deduction or a total. Averages are not summed. */
  kind: PaymentKind;
  /** The sum in pounds. The derivation lists every practice with its amount. */
  amount: Figure;
};

/**
 * The numbers of patients that NHS Payments to General Practice uses to calculate payments per patient in a year. They
 * are averages over the year, even where the heading says 'Last Known Figure', and not list sizes; see
 * `registeredPatients`.
 */
export type PaymentPatients = {
  __typename?: 'PaymentPatients';
  /** The financial year. */
  year: Scalars['FinancialYear']['output'];
  /** Registered patients, averaged over the year; null if the source leaves them blank. */
  registeredPatientsAverage?: Maybe<Figure>;
  /** Weighted patients, averaged over the year: registered ones adjusted for need by a national formula; null if the source leaves them blank. */
  weightedPatients?: Maybe<Figure>;
};

/** The patients for whom a rate is paid. */
export type PatientBasis =
  /** Each patient on the registered list. */
  | 'REGISTERED'
  /**
   * Each weighted patient: the list adjusted for need by a national formula. Registered patients are never
   * used instead.
   */
  | 'WEIGHTED';

/** A stream of funding for primary care networks. */
export type FundingStream = {
  __typename?: 'FundingStream';
  /** Stable id, for example core-pcn-funding. */
  id: Scalars['ID']['output'];
  /** Its name in plain words. */
  name: Scalars['String']['output'];
  /**
   * Pounds per patient per year. Null if no source states a rate for the year, or if the rate for all patients does
   * not equal the printed budget of that year.
   */
  rate?: Maybe<Figure>;
  /** The patients for whom the rate is paid; null if no source states a rate. */
  basis?: Maybe<PatientBasis>;
  /** The first year in which it is paid. Null if no source states a start. */
  firstYear?: Maybe<Scalars['FinancialYear']['output']>;
  /** Whether it is paid in all of England; otherwise in one system alone. */
  isNational: Scalars['Boolean']['output'];
  /**
   * Its budgets by year: those of the system through which the stream was requested, or of every loaded system if it was
   * not requested through one.
   */
  budgets: Array<StreamBudget>;
};


/** A stream of funding for primary care networks. */
export type FundingStreamRateArgs = {
  year?: InputMaybe<Scalars['FinancialYear']['input']>;
};

/** The budget of a stream in one year. */
export type StreamBudget = {
  __typename?: 'StreamBudget';
  /** The financial year. */
  year: Scalars['FinancialYear']['output'];
  /** The id of the system or commissioner of the budget. */
  about: Scalars['ID']['output'];
  /** Pounds. Null if the cell is blank. */
  amount?: Maybe<Figure>;
};

/**
 * The funding of a network, from its list size and the published rates. Streams without a published rate are
 * listed and not estimated.
 */
export type NetworkFunding = {
  __typename?: 'NetworkFunding';
  /** The financial year of the rates. */
  year: Scalars['FinancialYear']['output'];
  /** The registered patients by which the rates are multiplied. */
  patients: Figure;
  /** The sum of the streams below, each rounded to the penny, in pounds. */
  total: Scalars['Float']['output'];
  /** The amount of each stream with a rate. */
  streams: Array<StreamEntitlement>;
  /**
   * Streams that are not in the total: without a rate for the year (for example because they start later), or
   * paid for weighted patients. Weighted patients are known only as averages of a year (`paymentPatients`),
   * which are not used in this calculation.
   */
  withoutRate: Array<FundingStream>;
};

/** The amount of a stream for a network or neighbourhood. */
export type StreamEntitlement = {
  __typename?: 'StreamEntitlement';
  /** The stream. */
  stream: FundingStream;
  /** Patients times rate, in pounds, rounded half up to the penny; the derivation shows both. */
  amount: Figure;
};

/** The spending of a network on one heading, from the start of a financial year to a day. For partners only. */
export type NetworkSpend = {
  __typename?: 'NetworkSpend';
  /** The financial year. */
  year: Scalars['FinancialYear']['output'];
  /** What the money was spent on, as the file states it. */
  heading: Scalars['String']['output'];
  /** The last day of the spending. */
  upTo: Scalars['Date']['output'];
  /** Pounds spent since the start of the year. */
  amount: Figure;
  /** The funding stream that pays for it; null if the file names none. */
  stream?: Maybe<FundingStream>;
  /** The entitlement of the network from the stream for the whole year, in pounds. Null without a stream or a rate. */
  entitlement?: Maybe<Figure>;
  /** `entitlement` minus `amount`, in pounds. Null if `entitlement` is null. */
  remaining?: Maybe<Figure>;
};

/** The forecast of general practitioners in the system. */
export type Workforce = {
  __typename?: 'Workforce';
  /** Baseline, leavers and joiners, line by line as the source prints them. */
  forecast: Array<WorkforceLine>;
  /** Baseline plus joiners minus leavers over the forecast's years, in whole time equivalents. */
  projected: Figure;
  /** The target that a source states, in whole time equivalents; null if none does. */
  target?: Maybe<Figure>;
  /** All targets that sources state, including rates per 1,000 patients. */
  targets: Array<Figure>;
  /** When the forecast was stated. It counts as current for a year. */
  evidence: Evidence;
};

/** The kind of a line of the forecast. */
export type WorkforceLineKind =
  /** Staff in post at the start. */
  | 'BASELINE'
  /** Staff expected to leave. */
  | 'LEAVERS'
  /** Staff expected to join. */
  | 'JOINERS';

/** One line of the workforce forecast. */
export type WorkforceLine = {
  __typename?: 'WorkforceLine';
  /** Baseline, leavers or joiners. */
  kind: WorkforceLineKind;
  /** The line's name as printed. */
  name: Scalars['String']['output'];
  /** The stated number of people or posts; null if the cell is blank. */
  number?: Maybe<Figure>;
  /**
   * The change over the forecast's years in whole time equivalents, negative for leavers; null if the cell is
   * blank.
   */
  change?: Maybe<Figure>;
  /** The basis of the line, as the source states it; null if it states none. */
  evidence?: Maybe<Scalars['String']['output']>;
};

/**
 * The reported staff of a network on the day of a census, paid by the network or employed for it, without the
 * staff of its practices. Reporting was incomplete in the first years, so growth is partly better reporting.
 */
export type NetworkWorkforce = {
  __typename?: 'NetworkWorkforce';
  /** Id of the network. */
  id: Scalars['ID']['output'];
  /** The day of the census. */
  asOf: Scalars['Date']['output'];
  /** All staff reported, in whole time equivalents: the sum over the roles. */
  wte: Figure;
  /**
   * All reported records of staff: the sum over the roles. A person with two roles has two records, so it is
   * not a headcount.
   */
  records: Figure;
  /**
   * The staff by group and role, by name. A role that is not listed was not reported; there may be staff in
   * it.
   */
  roles: Array<NetworkWorkforceRole>;
  /**
   * The list size of the network on the day of the census, as `registeredPatients` on that day. Null if there
   * is none.
   */
  registeredPatients?: Maybe<Figure>;
  /** Staff reported per 1,000 registered patients on the day of the census, to four decimal places; null without a list size. */
  wtePer1000Patients?: Maybe<Figure>;
  /**
   * The target per 1,000 patients in a strategy; null if there is none. It is for general practitioners,
   * whom this census does not count, so it is only a benchmark.
   */
  target?: Maybe<Figure>;
};

/** The staff of a network in one role. */
export type NetworkWorkforceRole = {
  __typename?: 'NetworkWorkforceRole';
  /** The group of staff as published, for example Other Direct Patient Care staff. */
  staffGroup: Scalars['String']['output'];
  /** The role as published, with the detailed role after a colon. */
  role: Scalars['String']['output'];
  /** Whole time equivalents. */
  wte: Figure;
  /** Records of staff: a person with two roles has two. */
  records: Figure;
};

/** The staff of a system's networks at a census. */
export type WorkforceCensus = {
  __typename?: 'WorkforceCensus';
  /** The day of the census. */
  on: Scalars['Date']['output'];
  /** The number of networks that reported any staff. */
  networksReporting: Scalars['Int']['output'];
  /** The number of networks that were open on the day, with practices in the system. */
  networksOpen: Scalars['Int']['output'];
  /**
   * All reported staff in whole time equivalents: the sum over the networks that reported, without an estimate
   * for the others.
   */
  wte: Figure;
  /** All reported records of staff. A person with two roles has two. */
  records: Figure;
};

export type System = {
  __typename?: 'System';
  id: Scalars['ID']['output'];
  asOf: Scalars['Date']['output'];
  /** Budgets of the whole system, by year, independent of `asOf`. */
  budgets?: Maybe<Array<Budget>>;
  /** The forecast of general practitioners in this system; null if no source states one. */
  workforce?: Maybe<Workforce>;
  /**
   * The reported staff of its networks, census by census, oldest first, with the number of networks that
   * reported. Empty if no census is loaded.
   */
  workforceCensuses?: Maybe<Array<WorkforceCensus>>;
};


export type SystemBudgetsArgs = {
  year?: InputMaybe<Scalars['FinancialYear']['input']>;
  kind?: InputMaybe<BudgetKind>;
};


export type SystemWorkforceCensusesArgs = {
  since?: InputMaybe<Scalars['Date']['input']>;
  until?: InputMaybe<Scalars['Date']['input']>;
};

export type Commissioner = {
  __typename?: 'Commissioner';
  id: Scalars['ID']['output'];
  asOf: Scalars['Date']['output'];
  /** Budgets of this commissioner, by year, independent of `asOf`. */
  budgets?: Maybe<Array<Budget>>;
};


export type CommissionerBudgetsArgs = {
  year?: InputMaybe<Scalars['FinancialYear']['input']>;
  kind?: InputMaybe<BudgetKind>;
};

/** Whether the funding of a year can be calculated. */
export type FundingStatus =
  /** The list size and at least one rate are known, so `funding` has a value. */
  | 'STATED'
  /** The list size is not known. */
  | 'NO_LIST_SIZE'
  /** No rate for the year is known. */
  | 'NO_RATE';

/** A list size at the end of a financial year, from primary-care. */
export type YearlyPatients = {
  __typename?: 'YearlyPatients';
  /** The financial year. */
  year: Scalars['FinancialYear']['output'];
  /** The list size; null if it is not known. */
  figure?: Maybe<Figure>;
};

export type PrimaryCareNetwork = {
  __typename?: 'PrimaryCareNetwork';
  id: Scalars['ID']['output'];
  asOf: Scalars['Date']['output'];
  registeredPatients?: Maybe<Figure>;
  registeredPatientsByYear?: Maybe<Array<YearlyPatients>>;
  /**
   * The funding for its patients at the published rates in one year. For a year that has ended, the patients
   * are those of the newest list sizes known before 31 March at the end of that year; otherwise those on the day. Null if the list
   * size or every rate is unknown: `fundingStatus` gives the reason.
   */
  funding?: Maybe<NetworkFunding>;
  /** Whether `funding` of the year can be calculated, and the reason if it cannot. */
  fundingStatus?: Maybe<FundingStatus>;
  /**
   * What it has spent in a financial year, beside its entitlement, for partners only: by year, day and heading. Empty if no
   * spending is loaded.
   */
  spend?: Maybe<Array<NetworkSpend>>;
  /**
   * The payments to its practices, summed by heading, by year and then in the order of the source: to the
   * practices that were members on the last day of the year. Independent of `asOf`. Empty if no payments are
   * loaded.
   */
  payments?: Maybe<Array<NetworkPayment>>;
  /**
   * The numbers of patients that are used to calculate the payments per patient, summed over the practices that were
   * members on the last day of the year.
   */
  paymentPatients?: Maybe<Array<PaymentPatients>>;
  /**
   * Its staff over time, oldest first: an entry for each census that it reported to. A missing census is not
   * 0.
   */
  workforce?: Maybe<Array<NetworkWorkforce>>;
};


export type PrimaryCareNetworkFundingArgs = {
  year: Scalars['FinancialYear']['input'];
};


export type PrimaryCareNetworkFundingStatusArgs = {
  year: Scalars['FinancialYear']['input'];
};


export type PrimaryCareNetworkSpendArgs = {
  year?: InputMaybe<Scalars['FinancialYear']['input']>;
};


export type PrimaryCareNetworkPaymentsArgs = {
  year?: InputMaybe<Scalars['FinancialYear']['input']>;
};


export type PrimaryCareNetworkPaymentPatientsArgs = {
  year?: InputMaybe<Scalars['FinancialYear']['input']>;
};


export type PrimaryCareNetworkWorkforceArgs = {
  since?: InputMaybe<Scalars['Date']['input']>;
  until?: InputMaybe<Scalars['Date']['input']>;
};

export type Practice = {
  __typename?: 'Practice';
  id: Scalars['ID']['output'];
  asOf: Scalars['Date']['output'];
  /**
   * NHS Payments to General Practice: an entry for each heading of money, by year and then in the order of the
   * source. Independent of `asOf`. Empty if none are loaded, as for branches.
   */
  payments?: Maybe<Array<PracticePayment>>;
  /** The numbers of patients that are used to calculate its payments per patient, by year: averages of the year, not list sizes. */
  paymentPatients?: Maybe<Array<PaymentPatients>>;
};


export type PracticePaymentsArgs = {
  year?: InputMaybe<Scalars['FinancialYear']['input']>;
};


export type PracticePaymentPatientsArgs = {
  year?: InputMaybe<Scalars['FinancialYear']['input']>;
};

export type Neighbourhood = {
  __typename?: 'Neighbourhood';
  id: Scalars['ID']['output'];
  asOf: Scalars['Date']['output'];
  registeredPatients?: Maybe<Figure>;
  registeredPatientsByYear?: Maybe<Array<YearlyPatients>>;
  /**
   * The funding for its patients at the published rates in one year. For a year that has ended, the patients
   * are those of the newest list sizes known before 31 March at the end of that year; otherwise those on the day. Null if the list
   * size or every rate is unknown: `fundingStatus` gives the reason. Networks receive the money: for a hub
   * this is its share by patients.
   */
  funding?: Maybe<NetworkFunding>;
  /** Whether `funding` of the year can be calculated, and the reason if it cannot. */
  fundingStatus?: Maybe<FundingStatus>;
};


export type NeighbourhoodFundingArgs = {
  year: Scalars['FinancialYear']['input'];
};


export type NeighbourhoodFundingStatusArgs = {
  year: Scalars['FinancialYear']['input'];
};

export type Scenario = {
  __typename?: 'Scenario';
  id: Scalars['ID']['output'];
  year: Scalars['FinancialYear']['output'];
  networks: Array<ScenarioNetwork>;
  /** The funding of the changed networks before the moves, in pounds: the sum of their `fundingBefore`. */
  totalBefore?: Maybe<Scalars['Float']['output']>;
  /**
   * The funding of the changed networks after the moves, in pounds: equal to the total before, to the penny,
   * unless a practice joins from outside all networks.
   */
  totalAfter?: Maybe<Scalars['Float']['output']>;
  /**
   * `totalAfter` minus the sum of `fundingAfter`, in pounds: the rounding difference, because each stream of
   * each network is rounded.
   */
  rounding?: Maybe<Scalars['Float']['output']>;
  /**
   * Streams that are in no sum: without a rate for the year, or paid for weighted patients, who are known only
   * as averages of a year.
   */
  withoutRate?: Maybe<Array<FundingStream>>;
};

export type ScenarioNetwork = {
  __typename?: 'ScenarioNetwork';
  id: Scalars['ID']['output'];
  year: Scalars['FinancialYear']['output'];
  patientsBefore: Scalars['Int']['output'];
  patientsAfter: Scalars['Int']['output'];
  /**
   * Its funding from streams with a rate before the moves, in pounds: `funding(year).total` of the network; 0
   * for a new one; null if there is no rate for the year.
   */
  fundingBefore?: Maybe<Scalars['Float']['output']>;
  /** Its funding from streams with a rate after the moves, in pounds, each stream rounded to the penny. */
  fundingAfter?: Maybe<Scalars['Float']['output']>;
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
  NetworkWorkforce: NetworkWorkforce;
  System: System;
  Commissioner: Commissioner;
  PrimaryCareNetwork: PrimaryCareNetwork;
  Practice: Practice;
  Neighbourhood: Neighbourhood;
  Scenario: Scenario;
  ScenarioNetwork: ScenarioNetwork;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  NetworkWorkforce:
    ( { __typename: 'NetworkWorkforce' }
    & GraphQLRecursivePick<FederationTypes['NetworkWorkforce'], {"id":true,"asOf":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['NetworkWorkforce'], {"registeredPatients":{"id":true,"value":true,"unit":true,"period":true,"derivation":true,"citations":{"locator":true,"note":true,"source":{"id":true}}}}> ) );
  System:
    ( { __typename: 'System' }
    & GraphQLRecursivePick<FederationTypes['System'], {"id":true,"asOf":true}> );
  Commissioner:
    ( { __typename: 'Commissioner' }
    & GraphQLRecursivePick<FederationTypes['Commissioner'], {"id":true,"asOf":true}> );
  PrimaryCareNetwork:
    ( { __typename: 'PrimaryCareNetwork' }
    & GraphQLRecursivePick<FederationTypes['PrimaryCareNetwork'], {"id":true,"asOf":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['PrimaryCareNetwork'], {"registeredPatients":{"id":true,"value":true,"unit":true,"period":true,"derivation":true,"citations":{"locator":true,"note":true,"source":{"id":true}}},"registeredPatientsByYear":{"year":true,"figure":{"id":true,"value":true,"unit":true,"period":true,"derivation":true,"citations":{"locator":true,"note":true,"source":{"id":true}}}}}>
        | GraphQLRecursivePick<FederationTypes['PrimaryCareNetwork'], {"registeredPatients":{"id":true,"value":true,"unit":true,"period":true,"derivation":true,"citations":{"locator":true,"note":true,"source":{"id":true}}},"registeredPatientsByYear":{"year":true,"figure":{"id":true,"value":true,"unit":true,"period":true,"derivation":true,"citations":{"locator":true,"note":true,"source":{"id":true}}}}}>
        | GraphQLRecursivePick<FederationTypes['PrimaryCareNetwork'], {"registeredPatients":{"id":true,"value":true,"unit":true,"period":true,"derivation":true,"citations":{"locator":true,"note":true,"source":{"id":true}}},"registeredPatientsByYear":{"year":true,"figure":{"id":true,"value":true,"unit":true,"period":true,"derivation":true,"citations":{"locator":true,"note":true,"source":{"id":true}}}}}>
        | GraphQLRecursivePick<FederationTypes['PrimaryCareNetwork'], {"registeredPatients":{"id":true,"value":true,"unit":true,"period":true,"derivation":true,"citations":{"locator":true,"note":true,"source":{"id":true}}},"registeredPatientsByYear":{"year":true,"figure":{"id":true,"value":true,"unit":true,"period":true,"derivation":true,"citations":{"locator":true,"note":true,"source":{"id":true}}}}}>
        | GraphQLRecursivePick<FederationTypes['PrimaryCareNetwork'], {"registeredPatients":{"id":true,"value":true,"unit":true,"period":true,"derivation":true,"citations":{"locator":true,"note":true,"source":{"id":true}}},"registeredPatientsByYear":{"year":true,"figure":{"id":true,"value":true,"unit":true,"period":true,"derivation":true,"citations":{"locator":true,"note":true,"source":{"id":true}}}}}>
        | GraphQLRecursivePick<FederationTypes['PrimaryCareNetwork'], {"registeredPatients":{"id":true,"value":true,"unit":true,"period":true,"derivation":true,"citations":{"locator":true,"note":true,"source":{"id":true}}},"registeredPatientsByYear":{"year":true,"figure":{"id":true,"value":true,"unit":true,"period":true,"derivation":true,"citations":{"locator":true,"note":true,"source":{"id":true}}}}}>
        | GraphQLRecursivePick<FederationTypes['PrimaryCareNetwork'], {"registeredPatients":{"id":true,"value":true,"unit":true,"period":true,"derivation":true,"citations":{"locator":true,"note":true,"source":{"id":true}}},"registeredPatientsByYear":{"year":true,"figure":{"id":true,"value":true,"unit":true,"period":true,"derivation":true,"citations":{"locator":true,"note":true,"source":{"id":true}}}}}> ) );
  Practice:
    ( { __typename: 'Practice' }
    & GraphQLRecursivePick<FederationTypes['Practice'], {"id":true,"asOf":true}> );
  Neighbourhood:
    ( { __typename: 'Neighbourhood' }
    & GraphQLRecursivePick<FederationTypes['Neighbourhood'], {"id":true,"asOf":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Neighbourhood'], {"registeredPatients":{"id":true,"value":true,"unit":true,"period":true,"derivation":true,"citations":{"locator":true,"note":true,"source":{"id":true}}},"registeredPatientsByYear":{"year":true,"figure":{"id":true,"value":true,"unit":true,"period":true,"derivation":true,"citations":{"locator":true,"note":true,"source":{"id":true}}}}}>
        | GraphQLRecursivePick<FederationTypes['Neighbourhood'], {"registeredPatients":{"id":true,"value":true,"unit":true,"period":true,"derivation":true,"citations":{"locator":true,"note":true,"source":{"id":true}}},"registeredPatientsByYear":{"year":true,"figure":{"id":true,"value":true,"unit":true,"period":true,"derivation":true,"citations":{"locator":true,"note":true,"source":{"id":true}}}}}>
        | GraphQLRecursivePick<FederationTypes['Neighbourhood'], {"registeredPatients":{"id":true,"value":true,"unit":true,"period":true,"derivation":true,"citations":{"locator":true,"note":true,"source":{"id":true}}},"registeredPatientsByYear":{"year":true,"figure":{"id":true,"value":true,"unit":true,"period":true,"derivation":true,"citations":{"locator":true,"note":true,"source":{"id":true}}}}}> ) );
  Scenario:
    ( { __typename: 'Scenario' }
    & GraphQLRecursivePick<FederationTypes['Scenario'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Scenario'], {"year":true,"networks":{"patientsBefore":true,"patientsAfter":true}}>
        | GraphQLRecursivePick<FederationTypes['Scenario'], {"year":true,"networks":{"patientsBefore":true,"patientsAfter":true}}>
        | GraphQLRecursivePick<FederationTypes['Scenario'], {"year":true,"networks":{"patientsBefore":true,"patientsAfter":true}}>
        | GraphQLRecursivePick<FederationTypes['Scenario'], {"year":true,"networks":{"patientsBefore":true,"patientsAfter":true}}>
        | GraphQLRecursivePick<FederationTypes['Scenario'], {"year":true,"networks":{"patientsBefore":true,"patientsAfter":true}}>
        | GraphQLRecursivePick<FederationTypes['Scenario'], {"year":true,"networks":{"patientsBefore":true,"patientsAfter":true}}>
        | GraphQLRecursivePick<FederationTypes['Scenario'], {"year":true,"networks":{"patientsBefore":true,"patientsAfter":true}}>
        | GraphQLRecursivePick<FederationTypes['Scenario'], {"year":true,"networks":{"patientsBefore":true,"patientsAfter":true}}>
        | GraphQLRecursivePick<FederationTypes['Scenario'], {"year":true,"networks":{"patientsBefore":true,"patientsAfter":true}}>
        | GraphQLRecursivePick<FederationTypes['Scenario'], {"year":true,"networks":{"patientsBefore":true,"patientsAfter":true}}>
        | GraphQLRecursivePick<FederationTypes['Scenario'], {"year":true,"networks":{"patientsBefore":true,"patientsAfter":true}}>
        | GraphQLRecursivePick<FederationTypes['Scenario'], {"year":true,"networks":{"patientsBefore":true,"patientsAfter":true}}>
        | GraphQLRecursivePick<FederationTypes['Scenario'], {"year":true,"networks":{"patientsBefore":true,"patientsAfter":true}}>
        | GraphQLRecursivePick<FederationTypes['Scenario'], {"year":true}> ) );
  ScenarioNetwork:
    ( { __typename: 'ScenarioNetwork' }
    & GraphQLRecursivePick<FederationTypes['ScenarioNetwork'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['ScenarioNetwork'], {"year":true,"patientsBefore":true,"patientsAfter":true}>
        | GraphQLRecursivePick<FederationTypes['ScenarioNetwork'], {"year":true,"patientsBefore":true,"patientsAfter":true}>
        | GraphQLRecursivePick<FederationTypes['ScenarioNetwork'], {"year":true,"patientsBefore":true,"patientsAfter":true}> ) );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  BudgetKind: BudgetKind;
  Budget: ResolverTypeWrapper<BudgetModel>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  BudgetLine: ResolverTypeWrapper<BudgetLineModel>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  BudgetCheck: ResolverTypeWrapper<BudgetCheck>;
  BudgetComparison: ResolverTypeWrapper<BudgetComparisonModel>;
  ComparisonConfidence: ComparisonConfidence;
  PaymentKind: PaymentKind;
  PracticePayment: ResolverTypeWrapper<PracticePaymentModel>;
  NetworkPayment: ResolverTypeWrapper<NetworkPaymentModel>;
  PaymentPatients: ResolverTypeWrapper<PaymentPatientsModel>;
  PatientBasis: PatientBasis;
  FundingStream: ResolverTypeWrapper<FundingStreamModel>;
  StreamBudget: ResolverTypeWrapper<Omit<StreamBudget, 'amount'> & { amount?: Maybe<ResolversTypes['Figure']> }>;
  NetworkFunding: ResolverTypeWrapper<NetworkFundingModel>;
  StreamEntitlement: ResolverTypeWrapper<StreamEntitlementModel>;
  NetworkSpend: ResolverTypeWrapper<NetworkSpendModel>;
  Workforce: ResolverTypeWrapper<WorkforceModel>;
  WorkforceLineKind: WorkforceLineKind;
  WorkforceLine: ResolverTypeWrapper<WorkforceLineModel>;
  NetworkWorkforce: ResolverTypeWrapper<NetworkWorkforceModel>;
  NetworkWorkforceRole: ResolverTypeWrapper<NetworkWorkforceRoleModel>;
  WorkforceCensus: ResolverTypeWrapper<WorkforceCensusModel>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  System: ResolverTypeWrapper<SystemModel>;
  Commissioner: ResolverTypeWrapper<CommissionerModel>;
  FundingStatus: FundingStatus;
  YearlyPatients: ResolverTypeWrapper<Omit<YearlyPatients, 'figure'> & { figure?: Maybe<ResolversTypes['Figure']> }>;
  PrimaryCareNetwork: ResolverTypeWrapper<PrimaryCareNetworkModel>;
  Practice: ResolverTypeWrapper<PracticeModel>;
  Neighbourhood: ResolverTypeWrapper<NeighbourhoodModel>;
  Scenario: ResolverTypeWrapper<ScenarioModel>;
  ScenarioNetwork: ResolverTypeWrapper<ScenarioNetworkModel>;
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
  Budget: BudgetModel;
  ID: Scalars['ID']['output'];
  BudgetLine: BudgetLineModel;
  Boolean: Scalars['Boolean']['output'];
  Float: Scalars['Float']['output'];
  BudgetCheck: BudgetCheck;
  BudgetComparison: BudgetComparisonModel;
  PracticePayment: PracticePaymentModel;
  NetworkPayment: NetworkPaymentModel;
  PaymentPatients: PaymentPatientsModel;
  FundingStream: FundingStreamModel;
  StreamBudget: Omit<StreamBudget, 'amount'> & { amount?: Maybe<ResolversParentTypes['Figure']> };
  NetworkFunding: NetworkFundingModel;
  StreamEntitlement: StreamEntitlementModel;
  NetworkSpend: NetworkSpendModel;
  Workforce: WorkforceModel;
  WorkforceLine: WorkforceLineModel;
  NetworkWorkforce: NetworkWorkforceModel;
  NetworkWorkforceRole: NetworkWorkforceRoleModel;
  WorkforceCensus: WorkforceCensusModel;
  Int: Scalars['Int']['output'];
  System: SystemModel;
  Commissioner: CommissionerModel;
  YearlyPatients: Omit<YearlyPatients, 'figure'> & { figure?: Maybe<ResolversParentTypes['Figure']> };
  PrimaryCareNetwork: PrimaryCareNetworkModel;
  Practice: PracticeModel;
  Neighbourhood: NeighbourhoodModel;
  Scenario: ScenarioModel;
  ScenarioNetwork: ScenarioNetworkModel;
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
  fundingStreams?: Resolver<Maybe<Array<ResolversTypes['FundingStream']>>, ParentType, ContextType, Partial<QueryFundingStreamsArgs>>;
};

export type BudgetResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Budget'] = ResolversParentTypes['Budget']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['BudgetKind'], ParentType, ContextType>;
  year?: Resolver<ResolversTypes['FinancialYear'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  total?: Resolver<Maybe<ResolversTypes['Figure']>, ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['BudgetLine']>, ParentType, ContextType>;
  checks?: Resolver<Array<ResolversTypes['BudgetCheck']>, ParentType, ContextType>;
  comparisons?: Resolver<Array<ResolversTypes['BudgetComparison']>, ParentType, ContextType>;
};

export type BudgetLineResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['BudgetLine'] = ResolversParentTypes['BudgetLine']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  heading?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isSubtotal?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['Figure']>, ParentType, ContextType>;
  shareOfTotal?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type BudgetCheckResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['BudgetCheck'] = ResolversParentTypes['BudgetCheck']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  printed?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  summed?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  difference?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type BudgetComparisonResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['BudgetComparison'] = ResolversParentTypes['BudgetComparison']> = {
  line?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  budgeted?: Resolver<ResolversTypes['Figure'], ParentType, ContextType>;
  headings?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  paid?: Resolver<ResolversTypes['Figure'], ParentType, ContextType>;
  difference?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['ComparisonConfidence'], ParentType, ContextType>;
  why?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PracticePaymentResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PracticePayment'] = ResolversParentTypes['PracticePayment']> = {
  year?: Resolver<ResolversTypes['FinancialYear'], ParentType, ContextType>;
  heading?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PaymentKind'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Figure'], ParentType, ContextType>;
};

export type NetworkPaymentResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['NetworkPayment'] = ResolversParentTypes['NetworkPayment']> = {
  year?: Resolver<ResolversTypes['FinancialYear'], ParentType, ContextType>;
  heading?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PaymentKind'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Figure'], ParentType, ContextType>;
};

export type PaymentPatientsResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PaymentPatients'] = ResolversParentTypes['PaymentPatients']> = {
  year?: Resolver<ResolversTypes['FinancialYear'], ParentType, ContextType>;
  registeredPatientsAverage?: Resolver<Maybe<ResolversTypes['Figure']>, ParentType, ContextType>;
  weightedPatients?: Resolver<Maybe<ResolversTypes['Figure']>, ParentType, ContextType>;
};

export type FundingStreamResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['FundingStream'] = ResolversParentTypes['FundingStream']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rate?: Resolver<Maybe<ResolversTypes['Figure']>, ParentType, ContextType, Partial<FundingStreamRateArgs>>;
  basis?: Resolver<Maybe<ResolversTypes['PatientBasis']>, ParentType, ContextType>;
  firstYear?: Resolver<Maybe<ResolversTypes['FinancialYear']>, ParentType, ContextType>;
  isNational?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  budgets?: Resolver<Array<ResolversTypes['StreamBudget']>, ParentType, ContextType>;
};

export type StreamBudgetResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['StreamBudget'] = ResolversParentTypes['StreamBudget']> = {
  year?: Resolver<ResolversTypes['FinancialYear'], ParentType, ContextType>;
  about?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['Figure']>, ParentType, ContextType>;
};

export type NetworkFundingResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['NetworkFunding'] = ResolversParentTypes['NetworkFunding']> = {
  year?: Resolver<ResolversTypes['FinancialYear'], ParentType, ContextType>;
  patients?: Resolver<ResolversTypes['Figure'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  streams?: Resolver<Array<ResolversTypes['StreamEntitlement']>, ParentType, ContextType>;
  withoutRate?: Resolver<Array<ResolversTypes['FundingStream']>, ParentType, ContextType>;
};

export type StreamEntitlementResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['StreamEntitlement'] = ResolversParentTypes['StreamEntitlement']> = {
  stream?: Resolver<ResolversTypes['FundingStream'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Figure'], ParentType, ContextType>;
};

export type NetworkSpendResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['NetworkSpend'] = ResolversParentTypes['NetworkSpend']> = {
  year?: Resolver<ResolversTypes['FinancialYear'], ParentType, ContextType>;
  heading?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  upTo?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Figure'], ParentType, ContextType>;
  stream?: Resolver<Maybe<ResolversTypes['FundingStream']>, ParentType, ContextType>;
  entitlement?: Resolver<Maybe<ResolversTypes['Figure']>, ParentType, ContextType>;
  remaining?: Resolver<Maybe<ResolversTypes['Figure']>, ParentType, ContextType>;
};

export type WorkforceResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Workforce'] = ResolversParentTypes['Workforce']> = {
  forecast?: Resolver<Array<ResolversTypes['WorkforceLine']>, ParentType, ContextType>;
  projected?: Resolver<ResolversTypes['Figure'], ParentType, ContextType>;
  target?: Resolver<Maybe<ResolversTypes['Figure']>, ParentType, ContextType>;
  targets?: Resolver<Array<ResolversTypes['Figure']>, ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
};

export type WorkforceLineResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['WorkforceLine'] = ResolversParentTypes['WorkforceLine']> = {
  kind?: Resolver<ResolversTypes['WorkforceLineKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['Figure']>, ParentType, ContextType>;
  change?: Resolver<Maybe<ResolversTypes['Figure']>, ParentType, ContextType>;
  evidence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type NetworkWorkforceResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['NetworkWorkforce'] = ResolversParentTypes['NetworkWorkforce'], FederationReferenceType extends FederationReferenceTypes['NetworkWorkforce'] = FederationReferenceTypes['NetworkWorkforce']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['NetworkWorkforce']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  wte?: Resolver<ResolversTypes['Figure'], ParentType, ContextType>;
  records?: Resolver<ResolversTypes['Figure'], ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['NetworkWorkforceRole']>, ParentType, ContextType>;
  wtePer1000Patients?: Resolver<Maybe<ResolversTypes['Figure']>, ParentType, ContextType>;
  target?: Resolver<Maybe<ResolversTypes['Figure']>, ParentType, ContextType>;
};

export type NetworkWorkforceRoleResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['NetworkWorkforceRole'] = ResolversParentTypes['NetworkWorkforceRole']> = {
  staffGroup?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  wte?: Resolver<ResolversTypes['Figure'], ParentType, ContextType>;
  records?: Resolver<ResolversTypes['Figure'], ParentType, ContextType>;
};

export type WorkforceCensusResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['WorkforceCensus'] = ResolversParentTypes['WorkforceCensus']> = {
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  networksReporting?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  networksOpen?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  wte?: Resolver<ResolversTypes['Figure'], ParentType, ContextType>;
  records?: Resolver<ResolversTypes['Figure'], ParentType, ContextType>;
};

export type SystemResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['System'] = ResolversParentTypes['System'], FederationReferenceType extends FederationReferenceTypes['System'] = FederationReferenceTypes['System']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['System']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  budgets?: Resolver<Maybe<Array<ResolversTypes['Budget']>>, ParentType, ContextType, Partial<SystemBudgetsArgs>>;
  workforce?: Resolver<Maybe<ResolversTypes['Workforce']>, ParentType, ContextType>;
  workforceCensuses?: Resolver<Maybe<Array<ResolversTypes['WorkforceCensus']>>, ParentType, ContextType, Partial<SystemWorkforceCensusesArgs>>;
};

export type CommissionerResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Commissioner'] = ResolversParentTypes['Commissioner'], FederationReferenceType extends FederationReferenceTypes['Commissioner'] = FederationReferenceTypes['Commissioner']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Commissioner']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  budgets?: Resolver<Maybe<Array<ResolversTypes['Budget']>>, ParentType, ContextType, Partial<CommissionerBudgetsArgs>>;
};

export type PrimaryCareNetworkResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PrimaryCareNetwork'] = ResolversParentTypes['PrimaryCareNetwork'], FederationReferenceType extends FederationReferenceTypes['PrimaryCareNetwork'] = FederationReferenceTypes['PrimaryCareNetwork']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PrimaryCareNetwork']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  funding?: Resolver<Maybe<ResolversTypes['NetworkFunding']>, ParentType, ContextType, RequireFields<PrimaryCareNetworkFundingArgs, 'year'>>;
  fundingStatus?: Resolver<Maybe<ResolversTypes['FundingStatus']>, ParentType, ContextType, RequireFields<PrimaryCareNetworkFundingStatusArgs, 'year'>>;
  spend?: Resolver<Maybe<Array<ResolversTypes['NetworkSpend']>>, ParentType, ContextType, Partial<PrimaryCareNetworkSpendArgs>>;
  payments?: Resolver<Maybe<Array<ResolversTypes['NetworkPayment']>>, ParentType, ContextType, Partial<PrimaryCareNetworkPaymentsArgs>>;
  paymentPatients?: Resolver<Maybe<Array<ResolversTypes['PaymentPatients']>>, ParentType, ContextType, Partial<PrimaryCareNetworkPaymentPatientsArgs>>;
  workforce?: Resolver<Maybe<Array<ResolversTypes['NetworkWorkforce']>>, ParentType, ContextType, Partial<PrimaryCareNetworkWorkforceArgs>>;
};

export type PracticeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Practice'] = ResolversParentTypes['Practice'], FederationReferenceType extends FederationReferenceTypes['Practice'] = FederationReferenceTypes['Practice']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Practice']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  payments?: Resolver<Maybe<Array<ResolversTypes['PracticePayment']>>, ParentType, ContextType, Partial<PracticePaymentsArgs>>;
  paymentPatients?: Resolver<Maybe<Array<ResolversTypes['PaymentPatients']>>, ParentType, ContextType, Partial<PracticePaymentPatientsArgs>>;
};

export type NeighbourhoodResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Neighbourhood'] = ResolversParentTypes['Neighbourhood'], FederationReferenceType extends FederationReferenceTypes['Neighbourhood'] = FederationReferenceTypes['Neighbourhood']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Neighbourhood']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  funding?: Resolver<Maybe<ResolversTypes['NetworkFunding']>, ParentType, ContextType, RequireFields<NeighbourhoodFundingArgs, 'year'>>;
  fundingStatus?: Resolver<Maybe<ResolversTypes['FundingStatus']>, ParentType, ContextType, RequireFields<NeighbourhoodFundingStatusArgs, 'year'>>;
};

export type ScenarioResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Scenario'] = ResolversParentTypes['Scenario'], FederationReferenceType extends FederationReferenceTypes['Scenario'] = FederationReferenceTypes['Scenario']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Scenario']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  totalBefore?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  totalAfter?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  rounding?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  withoutRate?: Resolver<Maybe<Array<ResolversTypes['FundingStream']>>, ParentType, ContextType>;
};

export type ScenarioNetworkResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ScenarioNetwork'] = ResolversParentTypes['ScenarioNetwork'], FederationReferenceType extends FederationReferenceTypes['ScenarioNetwork'] = FederationReferenceTypes['ScenarioNetwork']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ScenarioNetwork']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  fundingBefore?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  fundingAfter?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
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
};

export type PageInfoResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = SubgraphContext> = {
  Query?: QueryResolvers<ContextType>;
  Budget?: BudgetResolvers<ContextType>;
  BudgetLine?: BudgetLineResolvers<ContextType>;
  BudgetCheck?: BudgetCheckResolvers<ContextType>;
  BudgetComparison?: BudgetComparisonResolvers<ContextType>;
  PracticePayment?: PracticePaymentResolvers<ContextType>;
  NetworkPayment?: NetworkPaymentResolvers<ContextType>;
  PaymentPatients?: PaymentPatientsResolvers<ContextType>;
  FundingStream?: FundingStreamResolvers<ContextType>;
  StreamBudget?: StreamBudgetResolvers<ContextType>;
  NetworkFunding?: NetworkFundingResolvers<ContextType>;
  StreamEntitlement?: StreamEntitlementResolvers<ContextType>;
  NetworkSpend?: NetworkSpendResolvers<ContextType>;
  Workforce?: WorkforceResolvers<ContextType>;
  WorkforceLine?: WorkforceLineResolvers<ContextType>;
  NetworkWorkforce?: NetworkWorkforceResolvers<ContextType>;
  NetworkWorkforceRole?: NetworkWorkforceRoleResolvers<ContextType>;
  WorkforceCensus?: WorkforceCensusResolvers<ContextType>;
  System?: SystemResolvers<ContextType>;
  Commissioner?: CommissionerResolvers<ContextType>;
  PrimaryCareNetwork?: PrimaryCareNetworkResolvers<ContextType>;
  Practice?: PracticeResolvers<ContextType>;
  Neighbourhood?: NeighbourhoodResolvers<ContextType>;
  Scenario?: ScenarioResolvers<ContextType>;
  ScenarioNetwork?: ScenarioNetworkResolvers<ContextType>;
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

