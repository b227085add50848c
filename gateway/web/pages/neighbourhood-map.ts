import { documentOf } from './figure-text.ts'
import { mapPicture } from './map-picture.ts'
import type { PageRequest } from './page.ts'
import { heading, paragraph, type Block } from './view.ts'
import { texts } from './texts/map.ts'

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
  const title = texts.title(name)
  const svg = mapPicture({
    points,
    outlines: areasAround.map(({ outline }) => outline),
    title,
    description: texts.description(points.length, areasAround.length),
  })
  return [
    heading(texts.heading),
    paragraph(texts.people),
    {
      kind: 'picture',
      picture: {
        title,
        svg,
        table: {
          caption: texts.caption,
          columns: [
            { text: texts.number, isNumeric: true },
            { text: texts.practice },
            { text: texts.postcode },
            { text: texts.latitude, isNumeric: true },
            { text: texts.longitude, isNumeric: true },
          ],
          rows: practices.map((practice, index) => [
            String(index + 1),
            { text: practice.name, href: request.href(`/practices/${practice.id}`) },
            practice.postcode ?? '',
            practice.point ? practice.point.latitude.toFixed(4) : texts.notShown,
            practice.point ? practice.point.longitude.toFixed(4) : '',
          ]),
        },
      },
    },
    paragraph([texts.outlines, ...documentOf(request, [area.citation], title)]),
  ]
}
