export interface Goal {
  readonly what: string
  /** In words, for example 'at least 6 times'. */
  readonly goal: string
  /** Null if it could not be measured; `reason` then says why. */
  readonly measured: string | null
  readonly isMet: boolean
  readonly reason?: string
}

export const atLeast = (what: string, goal: number, measured: number | null, reason = ''): Goal => ({
  what,
  goal: `at least ${goal}`,
  measured: measured === null ? null : measured.toFixed(2),
  isMet: measured !== null && measured >= goal,
  reason,
})

export const atMost = (what: string, goal: number, measured: number, unit = ''): Goal => ({
  what,
  goal: `at most ${goal}${unit}`,
  measured: `${measured.toFixed(2)}${unit}`,
  isMet: measured <= goal,
})

const verdict = ({ measured, isMet, reason }: Goal): string =>
  measured === null ? `not run: ${reason ?? ''}` : isMet ? 'met' : 'not met'

/** Columns are as wide as their widest cell. */
export const formatTable = (rows: readonly (readonly string[])[]): string => {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  )
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

export const formatGoals = (goals: readonly Goal[]): string =>
  formatTable([
    ['', 'goal', 'measured', ''],
    ...goals.map((goal, index) => [
      `${index + 1}. ${goal.what}`,
      goal.goal,
      goal.measured ?? '-',
      verdict(goal),
    ]),
  ])
