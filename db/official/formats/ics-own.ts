import type { HeaderFormat } from '../format.ts'
import type { Row } from '../row.ts'

const ID = /^[A-Z0-9]+(-[A-Z0-9]+)*$/
const CODE = /^[A-Z0-9][A-Z0-9-]*$/
const TEAM_KINDS = ['LOCALITY_TEAM', 'INTEGRATED_NEIGHBOURHOOD_TEAM']
const CONTACT_KINDS = ['EMAIL', 'PHONE', 'WEBSITE', 'ADDRESS', 'SOCIAL']

const OWN = { publisher: 'The integrated care system itself', licence: 'Its own' }

const MEMBER_COLUMNS = ['kind', 'footprint', 'name', 'system', 'member', 'joined_on', 'left_on']

const readId = (row: Row, column: string): string =>
  row.code(column, ID, 'north-west-leicestershire-hub-1').toLowerCase()

const readPeriod = (row: Row): readonly [string, string | null] => {
  const from = row.neededDay('from', ['2019-07-01'])
  const until = row.day('until', ['2019-07-01'])
  row.checkPeriod(from, 'until', until)
  return [from, until]
}

const oneOf = (row: Row, column: string, allowed: readonly string[]): string => {
  const text = row.cell(column).toUpperCase()
  if (!allowed.includes(text)) row.refuse(`expected one of ${allowed.join(', ')}`, column, row.cell(column))
  return text
}

/** `ics-graph template neighbourhoods`: neighbourhoods that an ICS has drawn, one row for each member. */
export const ICS_NEIGHBOURHOODS: HeaderFormat = {
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
  table: 'ics_members',
  columns: MEMBER_COLUMNS,
  key: ['footprint', 'member', 'joined_on'],
  createReader: () => (row, emit) => {
    emit([
      'NEIGHBOURHOOD',
      readId(row, 'footprint'),
      row.needed('name'),
      row.code('system', CODE, 'QK1'),
      row.code('member', CODE, 'U67590, C82038 or E02005369'),
      ...readPeriod(row),
    ])
  },
}

/** `ics-graph template teams`: locality teams and integrated neighbourhood teams, one row for each member. */
export const ICS_TEAMS: HeaderFormat = {
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
  table: 'ics_members',
  columns: MEMBER_COLUMNS,
  key: ['footprint', 'member', 'joined_on'],
  createReader: () => (row, emit) => {
    emit([
      oneOf(row, 'kind', TEAM_KINDS),
      readId(row, 'footprint'),
      row.needed('name'),
      row.code('system', CODE, 'QK1'),
      row.code('member', CODE, 'U67590, C82038 or E02005369'),
      ...readPeriod(row),
    ])
  },
}

/** `ics-graph template contacts`: whom to ring or write to, link workers among them. Published roles only. */
export const ICS_CONTACTS: HeaderFormat = {
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
  table: 'ics_contacts',
  columns: ['about', 'reached', 'kind', 'value', 'stated_on', 'until'],
  key: ['about', 'kind', 'value'],
  createReader: () => (row, emit) => {
    const statedOn = row.neededDay('statedOn', ['2019-07-01'])
    const until = row.day('until', ['2019-07-01'])
    row.checkPeriod(statedOn, 'until', until)
    emit([
      row.code('about', CODE, 'rutland-healthcare, U67590 or C82038').toLowerCase(),
      row.needed('of'),
      oneOf(row, 'kind', CONTACT_KINDS),
      row.needed('value'),
      statedOn,
      until,
    ])
  },
}
