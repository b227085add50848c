export const texts = {
  json: 'This page as data (JSON)',
  kind: 'Kind of organisation',
  shortName: 'Short name',
  role: 'What it does',
  contacts: 'Contacts',
  noContact: 'No contact has been published.',
  kinds: {
    COMMISSIONER: 'Plans and pays for health services',
    ACUTE_PROVIDER: 'Runs hospitals',
    COMMUNITY_PROVIDER: 'Runs community or mental health services',
    AMBULANCE: 'Runs ambulance services',
    URGENT_CARE_PROVIDER: 'Runs urgent care or out of hours services',
    UPPER_TIER_COUNCIL: 'Council',
    VOLUNTARY: 'Charity or community group',
    OTHER: 'Other organisation',
  },
}
