import { GraphUnavailable, PageNotFound, type Page } from './page.ts'

/** Redirects from any known code (ODS, GSS or id) to its page. */
export const knownCodePage: Page = {
  path: '/id/:code',
  show: async (request) => {
    const { code = '' } = request.params
    const { data, unavailable } = await request.run('KnownCode', { code, ...request.day })
    // If a neighbourhood has the same footprint as its network, both have the same id. The neighbourhood's page is the
    // more useful one.
    const places = [
      data.neighbourhood && `/neighbourhoods/${data.neighbourhood.id}`,
      data.primaryCareNetwork && `/networks/${data.primaryCareNetwork.id}`,
      data.practice && `/practices/${data.practice.id}`,
      data.place && `/places/${data.place.id}`,
      data.district && `/places/${data.district.id}`,
      (data.localityTeam ?? data.integratedNeighbourhoodTeam) &&
        `/teams/${(data.localityTeam ?? data.integratedNeighbourhoodTeam)?.id}`,
      data.system && `/systems/${data.system.id}`,
      data.commissioner &&
        (data.commissioner.system ? `/systems/${data.commissioner.system.id}` : '/systems'),
      data.locality?.system && `/systems/${data.locality.system.id}`,
    ]
    const path = places.find((place) => typeof place === 'string')
    if (path) return { status: 303, location: request.href(path) }
    throw unavailable.size > 0 ? new GraphUnavailable() : new PageNotFound(code)
  },
}
