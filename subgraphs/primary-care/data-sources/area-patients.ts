import { FOOTPRINT_KEYS, footprintKeyBindings, isOpen, oneByKey, type KeyedRow } from '../../shared/batch.ts'
import type { FigureModel, FootprintKey } from '../../shared/models.ts'
import { select, type Database } from '../../shared/sql.ts'

interface AreaPatientsRow extends KeyedRow {
  readonly areas: number
  readonly patients: number
  readonly holds_on: string
  readonly citation_ids: string[]
}

const formatNumber = (value: number): string => value.toLocaleString('en-GB')

/** The residents of an area who are registered with a practice; null if one of its LSOAs has no data. */
export const listAreaPatients = async (
  db: Database,
  keys: readonly FootprintKey[],
): Promise<(FigureModel | null)[]> => {
  const rows = await select<AreaPatientsRow & Pick<FootprintKey, 'kind' | 'id'> & { readonly as_of: string }>(
    db,
    `/* listAreaPatients */
     with ${FOOTPRINT_KEYS}
     select k.n, k.kind, k.id, k.as_of, count(*)::int as areas, sum(r.patients)::int as patients,
       max(r.holds_on) as holds_on, (array_agg(r.citation_id order by m.area_code))[1:5] as citation_ids
     from keys k
     join kernel.area_memberships m on m.footprint_kind = k.kind and m.footprint_id = k.id and ${isOpen('m')}
     left join kernel.area_registration r on r.area_code = m.area_code and r.holds_on <= k.as_of
     group by k.n, k.kind, k.id, k.as_of
     having count(*) = count(r.patients)`,
    footprintKeyBindings(keys),
  )
  return oneByKey(keys, rows, (row) => ({
    id: `${row.kind.toLowerCase()}:${row.id}:registered-patients:${row.as_of}`,
    value: row.patients,
    unit: 'PATIENTS',
    period: row.holds_on,
    derivation: `${formatNumber(row.patients)} is the sum of the registrations in ${formatNumber(row.areas)} LSOAs`,
    citationReferences: row.citation_ids,
  }))
}

/** The registered patients of LSOAs by code; null if none are loaded. */
export const listLsoaPatients = async (
  db: Database,
  codes: readonly string[],
): Promise<(number | null)[]> => {
  const rows = await select<KeyedRow & { readonly patients: number }>(
    db,
    `/* listLsoaPatients */
     select k.n, r.patients
     from unnest(?::text[]) with ordinality as k(code, n)
     join kernel.area_registration r on r.area_code = k.code`,
    [codes],
  )
  return oneByKey(codes, rows, ({ patients }) => patients)
}
