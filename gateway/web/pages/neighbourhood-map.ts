import { documentOf } from './figure-text.ts'
import { mapPicture } from './map-picture.ts'
import type { PageRequest } from './page.ts'
import { heading, paragraph, type Block } from './view.ts'
import { words } from './words/map.ts'

/** A map of the practices of a neighbourhood; empty if no outlines are loaded. */
export const neighbourhoodMap = async (
  request: PageRequest,
  neighbourhood: string,
  name: string,
): Promise<readonly Block[]> => {
  const { data } = await request.run('NeighbourhoodMap', { neighbourhood, ...request.day })
  const { practices, areasAround } = data.map ?? { practices: [], areasAround: [] }
  const points = practices.flatMap(({ point }, index) => (point ? [{ ...point, number: index + 1 }] : []))
  const [area] = areasAround
  if (points.length === 0 || !area) return []
  const title = words.title(name)
  const svg = mapPicture({
    points,
    outlines: areasAround.map(({ outline }) => outline),
    title,
    description: words.description(points.length, areasAround.length),
  })
  return [
    heading(words.heading),
    paragraph(words.people),
    {
      kind: 'picture',
      picture: {
        title,
        svg,
        table: {
          caption: words.caption,
          columns: [
            { text: words.number, isNumeric: true },
            { text: words.practice },
            { text: words.postcode },
            { text: words.latitude, isNumeric: true },
            { text: words.longitude, isNumeric: true },
          ],
          rows: practices.map((practice, index) => [
            String(index + 1),
            { text: practice.name, href: request.href(`/practices/${practice.id}`) },
            practice.postcode ?? '',
            practice.point ? practice.point.latitude.toFixed(4) : words.notShown,
            practice.point ? practice.point.longitude.toFixed(4) : '',
          ]),
        },
      },
    },
    paragraph([words.outlines, ...documentOf(request, [area.citation], title)]),
  ]
}
