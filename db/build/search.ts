import { searchKey, titleCase } from '../spelling.ts'
import { dayAfterOrNull } from './dates.ts'
import type { NationalFiles } from './national-files.ts'
import type { Row, SeedFiles } from './tables.ts'

interface Thing {
  readonly kind: string
  readonly id: string
  readonly title: string
  readonly subtitle: string
  /** Every text that leads to it. */
  readonly texts: readonly (string | null)[]
  /** Lines of its address, which lead to it less than its names do. */
  readonly addressLines?: readonly string[]
  readonly from: string
  readonly to?: string | null
}

const asEntries = ({
  kind,
  id,
  title,
  subtitle,
  texts,
  addressLines = [],
  from,
  to = null,
}: Thing): Row[] => {
  const byKey = new Map(
    [
      ...[title, ...texts].map((text) => ({ text, isAddress: false })),
      ...addressLines.map((text) => ({ text, isAddress: true })),
    ]
      .flatMap(({ text, isAddress }) =>
        text === null || searchKey(text) === ''
          ? []
          : [[searchKey(text), { matched: text, isAddress }] as const],
      )
      .reverse(),
  )
  return [...byKey].map(([key, { matched, isAddress }]) => ({
    entry_id: `${kind}:${id}:${from}:${key}`,
    kind,
    id,
    title,
    subtitle,
    matched,
    key,
    is_address: isAddress,
    valid_from: from,
    valid_to: to,
  }))
}

const joined = (...parts: (string | null | undefined)[]): string => parts.filter(Boolean).join(', ')

/** What every owner publishes to be found by: names, every printed name, codes, postcodes, towns, people in public roles. */
export const buildSearchEntries = (seeds: SeedFiles, national: NationalFiles): Row[] => {
  const commissionerNames = new Map(
    seeds.rows('commissioners').map(({ row }) => [row.text('id'), row.text('name')]),
  )
  const networkNames = new Map(seeds.rows('networks').map(({ row }) => [row.text('id'), row.text('name')]))
  const placeNames = new Map(seeds.rows('places').map(({ row }) => [row.text('id'), row.text('name')]))
  const practiceNames = new Map(seeds.rows('practices').map(({ row }) => [row.text('id'), row.text('name')]))
  const statedOf = (file: string, column: string, id: string): string[] =>
    seeds
      .rows(file)
      // a name printed for a hub is not the network's
      .filter(({ row }) => file !== 'network-statements' || row.optional('neighbourhood') === null)
      .filter(({ row }) => row.list(column).includes(id))
      .flatMap(({ row }) => row.optional('printed_name') ?? [])
  const officialNames = new Map(national.officialNames().map(({ subjectId, name }) => [subjectId, name]))

  const systems = seeds.rows('systems').map(({ row }): Thing => ({
    kind: 'SYSTEM',
    id: row.text('id'),
    title: row.text('name'),
    subtitle: 'integrated care system',
    texts: [row.optional('short_name'), row.optional('ods_code')],
    from: row.text('valid_from'),
  }))
  const places = seeds.rows('places').map(({ row }): Thing => ({
    kind: 'PLACE',
    id: row.text('id'),
    title: row.text('name'),
    subtitle: row.text('council_kind') === 'UNITARY' ? 'place, unitary council' : 'place, county council',
    texts: [row.text('gss_code')],
    from: row.text('valid_from'),
  }))
  const districts = seeds.rows('districts').map(({ row }): Thing => ({
    kind: 'DISTRICT',
    id: row.text('id'),
    title: row.text('name'),
    subtitle: joined('district', placeNames.get(row.text('place'))),
    texts: [row.text('gss_code')],
    from: row.text('valid_from'),
  }))
  // One thing for each name that it has had; a later one is still found by the names before it.
  const commissioners = seeds.rows('commissioners').flatMap(({ row }): Thing[] => {
    const renames = seeds
      .rows('renames')
      .filter(({ row: rename }) => rename.text('id') === row.text('id'))
      .map(({ row: rename }) => ({ name: rename.text('name'), from: rename.text('valid_from') }))
    const names = [{ name: row.text('name'), from: row.text('opened_on') }, ...renames]
    return names.map(({ name, from }, index) => ({
      kind: 'COMMISSIONER',
      id: row.text('id'),
      title: name,
      subtitle: joined('commissioner', row.text('ods_code')),
      texts: [
        row.optional('short_name'),
        row.text('ods_code'),
        ...names.slice(0, index).map((before) => before.name),
      ],
      from,
      to: names[index + 1]?.from ?? dayAfterOrNull(row.optional('closed_on')),
    }))
  })
  const networks = seeds.rows('networks').map(({ row }): Thing => ({
    kind: 'PRIMARY_CARE_NETWORK',
    id: row.text('id'),
    title: row.text('name'),
    subtitle: joined('primary care network', commissionerNames.get(row.text('commissioner'))),
    texts: [row.optional('ods_code'), ...statedOf('network-statements', 'network', row.text('id'))],
    from: row.text('opened_on'),
  }))
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
  const practices = seeds.rows('practices').map(({ row }): Thing => {
    const id = row.text('id')
    const main = row.optional('main_practice')
    const site = national.site(row.optional('ods_code'), main)
    const town = site.found ? titleCase(townOf(site.address) ?? '') : null
    return {
      kind: 'PRACTICE',
      id,
      title: row.text('name'),
      subtitle: joined(
        main === null ? 'GP practice' : `branch of ${practiceNames.get(main) ?? main}`,
        networkNames.get(row.text('network')),
        town,
        site.found ? site.postcode : null,
      ),
      texts: [
        row.optional('ods_code'),
        officialNames.get(id) ?? null,
        ...statedOf('practice-statements', 'practice', id),
        site.found ? site.postcode : null,
      ],
      addressLines: site.found ? site.address.slice(1).map(titleCase) : [],
      from: site.openedOn,
      to: dayAfterOrNull(site.closedOn),
    }
  })
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
  const things = [
    ...systems,
    ...places,
    ...districts,
    ...commissioners,
    ...networks,
    ...hubs,
    ...practices,
    ...people,
    ...services,
    ...teams,
  ]
  return [...new Map(things.flatMap(asEntries).map((entry) => [entry['entry_id'], entry])).values()]
}

const COUNTIES = /SHIRE$|^RUTLAND$/

// The town is the last line that is no county.
const townOf = (address: readonly string[]): string | undefined =>
  address.filter((line) => !COUNTIES.test(line)).at(-1)
