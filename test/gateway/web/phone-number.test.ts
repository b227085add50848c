import { describe, expect, it } from 'vitest'
import { formatPhone, phoneAddress } from '../../../gateway/web/phone-number.ts'

describe('a telephone number', () => {
  it.each([
    ['01162223333', '0116 222 3333', 'tel:+441162223333'],
    ['0116 2793308', '0116 279 3308', 'tel:+441162793308'],
    ['01572722621', '01572 722621', 'tel:+441572722621'],
    ['07700900123', '07700 900123', 'tel:+447700900123'],
    ['00441162223333', '0116 222 3333', 'tel:+441162223333'],
    ['+44 (0)116 222 3333', '0116 222 3333', 'tel:+441162223333'],
    ['0300 123 1234', '0300 123 1234', 'tel:+443001231234'],
    ['+353 1 679 3364', '+353 1 679 3364', 'tel:+35316793364'],
  ])('%s is shown as people read it', (stated, shown, address) => {
    expect(formatPhone(stated)).toBe(shown)
    expect(phoneAddress(stated)).toBe(address)
  })

  it.each([
    ['111', 'tel:111'],
    ['116123', 'tel:116123'],
    ['0116 222 3333 or 07700 900123', null],
    ['ask at reception', null],
    ['116 222 3333', null],
    ['', null],
  ])('%j stays as it was published', (stated, address) => {
    expect(formatPhone(stated)).toBe(stated)
    expect(phoneAddress(stated)).toBe(address)
  })
})
