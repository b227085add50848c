export const texts = {
  caption: 'Groups and activities',
  name: 'Name',
  about: 'About',
  by: 'Run by',
  reach: 'How to reach',
  confirmed: 'Last confirmed',
  notStated: 'Not stated',
}
