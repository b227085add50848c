import { sortName, titleCase } from '../spelling.ts'
import { printedNote, type CitationBook } from './citations.ts'
import { dayAfterOrNull, earlier } from './dates.ts'
import type { NationalFiles } from './national-files.ts'
import type { Row, SeedFiles, SeedReader } from './tables.ts'

const MATCHES: Readonly<Record<string, string>> = { exact: 'EXACT', close: 'CLOSE', ambiguous: 'AMBIGUOUS' }

/** Footprints of primary care with their names in time. */
export const buildFootprints = (seeds: SeedFiles, citations: CitationBook) => {
  const cite = (row: SeedReader): string =>
    citations.cite(row.text('source'), row.text('locator'), row.optional('note'))
  const systems = seeds.rows('systems').map(({ row }) => ({
    id: row.text('id'),
    ods_code: row.optional('ods_code'),
    short_name: row.optional('short_name'),
    valid_from: row.text('valid_from'),
    valid_to: null,
    citation_id: cite(row),
  }))
  const commissioners = seeds.rows('commissioners').map(({ row }) => ({
    id: row.text('id'),
    ods_code: row.text('ods_code'),
    short_name: row.optional('short_name'),
    system_id: row.optional('system'),
    valid_from: row.text('opened_on'),
    valid_to: dayAfterOrNull(row.optional('closed_on')),
    citation_id: cite(row),
  }))
  const networks = seeds.rows('networks').map(({ row }) => ({
    id: row.text('id'),
    ods_code: row.optional('ods_code'),
    system_id: row.text('system'),
    valid_from: row.text('opened_on'),
    valid_to: null,
    citation_id: cite(row),
    code_citation_id: citations.cite(row.text('code_source'), row.text('code_locator')),
  }))
  const networkCommissioners = seeds.rows('networks').map(({ row }) => ({
    network_id: row.text('id'),
    commissioner_id: row.text('commissioner'),
    valid_from: row.text('opened_on'),
    valid_to: null,
    citation_id: cite(row),
  }))
  const systemOfNetwork = new Map(networks.map((network) => [network.id, network.system_id]))
  const neighbourhoods = seeds.rows('neighbourhoods').map(({ row }) => ({
    id: row.text('id'),
    system_id: systemOfNetwork.get(row.text('network')),
    is_hub: row.flag('is_hub'),
    valid_from: row.text('opened_on'),
    valid_to: null,
    citation_id: cite(row),
  }))
  const neighbourhoodNetworks = seeds.rows('neighbourhoods').map(({ row }) => ({
    neighbourhood_id: row.text('id'),
    network_id: row.text('network'),
    valid_from: row.text('opened_on'),
    valid_to: null,
    citation_id: cite(row),
  }))
  return { systems, commissioners, networks, networkCommissioners, neighbourhoods, neighbourhoodNetworks }
}

type NamePeriod = {
  readonly kind: string
  readonly subject_id: string
  readonly name: string
  readonly valid_from: string
  readonly valid_to: string | null
  readonly citation_id: string
}

/** The name on each day: the curated one, until a renaming takes over. */
export const buildNames = (
  seeds: SeedFiles,
  national: NationalFiles,
  citations: CitationBook,
): (NamePeriod & { sort_name: string })[] => {
  const cite = (row: SeedReader): string =>
    citations.cite(row.text('source'), row.text('locator'), row.optional('note'))
  const named = (
    file: string,
    kind: string,
    opened: (row: SeedReader) => string,
    closed?: string,
  ): NamePeriod[] =>
    seeds.rows(file).map(({ row }) => ({
      kind,
      subject_id: row.text('id'),
      name: row.text('name'),
      valid_from: opened(row),
      valid_to: closed ? dayAfterOrNull(row.optional(closed)) : null,
      citation_id: cite(row),
    }))
  const opened = (column: string) => (row: SeedReader) => row.text(column)
  const first = [
    ...named('systems', 'SYSTEM', opened('valid_from')),
    ...named('commissioners', 'COMMISSIONER', opened('opened_on'), 'closed_on'),
    ...named('networks', 'PRIMARY_CARE_NETWORK', opened('opened_on')),
    ...named('neighbourhoods', 'NEIGHBOURHOOD', opened('opened_on')),
    ...named(
      'practices',
      'PRACTICE',
      (row) => national.site(row.optional('ods_code'), row.optional('main_practice')).openedOn,
    ),
  ]
  const renamed: NamePeriod[] = seeds.rows('renames').map(({ row }) => ({
    kind: row.text('kind'),
    subject_id: row.text('id'),
    name: row.text('name'),
    valid_from: row.text('valid_from'),
    valid_to: null,
    citation_id: cite(row),
  }))
  return [...first, ...renamed].map((period) => {
    const next = renamed.find(
      (other) =>
        other.kind === period.kind &&
        other.subject_id === period.subject_id &&
        other.valid_from > period.valid_from,
    )
    return { ...period, sort_name: sortName(period.name), valid_to: next?.valid_from ?? period.valid_to }
  })
}

/** Practices and branches with what holds on a day: status, site, commissioner, telephone. */
export const buildPractices = (seeds: SeedFiles, national: NationalFiles, citations: CitationBook) => {
  const practices: Row[] = []
  const statuses: Row[] = []
  const sites: Row[] = []
  const commissioners: Row[] = []
  const contacts: Row[] = []
  const closingDays = new Map(
    seeds
      .rows('commissioners')
      .map(({ row }) => [row.text('id'), dayAfterOrNull(row.optional('closed_on'))] as const),
  )
  for (const { row } of seeds.rows('practices')) {
    const id = row.text('id')
    const main = row.optional('main_practice')
    const site = national.site(row.optional('ods_code'), main)
    const period = { valid_from: site.openedOn, valid_to: dayAfterOrNull(site.closedOn) }
    practices.push({
      id,
      ods_code: row.optional('ods_code'),
      main_practice_id: main,
      ...period,
      citation_id: citations.cite(row.text('source'), row.text('locator'), row.optional('note')),
    })
    if (!site.found) continue
    const found = { practice_id: id, ...period, citation_id: citations.cite(site.sourceId, site.locator) }
    statuses.push({ ...found, status: site.status })
    sites.push({ ...found, address: site.address.map(titleCase), postcode: site.postcode })
    if (site.commissionerCode) {
      const commissionerId = national.commissionerId(site.commissionerCode)
      commissioners.push({
        ...found,
        commissioner_id: commissionerId,
        valid_from: site.commissionedFrom,
        valid_to: earlier(period.valid_to, closingDays.get(commissionerId) ?? null),
      })
    }
    if (site.telephone) {
      contacts.push({
        id: `${id}:PHONE:${site.telephone}`,
        about: id,
        reached: row.text('name'),
        kind: 'PHONE',
        value: site.telephone,
        stated_on: site.statedOn,
        ...period,
        position: 0,
        citation_id: found.citation_id,
      })
    }
  }
  return { practices, statuses, sites, commissioners, contacts }
}

/** Who belongs to which network and neighbourhood, and every source that says so. */
export const buildMemberships = (seeds: SeedFiles, national: NationalFiles, citations: CitationBook) => {
  const openedOn = new Map(seeds.rows('networks').map(({ row }) => [row.text('id'), row.text('opened_on')]))
  const holdsOn = new Map(seeds.rows('sources').map(({ row }) => [row.text('id'), row.optional('holds_on')]))
  const stated: { practice_id: string; network_id: string; stated_on: string; citation_id: string }[] = []
  for (const { row } of seeds.rows('practice-statements')) {
    for (const practice of row.list('practice')) {
      stated.push({
        practice_id: practice,
        network_id: row.text('network'),
        stated_on: holdsOn.get(row.text('source')) ?? '',
        citation_id: citations.cite(row.text('source'), row.text('locator')),
      })
    }
  }
  stated.push(...national.statedMemberships(citations))
  const curated = seeds.rows('practices').map(({ row }) => ({
    practice_id: row.text('id'),
    network_id: row.text('network'),
    neighbourhood_id: row.text('neighbourhood'),
    valid_from: openedOn.get(row.text('network')),
    valid_to: null,
    citation_id: citations.cite(row.text('source'), row.text('locator')),
  }))
  const networkMemberships = curated.map(
    ({ practice_id, network_id, valid_from, valid_to, citation_id }) => ({
      practice_id,
      network_id,
      valid_from,
      valid_to,
      citation_ids: [
        ...new Set([
          citation_id,
          ...stated
            .filter(
              (statement) => statement.practice_id === practice_id && statement.network_id === network_id,
            )
            .map((statement) => statement.citation_id),
        ]),
      ],
    }),
  )
  const neighbourhoodMemberships = curated.map(
    ({ practice_id, neighbourhood_id, valid_from, valid_to, citation_id }) => ({
      practice_id,
      neighbourhood_id,
      valid_from,
      valid_to,
      citation_id,
    }),
  )
  return { stated, networkMemberships, neighbourhoodMemberships }
}

/** Names, directors, figures, successions and remarks as sources state them. */
export const buildStatements = (seeds: SeedFiles, national: NationalFiles, citations: CitationBook) => {
  const names: Row[] = []
  const addName = (
    kind: string,
    subject: string,
    name: string,
    citation: string,
    match?: string | null,
    note?: string | null,
  ) =>
    names.push({
      id: `${kind}:${subject}:${name}:${citation}`,
      kind,
      subject_id: subject,
      name,
      match: match ? MATCHES[match] : null,
      match_note: note ?? null,
      position: names.length,
      citation_id: citation,
    })
  const figures: Row[] = []
  for (const { row } of seeds.rows('network-statements')) {
    const citation = citations.cite(row.text('source'), row.text('locator'))
    const hub = row.optional('neighbourhood')
    const printedName = row.optional('printed_name')
    if (printedName) {
      if (hub) addName('NEIGHBOURHOOD', hub, printedName, citation)
      else addName('PRIMARY_CARE_NETWORK', row.text('network'), printedName, citation)
    }
    const size = row.number('list_size')
    if (size === null) continue
    const subject = hub ?? row.text('network')
    figures.push({
      id: `${subject}:registered-patients:${row.text('holds_on')}:${row.text('source')}`,
      subject_id: subject,
      measure: 'registered-patients',
      counted: null,
      period: row.text('holds_on'),
      holds_on: row.text('holds_on'),
      value: size,
      unit: 'PATIENTS',
      position: figures.length,
      citation_id: citations.cite(
        row.text('source'),
        row.text('locator'),
        printedNote(row.optional('list_size_printed'), size, row.optional('note')),
      ),
    })
  }
  for (const { row } of seeds.rows('practice-statements')) {
    const citation = citations.cite(row.text('source'), row.text('locator'))
    for (const practice of row.list('practice')) {
      addName(
        'PRACTICE',
        practice,
        row.text('printed_name'),
        citation,
        row.text('match'),
        row.optional('match_note'),
      )
    }
  }
  for (const { kind, subjectId, name, citationId } of national.statedNames(citations)) {
    addName(kind, subjectId, name, citationId)
  }
  for (const { row } of seeds.rows('figures')) {
    const value = row.number('value')
    figures.push({
      id: row.text('id'),
      subject_id: row.text('subject'),
      measure: row.text('measure'),
      counted: row.optional('of'),
      period: row.optional('period'),
      holds_on: row.optional('holds_on'),
      value,
      unit: row.text('unit'),
      position: figures.length,
      citation_id: citations.cite(
        row.text('source'),
        row.text('locator'),
        printedNote(row.optional('printed'), value, row.optional('note')),
      ),
    })
  }
  const directors = seeds.rows('clinical-directors').map(({ row }, position) => ({
    network_id: row.text('network'),
    person_id: row.text('person'),
    name: row.text('printed_name'),
    stated_on: row.text('stated_on'),
    position,
    citation_id: citations.cite(row.text('source'), row.text('locator')),
  }))
  const successions = seeds.rows('successions').map(({ row }) => ({
    kind: row.text('kind'),
    subject_id: row.text('id'),
    happened_on: row.text('on'),
    succession: row.text('succession'),
    successor_id: row.text('to'),
    citation_id: citations.cite(row.text('source'), row.text('locator'), row.optional('note')),
  }))
  const notes = seeds.rows('practice-notes').map(({ row }, position) => ({
    id: `${row.text('practice')}:${position}`,
    practice_id: row.text('practice'),
    text: row.text('text'),
    position,
    citation_id: citations.cite(row.text('source'), row.text('locator')),
  }))
  return { names, figures, directors, successions, notes }
}
