import { fileURLToPath } from 'node:url'
import type { GeneratedFile } from './compose.ts'
import { ERROR_CATALOGUE } from './errors.ts'

/** errors.md, for people who meet a code in an answer. */
export const printErrorDocument = (): GeneratedFile => ({
  path: fileURLToPath(new URL('./errors.md', import.meta.url)),
  content: [
    '# Error codes',
    '',
    'Printed from `errors.ts` by `npm run generate`. Every error of an answer has one of these as `extensions.code`, how to mend it as `extensions.hint`, and the request id as `extensions.requestId`.',
    '',
    '| code | what it means | how to mend it |',
    '| --- | --- | --- |',
    ...Object.entries(ERROR_CATALOGUE).map(
      ([code, { meaning, remedy }]) => `| ${code} | ${meaning} | ${remedy} |`,
    ),
    '',
  ].join('\n'),
})
