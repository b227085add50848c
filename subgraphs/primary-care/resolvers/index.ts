import { scalars } from '../../shared/scalars.ts'
import { valueTypes } from '../../shared/value-types.ts'
import type { Resolvers } from '../resolver-types.ts'
import { Alignment } from './Alignment.ts'
import { AlignmentCell } from './AlignmentCell.ts'
import { AlignmentRow } from './AlignmentRow.ts'
import { Area } from './Area.ts'
import { BrokenRule } from './BrokenRule.ts'
import { Change } from './Change.ts'
import { ClinicalDirector } from './ClinicalDirector.ts'
import { Commissioner } from './Commissioner.ts'
import { Dataset } from './Dataset.ts'
import { Discrepancy } from './Discrepancy.ts'
import { District } from './District.ts'
import { Footprint } from './Footprint.ts'
import { GraphStatus } from './GraphStatus.ts'
import { IntegratedNeighbourhoodTeam } from './IntegratedNeighbourhoodTeam.ts'
import { Leadership } from './Leadership.ts'
import { LegalBody } from './LegalBody.ts'
import { Locality } from './Locality.ts'
import { LocalityTeam } from './LocalityTeam.ts'
import { Location } from './Location.ts'
import { MissingContent } from './MissingContent.ts'
import { Mutation } from './Mutation.ts'
import { NearbyNeighbourhood } from './NearbyNeighbourhood.ts'
import { NearbyPractice } from './NearbyPractice.ts'
import { Neighbourhood } from './Neighbourhood.ts'
import { NetworkMembership } from './NetworkMembership.ts'
import { NetworkRole } from './NetworkRole.ts'
import { NetworkWorkforce } from './NetworkWorkforce.ts'
import { PatientQuestion } from './PatientQuestion.ts'
import { Place } from './Place.ts'
import { Practice } from './Practice.ts'
import { PrimaryCareNetwork } from './PrimaryCareNetwork.ts'
import { Query } from './Query.ts'
import { Quote } from './Quote.ts'
import { RegistrationShare } from './RegistrationShare.ts'
import { ResidenceShare } from './ResidenceShare.ts'
import { Scenario } from './Scenario.ts'
import { ScenarioAlignment } from './ScenarioAlignment.ts'
import { ScenarioAlignmentRow } from './ScenarioAlignmentRow.ts'
import { ScenarioMove } from './ScenarioMove.ts'
import { ScenarioNetwork } from './ScenarioNetwork.ts'
import { SearchHit } from './SearchHit.ts'
import { SearchResult } from './SearchResult.ts'
import { ServiceSpecification } from './ServiceSpecification.ts'
import { SizeCheck } from './SizeCheck.ts'
import { SmallArea } from './SmallArea.ts'
import { StatedCount } from './StatedCount.ts'
import { StatedName } from './StatedName.ts'
import { Statement } from './Statement.ts'
import { Strategy } from './Strategy.ts'
import { StrategyChapter } from './StrategyChapter.ts'
import { Succession } from './Succession.ts'
import { System } from './System.ts'
import { TopicStatement } from './TopicStatement.ts'
import { UnplacedPart } from './UnplacedPart.ts'

export const resolvers: Resolvers = {
  ...scalars,
  ...valueTypes,
  Alignment,
  AlignmentCell,
  AlignmentRow,
  Area,
  BrokenRule,
  Change,
  ClinicalDirector,
  Commissioner,
  Dataset,
  Discrepancy,
  District,
  Footprint,
  GraphStatus,
  IntegratedNeighbourhoodTeam,
  Leadership,
  LegalBody,
  Locality,
  LocalityTeam,
  Location,
  MissingContent,
  Mutation,
  NearbyNeighbourhood,
  NearbyPractice,
  Neighbourhood,
  NetworkMembership,
  NetworkRole,
  NetworkWorkforce,
  PatientQuestion,
  Place,
  Practice,
  PrimaryCareNetwork,
  Query,
  Quote,
  RegistrationShare,
  ResidenceShare,
  Scenario,
  ScenarioAlignment,
  ScenarioAlignmentRow,
  ScenarioMove,
  ScenarioNetwork,
  SearchHit,
  SearchResult,
  ServiceSpecification,
  SizeCheck,
  SmallArea,
  StatedCount,
  StatedName,
  Statement,
  Strategy,
  StrategyChapter,
  Succession,
  System,
  TopicStatement,
  UnplacedPart,
}
