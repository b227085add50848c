// Generated from local-authorities.graphql by `npm run generate`: do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { SourceModel, EvidenceModel, CitationModel, FigureModel, ContactModel, OrganisationModel } from '../shared/models.ts';
import type { PlaceModel, DistrictModel, SmallAreaModel, SystemModel, CommissionerModel, NeighbourhoodModel, LocalityModel, FootprintModel, LocationModel, PostcodeAnswerModel, SocialPrescribingOfferModel, IndicatorModel, AssetModel, AssetConnectionModel } from './models.ts';
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
  /** One place by its id or ONS code, as it stood on a date. Null when no loaded source knows it. */
  place?: Maybe<Place>;
  /** One district by its id or ONS code, as it stood on a date. Null when no loaded source knows it. */
  district?: Maybe<District>;
  /** One social prescribing asset by its id. Null when no loaded directory knows it; an entry that repeats a fresher one leads to that one. */
  asset?: Maybe<Asset>;
  /** Where a postcode lies and which practices and neighbourhoods are nearest. Null for a well-formed postcode that no loaded file knows; `describePostcode` says why. */
  locate?: Maybe<Location>;
  /** The same for a column of postcodes, at most 500, in their order. */
  locateAll?: Maybe<Array<Maybe<Location>>>;
  /** What the graph can say about a postcode that somebody typed, in words too: found, an area, ended, unknown, outside what is loaded, or no postcode at all. */
  describePostcode?: Maybe<PostcodeAnswer>;
  /** The same for a column of postcodes, at most 500, in their order. One that is mistyped costs its own row and no other. */
  describePostcodes?: Maybe<Array<PostcodeAnswer>>;
  /** Social prescribing assets, by name, page by page. Empty while no directory of a council is loaded: `status { gaps }` says which place has none, and how to load one. */
  assets?: Maybe<AssetConnection>;
  /** Population health figures, in the order of their sources. */
  indicators?: Maybe<Array<Indicator>>;
  /** One ward, LSOA or MSOA by its official code. */
  smallArea?: Maybe<SmallArea>;
};


export type QueryPlaceArgs = {
  id: Scalars['ID']['input'];
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


export type QueryDistrictArgs = {
  id: Scalars['ID']['input'];
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


export type QueryAssetArgs = {
  id: Scalars['ID']['input'];
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


export type QueryLocateArgs = {
  postcode: Scalars['String']['input'];
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


export type QueryLocateAllArgs = {
  postcodes: Array<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


export type QueryDescribePostcodeArgs = {
  postcode: Scalars['String']['input'];
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


export type QueryDescribePostcodesArgs = {
  postcodes: Array<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


export type QueryAssetsArgs = {
  within?: InputMaybe<Scalars['ID']['input']>;
  where?: InputMaybe<AssetFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


export type QueryIndicatorsArgs = {
  within?: InputMaybe<Scalars['ID']['input']>;
  where?: InputMaybe<IndicatorFilter>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


export type QuerySmallAreaArgs = {
  code: Scalars['ID']['input'];
  asOf?: InputMaybe<Scalars['Date']['input']>;
};

/** An area or grouping that people plan by, as far as this subgraph knows it. */
export type Footprint = {
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** The day that this answer holds for. */
  asOf: Scalars['Date']['output'];
  /** Its name on that day. */
  name: Scalars['String']['output'];
  /** What kind of footprint it is. */
  kind: FootprintKind;
};

/** What kind of upper-tier council a place has. */
export type CouncilKind =
  /** One council for everything. */
  | 'UNITARY'
  /** A county council with district councils below it. */
  | 'COUNTY';

/** A place: the footprint of an upper-tier local authority. */
export type Place = Footprint & {
  __typename?: 'Place';
  /** Stable id, for example leicester. */
  id: Scalars['ID']['output'];
  /** The day that this answer holds for. */
  asOf: Scalars['Date']['output'];
  /** Its name. */
  name: Scalars['String']['output'];
  /** Always PLACE. */
  kind: FootprintKind;
  /** The Office for National Statistics code, for example E06000016. */
  gssCode?: Maybe<Scalars['String']['output']>;
  /** Unitary, or a county with districts. */
  councilKind?: Maybe<CouncilKind>;
  /** The council itself, with published contacts where a source prints any. */
  council?: Maybe<Organisation>;
  /** The integrated care system that it belongs to. */
  system?: Maybe<System>;
  /** Its districts, by name; empty for a unitary council. */
  districts?: Maybe<Array<District>>;
  /** Population health figures about this place. */
  indicators?: Maybe<Array<Indicator>>;
  /** Social prescribing assets in this place by postcode, and those without an address in its own directory, by name. */
  assets?: Maybe<AssetConnection>;
  /** How social prescribing works in this place, as a source describes it. */
  socialPrescribing?: Maybe<SocialPrescribingOffer>;
};


/** A place: the footprint of an upper-tier local authority. */
export type PlaceIndicatorsArgs = {
  where?: InputMaybe<IndicatorFilter>;
};


/** A place: the footprint of an upper-tier local authority. */
export type PlaceAssetsArgs = {
  where?: InputMaybe<AssetFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A lower-tier council area inside a county. */
export type District = Footprint & {
  __typename?: 'District';
  /** Stable id, for example melton-district. */
  id: Scalars['ID']['output'];
  /** The day that this answer holds for. */
  asOf: Scalars['Date']['output'];
  /** Its name. */
  name: Scalars['String']['output'];
  /** Always DISTRICT. */
  kind: FootprintKind;
  /** The Office for National Statistics code, for example E07000133. */
  gssCode?: Maybe<Scalars['String']['output']>;
  /** The county that it lies in. */
  place?: Maybe<Place>;
};

/** An official area smaller than a district: a ward, an LSOA or an MSOA. Loaded from look-ups, outlines and packages. */
export type SmallArea = Footprint & {
  __typename?: 'SmallArea';
  /** Its official code in lower case. */
  id: Scalars['ID']['output'];
  /** The day that this answer holds for. */
  asOf: Scalars['Date']['output'];
  /** Its name: for an MSOA the common name where one is loaded. */
  name: Scalars['String']['output'];
  /** WARD, LSOA or MSOA. */
  kind: FootprintKind;
  /** Its official code. */
  code?: Maybe<Scalars['String']['output']>;
  /** The ward that it is in; null for a ward, and where no source states it. */
  ward?: Maybe<SmallArea>;
  /** The district that it is in; null in a single-tier place, and where no source states it. */
  district?: Maybe<District>;
  /** The place that it is in; null where no source states it. */
  place?: Maybe<Place>;
  /** Where a source has it. */
  citations: Array<Citation>;
};

/** What is known of a postcode. */
export type LocationStatus =
  /** A full postcode that is in use on the day. */
  | 'FOUND'
  /** The first half of a postcode: all loaded postcodes that begin so. */
  | 'AREA'
  /** A full postcode that had ended by the day; its place is the last one. */
  | 'TERMINATED'
  /** A full postcode that no loaded list has, though others with the same first half are there: mistyped, new, or ended without trace. */
  | 'UNKNOWN'
  /** It lies outside what is loaded: no loaded postcode starts with the same first half, or its council is not one of the loaded places. */
  | 'OUTSIDE_AREA'
  /** Not in the form of a postcode. */
  | 'MALFORMED';

/** What the graph can say about a text that was to be a postcode. */
export type PostcodeAnswer = {
  __typename?: 'PostcodeAnswer';
  /** What it was read as, in the usual spelling; null when it is no postcode. */
  postcode?: Maybe<Scalars['String']['output']>;
  /** Whether an O, 0, I or 1 was put right. */
  isRepaired: Scalars['Boolean']['output'];
  /** What is known of it. */
  status: LocationStatus;
  /** The answer in words, for people. */
  sentence: Scalars['String']['output'];
  /** The list of postcodes that says so; null where none is loaded. */
  list?: Maybe<Source>;
  /** The day that this list holds for; null where it is not known. */
  listDate?: Maybe<Scalars['Date']['output']>;
  /** Where it lies; null unless it is found, an area or ended. */
  location?: Maybe<Location>;
};

/** Where a postcode lies. A postcode never belongs to a network: people choose their practice. */
export type Location = {
  __typename?: 'Location';
  /** The day that this answer holds for. */
  asOf: Scalars['Date']['output'];
  /** In its usual spelling, for example LE3 8TB; LE3 for an area. */
  postcode: Scalars['String']['output'];
  /** Found, an area, ended, or outside the loaded places. */
  status: LocationStatus;
  /** Whether only the first half of a postcode was asked for: the answer is about all loaded postcodes that begin so. */
  isArea: Scalars['Boolean']['output'];
  /** How many postcodes it is: 1, or those of the area. */
  postcodeCount: Scalars['Int']['output'];
  /**
   * How many other postcodes have the same point. Where there are ten or more, it is often a postcode for bulk mail and not
   * an address. Null for an area, and for a postcode whose spot is not known.
   */
  otherPostcodesAtPoint?: Maybe<Scalars['Int']['output']>;
  /** The month in which the postcode ended, for example 2019-04, where it has by the day; null while it is in use, and for an area. */
  terminated?: Maybe<Scalars['String']['output']>;
  /** The place that it lies in; null where its council is not one of the loaded places, and for an area that not one place holds wholly. */
  place?: Maybe<Place>;
  /** Every loaded place that it lies in, by name: more than one only for an area. */
  places: Array<Place>;
  /** The district that it lies in; null under a unitary council, and for an area that not one district holds wholly. */
  district?: Maybe<District>;
  /** Every loaded district that it lies in, by name: more than one only for an area. */
  districts: Array<District>;
  /** The lower layer super output area (about 1,500 people) by its ONS code; null for an area, and where the list has none. */
  lsoaCode?: Maybe<Scalars['String']['output']>;
  /** The middle layer super output area (about 8,000 people) by its ONS code; null for an area, and where the list has none. */
  msoaCode?: Maybe<Scalars['String']['output']>;
  /** Whether the areas whose outlines and postcodes are loaded end within 2,000 metres (straight line), or nearer than the nearest practice: practices beyond may not be loaded, so that a nearer one may be missing here. Null for an area of postcodes, for a postcode whose spot is not known, and where no outlines of middle layer areas are loaded. */
  isNearEdge?: Maybe<Scalars['Boolean']['output']>;
  /** What this answer says and what it does not, in words: no street belongs to a network, and why. */
  explanation: Scalars['String']['output'];
  /** The directory that says so. */
  citations: Array<Citation>;
};

/** How social prescribing works in a place. */
export type SocialPrescribingOffer = {
  __typename?: 'SocialPrescribingOffer';
  /** The offer, close to the source's words. */
  description: Scalars['String']['output'];
  /** What it builds on, as the source lists it. */
  pillars: Array<Scalars['String']['output']>;
  /** The standard components that it is to have, as the source lists them. */
  components: Array<Scalars['String']['output']>;
  /** Where the source describes it. */
  citations: Array<Citation>;
  /** When it was stated and last confirmed. */
  evidence: Evidence;
};

/** Something in the community that a link worker can connect people to; modelled on Open Referral UK. */
export type Asset = {
  __typename?: 'Asset';
  /** Stable id: the publisher's own, behind the name of its directory where another one uses it too. */
  id: Scalars['ID']['output'];
  /** The day that this answer holds for. */
  asOf: Scalars['Date']['output'];
  /** Its name. */
  name: Scalars['String']['output'];
  /** What it offers, as plain text. */
  description?: Maybe<Scalars['String']['output']>;
  /** Who runs it; 'not stated' where the directory names nobody. */
  organisation: Scalars['String']['output'];
  /** What it is about, in the publisher's terms. */
  categories: Array<Scalars['String']['output']>;
  /** What it helps with, by the words of its name, its description and its categories; empty where none of them tells. */
  needs: Array<Need>;
  /** Its website. */
  url?: Maybe<Scalars['String']['output']>;
  /** An e-mail address for enquiries. */
  email?: Maybe<Scalars['String']['output']>;
  /** A telephone number for enquiries. */
  phone?: Maybe<Scalars['String']['output']>;
  /** Where it takes place; null where it has no fixed address. */
  postcode?: Maybe<Scalars['String']['output']>;
  /** The place that its postcode lies in; null where that is not known. */
  place?: Maybe<Place>;
  /** The district that its postcode lies in; null where that is not known, and under a unitary council. */
  district?: Maybe<District>;
  /** Neighbourhoods with a main practice within 3,000 metres (straight line), nearest first; empty where it has no address. */
  neighbourhoods?: Maybe<Array<Neighbourhood>>;
  /** When its publisher last confirmed it; null where it never did. From that day on it is listed, else from its last change, else from when the directory was read. */
  assuredOn?: Maybe<Scalars['Date']['output']>;
  /** The directory that it comes from, and others that list the same service of the same charity or company. */
  citations: Array<Citation>;
  /** When its directories were last read. */
  evidence: Evidence;
};

/** A population health or performance figure about a footprint. */
export type Indicator = {
  __typename?: 'Indicator';
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** What is measured. */
  name: Scalars['String']['output'];
  /** For example 'males', where the figure is for part of the population. */
  group?: Maybe<Scalars['String']['output']>;
  /** The footprint that it is about; null for the whole country. */
  footprint?: Maybe<Footprint>;
  /** The figure itself. */
  figure: Figure;
  /** Figures that the source sets beside it; `comparedWith` says what they are. */
  comparisons: Array<Figure>;
  /** What the comparisons are, in the words of the source: 'national average'. Null where there are none. */
  comparedWith?: Maybe<Scalars['String']['output']>;
};

/** A page of assets. */
export type AssetConnection = {
  __typename?: 'AssetConnection';
  /** The assets with their cursors. */
  edges: Array<AssetEdge>;
  /** The assets themselves. */
  nodes: Array<Asset>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many there are in all, this page and others. */
  totalCount: Scalars['Int']['output'];
};

/** An asset in a page. */
export type AssetEdge = {
  __typename?: 'AssetEdge';
  /** Pass it as `after` to go on behind this asset. */
  cursor: Scalars['String']['output'];
  /** The asset. */
  node: Asset;
};

/** Which assets to return. */
export type AssetFilter = {
  /** Only assets whose name, description or organisation has this text. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** Only assets of this category, in the publisher's words, in any case. */
  category?: InputMaybe<Scalars['String']['input']>;
  /** Only assets that help with this. */
  need?: InputMaybe<Need>;
};

/** Which indicators to return. */
export type IndicatorFilter = {
  /** Only indicators whose name has this text. */
  nameContains?: InputMaybe<Scalars['String']['input']>;
};

export type System = Footprint & {
  __typename?: 'System';
  id: Scalars['ID']['output'];
  asOf: Scalars['Date']['output'];
  name: Scalars['String']['output'];
  kind: FootprintKind;
  /** Population health figures about this system. */
  indicators?: Maybe<Array<Indicator>>;
};


export type SystemIndicatorsArgs = {
  where?: InputMaybe<IndicatorFilter>;
};

export type Commissioner = Footprint & {
  __typename?: 'Commissioner';
  id: Scalars['ID']['output'];
  asOf: Scalars['Date']['output'];
  name: Scalars['String']['output'];
  kind: FootprintKind;
  /** Population health figures about this commissioner's area. */
  indicators?: Maybe<Array<Indicator>>;
};


export type CommissionerIndicatorsArgs = {
  where?: InputMaybe<IndicatorFilter>;
};

export type Locality = Footprint & {
  __typename?: 'Locality';
  id: Scalars['ID']['output'];
  asOf: Scalars['Date']['output'];
  name: Scalars['String']['output'];
  kind: FootprintKind;
};

export type Neighbourhood = {
  __typename?: 'Neighbourhood';
  id: Scalars['ID']['output'];
  asOf: Scalars['Date']['output'];
  name: Scalars['String']['output'];
  kind: FootprintKind;
  /** Social prescribing assets within 3,000 metres of one of its main practices (straight line), by name. No directory says to which neighbourhood a service belongs. */
  assets?: Maybe<AssetConnection>;
};


export type NeighbourhoodAssetsArgs = {
  where?: InputMaybe<AssetFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
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
  /** The day that it prints as its date of publication; null where it prints none. */
  publishedOn?: Maybe<Scalars['Date']['output']>;
  /** The name of the document's or data file's own file; null where it is not known. */
  fileName?: Maybe<Scalars['String']['output']>;
  /** Where its publisher offers it; null where it is not known. */
  url?: Maybe<Scalars['String']['output']>;
  /** The licence under which it may be used; null where none is stated. */
  licence?: Maybe<Scalars['String']['output']>;
};

/** Where in a source a statement stands. */
export type Citation = {
  __typename?: 'Citation';
  /** The document or data file. */
  source: Source;
  /** Section, page, table and row, or file and line: enough to find it by hand. */
  locator: Scalars['String']['output'];
  /** What a reader should know: the printed form of a number, or how a cell was read. Null where there is nothing to add. */
  note?: Maybe<Scalars['String']['output']>;
};

/** When a fact was stated, when it was last confirmed, and whether it counts as current on the day of the answer. */
export type Evidence = {
  __typename?: 'Evidence';
  /** The first day on which a source states it; null where its sources have no day. */
  statedOn?: Maybe<Scalars['Date']['output']>;
  /** The newest day on which a loaded source states it. A later release of an official file that still lists it confirms it. */
  lastConfirmed?: Maybe<Scalars['Date']['output']>;
  /**
   * The last day that its evidence reaches: the day of the newest official release that states it, one year after the
   * document that states it, three years after the last list of branches. Null for a fact that belongs to a period of its
   * own, such as a budget.
   */
  reachesTo?: Maybe<Scalars['Date']['output']>;
  /** Whether the day of the answer is after `lastConfirmed`. */
  isCarriedForward: Scalars['Boolean']['output'];
  /**
   * Whether it counts as current on the day of the answer. A fact of an official file does until the next release of the
   * file, any other fact until `reachesTo`.
   */
  isCurrent: Scalars['Boolean']['output'];
  /** How it was inferred; null where a source states it. */
  inference?: Maybe<Scalars['String']['output']>;
};

/** Which facts of a list to return. */
export type EvidenceFilter =
  /** Only facts that count as current on the day of the answer. */
  | 'CURRENT'
  /** All facts, including those that are no longer current. */
  | 'ALL';

/** What a number counts or measures. */
export type Unit =
  /** People on the registered lists of general practices. */
  | 'PATIENTS'
  /** People who live or work somewhere, not a registered list. */
  | 'PEOPLE'
  /** Pounds sterling, whole pounds and pence: 1500 is £1,500. */
  | 'GBP'
  /** Pounds for each patient and year. */
  | 'GBP_PER_PATIENT'
  /** Per cent: 88.6 is 88.6 %. */
  | 'PERCENT'
  /** Years of age or of life. */
  | 'YEARS'
  /** Whole time equivalents of staff. */
  | 'WTE'
  /** Whole time equivalents of staff for each 1,000 patients. */
  | 'WTE_PER_1000_PATIENTS'
  /** Things counted, for example practices or teams. */
  | 'COUNT'
  /** A place in an ordered list, 1 being the first. */
  | 'RANK'
  /** Minutes. */
  | 'MINUTES';

/** A number with its unit, its period and its origin. */
export type Figure = {
  __typename?: 'Figure';
  /** Names subject, measure and period; stable while the data version is. */
  id: Scalars['ID']['output'];
  /** The number, in the unit given beside it. */
  value: Scalars['Float']['output'];
  /** What the number counts or measures. */
  unit: Unit;
  /** What the number holds for: a date, a financial year, a range, as the source states it. Null where the source states none. */
  period?: Maybe<Scalars['String']['output']>;
  /** Null when the number is printed in the source; otherwise how it was worked out, with the operands. */
  derivation?: Maybe<Scalars['String']['output']>;
  /** Where the number is printed, or where its operands are. Never empty. */
  citations: Array<Citation>;
  /** When it was stated, and whether it is carried forward to the day of the answer. */
  evidence: Evidence;
};

/** How somebody is reached. */
export type ContactKind =
  /** An e-mail address. */
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
  /** Who is reached: an organisation, a role or a team. */
  of: Scalars['String']['output'];
  /** How they are reached. */
  kind: ContactKind;
  /** The address or number itself, as the source prints it. */
  value: Scalars['String']['output'];
  /** The day on which the source stated it, where it says. */
  statedOn?: Maybe<Scalars['Date']['output']>;
  /** Where the source prints it. */
  citations: Array<Citation>;
  /** When it was stated and last confirmed. */
  evidence: Evidence;
};

/** What an organisation is in the system. */
export type OrganisationKind =
  /** Plans and pays for health services, for example a clinical commissioning group. */
  | 'COMMISSIONER'
  /** Runs acute hospitals. */
  | 'ACUTE_PROVIDER'
  /** Runs community, mental health or learning disability services. */
  | 'COMMUNITY_PROVIDER'
  /** Runs ambulances. */
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
  /** The short form that documents use, for example UHL; null where none is used. */
  shortName?: Maybe<Scalars['String']['output']>;
  /** What it is in the system. */
  kind: OrganisationKind;
  /** What a source says it is responsible for; null where none does. */
  role?: Maybe<Scalars['String']['output']>;
  /** Published ways to reach it that hold on the day asked for. */
  contacts: Array<Contact>;
  /** Where a source speaks of it. */
  citations: Array<Citation>;
  /** When it was stated and last confirmed. After its body has closed, it is not current. */
  evidence: Evidence;
};


/** An organisation that plans, pays for or provides care, or works with those that do. */
export type OrganisationContactsArgs = {
  evidence?: InputMaybe<EvidenceFilter>;
};

/** Where a page of a list ends. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** True when there are more after this page. */
  hasNextPage: Scalars['Boolean']['output'];
  /** The cursor to pass as `after` for the next page; null on an empty page. */
  endCursor?: Maybe<Scalars['String']['output']>;
};

/** What a service or a group helps with, told by the words of its name, its description and what it is filed under: our reading, since no directory and no document sorts so. */
export type Need =
  /** Being alone: befriending, company for lonely people, social clubs. */
  | 'LONELY'
  /** Money and debt: advice on benefits, budgeting, bills. */
  | 'MONEY'
  /** Moving more: exercise, sport, walking groups. */
  | 'MOVING_MORE'
  /** Carers: those who look after somebody, and respite for them. */
  | 'CARERS'
  /** Food: meals, lunch clubs, cooking, food banks. */
  | 'FOOD';

/** The kinds of area or grouping that people plan by. */
export type FootprintKind =
  /** An integrated care system. */
  | 'SYSTEM'
  /** The area of an upper-tier council: a county or a unitary authority. */
  | 'PLACE'
  /** The area of a lower-tier council inside a county. */
  | 'DISTRICT'
  /** A clinical commissioning group, or what took its place. */
  | 'COMMISSIONER'
  /** A group of general practices under the network contract. */
  | 'PRIMARY_CARE_NETWORK'
  /** A neighbourhood: a network's own footprint, a hub, or what an ICS has drawn. */
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
  Place: Place;
  District: District;
  SmallArea: SmallArea;
  Location: Location;
  Asset: Asset;
  System: System;
  Commissioner: Commissioner;
  Locality: Locality;
  Neighbourhood: Neighbourhood;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Place:
    ( { __typename: 'Place' }
    & GraphQLRecursivePick<FederationTypes['Place'], {"id":true,"asOf":true}> );
  District:
    ( { __typename: 'District' }
    & GraphQLRecursivePick<FederationTypes['District'], {"id":true,"asOf":true}> );
  SmallArea:
    ( { __typename: 'SmallArea' }
    & GraphQLRecursivePick<FederationTypes['SmallArea'], {"id":true,"asOf":true}> );
  Location:
    ( { __typename: 'Location' }
    & GraphQLRecursivePick<FederationTypes['Location'], {"postcode":true,"asOf":true}> );
  Asset:
    ( { __typename: 'Asset' }
    & GraphQLRecursivePick<FederationTypes['Asset'], {"id":true,"asOf":true}> );
  System:
    ( { __typename: 'System' }
    & GraphQLRecursivePick<FederationTypes['System'], {"id":true,"asOf":true}> );
  Commissioner:
    ( { __typename: 'Commissioner' }
    & GraphQLRecursivePick<FederationTypes['Commissioner'], {"id":true,"asOf":true}> );
  Locality:
    ( { __typename: 'Locality' }
    & GraphQLRecursivePick<FederationTypes['Locality'], {"id":true,"asOf":true}> );
  Neighbourhood:
    ( { __typename: 'Neighbourhood' }
    & GraphQLRecursivePick<FederationTypes['Neighbourhood'], {"id":true,"asOf":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Footprint: ResolverTypeWrapper<FootprintModel>;
  CouncilKind: CouncilKind;
  Place: ResolverTypeWrapper<PlaceModel>;
  District: ResolverTypeWrapper<DistrictModel>;
  SmallArea: ResolverTypeWrapper<SmallAreaModel>;
  LocationStatus: LocationStatus;
  PostcodeAnswer: ResolverTypeWrapper<PostcodeAnswerModel>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Location: ResolverTypeWrapper<LocationModel>;
  SocialPrescribingOffer: ResolverTypeWrapper<SocialPrescribingOfferModel>;
  Asset: ResolverTypeWrapper<AssetModel>;
  Indicator: ResolverTypeWrapper<IndicatorModel>;
  AssetConnection: ResolverTypeWrapper<AssetConnectionModel>;
  AssetEdge: ResolverTypeWrapper<Omit<AssetEdge, 'node'> & { node: ResolversTypes['Asset'] }>;
  AssetFilter: AssetFilter;
  IndicatorFilter: IndicatorFilter;
  System: ResolverTypeWrapper<SystemModel>;
  Commissioner: ResolverTypeWrapper<CommissionerModel>;
  Locality: ResolverTypeWrapper<LocalityModel>;
  Neighbourhood: ResolverTypeWrapper<NeighbourhoodModel>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  FinancialYear: ResolverTypeWrapper<Scalars['FinancialYear']['output']>;
  Source: ResolverTypeWrapper<SourceModel>;
  Citation: ResolverTypeWrapper<CitationModel>;
  Evidence: ResolverTypeWrapper<EvidenceModel>;
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
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Query: Record<PropertyKey, never>;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  Int: Scalars['Int']['output'];
  Footprint: FootprintModel;
  Place: PlaceModel;
  District: DistrictModel;
  SmallArea: SmallAreaModel;
  PostcodeAnswer: PostcodeAnswerModel;
  Boolean: Scalars['Boolean']['output'];
  Location: LocationModel;
  SocialPrescribingOffer: SocialPrescribingOfferModel;
  Asset: AssetModel;
  Indicator: IndicatorModel;
  AssetConnection: AssetConnectionModel;
  AssetEdge: Omit<AssetEdge, 'node'> & { node: ResolversParentTypes['Asset'] };
  AssetFilter: AssetFilter;
  IndicatorFilter: IndicatorFilter;
  System: SystemModel;
  Commissioner: CommissionerModel;
  Locality: LocalityModel;
  Neighbourhood: NeighbourhoodModel;
  Date: Scalars['Date']['output'];
  FinancialYear: Scalars['FinancialYear']['output'];
  Source: SourceModel;
  Citation: CitationModel;
  Evidence: EvidenceModel;
  Figure: FigureModel;
  Float: Scalars['Float']['output'];
  Contact: ContactModel;
  Organisation: OrganisationModel;
  PageInfo: PageInfo;
};

export type QueryResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  place?: Resolver<Maybe<ResolversTypes['Place']>, ParentType, ContextType, RequireFields<QueryPlaceArgs, 'id'>>;
  district?: Resolver<Maybe<ResolversTypes['District']>, ParentType, ContextType, RequireFields<QueryDistrictArgs, 'id'>>;
  asset?: Resolver<Maybe<ResolversTypes['Asset']>, ParentType, ContextType, RequireFields<QueryAssetArgs, 'id'>>;
  locate?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType, RequireFields<QueryLocateArgs, 'postcode'>>;
  locateAll?: Resolver<Maybe<Array<Maybe<ResolversTypes['Location']>>>, ParentType, ContextType, RequireFields<QueryLocateAllArgs, 'postcodes'>>;
  describePostcode?: Resolver<Maybe<ResolversTypes['PostcodeAnswer']>, ParentType, ContextType, RequireFields<QueryDescribePostcodeArgs, 'postcode'>>;
  describePostcodes?: Resolver<Maybe<Array<ResolversTypes['PostcodeAnswer']>>, ParentType, ContextType, RequireFields<QueryDescribePostcodesArgs, 'postcodes'>>;
  assets?: Resolver<Maybe<ResolversTypes['AssetConnection']>, ParentType, ContextType, RequireFields<QueryAssetsArgs, 'first'>>;
  indicators?: Resolver<Maybe<Array<ResolversTypes['Indicator']>>, ParentType, ContextType, Partial<QueryIndicatorsArgs>>;
  smallArea?: Resolver<Maybe<ResolversTypes['SmallArea']>, ParentType, ContextType, RequireFields<QuerySmallAreaArgs, 'code'>>;
};

export type FootprintResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Footprint'] = ResolversParentTypes['Footprint']> = {
  __resolveType: TypeResolveFn<'Place' | 'District' | 'SmallArea' | 'System' | 'Commissioner' | 'Locality', ParentType, ContextType>;
};

export type PlaceResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Place'] = ResolversParentTypes['Place'], FederationReferenceType extends FederationReferenceTypes['Place'] = FederationReferenceTypes['Place']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Place']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FootprintKind'], ParentType, ContextType>;
  gssCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  councilKind?: Resolver<Maybe<ResolversTypes['CouncilKind']>, ParentType, ContextType>;
  council?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  system?: Resolver<Maybe<ResolversTypes['System']>, ParentType, ContextType>;
  districts?: Resolver<Maybe<Array<ResolversTypes['District']>>, ParentType, ContextType>;
  indicators?: Resolver<Maybe<Array<ResolversTypes['Indicator']>>, ParentType, ContextType, Partial<PlaceIndicatorsArgs>>;
  assets?: Resolver<Maybe<ResolversTypes['AssetConnection']>, ParentType, ContextType, RequireFields<PlaceAssetsArgs, 'first'>>;
  socialPrescribing?: Resolver<Maybe<ResolversTypes['SocialPrescribingOffer']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DistrictResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['District'] = ResolversParentTypes['District'], FederationReferenceType extends FederationReferenceTypes['District'] = FederationReferenceTypes['District']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['District']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FootprintKind'], ParentType, ContextType>;
  gssCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['Place']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SmallAreaResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SmallArea'] = ResolversParentTypes['SmallArea'], FederationReferenceType extends FederationReferenceTypes['SmallArea'] = FederationReferenceTypes['SmallArea']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SmallArea']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FootprintKind'], ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ward?: Resolver<Maybe<ResolversTypes['SmallArea']>, ParentType, ContextType>;
  district?: Resolver<Maybe<ResolversTypes['District']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['Place']>, ParentType, ContextType>;
  citations?: Resolver<Array<ResolversTypes['Citation']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PostcodeAnswerResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PostcodeAnswer'] = ResolversParentTypes['PostcodeAnswer']> = {
  postcode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isRepaired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['LocationStatus'], ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  list?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  listDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
};

export type LocationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Location'] = ResolversParentTypes['Location'], FederationReferenceType extends FederationReferenceTypes['Location'] = FederationReferenceTypes['Location']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Location']> | FederationReferenceType, FederationReferenceType, ContextType>;
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  postcode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['LocationStatus'], ParentType, ContextType>;
  isArea?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  postcodeCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  otherPostcodesAtPoint?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  terminated?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['Place']>, ParentType, ContextType>;
  places?: Resolver<Array<ResolversTypes['Place']>, ParentType, ContextType>;
  district?: Resolver<Maybe<ResolversTypes['District']>, ParentType, ContextType>;
  districts?: Resolver<Array<ResolversTypes['District']>, ParentType, ContextType>;
  lsoaCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  msoaCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isNearEdge?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  explanation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  citations?: Resolver<Array<ResolversTypes['Citation']>, ParentType, ContextType>;
};

export type SocialPrescribingOfferResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SocialPrescribingOffer'] = ResolversParentTypes['SocialPrescribingOffer']> = {
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  pillars?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  components?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  citations?: Resolver<Array<ResolversTypes['Citation']>, ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
};

export type AssetResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Asset'] = ResolversParentTypes['Asset'], FederationReferenceType extends FederationReferenceTypes['Asset'] = FederationReferenceTypes['Asset']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Asset']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  organisation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  categories?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  needs?: Resolver<Array<ResolversTypes['Need']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postcode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['Place']>, ParentType, ContextType>;
  district?: Resolver<Maybe<ResolversTypes['District']>, ParentType, ContextType>;
  neighbourhoods?: Resolver<Maybe<Array<ResolversTypes['Neighbourhood']>>, ParentType, ContextType>;
  assuredOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  citations?: Resolver<Array<ResolversTypes['Citation']>, ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
};

export type IndicatorResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Indicator'] = ResolversParentTypes['Indicator']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  group?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  footprint?: Resolver<Maybe<ResolversTypes['Footprint']>, ParentType, ContextType>;
  figure?: Resolver<ResolversTypes['Figure'], ParentType, ContextType>;
  comparisons?: Resolver<Array<ResolversTypes['Figure']>, ParentType, ContextType>;
  comparedWith?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AssetConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AssetConnection'] = ResolversParentTypes['AssetConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AssetEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Asset']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AssetEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AssetEdge'] = ResolversParentTypes['AssetEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Asset'], ParentType, ContextType>;
};

export type SystemResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['System'] = ResolversParentTypes['System'], FederationReferenceType extends FederationReferenceTypes['System'] = FederationReferenceTypes['System']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['System']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FootprintKind'], ParentType, ContextType>;
  indicators?: Resolver<Maybe<Array<ResolversTypes['Indicator']>>, ParentType, ContextType, Partial<SystemIndicatorsArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CommissionerResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Commissioner'] = ResolversParentTypes['Commissioner'], FederationReferenceType extends FederationReferenceTypes['Commissioner'] = FederationReferenceTypes['Commissioner']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Commissioner']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FootprintKind'], ParentType, ContextType>;
  indicators?: Resolver<Maybe<Array<ResolversTypes['Indicator']>>, ParentType, ContextType, Partial<CommissionerIndicatorsArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LocalityResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Locality'] = ResolversParentTypes['Locality'], FederationReferenceType extends FederationReferenceTypes['Locality'] = FederationReferenceTypes['Locality']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Locality']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FootprintKind'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NeighbourhoodResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Neighbourhood'] = ResolversParentTypes['Neighbourhood'], FederationReferenceType extends FederationReferenceTypes['Neighbourhood'] = FederationReferenceTypes['Neighbourhood']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Neighbourhood']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FootprintKind'], ParentType, ContextType>;
  assets?: Resolver<Maybe<ResolversTypes['AssetConnection']>, ParentType, ContextType, RequireFields<NeighbourhoodAssetsArgs, 'first'>>;
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
  Footprint?: FootprintResolvers<ContextType>;
  Place?: PlaceResolvers<ContextType>;
  District?: DistrictResolvers<ContextType>;
  SmallArea?: SmallAreaResolvers<ContextType>;
  PostcodeAnswer?: PostcodeAnswerResolvers<ContextType>;
  Location?: LocationResolvers<ContextType>;
  SocialPrescribingOffer?: SocialPrescribingOfferResolvers<ContextType>;
  Asset?: AssetResolvers<ContextType>;
  Indicator?: IndicatorResolvers<ContextType>;
  AssetConnection?: AssetConnectionResolvers<ContextType>;
  AssetEdge?: AssetEdgeResolvers<ContextType>;
  System?: SystemResolvers<ContextType>;
  Commissioner?: CommissionerResolvers<ContextType>;
  Locality?: LocalityResolvers<ContextType>;
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


