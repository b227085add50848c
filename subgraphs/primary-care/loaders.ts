import type { Knex } from 'knex'
import { createLoader, dayCacheKey, footprintCacheKey } from '../shared/batch.ts'
import { createKernelLoaders, listPartnersBySystem } from '../shared/kernel.ts'
import type { DayKey, FootprintKey } from '../shared/models.ts'
import { listDiscrepanciesBySubject, listStatementsByDiscrepancy } from './data-sources/discrepancies.ts'
import { listNearestPractices, type NearestKey } from './data-sources/finding.ts'
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
  type OverlapKey,
} from './data-sources/footprints.ts'
import {
  listPracticeIdsByName,
  listBranchesByPractice,
  listMembershipsByPractice,
  listNotesByPractice,
  listPracticesByKey,
  listPracticesByMembership,
} from './data-sources/practices.ts'
import { listRegisteredPatients } from './data-sources/registered-patients.ts'
import {
  listDirectorsByNetwork,
  listStatedFigures,
  listStatedNames,
  listSuccessions,
  measureCacheKey,
  subjectCacheKey,
  type MeasureKey,
  type SubjectKey,
} from './data-sources/statements.ts'
import { listQuotesByChapter, listTasksByRole } from './data-sources/strategy.ts'

const asIs = (key: string): string => key

export const createLoaders = (db: Knex) => ({
  ...createKernelLoaders(db),
  systemByKey: createLoader((keys: readonly DayKey[]) => listSystemsByKey(db, keys), dayCacheKey),
  commissionerByKey: createLoader((keys: readonly DayKey[]) => listCommissionersByKey(db, keys), dayCacheKey),
  commissionersBySystem: createLoader(
    (keys: readonly DayKey[]) => listCommissionersBySystem(db, keys),
    dayCacheKey,
  ),
  networkByKey: createLoader((keys: readonly DayKey[]) => listNetworksByKey(db, keys), dayCacheKey),
  networksWithin: createLoader(
    (keys: readonly FootprintKey[]) => listNetworksWithin(db, keys),
    footprintCacheKey,
  ),
  neighbourhoodByKey: createLoader(
    (keys: readonly DayKey[]) => listNeighbourhoodsByKey(db, keys),
    dayCacheKey,
  ),
  neighbourhoodsWithin: createLoader(
    (keys: readonly FootprintKey[]) => listNeighbourhoodsWithin(db, keys),
    footprintCacheKey,
  ),
  overlaps: createLoader(
    (keys: readonly OverlapKey[]) => listOverlaps(db, keys),
    (key) => `${footprintCacheKey(key)}>${key.with}`,
  ),
  footprintsByPractice: createLoader(
    (keys: readonly DayKey[]) => listFootprintsByPractice(db, keys),
    dayCacheKey,
  ),
  practiceCount: createLoader((keys: readonly FootprintKey[]) => countPractices(db, keys), footprintCacheKey),
  practiceIdByName: createLoader((names: readonly string[]) => listPracticeIdsByName(db, names), asIs),
  practiceByKey: createLoader((keys: readonly DayKey[]) => listPracticesByKey(db, keys), dayCacheKey),
  practicesByMembership: createLoader(
    (keys: readonly FootprintKey[]) => listPracticesByMembership(db, keys),
    footprintCacheKey,
  ),
  branchesByPractice: createLoader(
    (keys: readonly DayKey[]) => listBranchesByPractice(db, keys),
    dayCacheKey,
  ),
  membershipsByPractice: createLoader(
    (keys: readonly DayKey[]) => listMembershipsByPractice(db, keys),
    dayCacheKey,
  ),
  notesByPractice: createLoader((ids: readonly string[]) => listNotesByPractice(db, ids), asIs),
  registeredPatients: createLoader(
    (keys: readonly FootprintKey[]) => listRegisteredPatients(db, keys),
    footprintCacheKey,
  ),
  statedFigures: createLoader((keys: readonly MeasureKey[]) => listStatedFigures(db, keys), measureCacheKey),
  statedNames: createLoader((keys: readonly SubjectKey[]) => listStatedNames(db, keys), subjectCacheKey),
  successions: createLoader((keys: readonly FootprintKey[]) => listSuccessions(db, keys), footprintCacheKey),
  directorsByNetwork: createLoader(
    (keys: readonly DayKey[]) => listDirectorsByNetwork(db, keys),
    dayCacheKey,
  ),
  partnersBySystem: createLoader((keys: readonly DayKey[]) => listPartnersBySystem(db, keys), dayCacheKey),
  discrepanciesBySubject: createLoader((ids: readonly string[]) => listDiscrepanciesBySubject(db, ids), asIs),
  statementsByDiscrepancy: createLoader(
    (ids: readonly string[]) => listStatementsByDiscrepancy(db, ids),
    asIs,
  ),
  nearestPractices: createLoader(
    (keys: readonly NearestKey[]) => listNearestPractices(db, keys),
    (key) => `${key.postcode}@${key.asOf}:${key.first}`,
  ),
  quotesByChapter: createLoader((chapters: readonly number[]) => listQuotesByChapter(db, chapters), String),
  tasksByRole: createLoader((roles: readonly string[]) => listTasksByRole(db, roles), asIs),
})

export type Loaders = ReturnType<typeof createLoaders>
