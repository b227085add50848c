import { readFileSync } from 'node:fs'

/**
 * The largest memory of this process so far, in megabytes. On Linux, the maximum in `process.resourceUsage()` of a forked
 * process includes the memory that its parent had when it forked.
 */
export const peakMegabytes = (): number => {
  try {
    const [, kilobytes] = /^VmHWM:\s*(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? []
    if (kilobytes !== undefined) return Number(kilobytes) / 1_024
  } catch {
    // Other systems have no /proc.
  }
  return process.resourceUsage().maxRSS / 1_024
}
