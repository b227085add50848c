import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Knex } from 'knex'
import { parse as parseYaml } from 'yaml'
import { z } from 'zod'
import { OperatorError, messageOf } from '../schema/errors/operator-error.ts'
import { loadGathered, type FilesReport, type Gathered, type LoadGatheredOptions } from './load-files.ts'
import {
  createDownloadFolder,
  NO_VALIDATORS,
  downloadFile,
  isFileAddress,
  type Validators,
} from './read/addresses/download.ts'
import { isServiceList, readDirectory } from './read/open-referral/directory.ts'

const source = z.strictObject({
  address: z.url({ protocol: /^https?$/, error: 'expected an address that begins with https:// or http://' }),
  /** As \`load --release\`. */
  release: z.string().optional(),
  /** As \`load --place\`. */
  place: z.string().optional(),
})

const sourcesFile = z.strictObject({
  sources: z.array(source).min(1, 'expected at least one address'),
  /** As \`load --allow-redirect\`. */
  allowRedirects: z.array(z.string()).default([]),
})

export type UpdateSources = z.infer<typeof sourcesFile>
type UpdateSource = UpdateSources['sources'][number]

/** Reads the list of addresses that \`update\` loads. All faults are reported together. */
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
  readonly address: string
  readonly input: Gathered
}

export interface UpdateOptions extends Omit<LoadGatheredOptions, 'complete'> {
  /** The directory in which pages of feeds are cached. */
  readonly cacheFolder: string
}

const readLoaded = async (db: Knex, address: string): Promise<Loaded | null> => {
  const row = (await db('staging.downloads').where({ address }).first()) as
    { etag: string | null; last_modified: string | null; sha256: string } | undefined
  return row ? { etag: row.etag, lastModified: row.last_modified, sha256: row.sha256 } : null
}

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
  const downloads = createDownloadFolder()

  const readFeed = async ({ address, place }: UpdateSource): Promise<Found> => {
    const reading = await readDirectory(address, { place, cacheFolder, allowedHosts }, progress)
    const sha256 = createHash('sha256').update(JSON.stringify(reading.services)).digest('hex')
    return { ...NO_VALIDATORS, address, sha256, input: { kind: 'directory', reading } }
  }

  const readFile = async ({ address, release, place }: UpdateSource, before: Loaded | null) => {
    const file = await downloadFile(address, downloads.newFolder(), {
      allowedHosts,
      ...(before && { validators: before }),
    })
    if (!file) return null
    const { path, ...version } = file
    const input: Gathered = isServiceList(path)
      ? { kind: 'directory', reading: await readDirectory(path, { place }, progress) }
      : { kind: 'file', path, release }
    return { ...version, address, input }
  }

  const find = async (from: UpdateSource): Promise<Found | null> => {
    const before = await readLoaded(db, from.address)
    const found = isFileAddress(from.address) ? await readFile(from, before) : await readFeed(from)
    return found === null || found.sha256 === before?.sha256 ? null : found
  }

  const remember = async (transaction: Knex.Transaction, found: readonly Found[]): Promise<void> => {
    await transaction('staging.downloads')
      .insert(
        found.map(({ address, etag, lastModified, sha256 }) => ({
          address,
          etag,
          last_modified: lastModified,
          sha256,
        })),
      )
      .onConflict('address')
      .merge({
        etag: transaction.raw('excluded.etag'),
        last_modified: transaction.raw('excluded.last_modified'),
        sha256: transaction.raw('excluded.sha256'),
        loaded_at: transaction.fn.now(),
      })
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
        failures.flatMap(({ message, details }) => [message, ...details.map((detail) => `  ${detail}`)]),
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
