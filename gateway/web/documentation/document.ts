/** A part of a document: what it is called, what it says, and a table of it. */
export interface Section {
  readonly title: string
  readonly texts: readonly string[]
  readonly table?: {
    readonly columns: readonly string[]
    readonly rows: readonly (readonly string[])[]
  }
  readonly code?: string
}

/** What is read at /docs, as a page and as Markdown. */
export interface Document {
  /** Behind /docs/. */
  readonly path: string
  readonly title: string
  readonly about: string
  readonly sections: readonly Section[]
  /** What is news in it, latest first, for those who follow it. */
  readonly news?: readonly { readonly id: string; readonly day: string; readonly text: string }[]
}

const inCell = (text: string): string => text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ')

const tableLines = ({ columns, rows }: NonNullable<Section['table']>): string[] => [
  `| ${columns.map(inCell).join(' | ')} |`,
  `| ${columns.map(() => '---').join(' | ')} |`,
  ...rows.map((row) => `| ${row.map(inCell).join(' | ')} |`),
  '',
]

/** A document as Markdown. */
export const markdownOf = ({ title, about, sections }: Document): string =>
  [
    `# ${title}`,
    '',
    about,
    '',
    ...sections.flatMap((section) => [
      `## ${section.title}`,
      '',
      ...section.texts.flatMap((text) => [text, '']),
      ...(section.table ? tableLines(section.table) : []),
      ...(section.code === undefined ? [] : ['```', section.code, '```', '']),
    ]),
  ].join('\n')
