import type { Page } from './page.ts'
import { lede, list } from './view.ts'
import { words } from './words/home.ts'

export const homePage: Page = {
  path: '/',
  show: async (request) => {
    const { data } = await request.ask('Systems', { ...request.day })
    return {
      view: {
        title: words.title,
        breadcrumbs: [],
        blocks: [
          lede(words.lede),
          {
            kind: 'form',
            action: '/find',
            hidden: request.day,
            fields: [{ name: 'q', label: words.label, hint: words.hint, value: '' }],
            button: words.button,
          },
          list([
            { text: words.neighbourhoods, href: request.href('/neighbourhoods') },
            { text: words.alignment, href: request.href('/alignment') },
            { text: words.data, href: request.href('/sources') },
          ]),
          list([
            ...(data.systems ?? []).map(({ name }) => ({ text: name, href: request.href('/system') })),
            ...(data.systems ?? []).flatMap(({ places }) =>
              (places ?? []).map(({ id, name }) => ({ text: name, href: request.href(`/places/${id}`) })),
            ),
          ]),
        ],
      },
    }
  },
}
