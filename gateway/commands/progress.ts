/** Reports progress: on a terminal as one line that is overwritten, otherwise as separate lines. */
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
