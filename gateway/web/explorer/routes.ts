import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { parse } from 'yaml'
import { z } from 'zod'
import type { RouteEntry } from '../../server/http-server.ts'
import { ICON_PATH } from '../icon.ts'
import {
  ALWAYS_REVALIDATE,
  VARY_OF_FILES,
  CACHE_FOR_A_YEAR,
  READ_METHODS,
  sendText,
  acceptsGzip,
  type Route,
} from '../../server/respond.ts'
import type { DescribedOperation } from '../../graph/query-service/stored-operations.ts'

const EXAMPLES = new URL('../../../schema/explorer-examples.yaml', import.meta.url)
const examples = z.array(
  z.strictObject({ operation: z.string(), variables: z.record(z.string(), z.unknown()) }),
)

const SCRIPT = 'text/javascript; charset=utf-8'
const STYLE = 'text/css; charset=utf-8'

// GraphiQL writes inline styles, and its stylesheet contains fonts and images as data URLs. Scripts and requests are
// restricted to this origin.
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src data:; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"

interface ServedFile {
  readonly path: string
  readonly type: string
  readonly file: string
}

const require = createRequire(import.meta.url)

// The files of the packages, unbundled.
const packaged = (name: string, file: string, type: string): ServedFile => {
  const { version } = require(`${name}/package.json`) as { version: string }
  const folder = dirname(require.resolve(`${name}/package.json`))
  const ending = file.slice(file.lastIndexOf('.'))
  return { path: `/explorer/files/${name}-${version}${ending}`, type, file: join(folder, file) }
}

const own = (file: string, type: string): ServedFile => {
  const url = new URL(file, import.meta.url)
  const hash = createHash('sha256').update(readFileSync(url)).digest('hex').slice(0, 12)
  return { path: `/explorer/files/${hash}-${file.slice(2)}`, type, file: url.pathname }
}

/** Large files are read and compressed at the first request, and then cached. */
const serve = ({ type, file }: ServedFile): Route => {
  let cached: { plain: Buffer; gzip: Buffer } | null = null
  return ({ request, response }) => {
    if (!cached) {
      const plain = readFileSync(file)
      cached = { plain, gzip: gzipSync(plain) }
    }
    const isCompressed = acceptsGzip(request)
    const body = isCompressed ? cached.gzip : cached.plain
    response.writeHead(200, {
      'content-type': type,
      'content-length': body.length,
      'cache-control': CACHE_FOR_A_YEAR,
      vary: VARY_OF_FILES,
      ...(isCompressed ? { 'content-encoding': 'gzip' } : {}),
    })
    response.end(request.method === 'HEAD' ? undefined : body)
  }
}

interface Tab {
  readonly query: string
  readonly variables: string
}

// Escaped, because a closing tag would end the script element.
const asData = (tabs: readonly Tab[]): string => JSON.stringify(tabs).replaceAll('<', '\\u003c')

const pageHtml = (
  tabs: readonly Tab[],
  styles: readonly ServedFile[],
  scripts: readonly ServedFile[],
): string =>
  [
    '<!DOCTYPE html>',
    '<html lang="en"><head><meta charset="utf-8"><title>Explorer – Care in your area</title>',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<link rel="icon" type="image/svg+xml" href="${ICON_PATH}">`,
    ...styles.map(({ path }) => `<link rel="stylesheet" href="${path}">`),
    '</head><body>',
    '<header><h1>Explorer</h1><a href="/">Home</a><a href="/explorer/examples">Examples without JavaScript</a></header>',
    '<noscript><p>The explorer needs JavaScript. <a href="/explorer/examples">The examples</a> work without it.</p></noscript>',
    '<main id="graphiql"></main>',
    `<script type="application/json" id="tabs">${asData(tabs)}</script>`,
    ...scripts.map(({ path }) => `<script src="${path}"></script>`),
    '</body></html>',
    '',
  ].join('\n')

/** The explorer: GraphiQL with worked examples, served from this origin only. */
export const createExplorer = (
  operations: readonly DescribedOperation[],
): { get(path: string): RouteEntry | undefined } => {
  const textOf = new Map(operations.map(({ name, text }) => [name, text]))
  const worked = examples.parse(parse(readFileSync(EXAMPLES, 'utf8')))
  const tabOf = (operation: string, variables: object): Tab => ({
    query: textOf.get(operation) ?? '',
    variables: JSON.stringify(variables, null, 2),
  })
  const tabs = worked.map(({ operation, variables }) => tabOf(operation, variables))
  const styles = [packaged('graphiql', 'graphiql.min.css', STYLE), own('./explorer.css', STYLE)]
  const scripts = [
    packaged('react', 'umd/react.production.min.js', SCRIPT),
    packaged('react-dom', 'umd/react-dom.production.min.js', SCRIPT),
    packaged('graphiql', 'graphiql.min.js', SCRIPT),
    own('./start.js', SCRIPT),
  ]
  const show: Route = (exchange) => {
    const name = exchange.url.searchParams.get('op')
    const variables = worked.find(({ operation }) => operation === name)?.variables ?? {}
    const shown = name !== null && textOf.has(name) ? [tabOf(name, variables), ...tabs] : tabs
    sendText(exchange, 200, 'text/html; charset=utf-8', pageHtml(shown, styles, scripts), {
      'content-security-policy': POLICY,
      'cache-control': ALWAYS_REVALIDATE,
    })
  }
  const routes = new Map<string, Route>([
    ['/explorer', show],
    ...[...styles, ...scripts].map((file) => [file.path, serve(file)] as const),
  ])
  return {
    get: (path) => {
      const handle = routes.get(path)
      return handle && { methods: READ_METHODS, handle }
    },
  }
}
