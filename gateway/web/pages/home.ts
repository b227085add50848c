import type { Page, PageRequest } from './page.ts'
import type { ListedSystem } from './systems.ts'
import { lede, list, paragraph, type Block } from './view.ts'
import { texts } from './texts/home.ts'

// With several systems, the places are listed on the page of each system.
const MAX_WITH_PLACES = 3

const loaded = (request: PageRequest, systems: readonly ListedSystem[]): Block[] => [
  paragraph(texts.loaded(systems.length)),
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
        title: texts.title,
        breadcrumbs: [],
        blocks: [
          lede(texts.lede),
          {
            kind: 'form',
            action: '/find',
            hidden: request.day,
            fields: [{ name: 'q', label: texts.label, hint: texts.hint, value: '' }],
            button: texts.button,
          },
          list([
            { text: texts.neighbourhoods, href: request.href('/neighbourhoods') },
            { text: texts.alignment, href: request.href('/alignment') },
            { text: texts.data, href: request.href('/sources') },
          ]),
          ...(data.systems === null ? [paragraph(texts.unavailable)] : loaded(request, data.systems)),
        ],
      },
    }
  },
}
