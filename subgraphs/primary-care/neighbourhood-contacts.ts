import type { ContactModel } from '../shared/models.ts'
import type { SubgraphContext } from './context.ts'
import type { NeighbourhoodModel } from './models.ts'

/** Its contacts, those of the most specific owner first: the neighbourhood, its practices, its networks, their commissioners. */
export const listNeighbourhoodContacts = async (
  neighbourhood: NeighbourhoodModel,
  { loaders }: SubgraphContext,
): Promise<ContactModel[]> => {
  const [practices, networks] = await Promise.all([
    loaders.practicesByMembership.load(neighbourhood),
    loaders.networksWithin.load(neighbourhood),
  ])
  const ownerIds = new Set([
    neighbourhood.id,
    ...practices.map((practice) => practice.id),
    ...networks.map((network) => network.id),
    ...networks.flatMap((network) => network.commissionerId ?? []),
  ])
  const contacts = await Promise.all(
    [...ownerIds].map((id) => loaders.contactsByOwner.load({ id, asOf: neighbourhood.asOf })),
  )
  return contacts.flat()
}
