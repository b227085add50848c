import type { Knex } from 'knex'
import type { FaultList } from '../input-faults.ts'
import { isReportedInsteadOf } from '../stage/package.ts'
import { ENGLAND } from '../read/packages/package.ts'
import {
  resourceSchemas,
  stagingNameOf,
  type Field,
  type ResourceSchema,
} from '../read/packages/resource-schema.ts'

// The tables that published files fill as well. A package may refer to their rows by id, except to those of another
// system; a council may be in several systems.
const PUBLISHED: Readonly<Record<string, { readonly table: string; readonly systemCondition: string }>> = {
  systems: { table: 'derived_primary_care_systems', systemCondition: 'd.id = own.system_id' },
  commissioners: {
    table: 'derived_primary_care_commissioners',
    systemCondition: '(d.system_id is null or d.system_id = own.system_id)',
  },
  networks: { table: 'derived_primary_care_networks', systemCondition: 'd.system_id = own.system_id' },
  practices: {
    table: 'derived_primary_care_practices',
    systemCondition:
      'not exists (select from other_systems e where e.practice_id = d.id and e.system_id = own.system_id)',
  },
  places: { table: 'derived_local_authorities_places', systemCondition: 'true' },
  districts: { table: 'derived_local_authorities_districts', systemCondition: 'true' },
}

/** A row of the same package, of England, or of a published file without a package. */
const existsCondition = (target: string): string => {
  const [resource = '', column = 'id'] = target.split('.')
  const table = `staging.package_${stagingNameOf(resource)}`
  const published = PUBLISHED[resource]
  const inPackage = `exists (
      select from ${table} t join staging.packages o on o.name = t.package
      where (t.package = x.package or o.system_id is null) and t."${column}"::text = v.value)`
  // A national figure has the subject `england`, which has no row.
  const nationalAlternative = target === 'systems.id' ? `v.value = '${ENGLAND}' or ` : ''
  return published === undefined || column !== 'id'
    ? inPackage
    : `(${nationalAlternative}${inPackage} or exists (
      select from ${published.table} d
      where d.id = v.value and (own.system_id is null or ${published.systemCondition})
        and not exists (select from ${table} t where t.id = d.id)))`
}

const listFiles = (references: readonly string[]): string =>
  references.map((target) => `${target.split('.')[0] ?? ''}.csv`).join(', ')

const brokenReferenceQueries = ({ name, fields }: ResourceSchema): string[] =>
  fields
    .filter(({ references }) => references !== undefined)
    .map(({ name: column, references = [], separator }: Field) => {
      const items = separator === undefined ? `array[x."${column}"::text]` : `x."${column}"`
      return `
        select x.package || '/${name}.csv' as file, x.line, '${column}' as column, v.value,
          'is not in ${listFiles(references)} of this package or of the package england, nor in a published file of this system; correct it, or add the row' as problem
        from staging.package_${stagingNameOf(name)} x
        join staging.packages own on own.name = x.package
        cross join lateral unnest(${items}) v(value)
        where v.value is not null and not (${references.map(existsCondition).join(' or ')})`
    })

// An id names one entity in all packages.
const repeatedIdQueries = ({ name, primaryKey }: ResourceSchema): string[] =>
  primaryKey.length === 1 && primaryKey[0] === 'id'
    ? [
        `select x.package || '/${name}.csv' as file, x.line, 'id' as column, x.id as value,
           'is also an id of the package ' || o.package || ' (line ' || o.line || '); prefix it with the id of the system' as problem
         from staging.package_${stagingNameOf(name)} x
         join staging.package_${stagingNameOf(name)} o on o.id = x.id
         join staging.packages a on a.name = x.package
         join staging.packages b on b.name = o.package
         where ${isReportedInsteadOf('a', 'b')}`,
      ]
    : []

/**
 * Adds a fault for each reference outside the package, England and the published files, and for each id that several
 * packages use.
 */
export const checkReferences = async (db: Knex.Transaction, faults: FaultList): Promise<void> => {
  const schemas = [...resourceSchemas().values()]
  const rules = [...schemas.flatMap(brokenReferenceQueries), ...schemas.flatMap(repeatedIdQueries)]
  const { rows } = await db.raw(`${rules.join(' union all ')} order by file, line`)
  for (const { file, line, column, value, problem } of rows) {
    faults.add({ file, line, column, value, problem })
  }
}
