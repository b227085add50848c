import { FORMAT_TABLES } from '../read/formats/index.ts'

// Names in packages use the same spelling rules as names in published files.
const SPELLED_RESOURCES: Readonly<Record<string, readonly string[]>> = {
  systems: ['name'],
  commissioners: ['name'],
  networks: ['name'],
  neighbourhoods: ['name'],
  neighbourhood_members: ['name'],
  practices: ['name'],
  renames: ['name'],
  places: ['name'],
  districts: ['name'],
  teams: ['name'],
  team_members: ['name'],
  localities: ['name'],
  community_services: ['name'],
  indicators: ['name'],
}

/** All staged texts that are displayed, sorted or searched. */
export const SPELLED_TEXTS: string = [
  ...FORMAT_TABLES.flatMap(({ name, columns, spelled = [] }) =>
    spelled.map((column) => {
      const isList = columns[column]?.startsWith('text[]') ?? false
      return `select ${isList ? `unnest(${column})` : column} from staging.${name}`
    }),
  ),
  ...Object.entries(SPELLED_RESOURCES).flatMap(([resource, columns]) =>
    columns.map((column) => `select ${column} from staging.package_${resource}`),
  ),
].join(' union ')
