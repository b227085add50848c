import { countWord, number } from '../../number-format.ts'

const practices = (count: number): string =>
  count === 1 ? 'One GP practice looks' : `${countWord(count)} GP practices look`

export const texts = {
  neighbourhoods: 'Neighbourhoods',
  oneOf: (name: string, count: number, place: string) =>
    count === 1
      ? `${name} is the only neighbourhood in ${place}.`
      : `${name} is one of ${number(count)} neighbourhoods in ${place}.`,
  liesIn: (name: string) => `${name} is in more than one council area: `,
  looksAfter: (count: number, patients: string) =>
    ` ${practices(count)} after ${patients} registered patients.`,
  looksAfterUnknown: (count: number) =>
    ` ${practices(count)} after its patients. Their number is not stated.`,
  noPractices: ' No practice is listed for it on this day.',
  contact: 'Who to contact',
  clinicalDirector: 'Clinical director',
  lastDirector: 'Last published clinical director',
  findAGp: 'find a GP on the NHS website',
  findCouncil: 'find your local council on GOV.UK',
  findCouncilAddress: 'https://www.gov.uk/find-local-council',
  linkWorkers: 'Social prescribing link workers',
  noLinkWorker: 'No link worker has been published. Ask the reception of any practice to put you in touch.',
  team: 'Neighbourhood team',
  noTeam: 'No neighbourhood team has been published.',
  localityTeam: 'Locality team',
  council: 'Council',
  councilAway: 'Council services are not available right now',
  teamsAway: 'Community services are not available right now',
  noContact: 'no contact published',
  network: 'Primary care network (PCN)',
  practices: {
    caption: 'GP practices',
    name: 'Practice',
    address: 'Address',
    phone: 'Telephone',
    branch: 'branch',
    branchOf: (practice: string) => `branch of ${practice}`,
    only: (group: string) => `only for ${group}`,
    noPhone: 'No telephone number has been published: ',
    notStated: 'Not stated',
  },
  services: {
    heading: 'What is on offer nearby',
    byNeed:
      'What do you need? Services near here for somebody who is lonely or a carer, or who wants help with money, food or moving more:',
    none: 'No directory of local groups and activities has been published here yet.',
    plans: (count: number) =>
      count === 1 ? 'One service in published documents' : `${count} services in published documents`,
    more: 'All services',
  },
  lineUp: {
    heading: 'How this neighbourhood overlaps with other areas',
    caption: 'Where its practices are',
    kind: 'Area',
    how: 'How its practices are spread',
    council: 'Council',
    district: 'District',
    commissioner: 'Commissioner',
    network: 'Primary care network (PCN)',
    within: (name: string) => `All in ${name}`,
    split: (parts: string) => `Split: ${parts}`,
    part: (name: string, count: number) => `${name} (${count === 1 ? '1 practice' : `${count} practices`})`,
    none: 'Not stated',
    unknown: 'not stated',
    picture: (name: string) => `GP practices of ${name} and their council areas`,
    described: 'A band leads from each practice on the left to its council area on the right.',
    area: 'Council area',
    more: 'Compare all neighbourhoods',
  },
  print: 'Contact sheet to print',
  csv: 'Contacts as a spreadsheet (CSV)',
  json: 'This page as data (JSON)',
  follow: 'Follow changes to this neighbourhood',
  people:
    'People choose their GP practice: living in a street does not mean being registered in this neighbourhood.',
  sheet: {
    title: (name: string) => `Contacts: ${name}`,
    asOn: (day: string, address: string) => `As at ${day}. Latest version: ${address}`,
    director: 'Clinical director',
    kept: (time: string) => `The information is not available right now. This sheet was made at ${time}.`,
    staff: 'Direct contacts of staff, for partners only',
    role: 'Role',
    person: 'Person and organisation',
    reach: 'Telephone or e-mail',
    back: 'Back to the neighbourhood page',
    vcf: 'Contacts for a phone (vCard)',
    vcf4: 'Contacts for a phone (vCard 4.0)',
    statedOn: (day: string) => `As stated on ${day}.`,
  },
}
