export const words = {
  title: 'Find who to contact for care in your area',
  lede: 'For people who help others find care: your GP practices, neighbourhood, council and what is on offer.',
  label: 'Postcode, practice, town or neighbourhood',
  hint: 'For example a postcode, the name of a town, or the name of a surgery',
  button: 'Search',
  neighbourhoods: 'All neighbourhoods',
  alignment: 'How things line up',
  data: 'Data and sources',
  unavailable: 'The list of integrated care systems is not available right now.',
  loaded: (systems: number) =>
    systems === 0
      ? 'No integrated care system is loaded.'
      : systems === 1
        ? 'Loaded: one integrated care system and its places.'
        : `Loaded: ${systems} integrated care systems.`,
}
