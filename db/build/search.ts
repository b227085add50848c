import { searchKey } from '../spelling.ts'
import type { Row, SeedFiles } from './tables.ts'

interface Thing {
  readonly kind: string
  readonly id: string
  readonly title: string
  readonly subtitle: string
  /** Every text that leads to it. */
  readonly texts: readonly string[]
  readonly from: string
}

const asEntries = ({ kind, id, title, subtitle, texts, from }: Thing): Row[] => {
  const byKey = new Map(
    [title, ...texts]
      .filter((text) => searchKey(text) !== '')
      .map((text) => [searchKey(text), text] as const)
      .reverse(),
  )
  return [...byKey].map(([key, matched]) => ({
    entry_id: `${kind}:${id}:${from}:${key}`,
    kind,
    id,
    title,
    subtitle,
    matched,
    key,
    is_address: false,
    valid_from: from,
    valid_to: null,
  }))
}

const joined = (...parts: (string | null | undefined)[]): string => parts.filter(Boolean).join(', ')

/** What documents alone give to be found by: hubs, people in public roles, services, teams. */
export const buildSearchEntries = (seeds: SeedFiles): Row[] => {
  const networkNames = new Map(seeds.rows('networks').map(({ row }) => [row.text('id'), row.text('name')]))
  const hubs = seeds
    .rows('neighbourhoods')
    .filter(({ row }) => row.flag('is_hub'))
    .map(({ row }): Thing => ({
      kind: 'NEIGHBOURHOOD',
      id: row.text('id'),
      title: row.text('name'),
      subtitle: joined('neighbourhood hub', networkNames.get(row.text('network'))),
      texts: [],
      from: row.text('opened_on'),
    }))
  const people = seeds.rows('clinical-directors').map(({ row }): Thing => {
    const person = row.text('person')
    const forms = seeds
      .rows('clinical-directors')
      .filter(({ row: other }) => other.text('person') === person)
      .map(({ row: other }) => other.text('printed_name'))
    return {
      kind: 'PERSON',
      id: row.text('network'),
      title: forms.reduce((best, form) => (form.length > best.length ? form : best)),
      subtitle: joined('clinical director', networkNames.get(row.text('network'))),
      texts: forms,
      from: row.text('stated_on'),
    }
  })
  const services = seeds.rows('community-services').map(({ row }): Thing => ({
    kind: 'SERVICE',
    id: row.text('id'),
    title: row.text('name'),
    subtitle: joined('service', row.text('status').toLowerCase().replace('_', ' ')),
    texts: [],
    from: '2019-06-20',
  }))
  const teams = seeds.rows('teams').map(({ row }): Thing => ({
    kind: 'TEAM',
    id: row.text('id'),
    title: row.text('name'),
    subtitle: row.text('kind').toLowerCase().replaceAll('_', ' '),
    texts: [],
    from: row.text('valid_from'),
  }))
  const things = [...hubs, ...people, ...services, ...teams]
  return [...new Map(things.flatMap(asEntries).map((entry) => [entry['entry_id'], entry])).values()]
}
