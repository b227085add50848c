import { readFileSync } from 'node:fs'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { bodyText, Connection, encodeRequest, targetAt } from './connection.ts'
import { AnswersDiffer } from './equal-answers.ts'
import { median } from './quantiles.ts'
import { AS_OF } from './questions.ts'

// Answers about all of England, compared with one hand-written statement on a connection of its own.

const readStatement = (name: string): string =>
  readFileSync(new URL(`./hand-written/${name}.sql`, import.meta.url), 'utf8')

export interface Pair {
  /** Milliseconds, the median. */
  readonly ourMs: number
  readonly sqlMs: number
  readonly rows: number
}

const compare = async (
  times: number,
  ours: () => Promise<readonly string[]>,
  statement: () => Promise<readonly string[]>,
): Promise<Pair> => {
  const [ourMs, sqlMs]: [number[], number[]] = [[], []]
  let rows = 0
  // The first time is not counted.
  for (let time = 0; time <= times; time += 1) {
    const start = performance.now()
    const own = await ours()
    const middle = performance.now()
    const other = await statement()
    const end = performance.now()
    if (own.toSorted().join('\n') !== other.toSorted().join('\n'))
      throw new AnswersDiffer(`${own.length} rows differ from ${other.length} of the hand-written statement`)
    rows = own.length
    if (time === 0) continue
    ourMs.push(middle - start)
    sqlMs.push(end - middle)
  }
  return { ourMs: median(ourMs), sqlMs: median(sqlMs), rows }
}

const ALIGNMENT = `query Alignment($asOf: Date!) {
  alignment(rows: PRIMARY_CARE_NETWORK, columns: PLACE, asOf: $asOf) {
    rows { footprint { id } cells { footprint { id } practiceCount } }
  }
}`

interface AlignmentAnswer {
  readonly data: {
    readonly alignment: {
      readonly rows: readonly {
        readonly footprint: { readonly id: string }
        readonly cells: readonly {
          readonly footprint: { readonly id: string }
          readonly practiceCount: number
        }[]
      }[]
    }
  }
}

/** All networks of England by places. */
export const measureAlignment = async (url: string, databaseUrl: string, times: number): Promise<Pair> => {
  const target = targetAt(`${url}/graphql`)
  const connection = new Connection(target)
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const request = encodeRequest(target, JSON.stringify({ query: ALIGNMENT, variables: { asOf: AS_OF } }))
  const text = readStatement('alignment')
  try {
    return await compare(
      times,
      async () => {
        const { data } = JSON.parse(bodyText(await connection.send(request))) as AlignmentAnswer
        return data.alignment.rows.flatMap(({ footprint, cells }) =>
          cells.map((cell) => `${footprint.id} ${cell.footprint.id} ${cell.practiceCount}`),
        )
      },
      async () => {
        const { rows } = await client.query<{ row_id: string; column_id: string; practices: number }>({
          name: 'alignment',
          text,
          values: [AS_OF],
        })
        return rows.map((row) => `${row.row_id} ${row.column_id} ${row.practices}`)
      },
    )
  } finally {
    connection.close()
    await client.end()
  }
}

const firstColumn = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => line.slice(0, line.indexOf(',')).replaceAll('"', ''))

/** All practices of England as CSV: the download, and COPY of the same practices to standard output. */
export const measureCsv = async (url: string, databaseUrl: string, times: number): Promise<Pair> => {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const statement = readStatement('practice-rows').replaceAll('$1', `date '${AS_OF}'`)
  try {
    return await compare(
      times,
      async () => {
        const response = await fetch(`${url}/data/practices.csv?asOf=${AS_OF}`)
        return firstColumn(await response.text())
      },
      async () => {
        const chunks: Buffer[] = []
        const copy = client.query(copyTo(`copy (${statement}) to stdout with (format csv, header)`))
        for await (const chunk of copy) chunks.push(chunk as Buffer)
        return firstColumn(Buffer.concat(chunks).toString('utf8'))
      },
    )
  } finally {
    await client.end()
  }
}
