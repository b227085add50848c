// Generated from schema/operations/ and schema/partner-operations/ by `npm run generate`: do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** The level of an integrated care system. */
export type Level =
  /** The whole system. */
  | 'SYSTEM'
  /** An upper-tier council's area. */
  | 'PLACE'
  /** A neighbourhood or primary care network. */
  | 'NEIGHBOURHOOD'
  /** A part of the system that its sources call a locality. */
  | 'LOCALITY';

/** The progress of a service or team, as its source describes it. */
export type ServiceStatus =
  /** It exists, according to the source. */
  | 'IN_PLACE'
  /** It is being tested, according to the source. */
  | 'PILOT'
  /** It is planned, according to the source. */
  | 'PLANNED';

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

/** The patients for whom a rate is paid. */
export type PatientBasis =
  /** Each patient on the registered list. */
  | 'REGISTERED'
  /**
   * Each weighted patient: the list adjusted for need by a national formula. Registered patients are never
   * used instead.
   */
  | 'WEIGHTED';

/** The kind of a line of the forecast. */
export type WorkforceLineKind =
  /** Staff in post at the start. */
  | 'BASELINE'
  /** Staff expected to leave. */
  | 'LEAVERS'
  /** Staff expected to join. */
  | 'JOINERS';

/** Whether the funding of a year can be calculated. */
export type FundingStatus =
  /** The list size and at least one rate are known, so `funding` has a value. */
  | 'STATED'
  /** The list size is not known. */
  | 'NO_LIST_SIZE'
  /** No rate for the year is known. */
  | 'NO_RATE';

/** The kind of upper-tier council. */
export type CouncilKind =
  /** A single council for all services. */
  | 'UNITARY'
  /** A county council with district councils below it. */
  | 'COUNTY';

/** The status of a postcode. */
export type LocationStatus =
  /** A full postcode that is in use on the day. */
  | 'FOUND'
  /** The first half of a postcode: all loaded postcodes that begin with it. */
  | 'AREA'
  /** A full postcode that was no longer in use on the day, with its last location. */
  | 'TERMINATED'
  /**
   * A full postcode that no loaded list has, although others with the same first half are loaded: mistyped,
   * new, or withdrawn and not in the loaded lists.
   */
  | 'UNKNOWN'
  /** Outside the loaded data: no loaded postcode has the same first half, or its council is not loaded. */
  | 'OUTSIDE_AREA'
  /** Not in the form of a postcode. */
  | 'MALFORMED';

/** A report of an error. Only a data steward reads it. */
export type ReportCorrectionInput = {
  /**
   * The subject: the id or official code of something in the graph, or the path of one of its pages
   * (/alignment?from=networks&to=districts); at most 300 characters.
   */
  about: string;
  /** What is wrong, in the sender's words; at most 2,000 characters. */
  whatIsWrong: string;
  /** What is right; at most 2,000 characters. */
  whatIsRight: string;
  /** How the sender knows: a document, a page, an office; at most 2,000 characters. */
  howDoYouKnow: string;
  /** An email address for questions. Only the data steward sees it, and it is deleted when a decision is made. */
  email?: string | null | undefined;
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

/** A practice that moves to another network, in a scenario. */
export type PracticeMove = {
  /** The practice's id or ODS code. */
  practice: string;
  /**
   * The network's id or ODS code, or `new:` and a name for a new network. Practices with the same name join
   * the same new network.
   */
  to: string;
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

/** The order of a list of footprints. */
export type FootprintOrder =
  /** By name, ignoring case and accents. */
  | 'NAME'
  /** Most registered patients first, unknown last. */
  | 'PATIENTS'
  /** Furthest outside the bounds of a network's size first, unknown last. */
  | 'OUTSIDE_BY';

export type AlignmentMatrixQueryVariables = Exact<{
  rows: FootprintKind;
  columns: FootprintKind;
  within?: string | null | undefined;
  measure?: AlignmentMeasure | null | undefined;
  asOf?: string | null | undefined;
}>;


export type AlignmentMatrixQuery = { alignment: { unit: AlignmentUnit, areRowsLoaded: boolean, areColumnsLoaded: boolean, summary: { nested: number, split: number, unmatched: number, alignedShare: number, fits: { nested: number, split: number, outside: number, noSuchTier: number, unknown: number } }, rows: Array<{ status: AlignmentStatus, fit: AlignmentFit, sentence: string, practiceCount: number | null, registeredPatients: number | null, unmatchedAreaCount: number | null, footprint:
        | { id: string, name: string, kind: FootprintKind }
        | { id: string, name: string, kind: FootprintKind }
        | { id: string, name: string, kind: FootprintKind }
        | { id: string, name: string, kind: FootprintKind }
        | { id: string, name: string, kind: FootprintKind }
        | { id: string, name: string, kind: FootprintKind }
        | { id: string, name: string, kind: FootprintKind }
        | { id: string, name: string, kind: FootprintKind }
        | { id: string, name: string, kind: FootprintKind }
        | { id: string, name: string, kind: FootprintKind }
       | null, cells: Array<{ practiceCount: number | null, areaCount: number | null, registeredPatients: number | null, sharesOf: AlignmentMeasure, shareOfRow: number, shareOfColumn: number, footprint:
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
         | null, practices: Array<{ id: string, name: string }> }>, unmatchedPractices: Array<{ id: string, name: string }>, unplaced: Array<{ reason: UnplacedReason, practiceCount: number | null, areaCount: number | null, registeredPatients: number | null, shareOfRow: number | null }> }> } | null };

export type AlignmentRowsQueryVariables = Exact<{
  rows: FootprintKind;
  columns: FootprintKind;
  within?: string | null | undefined;
  measure?: AlignmentMeasure | null | undefined;
  asOf?: string | null | undefined;
}>;


export type AlignmentRowsQuery = { alignment: { rows: Array<{ status: AlignmentStatus, fit: AlignmentFit, practiceCount: number | null, registeredPatients: number | null, unmatchedAreaCount: number | null, footprint:
        | { id: string, name: string, registeredPatients: { citations: Array<{ source: { id: string } }> } | null }
        | { id: string, name: string, registeredPatients: { citations: Array<{ source: { id: string } }> } | null }
        | { id: string, name: string, registeredPatients: { citations: Array<{ source: { id: string } }> } | null }
        | { id: string, name: string, registeredPatients: { citations: Array<{ source: { id: string } }> } | null }
        | { gssCode: string | null, id: string, name: string, registeredPatients: { citations: Array<{ source: { id: string } }> } | null }
        | { id: string, name: string, registeredPatients: { citations: Array<{ source: { id: string } }> } | null }
        | { odsCode: string | null, id: string, name: string, registeredPatients: { citations: Array<{ source: { id: string } }> } | null }
        | { odsCode: string | null, id: string, name: string, registeredPatients: { citations: Array<{ source: { id: string } }> } | null }
        | { gssCode: string | null, id: string, name: string, registeredPatients: { citations: Array<{ source: { id: string } }> } | null }
        | { id: string, name: string, registeredPatients: { citations: Array<{ source: { id: string } }> } | null }
       | null, cells: Array<{ practiceCount: number | null, areaCount: number | null, registeredPatients: number | null, sharesOf: AlignmentMeasure, shareOfRow: number, shareOfColumn: number, footprint:
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { gssCode: string | null, id: string, name: string }
          | { id: string, name: string }
          | { odsCode: string | null, id: string, name: string }
          | { odsCode: string | null, id: string, name: string }
          | { gssCode: string | null, id: string, name: string }
          | { id: string, name: string }
         | null }>, unmatchedPractices: Array<{ id: string }> }> } | null };

type FootprintWithCode_LocalityTeam_Fragment = { id: string, name: string };

type FootprintWithCode_IntegratedNeighbourhoodTeam_Fragment = { id: string, name: string };

type FootprintWithCode_Locality_Fragment = { id: string, name: string };

type FootprintWithCode_System_Fragment = { id: string, name: string };

type FootprintWithCode_Place_Fragment = { gssCode: string | null, id: string, name: string };

type FootprintWithCode_Neighbourhood_Fragment = { id: string, name: string };

type FootprintWithCode_Commissioner_Fragment = { odsCode: string | null, id: string, name: string };

type FootprintWithCode_PrimaryCareNetwork_Fragment = { odsCode: string | null, id: string, name: string };

type FootprintWithCode_District_Fragment = { gssCode: string | null, id: string, name: string };

type FootprintWithCode_SmallArea_Fragment = { id: string, name: string };

export type FootprintWithCodeFragment =
  | FootprintWithCode_LocalityTeam_Fragment
  | FootprintWithCode_IntegratedNeighbourhoodTeam_Fragment
  | FootprintWithCode_Locality_Fragment
  | FootprintWithCode_System_Fragment
  | FootprintWithCode_Place_Fragment
  | FootprintWithCode_Neighbourhood_Fragment
  | FootprintWithCode_Commissioner_Fragment
  | FootprintWithCode_PrimaryCareNetwork_Fragment
  | FootprintWithCode_District_Fragment
  | FootprintWithCode_SmallArea_Fragment
;

export type AssetsByNeedQueryVariables = Exact<{
  within?: string | null | undefined;
  asOf?: string | null | undefined;
}>;


export type AssetsByNeedQuery = { lonely: { totalCount: number } | null, money: { totalCount: number } | null, movingMore: { totalCount: number } | null, carers: { totalCount: number } | null, food: { totalCount: number } | null };

export type AssetsQueryVariables = Exact<{
  within?: string | null | undefined;
  text?: string | null | undefined;
  category?: string | null | undefined;
  need?: Need | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  asOf?: string | null | undefined;
}>;


export type AssetsQuery = { assets: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, name: string, description: string | null, organisation: string, categories: Array<string>, needs: Array<Need>, url: string | null, email: string | null, phone: string | null, postcode: string | null, assuredOn: string | null, place: { name: string } | null, district: { name: string } | null, neighbourhoods: Array<{ id: string, name: string }> | null, citations: Array<{ source: { id: string } }> }> } | null };

export type BudgetRowsQueryVariables = Exact<{
  system: string;
  year?: string | null | undefined;
  kind?: BudgetKind | null | undefined;
}>;


export type BudgetRowsQuery = { system: { id: string, name: string, budgets: Array<{ id: string, kind: BudgetKind, year: string, total: { id: string, value: number, citations: Array<{ source: { id: string } }> } | null, lines: Array<{ name: string, heading: string | null, isSubtotal: boolean, amount: { id: string, value: number, citations: Array<{ locator: string, source: { id: string } }> } | null }> }> | null, commissioners: Array<{ id: string, odsCode: string | null, name: string, budgets: Array<{ id: string, kind: BudgetKind, year: string, total: { id: string, value: number, citations: Array<{ source: { id: string } }> } | null, lines: Array<{ name: string, heading: string | null, isSubtotal: boolean, amount: { id: string, value: number, citations: Array<{ locator: string, source: { id: string } }> } | null }> }> | null }> } | null };

export type BudgetWithLinesFragment = { id: string, kind: BudgetKind, year: string, total: { id: string, value: number, citations: Array<{ source: { id: string } }> } | null, lines: Array<{ name: string, heading: string | null, isSubtotal: boolean, amount: { id: string, value: number, citations: Array<{ locator: string, source: { id: string } }> } | null }> };

export type BudgetsAgainstPaymentsQueryVariables = Exact<{
  system: string;
  year?: string | null | undefined;
}>;


export type BudgetsAgainstPaymentsQuery = { system: { budgets: Array<{ id: string, kind: BudgetKind, year: string, title: string, comparisons: Array<{ line: string, headings: Array<string>, difference: number, confidence: ComparisonConfidence, why: string, budgeted: { value: number, citations: Array<{ locator: string, source: { id: string } }> }, paid: { value: number, derivation: string | null, citations: Array<{ locator: string, source: { id: string } }> } }> }> | null, commissioners: Array<{ id: string, shortName: string | null, budgets: Array<{ id: string, kind: BudgetKind, year: string, title: string, comparisons: Array<{ line: string, headings: Array<string>, difference: number, confidence: ComparisonConfidence, why: string, budgeted: { value: number, citations: Array<{ locator: string, source: { id: string } }> }, paid: { value: number, derivation: string | null, citations: Array<{ locator: string, source: { id: string } }> } }> }> | null }> } | null };

export type ComparedFragment = { id: string, kind: BudgetKind, year: string, title: string, comparisons: Array<{ line: string, headings: Array<string>, difference: number, confidence: ComparisonConfidence, why: string, budgeted: { value: number, citations: Array<{ locator: string, source: { id: string } }> }, paid: { value: number, derivation: string | null, citations: Array<{ locator: string, source: { id: string } }> } }> };

export type BudgetsQueryVariables = Exact<{
  system: string;
  year?: string | null | undefined;
  kind?: BudgetKind | null | undefined;
}>;


export type BudgetsQuery = { system: { budgets: Array<{ id: string, kind: BudgetKind, year: string, total: { id: string, value: number, citations: Array<{ source: { id: string } }> } | null, lines: Array<{ name: string, heading: string | null, isSubtotal: boolean, shareOfTotal: number | null, amount: { id: string, value: number, unit: Unit, citations: Array<{ locator: string, source: { id: string } }> } | null }>, checks: Array<{ name: string, printed: number, summed: number, difference: number }> }> | null, commissioners: Array<{ id: string, shortName: string | null, budgets: Array<{ id: string, kind: BudgetKind, year: string, total: { id: string, value: number, citations: Array<{ source: { id: string } }> } | null, lines: Array<{ name: string, heading: string | null, isSubtotal: boolean, shareOfTotal: number | null, amount: { id: string, value: number, unit: Unit, citations: Array<{ locator: string, source: { id: string } }> } | null }>, checks: Array<{ name: string, printed: number, summed: number, difference: number }> }> | null }> } | null };

export type BudgetPartsFragment = { id: string, kind: BudgetKind, year: string, total: { id: string, value: number, citations: Array<{ source: { id: string } }> } | null, lines: Array<{ name: string, heading: string | null, isSubtotal: boolean, shareOfTotal: number | null, amount: { id: string, value: number, unit: Unit, citations: Array<{ locator: string, source: { id: string } }> } | null }>, checks: Array<{ name: string, printed: number, summed: number, difference: number }> };

export type ChangesQueryVariables = Exact<{
  within?: string | null | undefined;
  since?: string | null | undefined;
  until?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ChangesQuery = { changes: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, on: string, kind: ChangeKind, words: string, subjectKind: ChangeSubject, subjectId: string, subjectName: string, from: string | null, to: string | null, toId: string | null, succession: SuccessionKind | null, notBefore: string, notAfter: string, evidence: { inference: string | null }, citations: Array<{ locator: string, source: { id: string, title: string } }> }> } | null };

export type CommunityServicesQueryVariables = Exact<{
  system: string;
  level?: Level | null | undefined;
  status?: ServiceStatus | null | undefined;
  asOf?: string | null | undefined;
}>;


export type CommunityServicesQuery = { system: { asOf: string, communityServices: Array<{ id: string, name: string, description: string, level: Level, status: ServiceStatus, needs: Array<Need>, from: string | null, provider: { name: string } | null, stated: { value: number, unit: Unit, period: string | null } | null, citations: Array<{ locator: string, source: { id: string } }>, evidence: { lastConfirmed: string | null, isCurrent: boolean } }> | null } | null };

export type ContactRowsQueryVariables = Exact<{
  within?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  asOf?: string | null | undefined;
}>;


export type ContactRowsQuery = { neighbourhoods: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, name: string, contacts: Array<{ of: string, kind: ContactKind, value: string, statedOn: string | null, citations: Array<{ locator: string, source: { id: string } }> }> }> } | null };

export type CorrectionStateQueryVariables = Exact<{
  reference: string;
}>;


export type CorrectionStateQuery = { correction: { reference: string, about: string, state: CorrectionState, reason: string | null, reportedOn: string, decidedOn: string | null } | null };

export type DisagreementPageQueryVariables = Exact<{
  discrepancy: string;
}>;


export type DisagreementPageQuery = { discrepancy: { id: string, kind: DiscrepancyKind, weight: Weight, about: string, summary: string, difference: number | null, resolution: string, statements: Array<{ text: string, printed: string | null, value: number | null, citation: { locator: string, note: string | null, source: { id: string, title: string, publishedOn: string | null, fileName: string | null } } }> } | null };

export type DisagreementsQueryVariables = Exact<{
  about?: string | null | undefined;
  kinds?: Array<DiscrepancyKind> | DiscrepancyKind | null | undefined;
  weights?: Array<Weight> | Weight | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DisagreementsQuery = { discrepancies: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, kind: DiscrepancyKind, weight: Weight, isSpelling: boolean, about: string, summary: string, difference: number | null, resolution: string, statements: Array<{ text: string, printed: string | null, value: number | null, citation: { locator: string, note: string | null, source: { id: string, title: string, publishedOn: string | null, fileName: string | null } } }> }> } | null };

export type DistrictPageQueryVariables = Exact<{
  district: string;
  asOf?: string | null | undefined;
}>;


export type DistrictPageQuery = { district: { id: string, asOf: string, gssCode: string | null, name: string, place: { id: string, name: string, system: { id: string, name: string } | null } | null, registeredPatients: { id: string, value: number, unit: Unit, period: string | null, derivation: string | null, citations: Array<{ source: { id: string, title: string } }>, evidence: { lastConfirmed: string | null } } | null } | null, alignment: { rows: Array<{ footprint:
        | { id: string, name: string, registeredPatients: { id: string, value: number, period: string | null, citations: Array<{ source: { id: string, title: string } }>, evidence: { lastConfirmed: string | null } } | null }
        | { id: string, name: string, registeredPatients: { id: string, value: number, period: string | null, citations: Array<{ source: { id: string, title: string } }>, evidence: { lastConfirmed: string | null } } | null }
        | { id: string, name: string, registeredPatients: { id: string, value: number, period: string | null, citations: Array<{ source: { id: string, title: string } }>, evidence: { lastConfirmed: string | null } } | null }
        | { id: string, name: string, registeredPatients: { id: string, value: number, period: string | null, citations: Array<{ source: { id: string, title: string } }>, evidence: { lastConfirmed: string | null } } | null }
        | { id: string, name: string, registeredPatients: { id: string, value: number, period: string | null, citations: Array<{ source: { id: string, title: string } }>, evidence: { lastConfirmed: string | null } } | null }
        | { id: string, name: string, registeredPatients: { id: string, value: number, period: string | null, citations: Array<{ source: { id: string, title: string } }>, evidence: { lastConfirmed: string | null } } | null }
        | { id: string, name: string, registeredPatients: { id: string, value: number, period: string | null, citations: Array<{ source: { id: string, title: string } }>, evidence: { lastConfirmed: string | null } } | null }
        | { id: string, name: string, registeredPatients: { id: string, value: number, period: string | null, citations: Array<{ source: { id: string, title: string } }>, evidence: { lastConfirmed: string | null } } | null }
        | { id: string, name: string, registeredPatients: { id: string, value: number, period: string | null, citations: Array<{ source: { id: string, title: string } }>, evidence: { lastConfirmed: string | null } } | null }
        | { id: string, name: string, registeredPatients: { id: string, value: number, period: string | null, citations: Array<{ source: { id: string, title: string } }>, evidence: { lastConfirmed: string | null } } | null }
       | null, cells: Array<{ registeredPatients: number | null, footprint:
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
         | null }> }> } | null };

export type ExampleSubjectsQueryVariables = Exact<{
  asOf?: string | null | undefined;
}>;


export type ExampleSubjectsQuery = { systems: Array<{ id: string, places: Array<{ id: string, districts: Array<{ id: string }> | null }> | null, integratedNeighbourhoodTeams: Array<{ id: string }> | null, localityTeams: Array<{ id: string }> | null }> | null, primaryCareNetworks: { nodes: Array<{ id: string, registeredPatients: { id: string } | null, neighbourhoods: Array<{ id: string }> | null, practices: Array<{ id: string, odsCode: string | null, name: string, isBranch: boolean, postcode: string | null, payments: Array<{ year: string }> | null }> }> } | null, organisations: Array<{ id: string }> | null, sources: Array<{ id: string }> | null, discrepancies: { nodes: Array<{ id: string }> } | null };

export type FigurePageQueryVariables = Exact<{
  figure: string;
  about?: string | null | undefined;
  isAbout: boolean;
}>;


export type FigurePageQuery = { figure: { id: string, value: number, unit: Unit, period: string | null, derivation: string | null, citations: Array<{ locator: string, note: string | null, source: { id: string, title: string, publisher: string, publishedOn: string | null, licence: string | null, url: string | null } }> } | null, discrepancies?: { pageInfo: { hasNextPage: boolean }, nodes: Array<{ id: string, kind: DiscrepancyKind, weight: Weight, about: string, summary: string, resolution: string, statements: Array<{ text: string, value: number | null, citation: { locator: string, source: { id: string, title: string } } }> }> } | null, status: { dataVersion: string, datasets: Array<{ loadedAt: string, source: { id: string } }> } | null };

export type FindNeighbourhoodQueryVariables = Exact<{
  text: string;
  asOf?: string | null | undefined;
}>;


export type FindNeighbourhoodQuery = { search: Array<{ kind: SearchKind, title: string, subtitle: string | null, matched: string, score: number, node:
      | { __typename: 'System' }
      | { __typename: 'Place', id: string, name: string, neighbourhoods: Array<{ id: string, name: string }> | null }
      | { __typename: 'District', id: string, name: string, place: { id: string, name: string } | null }
      | { __typename: 'Commissioner', id: string, name: string }
      | { __typename: 'PrimaryCareNetwork', id: string, name: string, clinicalDirectors: Array<{ name: string }>, neighbourhoods: Array<{ id: string, name: string }> | null, places: Array<{ name: string }> | null }
      | { __typename: 'Neighbourhood', id: string, name: string, primaryCareNetworks: Array<{ id: string, name: string, clinicalDirectors: Array<{ name: string }> }> | null, places: Array<{ name: string }> | null }
      | { __typename: 'Practice', id: string, name: string, neighbourhood: { id: string, name: string } | null, primaryCareNetwork: { id: string, name: string, clinicalDirectors: Array<{ name: string }> } | null, place: { name: string } | null }
      | { __typename: 'LocalityTeam' }
      | { __typename: 'IntegratedNeighbourhoodTeam' }
      | { __typename: 'Asset', id: string, name: string, organisation: string }
      | { __typename: 'CommunityService' }
      | { __typename: 'Organisation' }
     | null }> | null };

export type FundingRowsQueryVariables = Exact<{ [key: string]: never; }>;


export type FundingRowsQuery = { fundingStreams: Array<{ id: string, name: string, basis: PatientBasis | null, firstYear: string | null, budgets: Array<{ year: string, amount: { id: string, value: number, citations: Array<{ locator: string, source: { id: string } }> } | null }> }> | null };

export type FundingStreamsQueryVariables = Exact<{
  year?: string | null | undefined;
}>;


export type FundingStreamsQuery = { fundingStreams: Array<{ id: string, name: string, basis: PatientBasis | null, firstYear: string | null, rate: { id: string, value: number, unit: Unit, citations: Array<{ locator: string, source: { id: string } }> } | null, budgets: Array<{ year: string, about: string, amount: { id: string, value: number, citations: Array<{ source: { id: string } }> } | null }> }> | null };

export type GraphStatusQueryVariables = Exact<{ [key: string]: never; }>;


export type GraphStatusQuery = { status: { dataVersion: string, datasets: Array<{ name: string, rows: number, loadedAt: string, releasedOn: string | null, source: { id: string, title: string, publisher: string, publishedOn: string | null, licence: string | null } }>, gaps: Array<{ about: string, dataset: string, what: string, how: string }> } | null, sources: Array<{ id: string, title: string, publisher: string, publishedOn: string | null, fileName: string | null, url: string | null, licence: string | null }> | null };

export type HereQueryVariables = Exact<{
  postcode: string;
  asOf?: string | null | undefined;
}>;


export type HereQuery = { describePostcode: { postcode: string | null, status: LocationStatus, isRepaired: boolean, sentence: string, location: { postcode: string, isNearEdge: boolean | null, place: { id: string, name: string, council: { name: string, contacts: Array<{ of: string, kind: ContactKind, value: string, statedOn: string | null }> } | null } | null, district: { id: string, name: string } | null, nearestPractices: Array<{ distance: number, practice: { id: string, name: string, postcode: string | null, contacts: Array<{ kind: ContactKind, value: string, statedOn: string | null }>, neighbourhood: { id: string, name: string } | null } | null }> | null, specialPractices: Array<{ distance: number, practice: { id: string, name: string, servesOnly: string | null, contacts: Array<{ kind: ContactKind, value: string, statedOn: string | null }> } | null }> | null, registrations: Array<{ share: number, patients: number, holdsOn: string, neighbourhood: { id: string, name: string } | null, citations: Array<{ source: { id: string, title: string } }> }> | null, citations: Array<{ source: { id: string, title: string, publishedOn: string | null } }> } | null } | null };

export type IndicatorRowsQueryVariables = Exact<{
  within?: string | null | undefined;
  name?: string | null | undefined;
  asOf?: string | null | undefined;
}>;


export type IndicatorRowsQuery = { indicators: Array<{ id: string, name: string, group: string | null, footprint:
      | { id: string, name: string, kind: FootprintKind }
      | { id: string, name: string, kind: FootprintKind }
      | { id: string, name: string, kind: FootprintKind }
      | { id: string, name: string, kind: FootprintKind }
      | { gssCode: string | null, id: string, name: string, kind: FootprintKind }
      | { id: string, name: string, kind: FootprintKind }
      | { id: string, name: string, kind: FootprintKind }
      | { id: string, name: string, kind: FootprintKind }
      | { gssCode: string | null, id: string, name: string, kind: FootprintKind }
      | { id: string, name: string, kind: FootprintKind }
     | null, figure: { id: string, value: number, unit: Unit, period: string | null, citations: Array<{ locator: string, source: { id: string } }> } }> | null };

export type IndicatorsQueryVariables = Exact<{
  within?: string | null | undefined;
  name?: string | null | undefined;
  asOf?: string | null | undefined;
}>;


export type IndicatorsQuery = { indicators: Array<{ name: string, group: string | null, footprint:
      | { id: string, name: string, kind: FootprintKind }
      | { id: string, name: string, kind: FootprintKind }
      | { id: string, name: string, kind: FootprintKind }
      | { id: string, name: string, kind: FootprintKind }
      | { id: string, name: string, kind: FootprintKind }
      | { id: string, name: string, kind: FootprintKind }
      | { id: string, name: string, kind: FootprintKind }
      | { id: string, name: string, kind: FootprintKind }
      | { id: string, name: string, kind: FootprintKind }
      | { id: string, name: string, kind: FootprintKind }
     | null, figure: { value: number, unit: Unit, period: string | null, citations: Array<{ locator: string, source: { id: string } }> }, comparisons: Array<{ value: number, unit: Unit, derivation: string | null, citations: Array<{ locator: string }> }> }> | null };

export type KnownCodeQueryVariables = Exact<{
  code: string;
  asOf?: string | null | undefined;
}>;


export type KnownCodeQuery = { system: { id: string, name: string } | null, place: { id: string, name: string } | null, district: { id: string, name: string } | null, commissioner: { id: string, name: string, system: { id: string } | null } | null, primaryCareNetwork: { id: string, name: string } | null, neighbourhood: { id: string, name: string } | null, practice: { id: string, name: string } | null, locality: { id: string, name: string, system: { id: string } | null } | null, localityTeam: { id: string, name: string } | null, integratedNeighbourhoodTeam: { id: string, name: string } | null };

export type ListSizesOverTimeQueryVariables = Exact<{
  system: string;
  since?: string | null | undefined;
  until?: string | null | undefined;
  asOf?: string | null | undefined;
}>;


export type ListSizesOverTimeQuery = { system: { id: string, name: string, registeredPatientsOverTime: Array<{ on: string, figure: { value: number, period: string | null } }>, places: Array<{ id: string, name: string, registeredPatientsOverTime: Array<{ on: string, figure: { value: number, period: string | null } }> | null }> | null, primaryCareNetworks: Array<{ id: string, odsCode: string | null, name: string, registeredPatientsOverTime: Array<{ on: string, figure: { value: number, period: string | null } }> }> | null } | null };

export type PointFragment = { on: string, figure: { value: number, period: string | null } };

export type LocatePostcodeQueryVariables = Exact<{
  postcode: string;
  asOf?: string | null | undefined;
}>;


export type LocatePostcodeQuery = { locate: { postcode: string, place: { id: string, name: string } | null, district: { id: string, name: string } | null, nearestPractices: Array<{ distance: number, practice: { id: string, name: string, neighbourhood: { id: string, name: string } | null } | null }> | null, citations: Array<{ source: { id: string, title: string } }> } | null };

export type NeighbourhoodListQueryVariables = Exact<{
  within?: string | null | undefined;
  name?: string | null | undefined;
  orderBy?: FootprintOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  asOf?: string | null | undefined;
}>;


export type NeighbourhoodListQuery = { neighbourhoods: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, name: string, isHub: boolean, registeredPatients: { id: string, value: number, period: string | null, citations: Array<{ source: { id: string } }> } | null, primaryCareNetworks: Array<{ id: string, odsCode: string | null, name: string }> | null, places: Array<{ id: string, gssCode: string | null, name: string }> | null, practices: Array<{ id: string, isBranch: boolean }> }> } | null };

export type NeighbourhoodMapQueryVariables = Exact<{
  neighbourhood: string;
  asOf?: string | null | undefined;
}>;


export type NeighbourhoodMapQuery = { map: { practices: Array<{ id: string, name: string, postcode: string | null, isBranch: boolean, point: { longitude: number, latitude: number } | null }>, areasAround: Array<{ code: string, name: string, commonName: string | null, outline: string, citation: { source: { id: string, title: string } } }> } | null };

export type NeighbourhoodPageQueryVariables = Exact<{
  neighbourhood: string;
  asOf?: string | null | undefined;
}>;


export type NeighbourhoodPageQuery = { neighbourhood: { id: string, asOf: string, name: string, isHub: boolean, system: { id: string, name: string } | null, registeredPatients: { id: string, value: number, unit: Unit, period: string | null, derivation: string | null, citations: Array<{ source: { id: string, title: string } }>, evidence: { lastConfirmed: string | null } } | null, registeredPatientsStated: Array<{ id: string, value: number, period: string | null, citations: Array<{ source: { id: string, title: string } }> }>, primaryCareNetworks: Array<{ id: string, name: string, clinicalDirectors: Array<{ name: string, statedOn: string | null, evidence: { lastConfirmed: string | null, isCurrent: boolean }, citations: Array<{ locator: string, source: { id: string, title: string } }> }>, discrepancies: Array<{ id: string, kind: DiscrepancyKind, weight: Weight, isSpelling: boolean, about: string, summary: string }> }> | null, practices: Array<{ id: string, odsCode: string | null, name: string, isBranch: boolean, servesOnly: string | null, address: Array<string>, postcode: string | null, mainPractice: { id: string } | null, contacts: Array<{ kind: ContactKind, value: string, statedOn: string | null }>, place: { id: string, name: string } | null, district: { id: string, name: string } | null, commissioner: { id: string, name: string } | null }>, places: Array<{ id: string, name: string, neighbourhoods: Array<{ id: string }> | null, council: { name: string, contacts: Array<{ of: string, kind: ContactKind, value: string, statedOn: string | null }> } | null, socialPrescribing: { description: string, citations: Array<{ locator: string, source: { id: string, title: string } }>, evidence: { lastConfirmed: string | null } } | null }> | null, integratedNeighbourhoodTeams: Array<{ id: string, name: string, status: ServiceStatus, contacts: Array<{ of: string, kind: ContactKind, value: string, statedOn: string | null }> }> | null, localityTeams: Array<{ id: string, name: string, contacts: Array<{ of: string, kind: ContactKind, value: string, statedOn: string | null }> }> | null, communityServices: Array<{ id: string, needs: Array<Need> }> | null, assets: { totalCount: number, nodes: Array<{ id: string, name: string, organisation: string, categories: Array<string>, phone: string | null, email: string | null, url: string | null, assuredOn: string | null }> } | null, contacts: Array<{ of: string, kind: ContactKind, value: string, statedOn: string | null, citations: Array<{ source: { id: string, title: string } }> }> } | null };

export type NeighbourhoodRowsQueryVariables = Exact<{
  within?: string | null | undefined;
  name?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  asOf?: string | null | undefined;
}>;


export type NeighbourhoodRowsQuery = { neighbourhoods: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, name: string, isHub: boolean, primaryCareNetworks: Array<{ id: string, odsCode: string | null, name: string }> | null, places: Array<{ id: string, gssCode: string | null, name: string }> | null, practices: Array<{ isBranch: boolean }>, registeredPatients: { id: string, value: number, period: string | null, citations: Array<{ source: { id: string } }> } | null }> } | null };

export type NeighbourhoodSheetQueryVariables = Exact<{
  neighbourhood: string;
  year: string;
  asOf?: string | null | undefined;
}>;


export type NeighbourhoodSheetQuery = { neighbourhood: { id: string, name: string, isHub: boolean, registeredPatients: { value: number, period: string | null, citations: Array<{ locator: string, source: { id: string, title: string } }> } | null, primaryCareNetworks: Array<{ id: string, name: string, clinicalDirectors: Array<{ name: string, statedOn: string | null }>, size: { status: SizeStatus, outsideBy: number | null } }> | null, practices: Array<{ id: string, name: string, isBranch: boolean, address: Array<string>, postcode: string | null, contacts: Array<{ kind: ContactKind, value: string }> }>, places: Array<{ id: string, name: string, council: { name: string, contacts: Array<{ of: string, kind: ContactKind, value: string }> } | null, socialPrescribing: { description: string, pillars: Array<string>, components: Array<string> } | null }> | null, districts: Array<{ id: string, name: string }> | null, integratedNeighbourhoodTeams: Array<{ id: string, name: string, status: ServiceStatus }> | null, localityTeams: Array<{ id: string, name: string }> | null, communityServices: Array<{ id: string, name: string, level: Level, status: ServiceStatus, from: string | null, stated: { value: number } | null }> | null, assets: { totalCount: number, nodes: Array<{ name: string, organisation: string, categories: Array<string>, phone: string | null, email: string | null, url: string | null }> } | null, funding: { total: number, patients: { value: number }, streams: Array<{ stream: { name: string }, amount: { value: number, derivation: string | null } }>, withoutRate: Array<{ name: string }> } | null, contacts: Array<{ of: string, kind: ContactKind, value: string, statedOn: string | null, citations: Array<{ source: { id: string } }> }> } | null };

export type NetworkCardQueryVariables = Exact<{
  network: string;
  asOf?: string | null | undefined;
}>;


export type NetworkCardQuery = { primaryCareNetwork: { id: string, name: string, odsCode: string | null, statedNames: Array<{ name: string, citations: Array<{ locator: string, source: { id: string } }> }>, commissioner: { id: string, shortName: string | null } | null, places: Array<{ id: string, name: string }> | null, clinicalDirectors: Array<{ name: string, citations: Array<{ source: { id: string } }> }>, registeredPatients: { value: number, unit: Unit, period: string | null, citations: Array<{ locator: string, source: { id: string } }> } | null, registeredPatientsStated: Array<{ value: number, period: string | null, citations: Array<{ locator: string, source: { id: string } }> }>, size: { status: SizeStatus, lower: number, upper: number, outsideBy: number | null }, neighbourhoods: Array<{ id: string, name: string, isHub: boolean, registeredPatients: { value: number } | null, practices: Array<{ id: string, name: string, isBranch: boolean, mainPractice: { id: string, name: string } | null }> }> | null, discrepancies: Array<{ kind: DiscrepancyKind, summary: string, difference: number | null, resolution: string, statements: Array<{ text: string, value: number | null, citation: { locator: string, source: { id: string } } }> }> } | null };

export type NetworkFundingByYearQueryVariables = Exact<{
  network: string;
  year: string;
  asOf?: string | null | undefined;
}>;


export type NetworkFundingByYearQuery = { primaryCareNetwork: { name: string, fundingStatus: FundingStatus | null, funding: { year: string, total: number, patients: { value: number, citations: Array<{ source: { id: string } }> }, streams: Array<{ stream: { id: string, name: string, basis: PatientBasis | null, rate: { value: number } | null }, amount: { value: number, derivation: string | null, citations: Array<{ source: { id: string } }> } }>, withoutRate: Array<{ id: string, name: string }> } | null } | null };

export type NetworkPageQueryVariables = Exact<{
  network: string;
  year: string;
  asOf?: string | null | undefined;
}>;


export type NetworkPageQuery = { primaryCareNetwork: { id: string, asOf: string, odsCode: string | null, name: string, openedOn: string | null, closedOn: string | null, fundingStatus: FundingStatus | null, system: { id: string, name: string } | null, statedNames: Array<{ name: string, citations: Array<{ locator: string, source: { id: string, title: string } }> }>, commissioner: { id: string, odsCode: string | null, name: string } | null, places: Array<{ id: string, name: string }> | null, contacts: Array<{ of: string, kind: ContactKind, value: string, statedOn: string | null }>, evidence: { lastConfirmed: string | null, inference: string | null }, clinicalDirectors: Array<{ name: string, statedOn: string | null, evidence: { lastConfirmed: string | null, isCurrent: boolean }, citations: Array<{ locator: string, source: { id: string, title: string } }> }>, registeredPatients: { id: string, value: number, unit: Unit, period: string | null, derivation: string | null, citations: Array<{ source: { id: string, title: string } }>, evidence: { lastConfirmed: string | null } } | null, registeredPatientsStated: Array<{ id: string, value: number, period: string | null, citations: Array<{ locator: string, source: { id: string, title: string } }> }>, size: { status: SizeStatus, lower: number, upper: number, outsideBy: number | null, citations: Array<{ locator: string, source: { id: string, title: string } }> }, neighbourhoods: Array<{ id: string, name: string, isHub: boolean, registeredPatients: { id: string, value: number, period: string | null, citations: Array<{ source: { id: string, title: string } }>, evidence: { lastConfirmed: string | null } } | null }> | null, practices: Array<{ id: string, odsCode: string | null, name: string, isBranch: boolean, postcode: string | null, registeredPatients: { id: string, value: number, period: string | null, evidence: { lastConfirmed: string | null } } | null }>, funding: { year: string, total: number, patients: { id: string, value: number }, streams: Array<{ stream: { id: string, name: string, rate: { id: string, value: number } | null }, amount: { id: string, value: number, derivation: string | null, citations: Array<{ source: { id: string, title: string } }> } }>, withoutRate: Array<{ id: string, name: string }> } | null, discrepancies: Array<{ id: string, kind: DiscrepancyKind, weight: Weight, isSpelling: boolean, about: string, summary: string }>, successors: Array<{ kind: SuccessionKind, on: string, toId: string, toName: string, evidence: { inference: string | null }, citations: Array<{ locator: string, source: { id: string, title: string } }> }> } | null };

export type NetworkRowsQueryVariables = Exact<{
  within?: string | null | undefined;
  name?: string | null | undefined;
  size?: SizeStatus | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  asOf?: string | null | undefined;
}>;


export type NetworkRowsQuery = { primaryCareNetworks: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, odsCode: string | null, name: string, openedOn: string | null, commissioner: { id: string, odsCode: string | null, name: string } | null, places: Array<{ id: string, gssCode: string | null, name: string }> | null, clinicalDirectors: Array<{ name: string }>, registeredPatients: { id: string, value: number, period: string | null, citations: Array<{ source: { id: string } }> } | null, size: { status: SizeStatus, outsideBy: number | null } }> } | null };

export type NetworkWorkforceOverTimeQueryVariables = Exact<{
  network: string;
  system: string;
  since?: string | null | undefined;
  until?: string | null | undefined;
  asOf?: string | null | undefined;
}>;


export type NetworkWorkforceOverTimeQuery = { primaryCareNetwork: { id: string, odsCode: string | null, name: string, workforce: Array<{ asOf: string, wte: { value: number, unit: Unit, derivation: string | null, citations: Array<{ locator: string, source: { id: string } }> }, records: { value: number }, roles: Array<{ staffGroup: string, role: string, wte: { value: number, citations: Array<{ locator: string }> }, records: { value: number } }>, registeredPatients: { value: number, period: string | null } | null, wtePer1000Patients: { value: number, derivation: string | null } | null, target: { value: number, citations: Array<{ locator: string, note: string | null, source: { id: string } }> } | null }> | null } | null, system: { workforceCensuses: Array<{ on: string, networksReporting: number, networksOpen: number, wte: { value: number, citations: Array<{ locator: string, source: { id: string } }> }, records: { value: number } }> | null } | null };

export type NetworksBySizeQueryVariables = Exact<{
  within?: string | null | undefined;
  size?: SizeStatus | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  asOf?: string | null | undefined;
}>;


export type NetworksBySizeQuery = { primaryCareNetworks: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, name: string, commissioner: { shortName: string | null } | null, registeredPatients: { value: number } | null, size: { status: SizeStatus, outsideBy: number | null, citations: Array<{ locator: string, source: { id: string } }> } }> } | null };

export type OrganisationPageQueryVariables = Exact<{
  organisation: string;
  asOf?: string | null | undefined;
}>;


export type OrganisationPageQuery = { organisation: { id: string, name: string, shortName: string | null, kind: OrganisationKind, role: string | null, contacts: Array<{ of: string, kind: ContactKind, value: string, statedOn: string | null, citations: Array<{ locator: string, source: { id: string, title: string } }> }>, citations: Array<{ locator: string, source: { id: string, title: string, publishedOn: string | null } }>, evidence: { lastConfirmed: string | null, isCurrent: boolean } } | null };

export type PlacePageQueryVariables = Exact<{
  place: string;
  asOf?: string | null | undefined;
}>;


export type PlacePageQuery = { place: { id: string, asOf: string, gssCode: string | null, name: string, councilKind: CouncilKind | null, practiceCount: number | null, system: { id: string, name: string } | null, council: { name: string, contacts: Array<{ of: string, kind: ContactKind, value: string, statedOn: string | null, citations: Array<{ source: { id: string, title: string } }> }> } | null, districts: Array<{ id: string, gssCode: string | null, name: string, registeredPatients: { id: string, value: number, period: string | null } | null }> | null, registeredPatients: { id: string, value: number, unit: Unit, period: string | null, derivation: string | null, citations: Array<{ source: { id: string, title: string } }>, evidence: { lastConfirmed: string | null } } | null, statedCounts: Array<{ of: string, loaded: number | null, stated: { id: string, value: number, citations: Array<{ locator: string, source: { id: string, title: string } }>, evidence: { lastConfirmed: string | null } } }> | null, socialPrescribing: { description: string, pillars: Array<string>, components: Array<string>, citations: Array<{ locator: string, source: { id: string, title: string } }>, evidence: { lastConfirmed: string | null } } | null, communityServices: Array<{ id: string, name: string, description: string, status: ServiceStatus, from: string | null, citations: Array<{ locator: string, source: { id: string, title: string } }>, evidence: { lastConfirmed: string | null, isCurrent: boolean } }> | null, assets: { totalCount: number, nodes: Array<{ id: string, name: string, organisation: string, categories: Array<string>, phone: string | null, email: string | null, url: string | null, assuredOn: string | null }> } | null, indicators: Array<{ id: string, name: string, group: string | null, figure: { id: string, value: number, unit: Unit, period: string | null, citations: Array<{ source: { id: string, title: string } }>, evidence: { lastConfirmed: string | null } } }> | null } | null, alignment: { rows: Array<{ footprint:
        | { id: string, name: string, registeredPatients: { id: string, value: number, period: string | null, citations: Array<{ source: { id: string, title: string } }>, evidence: { lastConfirmed: string | null } } | null }
        | { id: string, name: string, registeredPatients: { id: string, value: number, period: string | null, citations: Array<{ source: { id: string, title: string } }>, evidence: { lastConfirmed: string | null } } | null }
        | { id: string, name: string, registeredPatients: { id: string, value: number, period: string | null, citations: Array<{ source: { id: string, title: string } }>, evidence: { lastConfirmed: string | null } } | null }
        | { id: string, name: string, registeredPatients: { id: string, value: number, period: string | null, citations: Array<{ source: { id: string, title: string } }>, evidence: { lastConfirmed: string | null } } | null }
        | { id: string, name: string, registeredPatients: { id: string, value: number, period: string | null, citations: Array<{ source: { id: string, title: string } }>, evidence: { lastConfirmed: string | null } } | null }
        | { id: string, name: string, registeredPatients: { id: string, value: number, period: string | null, citations: Array<{ source: { id: string, title: string } }>, evidence: { lastConfirmed: string | null } } | null }
        | { id: string, name: string, registeredPatients: { id: string, value: number, period: string | null, citations: Array<{ source: { id: string, title: string } }>, evidence: { lastConfirmed: string | null } } | null }
        | { id: string, name: string, registeredPatients: { id: string, value: number, period: string | null, citations: Array<{ source: { id: string, title: string } }>, evidence: { lastConfirmed: string | null } } | null }
        | { id: string, name: string, registeredPatients: { id: string, value: number, period: string | null, citations: Array<{ source: { id: string, title: string } }>, evidence: { lastConfirmed: string | null } } | null }
        | { id: string, name: string, registeredPatients: { id: string, value: number, period: string | null, citations: Array<{ source: { id: string, title: string } }>, evidence: { lastConfirmed: string | null } } | null }
       | null, cells: Array<{ registeredPatients: number | null, footprint:
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
         | null }> }> } | null, discrepancies: { totalCount: number, nodes: Array<{ id: string, kind: DiscrepancyKind, weight: Weight, isSpelling: boolean, about: string, summary: string }> } | null };

export type PostcodeListQueryVariables = Exact<{
  postcode: string;
  asOf?: string | null | undefined;
}>;


export type PostcodeListQuery = { postcodeList: { listDate: string | null, list: { title: string } | null } | null };

export type PracticeHistoryQueryVariables = Exact<{
  practice: string;
  asOf?: string | null | undefined;
}>;


export type PracticeHistoryQuery = { practice: { id: string, odsCode: string | null, name: string, status: PracticeStatus, postcode: string | null, openedOn: string | null, closedOn: string | null, statedNames: Array<{ name: string, citations: Array<{ locator: string, source: { id: string } }> }>, primaryCareNetwork: { id: string, odsCode: string | null, name: string } | null, commissioner: { id: string, odsCode: string | null, name: string } | null, place: { id: string, name: string } | null, district: { id: string, name: string } | null, registeredPatients: { value: number, period: string | null, citations: Array<{ source: { id: string } }> } | null, registeredPatientsStated: Array<{ value: number, period: string | null, citations: Array<{ source: { id: string } }> }>, networkMemberships: Array<{ from: string, until: string | null, primaryCareNetwork: { id: string, odsCode: string | null, name: string } | null, citations: Array<{ locator: string, source: { id: string } }> }>, successors: Array<{ kind: SuccessionKind, on: string, toId: string, toName: string, evidence: { inference: string | null }, citations: Array<{ locator: string, source: { id: string } }> }>, notes: Array<{ text: string, citation: { locator: string, source: { id: string } } }> } | null };

export type PracticePageQueryVariables = Exact<{
  practice: string;
  asOf?: string | null | undefined;
}>;


export type PracticePageQuery = { practice: { id: string, asOf: string, odsCode: string | null, name: string, isBranch: boolean, status: PracticeStatus, address: Array<string>, postcode: string | null, openedOn: string | null, closedOn: string | null, evidence: { lastConfirmed: string | null, inference: string | null }, mainPractice: { id: string, name: string } | null, branches: Array<{ id: string, odsCode: string | null, name: string, postcode: string | null }>, statedNames: Array<{ name: string, citations: Array<{ locator: string, source: { id: string, title: string } }> }>, neighbourhood: { id: string, name: string } | null, primaryCareNetwork: { id: string, odsCode: string | null, name: string, system: { id: string } | null } | null, commissioner: { id: string, odsCode: string | null, name: string, system: { id: string } | null } | null, place: { id: string, name: string } | null, district: { id: string, name: string } | null, contacts: Array<{ of: string, kind: ContactKind, value: string, statedOn: string | null, citations: Array<{ source: { id: string, title: string } }> }>, registeredPatients: { id: string, value: number, unit: Unit, period: string | null, derivation: string | null, citations: Array<{ source: { id: string, title: string } }>, evidence: { lastConfirmed: string | null } } | null, registeredPatientsStated: Array<{ id: string, value: number, period: string | null, citations: Array<{ source: { id: string, title: string } }> }>, networkMemberships: Array<{ from: string, until: string | null, evidence: { lastConfirmed: string | null }, primaryCareNetwork: { id: string, odsCode: string | null, name: string } | null, citations: Array<{ locator: string, source: { id: string, title: string } }> }>, successors: Array<{ kind: SuccessionKind, on: string, toId: string, toName: string, evidence: { inference: string | null }, citations: Array<{ locator: string, source: { id: string, title: string } }> }>, notes: Array<{ text: string, citation: { locator: string, source: { id: string, title: string } } }> } | null, discrepancies: { totalCount: number, nodes: Array<{ id: string, kind: DiscrepancyKind, weight: Weight, isSpelling: boolean, about: string, summary: string }> } | null };

export type PracticePaymentsQueryVariables = Exact<{
  practice: string;
  year: string;
  asOf?: string | null | undefined;
}>;


export type PracticePaymentsQuery = { practice: { id: string, odsCode: string | null, name: string, payments: Array<{ heading: string, kind: PaymentKind, amount: { value: number, unit: Unit, citations: Array<{ locator: string, source: { id: string, title: string } }> } }> | null, paymentPatients: Array<{ year: string, registeredPatientsAverage: { value: number, citations: Array<{ locator: string }> } | null, weightedPatients: { value: number, citations: Array<{ locator: string }> } | null }> | null, primaryCareNetwork: { id: string, odsCode: string | null, name: string, payments: Array<{ heading: string, kind: PaymentKind, amount: { value: number, unit: Unit, derivation: string | null, citations: Array<{ locator: string }> } }> | null } | null } | null };

export type PracticeRowsQueryVariables = Exact<{
  within?: string | null | undefined;
  name?: string | null | undefined;
  isBranch?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  asOf?: string | null | undefined;
}>;


export type PracticeRowsQuery = { practices: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, odsCode: string | null, name: string, isBranch: boolean, status: PracticeStatus, postcode: string | null, openedOn: string | null, mainPractice: { id: string } | null, neighbourhood: { id: string, name: string } | null, primaryCareNetwork: { id: string, odsCode: string | null, name: string } | null, commissioner: { id: string, odsCode: string | null, name: string } | null, place: { id: string, gssCode: string | null, name: string } | null, district: { id: string, gssCode: string | null, name: string } | null, registeredPatients: { id: string, value: number, period: string | null, citations: Array<{ source: { id: string } }> } | null, statedNames: Array<{ citations: Array<{ source: { id: string } }> }> }> } | null };

export type ReportCorrectionMutationVariables = Exact<{
  input: ReportCorrectionInput;
}>;


export type ReportCorrectionMutation = { reportCorrection: { reference: string, state: CorrectionState } | null };

export type SearchAllQueryVariables = Exact<{
  text: string;
  kinds?: Array<SearchKind> | SearchKind | null | undefined;
  within?: string | null | undefined;
  first?: number | null | undefined;
  asOf?: string | null | undefined;
}>;


export type SearchAllQuery = { search: Array<{ kind: SearchKind, id: string, title: string, subtitle: string | null, matched: string, match: SearchMatch, score: number, node:
      | { neighbourhoods: Array<{ id: string, name: string }> | null }
      | { neighbourhood: { id: string, name: string } | null }
      | Record<PropertyKey, never>
     | null }> | null };

export type SourcePageQueryVariables = Exact<{
  source: string;
}>;


export type SourcePageQuery = { source: { id: string, title: string, publisher: string, publishedOn: string | null, fileName: string | null, url: string | null, licence: string | null } | null, status: { datasets: Array<{ name: string, rows: number, loadedAt: string, source: { id: string } }> } | null };

export type StrategyQueryVariables = Exact<{
  system: string;
}>;


export type StrategyQuery = { system: { strategy: { title: string, chapters: Array<{ number: number, title: string, ambitions: Array<{ text: string, citation: { locator: string } }>, actions: Array<{ text: string, citation: { locator: string } }>, impacts: Array<{ audience: Audience, statement: { text: string } }>, quotes: Array<{ text: string, by: string | null }> }>, risks: Array<{ text: string, citation: { locator: string } }>, governance: Array<{ text: string, citation: { locator: string } }> } | null } | null };

export type SystemOverviewQueryVariables = Exact<{
  system: string;
  asOf?: string | null | undefined;
}>;


export type SystemOverviewQuery = { system: { id: string, asOf: string, name: string, practiceCount: number | null, registeredPatients: { value: number, unit: Unit, period: string | null, derivation: string | null, citations: Array<{ locator: string, source: { id: string, title: string, fileName: string | null } }> } | null, statedCounts: Array<{ of: string, loaded: number | null, stated: { value: number, unit: Unit, period: string | null, derivation: string | null, citations: Array<{ locator: string, source: { id: string, title: string, fileName: string | null } }> } }>, places: Array<{ id: string, name: string, gssCode: string | null, councilKind: CouncilKind | null, practiceCount: number | null, districts: Array<{ id: string, name: string }> | null }> | null, commissioners: Array<{ id: string, name: string, shortName: string | null, practiceCount: number | null, registeredPatients: { value: number, derivation: string | null } | null, registeredPatientsStated: Array<{ value: number, unit: Unit, period: string | null, derivation: string | null, citations: Array<{ locator: string, source: { id: string, title: string, fileName: string | null } }> }> }>, primaryCareNetworks: Array<{ id: string, name: string }> | null, neighbourhoods: Array<{ id: string, name: string, isHub: boolean, primaryCareNetworks: Array<{ name: string }> | null }> | null, partners: Array<{ id: string, name: string, kind: OrganisationKind, role: string | null }> } | null };

export type FigurePartsFragment = { value: number, unit: Unit, period: string | null, derivation: string | null, citations: Array<{ locator: string, source: { id: string, title: string, fileName: string | null } }> };

export type SystemPageQueryVariables = Exact<{
  system: string;
  asOf?: string | null | undefined;
}>;


export type SystemPageQuery = { system: { id: string, asOf: string, name: string, shortName: string | null, practiceCount: number | null, registeredPatients: { id: string, value: number, unit: Unit, period: string | null, derivation: string | null, citations: Array<{ source: { id: string, title: string } }>, evidence: { lastConfirmed: string | null } } | null, places: Array<{ id: string, gssCode: string | null, name: string, councilKind: CouncilKind | null, practiceCount: number | null, registeredPatients: { id: string, value: number, period: string | null, citations: Array<{ source: { id: string, title: string } }>, evidence: { lastConfirmed: string | null } } | null }> | null, commissioners: Array<{ id: string, odsCode: string | null, name: string, practiceCount: number | null, registeredPatients: { id: string, value: number, period: string | null, citations: Array<{ source: { id: string, title: string } }>, evidence: { lastConfirmed: string | null } } | null }>, primaryCareNetworks: Array<{ id: string, odsCode: string | null, name: string, registeredPatients: { id: string, value: number, period: string | null, citations: Array<{ source: { id: string, title: string } }>, evidence: { lastConfirmed: string | null } } | null, size: { status: SizeStatus, outsideBy: number | null } }> | null, localities: Array<{ id: string, name: string, code: string | null, practiceCount: number | null, primaryCareNetworks: Array<{ id: string, name: string }> | null, registeredPatients: { id: string, value: number, period: string | null, citations: Array<{ source: { id: string, title: string } }>, evidence: { lastConfirmed: string | null } } | null }> | null, statedCounts: Array<{ of: string, loaded: number | null, stated: { id: string, value: number, citations: Array<{ locator: string, source: { id: string, title: string } }>, evidence: { lastConfirmed: string | null } } }>, integratedNeighbourhoodTeams: Array<{ id: string, name: string }> | null, localityTeams: Array<{ id: string, name: string }> | null, partners: Array<{ id: string, name: string, role: string | null, contacts: Array<{ of: string, kind: ContactKind, value: string, statedOn: string | null }>, evidence: { lastConfirmed: string | null, isCurrent: boolean } }>, workforce: { evidence: { lastConfirmed: string | null }, projected: { id: string, value: number, unit: Unit, derivation: string | null, citations: Array<{ source: { id: string, title: string } }> }, target: { id: string, value: number, unit: Unit, citations: Array<{ source: { id: string, title: string } }> } | null } | null, indicators: Array<{ id: string, name: string, group: string | null, figure: { id: string, value: number, unit: Unit, period: string | null, citations: Array<{ source: { id: string, title: string } }>, evidence: { lastConfirmed: string | null } } }> | null } | null, discrepancies: { totalCount: number, nodes: Array<{ id: string, kind: DiscrepancyKind, weight: Weight, isSpelling: boolean, about: string, summary: string }> } | null };

export type SystemsQueryVariables = Exact<{
  asOf?: string | null | undefined;
}>;


export type SystemsQuery = { systems: Array<{ id: string, name: string, shortName: string | null, places: Array<{ id: string, name: string }> | null }> | null };

export type TeamPageQueryVariables = Exact<{
  team: string;
  asOf?: string | null | undefined;
}>;


export type TeamPageQuery = { localityTeam: { id: string, asOf: string, name: string, system: { id: string, name: string } | null, registeredPatients: { id: string, value: number, unit: Unit, period: string | null, derivation: string | null, citations: Array<{ source: { id: string, title: string } }>, evidence: { lastConfirmed: string | null } } | null, neighbourhoods: Array<{ id: string, name: string }> | null, contacts: Array<{ of: string, kind: ContactKind, value: string, statedOn: string | null, citations: Array<{ source: { id: string, title: string } }> }>, citations: Array<{ locator: string, source: { id: string, title: string } }>, evidence: { lastConfirmed: string | null } } | null, integratedNeighbourhoodTeam: { id: string, asOf: string, name: string, status: ServiceStatus, system: { id: string, name: string } | null, registeredPatients: { id: string, value: number, unit: Unit, period: string | null, derivation: string | null, citations: Array<{ source: { id: string, title: string } }>, evidence: { lastConfirmed: string | null } } | null, neighbourhoods: Array<{ id: string, name: string }> | null, contacts: Array<{ of: string, kind: ContactKind, value: string, statedOn: string | null, citations: Array<{ source: { id: string, title: string } }> }>, citations: Array<{ locator: string, source: { id: string, title: string } }>, evidence: { lastConfirmed: string | null } } | null };

export type WhatIfQueryVariables = Exact<{
  moves: Array<PracticeMove> | PracticeMove;
  year: string;
  asOf?: string | null | undefined;
}>;


export type WhatIfQuery = { scenario: { year: string, asOf: string, totalBefore: number | null, totalAfter: number | null, networks: Array<{ patientsBefore: number, patientsAfter: number, sizeBefore: SizeStatus, sizeAfter: SizeStatus, fundingBefore: number | null, fundingAfter: number | null, network: { id: string, name: string } | null }> } | null };

export type WorkforceAndContractQueryVariables = Exact<{
  system: string;
}>;


export type WorkforceAndContractQuery = { system: { workforce: { projected: { value: number, unit: Unit, derivation: string | null }, target: { value: number, unit: Unit, citations: Array<{ locator: string }> } | null, forecast: Array<{ kind: WorkforceLineKind, name: string, evidence: string | null, number: { value: number } | null, change: { value: number } | null }> } | null, networkContract: { roles: Array<{ id: string, name: string, description: string | null, fundedFrom: number, citations: Array<{ source: { id: string } }> }>, serviceSpecifications: Array<{ name: string, citations: Array<{ source: { id: string } }> }>, nationalInvestment: Array<{ value: number, unit: Unit, period: string | null, derivation: string | null, citations: Array<{ locator: string, note: string | null, source: { id: string } }> }> } | null } | null };

export type StaffContactsQueryVariables = Exact<{
  neighbourhood: string;
  asOf?: string | null | undefined;
}>;


export type StaffContactsQuery = { neighbourhood: { id: string, staffContacts: Array<{ role: string, name: string | null, organisation: string | null, kind: ContactKind, value: string, statedOn: string, citations: Array<{ source: { id: string } }> }> | null, integratedNeighbourhoodTeams: Array<{ id: string, name: string, staffContacts: Array<{ role: string, name: string | null, organisation: string | null, kind: ContactKind, value: string, statedOn: string, citations: Array<{ source: { id: string } }> }> | null }> | null, localityTeams: Array<{ id: string, name: string, staffContacts: Array<{ role: string, name: string | null, organisation: string | null, kind: ContactKind, value: string, statedOn: string, citations: Array<{ source: { id: string } }> }> | null }> | null } | null };

export type StaffContactPartsFragment = { role: string, name: string | null, organisation: string | null, kind: ContactKind, value: string, statedOn: string, citations: Array<{ source: { id: string } }> };

export interface Operations {
  AlignmentMatrix: { variables: AlignmentMatrixQueryVariables; data: AlignmentMatrixQuery }
  AlignmentRows: { variables: AlignmentRowsQueryVariables; data: AlignmentRowsQuery }
  AssetsByNeed: { variables: AssetsByNeedQueryVariables; data: AssetsByNeedQuery }
  Assets: { variables: AssetsQueryVariables; data: AssetsQuery }
  BudgetRows: { variables: BudgetRowsQueryVariables; data: BudgetRowsQuery }
  BudgetsAgainstPayments: { variables: BudgetsAgainstPaymentsQueryVariables; data: BudgetsAgainstPaymentsQuery }
  Budgets: { variables: BudgetsQueryVariables; data: BudgetsQuery }
  Changes: { variables: ChangesQueryVariables; data: ChangesQuery }
  CommunityServices: { variables: CommunityServicesQueryVariables; data: CommunityServicesQuery }
  ContactRows: { variables: ContactRowsQueryVariables; data: ContactRowsQuery }
  CorrectionState: { variables: CorrectionStateQueryVariables; data: CorrectionStateQuery }
  DisagreementPage: { variables: DisagreementPageQueryVariables; data: DisagreementPageQuery }
  Disagreements: { variables: DisagreementsQueryVariables; data: DisagreementsQuery }
  DistrictPage: { variables: DistrictPageQueryVariables; data: DistrictPageQuery }
  ExampleSubjects: { variables: ExampleSubjectsQueryVariables; data: ExampleSubjectsQuery }
  FigurePage: { variables: FigurePageQueryVariables; data: FigurePageQuery }
  FindNeighbourhood: { variables: FindNeighbourhoodQueryVariables; data: FindNeighbourhoodQuery }
  FundingRows: { variables: FundingRowsQueryVariables; data: FundingRowsQuery }
  FundingStreams: { variables: FundingStreamsQueryVariables; data: FundingStreamsQuery }
  GraphStatus: { variables: GraphStatusQueryVariables; data: GraphStatusQuery }
  Here: { variables: HereQueryVariables; data: HereQuery }
  IndicatorRows: { variables: IndicatorRowsQueryVariables; data: IndicatorRowsQuery }
  Indicators: { variables: IndicatorsQueryVariables; data: IndicatorsQuery }
  KnownCode: { variables: KnownCodeQueryVariables; data: KnownCodeQuery }
  ListSizesOverTime: { variables: ListSizesOverTimeQueryVariables; data: ListSizesOverTimeQuery }
  LocatePostcode: { variables: LocatePostcodeQueryVariables; data: LocatePostcodeQuery }
  NeighbourhoodList: { variables: NeighbourhoodListQueryVariables; data: NeighbourhoodListQuery }
  NeighbourhoodMap: { variables: NeighbourhoodMapQueryVariables; data: NeighbourhoodMapQuery }
  NeighbourhoodPage: { variables: NeighbourhoodPageQueryVariables; data: NeighbourhoodPageQuery }
  NeighbourhoodRows: { variables: NeighbourhoodRowsQueryVariables; data: NeighbourhoodRowsQuery }
  NeighbourhoodSheet: { variables: NeighbourhoodSheetQueryVariables; data: NeighbourhoodSheetQuery }
  NetworkCard: { variables: NetworkCardQueryVariables; data: NetworkCardQuery }
  NetworkFundingByYear: { variables: NetworkFundingByYearQueryVariables; data: NetworkFundingByYearQuery }
  NetworkPage: { variables: NetworkPageQueryVariables; data: NetworkPageQuery }
  NetworkRows: { variables: NetworkRowsQueryVariables; data: NetworkRowsQuery }
  NetworkWorkforceOverTime: { variables: NetworkWorkforceOverTimeQueryVariables; data: NetworkWorkforceOverTimeQuery }
  NetworksBySize: { variables: NetworksBySizeQueryVariables; data: NetworksBySizeQuery }
  OrganisationPage: { variables: OrganisationPageQueryVariables; data: OrganisationPageQuery }
  PlacePage: { variables: PlacePageQueryVariables; data: PlacePageQuery }
  PostcodeList: { variables: PostcodeListQueryVariables; data: PostcodeListQuery }
  PracticeHistory: { variables: PracticeHistoryQueryVariables; data: PracticeHistoryQuery }
  PracticePage: { variables: PracticePageQueryVariables; data: PracticePageQuery }
  PracticePayments: { variables: PracticePaymentsQueryVariables; data: PracticePaymentsQuery }
  PracticeRows: { variables: PracticeRowsQueryVariables; data: PracticeRowsQuery }
  SearchAll: { variables: SearchAllQueryVariables; data: SearchAllQuery }
  SourcePage: { variables: SourcePageQueryVariables; data: SourcePageQuery }
  Strategy: { variables: StrategyQueryVariables; data: StrategyQuery }
  SystemOverview: { variables: SystemOverviewQueryVariables; data: SystemOverviewQuery }
  SystemPage: { variables: SystemPageQueryVariables; data: SystemPageQuery }
  Systems: { variables: SystemsQueryVariables; data: SystemsQuery }
  TeamPage: { variables: TeamPageQueryVariables; data: TeamPageQuery }
  WhatIf: { variables: WhatIfQueryVariables; data: WhatIfQuery }
  WorkforceAndContract: { variables: WorkforceAndContractQueryVariables; data: WorkforceAndContractQuery }
  StaffContacts: { variables: StaffContactsQueryVariables; data: StaffContactsQuery }
}

export interface StoredMutations {
  ReportCorrection: { variables: ReportCorrectionMutationVariables; data: ReportCorrectionMutation }
}
