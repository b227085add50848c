export const texts = {
  heading: 'What do you need?',
  needs: {
    LONELY: 'Loneliness',
    MONEY: 'Money',
    MOVING_MORE: 'Moving more',
    CARERS: 'Carers',
    FOOD: 'Food',
  },
}
