import { fileURLToPath } from 'node:url'
import type { GeneratedFile } from '../compose.ts'
import { ERROR_CATALOGUE } from './catalogue.ts'

/** errors.md, the list of error codes. */
export const generateErrorsDocument = (): GeneratedFile => ({
  path: fileURLToPath(new URL('../errors.md', import.meta.url)),
  content: [
    '# Error codes',
    '',
    'Generated from `errors/catalogue.ts` by `npm run generate`. Every error has one of these codes as `extensions.code`, the remedy as `extensions.hint`, and the request id as `extensions.requestId`.',
    '',
    '| Code | Meaning | Remedy |',
    '| --- | --- | --- |',
    ...Object.entries(ERROR_CATALOGUE).map(
      ([code, { meaning, remedy }]) => `| ${code} | ${meaning} | ${remedy} |`,
    ),
    '',
  ].join('\n'),
})
