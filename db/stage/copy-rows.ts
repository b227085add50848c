import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Knex } from 'knex'
import { from as copyFrom } from 'pg-copy-streams'
import { clientOf } from '../connect.ts'
import type { PublishedSection } from '../read/published-file.ts'
import type { StagedValue } from '../read/staging-table.ts'

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

const escapeText = (text: string): string => text.replace(/[\\\t\n\r]/g, (mark) => ESCAPES[mark] ?? mark)

const toArray = (items: readonly string[]): string =>
  `{${items.map((item) => `"${item.replace(/["\\]/g, '\\$&')}"`).join(',')}}`

const encode = (value: StagedValue): string =>
  value === null ? '\\N' : escapeText(typeof value === 'object' ? toArray(value) : String(value))

// The size of a chunk. A write for each line would be slow.
const PIECE = 64_000

/** Copies rows to a table as a stream, and returns their number. Memory holds one chunk. */
export const copyRows = async (
  db: Knex.Transaction,
  releaseId: string,
  { table, rows }: PublishedSection,
): Promise<number> => {
  const client = clientOf(db)
  let count = 0
  const lines = async function* (): AsyncGenerator<string> {
    const start = encode(releaseId)
    let piece = ''
    for await (const row of rows) {
      count += 1
      piece += `${start}\t${row.map(encode).join('\t')}\n`
      if (piece.length < PIECE) continue
      yield piece
      piece = ''
    }
    if (piece !== '') yield piece
  }
  await pipeline(
    Readable.from(lines(), { objectMode: false }),
    client.query(
      copyFrom(
        `copy staging.${table.name} (release_id, line, ${Object.keys(table.columns).join(', ')}) from stdin`,
      ),
    ),
  )
  return count
}
