import { assetTable } from './asset-table.ts'
import { asStated, currentFirst } from './evidence.ts'
import { documentOf } from './figure-text.ts'
import { needLinks, needOf } from './needs.ts'
import type { Need, Operations } from '../../client/operation-types.ts'
import type { Page, PageRequest } from './page.ts'
import { chooseSystem, type ChosenSystem } from './systems.ts'
import { heading, lede, list, paragraph, table, type Block } from './view.ts'
import { texts as needWords } from './texts/needs.ts'
import { texts } from './texts/services.ts'

const PAGE = 50

type Service = NonNullable<
  NonNullable<Operations['CommunityServices']['data']['system']>['communityServices']
>[number]

const fits = (text: string, need: Need | null) => {
  const sought = text.toLowerCase()
  return ({ name, description, needs }: Service): boolean =>
    need === null ? `${name} ${description}`.toLowerCase().includes(sought) : needs.includes(need)
}

const communityTable = (request: PageRequest, services: readonly Service[]): Block =>
  services.length === 0
    ? paragraph(texts.community.none)
    : table({
        caption: texts.community.caption,
        columns: [
          { text: texts.community.name },
          { text: texts.community.level },
          { text: texts.community.status },
          { text: texts.community.description },
          { text: texts.community.provider },
        ],
        rows: currentFirst(services).map(
          ({ name, level, status, description, provider, citations, evidence }) => [
            name,
            texts.levels[level],
            [texts.statuses[status], ...asStated(evidence, request.day.asOf ?? request.today)],
            [description, ...documentOf(request, citations, name)],
            provider?.name ?? texts.community.notStated,
          ],
        ),
      })

/** The label of a footprint that is not a place. */
const nameOf = async (request: PageRequest, id: string): Promise<string> => {
  const { data } = await request.run('KnownCode', { code: id, ...request.day })
  return Object.values(data).find((known) => known !== null)?.name ?? id
}

/** The text of an empty list: no service matches, or none is published. */
const noneOf = async (request: PageRequest, isFiltered: boolean): Promise<Block> => {
  const { data } = isFiltered
    ? await request.run('Assets', { first: 1, ...request.day })
    : { data: { assets: null } }
  return paragraph((data.assets?.totalCount ?? 0) > 0 ? texts.assets.noneFits : texts.assets.none)
}

const filterForm = async (
  request: PageRequest,
  near: string,
  need: string,
  isUnknownNear: boolean,
  system: ChosenSystem,
): Promise<Block> => {
  const { data } = await request.run('Systems', { ...request.day })
  const places = (data.systems ?? []).flatMap((system) => system.places ?? [])
  const isListed = near === '' || places.some(({ id }) => id === near)
  return {
    kind: 'form',
    action: '/services',
    hidden: request.day,
    fields: [
      ...system.fields,
      {
        name: 'near',
        label: texts.near,
        value: near,
        options: [
          { value: '', text: texts.everywhere },
          ...places.map(({ id, name }) => ({ value: id, text: name })),
          ...(isListed ? [] : [{ value: near, text: await nameOf(request, near) }]),
        ],
        ...(isUnknownNear ? { error: texts.unknownNear } : {}),
      },
      { name: 'need', label: texts.need, hint: texts.needHint, value: need },
    ],
    button: texts.show,
  }
}

/** Services from documents and from council directories. */
export const servicesPage: Page = {
  path: '/services',
  show: async (request) => {
    const near = request.search.get('near')?.trim() ?? ''
    const text = request.search.get('need')?.trim().slice(0, 200) ?? ''
    const need = needOf(text)
    const after = request.search.get('after')
    const where = {
      ...(near ? { within: near } : {}),
      ...(need ? { need } : text ? { text } : {}),
      ...request.day,
    }
    const system = await chooseSystem(request)
    const [community, assetPage] = await Promise.all([
      system.id === null ? null : request.run('CommunityServices', { system: system.id, ...request.day }),
      request.run('Assets', { ...where, first: PAGE, after }),
    ])
    const isBadPage = assetPage.refused.has('after')
    const isUnknownNear = assetPage.refused.has('within')
    const assets = isBadPage ? await request.run('Assets', { ...where, first: PAGE }) : assetPage
    const services = (community?.data.system?.communityServices ?? []).filter(fits(text, need))
    const connection = assets.data.assets
    const parameters: Record<string, string> = {
      ...system.search,
      ...(near ? { near } : {}),
      ...(text ? { need: text } : {}),
    }
    const faults = [
      ...(isBadPage ? [{ text: texts.badPage, href: '#maincontent' }] : []),
      ...(isUnknownNear ? [{ text: texts.unknownNear, href: '#near' }] : []),
      ...(system.fault === null ? [] : [{ text: system.fault, href: '#system' }]),
    ]
    return {
      ...(faults.length > 0 ? { status: 400 as const } : {}),
      view: {
        title: texts.title,
        breadcrumbs: [],
        ...(faults.length > 0 ? { faults } : {}),
        blocks: [
          lede(texts.lede),
          await filterForm(request, near, text, isUnknownNear, system),
          heading(needWords.heading),
          list(
            await needLinks(
              request,
              isUnknownNear ? '' : near,
              community?.data.system?.communityServices ?? [],
            ),
          ),
          heading(texts.assets.heading),
          connection && connection.nodes.length > 0
            ? table(assetTable(connection.nodes, request.day.asOf ?? request.today))
            : assets.unavailable.size > 0
              ? paragraph(texts.assets.unavailable)
              : await noneOf(request, near !== '' || text !== ''),
          {
            kind: 'pages',
            ...(after === null
              ? {}
              : { first: { text: texts.first, href: request.href('/services', parameters) } }),
            ...(connection?.pageInfo.hasNextPage && connection.pageInfo.endCursor !== null
              ? {
                  next: {
                    text: texts.next,
                    href: request.href('/services', { ...parameters, after: connection.pageInfo.endCursor }),
                  },
                }
              : {}),
          },
          community?.unavailable.has('community-services')
            ? paragraph(texts.community.unavailable)
            : system.id === null && system.fields.length > 0
              ? paragraph(texts.community.chooseSystem)
              : communityTable(request, services),
          list([
            { text: texts.csv, href: request.href('/services.csv', parameters) },
            { text: texts.json, href: request.href('/services.json', parameters) },
          ]),
        ],
      },
      csv: () => ({
        columns: [
          'id',
          'name',
          'level',
          'status',
          'from',
          'provider',
          'description',
          'source',
          'last_confirmed',
        ],
        rows: services.map(
          ({ id, name, level, status, from, provider, description, citations, evidence }) => [
            id,
            name,
            level,
            status,
            from,
            provider?.name ?? null,
            description,
            citations[0]?.source.id ?? null,
            evidence.lastConfirmed,
          ],
        ),
      }),
    }
  },
}
