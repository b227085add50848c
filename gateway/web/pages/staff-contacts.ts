import type { Operations } from '../../client/operation-types.ts'
import { contactText } from './contacts.ts'
import type { PageRequest } from './page.ts'
import type { Table } from './table.ts'
import { texts } from './texts/neighbourhood.ts'

type Answer = NonNullable<Operations['StaffContacts']['data']['neighbourhood']>
type StaffContact = NonNullable<Answer['staffContacts']>[number]

const SCOPE = 'contacts:read'

/** The direct contacts of staff in a neighbourhood and its teams; none for a request without the scope. */
export const loadStaffContacts = async (request: PageRequest, id: string): Promise<StaffContact[]> => {
  if (!request.identity?.scopes.has(SCOPE)) return []
  const { data } = await request.run('StaffContacts', { neighbourhood: id, ...request.day })
  const { neighbourhood } = data
  const teams = [
    ...(neighbourhood?.integratedNeighbourhoodTeams ?? []),
    ...(neighbourhood?.localityTeams ?? []),
  ]
  return [neighbourhood, ...teams].flatMap((one) => one?.staffContacts ?? [])
}

export const staffTable = (contacts: readonly StaffContact[], shownOn: string): Table => ({
  caption: texts.sheet.staff,
  columns: [{ text: texts.sheet.role }, { text: texts.sheet.person }, { text: texts.sheet.reach }],
  rows: contacts.map(({ role, name, organisation, kind, value, statedOn }) => [
    role,
    [name, organisation].filter((part) => part !== null).join(', '),
    contactText({ kind, value, statedOn }, shownOn),
  ]),
})

/** The same contacts in the form of the other contacts of the sheet, for CSV and vCard. */
export const toContactRows = (contacts: readonly StaffContact[]) =>
  contacts.map(({ role, name, organisation, kind, value, statedOn, citations }) => ({
    role,
    organisation: organisation ?? role,
    name: name ?? role,
    kind,
    value,
    statedOn,
    source: citations[0]?.source.id ?? null,
  }))
