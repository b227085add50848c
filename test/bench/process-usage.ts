import { readFileSync } from 'node:fs'

// From /proc, which only Linux has.
const read = (pid: number, file: string): string | null => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return null
  }
}

const CLOCK_TICKS_PER_SECOND = 100

/** The memory of a process in bytes; null on other systems than Linux. */
export const readMemory = (pid: number): number | null => {
  const [, kilobytes] = /^VmRSS:\s*(\d+) kB/m.exec(read(pid, 'status') ?? '') ?? []
  return kilobytes === undefined ? null : Number(kilobytes) * 1_024
}

/** The CPU time of a process in seconds; null on other systems than Linux. */
export const readCpuSeconds = (pid: number): number | null => {
  const stat = read(pid, 'stat')
  if (stat === null) return null
  // The name of the process is in brackets and can contain spaces.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) / CLOCK_TICKS_PER_SECOND
}
