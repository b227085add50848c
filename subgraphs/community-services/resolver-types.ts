// Generated from community-services.graphql by `npm run generate`: do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { SourceModel, EvidenceModel, CitationModel, FigureModel, ContactModel, OrganisationModel } from '../shared/models.ts';
import type { CommunityServiceModel, LocalityTeamModel, IntegratedNeighbourhoodTeamModel, StaffContactModel, LocalityModel, SystemModel, PlaceModel, NeighbourhoodModel } from './models.ts';
import type { SubgraphContext } from './context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
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
  /** An integrated locality team by its id. Null if no loaded source names it. */
  localityTeam?: Maybe<LocalityTeam>;
  /** An integrated neighbourhood team by its id. Null if no loaded source names it. */
  integratedNeighbourhoodTeam?: Maybe<IntegratedNeighbourhoodTeam>;
  /** A locality by its id or code. Null if no loaded source names it. */
  locality?: Maybe<Locality>;
};


export type QueryLocalityTeamArgs = {
  id: Scalars['ID']['input'];
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


export type QueryIntegratedNeighbourhoodTeamArgs = {
  id: Scalars['ID']['input'];
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


export type QueryLocalityArgs = {
  id: Scalars['ID']['input'];
  asOf?: InputMaybe<Scalars['Date']['input']>;
};

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

/** A direct line or an e-mail address of a member of staff or of a role, as a partner's file states it. For partners only. */
export type StaffContact = {
  __typename?: 'StaffContact';
  /** The role, for example link worker or care co-ordinator. */
  role: Scalars['String']['output'];
  /** The name of the person; null if the file states only the role. */
  name?: Maybe<Scalars['String']['output']>;
  /** The organisation that the person works for; null if the file states none. */
  organisation?: Maybe<Scalars['String']['output']>;
  /** The kind of contact. */
  kind: ContactKind;
  /** The number or address, as the file states it. */
  value: Scalars['String']['output'];
  /** The day on which the file stated it. */
  statedOn: Scalars['Date']['output'];
  /** Where the file states it. */
  citations: Array<Citation>;
};

/** A community, urgent, planned-care or digital service, as a source describes it. */
export type CommunityService = {
  __typename?: 'CommunityService';
  /** Stable id, for example integrated-locality-teams. */
  id: Scalars['ID']['output'];
  /** The day for which the fields are valid. */
  asOf: Scalars['Date']['output'];
  /** Its name, close to the source's words. */
  name: Scalars['String']['output'];
  /** A description, close to the source's words. */
  description: Scalars['String']['output'];
  /** Its level. */
  level: Level;
  /** In place, piloted or planned. */
  status: ServiceStatus;
  /** Its start, as the source states it; null if it states none. */
  from?: Maybe<Scalars['String']['output']>;
  /** Its provider; null if no source names one. */
  provider?: Maybe<Organisation>;
  /** The number of teams or other units of the service, as a source states it; null if no source does. */
  stated?: Maybe<Figure>;
  /** What it helps with, assigned from words in its name and description; empty if no word matches. */
  needs: Array<Need>;
  /** Where the source describes it. */
  citations: Array<Citation>;
  /** When it was stated and last confirmed. */
  evidence: Evidence;
};

/** An integrated locality team of primary, community and social care. */
export type LocalityTeam = {
  __typename?: 'LocalityTeam';
  /** Stable id, as in the file that names the team. */
  id: Scalars['ID']['output'];
  /** The day for which the fields are valid. */
  asOf: Scalars['Date']['output'];
  /** The team's name. */
  name: Scalars['String']['output'];
  /** Always LOCALITY_TEAM. */
  kind: FootprintKind;
  /** The integrated care system that it is part of. */
  system?: Maybe<System>;
  /** The neighbourhoods whose practices it works with, by name. */
  neighbourhoods?: Maybe<Array<Neighbourhood>>;
  /** Published ways to reach the team. */
  contacts: Array<Contact>;
  /**
   * Direct lines and e-mail addresses of its staff, such as link workers, for partners only: by role and name. Empty if none
   * are loaded. Public ways to reach it are in `contacts`.
   */
  staffContacts?: Maybe<Array<StaffContact>>;
  /** Where a source names it. */
  citations: Array<Citation>;
  /** When it was stated and last confirmed. */
  evidence: Evidence;
};


/** An integrated locality team of primary, community and social care. */
export type LocalityTeamContactsArgs = {
  evidence?: InputMaybe<EvidenceFilter>;
};

/** An integrated neighbourhood team (INT). */
export type IntegratedNeighbourhoodTeam = {
  __typename?: 'IntegratedNeighbourhoodTeam';
  /** Stable id, as in the file that names the team. */
  id: Scalars['ID']['output'];
  /** The day for which the fields are valid. */
  asOf: Scalars['Date']['output'];
  /** The team's name. */
  name: Scalars['String']['output'];
  /** Always INTEGRATED_NEIGHBOURHOOD_TEAM. */
  kind: FootprintKind;
  /** In place, piloted or planned. */
  status: ServiceStatus;
  /** The integrated care system that it is part of. */
  system?: Maybe<System>;
  /** The neighbourhoods whose practices it works with, by name. */
  neighbourhoods?: Maybe<Array<Neighbourhood>>;
  /** Published ways to reach the team. */
  contacts: Array<Contact>;
  /**
   * Direct lines and e-mail addresses of its staff, such as link workers, for partners only: by role and name. Empty if none
   * are loaded. Public ways to reach it are in `contacts`.
   */
  staffContacts?: Maybe<Array<StaffContact>>;
  /** Where a source names it. */
  citations: Array<Citation>;
  /** When it was stated and last confirmed. */
  evidence: Evidence;
};


/** An integrated neighbourhood team (INT). */
export type IntegratedNeighbourhoodTeamContactsArgs = {
  evidence?: InputMaybe<EvidenceFilter>;
};

/**
 * A part of a system that its sources call a locality: larger than a neighbourhood, neither a team nor a
 * neighbourhood. Its sources assign networks to it, or wards and small areas, or both; the two may not match.
 */
export type Locality = {
  __typename?: 'Locality';
  /** Stable id: the id of the system, a hyphen and the name. */
  id: Scalars['ID']['output'];
  /** The day for which the fields are valid. */
  asOf: Scalars['Date']['output'];
  /** Its name. */
  name: Scalars['String']['output'];
  /** Always LOCALITY. */
  kind: FootprintKind;
  /** Its code in sources; null if there is none. */
  code?: Maybe<Scalars['String']['output']>;
  /** The integrated care system that it is part of. */
  system?: Maybe<System>;
  /** Published ways to reach it. */
  contacts: Array<Contact>;
  /** Services that the sources describe for this locality, by name. */
  communityServices?: Maybe<Array<CommunityService>>;
  /** Where a source states it. */
  citations: Array<Citation>;
  /** When it was stated and last confirmed. */
  evidence: Evidence;
};


/**
 * A part of a system that its sources call a locality: larger than a neighbourhood, neither a team nor a
 * neighbourhood. Its sources assign networks to it, or wards and small areas, or both; the two may not match.
 */
export type LocalityContactsArgs = {
  evidence?: InputMaybe<EvidenceFilter>;
};


/**
 * A part of a system that its sources call a locality: larger than a neighbourhood, neither a team nor a
 * neighbourhood. Its sources assign networks to it, or wards and small areas, or both; the two may not match.
 */
export type LocalityCommunityServicesArgs = {
  evidence?: InputMaybe<EvidenceFilter>;
};

export type System = {
  __typename?: 'System';
  id: Scalars['ID']['output'];
  asOf: Scalars['Date']['output'];
  name: Scalars['String']['output'];
  kind: FootprintKind;
  /** Its open localities on the day, by name. Empty if no source states any. */
  localities?: Maybe<Array<Locality>>;
  /** Its integrated locality teams, by name. Empty if sources state only how many teams there are. */
  localityTeams?: Maybe<Array<LocalityTeam>>;
  /** Its integrated neighbourhood teams, by name. Empty if sources name none. */
  integratedNeighbourhoodTeams?: Maybe<Array<IntegratedNeighbourhoodTeam>>;
  /** Services that the sources describe for the system, at every level, by name. */
  communityServices?: Maybe<Array<CommunityService>>;
};


export type SystemCommunityServicesArgs = {
  level?: InputMaybe<Level>;
  status?: InputMaybe<ServiceStatus>;
  evidence?: InputMaybe<EvidenceFilter>;
};

export type Place = {
  __typename?: 'Place';
  id: Scalars['ID']['output'];
  asOf: Scalars['Date']['output'];
  /** Services at place level that the sources describe for this place or for its whole system, by name. */
  communityServices?: Maybe<Array<CommunityService>>;
};


export type PlaceCommunityServicesArgs = {
  status?: InputMaybe<ServiceStatus>;
  evidence?: InputMaybe<EvidenceFilter>;
};

export type Neighbourhood = {
  __typename?: 'Neighbourhood';
  id: Scalars['ID']['output'];
  asOf: Scalars['Date']['output'];
  name: Scalars['String']['output'];
  kind: FootprintKind;
  /** Integrated neighbourhood teams that work with its practices, by name. */
  integratedNeighbourhoodTeams?: Maybe<Array<IntegratedNeighbourhoodTeam>>;
  /** Integrated locality teams that work with its practices, by name. */
  localityTeams?: Maybe<Array<LocalityTeam>>;
  /**
   * Services at neighbourhood level that the sources describe for its system, by name. `stated` is the number
   * in the whole system (11 integrated locality teams); the sources do not state which of them are here.
   */
  communityServices?: Maybe<Array<CommunityService>>;
  /**
   * Direct lines and e-mail addresses of its staff, such as link workers, for partners only: by role and name. Empty if none
   * are loaded. Public ways to reach it are in `contacts`.
   */
  staffContacts?: Maybe<Array<StaffContact>>;
};


export type NeighbourhoodCommunityServicesArgs = {
  evidence?: InputMaybe<EvidenceFilter>;
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
  CommunityService: CommunityService;
  LocalityTeam: LocalityTeam;
  IntegratedNeighbourhoodTeam: IntegratedNeighbourhoodTeam;
  Locality: Locality;
  System: System;
  Place: Place;
  Neighbourhood: Neighbourhood;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  CommunityService:
    ( { __typename: 'CommunityService' }
    & GraphQLRecursivePick<FederationTypes['CommunityService'], {"id":true,"asOf":true}> );
  LocalityTeam:
    ( { __typename: 'LocalityTeam' }
    & GraphQLRecursivePick<FederationTypes['LocalityTeam'], {"id":true,"asOf":true}> );
  IntegratedNeighbourhoodTeam:
    ( { __typename: 'IntegratedNeighbourhoodTeam' }
    & GraphQLRecursivePick<FederationTypes['IntegratedNeighbourhoodTeam'], {"id":true,"asOf":true}> );
  Locality:
    ( { __typename: 'Locality' }
    & GraphQLRecursivePick<FederationTypes['Locality'], {"id":true,"asOf":true}> );
  System:
    ( { __typename: 'System' }
    & GraphQLRecursivePick<FederationTypes['System'], {"id":true,"asOf":true}> );
  Place:
    ( { __typename: 'Place' }
    & GraphQLRecursivePick<FederationTypes['Place'], {"id":true,"asOf":true}> );
  Neighbourhood:
    ( { __typename: 'Neighbourhood' }
    & GraphQLRecursivePick<FederationTypes['Neighbourhood'], {"id":true,"asOf":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Level: Level;
  ServiceStatus: ServiceStatus;
  StaffContact: ResolverTypeWrapper<StaffContactModel>;
  CommunityService: ResolverTypeWrapper<CommunityServiceModel>;
  LocalityTeam: ResolverTypeWrapper<LocalityTeamModel>;
  IntegratedNeighbourhoodTeam: ResolverTypeWrapper<IntegratedNeighbourhoodTeamModel>;
  Locality: ResolverTypeWrapper<LocalityModel>;
  System: ResolverTypeWrapper<SystemModel>;
  Place: ResolverTypeWrapper<PlaceModel>;
  Neighbourhood: ResolverTypeWrapper<NeighbourhoodModel>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  FinancialYear: ResolverTypeWrapper<Scalars['FinancialYear']['output']>;
  Source: ResolverTypeWrapper<SourceModel>;
  Citation: ResolverTypeWrapper<CitationModel>;
  Evidence: ResolverTypeWrapper<EvidenceModel>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  EvidenceFilter: EvidenceFilter;
  Unit: Unit;
  Figure: ResolverTypeWrapper<FigureModel>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
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
  StaffContact: StaffContactModel;
  CommunityService: CommunityServiceModel;
  LocalityTeam: LocalityTeamModel;
  IntegratedNeighbourhoodTeam: IntegratedNeighbourhoodTeamModel;
  Locality: LocalityModel;
  System: SystemModel;
  Place: PlaceModel;
  Neighbourhood: NeighbourhoodModel;
  Date: Scalars['Date']['output'];
  FinancialYear: Scalars['FinancialYear']['output'];
  Source: SourceModel;
  Citation: CitationModel;
  Evidence: EvidenceModel;
  Boolean: Scalars['Boolean']['output'];
  Figure: FigureModel;
  Float: Scalars['Float']['output'];
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
  localityTeam?: Resolver<Maybe<ResolversTypes['LocalityTeam']>, ParentType, ContextType, RequireFields<QueryLocalityTeamArgs, 'id'>>;
  integratedNeighbourhoodTeam?: Resolver<Maybe<ResolversTypes['IntegratedNeighbourhoodTeam']>, ParentType, ContextType, RequireFields<QueryIntegratedNeighbourhoodTeamArgs, 'id'>>;
  locality?: Resolver<Maybe<ResolversTypes['Locality']>, ParentType, ContextType, RequireFields<QueryLocalityArgs, 'id'>>;
};

export type StaffContactResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['StaffContact'] = ResolversParentTypes['StaffContact']> = {
  role?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ContactKind'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  statedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  citations?: Resolver<Array<ResolversTypes['Citation']>, ParentType, ContextType>;
};

export type CommunityServiceResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CommunityService'] = ResolversParentTypes['CommunityService'], FederationReferenceType extends FederationReferenceTypes['CommunityService'] = FederationReferenceTypes['CommunityService']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CommunityService']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['Level'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ServiceStatus'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  provider?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  stated?: Resolver<Maybe<ResolversTypes['Figure']>, ParentType, ContextType>;
  needs?: Resolver<Array<ResolversTypes['Need']>, ParentType, ContextType>;
  citations?: Resolver<Array<ResolversTypes['Citation']>, ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
};

export type LocalityTeamResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['LocalityTeam'] = ResolversParentTypes['LocalityTeam'], FederationReferenceType extends FederationReferenceTypes['LocalityTeam'] = FederationReferenceTypes['LocalityTeam']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['LocalityTeam']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FootprintKind'], ParentType, ContextType>;
  system?: Resolver<Maybe<ResolversTypes['System']>, ParentType, ContextType>;
  neighbourhoods?: Resolver<Maybe<Array<ResolversTypes['Neighbourhood']>>, ParentType, ContextType>;
  contacts?: Resolver<Array<ResolversTypes['Contact']>, ParentType, ContextType, RequireFields<LocalityTeamContactsArgs, 'evidence'>>;
  staffContacts?: Resolver<Maybe<Array<ResolversTypes['StaffContact']>>, ParentType, ContextType>;
  citations?: Resolver<Array<ResolversTypes['Citation']>, ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
};

export type IntegratedNeighbourhoodTeamResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['IntegratedNeighbourhoodTeam'] = ResolversParentTypes['IntegratedNeighbourhoodTeam'], FederationReferenceType extends FederationReferenceTypes['IntegratedNeighbourhoodTeam'] = FederationReferenceTypes['IntegratedNeighbourhoodTeam']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['IntegratedNeighbourhoodTeam']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FootprintKind'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ServiceStatus'], ParentType, ContextType>;
  system?: Resolver<Maybe<ResolversTypes['System']>, ParentType, ContextType>;
  neighbourhoods?: Resolver<Maybe<Array<ResolversTypes['Neighbourhood']>>, ParentType, ContextType>;
  contacts?: Resolver<Array<ResolversTypes['Contact']>, ParentType, ContextType, RequireFields<IntegratedNeighbourhoodTeamContactsArgs, 'evidence'>>;
  staffContacts?: Resolver<Maybe<Array<ResolversTypes['StaffContact']>>, ParentType, ContextType>;
  citations?: Resolver<Array<ResolversTypes['Citation']>, ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
};

export type LocalityResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Locality'] = ResolversParentTypes['Locality'], FederationReferenceType extends FederationReferenceTypes['Locality'] = FederationReferenceTypes['Locality']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Locality']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FootprintKind'], ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  system?: Resolver<Maybe<ResolversTypes['System']>, ParentType, ContextType>;
  contacts?: Resolver<Array<ResolversTypes['Contact']>, ParentType, ContextType, RequireFields<LocalityContactsArgs, 'evidence'>>;
  communityServices?: Resolver<Maybe<Array<ResolversTypes['CommunityService']>>, ParentType, ContextType, RequireFields<LocalityCommunityServicesArgs, 'evidence'>>;
  citations?: Resolver<Array<ResolversTypes['Citation']>, ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
};

export type SystemResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['System'] = ResolversParentTypes['System'], FederationReferenceType extends FederationReferenceTypes['System'] = FederationReferenceTypes['System']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['System']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FootprintKind'], ParentType, ContextType>;
  localities?: Resolver<Maybe<Array<ResolversTypes['Locality']>>, ParentType, ContextType>;
  localityTeams?: Resolver<Maybe<Array<ResolversTypes['LocalityTeam']>>, ParentType, ContextType>;
  integratedNeighbourhoodTeams?: Resolver<Maybe<Array<ResolversTypes['IntegratedNeighbourhoodTeam']>>, ParentType, ContextType>;
  communityServices?: Resolver<Maybe<Array<ResolversTypes['CommunityService']>>, ParentType, ContextType, RequireFields<SystemCommunityServicesArgs, 'evidence'>>;
};

export type PlaceResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Place'] = ResolversParentTypes['Place'], FederationReferenceType extends FederationReferenceTypes['Place'] = FederationReferenceTypes['Place']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Place']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  communityServices?: Resolver<Maybe<Array<ResolversTypes['CommunityService']>>, ParentType, ContextType, RequireFields<PlaceCommunityServicesArgs, 'evidence'>>;
};

export type NeighbourhoodResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Neighbourhood'] = ResolversParentTypes['Neighbourhood'], FederationReferenceType extends FederationReferenceTypes['Neighbourhood'] = FederationReferenceTypes['Neighbourhood']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Neighbourhood']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FootprintKind'], ParentType, ContextType>;
  integratedNeighbourhoodTeams?: Resolver<Maybe<Array<ResolversTypes['IntegratedNeighbourhoodTeam']>>, ParentType, ContextType>;
  localityTeams?: Resolver<Maybe<Array<ResolversTypes['LocalityTeam']>>, ParentType, ContextType>;
  communityServices?: Resolver<Maybe<Array<ResolversTypes['CommunityService']>>, ParentType, ContextType, RequireFields<NeighbourhoodCommunityServicesArgs, 'evidence'>>;
  staffContacts?: Resolver<Maybe<Array<ResolversTypes['StaffContact']>>, ParentType, ContextType>;
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
  StaffContact?: StaffContactResolvers<ContextType>;
  CommunityService?: CommunityServiceResolvers<ContextType>;
  LocalityTeam?: LocalityTeamResolvers<ContextType>;
  IntegratedNeighbourhoodTeam?: IntegratedNeighbourhoodTeamResolvers<ContextType>;
  Locality?: LocalityResolvers<ContextType>;
  System?: SystemResolvers<ContextType>;
  Place?: PlaceResolvers<ContextType>;
  Neighbourhood?: NeighbourhoodResolvers<ContextType>;
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

