// Loads the files in its arguments in a separate process, and prints the time and memory.
import { peakMegabytes } from '../support/peak-memory.ts'
import { createDatabase } from '../../db/connect.ts'
import { loadFiles } from '../../db/load-files.ts'

export interface LoadReport {
  readonly ms: number
  readonly megabytes: number
}

const [url = '', ...paths] = process.argv.slice(2)
const db = createDatabase({ url })
const start = performance.now()
await loadFiles(db, paths, {
  acceptChange: true,
  progress: (message) => process.stderr.write(`${message}\n`),
})
const ms = performance.now() - start
await db.destroy()
process.send?.({ ms, megabytes: peakMegabytes() } satisfies LoadReport)
