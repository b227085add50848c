import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const FOLDERS = ['gateway', 'subgraphs', 'db', 'schema']
const CACHE = join(ROOT, 'node_modules', '.cache', 'ics-graph')
// Since the last start that used it.
const MAX_AGE_MS = 30 * 24 * 60 * 60 * 1_000

/** Changes with every change of a source file, of the compiler and of Node. */
const keyOfSources = () => {
  const hash = createHash('sha256').update(process.version)
  const files = [
    join(ROOT, 'node_modules', 'esbuild', 'package.json'),
    fileURLToPath(import.meta.url),
    ...FOLDERS.flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => join(ROOT, folder, name)),
    ),
  ]
  for (const file of files.sort()) {
    const { mtimeMs, size } = statSync(file)
    hash.update(`${file} ${mtimeMs} ${size}\n`)
  }
  return hash.digest('hex').slice(0, 16)
}

// Files that the program reads are found by the address of the source file that names them.
const keepAddresses = {
  name: 'keep-addresses',
  setup: (compilation) =>
    compilation.onLoad({ filter: /\.ts$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replaceAll(
        'import.meta.url',
        JSON.stringify(pathToFileURL(path).href),
      ),
      loader: 'ts',
    })),
}

const removeOld = (cache) => {
  for (const name of readdirSync(cache)) {
    const path = join(cache, name)
    // Another start may rename a folder meanwhile.
    const stat = statSync(path, { throwIfNoEntry: false })
    if (stat && Date.now() - stat.mtimeMs > MAX_AGE_MS) rmSync(path, { recursive: true, force: true })
  }
}

const compile = async (cache, folder) => {
  const { build } = await import('esbuild')
  mkdirSync(cache, { recursive: true })
  removeOld(cache)
  const part = mkdtempSync(join(cache, 'part-'))
  try {
    await compileInto(build, part)
    renameSync(part, folder)
  } catch (error) {
    rmSync(part, { recursive: true, force: true })
    // Another start has compiled the same files meanwhile.
    if (!existsSync(folder)) throw error
  }
}

const compileInto = async (build, folder) => {
  await build({
    format: 'esm',
    platform: 'node',
    target: 'node20',
    entryPoints: [join(ROOT, 'gateway', 'cli.ts')],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    packages: 'external',
    sourcemap: true,
    sourcesContent: false,
    logLevel: 'silent',
    plugins: [keepAddresses],
  })
}

// In a read-only container, the folder cannot be marked.
const markUsed = (folder) => {
  try {
    utimesSync(folder, new Date(), new Date())
  } catch {
    // It is compiled again after a month.
  }
}

/**
 * The address of the compiled program, in node_modules/.cache; null if that folder cannot be written. Versions of Node
 * that do not run TypeScript start in two thirds of the time with it.
 */
export const compiledProgram = async (cache = CACHE) => {
  try {
    const folder = join(cache, keyOfSources())
    if (existsSync(folder)) markUsed(folder)
    else await compile(cache, folder)
    return pathToFileURL(join(folder, 'cli.mjs')).href
  } catch {
    return null
  }
}
