import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Knex } from 'knex'
import { parse as parseYaml } from 'yaml'
import { z } from 'zod'
import { OperatorError, messageOf } from '../schema/errors/operator-error.ts'
import { loadGathered, type FilesReport, type Gathered, type LoadGatheredOptions } from './load-files.ts'
import {
  createDownloadFolders,
  NO_VALIDATORS,
  downloadFile,
  isFileAddress,
  type Validators,
} from './read/addresses/download.ts'
import { readDirectory } from './read/open-referral/directory.ts'
import { isPackage } from './read/packages/package.ts'

const source = z.strictObject({
  address: z.url({ protocol: /^https?$/, error: 'expected an address that begins with https:// or http://' }),
  /** As `load --release`. */
  release: z.string().optional(),
  /** As `load --place`. */
  place: z.string().optional(),
})

const sourcesFile = z.strictObject({
  sources: z.array(source).min(1, 'expected at least one address'),
  /** As `load --allow-redirect`. */
  allowRedirects: z.array(z.string()).default([]),
})

export type UpdateSources = z.infer<typeof sourcesFile>
type UpdateSource = UpdateSources['sources'][number]

/** Reads the list of addresses that `update` loads. All faults are reported together. */
export const readUpdateSources = (path: string): UpdateSources => {
  const refuse = (faults: readonly string[]): OperatorError =>
    new OperatorError(
      `${basename(path)} is not a list of addresses.`,
      'docs/loading.md has an example.',
      faults,
    )
  let content: unknown
  try {
    content = parseYaml(readFileSync(path, 'utf8'))
  } catch (error) {
    throw refuse([messageOf(error)])
  }
  const parsed = sourcesFile.safeParse(content)
  const faults = (parsed.error?.issues ?? []).map(
    (issue) => `${issue.path.map(String).join('.') || 'the file'}: ${issue.message}`,
  )
  const addresses = parsed.data?.sources.map(({ address }) => address) ?? []
  const repeated = new Set(addresses.filter((address, index) => addresses.indexOf(address) !== index))
  faults.push(...[...repeated].map((address) => `${address}: is listed twice`))
  if (!parsed.success || faults.length > 0) throw refuse(faults)
  return parsed.data
}

/** What was found at an address. */
export interface UpdateResult {
  readonly address: string
  readonly state: 'new' | 'unchanged'
}

export interface UpdateReport extends FilesReport {
  readonly addresses: readonly UpdateResult[]
}

interface Loaded extends Validators {
  readonly sha256: string
}

interface Found extends Loaded {
  readonly source: UpdateSource
  readonly input: Gathered
}

export interface UpdateOptions extends Omit<LoadGatheredOptions, 'complete'> {
  /** The directory in which pages of feeds are cached. */
  readonly cacheFolder: string
}

interface DownloadRow {
  readonly address: string
  readonly etag: string | null
  readonly last_modified: string | null
  readonly sha256: string
  readonly settings: string
  readonly kind: 'RELEASE' | 'PACKAGE' | 'DIRECTORY'
}

const settingsOf = ({ release, place }: UpdateSource): string => JSON.stringify({ release, place })

const isStillLoaded = async (db: Knex, { kind, sha256, address }: DownloadRow): Promise<boolean> => {
  if (kind === 'PACKAGE') return true
  const loaded =
    kind === 'RELEASE'
      ? await db('staging.releases').where({ sha256 }).first('id')
      : await db('local_authorities.asset_feeds').where({ url: address }).first('id')
  return loaded !== undefined
}

const kindOf = async (input: Gathered): Promise<DownloadRow['kind']> => {
  if (input.kind === 'directory') return 'DIRECTORY'
  return (await isPackage(input.path)) ? 'PACKAGE' : 'RELEASE'
}

/**
 * What was loaded from an address with the same settings. Null if it was not, or if other data has replaced the file or
 * directory. A package that another load replaced is not noticed.
 */
const readLoaded = async (db: Knex, source: UpdateSource): Promise<Loaded | null> => {
  const { address } = source
  const row = (await db('staging.downloads').where({ address }).first()) as DownloadRow | undefined
  if (!row || row.settings !== settingsOf(source)) return null
  if (!(await isStillLoaded(db, row))) return null
  return { etag: row.etag, lastModified: row.last_modified, sha256: row.sha256 }
}

const changedRelease = (address: string, release: string): OperatorError =>
  new OperatorError(
    `The file has changed, and the list of addresses still states the release ${release}.`,
    'State the new release in the list of addresses.',
    [address],
  )

/**
 * Requests every address, and loads those whose content is not the one that was loaded from it, all in one transaction.
 * If one cannot be read, nothing is loaded.
 */
export const updateFrom = async (
  db: Knex,
  { sources, allowRedirects: allowedHosts }: UpdateSources,
  { cacheFolder, ...options }: UpdateOptions,
): Promise<UpdateReport> => {
  const { progress = () => undefined } = options
  const downloads = createDownloadFolders()

  const readFeed = async (source: UpdateSource): Promise<Found> => {
    const { address, place } = source
    const reading = await readDirectory(address, { place, cacheFolder, allowedHosts }, progress)
    const sha256 = createHash('sha256').update(JSON.stringify(reading.services)).digest('hex')
    return { ...NO_VALIDATORS, source, sha256, input: { kind: 'directory', reading } }
  }

  const readFile = async (source: UpdateSource, before: Loaded | null): Promise<Found | null> => {
    const { address, release } = source
    const file = await downloadFile(address, downloads.newFolder(), {
      allowedHosts,
      ...(before && { validators: before }),
    })
    if (!file) return null
    const { path, ...version } = file
    if (before && release !== undefined && before.sha256 !== version.sha256)
      throw changedRelease(address, release)
    return { ...version, source, input: { kind: 'file', path, release } }
  }

  const find = async (from: UpdateSource): Promise<Found | null> => {
    const before = await readLoaded(db, from)
    const found = isFileAddress(from.address) ? await readFile(from, before) : await readFeed(from)
    return found === null || found.sha256 === before?.sha256 ? null : found
  }

  const remember = async (transaction: Knex.Transaction, found: readonly Found[]): Promise<void> => {
    await transaction('staging.downloads')
      .insert(
        await Promise.all(
          found.map(async ({ source, input, etag, lastModified, sha256 }) => ({
            address: source.address,
            kind: await kindOf(input),
            settings: settingsOf(source),
            loaded_at: transaction.fn.now(),
            etag,
            last_modified: lastModified,
            sha256,
          })),
        ),
      )
      .onConflict('address')
      .merge()
  }

  try {
    const found: Found[] = []
    const addresses: UpdateResult[] = []
    const failures: OperatorError[] = []
    for (const from of sources) {
      progress(`reading ${from.address}`)
      try {
        const one = await find(from)
        if (one) found.push(one)
        addresses.push({ address: from.address, state: one ? 'new' : 'unchanged' })
      } catch (error) {
        if (!(error instanceof OperatorError)) throw error
        failures.push(error)
      }
    }
    if (failures.length > 0) {
      throw new OperatorError(
        `${failures.length} of ${sources.length} addresses could not be read, so nothing was loaded.`,
        'Correct or remove the addresses below. If a server failed, run the command again later.',
        failures.flatMap(({ message, details, remedy }) => [
          message,
          ...[...details, remedy].map((line) => `  ${line}`),
        ]),
      )
    }
    if (found.length === 0) return { addresses, files: [], tables: {} }
    const report = await loadGathered(
      db,
      found.map(({ input }) => input),
      { ...options, complete: (transaction) => remember(transaction, found) },
    )
    return { addresses, ...report }
  } finally {
    downloads.remove()
  }
}
