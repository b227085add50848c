import type { Page, PageRequest } from './page.ts'
import type { ListedSystem } from './systems.ts'
import { lede, list, paragraph, type Block } from './view.ts'
import { words } from './words/home.ts'

// With several systems, the places are listed on the page of each system.
const MAX_WITH_PLACES = 3

const loaded = (request: PageRequest, systems: readonly ListedSystem[]): Block[] => [
  paragraph(words.loaded(systems.length)),
  ...(systems.length === 0
    ? []
    : [
        list([
          ...systems.map(({ id, name }) => ({ text: name, href: request.href(`/systems/${id}`) })),
          ...(systems.length > MAX_WITH_PLACES
            ? []
            : systems.flatMap(({ places }) =>
                (places ?? []).map(({ id, name }) => ({ text: name, href: request.href(`/places/${id}`) })),
              )),
        ]),
      ]),
]

export const homePage: Page = {
  path: '/',
  show: async (request) => {
    const { data } = await request.run('Systems', { ...request.day })
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
          ...(data.systems === null ? [paragraph(words.unavailable)] : loaded(request, data.systems)),
        ],
      },
    }
  },
}
