// F9: an anonymous caller cannot infer values for partners only, from any response, version or count.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDatabase } from '../../db/connect.ts'
import { loadFiles } from '../../db/load-files.ts'
import { startTestApplication, type TestApplication } from '../support/application.ts'
import { ask, listOperations, readOperation } from '../support/client.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { createExamplePackage } from '../support/packages.ts'
import { OPERATION_VARIABLES } from '../operations/variables.ts'

interface Served {
  readonly database: TestDatabase
  readonly application: TestApplication
}

let one: Served
let other: Served

/** Serves a database with the package of an invented ICS, with these files for partners only. */
const serve = async (change: (text: string) => string): Promise<Served> => {
  const database = await createTestDatabase()
  const created = createExamplePackage(mkdtempSync(join(tmpdir(), 'ics-graph-package-')))
  created.edit('staff-contacts.csv', change)
  created.edit('network-spend.csv', change)
  // The ids of these examples are also those of a shipped package.
  for (const file of ['strategy-statements.csv', 'workforce-targets.csv']) {
    created.edit(file, (text) => `${text.split('\n')[0]}\n`)
  }
  const db = createDatabase(database.address)
  await loadFiles(db, [created.folder])
  await db.destroy()
  rmSync(dirname(created.folder), { recursive: true })
  return { database, application: await startTestApplication({ DATABASE_URL: database.url }) }
}

const repeatLast = (text: string, count: number): string => {
  const last = text.trimEnd().split('\n').at(-1) ?? ''
  const more = Array.from({ length: count }, (_, index) =>
    last
      .replace('Link worker', `Link worker ${index}`)
      .replace('Additional roles', `Additional roles ${index}`),
  )
  return `${text.trimEnd()}\n${more.join('\n')}\n`
}

beforeAll(async () => {
  one = await serve((text) => repeatLast(text, 1))
  other = await serve((text) =>
    repeatLast(text.replace('01632 960002', '01632 960009').replace('12500.50', '99999.99'), 7),
  )
}, 120_000)

afterAll(async () => {
  for (const served of [one, other]) {
    await served.application.stop()
    await served.database.drop()
  }
})

const withoutTimes = (text: string): string => text.replaceAll(/"(loadedAt|requestId)":"[^"]*"/g, '"$1":"-"')

it('the two databases differ in rows for partners only', async () => {
  const read = async ({ database }: Served): Promise<unknown> => {
    const db = createDatabase(database.address)
    const { rows } = await db.raw(
      `select (select string_agg(value, ',' order by id) from partner_only.staff_contacts) as contacts,
         (select string_agg(amount::text, ',' order by id) from partner_only.network_spend) as spend`,
    )
    await db.destroy()
    return rows[0]
  }
  expect(await read(one)).not.toEqual(await read(other))
  expect(await read(one)).toMatchObject({ contacts: expect.any(String), spend: expect.any(String) })
})

it.each(listOperations())('%s has the same response', async (operation) => {
  const send = async ({ application }: Served): Promise<string> =>
    withoutTimes((await ask(application.url, readOperation(operation), OPERATION_VARIABLES[operation])).text)
  expect(await send(one)).toBe(await send(other))
})

const QUERIES = [
  '{ status { dataVersion datasets { name rows sha256 releasedOn } gaps { about } } }',
  '{ sources { id title } systems { id name } }',
  '{ search(text: "Link worker") { title matched } }',
  '{ search(text: "01632 960009") { title matched } }',
  '{ search(text: "Alex Example") { title matched } }',
  '{ changes(first: 200) { totalCount nodes { id } } }',
  '{ discrepancies(first: 200) { totalCount nodes { id } } }',
  '{ neighbourhoods(first: 200, where: {nameContains: "north"}) { totalCount nodes { id name staffContacts { value } } } }',
  '{ primaryCareNetworks(first: 200) { totalCount pageInfo { endCursor } nodes { id spend { heading } } } }',
  '{ correctionReports { email } loads { id } }',
]

describe('other queries have the same response', () => {
  it.each(QUERIES)('%s', async (query) => {
    const answers = await Promise.all([one, other].map(({ application }) => ask(application.url, query)))
    const [first = '', second = ''] = answers.map(({ text }) => withoutTimes(text))
    expect(first).not.toContain('GRAPHQL_VALIDATION_FAILED')
    expect(first).toBe(second)
  })
})

it('no argument, and no value for sorting, is for partners only', async () => {
  const { data } = await ask(
    one.application.url,
    '{ __schema { types { name kind inputFields { name } enumValues { name } fields { name args { name } } } } }',
  )
  const { types } = data.__schema as {
    types: {
      name: string
      kind: string
      inputFields: { name: string }[] | null
      fields: { args: { name: string }[] }[] | null
    }[]
  }
  const names = types.flatMap(({ inputFields, fields }) => [
    ...(inputFields ?? []).map(({ name }) => name),
    ...(fields ?? []).flatMap(({ args }) => args.map(({ name }) => name)),
  ])
  expect(names.filter((name) => /staff|spend|spent/i.test(name))).toEqual([])
})
