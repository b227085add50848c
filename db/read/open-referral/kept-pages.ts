import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

// Pages of different days do not make one list.
const LONGEST_KEPT_MS = 24 * 60 * 60 * 1_000

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 24)

/** What was read of a feed, kept in a folder until all of it is: a reading that breaks off goes on there. */
export class KeptPages {
  readonly #folder: string

  /** `address` is the feed's: two feeds keep their pages apart. */
  constructor(folder: string, address: string) {
    this.#folder = join(folder, hash(address))
  }

  /** What was read at an address lately; null where nothing was. */
  read(address: string): string | null {
    const path = this.#path(address)
    try {
      return Date.now() - statSync(path).mtimeMs > LONGEST_KEPT_MS ? null : readFileSync(path, 'utf8')
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
      throw error
    }
  }

  write(address: string, text: string): void {
    mkdirSync(this.#folder, { recursive: true })
    // Under its name only when it is whole.
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
