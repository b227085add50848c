import type { CitationBook } from './citations.ts'
import { dayAfterOrNull } from './dates.ts'
import type { Row, SeedFiles } from './tables.ts'

export const buildSources = (seeds: SeedFiles): Row[] =>
  seeds.rows('sources').map(({ row }, position) => ({
    id: row.text('id'),
    title: row.text('title'),
    publisher: row.text('publisher'),
    published_on: row.optional('published_on'),
    holds_on: row.optional('holds_on'),
    rank: row.number('rank'),
    file_name: row.optional('file_name'),
    url: row.optional('url'),
    licence: row.optional('licence'),
    position,
  }))

export const buildOrganisations = (seeds: SeedFiles, citations: CitationBook): Row[] =>
  seeds.rows('organisations').map(({ row }, position) => ({
    id: row.text('id'),
    name: row.text('name'),
    short_name: row.optional('short_name'),
    kind: row.text('kind'),
    role: row.optional('role'),
    partner_of: row.optional('partner_of'),
    position,
    citation_id: citations.cite(row.text('source'), row.text('locator'), row.optional('note')),
  }))

export const buildContacts = (seeds: SeedFiles, citations: CitationBook): Row[] =>
  seeds.rows('contacts').map(({ row }, position) => ({
    id: `${row.text('about')}:${row.text('kind')}:${row.text('value')}`,
    about: row.text('about'),
    reached: row.text('of'),
    kind: row.text('kind'),
    value: row.text('value'),
    stated_on: row.optional('stated_on'),
    valid_from: row.text('stated_on'),
    valid_to: dayAfterOrNull(row.optional('until')),
    position,
    citation_id: citations.cite(row.text('source'), row.text('locator'), row.optional('note')),
  }))
