import { stringify as stringifyYaml } from 'yaml'
import { csvText } from '../../../schema/csv-text.ts'
import { DESCRIPTOR } from './package-files.ts'
import { resourceSchemas, type ResourceSchema } from './resource-schema.ts'

const exampleOf = ({ fields }: ResourceSchema): string => {
  const [first = '', ...others] = fields.map(({ example }) => example ?? '')
  return csvText([[`#${first}`, ...others]])
}

const HEAD = `# A data package: the facts of documents and files about one integrated care system.
# Each resource is a CSV file. Its schema describes the columns. Lines that begin with # are ignored.
# Remove the resources that you do not need, here and in the folder.
`

/** The files of an empty package, by path: the descriptor, and each resource with its schema and an example row. */
export const createPackageFiles = (system: string, today: string): ReadonlyMap<string, string> => {
  const schemas = [...resourceSchemas().values()].filter(({ isNational }) => !isNational)
  const name = system.toLowerCase()
  const descriptor = {
    name,
    title: `The integrated care system ${system}`,
    version: '1.0.0',
    created: `${today}T00:00:00Z`,
    profile: 'tabular-data-package',
    system,
    licenses: [
      {
        name: 'OGL-UK-3.0',
        title: 'Open Government Licence v3.0',
        path: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
      },
    ],
    sources: [{ title: 'Documents and files, as listed in sources.csv' }],
    resources: schemas.map((schema) => ({
      name: schema.name,
      profile: 'tabular-data-resource',
      path: `${schema.name}.csv`,
      schema: `schemas/${schema.name}.yaml`,
      title: schema.title,
      dialect: { delimiter: ',', doubleQuote: true, commentChar: '#' },
    })),
  }
  return new Map([
    [DESCRIPTOR, HEAD + stringifyYaml(descriptor, { lineWidth: 0 })],
    ...schemas.flatMap((schema) => [
      [
        `${schema.name}.csv`,
        csvText([schema.fields.map(({ name: column }) => column)]) + exampleOf(schema),
      ] as const,
      [`schemas/${schema.name}.yaml`, schema.text] as const,
    ]),
  ])
}
