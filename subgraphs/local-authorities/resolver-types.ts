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
  /** A place by its id or ONS code. Null if no loaded source has it. */
  place?: Maybe<Place>;
  /** A district by its id or ONS code. Null if no loaded source has it. */
  district?: Maybe<District>;
  /**
   * A social prescribing asset by its id. Null if no loaded directory has it. The id of a duplicate returns
   * the more recent entry.
   */
  asset?: Maybe<Asset>;
  /**
   * The location of a postcode, with the nearest practices and neighbourhoods. Null for a well-formed postcode
   * that no loaded file has; `describePostcode` gives the reason.
   */
  locate?: Maybe<Location>;
  /** The locations of at most 500 postcodes, as `locate` returns them, in the order of the argument. */
  locateAll?: Maybe<Array<Maybe<Location>>>;
  /**
   * A description of a postcode as it was typed: found, an area, terminated, unknown, outside the loaded data, or
   * not a postcode.
   */
  describePostcode?: Maybe<PostcodeAnswer>;
  /**
   * Descriptions of at most 500 postcodes, as `describePostcode` returns them, in the order of the argument. An invalid
   * postcode does not affect the others.
   */
  describePostcodes?: Maybe<Array<PostcodeAnswer>>;
  /**
   * Social prescribing assets by name, page by page. Empty if no council directory is loaded: `status { gaps
   * }` lists places without one, and how to load it.
   */
  assets?: Maybe<AssetConnection>;
  /** Population health figures, in the order of their sources. */
  indicators?: Maybe<Array<Indicator>>;
  /** A ward, LSOA or MSOA by its official code. */
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
};

/** The kind of upper-tier council. */
export type CouncilKind =
  /** A single council for all services. */
  | 'UNITARY'
  /** A county council with district councils below it. */
  | 'COUNTY';

/** A place: the footprint of an upper-tier local authority. */
export type Place = Footprint & {
  __typename?: 'Place';
  /** Stable id, for example leicester. */
  id: Scalars['ID']['output'];
  /** The day for which the fields are valid. */
  asOf: Scalars['Date']['output'];
  /** Its name. */
  name: Scalars['String']['output'];
  /** Always PLACE. */
  kind: FootprintKind;
  /** The Office for National Statistics code, for example E06000016. */
  gssCode?: Maybe<Scalars['String']['output']>;
  /** Unitary, or a county with districts. */
  councilKind?: Maybe<CouncilKind>;
  /** The council, with its published contacts. */
  council?: Maybe<Organisation>;
  /** The integrated care system that it belongs to. */
  system?: Maybe<System>;
  /** Its districts, by name; empty for a unitary council. */
  districts?: Maybe<Array<District>>;
  /** Population health figures about this place. */
  indicators?: Maybe<Array<Indicator>>;
  /** Social prescribing assets whose postcode is in this place, and those in its directory that have no address, sorted by name. */
  assets?: Maybe<AssetConnection>;
  /** Social prescribing in this place, as a source describes it. */
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
  /** The day for which the fields are valid. */
  asOf: Scalars['Date']['output'];
  /** Its name. */
  name: Scalars['String']['output'];
  /** Always DISTRICT. */
  kind: FootprintKind;
  /** The Office for National Statistics code, for example E07000133. */
  gssCode?: Maybe<Scalars['String']['output']>;
  /** Its county. */
  place?: Maybe<Place>;
};

/** An official area smaller than a district: a ward, an LSOA or an MSOA. Loaded from look-ups, outlines and packages. */
export type SmallArea = Footprint & {
  __typename?: 'SmallArea';
  /** Its official code in lower case. */
  id: Scalars['ID']['output'];
  /** The day for which the fields are valid. */
  asOf: Scalars['Date']['output'];
  /** Its name; for an MSOA the common name if one is loaded. */
  name: Scalars['String']['output'];
  /** WARD, LSOA or MSOA. */
  kind: FootprintKind;
  /** Its official code. */
  code?: Maybe<Scalars['String']['output']>;
  /** The ward that it is in; null for a ward, and where no source states it. */
  ward?: Maybe<SmallArea>;
  /** The district that it is in; null in a single-tier place, and where no source states it. */
  district?: Maybe<District>;
  /** The place that it is in; null if no source states it. */
  place?: Maybe<Place>;
  /** Where a source states it. */
  citations: Array<Citation>;
};

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

/** A description of a text that should be a postcode. */
export type PostcodeAnswer = {
  __typename?: 'PostcodeAnswer';
  /** The postcode in its usual spelling; null if the text is not one. */
  postcode?: Maybe<Scalars['String']['output']>;
  /** Whether an O, 0, I or 1 was corrected. */
  isRepaired: Scalars['Boolean']['output'];
  /** Its status. */
  status: LocationStatus;
  /** The description as a sentence. */
  sentence: Scalars['String']['output'];
  /** The list of postcodes that was used; null if none is loaded. */
  list?: Maybe<Source>;
  /** The day of this list; null if it is not known. */
  listDate?: Maybe<Scalars['Date']['output']>;
  /** Its location; null unless the status is FOUND, AREA or TERMINATED. */
  location?: Maybe<Location>;
};

/** The location of a postcode. A postcode does not belong to a network, because people choose their practice. */
export type Location = {
  __typename?: 'Location';
  /** The day for which the fields are valid. */
  asOf: Scalars['Date']['output'];
  /** In its usual spelling: a full postcode (LE3 8TB), or an outward code, the first half of a postcode (LE3). */
  postcode: Scalars['String']['output'];
  /** Found, an outward code only, terminated, or outside the loaded places. */
  status: LocationStatus;
  /**
   * Whether it is the first half of a postcode, so that the location is that of all loaded postcodes that
   * begin with it.
   */
  isArea: Scalars['Boolean']['output'];
  /** The number of postcodes: 1, or those of the area. */
  postcodeCount: Scalars['Int']['output'];
  /**
   * The number of other postcodes with the same point. Ten or more often indicate a postcode for bulk mail.
   * Null for an area, and for a postcode with an unknown point.
   */
  otherPostcodesAtPoint?: Maybe<Scalars['Int']['output']>;
  /** The month in which the postcode was terminated, for example 2019-04; null while it is in use, and for an area. */
  terminated?: Maybe<Scalars['String']['output']>;
  /** Its place; null if its council is not loaded, and for an area in several places. */
  place?: Maybe<Place>;
  /** All its loaded places, by name: more than one only for an area. */
  places: Array<Place>;
  /** Its district; null under a unitary council, and for an area in several districts. */
  district?: Maybe<District>;
  /** All its loaded districts, by name: more than one only for an area. */
  districts: Array<District>;
  /** The lower layer super output area (about 1,500 people) by its ONS code; null for an area, and where the list has none. */
  lsoaCode?: Maybe<Scalars['String']['output']>;
  /** The middle layer super output area (about 8,000 people) by its ONS code; null for an area, and where the list has none. */
  msoaCode?: Maybe<Scalars['String']['output']>;
  /**
   * Whether the loaded areas end within 2,000 metres (straight line), or nearer than the nearest practice, so
   * that a nearer practice may be missing. Null for an area of postcodes, for a postcode with an unknown
   * point, and if no outlines of MSOAs are loaded.
   */
  isNearEdge?: Maybe<Scalars['Boolean']['output']>;
  /** What the location shows and what it does not, and why a postcode does not belong to a network. */
  explanation: Scalars['String']['output'];
  /** The list of postcodes that the location comes from. */
  citations: Array<Citation>;
};

/** Social prescribing in a place. */
export type SocialPrescribingOffer = {
  __typename?: 'SocialPrescribingOffer';
  /** The offer, close to the source's words. */
  description: Scalars['String']['output'];
  /** Its pillars, as the source lists them. */
  pillars: Array<Scalars['String']['output']>;
  /** Its standard components, as the source lists them. */
  components: Array<Scalars['String']['output']>;
  /** Where the source describes it. */
  citations: Array<Citation>;
  /** When it was stated and last confirmed. */
  evidence: Evidence;
};

/** A group or service in the community to which a link worker can refer people; based on Open Referral UK. */
export type Asset = {
  __typename?: 'Asset';
  /**
   * Stable id: that of the publisher, with the name of its directory as a prefix if another directory uses
   * the same id.
   */
  id: Scalars['ID']['output'];
  /** The day for which the fields are valid. */
  asOf: Scalars['Date']['output'];
  /** Its name. */
  name: Scalars['String']['output'];
  /** What it offers, as plain text. */
  description?: Maybe<Scalars['String']['output']>;
  /** The organisation that runs it; 'not stated' if the directory names none. */
  organisation: Scalars['String']['output'];
  /** Its categories, in the publisher's terms. */
  categories: Array<Scalars['String']['output']>;
  /** What it helps with, assigned from words in its name, its description and its categories; empty if no word matches. */
  needs: Array<Need>;
  /** Its website. */
  url?: Maybe<Scalars['String']['output']>;
  /** An email address for enquiries. */
  email?: Maybe<Scalars['String']['output']>;
  /** A telephone number for enquiries. */
  phone?: Maybe<Scalars['String']['output']>;
  /** Where it takes place; null if it has no fixed address. */
  postcode?: Maybe<Scalars['String']['output']>;
  /** The place of its postcode; null if that is not known. */
  place?: Maybe<Place>;
  /** The district of its postcode; null if that is not known, and under a unitary council. */
  district?: Maybe<District>;
  /** Neighbourhoods with a main practice within 3,000 metres (straight line), nearest first; empty if it has no address. */
  neighbourhoods?: Maybe<Array<Neighbourhood>>;
  /**
   * When its publisher last confirmed it; null if never. It is listed from that day on; otherwise from its
   * last change, or from when the directory was read.
   */
  assuredOn?: Maybe<Scalars['Date']['output']>;
  /** The directory that it comes from, and any other directory that lists the same service of the same organisation. */
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
  /** The group, for example 'males', if the figure is for a part of the population. */
  group?: Maybe<Scalars['String']['output']>;
  /** Its footprint; null for the whole country. */
  footprint?: Maybe<Footprint>;
  /** The figure itself. */
  figure: Figure;
  /** Figures that the source compares it with; `comparedWith` states what they are. */
  comparisons: Array<Figure>;
  /** What the comparisons are, in the words of the source: 'national average'. Null if there are none. */
  comparedWith?: Maybe<Scalars['String']['output']>;
};

/** A page of assets. */
export type AssetConnection = {
  __typename?: 'AssetConnection';
  /** The assets with their cursors. */
  edges: Array<AssetEdge>;
  /** The assets themselves. */
  nodes: Array<Asset>;
  /** The position of the page in the list. */
  pageInfo: PageInfo;
  /** The total number of assets. */
  totalCount: Scalars['Int']['output'];
};

/** An asset on a page. */
export type AssetEdge = {
  __typename?: 'AssetEdge';
  /** Pass it as `after` to get the rows after this one. */
  cursor: Scalars['String']['output'];
  /** The asset. */
  node: Asset;
};

/** A filter for assets. */
export type AssetFilter = {
  /** Only assets whose name, description or organisation contains this text. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** Only assets of this category, in the publisher's words, in any case. */
  category?: InputMaybe<Scalars['String']['input']>;
  /** Only assets that help with this. */
  need?: InputMaybe<Need>;
};

/** A filter for indicators. */
export type IndicatorFilter = {
  /** Only indicators whose name contains this text. */
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
  /**
   * Social prescribing assets within 3,000 metres of one of its main practices (straight line), by name.
   * Directories do not assign services to neighbourhoods.
   */
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


