import { contactsText } from './contacts.ts'
import { asStated } from './evidence.ts'
import { documentOf, figureText } from './figure-text.ts'
import { canonical, found, type Page } from './page.ts'
import { systemCrumb } from './systems.ts'
import { heading, list } from './view.ts'
import { texts } from './texts/team.ts'

export const teamPage: Page = {
  path: '/teams/:id',
  show: async (request) => {
    const { id: requestedId = '' } = request.params
    const result = await request.run('TeamPage', { team: requestedId, ...request.day })
    const { localityTeam, integratedNeighbourhoodTeam } = result.data
    const team = found(localityTeam ?? integratedNeighbourhoodTeam, result, requestedId)
    const { id, name, asOf, contacts, citations, registeredPatients } = team
    const neighbourhoods = team.neighbourhoods ?? []
    return (
      canonical(request, 'teams', id) ?? {
        view: {
          title: name,
          breadcrumbs: [systemCrumb(request, team.system)],
          blocks: [
            {
              kind: 'summary',
              rows: [
                {
                  key: texts.kind,
                  value: [
                    localityTeam ? texts.kinds.locality : texts.kinds.neighbourhood,
                    ...asStated(team.evidence, asOf),
                    ...documentOf(request, citations, name),
                  ],
                },
                ...(integratedNeighbourhoodTeam
                  ? [{ key: texts.status, value: texts.statuses[integratedNeighbourhoodTeam.status] }]
                  : []),
                {
                  key: texts.contact,
                  value: contacts.length > 0 ? contactsText(contacts, asOf) : texts.noContact,
                },
                { key: texts.patients, value: figureText(request, registeredPatients, name, id) },
              ],
            },
            heading(texts.neighbourhoods),
            list(
              neighbourhoods.map((neighbourhood) => ({
                text: neighbourhood.name,
                href: request.href(`/neighbourhoods/${neighbourhood.id}`),
              })),
            ),
            list([
              { text: texts.csv, href: request.href(`/teams/${id}.csv`) },
              { text: texts.json, href: request.href(`/teams/${id}.json`) },
            ]),
          ],
        },
        csv: () => ({
          columns: ['team_id', 'team', 'as_of', 'neighbourhood_id', 'neighbourhood'],
          rows: neighbourhoods.map((neighbourhood) => [id, name, asOf, neighbourhood.id, neighbourhood.name]),
        }),
      }
    )
  },
}
