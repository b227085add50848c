import { groupByKey, isOpen, type KeyedRow } from '../../shared/batch.ts'
import { select, type Database } from '../../shared/sql.ts'
import type { RegistrationShareModel } from '../models.ts'

export interface RegistrationsKey {
  /** Without spaces, in upper case. */
  readonly postcode: string
  readonly asOf: string
}

interface ShareRow extends KeyedRow {
  readonly as_of: string
  readonly neighbourhood_id: string | null
  readonly patients: number
  readonly share: number
  readonly holds_on: string
  readonly area_code: string
  readonly citation_ids: string[]
}

/** The neighbourhoods in which the residents of a postcode's small area are registered, the largest share first. */
export const listRegistrations = async (
  db: Database,
  keys: readonly RegistrationsKey[],
): Promise<RegistrationShareModel[][]> => {
  const rows = await select<ShareRow>(
    db,
    `/* listRegistrations */
     with keys as (select * from unnest(?::text[], ?::date[]) with ordinality as k(postcode, as_of, n))
     select k.n, k.as_of, m.neighbourhood_id, a.area_code, max(a.holds_on) as holds_on, sum(a.patients) as patients,
       (sum(a.patients) / sum(sum(a.patients)) over (partition by k.n))::float8 as share,
       array_agg(a.citation_id order by a.citation_id) as citation_ids
     from keys k
     join kernel.postcodes c on c.postcode = k.postcode
     join primary_care.area_registrations a on a.area_code = c.lsoa_code and a.holds_on <= k.as_of
     left join primary_care.neighbourhood_memberships m on m.practice_id = a.practice_id and ${isOpen('m')}
     group by k.n, k.as_of, m.neighbourhood_id, a.area_code
     order by k.n, patients desc, m.neighbourhood_id`,
    [keys.map((key) => key.postcode), keys.map((key) => key.asOf)],
  )
  return groupByKey(keys, rows, (row) => ({
    neighbourhoodKey: row.neighbourhood_id === null ? null : { id: row.neighbourhood_id, asOf: row.as_of },
    areaCode: row.area_code,
    patients: row.patients,
    share: row.share,
    holdsOn: row.holds_on,
    citationReferences: row.citation_ids,
  }))
}
