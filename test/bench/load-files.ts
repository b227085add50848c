// Loads the files named by the arguments in a process of its own, and tells how long that took and what memory.
import { createDatabase } from '../../db/connect.ts'
import { loadFiles } from '../../db/load-files.ts'

export interface LoadTold {
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
process.send?.({ ms, megabytes: process.resourceUsage().maxRSS / 1024 } satisfies LoadTold)
