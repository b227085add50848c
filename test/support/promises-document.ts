import { readFileSync, readdirSync } from 'node:fs'
import { parse } from 'yaml'
import { format, resolveConfig } from 'prettier'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

const FOLDER = new URL('../promises/', import.meta.url)
const DOCUMENT = new URL('../../docs/promises.md', import.meta.url)

const promiseList = z.strictObject({
  introduction: z.array(z.string()),
  groups: z.array(
    z.strictObject({
      title: z.string(),
      text: z.array(z.string()),
      promises: z.array(
        z.strictObject({ id: z.string().regex(/^[A-I]\d+$/), given: z.string(), promise: z.string() }),
      ),
    }),
  ),
})

/** The list of the promises, test/promises/promises.yaml. */
export const readPromises = () =>
  promiseList.parse(parse(readFileSync(new URL('promises.yaml', FOLDER), 'utf8')))

/** A test of promises, and whether it has a long form. */
export interface PromiseTest {
  readonly file: string
  readonly id: string
  readonly hasLongForm: boolean
}

export const listPromiseTests = (): PromiseTest[] =>
  readdirSync(FOLDER)
    .filter((file) => /^[A-I]\d+-.*\.test\.ts$/.test(file))
    .map((file) => ({
      file,
      id: file.split('-')[0] ?? '',
      hasLongForm: readFileSync(new URL(file, FOLDER), 'utf8').includes("process.env['LONG']"),
    }))

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ')

/** docs/promises.md, from the list of the promises and the files of their tests. */
export const printPromises = async (): Promise<string> => {
  const { introduction, groups } = readPromises()
  const tests = listPromiseTests()
  const row = ({ id, given, promise }: { id: string; given: string; promise: string }): string => {
    const own = tests.filter((test) => test.id === id)
    const mark = own.some(({ hasLongForm }) => hasLongForm) ? ' ⧗' : ''
    const proof = own.map(({ file }) => `[${file}](../test/promises/${file})`).join(', ') || 'no test yet'
    return `| ${id}${mark} | ${cell(given)} | ${cell(promise)} | ${proof} |`
  }
  const text = [
    '# Promises',
    ...introduction,
    ...groups.flatMap(({ title, text, promises }) => [
      `## ${title}`,
      ...text,
      ['| # | Given | Promise | Proved by |', '| --- | --- | --- | --- |', ...promises.map(row)].join('\n'),
    ]),
  ].join('\n\n')
  const path = fileURLToPath(DOCUMENT)
  return format(text, { ...(await resolveConfig(path)), filepath: path })
}
