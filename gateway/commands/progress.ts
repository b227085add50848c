/** Tells a person what is being done: one line that is overwritten on a terminal, plain lines elsewhere. */
export const createProgress = (stream: NodeJS.WriteStream) => {
  let isOpen = false
  const clear = (): void => {
    if (isOpen) stream.write('\r\u001B[2K')
    isOpen = false
  }
  return {
    say: (message: string): void => {
      clear()
      stream.write(stream.isTTY ? `… ${message}` : `${message}\n`)
      isOpen = stream.isTTY
    },
    finish: (message: string): void => {
      clear()
      stream.write(`${message}\n`)
    },
  }
}
