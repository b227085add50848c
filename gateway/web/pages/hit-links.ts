import type { SearchKind } from '../../client/operation-types.ts'
import type { PageRequest } from './page.ts'
import type { Inline } from './text.ts'

interface Hit {
  readonly kind: SearchKind
  readonly id: string
  readonly title: string
  readonly subtitle: string | null
}

// A person is shown as the network that they direct, a commissioner on the page of its system.
const FOLDERS: Readonly<Record<SearchKind, (id: string) => string>> = {
  SYSTEM: (id) => `/systems/${id}`,
  COMMISSIONER: (id) => `/id/${id}`,
  PLACE: (id) => `/places/${id}`,
  DISTRICT: (id) => `/places/${id}`,
  PRIMARY_CARE_NETWORK: (id) => `/networks/${id}`,
  PERSON: (id) => `/networks/${id}`,
  NEIGHBOURHOOD: (id) => `/neighbourhoods/${id}`,
  PRACTICE: (id) => `/practices/${id}`,
  TEAM: (id) => `/teams/${id}`,
  ORGANISATION: (id) => `/organisations/${id}`,
  ASSET: () => '/services',
  SERVICE: () => '/services',
}

export const pathOfHit = ({ kind, id }: Pick<Hit, 'kind' | 'id'>): string =>
  FOLDERS[kind](encodeURIComponent(id))

/** A search result as a link, with details that distinguish it from others of the same name. */
export const linkToHit = (request: PageRequest, hit: Hit): readonly Inline[] => [
  { text: hit.title, href: request.href(pathOfHit(hit)) },
  ...(hit.subtitle === null ? [] : [` – ${hit.subtitle}`]),
]
