/** A practice that moves from one network to another with its whole list. */
export interface PatientMove {
  readonly practiceId: string
  readonly patients: number
  /** Null if it was in no network. */
  readonly from: string | null
  readonly to: string
}

/** A network that is merged into another. */
export interface NetworkUnion {
  readonly from: string
  readonly to: string
}

export interface NetworkState {
  readonly patients: number
  readonly practiceIds: readonly string[]
}

/**
 * The patients of networks after moves and merges. A move transfers the list of its practice. A merge transfers what
 * the moves have left. The total does not change.
 */
export const applyMoves = (
  before: ReadonlyMap<string, NetworkState>,
  moves: readonly PatientMove[],
  unions: readonly NetworkUnion[],
): Map<string, NetworkState> => {
  const patients = new Map([...before].map(([id, state]) => [id, state.patients]))
  const members = new Map([...before].map(([id, state]) => [id, new Set(state.practiceIds)]))
  const add = (id: string, count: number): void => void patients.set(id, (patients.get(id) ?? 0) + count)
  for (const { practiceId, patients: count, from, to } of moves) {
    if (from !== null) {
      add(from, -count)
      members.get(from)?.delete(practiceId)
    }
    add(to, count)
    members.get(to)?.add(practiceId)
  }
  for (const { from, to } of unions) {
    add(to, patients.get(from) ?? 0)
    patients.set(from, 0)
    for (const practiceId of members.get(from) ?? []) members.get(to)?.add(practiceId)
    members.get(from)?.clear()
  }
  return new Map(
    [...before.keys()].map((id) => [
      id,
      { patients: patients.get(id) ?? 0, practiceIds: [...(members.get(id) ?? [])] },
    ]),
  )
}
