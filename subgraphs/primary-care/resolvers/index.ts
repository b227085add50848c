import { resolveAsOf } from '../../shared/context.ts'
import { scalars } from '../../shared/scalars.ts'
import { citations, valueTypes } from '../../shared/value-types.ts'
import { listGaps } from '../data-sources/gaps.ts'
import type { Resolvers } from '../resolver-types.ts'
import { Alignment, AlignmentCell, AlignmentRow, UnplacedPart } from './alignment.ts'
import { Area } from './Area.ts'
import { Commissioner } from './Commissioner.ts'
import { Location, NearbyNeighbourhood, NearbyPractice, RegistrationShare, SearchHit } from './finding.ts'
import {
  District,
  IntegratedNeighbourhoodTeam,
  Locality,
  LocalityTeam,
  NetworkWorkforce,
  Place,
  SmallArea,
} from './footprints-of-others.ts'
import { Mutation } from './Mutation.ts'
import { Neighbourhood } from './Neighbourhood.ts'
import { Practice } from './Practice.ts'
import { PrimaryCareNetwork } from './PrimaryCareNetwork.ts'
import { Query } from './Query.ts'
import {
  BrokenRule,
  Scenario,
  ScenarioAlignment,
  ScenarioAlignmentRow,
  ScenarioMove,
  ScenarioNetwork,
} from './scenario.ts'
import {
  Change,
  ClinicalDirector,
  Discrepancy,
  MissingContent,
  NetworkMembership,
  NetworkRole,
  PatientQuestion,
  Quote,
  ServiceSpecification,
  SizeCheck,
  StatedCount,
  StatedName,
  Statement,
  Strategy,
  StrategyChapter,
  Succession,
} from './statements.ts'
import { Leadership, LegalBody, System } from './System.ts'

const FOOTPRINT_TYPES = {
  SYSTEM: 'System',
  PLACE: 'Place',
  DISTRICT: 'District',
  COMMISSIONER: 'Commissioner',
  PRIMARY_CARE_NETWORK: 'PrimaryCareNetwork',
  NEIGHBOURHOOD: 'Neighbourhood',
  LOCALITY_TEAM: 'LocalityTeam',
  INTEGRATED_NEIGHBOURHOOD_TEAM: 'IntegratedNeighbourhoodTeam',
  LOCALITY: 'Locality',
  WARD: 'SmallArea',
  LSOA: 'SmallArea',
  MSOA: 'SmallArea',
} as const

export const resolvers: Resolvers = {
  ...scalars,
  ...valueTypes,
  Query,
  Mutation,
  Area,
  System,
  LegalBody,
  Leadership,
  Commissioner,
  PrimaryCareNetwork,
  NetworkWorkforce,
  Neighbourhood,
  Practice,
  Place,
  District,
  Locality,
  SmallArea,
  LocalityTeam,
  IntegratedNeighbourhoodTeam,
  Footprint: { __resolveType: (footprint) => FOOTPRINT_TYPES[footprint.kind] },
  SearchResult: { __resolveType: (result) => result.__typename as 'Practice' },
  SearchHit,
  NearbyPractice,
  NearbyNeighbourhood,
  RegistrationShare,
  Location,
  Alignment,
  AlignmentRow,
  AlignmentCell,
  UnplacedPart,
  Statement,
  StatedName,
  StatedCount,
  SizeCheck,
  TopicStatement: { citations },
  ResidenceShare: { citations },
  Succession,
  Change,
  NetworkMembership,
  ClinicalDirector,
  Discrepancy,
  Strategy,
  StrategyChapter,
  Quote,
  MissingContent,
  PatientQuestion,
  NetworkRole,
  ServiceSpecification,
  Scenario,
  ScenarioMove,
  ScenarioNetwork,
  ScenarioAlignment,
  ScenarioAlignmentRow,
  BrokenRule,
  GraphStatus: {
    gaps: (_, __, context) => listGaps(context.db, resolveAsOf(null, context)),
  },
  Dataset: {
    source: async ({ sourceId }, _, { loaders }) => {
      const source = await loaders.sourceById.load(sourceId)
      if (!source) throw new Error(`no source "${sourceId}"`)
      return source
    },
  },
}
