import type { DatabaseAddress } from '../../db/connect.ts'
import { createDatabase } from '../../db/connect.ts'

/** Every field for partners only, by name, with the scope that it requires. Written by hand. */
export const PARTNER_ONLY_FIELDS: Readonly<Record<string, string>> = {
  'IntegratedNeighbourhoodTeam.staffContacts': 'contacts:read',
  'LocalityTeam.staffContacts': 'contacts:read',
  'Neighbourhood.staffContacts': 'contacts:read',
  'PrimaryCareNetwork.spend': 'finance:read',
  'Query.correctionReports': 'data:steward',
  'Query.loads': 'data:steward',
}

export const PARTNER_SCOPES = ['contacts:read', 'data:steward', 'finance:read']

/** A word that is in no public data. */
export const CANARY = 'zqcanary'

export const TEAM = { id: 'zq-team', asOf: '2026-11-01' }

/**
 * Adds rows for partners only: contacts of every neighbourhood and of a new team, spending of every network, a reported
 * correction. Their texts contain `word`, and their number is `rows` for each.
 */
export const addPartnerData = async (address: DatabaseAddress, word = CANARY, rows = 1): Promise<void> => {
  const db = createDatabase(address)
  try {
    await db.raw(
      `insert into community_services.teams (id, kind, name, sort_name, status, system_id, valid_from, citation_id)
       select t.id, t.kind, 'A team', 'a team', 'IN_PLACE', s.id, '2019-01-01', (select min(id) from kernel.citations)
       from (values (:team, 'INTEGRATED_NEIGHBOURHOOD_TEAM'), (:team || '-2', 'LOCALITY_TEAM')) as t (id, kind),
         (select id from primary_care.systems order by id limit 1) s`,
      { team: TEAM.id },
    )
    await db.raw(
      `insert into partner_only.staff_contacts
         (id, footprint_id, role, name, organisation, kind, value, stated_on, valid_from, source_id, locator, note)
       select f.id || ':' || n, f.id, :word || ' link worker', :word || ' person', :word || ' council', 'EMAIL',
         :word || n || '@example.org', '2019-01-01', '2019-01-01', s.id, :word || ' row', :word || ' note'
       from (select id from primary_care.neighbourhoods union select id from community_services.teams) f,
         generate_series(1, :rows::int) n, (select min(id) as id from kernel.sources) s`,
      { word, rows },
    )
    await db.raw(
      `insert into partner_only.network_spend (id, network_id, year, up_to, heading, stream_id, amount, source_id, locator)
       select w.id || ':' || n, w.id, '2019/20', '2019-09-30', :word || ' heading ' || n, r.stream_id, 1234.5 + :rows,
         s.id, :word || ' row'
       from (select distinct id from primary_care.networks) w, generate_series(1, :rows::int) n,
         (select min(id) as id from kernel.sources) s, (select min(stream_id) as stream_id from finance.rates) r`,
      { word, rows },
    )
    await db.raw(
      `insert into corrections.corrections (reference, about, what_is_wrong, what_is_right, how_known, email)
       select 'ZQ' || n, 'llr', :word, :word, :word, :word || '@example.org' from generate_series(1, :rows::int) n`,
      { word, rows },
    )
  } finally {
    await db.destroy()
  }
}
