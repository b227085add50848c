import type { HeaderFormat } from '../format.ts'
import type { Row } from '../row.ts'
import { stagingTable, type ColumnsOf } from '../staging-table.ts'

const ICS_MEMBERS_TABLE = stagingTable({
  name: 'ics_members',
  columns: {
    kind: 'text not null',
    footprint: 'text not null',
    name: 'text not null',
    system: 'text not null',
    member: 'text not null',
    joined_on: 'date not null',
    left_on: 'date',
  },
  key: ['footprint', 'member', 'joined_on'],
  spelled: ['name'],
})

const ICS_CONTACTS_TABLE = stagingTable({
  name: 'ics_contacts',
  columns: {
    about: 'text not null',
    reached: 'text not null',
    kind: 'text not null',
    value: 'text not null',
    stated_on: 'date not null',
    until: 'date',
  },
  key: ['about', 'kind', 'value'],
})

const ID = /^[A-Z0-9]+(-[A-Z0-9]+)*$/
const CODE = /^[A-Z0-9][A-Z0-9-]*$/
const TEAM_KINDS = ['LOCALITY_TEAM', 'INTEGRATED_NEIGHBOURHOOD_TEAM']
const CONTACT_KINDS = ['EMAIL', 'PHONE', 'WEBSITE', 'ADDRESS', 'SOCIAL']

const OWN = { publisher: 'The integrated care system', licence: 'Set by the integrated care system' }

const readId = (row: Row, column: string): string => row.code(column, ID, 'north-hub-1').toLowerCase()

const readPeriod = (row: Row): { readonly joined_on: string; readonly left_on: string | null } => {
  const from = row.neededDay('from', ['2026-04-01'])
  const until = row.day('until', ['2026-04-01'])
  row.checkPeriod(from, 'until', until)
  return { joined_on: from, left_on: until }
}

const oneOf = (row: Row, column: string, allowed: readonly string[]): string => {
  const text = row.cell(column).toUpperCase()
  if (!allowed.includes(text)) row.refuse(`expected one of ${allowed.join(', ')}`, column, row.cell(column))
  return text
}

/** `npm start -- template neighbourhoods`: neighbourhoods that an ICS has drawn, one row for each member. */
export const ICS_NEIGHBOURHOODS: HeaderFormat<ColumnsOf<typeof ICS_MEMBERS_TABLE>> = {
  ...OWN,
  dataset: 'ics-neighbourhoods',
  title: 'Neighbourhoods of the integrated care system',
  rowName: 'member',
  header: {
    footprint: { names: ['neighbourhood'] },
    name: { names: ['name'] },
    system: { names: ['system'] },
    member: { names: ['member'] },
    from: { names: ['from'] },
    until: { names: ['until'] },
  },
  table: ICS_MEMBERS_TABLE,
  createReader: () => (row, emit) => {
    emit({
      kind: 'NEIGHBOURHOOD',
      footprint: readId(row, 'footprint'),
      name: row.needed('name'),
      system: row.code('system', CODE, 'QZZ'),
      member: row.code('member', CODE, 'U00001, A00002 or E02999001'),
      ...readPeriod(row),
    })
  },
}

/** `npm start -- template teams`: locality teams and integrated neighbourhood teams, one row for each member. */
export const ICS_TEAMS: HeaderFormat<ColumnsOf<typeof ICS_MEMBERS_TABLE>> = {
  ...OWN,
  dataset: 'ics-teams',
  title: 'Teams of the integrated care system',
  rowName: 'member',
  header: {
    footprint: { names: ['team'] },
    kind: { names: ['kind'] },
    name: { names: ['name'] },
    system: { names: ['system'] },
    member: { names: ['member'] },
    from: { names: ['from'] },
    until: { names: ['until'] },
  },
  table: ICS_MEMBERS_TABLE,
  createReader: () => (row, emit) => {
    emit({
      kind: oneOf(row, 'kind', TEAM_KINDS),
      footprint: readId(row, 'footprint'),
      name: row.needed('name'),
      system: row.code('system', CODE, 'QZZ'),
      member: row.code('member', CODE, 'U00001, A00002 or E02999001'),
      ...readPeriod(row),
    })
  },
}

/** `npm start -- template contacts`: contacts and link workers, with published roles only. */
export const ICS_CONTACTS: HeaderFormat<ColumnsOf<typeof ICS_CONTACTS_TABLE>> = {
  ...OWN,
  dataset: 'ics-contacts',
  title: 'Contacts of the integrated care system',
  rowName: 'contact',
  header: {
    about: { names: ['about'] },
    of: { names: ['of'] },
    kind: { names: ['kind'] },
    value: { names: ['value'] },
    statedOn: { names: ['stated_on'] },
    until: { names: ['until'] },
  },
  table: ICS_CONTACTS_TABLE,
  createReader: () => (row, emit) => {
    const statedOn = row.neededDay('statedOn', ['2026-04-01'])
    const until = row.day('until', ['2026-04-01'])
    row.checkPeriod(statedOn, 'until', until)
    emit({
      about: row.code('about', CODE, 'example-network, U00001 or A00002').toLowerCase(),
      reached: row.needed('of'),
      kind: oneOf(row, 'kind', CONTACT_KINDS),
      value: row.needed('value'),
      stated_on: statedOn,
      until,
    })
  },
}
