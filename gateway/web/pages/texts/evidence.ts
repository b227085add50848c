export const texts = {
  asStatedIn: (month: string) => `as stated in ${month}`,
  lastConfirmed: 'Last confirmed',
  notStated: 'Not stated',
}
