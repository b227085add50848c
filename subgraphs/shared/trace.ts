import {
  INVALID_SPAN_CONTEXT,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  defaultTextMapGetter,
  defaultTextMapSetter,
  isSpanContextValid,
  trace,
  type Attributes,
  type Context,
  type Link,
  type Span,
} from '@opentelemetry/api'
import { W3CTraceContextPropagator } from '@opentelemetry/core'

const propagator = new W3CTraceContextPropagator()

/** The position of a request, or of a part of it, in its trace; without a trace, the root. */
export type TraceContext = Context

export const NO_TRACE: TraceContext = ROOT_CONTEXT

/** The trace that a request belongs to, from its headers `traceparent` and `tracestate`. Invalid ones are ignored. */
export const readTrace = (headers: Readonly<Record<string, unknown>>): TraceContext =>
  propagator.extract(ROOT_CONTEXT, headers, defaultTextMapGetter)

/** The headers that pass a trace on to another program; none outside of a trace. */
export const traceHeaders = (context: TraceContext): Record<string, string> => {
  const headers: Record<string, string> = {}
  propagator.inject(context, headers, defaultTextMapSetter)
  return headers
}

/** Whether a context is in a trace. */
export const isInTrace = (context: TraceContext): boolean => trace.getSpanContext(context) !== undefined

export interface SpanOptions {
  readonly kind: SpanKind
  readonly attributes: Attributes
  readonly links?: Link[]
}

export interface StartedSpan {
  readonly span: Span
  /** For the spans inside it. */
  readonly context: TraceContext
}

const NOT_TRACED = trace.wrapSpanContext(INVALID_SPAN_CONTEXT)

/**
 * Starts a span. Only a request to the server starts a trace; other work outside of one, such as the warm-up, has no span.
 * Where no traces are collected, the context is in the client's trace, if there is one.
 */
export const startSpan = (name: string, parent: TraceContext, options: SpanOptions): StartedSpan => {
  if (options.kind !== SpanKind.SERVER && !isInTrace(parent)) return { span: NOT_TRACED, context: parent }
  const span = trace.getTracer('ics-graph').startSpan(name, options, parent)
  // A request that is not traced states so to the programs that it calls.
  return isSpanContextValid(span.spanContext())
    ? { span, context: trace.setSpan(parent, span) }
    : { span, context: parent }
}

/** Adds attributes to the span of a context. */
export const annotateSpan = (context: TraceContext, attributes: Attributes): void =>
  void trace.getSpan(context)?.setAttributes(attributes)

/** In place of a span, for work that is not traced. */
export const noSpan = (_name: string, parent: TraceContext, _options: SpanOptions): StartedSpan => ({
  span: NOT_TRACED,
  context: parent,
})

/** Links to the spans of other requests that share a piece of work. */
export const linksTo = (contexts: readonly TraceContext[]): Link[] =>
  contexts.flatMap((context) => {
    const spanContext = trace.getSpanContext(context)
    return spanContext ? [{ context: spanContext }] : []
  })

/** Does some work in a span, which ends with it. */
export const inSpan = async <Result>(
  name: string,
  parent: TraceContext,
  options: SpanOptions,
  work: (context: TraceContext, span: Span) => Promise<Result>,
): Promise<Result> => {
  const { span, context } = startSpan(name, parent, options)
  try {
    const result = await work(context, span)
    span.end()
    return result
  } catch (error) {
    endFailed(span, error)
    throw error
  }
}

/** Ends a span as failed. The message of an error may contain values, so only its kind is recorded. */
export const endFailed = (span: Span, error: unknown): void => {
  span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.name : 'Error' })
  span.end()
}
