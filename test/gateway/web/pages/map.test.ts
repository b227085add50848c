import { beforeAll, expect, it } from 'vitest'
import { mapPicture } from '../../../../gateway/web/pages/map-picture.ts'
import { toLonLat } from '../../../../subgraphs/shared/national-grid.ts'
import { useSharedApplication, type SharedApplication } from '../../../support/shared-application.ts'
import { openPage } from '../../../support/pages.ts'

let application: SharedApplication

beforeAll(async () => {
  application = await useSharedApplication()
})
it('shows the practices of a neighbourhood with the areas around them, and the same as a table', async () => {
  const { html, text } = await openPage(application.url, '/neighbourhoods/rutland-healthcare?asOf=2019-07-11')
  const svg = /<svg(?:(?!<\/svg>).)*Practices of Rutland Healthcare on a map.*?<\/svg>/s.exec(html)?.[0] ?? ''
  expect(svg.match(/<circle/g)?.length).toBeGreaterThanOrEqual(4)
  expect(svg.match(/<path/g)?.length).toBeGreaterThan(3)
  expect(svg).not.toMatch(/NaN|Infinity/)
  expect(text).toContain('a street does not belong to a neighbourhood')
  expect(text).toContain('The practices on the map')
})

it('has no overlapping labels, however close the points are', () => {
  const points = Array.from({ length: 14 }, (_, index) => ({
    number: index + 1,
    longitude: -1.1 + (index % 5) * 0.0004,
    latitude: 52.6 + Math.floor(index / 5) * 0.0003,
  }))
  const svg = mapPicture({ points, outlines: [], title: 'T', description: 'D' })
  const labels = [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)"[^>]*>([^<]*)/g)].map(
    ([, x, y, text = '']) => ({
      left: Number(x),
      right: Number(x) + text.length * 7.6,
      y: Number(y),
    }),
  )
  for (const [index, one] of labels.entries()) {
    for (const other of labels.slice(index + 1)) {
      const isApart = Math.abs(one.y - other.y) >= 13 || one.right < other.left || other.right < one.left
      expect(isApart).toBe(true)
    }
  }
  expect(svg.match(/<circle/g)?.length).toBe(14)
})

// The worked example of Ordnance Survey's guide to coordinate systems, with the result of its converter.
it('converts points of the national grid to WGS 84', () => {
  const { longitude, latitude } = toLonLat(651_409.903, 313_177.27)
  expect(latitude).toBeCloseTo(52.657_979, 3)
  expect(longitude).toBeCloseTo(1.716_051, 3)
})
