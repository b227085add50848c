import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const FOLDERS = ['gateway', 'subgraphs', 'db', 'schema']
const CACHE = join(ROOT, 'node_modules', '.cache', 'ics-graph')
const MAX_AGE_MS = 24 * 60 * 60 * 1_000

const TARGET = { format: 'esm', platform: 'node', target: 'node20' }

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

const removeOld = () => {
  for (const name of readdirSync(CACHE)) {
    const path = join(CACHE, name)
    if (Date.now() - statSync(path).mtimeMs > MAX_AGE_MS) rmSync(path, { recursive: true, force: true })
  }
}

const compile = async (folder) => {
  const { build } = await import('esbuild')
  mkdirSync(CACHE, { recursive: true })
  removeOld()
  const part = mkdtempSync(join(CACHE, 'part-'))
  await build({
    ...TARGET,
    entryPoints: [join(ROOT, 'gateway', 'cli.ts')],
    outdir: part,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    packages: 'external',
    sourcemap: true,
    sourcesContent: false,
    logLevel: 'silent',
    plugins: [keepAddresses],
  })
  try {
    renameSync(part, folder)
  } catch (error) {
    // Another start has compiled the same files meanwhile.
    rmSync(part, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
}

/**
 * The address of the compiled program, in node_modules/.cache; null if that folder cannot be written. Versions of Node
 * that do not run TypeScript start in two thirds of the time with it.
 */
export const compiledProgram = async () => {
  try {
    const folder = join(CACHE, keyOfSources())
    if (!existsSync(folder)) await compile(folder)
    return pathToFileURL(join(folder, 'cli.mjs')).href
  } catch {
    return null
  }
}
