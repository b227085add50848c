export const texts = {
  title: 'Find',
  found: (text: string) => `Results for ‘${text}’`,
  label: 'Postcode, practice, town or neighbourhood',
  hint: 'For example a postcode, the name of a town, or the name of a surgery',
  button: 'Search',
  badPostcode: 'Enter a postcode using letters and numbers, like LE1 1AA, or the name of a town or practice',
  tooLong: 'Enter 200 characters or fewer',
  fullPostcode: 'Enter the full postcode for closer results, like LE1 1AA',
  unknownPostcode: (postcode: string, list: string) =>
    `${postcode} is not in our postcodes (${list}). Try a neighbouring postcode, a town or a practice`,
  listOf: (month: string) => `list of ${month}`,
  outside: (postcode: string) => `${postcode} is outside the area we cover. `,
  help: 'Groups and activities',
  servicesFor: (text: string) => `Services for ‘${text}’`,
  countOfServices: (count: number) =>
    count === 0
      ? 'no group or activity is listed yet'
      : count === 1
        ? '1 group or activity'
        : `${count} groups and activities`,
  nothing: (text: string) => `We found nothing called ‘${text}’.`,
  named: 'Best matches',
  nearest: 'Similar names',
  browse: 'Places to browse',
  groups: {
    neighbourhoods: 'Neighbourhoods',
    practices: 'GP practices',
    places: 'Places and districts',
    networks: 'Primary care networks (PCNs)',
    people: 'People in named roles',
    services: 'Services and teams',
    organisations: 'Organisations',
    others: 'Systems and commissioners',
  },
}
