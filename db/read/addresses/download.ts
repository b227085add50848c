import { createHash } from 'node:crypto'
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { OperatorError } from '../../../schema/errors/operator-error.ts'
import { describeFailure, openAddress } from './open-address.ts'

/** What a server states about the version of a file. It is sent with the next request. */
export interface Validators {
  readonly etag: string | null
  readonly lastModified: string | null
}

export const NO_VALIDATORS: Validators = { etag: null, lastModified: null }

export interface Download extends Validators {
  readonly path: string
  readonly sha256: string
}

export interface DownloadOptions {
  readonly allowedHosts?: readonly string[] | undefined
  /** Of the last download. A file that has not changed is not sent again. */
  readonly validators?: Validators
  readonly maxBytes?: number
}

export const isAddress = (path: string): boolean => /^https?:\/\//.test(path)

const FILE_NAME = /\.(csv|gz|zip|xlsx|geojson)$/i

/** Whether an address is that of a file, by the end of its path. Other addresses are those of feeds. */
export const isFileAddress = (address: string): boolean =>
  isAddress(address) && URL.canParse(address) && FILE_NAME.test(new URL(address).pathname)

/** The largest published file has about half of this size. */
const MAX_DOWNLOAD_BYTES = 1_000_000_000
const DOWNLOAD_MS = 15 * 60 * 1_000

const NOT_MODIFIED = 304

const failure = (address: string, why: string): OperatorError =>
  new OperatorError(
    `The file could not be downloaded: ${why}.`,
    'Check the address and open it in a browser. If it redirects to a host of your own network, allow that host: --allow-redirect HOST, or allowRedirects in the list of addresses.',
    [address],
  )

const conditions = ({ etag, lastModified }: Validators): Record<string, string> => ({
  ...(etag === null ? {} : { 'if-none-match': etag }),
  ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
})

/** The name of a file in its address. A name that is not encoded correctly is used as it is. */
const fileNameOf = (address: string): string => {
  const name = basename(new URL(address).pathname)
  try {
    return decodeURIComponent(name).replaceAll(/[/\\\0]/g, '-')
  } catch {
    return name
  }
}

/** Downloads a file into a folder, under the name in its address; null if it has not changed. */
export const downloadFile = async (
  address: string,
  folder: string,
  { allowedHosts, validators = NO_VALIDATORS, maxBytes = MAX_DOWNLOAD_BYTES }: DownloadOptions = {},
): Promise<Download | null> => {
  const path = join(folder, fileNameOf(address))
  const hash = createHash('sha256')
  let bytes = 0
  try {
    const response = await openAddress(address, {
      headers: { accept: '*/*', ...conditions(validators) },
      allowedHosts,
      timeoutMs: DOWNLOAD_MS,
    })
    if (response.status === NOT_MODIFIED) return null
    if (!response.ok || !response.body) {
      await response.body?.cancel()
      throw new Error(`status ${response.status}`)
    }
    const { body } = response
    await pipeline(async function* () {
      for await (const chunk of body) {
        bytes += (chunk as Uint8Array).byteLength
        if (bytes > maxBytes) throw new Error(`it is larger than ${maxBytes / 1e6} MB`)
        hash.update(chunk as Uint8Array)
        yield chunk
      }
    }, createWriteStream(path))
    return {
      path,
      sha256: hash.digest('hex'),
      etag: response.headers.get('etag'),
      lastModified: response.headers.get('last-modified'),
    }
  } catch (error) {
    throw failure(address, describeFailure(error))
  }
}

/** Temporary folders for downloads, one for each, because two files may have the same name. */
export const createDownloadFolders = (): { newFolder(): string; remove(): void } => {
  const folders: string[] = []
  return {
    newFolder: () => {
      const folder = mkdtempSync(join(tmpdir(), 'ics-graph-download-'))
      folders.push(folder)
      return folder
    },
    remove: () => {
      for (const folder of folders) rmSync(folder, { recursive: true, force: true })
    },
  }
}
