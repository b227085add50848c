import type { Complete } from '../../shared/complete.ts'
import { evidence, filterContacts } from '../../shared/value-types.ts'
import { practiceFact } from '../facts.ts'
import type { FootprintKind } from '../../shared/models.ts'
import type { SubgraphContext } from '../context.ts'
import type { PracticeModel } from '../models.ts'
import { listSizesOverTime } from '../registered-patients-over-time.ts'
import type { PracticeResolvers } from '../resolver-types.ts'
import { loadFootprintsOf, onDay } from '../footprint-keys.ts'

const reference = (
  kind: FootprintKind,
  id: string | null,
  { asOf }: PracticeModel,
  { loaders }: SubgraphContext,
) => (id === null ? null : loaders.footprintByKey.load({ kind, id, asOf }))

const listSizes = ({ id, asOf }: PracticeModel, { loaders }: SubgraphContext) =>
  loaders.statedFigures.load({ subjectId: id, measure: 'registered-patients', asOf })

const newestSize = async (practice: PracticeModel, context: SubgraphContext) => {
  const [figure] = await listSizes(practice, context)
  return figure ? { ...figure, asOf: practice.asOf } : null
}

/** The contacts of a practice, or of its main practice for a branch without contacts. */
const findContacts = async (practice: PracticeModel, { loaders }: SubgraphContext) => {
  const own = await loaders.contactsByOwner.load(practice)
  const main = own.length === 0 ? onDay(practice.mainPracticeId, practice) : null
  return main
    ? { contacts: await loaders.contactsByOwner.load(main), isInherited: true }
    : { contacts: own, isInherited: false }
}

const listInheritedFields = async (practice: PracticeModel, context: SubgraphContext): Promise<string[]> => {
  if (!practice.isBranch) return []
  const { contacts, isInherited } = await findContacts(practice, context)
  return [
    ...(practice.networkId === null ? [] : ['primaryCareNetwork']),
    ...(practice.neighbourhoodId === null ? [] : ['neighbourhood']),
    ...(practice.commissionerId === null ? [] : ['commissioner']),
    ...(isInherited && contacts.length > 0 ? ['contacts'] : []),
  ]
}

export const Practice: Complete<PracticeResolvers, PracticeModel> = {
  __resolveReference: (key, { loaders }) => loaders.practiceByKey.load(key),
  statedNames: (practice, _, { loaders }) => loaders.statedNames.load({ kind: 'PRACTICE', id: practice.id }),
  mainPractice: (practice, _, { loaders }) => {
    const key = onDay(practice.mainPracticeId, practice)
    return key && loaders.practiceByKey.load(key)
  },
  branches: (practice, _, { loaders }) => loaders.branchesByPractice.load(practice),
  point: (practice, _, { loaders }) => loaders.pointByPractice.load(practice),
  neighbourhood: (practice, _, { loaders }) => {
    const key = onDay(practice.neighbourhoodId, practice)
    return key && loaders.neighbourhoodByKey.load(key)
  },
  primaryCareNetwork: (practice, _, { loaders }) => {
    const key = onDay(practice.networkId, practice)
    return key && loaders.networkByKey.load(key)
  },
  commissioner: (practice, _, { loaders }) => {
    const key = onDay(practice.commissionerId, practice)
    return key && loaders.commissionerByKey.load(key)
  },
  place: (practice, _, context) => reference('PLACE', practice.placeId, practice, context),
  district: (practice, _, context) => reference('DISTRICT', practice.districtId, practice, context),
  footprints: (practice, _, context) => loadFootprintsOf(practice, context),
  contacts: async (practice, args, context) =>
    filterContacts((await findContacts(practice, context)).contacts, args.evidence, context),
  inheritedFields: (practice, _, context) => listInheritedFields(practice, context),
  // A closed practice has no list size. Its patients are counted in its footprints or those of its successor.
  registeredPatients: async (practice, _, context) =>
    practice.closedOn === null ? await newestSize(practice, context) : null,
  registeredPatientsOverTime: (practice, range, context) =>
    listSizesOverTime(
      { kind: 'PRACTICE', id: practice.id, asOf: practice.asOf },
      range,
      async (day) =>
        practice.closedOn !== null && practice.closedOn < day
          ? null
          : newestSize({ ...practice, asOf: day }, context),
      context,
    ),
  registeredPatientsStated: (practice, _, context) => listSizes(practice, context),
  networkMemberships: (practice, _, { loaders }) => loaders.membershipsByPractice.load(practice),
  successors: (practice, _, { loaders }) =>
    loaders.successions.load({ kind: 'PRACTICE' as FootprintKind, id: practice.id, asOf: practice.asOf }),
  notes: (practice, _, { loaders }) => loaders.notesByPractice.load(practice.id),
  residence: ({ id }, _, { loaders }) => loaders.residenceByPractice.load(id),
  evidence: evidence(practiceFact),
}
