export const texts = {
  caption: 'Registered patients over time, as each source states them',
  period: 'When',
  patients: 'Registered patients',
  document: 'Document',
  noPeriod: 'Not stated',
}
