import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { listen } from './listen.ts'
import { serve } from './serve.ts'

/** The fastest possible Node server: it reads the request and sends a file of the folder, which was read once. */
serve(() => {
  const [folder = ''] = process.argv.slice(2)
  const answers = new Map<string, Buffer>()
  const read = (path: string): Buffer => {
    const known = answers.get(path) ?? readFileSync(join(folder, `${path.slice(1)}.json`))
    answers.set(path, known)
    return known
  }
  const server = createServer((request, response) => {
    request.on('data', () => undefined)
    request.on('end', () => {
      const answer = read(request.url ?? '')
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': answer.length })
      response.end(answer)
    })
  })
  return listen(server)
})
