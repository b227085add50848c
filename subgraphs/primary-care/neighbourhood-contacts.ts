import type { ContactModel } from '../shared/models.ts'
import type { SubgraphContext } from './context.ts'
import type { NeighbourhoodModel } from './models.ts'

/** Whom to ring or write to, nearest first: its own, its practices, its networks, the commissioners of its networks. */
export const listNeighbourhoodContacts = async (
  neighbourhood: NeighbourhoodModel,
  { loaders }: SubgraphContext,
): Promise<ContactModel[]> => {
  const [practices, networks] = await Promise.all([
    loaders.practicesByMembership.load(neighbourhood),
    loaders.networksWithin.load(neighbourhood),
  ])
  const owners = new Set([
    neighbourhood.id,
    ...practices.map((practice) => practice.id),
    ...networks.map((network) => network.id),
    ...networks.flatMap((network) => network.commissionerId ?? []),
  ])
  const contacts = await Promise.all(
    [...owners].map((id) => loaders.contactsByOwner.load({ id, asOf: neighbourhood.asOf })),
  )
  return contacts.flat()
}
