import { parse as parseCsv } from 'csv-parse/sync'
import { parse, type OperationDefinitionNode } from 'graphql'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createDatabase } from '../../db/connect.ts'
import { readManifests } from '../../gateway/web/downloads/manifest.ts'
import { ask, askOperation, listOperations, readOperation } from '../support/client.ts'
import { textOf as textOfHtml } from '../support/pages.ts'
import { startWith, SYSTEM_PACKAGES, type LoadedApplication } from '../support/systems.ts'

// Loads two systems together and each alone: the responses about one are the same, and contain nothing of the other.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

interface Case {
  readonly id: string
  readonly days: readonly string[]
  readonly alone: LoadedApplication
  /** Ids and names that only this system has. */
  readonly own: Set<string>
}

let both: LoadedApplication
let cases: readonly Case[] = []

const DAYS: Readonly<Record<string, readonly string[]>> = {
  llr: ['2019-07-11', '2022-06-01', '2026-02-01'],
  qhl: ['2024-07-20', '2025-02-25', '2026-02-01'],
}

const TEXTS = [
  'select id from kernel.citations',
  'select id from kernel.contacts',
  'select id from kernel.discrepancies',
  'select id from kernel.sources',
  'select id from kernel.organisations',
  'select id from finance.streams',
  'select id from primary_care.figures',
  'select id from finance.figures',
  'select id from local_authorities.figures',
  'select id from community_services.figures',
  'select id from primary_care.practices',
  'select id from primary_care.networks',
  'select id from primary_care.neighbourhoods',
  'select id from primary_care.commissioners',
  'select id from primary_care.systems',
  'select id from local_authorities.places',
  'select id from community_services.localities',
  'select id from community_services.services',
  'select name from primary_care.names',
  'select name from local_authorities.places',
  'select name from local_authorities.districts',
].join(' union ')

const textsOf = async ({ database }: LoadedApplication): Promise<Set<string>> => {
  const db = createDatabase(database.address)
  const { rows } = await db.raw(`select id::text as text from (${TEXTS}) x`)
  await db.destroy()
  return new Set(rows.map(({ text }: { text: string }) => text))
}

beforeAll(async () => {
  // Sequentially, because other tests run at the same time.
  const started: LoadedApplication[] = []
  for (const packages of [...SYSTEM_PACKAGES.map((folder) => [folder]), SYSTEM_PACKAGES]) {
    started.push(await startWith(packages))
  }
  const [first, second, together] = started
  if (!first || !second || !together) throw new Error('two packages of systems ship')
  both = together
  const texts = [await textsOf(first), await textsOf(second)] as const
  cases = await Promise.all(
    [first, second].map(async (alone, index): Promise<Case> => {
      const { data } = await ask(alone.url, '{ systems(asOf: "2025-02-25") { id } }')
      const [{ id }, ...others] = data.systems as { id: string }[] as [{ id: string }]
      expect(others).toEqual([])
      const other = texts[1 - index] ?? new Set()
      return {
        id,
        days: DAYS[id] ?? [],
        alone,
        own: new Set([...(texts[index] ?? [])].filter((text) => !other.has(text))),
      }
    }),
  )
})

afterAll(() =>
  Promise.all([both, ...cases.map(({ alone }) => alone)].map((application) => application.stop())),
)

// A cursor contains a position in the list of all systems.
const withoutCursors = (data: unknown): unknown =>
  JSON.parse(JSON.stringify(data, (key, value: unknown) => (key === 'endCursor' ? null : value)))

const stringsOf = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value !== null && typeof value === 'object'
      ? Object.values(value).flatMap(stringsOf)
      : []

/** Terms of the other system only. */
const foreign = ({ id }: Case, value: unknown): string[] => {
  const other = cases.find((each) => each.id !== id)?.own ?? new Set()
  return stringsOf(value).filter((text) => other.has(text))
}

type Things = Readonly<Record<string, readonly string[]>>

/** The subjects of operations, by variable name. */
const listThings = async ({ alone, id }: Case, asOf: string): Promise<Things> => {
  const { data, errors } = await ask(
    alone.url,
    `query ($id: ID!, $asOf: Date) {
      system(id: $id, asOf: $asOf) {
        id
        places { id districts { id } }
        commissioners { id }
        primaryCareNetworks { id neighbourhoods { id } }
        localities { id }
      }
      practices(first: 200, asOf: $asOf) { nodes { id odsCode } }
    }`,
    { id, asOf },
  )
  expect(errors).toEqual([])
  const { system, practices } = data
  const ids = (things: readonly { id: string }[] | null) => (things ?? []).map((thing) => thing.id)
  const networks = ids(system.primaryCareNetworks)
  const neighbourhoods = system.primaryCareNetworks.flatMap(({ neighbourhoods: of }: never) => ids(of))
  const places = ids(system.places)
  const localities = ids(system.localities)
  const every = <Thing>(things: readonly Thing[], step: number): Thing[] =>
    things.filter((_, index) => index % step === 0)
  const sample = every(practices.nodes as { id: string; odsCode: string }[], 25)
  return {
    system: [id],
    place: places,
    district: system.places.flatMap(({ districts }: never) => ids(districts)),
    network: every(networks, 4),
    neighbourhood: every(neighbourhoods, 4) as string[],
    practice: sample.map((practice) => practice.id),
    within: [id, ...places, ...every(networks, 9), ...localities],
    about: [id, ...places, ...networks],
    code: [id, ...sample.map(({ odsCode }) => odsCode), ...every(networks, 9), ...localities],
  }
}

// The other variables of operations.
const OTHERS: Readonly<Record<string, unknown>> = {
  year: '2025/26',
  rows: 'PRIMARY_CARE_NETWORK',
  columns: 'PLACE',
  first: 50,
  text: 'surgery',
}

const variablesOf = (operation: string): OperationDefinitionNode =>
  parse(readOperation(operation)).definitions.find(
    (definition): definition is OperationDefinitionNode => definition.kind === 'OperationDefinition',
  ) as OperationDefinitionNode

/** The variables of an operation for each subject; empty if it has no subject. */
const questionsOf = (operation: string, things: Things, asOf: string): Record<string, unknown>[] => {
  const names = (variablesOf(operation).variableDefinitions ?? []).map(({ variable }) => variable.name.value)
  const subjects = names.filter((name) => name in things)
  const [subject] = subjects.filter((name) => name !== 'system').concat(subjects)
  if (subject === undefined || operation === 'figure-page') return []
  const common = Object.fromEntries(
    names.filter((name) => name in OTHERS).map((name) => [name, OTHERS[name]]),
  )
  return (things[subject] ?? []).map((thing) => ({
    ...common,
    ...(names.includes('asOf') ? { asOf } : {}),
    ...(names.includes('system') ? { system: things['system']?.[0] } : {}),
    [subject]: thing,
  }))
}

describe('operations about a system or a part of it', () => {
  it.each(listOperations())('%s', async (operation) => {
    let asked = 0
    for (const each of cases) {
      for (const day of each.days) {
        for (const variables of questionsOf(operation, await listThings(each, day), day)) {
          asked += 1
          const [together, alone] = await Promise.all(
            [both, each.alone].map(({ url }) => askOperation(url, operation, variables)),
          )
          const about = `${each.id} ${JSON.stringify(variables)}`
          expect(withoutCursors(together?.data), about).toEqual(withoutCursors(alone?.data))
          expect([together?.errors, alone?.errors], about).toEqual([[], []])
          expect(foreign(each, together?.data), about).toEqual([])
        }
      }
    }
    const isAboutThings = questionsOf(operation, { system: ['x'], within: ['x'] }, '').length > 0
    if (isAboutThings) expect(asked).toBeGreaterThan(5)
  })
})

const textOf = async (url: string, path: string): Promise<string> => {
  const response = await fetch(new URL(path, url))
  expect(response.status, path).toBe(200)
  return response.text()
}

const VERSION = 'data_version'

/** The rows of a download as text, without the data version. */
const rowsOf = async (url: string, path: string): Promise<string[]> => {
  const rows = parseCsv(await textOf(url, path), { columns: true, bom: true }) as Record<string, string>[]
  return rows.map(({ [VERSION]: _, ...row }) => JSON.stringify(row))
}

// The address of a download about a system.
const ABOUT = ['system', 'within', 'place', 'about']

describe('downloads', () => {
  it.each(readManifests().map((manifest) => [manifest.name, manifest] as const))(
    '%s',
    async (name, { parameters, hasDay }) => {
      const parameter = ABOUT.find((each) => each in parameters)
      for (const each of cases) {
        for (const day of hasDay ? each.days : each.days.slice(0, 1)) {
          const things = await listThings(each, day)
          const subjects = parameter === 'place' ? things['place'] : things['system']
          for (const subject of subjects ?? []) {
            const search = new URLSearchParams({
              ...(parameter === undefined ? {} : { [parameter]: subject }),
              ...(hasDay ? { asOf: day } : {}),
            })
            const path = `/data/${name}.csv?${search.toString()}`
            const together = await rowsOf(both.url, path)
            const alone = await rowsOf(each.alone.url, path)
            if (parameter === undefined) {
              // About no system: the file of both has the rows of each, except blank rows of national data.
              const stated = alone.filter((row) => !row.includes('"figure_id":""'))
              expect(together, path).toEqual(expect.arrayContaining(stated))
            } else {
              expect(together, path).toEqual(alone)
              expect(
                foreign(
                  each,
                  together.map((row) => JSON.parse(row) as unknown),
                ),
                path,
              ).toEqual([])
            }
          }
        }
      }
    },
  )
})

describe('pages', () => {
  const pagesOf = (things: Things): string[] => [
    ...(things['system'] ?? []).flatMap((id) => [
      `/systems/${id}`,
      `/funding?by=line&system=${id}`,
      `/services?system=${id}`,
      `/alignment?system=${id}`,
      `/disagreements?about=${id}`,
    ]),
    ...(things['place'] ?? []).map((id) => `/places/${id}`),
    ...(things['network'] ?? []).map((id) => `/networks/${id}`),
    ...(things['neighbourhood'] ?? []).map((id) => `/neighbourhoods/${id}`),
    ...(things['practice'] ?? []).map((id) => `/practices/${id}`),
  ]

  it('about a system or a part of it contain nothing of the other', async () => {
    for (const each of cases) {
      for (const day of each.days) {
        for (const page of pagesOf(await listThings(each, day))) {
          const path = `${page}${page.includes('?') ? '&' : '?'}asOf=${day}`
          const [together = '', alone = ''] = await Promise.all(
            [both, each.alone].map(async ({ url }) => mainText(await textOf(url, path))),
          )
          if (!page.includes('system=')) expect(together, path).toBe(alone)
          expect(namesOfOther(each, together, alone), path).toEqual([])
        }
      }
    }
  })

  // Pages have a choice of systems if several are loaded, and the address of the program.
  const mainText = (html: string): string => {
    const main = /<main[^]*<\/main>/.exec(html)?.[0] ?? ''
    return textOfHtml(main.replace(/<option[^]*?<\/option>/g, '')).replace(
      /data version [0-9a-f]+|127\.0\.0\.1:\d+/g,
      '',
    )
  }

  // A long name of the other system that does not occur on the page of this system alone.
  const namesOfOther = ({ id }: Case, together: string, alone: string): string[] =>
    [...(cases.find((each) => each.id !== id)?.own ?? [])].filter(
      (text) => text.length > 9 && together.includes(text) && !alone.includes(text),
    )

  it('lead to the right system', async () => {
    for (const { id } of cases) {
      const { data } = await ask(both.url, `{ system(id: "${id}") { name } }`)
      const found = await ask(
        both.url,
        `{ search(text: ${JSON.stringify(data.system.name)}, kinds: [SYSTEM], first: 1) { id } }`,
      )
      expect(found.data.search).toEqual([{ id }])
      const response = await fetch(new URL(`/id/${id.toUpperCase()}`, both.url), { redirect: 'manual' })
      expect(response.headers.get('location')).toBe(`/systems/${id}`)
    }
    const list = await fetch(new URL('/system', both.url), { redirect: 'manual' })
    expect(list.headers.get('location')).toBe('/systems')
  })
})
