// Reads the file in its argument in a separate process, and prints the number of rows, the time and the memory.
import { FaultList } from '../../db/input-faults.ts'
import { openPublishedFile } from '../../db/read/open-published-file.ts'
import { peakMegabytes } from './peak-memory.ts'

const faults = new FaultList()
const file = await openPublishedFile(process.argv[2] ?? '', faults)
let rows = 0
for (const section of file?.sections ?? []) for await (const _ of section.rows) rows += 1
process.send?.({ rows, faults: faults.size, megabytes: peakMegabytes() })
