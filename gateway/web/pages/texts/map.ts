export const texts = {
  heading: 'Where the practices are',
  people:
    'People choose their practice: a street does not belong to a neighbourhood. The areas shown are only the background.',
  title: (name: string) => `Practices of ${name} on a map`,
  description: (practices: number, areas: number) =>
    `${practices} practices and branches as numbered points on ${areas} small areas (MSOAs). The table below names each number.`,
  caption: 'The practices on the map',
  number: 'Number',
  practice: 'Practice',
  postcode: 'Postcode',
  latitude: 'Latitude',
  longitude: 'Longitude',
  notShown: 'Not on the map: its postcode is not loaded.',
  outlines: 'Outlines: ',
}
