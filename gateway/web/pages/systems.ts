import type { Operations } from '../../client/operation-types.ts'
import { GraphUnavailable, type Page, type PageRequest } from './page.ts'
import { lede, list, paragraph, table, type Field } from './view.ts'
import { texts } from './texts/systems.ts'

export type ListedSystem = NonNullable<Operations['Systems']['data']['systems']>[number]

/** The loaded systems, by name. */
export const listSystems = async (request: PageRequest): Promise<readonly ListedSystem[]> => {
  const { data, unavailable } = await request.run('Systems', { ...request.day })
  if (data.systems === null && unavailable.size > 0) throw new GraphUnavailable()
  return data.systems ?? []
}

/** The breadcrumb of a system. */
export const systemCrumb = (
  request: PageRequest,
  system: { readonly id: string; readonly name: string } | null,
): { readonly text: string; readonly href: string } =>
  system
    ? { text: system.name, href: request.href(`/systems/${system.id}`) }
    : { text: texts.title, href: request.href('/systems') }

/** The system of a page, if it can be determined. */
export interface ChosenSystem {
  /** Null if no system is loaded, or if there are several and none is chosen. */
  readonly id: string | null
  /** The choices; empty if a single system is loaded. */
  readonly fields: readonly Field[]
  readonly fault: string | null
  /** The parameters that keep an address in the same system. */
  readonly search: Readonly<Record<string, string>>
}

/** The system that the address names, or the only one that is loaded. */
export const chooseSystem = async (request: PageRequest): Promise<ChosenSystem> => {
  const systems = await listSystems(request)
  const wanted = request.search.get('system')?.trim().toLowerCase() ?? ''
  const [first] = systems
  const only = systems.length === 1 && first ? first.id : null
  const chosen = systems.find(({ id }) => id === wanted)?.id ?? null
  const fault = wanted !== '' && chosen === null ? texts.unknown : null
  const field: Field = {
    name: 'system',
    label: texts.label,
    value: wanted,
    options: [
      { value: '', text: texts.choose },
      ...systems.map(({ id, name }) => ({ value: id, text: name })),
      ...(fault === null ? [] : [{ value: wanted, text: wanted }]),
    ],
    ...(fault === null ? {} : { error: fault }),
  }
  return {
    id: wanted === '' ? only : chosen,
    fields: systems.length > 1 || fault !== null ? [field] : [],
    fault,
    search: wanted === '' ? {} : { system: wanted },
  }
}

/** The address of the only loaded system, or of the list of systems. */
export const ownSystemPage: Page = {
  path: '/system',
  show: async (request) => {
    const systems = await listSystems(request)
    const [only] = systems
    const path = systems.length === 1 && only ? `/systems/${only.id}` : '/systems'
    return { status: 303, location: request.href(path) }
  },
}

export const systemListPage: Page = {
  path: '/systems',
  show: async (request) => {
    const systems = await listSystems(request)
    return {
      view: {
        title: texts.title,
        breadcrumbs: [],
        blocks: [
          lede(texts.lede(systems.length)),
          systems.length === 0
            ? paragraph(texts.none)
            : table({
                caption: texts.title,
                columns: [{ text: texts.name }, { text: texts.places }],
                rows: systems.map(({ id, name, places }) => [
                  { text: name, href: request.href(`/systems/${id}`) },
                  (places ?? []).map((place) => place.name).join(', '),
                ]),
              }),
          list([
            { text: texts.csv, href: request.href('/systems.csv') },
            { text: texts.json, href: request.href('/systems.json') },
          ]),
        ],
      },
      csv: () => ({
        columns: ['system_id', 'system', 'as_of', 'place_ids'],
        rows: systems.map(({ id, name, places }) => [
          id,
          name,
          request.day.asOf ?? request.today,
          (places ?? []).map((place) => place.id).join(' '),
        ]),
      }),
    }
  },
}
