import type { Knex } from 'knex'

// With one system a scan is as quick; with England it is not.
const INDEXES = {
  networks_system: 'primary_care.networks (system_id)',
  commissioners_system: 'primary_care.commissioners (system_id)',
  practices_main_practice: 'primary_care.practices (main_practice_id)',
  neighbourhoods_system: 'primary_care.neighbourhoods (system_id)',
  services_footprint: 'community_services.services (footprint_id)',
  places_system: 'local_authorities.places (system_id)',
} as const

export const up = async (knex: Knex): Promise<void> => {
  for (const [name, on] of Object.entries(INDEXES)) await knex.raw(`create index ${name} on ${on}`)
}

export const down = async (knex: Knex): Promise<void> => {
  for (const [name, on] of Object.entries(INDEXES)) {
    await knex.raw(`drop index ${on.split('.')[0]}.${name}`)
  }
}
