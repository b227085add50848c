import type { Knex } from 'knex'

// With one system a scan is as quick; with England it is not.
const INDEXES = {
  network_commissioners_commissioner: 'primary_care.network_commissioners (commissioner_id)',
  neighbourhood_networks_network: 'primary_care.neighbourhood_networks (network_id)',
  practice_commissioners_commissioner: 'primary_care.practice_commissioners (commissioner_id)',
  place_systems_system: 'local_authorities.place_systems (system_id)',
} as const

export const up = async (knex: Knex): Promise<void> => {
  for (const [name, on] of Object.entries(INDEXES)) await knex.raw(`create index ${name} on ${on}`)
}

export const down = async (knex: Knex): Promise<void> => {
  for (const [name, on] of Object.entries(INDEXES)) {
    await knex.raw(`drop index ${on.split('.')[0]}.${name}`)
  }
}
