import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createDatabase } from '../../db/connect.ts'
import { loadFiles } from '../../db/load-files.ts'
import { startTestApplication, type TestApplication } from '../support/application.ts'
import { ask } from '../support/client.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { createExamplePackage } from '../support/packages.ts'

let database: TestDatabase
let application: TestApplication

// The others would repeat statements of the shipped package.
const NEEDED = ['sources.csv', 'systems.csv', 'legal-bodies.csv', 'leaderships.csv', 'successions.csv']

const parent = mkdtempSync(join(tmpdir(), 'ics-graph-bodies-'))

// An invented system in a cluster with the shipped one, which later succeeds it.
beforeAll(async () => {
  database = await createTestDatabase()
  const { folder, edit } = createExamplePackage(parent)
  for (const file of readdirSync(folder)) {
    if (file.endsWith('.csv') && !NEEDED.includes(file)) edit(file, (text) => text.split('\n', 1)[0] ?? '')
  }
  edit('leaderships.csv', (text) => {
    const row = text.trimEnd().split('\n').at(-1) ?? ''
    return `${text.trimEnd()}\n${row.replace('QZZ', 'QK1')}\n`
  })
  edit('systems.csv', (text) => text.replace('2026-04-01,,', '2026-04-01,2027-03-31,'))
  edit('legal-bodies.csv', (text) => text.replace('2026-04-01,,', '2026-04-01,2027-03-31,'))
  edit('successions.csv', (text) => {
    const [header = ''] = text.split('\n')
    return `${header}\nSYSTEM,qzz,2027-04-01,MERGED,llr,qzz-plan-2026,"page 3",,\n`
  })
  const db = createDatabase(database.address)
  await loadFiles(db, [folder])
  await db.destroy()
  application = await startTestApplication({ DATABASE_URL: database.url })
})

afterAll(async () => {
  await application.stop()
  await database.drop()
  rmSync(parent, { recursive: true, force: true })
})

const find = async (id: string, asOf: string) => {
  const { data, errors } = await ask(
    application.url,
    `{ system(id: "${id}", asOf: "${asOf}") { closedOn
         legalBody { name odsCode from until citations { source { id } } }
         leadership { id name systemCodes systems { id legalBody { odsCode } } citations { locator } }
         successors { kind on toId toName } } }`,
  )
  expect(errors).toEqual([])
  return data.system
}

it('a system has the legal body of the list of boards, from the first list on', async () => {
  expect((await find('llr', '2022-06-30')).legalBody).toBeNull()
  expect((await find('llr', '2026-06-01')).legalBody).toMatchObject({ odsCode: 'QK1', from: '2022-07-01' })
})

it('one leadership serves two systems, each with its own legal body', async () => {
  expect((await find('llr', '2026-03-31')).leadership).toBeNull()
  for (const id of ['llr', 'qzz']) {
    expect((await find(id, '2026-06-01')).leadership).toMatchObject({
      id: 'example-cluster',
      systemCodes: ['QK1', 'QZZ'],
      systems: [
        { id: 'llr', legalBody: { odsCode: 'QK1' } },
        { id: 'qzz', legalBody: { odsCode: 'QZZ' } },
      ],
    })
  }
})

it('a system that merged states its successor from the day on', async () => {
  expect(await find('qzz', '2027-03-31')).toMatchObject({ closedOn: null, successors: [] })
  const { systems } = (await ask(application.url, '{ systems(asOf: "2027-04-01") { id } }')).data
  expect(systems).toEqual([{ id: 'llr' }])
  expect(await find('qzz', '2027-04-01')).toMatchObject({
    closedOn: '2027-03-31',
    legalBody: { until: '2027-03-31' },
    successors: [{ kind: 'MERGED', on: '2027-04-01', toId: 'llr' }],
  })
})
