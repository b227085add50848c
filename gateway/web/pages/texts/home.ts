export const texts = {
  title: 'Find who to contact for care in your area',
  lede: 'For people who help others find care: your GP practices, neighbourhood, council and what is on offer.',
  label: 'Postcode, practice, town or neighbourhood',
  hint: 'For example a postcode, the name of a town, or the name of a surgery',
  button: 'Search',
  neighbourhoods: 'All neighbourhoods',
  alignment: 'How areas overlap',
  data: 'Data and sources',
  unavailable: 'The list of integrated care systems is not available right now.',
  loaded: (systems: number) =>
    systems === 0
      ? 'This service has no data yet.'
      : systems === 1
        ? 'This service covers one integrated care system and its places.'
        : `This service covers ${systems} integrated care systems.`,
}
