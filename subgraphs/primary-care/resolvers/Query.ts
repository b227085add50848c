import { filterByEvidence } from '../../shared/evidence.ts'
import { organisationFact } from '../../shared/value-types.ts'
import type { Complete } from '../../shared/complete.ts'
import { resolveAsOf } from '../../shared/context.ts'
import { findByName, findWithin, loadByIdOrName } from '../../shared/find-footprint.ts'
import { listOrganisations, listSources } from '../../shared/kernel.ts'
import { readPage } from '../../shared/paging.ts'
import { stewardOf, writerOf } from '../context.ts'
import { findAlignment } from '../data-sources/alignment.ts'
import { listChanges } from '../data-sources/changes.ts'
import { findCorrection } from '../data-sources/corrections.ts'
import { findDiscrepancy, listDiscrepancies } from '../data-sources/discrepancies.ts'
import { search } from '../data-sources/finding.ts'
import { listSystems } from '../data-sources/footprints.ts'
import { listNeighbourhoods, listNetworks } from '../data-sources/lists.ts'
import { readStatus } from '../data-sources/status.ts'
import { listCorrectionReports, listLoads } from '../data-sources/steward.ts'
import { findFigure } from '../figure-by-id.ts'
import { listFootprintPage } from '../footprint-lists.ts'
import { listPracticePage } from '../practice-list.ts'
import type { QueryResolvers } from '../resolver-types.ts'
import { readReference } from '../correction-reference.ts'
import { calculateScenario } from '../scenario.ts'
import { findStraddling } from '../straddling.ts'
import { loadFootprintsOf } from '../footprint-keys.ts'
import { findSubject } from '../subject.ts'

export const Query: Complete<QueryResolvers> = {
  system: (_, { id, asOf }, context) =>
    findByName('SYSTEM', id, resolveAsOf(asOf, context), context.loaders.systemByKey, context),
  systems: (_, { asOf }, context) => listSystems(context.db, resolveAsOf(asOf, context)),
  commissioner: (_, { id, asOf }, context) =>
    findByName('COMMISSIONER', id, resolveAsOf(asOf, context), context.loaders.commissionerByKey, context),
  neighbourhood: (_, { id, asOf }, context) =>
    findByName('NEIGHBOURHOOD', id, resolveAsOf(asOf, context), context.loaders.neighbourhoodByKey, context),
  neighbourhoods: (_, args, context) =>
    listFootprintPage(args, context, (db, question) =>
      listNeighbourhoods(db, { ...question, isHub: args.where?.isHub ?? null }),
    ),
  primaryCareNetwork: (_, { id, asOf }, context) =>
    findByName('PRIMARY_CARE_NETWORK', id, resolveAsOf(asOf, context), context.loaders.networkByKey, context),
  primaryCareNetworks: (_, args, context) => listFootprintPage(args, context, listNetworks),
  practice: (_, { id, asOf }, context) =>
    loadByIdOrName(id, resolveAsOf(asOf, context), context.loaders.practiceByKey, () =>
      context.loaders.practiceIdByName.load(id),
    ),
  practices: (_, args, context) => listPracticePage(args, context),
  search: async (_, { text, kinds, within, first, asOf }, context) => {
    const day = resolveAsOf(asOf, context)
    return search(context.db, {
      text,
      kinds: kinds ?? null,
      within: await findWithin(within, day, context),
      first: first ?? 10,
      asOf: day,
    })
  },
  alignment: async (_, { rows, columns, within, measure, asOf }, context) => {
    const day = resolveAsOf(asOf, context)
    return findAlignment(context.db, {
      rows,
      columns,
      measure,
      within: await findWithin(within, day, context),
      asOf: day,
    })
  },
  straddling: async (_, { kind, within, asOf }, context) => {
    const day = resolveAsOf(asOf, context)
    return findStraddling(context.db, kind, await findWithin(within, day, context), day)
  },
  discrepancies: async (_, { about, kinds, weights, first, after }, context) =>
    listDiscrepancies(context.db, {
      about: await findSubject('about', about, context),
      kinds: kinds ?? null,
      weights: weights ?? null,
      page: readPage({ first, after }, 200, ['integer']),
    }),
  discrepancy: (_, { id }, { db }) => findDiscrepancy(db, id),
  changes: async (_, { within, since, until, first, after }, context) => {
    const last = resolveAsOf(until, context)
    return listChanges(context.db, {
      within: await findWithin(within, last, context),
      since: since ?? null,
      until: last,
      page: readPage({ first, after }, 50, ['text', 'text']),
    })
  },
  footprintsOf: async (_, { practice, asOf }, context) => {
    const id = await context.loaders.practiceIdByName.load(practice)
    return id === null ? null : loadFootprintsOf({ id, asOf: resolveAsOf(asOf, context) }, context)
  },
  organisation: (_, { id, asOf }, context) =>
    context.loaders.organisationByKey.load({ id: id.toLowerCase(), asOf: resolveAsOf(asOf, context) }),
  organisations: async (_, { asOf, evidence }, context) =>
    filterByEvidence(
      await listOrganisations(context.db, resolveAsOf(asOf, context)),
      evidence,
      organisationFact,
      context,
    ),
  scenario: (_, { moves, merges, year, asOf }, context) =>
    calculateScenario(moves, merges ?? [], year, asOf ?? null, context),
  figure: (_, { id }, context) => findFigure(id, context),
  sources: (_, __, { db }) => listSources(db),
  source: (_, { id }, { loaders }) => loaders.sourceById.load(id.toLowerCase()),
  status: (_, __, { db }) => readStatus(db),
  correction: (_, { reference }, context) => findCorrection(writerOf(context), readReference(reference)),
  correctionReports: (_, { state, first }, context) =>
    listCorrectionReports(stewardOf(context), state ?? null, first),
  loads: (_, { first }, { db }) => listLoads(db, first),
}
