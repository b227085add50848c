export const texts = {
  heading: 'What do you need?',
  noneFor: (need: string) => `${need}: no service listed here`,
  otherWords: {
    LONELY: ['lonely', 'alone', 'isolation', 'isolated', 'befriending', 'company'],
    MONEY: ['benefits', 'debt', 'debts', 'bills', 'cost of living', 'universal credit', 'money advice'],
    MOVING_MORE: ['exercise', 'walking', 'walks', 'activity', 'fitness', 'keep fit'],
    CARERS: ['carer', 'caring', 'looking after someone', 'respite'],
    FOOD: ['food bank', 'food banks', 'meals', 'lunch club', 'hungry', 'cooking'],
  },
  needs: {
    LONELY: 'Loneliness',
    MONEY: 'Money',
    MOVING_MORE: 'Moving more',
    CARERS: 'Carers',
    FOOD: 'Food',
  },
}
