import type { Page } from './page.ts'
import { heading, paragraph } from './view.ts'
import { texts } from './texts/static-pages.ts'

/** Pages without data. */
export const statementPages: readonly Page[] = Object.entries(texts).map(([name, { title, parts }]) => ({
  path: `/${name}`,
  show: async () => ({
    view: {
      title,
      breadcrumbs: [],
      blocks: parts.flatMap(([part, text]) => [heading(part), paragraph(text)]),
    },
  }),
}))
