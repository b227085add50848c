import { markdownOf, type Document, type Section } from '../documentation/document.ts'
import { atomText } from './atom.ts'
import type { Page, PageRequest } from './page.ts'
import type { Text } from './text.ts'
import { heading, lede, list, paragraph, table, type Block } from './view.ts'
import { texts } from './texts/documents.ts'
import { texts as service } from './texts/page.ts'

const blocksOf = (
  { title, texts: paragraphs, table: content, code }: Section,
  cell: (text: string) => Text,
): Block[] => [
  heading(title),
  ...paragraphs.map(paragraph),
  ...(content
    ? [
        table({
          caption: title,
          columns: content.columns.map((text) => ({ text })),
          rows: content.rows.map((row) => row.map(cell)),
        }),
      ]
    : []),
  ...(code === undefined ? [] : [{ kind: 'code' as const, label: texts.code, text: code }]),
]

const feedOf = (
  { origin, today }: PageRequest,
  { path, title }: Document,
  news: NonNullable<Document['news']>,
): string =>
  atomText({
    title,
    address: `${origin}/docs/${path}`,
    feedAddress: `${origin}/docs/${path}.atom`,
    author: service.service,
    day: today,
    entries: news.map(({ id, day, text }) => ({
      id: `urn:ics-graph:${path}:${id}`,
      title: text,
      day,
      href: `${origin}/docs/${path}`,
    })),
  })

/** The documents as pages: a list, a page for each with its Markdown, and a feed if it has entries. */
export const createDocumentPages = (documents: readonly Document[]): readonly Page[] => {
  const paths = new Set(documents.map(({ path }) => path))
  // Turns type names, including those in brackets and with exclamation marks, into links.
  const linked =
    (request: PageRequest) =>
    (text: string): Text => {
      const path = `types/${text.replaceAll(/[[\]!]/g, '')}`
      return paths.has(path) ? { text, href: request.href(`/docs/${path}`) } : text
    }
  const isTop = ({ path }: Document): boolean => !path.includes('/')
  return [
    {
      path: '/docs',
      show: async (request) => ({
        view: {
          title: texts.title,
          breadcrumbs: [],
          blocks: [
            lede(texts.lede),
            list([
              ...documents
                .filter(isTop)
                .map(({ path, title, about }): Text => [
                  { text: title, href: request.href(`/docs/${path}`) },
                  `: ${about}`,
                ]),
              { text: texts.examples, href: request.href('/explorer/examples') },
              { text: texts.downloads, href: request.href('/data') },
              { text: texts.schema, href: '/schema.graphql' },
            ]),
          ],
        },
        md: () =>
          [
            `# ${texts.title}`,
            '',
            ...documents
              .filter(isTop)
              .map(({ path, title, about }) => `- [${title}](/docs/${path}.md): ${about}`),
            '',
          ].join('\n'),
      }),
    },
    ...documents.map((document): Page => ({
      path: `/docs/${document.path}`,
      show: async (request) => ({
        view: {
          title: document.title,
          breadcrumbs: [
            { text: texts.title, href: request.href('/docs') },
            ...(isTop(document) ? [] : [{ text: 'Types', href: request.href('/docs/types') }]),
          ],
          blocks: [
            lede(document.about),
            ...document.sections.flatMap((section) => blocksOf(section, linked(request))),
            list([
              { text: texts.markdown, href: `/docs/${document.path}.md` },
              ...(document.news ? [{ text: texts.feed, href: `/docs/${document.path}.atom` }] : []),
            ]),
          ],
        },
        md: () => markdownOf(document),
        ...(document.news ? { atom: () => feedOf(request, document, document.news ?? []) } : {}),
      }),
    })),
  ]
}
