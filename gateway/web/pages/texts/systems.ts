export const texts = {
  title: 'Integrated care systems',
  lede: (count: number) =>
    count === 1 ? '1 integrated care system is loaded.' : `${count} integrated care systems are loaded.`,
  none: 'No integrated care system is loaded for this day. The operator of this service can load a data package.',
  name: 'System',
  places: 'Places (upper-tier councils)',
  label: 'Integrated care system',
  choose: 'Choose a system',
  unknown: 'Choose a system in the list',
  csv: 'This table as a spreadsheet (CSV)',
  json: 'This page as data (JSON)',
}
