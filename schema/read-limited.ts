/** The text of a response. Throws if it exceeds the limit, which also ends the transfer. */
export const readLimited = async (
  { body }: { readonly body: AsyncIterable<unknown> | null },
  maxBytes: number,
): Promise<string> => {
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  for await (const chunk of body ?? []) {
    bytes += (chunk as Uint8Array).byteLength
    if (bytes > maxBytes) throw new Error('the response is too large')
    text += decoder.decode(chunk as Uint8Array, { stream: true })
  }
  return text + decoder.decode()
}
