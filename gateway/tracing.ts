import type { TraceSettings } from './config.ts'
import type { Log } from './log.ts'

const STOP_MS = 2_000

/**
 * Sends spans to a collector with OTLP over HTTP until the returned function is called. Without a collector, no package
 * for traces is loaded. A collector that does not answer delays no request; its faults are logged.
 */
export const startTracing = async (
  settings: TraceSettings | null,
  serviceName: string,
  log: Log,
): Promise<() => Promise<void>> => {
  if (settings === null) return async () => undefined
  const [
    { DiagLogLevel, diag },
    { resourceFromAttributes },
    { BatchSpanProcessor, NodeTracerProvider, ParentBasedSampler, TraceIdRatioBasedSampler },
    { OTLPTraceExporter },
  ] = await Promise.all([
    import('@opentelemetry/api'),
    import('@opentelemetry/resources'),
    import('@opentelemetry/sdk-trace-node'),
    import('@opentelemetry/exporter-trace-otlp-http'),
  ])
  const warn = (message: string): void => log.warn({ part: 'traces', cause: message }, 'traces were not sent')
  const ignore = (): void => undefined
  diag.setLogger(
    { error: warn, warn, info: ignore, debug: ignore, verbose: ignore },
    { logLevel: DiagLogLevel.WARN, suppressOverrideMessage: true },
  )
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': serviceName }),
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(settings.share) }),
    spanProcessors: [
      new BatchSpanProcessor(
        new OTLPTraceExporter({ url: `${settings.endpoint.replace(/\/$/, '')}/v1/traces` }),
      ),
    ],
  })
  // The position in a trace is passed on in arguments, so that no context follows each asynchronous call.
  provider.register({ contextManager: null, propagator: null })
  return async () => {
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<void>((done) => (timer = setTimeout(done, STOP_MS)))
    await Promise.race([provider.shutdown().catch(ignore), late])
    clearTimeout(timer)
  }
}
