export const words = {
  title: 'Status',
  parts: { caption: 'Parts of the graph', name: 'Part', state: 'State' },
  names: {
    'primary-care': 'GP practices, networks and neighbourhoods',
    'local-authorities': 'Councils, districts and postcodes',
    'community-services': 'Teams and community services',
    finance: 'Money and staff',
  },
  answers: 'Answers',
  away: 'Not available right now',
  starting: 'The graph is not answering right now.',
  version: 'Data version',
  datasets: {
    caption: 'How old each source is',
    name: 'Data file',
    source: 'Source',
    rows: 'Rows',
    loaded: 'Read by us on',
  },
  json: 'This page as data (JSON)',
}
