import type { Manifest } from './manifest.ts'

const LICENCE = 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/'

/** The description of a download as W3C CSV on the Web metadata. */
export const tableMetadata = ({ name, title, description, columns }: Manifest, isAlone: boolean) => ({
  ...(isAlone ? { '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }] } : {}),
  url: `/data/${name}.csv`,
  'dc:title': title,
  'dc:description': description,
  'dc:license': { '@id': LICENCE },
  dialect: { header: true, encoding: 'utf-8', lineTerminators: ['\r\n'] },
  tableSchema: {
    columns: columns.map((column) => ({
      name: column.name,
      titles: column.name,
      datatype: column.type,
      'dc:description': column.description,
      null: '',
    })),
  },
})

/** The metadata of all downloads. */
export const tableGroup = (manifests: readonly Manifest[]) => ({
  '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
  tables: manifests.map((manifest) => tableMetadata(manifest, false)),
})
