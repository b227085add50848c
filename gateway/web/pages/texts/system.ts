export const texts = {
  lede: (name: string, practices: string, patients: string | null) =>
    patients === null
      ? `${name} is an integrated care system (ICS): ${practices} GP practices.`
      : `${name} is an integrated care system (ICS): ${practices} GP practices with ${patients} registered patients.`,
  all: 'Integrated care systems',
  patients: 'Registered patients',
  notStated: 'Not stated',
  practices: 'GP practices',
  places: { caption: 'Places (upper-tier councils)', name: 'Place', code: 'Code (ONS)' },
  commissioners: { caption: 'Commissioners', name: 'Commissioner', code: 'Code (ODS)' },
  networks: {
    caption: 'Primary care networks (PCNs)',
    name: 'Network',
    size: 'Compared with the normal size range',
  },
  sizes: { BELOW: 'Smaller', WITHIN: 'Within the range', ABOVE: 'Larger', UNKNOWN: 'Not stated' },
  localities: { caption: 'Localities', name: 'Locality', networks: 'Networks' },
  teams: 'Teams',
  noTeams: 'The sources give the number of teams but do not name them.',
  partners: 'Partners',
  workforce: {
    heading: 'General practitioners',
    notStated: 'Not stated',
    projected: 'Forecast',
    target: 'Target',
    unavailable: 'Figures about staff are not available right now',
  },
  csv: 'Its networks as a spreadsheet (CSV)',
  json: 'This page as data (JSON)',
}
