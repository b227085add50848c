const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '::1', '[::1]', 'localhost'])

/** Whether a host, or the host name of a URL, is this machine. */
export const isLoopback = (host: string): boolean => LOOPBACK.has(host)
