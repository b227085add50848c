import { readFileSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { FaultList } from './input-faults.ts'
import { ENGLAND, readPackage, type DataPackage } from './read/packages/package.ts'
import { listPackageFolders } from './shipped-data.ts'

// `npm run check:code`: fails if program code contains an id, name, code or date of a shipped system, because such code
// might not be valid for other systems.

const ROOT = fileURLToPath(new URL('../', import.meta.url))
const FOLDERS = ['db', 'gateway', 'subgraphs', 'schema']
const CODE = /\.(ts|mjs|sql|njk|css|yaml)$/
// Data, generated files and user documentation.
const NOT_CODE = [
  'db/packages/',
  'db/published/',
  // Contains the names of the shipped packages.
  'db/data-sets.yaml',
  'schema/change-log.yaml',
  'schema/explorer-examples.yaml',
  'gateway/client/operation-types.ts',
  ...['primary-care', 'community-services', 'local-authorities', 'finance'].map(
    (name) => `subgraphs/${name}/resolver-types.ts`,
  ),
]

const RESOURCES = [
  'systems',
  'commissioners',
  'places',
  'districts',
  'networks',
  'neighbourhoods',
  'localities',
  'practices',
  'teams',
  'organisations',
]
const COLUMNS = ['id', 'name', 'short_name', 'code', 'ods_code', 'gss_code', 'postcode']
// Common words and a national organisation.
const COMMON = new Set(['central', 'east', 'north', 'south', 'west', 'nhs england'])

const MAX_WORDS = 7

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[a-z0-9]+/g) ?? []

/** Terms that identify a system: its ids, names and codes, and the dates of its facts. */
export const listTermsOf = (packages: readonly DataPackage[]): ReadonlySet<string> => {
  const terms = new Set<string>()
  for (const { schema, rows } of packages.flatMap(({ tables }) => tables)) {
    const columns = schema.fields.filter(
      ({ name, type }) => type === 'date' || (RESOURCES.includes(schema.name) && COLUMNS.includes(name)),
    )
    for (const { values } of rows) {
      for (const { name } of columns) terms.add(wordsOf(String(values[name] ?? '')).join(' '))
    }
  }
  for (const term of terms) if (term.length < 3 || COMMON.has(term)) terms.delete(term)
  return terms
}

export interface Found {
  readonly line: number
  readonly term: string
}

/** The terms in a text, as whole words. */
export const findTerms = (text: string, terms: ReadonlySet<string>): Found[] =>
  text.split('\n').flatMap((line, index) => {
    const words = wordsOf(line)
    const found = new Set<string>()
    for (let start = 0; start < words.length; start += 1) {
      for (let count = 1; count <= MAX_WORDS && start + count <= words.length; count += 1) {
        const term = words.slice(start, start + count).join(' ')
        if (terms.has(term)) found.add(term)
      }
    }
    return [...found].map((term) => ({ line: index + 1, term }))
  })

const listCode = (): string[] =>
  FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && CODE.test(entry.name))
      .map((entry) => relative(ROOT, join(entry.parentPath, entry.name))),
  ).filter((path) => !NOT_CODE.some((start) => path.startsWith(start)))

export const checkCode = async (): Promise<readonly string[]> => {
  const faults = new FaultList()
  const packages: DataPackage[] = []
  for (const folder of listPackageFolders()) {
    const data = await readPackage(folder, faults)
    if (data && data.descriptor.system !== ENGLAND) packages.push(data)
  }
  faults.throwIfAny()
  const terms = listTermsOf(packages)
  return listCode()
    .sort()
    .flatMap((path) =>
      findTerms(readFileSync(join(ROOT, path), 'utf8'), terms).map(
        ({ line, term }) =>
          `${path}:${line}: "${term}" identifies a real integrated care system; use an invented name, code or date, or move the line to db/packages`,
      ),
    )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = await checkCode()
  for (const line of found) console.error(line)
  if (found.length > 0) process.exitCode = 1
}
