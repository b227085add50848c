export const words = {
  title: 'Downloads',
  lede: 'Tables for a spreadsheet or a program. Their columns keep their names and places; new ones are added at the end.',
  rules:
    'UTF-8; dates as 2021-10-01; no commas in numbers. An empty cell is something that no source states; nought is 0. Several values in one cell are divided by a semicolon. Each row says the day it is of, its sources, and the version of the data.',
  excel: 'For Excel, add excel=1 to the address.',
  nightly:
    'A program that asks each night sends the ETag or the date of the file that it has (If-None-Match, If-Modified-Since); while nothing has changed, nothing is sent.',
  metadata: 'All of this for programs (CSV on the Web)',
  licence:
    'Licence: Open Government Licence v3.0, unless the list of sources says otherwise for a source. Contains OS data © Crown copyright; source: Office for National Statistics.',
  parameters: 'What it can be asked with',
  parameter: 'Name',
  means: 'What it means',
  oneOf: (values: string) => ` One of ${values}.`,
  otherwise: (value: string) => ` When left out: ${value}.`,
  columns: 'Columns',
  column: 'Column',
  type: 'Kind',
  csv: 'CSV',
  excelFile: 'CSV for Excel',
  json: 'JSON',
  about: 'CSV on the Web',
  of: (what: string) => `of ${what}`,
  examples: 'From a program',
  exampleOf: (tool: string) => `By ${tool}`,
}
