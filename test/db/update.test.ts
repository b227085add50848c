import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import type { Knex } from 'knex'
import { loadFiles } from '../../db/load-files.ts'
import { downloadFile } from '../../db/read/addresses/download.ts'
import { isPublicAddress } from '../../db/read/addresses/public-hosts.ts'
import { readDirectory } from '../../db/read/open-referral/directory.ts'
import { readUpdateSources, updateFrom } from '../../db/update.ts'
import { connectForTest, useTestDatabase, type TestDatabase } from '../support/database.ts'
import { createEmptyDatabase, firstLines, makeFolder, refusalOf } from '../support/loading.ts'
import { serveOpenReferral } from '../support/open-referral-server.ts'

let empty: TestDatabase

beforeAll(async () => {
  empty = await createEmptyDatabase()
})

afterAll(() => empty.drop())

interface ServedFile {
  text: string
  etag: string | null
  status?: number
  location?: string
}

/** A server for files, which answers conditional requests if a file has an ETag. */
const serveFiles = async (files: Readonly<Record<string, ServedFile>>) => {
  const sent: string[] = []
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    const file = files[path]
    const isSame = file?.etag && request.headers['if-none-match'] === file.etag
    const status = isSame ? 304 : (file?.status ?? (file ? 200 : 404))
    sent.push(`${status} ${path}`)
    response.writeHead(status, {
      ...(file?.etag && { etag: file.etag }),
      ...(file?.location && { location: file.location }),
    })
    response.end(isSame ? undefined : file?.text)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => void server.close())
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, sent }
}

// The loader leaves out the first two of these lines, which are of no general practice.
const practices = (count: number): string => `${firstLines('epraccur-llr-2025-08.csv', count).join('\n')}\n`

const countLoads = async (db: Knex): Promise<number> =>
  Number((await db('kernel.loads').count('* as n').first())?.['n'])

it('update loads what is new, all or nothing', { timeout: 120_000 }, async () => {
  const { address } = await useTestDatabase(empty.name)
  const db = connectForTest(address)
  const file: ServedFile = { text: practices(20), etag: '"1"' }
  const other: ServedFile = { text: practices(10), etag: null }
  const { url, sent } = await serveFiles({ '/epraccur-2025-08.csv': file, '/epraccur-2025-07.csv': other })
  const services = [{ id: 'one', name: 'Choir', status: 'active', service_at_locations: [] }]
  const feed = await serveOpenReferral(services)
  const folder = makeFolder()
  const update = () =>
    updateFrom(
      db,
      readUpdateSources(
        folder.write('sources.yaml', [
          'sources:',
          `  - address: ${url}/epraccur-2025-08.csv`,
          `  - address: ${url}/epraccur-2025-07.csv`,
          `  - address: ${feed.url}/services`,
        ]),
      ),
      { cacheFolder: folder.path },
    )
  const statesOf = ({ addresses }: Awaited<ReturnType<typeof update>>) => addresses.map(({ state }) => state)
  const countAssets = async () => (await db('local_authorities.assets')).length

  const first = await update()
  expect(statesOf(first)).toEqual(['new', 'new', 'new'])
  expect(first.files.map(({ rows }) => rows)).toEqual([18, 8, 1])
  const loads = await countLoads(db)

  // A file with a validator is not sent again. One without it, and a feed, are compared.
  sent.length = 0
  expect(statesOf(await update())).toEqual(['unchanged', 'unchanged', 'unchanged'])
  expect(sent).toEqual(['304 /epraccur-2025-08.csv', '200 /epraccur-2025-07.csv'])
  expect(await countLoads(db)).toBe(loads)

  // One address fails: what is new at the others is not loaded, and is still new at the next run.
  services.push({ id: 'two', name: 'Walk', status: 'active', service_at_locations: [] })
  file.status = 410
  file.etag = null
  const refusal = await refusalOf(update())
  expect(refusal.message).toBe('1 of 3 addresses could not be read, so nothing was loaded.')
  expect(refusal.details).toEqual([
    'The file could not be downloaded: status 410.',
    `  ${url}/epraccur-2025-08.csv`,
    expect.stringContaining('Check the address'),
  ])
  expect([await countLoads(db), await countAssets()]).toEqual([loads, 1])

  delete file.status
  file.text = 'not a table of practices'
  await expect(update()).rejects.toThrow()
  expect([await countLoads(db), await countAssets()]).toEqual([loads, 1])

  file.text = practices(20)
  expect(statesOf(await update())).toEqual(['unchanged', 'unchanged', 'new'])
  expect([await countLoads(db), await countAssets()]).toEqual([loads + 1, 2])
})

it('update loads again what has other settings or was replaced', { timeout: 120_000 }, async () => {
  const { address } = await useTestDatabase(empty.name)
  const db = connectForTest(address)
  const file: ServedFile = { text: practices(20), etag: '"1"' }
  const { url } = await serveFiles({ '/epraccur.csv': file })
  const folder = makeFolder()
  const update = (release: string) =>
    updateFrom(
      db,
      { sources: [{ address: `${url}/epraccur.csv`, release }], allowRedirects: [] },
      { cacheFolder: folder.path, acceptChange: true },
    )
  const stateOf = async (release: string) => (await update(release)).addresses[0]?.state
  expect(await stateOf('2025-07')).toBe('new')
  expect(await stateOf('2025-07')).toBe('unchanged')
  expect(await stateOf('2025-08')).toBe('new')
  expect(await stateOf('2025-08')).toBe('unchanged')

  Object.assign(file, { text: practices(22), etag: '"2"' })
  const loads = await countLoads(db)
  const { details } = await refusalOf(update('2025-08'))
  expect(details[0]).toBe('The file has changed, and the list of addresses still states the release 2025-08.')
  expect(details.at(-1)).toContain('State the new release')
  expect(await countLoads(db)).toBe(loads)

  // Another load has replaced the release.
  Object.assign(file, { text: practices(20), etag: '"1"' })
  await db('staging.releases').where({ file_name: 'epraccur.csv' }).update({ sha256: 'another file' })
  expect(await stateOf('2025-08')).toBe('new')
})

it('load accepts the address of a file', { timeout: 60_000 }, async () => {
  const { address } = await useTestDatabase(empty.name)
  const { url } = await serveFiles({ '/epraccur.csv': { text: practices(12), etag: null } })
  const { files } = await loadFiles(connectForTest(address), [`${url}/epraccur.csv`], { release: '2025-08' })
  expect(files).toMatchObject([{ fileName: 'epraccur.csv', rows: 10, releasedOn: '2025-08-01' }])
})

it('a redirect to a host that is not public is refused, unless it is allowed', async () => {
  const inside = await serveFiles({ '/secret.csv': { text: 'a,b\n', etag: null } })
  const insideHost = new URL(inside.url).host
  const moved = (location: string): ServedFile => ({ text: '', etag: null, status: 302, location })
  const { url } = await serveFiles({
    '/feed/services?page=1&per_page=100': moved(`${inside.url}/secret.csv`),
    '/other-port.csv': moved(`${inside.url}/secret.csv`),
    '/name.csv': moved(`http://localhost:${new URL(inside.url).port}/secret.csv`),
    '/same.csv': moved('/here.csv'),
    '/here.csv': { text: 'a,b\n', etag: null },
    '/endless.csv': moved('/endless.csv'),
    '/file.csv': moved('file:///etc/passwd'),
    '/password.csv': moved('https://user:secret@example.org/a.csv'),
  })
  const folder = makeFolder()
  const problemOf = async (name: string) =>
    (await refusalOf(downloadFile(`${url}/${name}.csv`, folder.path))).message
  expect(await problemOf('other-port')).toContain('127.0.0.1 is not a public host')
  expect(await problemOf('name')).toContain('localhost is not a public host')
  expect(await problemOf('endless')).toContain('redirects more than 5 times')
  expect(await problemOf('file')).toContain('an address of the kind "file:"')
  expect(await problemOf('password')).toContain('an address with a password')
  expect(inside.sent).toEqual([])
  // A feed is not requested again after a refusal.
  const started = performance.now()
  const feed = readDirectory(`${url}/feed`, { cacheFolder: folder.path }, () => undefined)
  expect((await refusalOf(feed)).message).toContain('127.0.0.1 is not a public host')
  expect(performance.now() - started).toBeLessThan(1_000)
  await expect(downloadFile(`${url}/same.csv`, folder.path)).resolves.not.toBeNull()
  await expect(
    downloadFile(`${url}/other-port.csv`, folder.path, { allowedHosts: [insideHost] }),
  ).resolves.not.toBeNull()
})

it('a download that is too large ends', async () => {
  const { url } = await serveFiles({ '/large.csv': { text: 'x'.repeat(100_000), etag: null } })
  const download = downloadFile(`${url}/large.csv`, makeFolder().path, { maxBytes: 50_000 })
  expect((await refusalOf(download)).message).toBe(
    'The file could not be downloaded: it is larger than 0.05 MB.',
  )
})

it.each([
  ['93.184.216.34', true],
  ['2606:2800:220:1:248:1893:25c8:1946', true],
  ['127.0.0.1', false],
  ['10.1.2.3', false],
  ['172.16.0.1', false],
  ['192.168.0.1', false],
  ['169.254.169.254', false],
  ['100.64.0.1', false],
  ['0.0.0.0', false],
  ['::1', false],
  ['::ffff:127.0.0.1', false],
  ['fe80::1', false],
  ['fc00::1', false],
])('%s is public: %s', (address, isPublic) => {
  expect(isPublicAddress(address)).toBe(isPublic)
})

it.each([
  ['sources: []', 'sources: expected at least one address'],
  ['sources:\n  - address: ftp://example.org/a.csv', 'sources.0.address: expected an address that begins'],
  [
    'sources:\n  - address: https://example.org/a.csv\n    plase: leicester',
    'sources.0: Unrecognized key: "plase"',
  ],
  ['- a', 'the file: Invalid input'],
  ['sources: [', 'Flow sequence'],
  [
    'sources:\n  - address: https://example.org/a\n  - address: https://example.org/a',
    'https://example.org/a: is listed twice',
  ],
])('a list of addresses with %j is refused', async (text, fault) => {
  const path = makeFolder().write('sources.yaml', text)
  const { details } = await refusalOf((async () => readUpdateSources(path))())
  expect(details).toEqual([expect.stringContaining(fault) as string])
})
