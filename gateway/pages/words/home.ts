export const words = {
  title: 'Find who to contact for care in your area',
  lede: 'For people who help others find care: your GP practices, neighbourhood, council and what is on offer.',
  label: 'Postcode, practice, town or neighbourhood',
  hint: 'For example LE1 1AA, Market Harborough or Heatherbrook Surgery',
  button: 'Search',
  neighbourhoods: 'All neighbourhoods',
  alignment: 'How things line up',
  data: 'Data and sources',
}
