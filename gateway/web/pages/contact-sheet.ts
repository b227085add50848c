import { LRUCache } from 'lru-cache'
import { day } from '../number-format.ts'
import { contactRows, listContacts, practicesTable, type Neighbourhood } from './neighbourhood-parts.ts'
import { GraphUnavailable, canonical, found, type Page, type PageContent, type PageRequest } from './page.ts'
import { loadStaffContacts, staffTable, toContactRows } from './staff-contacts.ts'
import { vcards } from './vcard.ts'
import { inset, list, paragraph, table } from './view.ts'
import { texts } from './texts/neighbourhood.ts'

const MAX_SHEETS = 500
const TIME = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/London',
})

interface CachedSheet {
  readonly neighbourhood: Neighbourhood
  readonly madeAt: Date
}

const COLUMNS = [
  'neighbourhood_id',
  'as_of',
  'role',
  'organisation',
  'name',
  'kind',
  'value',
  'stated_on',
  'source',
]

const showSheet = (
  request: PageRequest,
  neighbourhood: Neighbourhood,
  unavailable: ReadonlySet<string>,
  keptAt: Date | null,
  staff: Awaited<ReturnType<typeof loadStaffContacts>> = [],
): PageContent => {
  const { id, name, asOf } = neighbourhood
  const path = `/neighbourhoods/${id}`
  const contacts = [...listContacts(neighbourhood), ...toContactRows(staff)]
  return {
    view: {
      title: texts.sheet.title(name),
      isSheet: true,
      breadcrumbs: [
        { text: texts.neighbourhoods, href: request.href('/neighbourhoods') },
        { text: name, href: request.href(path) },
      ],
      blocks: [
        ...(keptAt === null ? [] : [inset(texts.sheet.kept(TIME.format(keptAt)))]),
        paragraph(texts.sheet.asOn(day(asOf), `${request.origin}${path}/contacts`)),
        table(practicesTable(request, neighbourhood)),
        {
          kind: 'summary',
          rows: contactRows(request, neighbourhood, unavailable, { hasPractices: false }),
        },
        ...(staff.length === 0 ? [] : [table(staffTable(staff, asOf))]),
        {
          kind: 'screen' as const,
          blocks: [
            list([
              { text: texts.csv, href: request.href(`${path}/contacts.csv`) },
              { text: texts.sheet.vcf, href: request.href(`${path}/contacts.vcf`) },
              { text: texts.sheet.vcf4, href: request.href(`${path}/contacts.vcf`, { version: '4.0' }) },
              { text: texts.sheet.back, href: request.href(path) },
            ]),
          ],
        },
      ],
    },
    csv: () => ({
      columns: COLUMNS,
      rows: contacts.map((contact) => [
        id,
        asOf,
        contact.role,
        contact.organisation,
        contact.name,
        contact.kind,
        contact.value,
        contact.statedOn,
        contact.source,
      ]),
    }),
    vcf: () =>
      vcards(
        contacts.map(({ name: person, organisation, role, kind, value, statedOn }) => ({
          name: person,
          organisation,
          role,
          reach: kind === null || value === null ? [] : [{ kind, value }],
          note: statedOn === null || statedOn === undefined ? null : texts.sheet.statedOn(day(statedOn)),
        })),
        asOf,
        request.search.get('version') === '4.0' ? '4.0' : '3.0',
      ),
  }
}

/**
 * A printable sheet of contacts. A request with the scope `contacts:read` also gets the direct contacts of staff. While the graph is unavailable, the last successful one is shown with its time. */
export const createContactSheet = (clock: () => Date): Page => {
  const cache = new LRUCache<string, CachedSheet>({ max: MAX_SHEETS })
  return {
    path: '/neighbourhoods/:id/contacts',
    readsToken: true,
    show: async (request) => {
      const { id: requestedId = '' } = request.params
      const key = `${requestedId} ${request.day.asOf ?? ''}`
      try {
        const result = await request.run('NeighbourhoodPage', { neighbourhood: requestedId, ...request.day })
        const neighbourhood = found(result.data.neighbourhood, result, requestedId)
        if (result.unavailable.size === 0) cache.set(key, { neighbourhood, madeAt: clock() })
        const moved = canonical(request, 'neighbourhoods', neighbourhood.id)
        if (moved) return { ...moved, location: request.href(`/neighbourhoods/${neighbourhood.id}/contacts`) }
        const staff = await loadStaffContacts(request, neighbourhood.id)
        return showSheet(request, neighbourhood, result.unavailable, null, staff)
      } catch (error) {
        const last = cache.get(key)
        if (!(error instanceof GraphUnavailable) || !last) throw error
        return showSheet(request, last.neighbourhood, new Set(), last.madeAt)
      }
    },
  }
}
