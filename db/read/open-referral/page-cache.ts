import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

// Pages of different days must not be combined.
const MAX_AGE_MS = 24 * 60 * 60 * 1_000

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 24)

/** Caches the pages of a feed until it is complete, so that an interrupted reading can continue. */
export class PageCache {
  readonly #folder: string

  /** `address` is the address of the feed, so that feeds do not share pages. */
  constructor(folder: string, address: string) {
    this.#folder = join(folder, hash(address))
  }

  /** The cached page of an address; null if there is none or if it is too old. */
  read(address: string): string | null {
    const path = this.#path(address)
    try {
      return Date.now() - statSync(path).mtimeMs > MAX_AGE_MS ? null : readFileSync(path, 'utf8')
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
      throw error
    }
  }

  write(address: string, text: string): void {
    mkdirSync(this.#folder, { recursive: true })
    // Renamed when it is complete.
    const path = this.#path(address)
    writeFileSync(`${path}.part`, text)
    renameSync(`${path}.part`, path)
  }

  clear(): void {
    rmSync(this.#folder, { recursive: true, force: true })
  }

  #path(address: string): string {
    return join(this.#folder, `${hash(address)}.json`)
  }
}
