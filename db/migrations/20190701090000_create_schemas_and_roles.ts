import type { Knex } from 'knex'
import { SUBGRAPH_SCHEMAS, roleOf, type SubgraphName } from '../roles.ts'

const subgraphs = Object.keys(SUBGRAPH_SCHEMAS) as SubgraphName[]

// Roles belong to the whole server: another database of the same server may have made them already, at this moment too.
const createRole = (role: string): string => `
  do $$
  begin
    if not exists (select from pg_roles where rolname = '${role}') then
      create role ${role} nologin;
    end if;
  exception when duplicate_object or unique_violation then
    null;
  end
  $$`

// An administrator may have granted it already, where the user of this program cannot grant roles.
const grantRole = (role: string): string => `
  do $$
  begin
    if not pg_has_role(current_user, '${role}', 'MEMBER') then
      grant ${role} to current_user;
    end if;
  end
  $$`

export const up = async (knex: Knex): Promise<void> => {
  await knex.raw('create extension if not exists pg_trgm with schema public')
  await knex.raw('create schema kernel')
  for (const subgraph of subgraphs) {
    const role = roleOf(subgraph)
    const schema = SUBGRAPH_SCHEMAS[subgraph]
    await knex.raw(createRole(role))
    // The program logs in once and takes a subgraph's role with every connection that it opens for it.
    await knex.raw(grantRole(role))
    await knex.raw(`create schema ${schema}`)
    await knex.raw(`grant usage on schema ${schema}, kernel to ${role}`)
    await knex.raw(`alter default privileges in schema ${schema}, kernel grant select on tables to ${role}`)
  }
}

export const down = async (knex: Knex): Promise<void> => {
  for (const subgraph of subgraphs) {
    await knex.raw(`drop schema ${SUBGRAPH_SCHEMAS[subgraph]} cascade`)
  }
  await knex.raw('drop schema kernel cascade')
  for (const subgraph of subgraphs) {
    const role = roleOf(subgraph)
    await knex.raw(`drop owned by ${role}`)
    await knex.raw(`
      do $$
      begin
        drop role ${role};
      exception when dependent_objects_still_exist then
        raise notice 'role ${role} is kept: another database of this server uses it';
      end
      $$`)
  }
}
