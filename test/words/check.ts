import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { TextlintKernel, type TextlintKernelOptions } from '@textlint/kernel'
import ts from 'typescript'

// `npm run check:words`: finds words of words.yaml in documentation, comments, descriptions of the schema, messages and
// names of tests.

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const WORDS = fileURLToPath(new URL('words.yaml', import.meta.url))
const CHECKED = /\.(md|ts|sql|graphql|njk|yaml)$/
// Data, generated files, and text that quotes sources.
const EXCLUDED =
  /^(db\/(packages|published)\/|db\/tables\.md|db\/migrations\/|docs\/coverage\.md|schema\/(api|supergraph|contract|released)\.graphql|subgraphs\/[^/]+\/resolver-types\.ts|gateway\/client\/operation-types\.ts|test\/(fixtures|bench\/node_modules|words)\/|test\/operations\/disagreements)/

interface Passage {
  readonly line: number
  readonly text: string
}

const stripMarks = (comment: string): string =>
  comment.replace(/^\s*(\/\*\*?|\*\/|\*|\/\/|--|#)+/gm, '').replace(/\*\/\s*$/, '')

/** The comments and strings of TypeScript code. */
const readTypeScript = (file: string, text: string): Passage[] => {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const found = new Map<number, string>()
  const addComments = (ranges: readonly ts.CommentRange[] | undefined): void => {
    for (const { pos, end } of ranges ?? []) found.set(pos, stripMarks(text.slice(pos, end)))
  }
  const visit = (node: ts.Node): void => {
    addComments(ts.getLeadingCommentRanges(text, node.getFullStart()))
    addComments(ts.getTrailingCommentRanges(text, node.getEnd()))
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      found.set(node.getStart(source), node.text)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  addComments(ts.getLeadingCommentRanges(text, source.endOfFileToken.getFullStart()))
  return [...found].map(([position, passage]) => ({
    line: source.getLineAndCharacterOfPosition(position).line + 1,
    text: passage,
  }))
}

/** The lines of a file that match, such as its comments. */
const readLines = (text: string, pattern: RegExp): Passage[] =>
  text
    .split('\n')
    .flatMap((line, index) => (pattern.test(line) ? [{ line: index + 1, text: stripMarks(line) }] : []))

const readPassages = (file: string, text: string): Passage[] => {
  switch (extname(file)) {
    case '.ts':
      return readTypeScript(file, text)
    case '.sql':
      return readLines(text, /--/)
    default:
      return [{ line: 1, text }]
  }
}

const require = createRequire(import.meta.url)
// These packages are CommonJS with a default export.
const defaultOf = (module: unknown): never => (module as { default: never }).default

const kernel = new TextlintKernel()

const optionsFor = (ext: string): TextlintKernelOptions => ({
  ext,
  plugins: [
    { pluginId: 'markdown', plugin: defaultOf(require('@textlint/textlint-plugin-markdown')) },
    { pluginId: 'text', plugin: defaultOf(require('@textlint/textlint-plugin-text')) },
  ],
  rules: [{ ruleId: 'prh', rule: defaultOf(require('textlint-rule-prh')), options: { rulePaths: [WORDS] } }],
})

const files = execFileSync('git', ['ls-files'], { cwd: ROOT, encoding: 'utf8' })
  .split('\n')
  .filter((file) => CHECKED.test(file) && !EXCLUDED.test(file))

/** The passages at their lines, so that one check covers a file. */
const layOut = (passages: readonly Passage[]): string => {
  const lines: string[] = []
  for (const { line, text } of passages) {
    text.split('\n').forEach((part, index) => {
      const at = line - 1 + index
      lines[at] = `${lines[at] ?? ''} ${part}`
    })
  }
  return Array.from(lines, (line) => line ?? '').join('\n')
}

const faults: string[] = []
for (const file of files) {
  const text = readFileSync(`${ROOT}${file}`, 'utf8')
  const { messages } = await kernel.lintText(
    layOut(readPassages(file, text)),
    optionsFor(extname(file) === '.md' ? '.md' : '.txt'),
  )
  for (const { line, message } of messages) faults.push(`${file}:${line}: ${message.split('\n')[0] ?? ''}`)
}

if (faults.length > 0) {
  process.stderr.write(`${faults.join('\n')}\n\nReplace these words as test/words/words.yaml states.\n`)
  process.exitCode = 1
}
