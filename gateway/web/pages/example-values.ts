import type { PageRequest } from './page.ts'

/** The texts of form fields by the name of a variable. */
export type ExampleValues = Readonly<Record<string, string | undefined>>

/** Loaded subjects with which the example queries are filled in, so that each one shows data. */
export const loadExampleValues = async (request: PageRequest): Promise<ExampleValues> => {
  const { data } = await request.run('ExampleSubjects', { ...request.day })
  const [network, other] = data.primaryCareNetworks?.nodes ?? []
  const practices = network?.practices.filter(({ isBranch }) => !isBranch) ?? []
  const practice = practices.find(({ payments }) => (payments ?? []).length > 0) ?? practices[0]
  const system = data.systems?.[0]
  const places = system?.places ?? []
  const teams = [...(system?.integratedNeighbourhoodTeams ?? []), ...(system?.localityTeams ?? [])]
  return {
    system: system?.id,
    place: places[0]?.id,
    district: places.flatMap(({ districts }) => districts ?? [])[0]?.id,
    neighbourhood: network?.neighbourhoods?.[0]?.id,
    network: network?.id,
    practice: practice?.id,
    code: practice?.odsCode ?? practice?.id,
    postcode: practice?.postcode ?? undefined,
    text: practice?.name,
    year: (practice?.payments ?? [])
      .map(({ year }) => year)
      .sort()
      .at(-1),
    figure: network?.registeredPatients?.id,
    isAbout: 'false',
    team: teams[0]?.id,
    organisation: data.organisations?.[0]?.id,
    source: data.sources?.[0]?.id,
    discrepancy: data.discrepancies?.nodes[0]?.id,
    rows: 'PRIMARY_CARE_NETWORK',
    columns: 'PLACE',
    moves: practice && other ? JSON.stringify([{ practice: practice.id, to: other.id }]) : undefined,
  }
}
