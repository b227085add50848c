export const texts = {
  findAGp: 'Use Find a GP on the NHS website, which covers all of England',
  findAGpAddress: 'https://www.nhs.uk/service-search/find-a-gp',
  heading: (postcode: string) => `Near ${postcode}`,
  unavailable: 'Council services are not available right now',
  nearestKnown:
    'People choose their GP practice. We only know which practices are nearest, not where people here are registered.',
  practices: 'Nearest GP practices',
  practice: 'Practice',
  distance: 'Distance',
  special: 'Other practices nearby: ask whether you can register',
  forWhom: 'Who it is for',
  only: (group: string) => `Only for ${group}`,
  noNetwork: 'In no primary care network',
  neighbourhood: 'Neighbourhood',
  phone: 'Telephone',
  council: 'Council',
  district: 'District',
  noCouncil: 'Not one of the councils we cover',
  shares: (day: string) => `Where people around this postcode were registered on ${day}`,
  share: 'How many',
  patients: 'Patients',
  noneOfThem: 'Practices that are not in a neighbourhood',
  tenths: (share: number) => {
    const tenths = Math.round(share * 10)
    if (tenths === 0) return 'fewer than 1 in 10 people'
    return tenths === 10 && share < 1 ? 'more than 9 in 10 people' : `about ${tenths} in 10 people`
  },
  sharesUnavailable: 'Information about where people here are registered is not available right now',
  shareKnown:
    'These numbers are for the small area around the postcode, about 1,500 people. People choose their GP practice, so an address does not show where somebody is registered.',
  nearEdge:
    'The edge of the area we cover is less than 2 kilometres away. GP practices beyond it may be missing here, and one of them may be nearer. ',
  services: 'Services and activities from the council and others',
  noNeighbourhood: 'Not in a neighbourhood on this day',
  notStated: 'Not stated',
  metres: (metres: number) =>
    metres < 1_000 ? `${metres} metres` : `${(metres / 1_000).toFixed(1)} kilometres`,
  source: 'Source for this postcode: ',
}
