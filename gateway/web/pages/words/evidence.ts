export const words = {
  asStatedIn: (month: string) => `as stated in ${month}`,
  lastConfirmed: 'Last confirmed',
  notStated: 'Not stated',
}
