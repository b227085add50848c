export const words = {
  heading: 'What do you need?',
  needs: {
    LONELY: 'Lonely',
    MONEY: 'Money',
    MOVING_MORE: 'Moving more',
    CARERS: 'Carers',
    FOOD: 'Food',
  },
}
