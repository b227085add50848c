export const words = {
  asStatedOn: (day: string) => `as stated on ${day}`,
}
