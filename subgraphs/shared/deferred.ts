/** A value that may be pending. It is cheaper than a promise, and its value can be read when it is settled. */
export class Deferred<Value> implements PromiseLike<Value> {
  isSettled = false
  value: Value | undefined
  failure: { readonly error: unknown } | null = null
  #waiting: (() => void)[] = []

  static resolved<Value>(value: Value): Deferred<Value> {
    const deferred = new Deferred<Value>()
    deferred.resolve(value)
    return deferred
  }

  resolve(value: Value): void {
    this.value = value
    this.#settle()
  }

  reject(error: unknown): void {
    this.failure = { error }
    this.#settle()
  }

  /** The value, after it is settled. Throws if it failed. */
  read(): Value {
    if (this.failure) throw this.failure.error
    return this.value as Value
  }

  whenSettled(then: () => void): void {
    if (this.isSettled) then()
    else this.#waiting.push(then)
  }

  then<Done = Value, Failed = never>(
    done?: ((value: Value) => Done | PromiseLike<Done>) | null,
    failed?: ((error: unknown) => Failed | PromiseLike<Failed>) | null,
  ): Promise<Done | Failed> {
    return new Promise<Value>((resolve, reject) => {
      this.whenSettled(() =>
        this.failure ? reject(this.failure.error as Error) : resolve(this.value as Value),
      )
    }).then(done, failed)
  }

  #settle(): void {
    this.isSettled = true
    const waiting = this.#waiting
    this.#waiting = []
    for (const callback of waiting) callback()
  }
}

/**
 * Passes a loaded value on: at once if it is cached, so that the fields of a level do not wait for it; otherwise when it
 * is loaded.
 */
export const whenLoaded = <Value, Next>(
  loaded: Promise<Value>,
  use: (value: Value) => Next | Promise<Next>,
): Next | Promise<Next> => {
  const value: unknown = loaded
  return value instanceof Deferred && value.isSettled ? use(value.read() as Value) : loaded.then(use)
}
