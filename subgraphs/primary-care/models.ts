import type { FootprintReference } from '../shared/kernel.ts'
import type { CitationReference, DayKey, FigureModel, FootprintKey, FootprintKind } from '../shared/models.ts'

/** A name with its citation and the first day on which it is no longer valid. */
export interface Named {
  readonly name: string
  readonly nameCitationId: string
  readonly nameUntil: string | null
}

// A footprint that this subgraph owns. `kind` determines its GraphQL type.
interface Footprint extends DayKey, Named {}

export interface SystemModel extends Footprint {
  readonly kind: 'SYSTEM'
  readonly shortName: string | null
  readonly closedOn: string | null
}

export interface LegalBodyModel {
  readonly name: string
  readonly odsCode: string | null
  readonly from: string
  readonly until: string | null
  readonly citationReferences: readonly CitationReference[]
}

export interface LeadershipModel {
  readonly asOf: string
  readonly id: string
  readonly name: string
  readonly systemIds: readonly string[]
  readonly systemCodes: string[]
  readonly citationReferences: readonly CitationReference[]
}

interface Lifetime {
  readonly openedOn: string | null
  readonly closedOn: string | null
}

export interface CommissionerModel extends Footprint, Lifetime {
  readonly kind: 'COMMISSIONER'
  readonly shortName: string | null
  readonly odsCode: string
  readonly systemId: string | null
}

export interface PrimaryCareNetworkModel extends Footprint, Lifetime {
  readonly kind: 'PRIMARY_CARE_NETWORK'
  readonly odsCode: string | null
  readonly systemId: string
  readonly commissionerId: string | null
}

export interface NeighbourhoodModel extends Footprint {
  readonly kind: 'NEIGHBOURHOOD'
  readonly isHub: boolean
  readonly systemId: string
  /** The note of the source if no source states it as a neighbourhood of its own. */
  readonly inference: string | null
}

export type PlaceModel = FootprintReference
export type DistrictModel = FootprintReference
export type LocalityTeamModel = FootprintReference
export type IntegratedNeighbourhoodTeamModel = FootprintReference
export type LocalityModel = FootprintReference
export type SmallAreaModel = FootprintReference

export type FootprintModel =
  SystemModel | CommissionerModel | PrimaryCareNetworkModel | NeighbourhoodModel | FootprintReference

export interface PracticeModel extends DayKey, Lifetime {
  readonly odsCode: string | null
  readonly name: string
  readonly isBranch: boolean
  readonly mainPracticeId: string | null
  readonly neighbourhoodId: string | null
  readonly networkId: string | null
  readonly commissionerId: string | null
  readonly placeId: string | null
  readonly districtId: string | null
  readonly address: string[]
  readonly postcode: string | null
  readonly servesOnly: string | null
  readonly status: 'PROPOSED' | 'ACTIVE' | 'DORMANT' | 'CLOSED' | 'UNKNOWN'
  readonly statusCitationId: string
  /** How its end was inferred; null if a source states it. */
  readonly endInference: string | null
  /** The first day of the next status. */
  readonly statusUntil: string | null
  /** The last day on which the status of a branch counts as known. */
  readonly statusReachesTo: string | null
}

export interface NetworkMembershipModel {
  readonly asOf: string
  readonly networkId: string
  readonly from: string
  readonly until: string | null
  readonly citationReferences: readonly CitationReference[]
}

export interface SuccessionModel {
  readonly kind: 'RENAMED' | 'MERGED' | 'SPLIT' | 'DISPERSED' | 'REPLACED_IN_LAW'
  readonly on: string
  readonly toId: string
  readonly toName: string
  readonly inference: string | null
  readonly citationReferences: readonly CitationReference[]
}

export interface StatedNameModel {
  readonly name: string
  readonly match: 'EXACT' | 'CLOSE' | 'AMBIGUOUS' | null
  readonly matchNote: string | null
  readonly citationReferences: readonly CitationReference[]
}

export interface ClinicalDirectorModel {
  readonly asOf: string
  readonly networkId: string
  readonly name: string
  readonly statedOn: string | null
  readonly statedNames: StatedNameModel[]
  readonly citationReferences: readonly CitationReference[]
}

export interface StatementModel {
  readonly text: string
  readonly printed: string | null
  readonly value: number | null
  readonly isNational: boolean
  readonly citationReference: CitationReference
}

export interface SizeCheckModel {
  readonly status: 'BELOW' | 'WITHIN' | 'ABOVE' | 'UNKNOWN'
  readonly lower: number
  readonly upper: number
  readonly outsideBy: number | null
  readonly citationReferences: readonly CitationReference[]
}

export interface StatedCountModel {
  readonly of: string
  readonly stated: FigureModel
  readonly footprintKey: FootprintKey
}

export interface DatasetModel {
  readonly name: string
  readonly sourceId: string
  readonly kind: string | null
  readonly releasedOn: string | null
  readonly sha256: string
  readonly rows: number
  readonly loadedAt: string
}

/** A point of a time series. */
export interface DatedFigureModel {
  readonly on: string
  readonly figure: FigureModel
}

/** The staff of a network on the day of a census. This subgraph resolves its patients only. */
export type NetworkWorkforceModel = DayKey

export interface Connection<Node> {
  readonly edges: { readonly cursor: string; readonly node: Node }[]
  readonly nodes: Node[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  readonly totalCount: number
}

export type NeighbourhoodConnectionModel = Connection<NeighbourhoodModel>
export type PrimaryCareNetworkConnectionModel = Connection<PrimaryCareNetworkModel>
export type PracticeConnectionModel = Connection<PracticeModel>

export interface StrategyModel {
  readonly systemId: string
  readonly title: string
  readonly statements: readonly StrategyStatement[]
}

export interface StrategyStatement extends StatementModel {
  readonly chapter: number
  readonly kind: string
  readonly audience: 'PRACTICES' | 'PRIMARY_CARE_NETWORKS' | 'PATIENTS' | 'SYSTEM' | null
}

export interface StrategyChapterModel {
  readonly systemId: string
  readonly number: number
  readonly title: string
  readonly statements: readonly StrategyStatement[]
}

export interface QuoteModel {
  readonly text: string
  readonly printed: string | null
  readonly by: string | null
  readonly citationReference: CitationReference
}

export interface MissingContentModel {
  readonly what: string
  readonly caption: string
  readonly citationReference: CitationReference
}

export interface PatientQuestionModel {
  readonly question: string
  readonly answer: string
  readonly citationReference: CitationReference
}

export interface NetworkRoleModel {
  readonly id: string
  readonly name: string
  readonly otherNames: string[]
  readonly description: string | null
  readonly fundedFrom: number
  readonly isNational: boolean
  readonly citationReferences: readonly CitationReference[]
}

export interface ServiceSpecificationModel {
  readonly name: string
  readonly isNational: boolean
  readonly citationReferences: readonly CitationReference[]
}

/** The contract has no row of its own. Its parts are loaded separately. */
export interface NetworkContractModel {
  readonly roles: readonly NetworkRoleModel[]
  readonly serviceSpecifications: readonly ServiceSpecificationModel[]
  readonly nationalInvestment: readonly FigureModel[]
  readonly statements: readonly StatementModel[]
}

export interface DiscrepancyModel {
  readonly id: string
  readonly kind:
    | 'VALUES_DIFFER'
    | 'NAMES_DIFFER'
    | 'MEMBERSHIP_DIFFERS'
    | 'TOTAL_DOES_NOT_ADD_UP'
    | 'COUNT_DIFFERS'
    | 'RANGE_DIFFERS'
    | 'PERCENTAGE_DOES_NOT_FOLLOW'
    | 'SCOPE_DIFFERS'
    | 'DATE_DIFFERS'
    | 'TERM_DIFFERS'
    | 'REFERENCE_BROKEN'
    | 'MISPRINT'
  readonly isSpelling: boolean
  readonly weight: 'HIGH' | 'MEDIUM' | 'LOW'
  readonly about: string
  readonly summary: string
  readonly difference: number | null
  readonly resolution: string
  readonly isNational: boolean
}

export type DiscrepancyConnectionModel = Connection<DiscrepancyModel>

export interface ChangeModel {
  readonly id: string
  readonly on: string
  readonly kind:
    | 'OPENED'
    | 'CLOSED'
    | 'RENAMED'
    | 'MOVED_NETWORK'
    | 'JOINED_NETWORK'
    | 'LEFT_NETWORK'
    | 'MOVED_COMMISSIONER'
    | 'MOVED_SITE'
    | 'SUCCEEDED'
  readonly subjectKind: 'PRIMARY_CARE_NETWORK' | 'PRACTICE' | 'COMMISSIONER'
  readonly subjectId: string
  readonly subjectName: string
  readonly from: string | null
  readonly to: string | null
  readonly toId: string | null
  readonly succession: SuccessionModel['kind'] | null
  /** How it was inferred; null if a source states it. */
  readonly inference: string | null
  readonly notBefore: string
  readonly notAfter: string
  readonly citationReferences: readonly CitationReference[]
}

export type ChangeConnectionModel = Connection<ChangeModel>

export interface SearchHitModel {
  readonly kind:
    | 'SYSTEM'
    | 'PLACE'
    | 'DISTRICT'
    | 'COMMISSIONER'
    | 'PRIMARY_CARE_NETWORK'
    | 'NEIGHBOURHOOD'
    | 'PRACTICE'
    | 'TEAM'
    | 'ASSET'
    | 'PERSON'
    | 'SERVICE'
    | 'ORGANISATION'
  readonly asOf: string
  readonly id: string
  readonly title: string
  readonly subtitle: string | null
  readonly matched: string
  /** How the text matched. */
  readonly match: 'EXACT' | 'PREFIX' | 'WORDS' | 'SIMILAR'
  readonly score: number
}

export interface NearbyPracticeModel {
  readonly practiceKey: DayKey
  readonly distance: number
}

export interface NearbyNeighbourhoodModel extends NearbyPracticeModel {
  readonly neighbourhoodKey: DayKey
}

export interface LocationModel {
  readonly postcode: string
  readonly asOf: string
}

export type AlignmentUnit = 'PRACTICE' | 'LSOA'
export type AlignmentMeasure = 'PRACTICES' | 'PATIENTS'
export type UnplacedReason = 'OUTSIDE' | 'NO_SUCH_TIER' | 'UNKNOWN'

/** The arguments of an alignment, in each row and part. */
interface AlignedRow {
  readonly asOf: string
  readonly rowKey: FootprintKey
  readonly columnKind: FootprintKind
  readonly within: { readonly kind: FootprintKind; readonly id: string } | null
  readonly measure: AlignmentMeasure
  readonly unit: AlignmentUnit
  /** Practices or LSOAs of the whole row. */
  readonly unitCount: number
  readonly rowUnitIds: readonly string[]
}

export interface AlignmentRowModel extends AlignedRow {
  readonly status: 'NESTED' | 'SPLIT' | 'UNMATCHED'
  readonly fit: 'NESTED' | 'SPLIT' | UnplacedReason
  readonly sentence: string
  readonly cells: AlignmentCellModel[]
  readonly unplaced: UnplacedPartModel[]
}

export interface AlignmentCellModel extends AlignedRow {
  readonly columnId: string
  /** Practices or LSOAs of the whole column. */
  readonly columnUnitCount: number
  /** Ids of practices, or codes of LSOAs. */
  readonly unitIds: readonly string[]
}

export interface UnplacedPartModel extends AlignedRow {
  readonly reason: UnplacedReason
  /** Whether this is the only reason why parts of the row are in no column. */
  readonly isOnly: boolean
  /** Ids of practices, or codes of LSOAs. */
  readonly unitIds: readonly string[]
}

export interface AlignmentModel {
  readonly unit: AlignmentUnit
  readonly areRowsLoaded: boolean
  readonly areColumnsLoaded: boolean
  readonly rows: AlignmentRowModel[]
  readonly summary: {
    readonly nested: number
    readonly split: number
    readonly unmatched: number
    readonly fits: {
      readonly nested: number
      readonly split: number
      readonly outside: number
      readonly noSuchTier: number
      readonly unknown: number
    }
    readonly alignedShare: number
  }
}

export interface ScenarioModel {
  readonly id: string
  readonly year: string
  readonly asOf: string
  readonly moves: ScenarioMoveModel[]
  readonly networks: ScenarioNetworkModel[]
}

export interface ScenarioMoveModel {
  readonly practiceKey: DayKey
  readonly patients: number
  readonly fromKey: DayKey | null
  readonly toKey: DayKey | null
  readonly toName: string
}

export interface ScenarioNetworkModel {
  readonly id: string
  readonly year: string
  readonly asOf: string
  readonly name: string
  /** For a new network: `new:` and its normalised name. */
  readonly networkId: string
  readonly networkKey: DayKey | null
  readonly systemId: string | null
  readonly isNew: boolean
  readonly isDissolved: boolean
  readonly patientsBefore: number
  readonly patientsAfter: number
  readonly sizeBefore: SizeCheckModel['status']
  readonly sizeAfter: SizeCheckModel['status']
  readonly boundCitations: readonly CitationReference[]
  readonly practiceIdsBefore: readonly string[]
  readonly practiceIdsAfter: readonly string[]
}

export interface ScenarioAlignmentModel {
  readonly columns: FootprintKey['kind']
  readonly rows: ScenarioAlignmentRowModel[]
  readonly becomeSplit: number
  readonly becomeWhole: number
}

export interface ScenarioAlignmentRowModel {
  readonly name: string
  readonly networkKey: DayKey | null
  readonly before: AlignmentRowModel['status'] | null
  readonly after: AlignmentRowModel['status'] | null
  readonly becomesSplit: boolean
  readonly sentenceBefore: string | null
  readonly sentenceAfter: string | null
}

export interface BrokenRuleModel {
  readonly rule: 'SIZE_BELOW' | 'SIZE_ABOVE' | 'PRACTICE_WITHOUT_NETWORK' | 'LIST_SIZES_DISAGREE'
  readonly isNew: boolean
  readonly sentence: string
  readonly networkKey: DayKey | null
  readonly practiceKey: DayKey | null
  readonly citationReferences: readonly CitationReference[]
}

export interface DataGapModel {
  readonly about: string
  readonly dataset: string
  readonly what: string
  readonly how: string
}

export interface GraphStatusModel {
  readonly dataVersion: string
  readonly datasets: DatasetModel[]
}

export interface AssetModel extends DayKey {}

export interface CommunityServiceModel extends DayKey {}

/** A search result: a footprint, a practice, an asset or an organisation, with its type. */
export type SearchResultModel = { readonly __typename: string } & DayKey

export interface StraddleModel {
  readonly across: FootprintKey['kind']
  readonly row: AlignmentRowModel
}

export interface RegistrationShareModel {
  readonly citationReferences: readonly CitationReference[]
  readonly neighbourhoodKey: DayKey | null
  readonly areaCode: string
  readonly patients: number
  readonly share: number
  readonly holdsOn: string
}

/** The public part of a correction. */
export interface CorrectionModel {
  readonly reference: string
  readonly about: string
  readonly state: 'RECEIVED' | 'BEING_CHECKED' | 'CHANGED' | 'NOT_CHANGED'
  readonly reason: string | null
  readonly reportedOn: string
  readonly decidedOn: string | null
}

export interface CorrectionReportModel {
  readonly correction: CorrectionModel
  readonly whatIsWrong: string
  readonly whatIsRight: string
  readonly howDoYouKnow: string
  readonly email: string | null
}

export interface TableChangeModel {
  readonly table: string
  readonly added: number
  readonly changed: number
  readonly removed: number
}

export interface LoadModel {
  readonly id: string
  readonly loadedAt: string
  readonly tables: TableChangeModel[]
}

/** A small area of the Office for National Statistics, with its outline. */
export interface AreaModel {
  readonly code: string
  readonly name: string
  readonly commonName: string | null
  readonly outline: string
  readonly citationId: string
}

export interface PointModel {
  readonly longitude: number
  readonly latitude: number
}

export interface TopicStatementModel {
  readonly id: string
  readonly topic:
    | 'PLAN'
    | 'GOVERNANCE'
    | 'HISTORY'
    | 'TEAMS'
    | 'VOLUNTARY_SECTOR'
    | 'PERSONALISED_CARE'
    | 'QUESTION'
    | 'EXAMPLE'
    | 'CONTACT'
  readonly about: string
  readonly text: string
  readonly printed: string | null
  readonly isNational: boolean
  readonly value: number | null
  readonly statedOn: string | null
  readonly citationReferences: readonly CitationReference[]
}

export interface ResidenceShareModel {
  readonly area: string
  readonly share: number
  readonly statedOn: string | null
  readonly citationReferences: readonly CitationReference[]
}

/** The registered patients of a footprint at the end of a financial year. */
export interface YearlyPatientsModel {
  readonly year: string
  readonly figure: FigureModel | null
}
