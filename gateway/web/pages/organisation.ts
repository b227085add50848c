import { contactsText } from './contacts.ts'
import { asStated } from './evidence.ts'
import { documentOf } from './figure-text.ts'
import { canonical, found, type Page } from './page.ts'
import { list } from './view.ts'
import { texts } from './texts/organisation.ts'

/** An organisation with a role in a document. */
export const organisationPage: Page = {
  path: '/organisations/:id',
  show: async (request) => {
    const { id: requestedId = '' } = request.params
    const result = await request.run('OrganisationPage', { organisation: requestedId, ...request.day })
    const organisation = found(result.data.organisation, result, requestedId)
    const { id, name, shortName, kind, role, contacts, citations, evidence } = organisation
    const day = request.day.asOf ?? request.today
    return (
      canonical(request, 'organisations', id) ?? {
        view: {
          title: name,
          breadcrumbs: [],
          blocks: [
            {
              kind: 'summary',
              rows: [
                {
                  key: texts.kind,
                  value: [
                    texts.kinds[kind],
                    ...asStated(evidence, day),
                    ...documentOf(request, citations, name),
                  ],
                },
                ...(shortName === null ? [] : [{ key: texts.shortName, value: shortName }]),
                ...(role === null ? [] : [{ key: texts.role, value: role }]),
                {
                  key: texts.contacts,
                  value: contacts.length > 0 ? contactsText(contacts, day) : texts.noContact,
                },
              ],
            },
            list([{ text: texts.json, href: request.href(`/organisations/${id}.json`) }]),
          ],
        },
      }
    )
  },
}
