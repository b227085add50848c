export const texts = {
  heading: 'What do you need?',
  noneFor: (need: string) => `${need}: no service listed here`,
  needs: {
    LONELY: 'Loneliness',
    MONEY: 'Money',
    MOVING_MORE: 'Moving more',
    CARERS: 'Carers',
    FOOD: 'Food',
  },
}
