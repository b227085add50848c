import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import pg from 'pg'
import { listen } from './listen.ts'
import { serve } from './serve.ts'

// The size of the pool of each subgraph.
const CONNECTIONS = 8

const readStatement = (name: string): string =>
  readFileSync(new URL(`./hand-written/${name}.sql`, import.meta.url), 'utf8')

const STATEMENTS = new Map(['whole-system', 'one-practice'].map((name) => [`/${name}`, readStatement(name)]))

const readVariables = async (request: IncomingMessage): Promise<{ id: string; asOf: string }> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const body = JSON.parse(Buffer.concat(chunks).toString('utf8')) as {
    variables: { id: string; asOf: string }
  }
  return body.variables
}

/** A server with one hand-written SQL statement for each query, whose result is the response text. */
serve(async () => {
  const pool = new pg.Pool({
    connectionString: process.argv[2],
    max: CONNECTIONS,
    // A generic plan, because planning for each id would take longer.
    options: '-c plan_cache_mode=force_generic_plan -c jit=off',
  })
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    const answer = async (): Promise<string> => {
      const { id, asOf } = await readVariables(request)
      const { rows } = await pool.query<{ answer: string }>({
        name: path,
        text: STATEMENTS.get(path) ?? '',
        values: [id, asOf],
      })
      return rows[0]?.answer ?? ''
    }
    answer().then(
      (text) => {
        response.writeHead(200, {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(text),
        })
        response.end(text)
      },
      (error: unknown) => response.writeHead(500).end(String(error)),
    )
  })
  return listen(server)
})
