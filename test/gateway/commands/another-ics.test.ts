import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse as parseCsv } from 'csv-parse/sync'
import { expect, it, vi } from 'vitest'
import { readDataSet } from '../../../db/shipped-data.ts'
import { ask } from '../../support/client.ts'
import { publishedFile } from '../../support/shipped-data.ts'
import { READY, newFolder, runProgram } from '../../support/program.ts'

// Seven programs, one after the other.
vi.setConfig({ testTimeout: 240_000 })

const NORTHAMPTONSHIRE = fileURLToPath(new URL('../../fixtures/northamptonshire/', import.meta.url))

const own = publishedFile

/** The documents of the package of England. No other files are loaded yet. */
const listNationalDocuments = (): string[] => {
  const [england = ''] = readDataSet('empty').packages
  const rows = parseCsv(readFileSync(join(england, 'sources.csv')), { columns: true }) as { id: string }[]
  return rows.map(({ id }) => id).sort()
}
const theirs = (name: string): string => join(NORTHAMPTONSHIRE, name)

// The six commands of the documentation, with the published files of another system.
it('serves another system from published files and its own', async () => {
  const folder = newFolder()
  const environment = { DATA_DIRECTORY: folder, PORT: '0' }
  const served = runProgram(['start', '--empty'], environment)
  const url = await served.waitFor(READY)
  const before = await ask(
    url,
    '{ systems { id } search(text: "rutland") { id } assets { totalCount } status { datasets { name } } }',
  )
  expect(before.errors).toEqual([])
  const national = listNationalDocuments()
  const { status, ...ofSystems } = before.data
  expect(ofSystems).toEqual({ systems: [], search: [], assets: { totalCount: 0 } })
  // National facts are loaded.
  const datasets = status.datasets.map(({ name }: { name: string }) => name)
  expect(datasets.length).toBeGreaterThan(0)
  expect(national).toEqual(expect.arrayContaining(datasets))

  const load = async (...args: string[]): Promise<string> => {
    const program = runProgram(['load', ...args], environment)
    expect(await program.exited, program.output()).toBe(0)
    return program.output()
  }
  await load(
    own('eccg-england-2025-12.csv'),
    own('subicb-icb-region-lookup-2022-07.csv'),
    own('icb-names-codes-2024-12.csv'),
  )
  const report = await load(
    theirs('ePCN-2025-01-pcn-details.csv'),
    theirs('ePCN-2025-01-core-partners.csv'),
    theirs('epraccur-2019-08.csv'),
    theirs('epraccur-2026-02.csv'),
  )
  expect(report).toContain(
    'epraccur-2026-02.csv: GP practices (epraccur), February 2026 (valid from 2026-02-01), 77 rows',
  )
  await load(theirs('gp-reg-pat-prac-all-2022-05.csv'), theirs('lsoa11-ccg-lad-lookup-2021-04.csv'))
  await load(own('la_all_codes.csv'), '--release', '2026-06')
  const filled = join(folder, 'neighbourhoods.csv')
  const template = runProgram(['template', 'neighbourhoods'], environment)
  expect(await template.exited).toBe(0)
  expect(template.output()).toContain('neighbourhood,name,system,member,from,until')
  writeFileSync(
    filled,
    [
      'neighbourhood,name,system,member,from,until',
      'corby-and-villages,Corby and villages,QPM,U34089,2025-01-01,',
      'corby-and-villages,Corby and villages,QPM,K83002,2025-01-01,',
    ].join('\n'),
  )
  const networks = readFileSync(theirs('ePCN-2025-01-pcn-details.csv'), 'utf8')
  const [network = ''] = /U\d{5}/.exec(networks) ?? []
  writeFileSync(filled, readFileSync(filled, 'utf8').replace('U34089', network))
  await load(filled, '--release', '2025-01')

  const { data, errors } = await ask(
    url,
    `{
      systems(asOf: "2025-06-01") { id name places { id name } commissioners { odsCode } primaryCareNetworks { odsCode } practiceCount }
      practices(asOf: "2026-02-01", first: 0) { totalCount }
      neighbourhood(id: "corby-and-villages", asOf: "2025-06-01") { name registeredPatients { value period } practices { odsCode } primaryCareNetworks { odsCode } }
      search(text: "corby and villages", asOf: "2025-06-01") { kind id }
    }`,
  )
  expect(errors).toEqual([])
  const [system, ...others] = data.systems
  expect(others).toEqual([])
  expect(system).toMatchObject({
    id: 'qpm',
    name: 'NHS Northamptonshire Integrated Care Board',
    commissioners: [{ odsCode: '78H' }],
  })
  expect(system.primaryCareNetworks).toHaveLength(16)
  expect(system.places.map(({ name }: { name: string }) => name)).toEqual([
    'North Northamptonshire',
    'West Northamptonshire',
  ])
  expect(data.neighbourhood.name).toBe('Corby and villages')
  expect(data.neighbourhood.practices.length).toBeGreaterThan(1)
  expect(data.neighbourhood.primaryCareNetworks).toContainEqual({ odsCode: network })
  expect(data.search[0]).toEqual({ kind: 'NEIGHBOURHOOD', id: 'corby-and-villages' })

  // All pages about the system and its parts can be read.
  for (const path of [
    '/',
    '/system',
    '/systems',
    '/systems/qpm',
    '/neighbourhoods',
    '/neighbourhoods/corby-and-villages',
    `/networks/${network.toLowerCase()}`,
    '/practices/k83002',
    '/alignment',
    '/services',
    '/funding',
    '/disagreements',
    '/id/QPM',
  ]) {
    const page = await fetch(new URL(path, url))
    expect(page.status, path).toBe(200)
    expect(await page.text(), path).not.toMatch(/Leicester|Rutland/)
  }
  const { data: sized, errors: ofSize } = await ask(
    url,
    `{ primaryCareNetwork(id: "${network}") { size { status lower upper } } system(id: "qpm") { workforce { projected { value } } patientQuestions { question } strategy { title } } }`,
  )
  expect(ofSize).toEqual([])
  expect(sized.primaryCareNetwork.size.lower).toBeGreaterThan(0)
  expect(sized.system).toMatchObject({ workforce: null })

  // The shipped system is not loaded by later starts.
  served.kill('SIGINT')
  expect(await served.exited).toBe(0)
  const again = runProgram(['start'], environment)
  const { data: after } = await ask(await again.waitFor(READY), '{ systems { id } }')
  expect(after.systems).toEqual([{ id: 'qpm' }])
})

it('deletes the embedded database only with confirmation', async () => {
  const environment = { DATA_DIRECTORY: newFolder(), PORT: '0' }
  const served = runProgram(['start', '--empty'], environment)
  await served.waitFor(READY)
  const used = runProgram(['reset', '--yes'], environment)
  expect(await used.exited).toBe(1)
  expect(used.output()).toContain('A program is using the embedded database')
  served.kill('SIGINT')
  await served.exited
  const unasked = runProgram(['reset'], environment)
  expect(await unasked.exited).toBe(2)
  expect(unasked.output()).toContain('Add --yes')
  const told = runProgram(['reset', '--yes'], environment)
  expect(await told.exited).toBe(0)
  const refused = runProgram(['start'], environment)
  await refused.waitFor(READY)
  refused.kill('SIGINT')
  await refused.exited
  const tooLate = runProgram(['start', '--empty'], environment)
  expect(await tooLate.exited).toBe(1)
  expect(tooLate.output()).toContain('`start --empty` cannot use it')
})
