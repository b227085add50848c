import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { composeGraph, composeSupergraph, writeGeneratedFiles, type GeneratedFile } from './compose.ts'
import { generateErrorsDocument } from './errors/document.ts'
import { generateOperationTypes, generateResolverTypes } from './generate-types.ts'
import { OperatorError } from './errors/operator-error.ts'

// npm run compose | npm run generate | npm run check:generated. With `-- ROVER_FILE OUTPUT`, compose composes other
// subgraphs.
const [mode = 'write', roverFile, output] = process.argv.slice(2)

const generateAll = async (): Promise<GeneratedFile[]> => [
  ...composeGraph(),
  ...(await generateResolverTypes()),
  await generateOperationTypes(),
  generateErrorsDocument(),
]

const isStale = ({ path, content }: GeneratedFile): boolean =>
  !existsSync(path) || readFileSync(path, 'utf8') !== content

try {
  if (mode === 'compose' && roverFile !== undefined && output === undefined) {
    throw new OperatorError(
      'The output file is missing.',
      'Use: npm run compose -- ROVER_FILE OUTPUT, for example my-rover.yaml my-supergraph.graphql.',
    )
  } else if (mode === 'compose' && roverFile !== undefined && output !== undefined) {
    writeFileSync(output, `${composeSupergraph(pathToFileURL(resolve(roverFile)))}\n`)
  } else if (mode === 'compose') {
    writeGeneratedFiles(composeGraph())
  } else if (mode === 'check') {
    const stale = (await generateAll()).filter(isStale)
    for (const { path } of stale) console.error(`stale: ${relative(process.cwd(), path)}`)
    if (stale.length > 0) {
      console.error('Run `npm run generate` and commit the result.')
      process.exitCode = 1
    }
  } else {
    writeGeneratedFiles(composeGraph())
    writeGeneratedFiles(await generateAll())
  }
} catch (error) {
  if (!(error instanceof OperatorError)) throw error
  console.error([error.message, ...error.details, error.remedy].join('\n'))
  process.exitCode = 1
}
