import { listDelivered } from './lock-file.ts'

/** The licences that delivered packages may have. */
export const ALLOWED_LICENCES: ReadonlySet<string> = new Set([
  '(MIT AND BSD-3-Clause)',
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
  'Python-2.0',
])

/** The licence of some packages of Apollo, which the README names and explains. */
export const ELASTIC = 'Elastic-2.0'

/** Each delivered package with its licence, as a table in Markdown. */
export const listLicences = (): string =>
  [
    '| package | version | licence |',
    '| --- | --- | --- |',
    ...listDelivered()
      .map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`)
      .sort(),
    '',
  ].join('\n')
