import type { Me } from '../../api/contract';
import { contactFaults, filledContact, firstFault, isFilledWith, picked, sentContact, UNTOUCHED } from './contact-form';

const me = {
  contactName: '李阿姨',
  phone: '13800000000',
  residencies: [{ communityId: '5', address: '3 号楼 501' }],
} as Me;
const stranger = { contactName: null, phone: null, residencies: [] as Me['residencies'] } as Me;

const mother = { id: '1', communityId: '5', name: '王奶奶', phone: '13900001111', address: '8 号楼 101 室' };
const tenant = { ...mother, id: '2', name: '租客小陈', phone: '13700001111' };
const keeper = { ...me, contacts: [{ ...mother, communityId: '6' }, mother, tenant] } as Me;

describe('the fields are filled', () => {
  test.each([
    ['from the account', UNTOUCHED, me, '5', ['李阿姨', '13800000000', '3 号楼 501']],
    ['without an address where none is known', UNTOUCHED, me, '6', ['李阿姨', '13800000000', '']],
    ['with whom he booked last there', UNTOUCHED, keeper, '5', ['王奶奶', '13900001111', '8 号楼 101 室']],
    ['with nothing for a newcomer', UNTOUCHED, stranger, '5', ['', '', '']],
    [
      'with what was typed',
      { ...UNTOUCHED, contactName: '小李', phone: '139' },
      me,
      '5',
      ['小李', '139', '3 号楼 501'],
    ],
    ['with nothing where it was emptied', { ...UNTOUCHED, address: '' }, me, '5', ['李阿姨', '13800000000', '']],
  ])('%s', (_how, typed, who, community, filled) => {
    const { contactName, phone, address } = filledContact(typed, who, community);
    expect([contactName, phone, address]).toEqual(filled);
  });
});

const whole = { contactName: '李阿姨', phone: '13800000000', address: '3 号楼 501', note: '' };

test.each([
  ['nothing', whole, null],
  ['the name', { ...whole, contactName: ' ', phone: '' }, 'contactName'],
  ['the number when there is none', { ...whole, phone: '' }, 'phone'],
  ['the number when it is wrong', { ...whole, phone: '1380' }, 'phone'],
  ['the address', { ...whole, address: '' }, 'address'],
])('to be mended first: %s', (_what, contact, field) => expect(firstFault(contactFaults(contact))).toBe(field));

test('what is sent is plain', () =>
  expect(sentContact({ contactName: ' 李阿姨 ', phone: '138 0000 0000', address: '3 号楼 ', note: ' ' })).toEqual({
    contactName: '李阿姨',
    phone: '13800000000',
    address: '3 号楼',
    note: undefined,
  }));

test('one tap fills all three, and it is seen which one is filled in', () => {
  const contact = filledContact({ ...UNTOUCHED, note: '有狗', ...picked(tenant) }, keeper, '5');
  expect(contact).toEqual({ contactName: '租客小陈', phone: '13700001111', address: '8 号楼 101 室', note: '有狗' });
  expect([isFilledWith(contact, tenant), isFilledWith(contact, mother)]).toEqual([true, false]);
});
