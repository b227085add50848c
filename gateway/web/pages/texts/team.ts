export const texts = {
  kinds: { locality: 'Integrated locality team', neighbourhood: 'Integrated neighbourhood team (INT)' },
  kind: 'Kind',
  status: 'Stage',
  statuses: { IN_PLACE: 'In place', PILOT: 'Being tested', PLANNED: 'Planned' },
  contact: 'Who to contact',
  noContact: 'No contact has been published. Ask any practice reception.',
  patients: 'Registered patients of its practices',
  neighbourhoods: 'Neighbourhoods it works with',
  csv: 'Its neighbourhoods as a spreadsheet (CSV)',
  json: 'This page as data (JSON)',
}
