import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { generateSchemaFiles, composeRoverFile, writeGeneratedFiles, type GeneratedFile } from './compose.ts'
import { generateErrorsDocument } from './errors/document.ts'
import { generateUnreleasedChanges } from './generate-unreleased-changes.ts'
import { generateMigrationList } from './generate-migration-list.ts'
import { generateOperationTypes, generateResolverTypes } from './generate-types.ts'
import { OperatorError } from './errors/operator-error.ts'

// npm run compose | npm run generate | npm run check:generated. With `-- ROVER_FILE OUTPUT`, compose composes other
// subgraphs.
const [mode = 'write', roverFile, output] = process.argv.slice(2)

const generateAll = async (): Promise<GeneratedFile[]> => [
  ...generateSchemaFiles(),
  ...(await generateResolverTypes()),
  await generateOperationTypes(),
  generateErrorsDocument(),
  generateMigrationList(),
  await generateUnreleasedChanges(),
]

const isStale = ({ path, content }: GeneratedFile): boolean =>
  !existsSync(path) || readFileSync(path, 'utf8') !== content

const compose = (): void => {
  if (roverFile === undefined) {
    writeGeneratedFiles(generateSchemaFiles())
    return
  }
  if (output === undefined) {
    throw new OperatorError(
      'The output file is missing.',
      'Use: npm run compose -- ROVER_FILE OUTPUT, for example my-rover.yaml my-supergraph.graphql.',
    )
  }
  writeFileSync(output, `${composeRoverFile(pathToFileURL(resolve(roverFile)))}\n`)
}

const check = async (): Promise<void> => {
  const stale = (await generateAll()).filter(isStale)
  for (const { path } of stale) console.error(`stale: ${relative(process.cwd(), path)}`)
  if (stale.length === 0) return
  console.error('Run `npm run generate` and commit the result.')
  process.exitCode = 1
}

const write = async (): Promise<void> => {
  // The types of operations are generated from the composed schema on the disk.
  writeGeneratedFiles(generateSchemaFiles())
  writeGeneratedFiles(await generateAll())
}

const MODES = new Map<string, () => void | Promise<void>>([
  ['compose', compose],
  ['check', check],
  ['write', write],
])

try {
  const run = MODES.get(mode)
  if (!run)
    throw new OperatorError(`Unknown mode "${mode}".`, `The modes are ${[...MODES.keys()].join(', ')}.`)
  await run()
} catch (error) {
  if (!(error instanceof OperatorError)) throw error
  console.error([error.message, ...error.details, error.remedy].join('\n'))
  process.exitCode = 1
}
