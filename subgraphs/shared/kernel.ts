import {
  asIs,
  isOpen,
  DAY_KEYS,
  FOOTPRINT_KEYS,
  dayCacheKey,
  dayKeyBindings,
  footprintCacheKey,
  footprintKeyBindings,
  groupByKey,
  oneByKey,
  type KeyedRow,
} from './batch.ts'
import { select, type Database } from './sql.ts'
import { batch, type LoadersOf } from './loaders.ts'
import type {
  CitationModel,
  ContactModel,
  DayKey,
  FigureModel,
  FootprintKey,
  FootprintKind,
  OrganisationModel,
  SourceModel,
  Unit,
} from './models.ts'

interface SourceRow extends KeyedRow {
  readonly id: string
  readonly title: string
  readonly publisher: string
  readonly published_on: string | null
  readonly file_name: string | null
  readonly url: string | null
  readonly licence: string | null
  readonly holds_on: string | null
  readonly is_official: boolean
}

const SOURCE_COLUMNS =
  's.id, s.title, s.publisher, s.published_on, s.file_name, s.url, s.licence, s.holds_on, s.is_official'

const toSource = (row: SourceRow): SourceModel => ({
  id: row.id,
  title: row.title,
  publisher: row.publisher,
  publishedOn: row.published_on,
  fileName: row.file_name,
  url: row.url,
  licence: row.licence,
  holdsOn: row.holds_on,
  isOfficial: row.is_official,
})

const listSourcesById = async (db: Database, ids: readonly string[]): Promise<(SourceModel | null)[]> => {
  const rows = await select<SourceRow>(
    db,
    `/* listSourcesById */
     select k.n, ${SOURCE_COLUMNS}
     from unnest(?::text[]) with ordinality as k(id, n)
     join kernel.source s on s.id = k.id`,
    [ids],
  )
  return oneByKey(ids, rows, toSource)
}

/** All sources in list order. */
export const listSources = async (db: Database): Promise<SourceModel[]> => {
  const rows = await select<SourceRow>(
    db,
    `/* listSources */ select 1 as n, ${SOURCE_COLUMNS} from kernel.source s order by s.position, s.id`,
    [],
  )
  return rows.map(toSource)
}

interface CitationRow extends KeyedRow {
  readonly source_id: string
  readonly locator: string
  readonly note: string | null
}

const listCitationsById = async (db: Database, ids: readonly string[]): Promise<(CitationModel | null)[]> => {
  const rows = await select<CitationRow>(
    db,
    `/* listCitationsById */
     select k.n, c.source_id, c.locator, c.note
     from unnest(?::text[]) with ordinality as k(id, n)
     join kernel.citations c on c.id = k.id`,
    [ids],
  )
  return oneByKey(ids, rows, (row) => ({ sourceId: row.source_id, locator: row.locator, note: row.note }))
}

interface ContactRow extends KeyedRow {
  readonly as_of: string
  readonly reached: string
  readonly kind: ContactModel['kind']
  readonly value: string
  readonly stated_on: string | null
  readonly citation_id: string
}

const listContactsByOwner = async (db: Database, keys: readonly DayKey[]): Promise<ContactModel[][]> => {
  const rows = await select<ContactRow>(
    db,
    `/* listContactsByOwner */
     with ${DAY_KEYS}
     select k.n, k.as_of, c.reached, c.kind, c.value, c.stated_on, c.citation_id
     from keys k
     join kernel.contacts c on c.about = k.id
       and ${isOpen('c')}
     order by k.n, c.position, c.id`,
    dayKeyBindings(keys),
  )
  return groupByKey(keys, rows, (row) => ({
    asOf: row.as_of,
    of: row.reached,
    kind: row.kind,
    value: row.value,
    statedOn: row.stated_on,
    citationReferences: [row.citation_id],
  }))
}

interface OrganisationRow extends KeyedRow {
  readonly id: string
  readonly as_of: string
  readonly name: string
  readonly short_name: string | null
  readonly kind: OrganisationModel['kind']
  readonly role: string | null
  readonly closed_on: string | null
  readonly citation_id: string
}

// A body that is also a footprint closes with it.
const ORGANISATION_COLUMNS = `k.n, k.as_of, o.id, o.name, o.short_name, o.kind, o.role, o.citation_id, (
    select max(f.valid_to) - 1 from kernel.footprint f
    where f.kind = o.kind and f.id = o.id
    having bool_and(f.valid_to is not null) and max(f.valid_to) <= k.as_of) as closed_on`

const toOrganisation = (row: OrganisationRow): OrganisationModel => ({
  id: row.id,
  asOf: row.as_of,
  name: row.name,
  shortName: row.short_name,
  kind: row.kind,
  role: row.role,
  closedOn: row.closed_on,
  citationReferences: [row.citation_id],
})

const listOrganisationsByKey = async (
  db: Database,
  keys: readonly DayKey[],
): Promise<(OrganisationModel | null)[]> => {
  const rows = await select<OrganisationRow>(
    db,
    `/* listOrganisationsByKey */
     with ${DAY_KEYS}
     select ${ORGANISATION_COLUMNS} from keys k join kernel.organisations o on o.id = k.id`,
    dayKeyBindings(keys),
  )
  return oneByKey(keys, rows, toOrganisation)
}

/** All organisations, partners of a system first. */
export const listOrganisations = async (db: Database, asOf: string): Promise<OrganisationModel[]> => {
  const rows = await select<OrganisationRow>(
    db,
    `/* listOrganisations */
     with keys as (select 1 as n, ?::date as as_of)
     select ${ORGANISATION_COLUMNS} from keys k cross join kernel.organisations o
     order by o.partner_of is null, o.position, o.id`,
    [asOf],
  )
  return rows.map(toOrganisation)
}

/** The partners of each system in documents, in the order of the documents. */
export const listPartnersBySystem = async (
  db: Database,
  keys: readonly DayKey[],
): Promise<OrganisationModel[][]> => {
  const rows = await select<OrganisationRow>(
    db,
    `/* listPartnersBySystem */
     with ${DAY_KEYS}
     select ${ORGANISATION_COLUMNS} from keys k join kernel.organisations o on o.partner_of = k.id
     order by k.n, o.position, o.id`,
    dayKeyBindings(keys),
  )
  return groupByKey(keys, rows, toOrganisation)
}

/** A footprint with the fields that every subgraph can resolve: id, kind and name. */
export interface FootprintReference extends FootprintKey {
  readonly name: string
}

interface FootprintRow extends KeyedRow {
  readonly kind: FootprintKind
  readonly id: string
  readonly as_of: string
  readonly name: string
}

export const toFootprintReference = (row: FootprintRow): FootprintReference => ({
  kind: row.kind,
  id: row.id,
  asOf: row.as_of,
  name: row.name,
})

/** Includes closed footprints with their last name, and excludes those that have not opened. */
export const listFootprintsByKey = async (
  db: Database,
  keys: readonly FootprintKey[],
): Promise<(FootprintReference | null)[]> => {
  const rows = await select<FootprintRow>(
    db,
    `/* listFootprintsByKey */
     with ${FOOTPRINT_KEYS}
     select distinct on (k.n) k.n, k.kind, k.as_of, f.id, f.name
     from keys k
     join kernel.footprint f on f.kind = k.kind and f.id = k.id and f.valid_from <= k.as_of
     order by k.n, f.valid_from desc`,
    footprintKeyBindings(keys),
  )
  return oneByKey(keys, rows, toFootprintReference)
}

interface NamedFootprintRow extends KeyedRow {
  readonly kind: FootprintKind
  readonly id: string
}

export type NamedFootprint = Pick<FootprintKey, 'kind' | 'id'>

/** Finds footprints by id, alias or official code, in any case. */
const listFootprintsByName = async (db: Database, keys: readonly DayKey[]): Promise<NamedFootprint[][]> => {
  const rows = await select<NamedFootprintRow>(
    db,
    `/* listFootprintsByName */
     with ${DAY_KEYS}
     select distinct k.n, f.kind, f.id
     from keys k
     cross join lateral (
       select k.id as name, null as kind
       union all select a.id, a.kind from kernel.aliases a where a.alias = lower(k.id)
         and not exists (select from kernel.footprint o where o.kind = a.kind and o.id = a.alias)) named
     join kernel.footprint f on (f.id = lower(named.name) or upper(f.code) = upper(named.name))
       and f.kind = coalesce(named.kind, f.kind) and f.valid_from <= k.as_of
     order by k.n, f.kind, f.id`,
    dayKeyBindings(keys),
  )
  return groupByKey(keys, rows, ({ kind, id }): NamedFootprint => ({ kind, id }))
}

export interface FigureRow {
  readonly figure_id: string
  readonly value: number
  readonly unit: Unit
  readonly period: string | null
  readonly citation_id: string
}

export const FIGURE_COLUMNS = 'f.id as figure_id, f.value, f.unit, f.period, f.citation_id'

export const toFigure = (row: FigureRow): FigureModel => ({
  id: row.figure_id,
  value: row.value,
  unit: row.unit,
  period: row.period,
  derivation: null,
  citationReferences: [row.citation_id],
})

/** The subjects that official releases list. */
export interface ConfirmationKey {
  readonly kind: string
  readonly id: string
}

/** The days of the official releases that list a subject as open, oldest first. */
const listConfirmations = async (db: Database, keys: readonly ConfirmationKey[]): Promise<string[][]> => {
  const rows = await select<KeyedRow & { readonly confirmed_on: string }>(
    db,
    `/* listConfirmations */
     select k.n, d.confirmed_on
     from unnest(?::text[], ?::text[]) with ordinality as k(kind, id, n)
     join kernel.confirmations c on c.kind = k.kind and c.subject_id = k.id
     cross join lateral unnest(c.confirmed_on) as d(confirmed_on)
     order by k.n, d.confirmed_on`,
    [keys.map(({ kind }) => kind), keys.map(({ id }) => id)],
  )
  return groupByKey(keys, rows, (row) => row.confirmed_on)
}

/** The loaders of the shared tables, which every subgraph has. */
export const KERNEL_BATCHES = {
  sourceById: batch(listSourcesById, asIs),
  citationById: batch(listCitationsById, asIs),
  confirmations: batch(listConfirmations, ({ kind, id }) => `${kind}:${id}`),
  contactsByOwner: batch(listContactsByOwner, dayCacheKey),
  organisationByKey: batch(listOrganisationsByKey, dayCacheKey),
  /** The key is an argument: an id or a code. */
  footprintsByName: batch(listFootprintsByName, dayCacheKey),
  footprintByKey: batch(listFootprintsByKey, footprintCacheKey),
}

export type KernelLoaders = LoadersOf<typeof KERNEL_BATCHES>

export type Need = 'LONELY' | 'MONEY' | 'MOVING_MORE' | 'CARERS' | 'FOOD'

/** The needs that match the words of a text, as SQL. */
export const needsOf = (text: string): string =>
  // `offset 0` prevents the planner from splitting the text again for each word.
  `array(
    select distinct w.need
    from (select regexp_replace(lower(' ' || ${text}), '[^a-z]+', ' ', 'g') as said offset 0) t
    join kernel.need_words w on position(' ' || w.word in t.said) > 0
    order by w.need)`
