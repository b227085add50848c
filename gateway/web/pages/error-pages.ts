import { linkToHit } from './hit-links.ts'
import type { PageContent, PageRequest } from './page.ts'
import { heading, list, paragraph, type Block } from './view.ts'
import { texts } from './texts/error-pages.ts'

const NEAREST = 3

const searchBox = (request: PageRequest): Block => ({
  kind: 'form',
  action: '/find',
  hidden: request.day,
  fields: [{ name: 'q', label: texts.notFound.label, value: '' }],
  button: texts.notFound.button,
})

/** The page for an unknown address, with suggestions. */
export const notFoundPage = async (request: PageRequest, searchWords: string): Promise<PageContent> => {
  const text = (searchWords.split('/').at(-1) ?? '')
    .replaceAll(/[-_.]+/g, ' ')
    .trim()
    .slice(0, 200)
  const hits =
    text === ''
      ? []
      : ((await request.run('SearchAll', { text, first: NEAREST, ...request.day })).data.search ?? [])
  return {
    status: 404,
    view: {
      title: texts.notFound.title,
      breadcrumbs: [],
      blocks: [
        paragraph(texts.notFound.advice),
        searchBox(request),
        ...(hits.length > 0
          ? [heading(texts.notFound.nearest), list(hits.map((hit) => linkToHit(request, hit)))]
          : []),
        paragraph({ text: texts.notFound.browse, href: request.href('/neighbourhoods') }),
      ],
    },
  }
}

/** The page for a request that the graph cannot execute or refuses. */
export const errorPage = (request: PageRequest, why: 'unavailable' | 'refused'): PageContent => ({
  view: {
    title: texts[why].title,
    breadcrumbs: [],
    blocks: [
      paragraph(texts[why].advice),
      paragraph(
        why === 'unavailable'
          ? { text: texts.unavailable.status, href: '/status' }
          : { text: texts.refused.home, href: request.href('/') },
      ),
    ],
  },
})

/** The page for a form that cannot be read. */
export const refusedFormPage = (request: PageRequest, reason: string): PageContent => ({
  view: {
    title: texts.refused.title,
    breadcrumbs: [],
    blocks: [paragraph(reason), paragraph({ text: texts.refused.home, href: request.href('/') })],
  },
})

export const brokenPage = (requestId: string): PageContent => ({
  view: {
    title: texts.broken.title,
    breadcrumbs: [],
    blocks: [paragraph([texts.broken.advice, ' ', { strong: requestId }])],
  },
})

/** The page for a date that is invalid or in the future. The input stays in its field. */
export const invalidDatePage = (request: PageRequest, input: string, isFuture: boolean): PageContent => {
  const fault = isFuture ? texts.day.future : texts.day.fault
  return {
    status: 400,
    view: {
      title: texts.day.title,
      breadcrumbs: [],
      faults: [{ text: fault, href: '#asOf' }],
      blocks: [
        {
          kind: 'form',
          action: '',
          hidden: Object.fromEntries([...request.search].filter(([name]) => name !== 'asOf')),
          fields: [{ name: 'asOf', label: texts.day.label, value: input, error: fault }],
          button: texts.day.button,
        },
      ],
    },
  }
}
