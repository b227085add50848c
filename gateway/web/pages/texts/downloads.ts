export const texts = {
  title: 'Downloads',
  download: (title: string) => `Download: ${title}`,
  lede: 'Tables for a spreadsheet or a program. Columns keep their names and positions. New columns are added at the end.',
  rules:
    'UTF-8, dates like 2021-10-01, numbers without commas. An empty cell means that no source states a value; it is not 0. Several values in one cell are separated by a semicolon. Each row states its day, its sources and the data version.',
  excel: 'For Excel, add excel=1 to the address.',
  nightly:
    'A program that runs every night should send the ETag or the date of its last file (If-None-Match, If-Modified-Since). If nothing has changed, the response is 304.',
  metadata: 'Metadata of all downloads (CSV on the Web)',
  licence:
    'Licence: Open Government Licence v3.0, unless the list of sources states a different licence for a source. Contains OS data © Crown copyright; source: Office for National Statistics.',
  parameters: 'Parameters',
  parameter: 'Name',
  means: 'Description',
  oneOf: (values: string) => ` One of ${values}.`,
  otherwise: (value: string) => ` Default: ${value}.`,
  columns: 'Columns',
  details: 'Columns and parameters',
  column: 'Column',
  type: 'Type',
  csv: 'CSV',
  excelFile: 'CSV for Excel',
  json: 'JSON',
  about: 'CSV on the Web',
  of: (what: string) => `of ${what}`,
  examples: 'From a program',
  exampleOf: (tool: string) => `With ${tool}`,
}
