import { asIs, dayCacheKey, footprintCacheKey } from '../shared/batch.ts'
import { batch, type LoadersOf } from '../shared/loaders.ts'
import { KERNEL_BATCHES, listPartnersBySystem } from '../shared/kernel.ts'
import { listAreaPatients, listLsoaPatients } from './data-sources/area-patients.ts'
import { listAreasAround, listPointsByPractice } from './data-sources/areas.ts'
import { listDiscrepanciesBySubject, listStatementsByDiscrepancy } from './data-sources/discrepancies.ts'
import {
  countPractices,
  listCommissionersByKey,
  listCommissionersBySystem,
  listFootprintsByPractice,
  listNeighbourhoodsByKey,
  listNeighbourhoodsWithin,
  listNetworksByKey,
  listNetworksWithin,
  listOverlaps,
  listSystemsByKey,
} from './data-sources/footprints.ts'
import { isWholeList, listPracticePositions, practiceListCacheKey } from './data-sources/lists.ts'
import { listRegistrations } from './data-sources/registrations.ts'
import { listListSizeDays } from './data-sources/list-size-days.ts'
import {
  listNearestNeighbourhoods,
  listNearestPractices,
  nearestCacheKey,
  nearestPracticesCacheKey,
} from './data-sources/nearest.ts'
import {
  listPracticeIdsByName,
  listBranchesByPractice,
  listMembershipsByPractice,
  listNotesByPractice,
  listPracticesByKey,
  listPracticesByMembership,
} from './data-sources/practices.ts'
import { listLeaderships, listLegalBodies } from './data-sources/legal-bodies.ts'
import {
  listPatientParts,
  listRegisteredPatients,
  patientPartsCacheKey,
} from './data-sources/registered-patients.ts'
import {
  listDirectorsByNetwork,
  listStatedFigures,
  listStatedNames,
  listSuccessions,
  measureCacheKey,
  subjectCacheKey,
} from './data-sources/statements.ts'
import { listResidenceByPractice, listTopicStatementsBySystem } from './data-sources/topic-statements.ts'
import { listContractsBySystem, listTasksByRole } from './data-sources/network-contract.ts'
import {
  chapterCacheKey,
  listChaptersBySystem,
  listMissingContentBySystem,
  listPatientQuestionsBySystem,
  listQuotesByChapter,
  listStrategiesBySystem,
} from './data-sources/strategy.ts'

export const BATCHES = {
  ...KERNEL_BATCHES,
  systemByKey: batch(listSystemsByKey, dayCacheKey),
  commissionerByKey: batch(listCommissionersByKey, dayCacheKey),
  commissionersBySystem: batch(listCommissionersBySystem, dayCacheKey),
  networkByKey: batch(listNetworksByKey, dayCacheKey),
  networksWithin: batch(listNetworksWithin, footprintCacheKey),
  neighbourhoodByKey: batch(listNeighbourhoodsByKey, dayCacheKey),
  neighbourhoodsWithin: batch(listNeighbourhoodsWithin, footprintCacheKey),
  areasAround: batch(listAreasAround, dayCacheKey),
  pointByPractice: batch(listPointsByPractice, dayCacheKey),
  overlaps: batch(listOverlaps, (key) => `${footprintCacheKey(key)}>${key.with}`),
  footprintsByPractice: batch(listFootprintsByPractice, dayCacheKey),
  practiceCount: batch(countPractices, footprintCacheKey),
  practiceIdByName: batch(listPracticeIdsByName, asIs),
  practiceByKey: batch(listPracticesByKey, dayCacheKey),
  practicePositions: batch(listPracticePositions, practiceListCacheKey, isWholeList),
  practicesByMembership: batch(listPracticesByMembership, footprintCacheKey),
  branchesByPractice: batch(listBranchesByPractice, dayCacheKey),
  membershipsByPractice: batch(listMembershipsByPractice, dayCacheKey),
  notesByPractice: batch(listNotesByPractice, asIs),
  registeredPatients: batch(listRegisteredPatients, footprintCacheKey),
  legalBodyBySystem: batch(listLegalBodies, dayCacheKey),
  leadershipBySystem: batch(listLeaderships, dayCacheKey),
  patientParts: batch(listPatientParts, patientPartsCacheKey),
  areaPatients: batch(listAreaPatients, footprintCacheKey),
  lsoaPatients: batch(listLsoaPatients, asIs),
  topicStatementsBySystem: batch(listTopicStatementsBySystem, asIs),
  residenceByPractice: batch(listResidenceByPractice, asIs),
  listSizeDays: batch(listListSizeDays, subjectCacheKey),
  statedFigures: batch(listStatedFigures, measureCacheKey),
  statedNames: batch(listStatedNames, subjectCacheKey),
  successions: batch(listSuccessions, footprintCacheKey),
  directorsByNetwork: batch(listDirectorsByNetwork, dayCacheKey),
  partnersBySystem: batch(listPartnersBySystem, dayCacheKey),
  discrepanciesBySubject: batch(listDiscrepanciesBySubject, asIs),
  statementsByDiscrepancy: batch(listStatementsByDiscrepancy, asIs),
  registrations: batch(listRegistrations, ({ postcode, asOf }) => `${postcode}@${asOf}`),
  nearestPractices: batch(listNearestPractices, nearestPracticesCacheKey),
  nearestNeighbourhoods: batch(listNearestNeighbourhoods, nearestCacheKey),
  strategyBySystem: batch(listStrategiesBySystem, asIs),
  chaptersBySystem: batch(listChaptersBySystem, asIs),
  quotesByChapter: batch(listQuotesByChapter, chapterCacheKey),
  missingContentBySystem: batch(listMissingContentBySystem, asIs),
  patientQuestionsBySystem: batch(listPatientQuestionsBySystem, asIs),
  contractBySystem: batch(listContractsBySystem, asIs),
  tasksByRole: batch(listTasksByRole, asIs),
}

export type Loaders = LoadersOf<typeof BATCHES>
