import type { Booking, Me } from '../../api/contract';
import { contactFaults, filledContact, firstFault, knownPhone, sentContact, UNTOUCHED } from './contact-form';

const me = {
  contactName: '李阿姨',
  phoneMasked: '138****0000',
  residencies: [{ communityId: '5', address: '3 号楼 501' }],
} as Me;
const last = { communityId: '6', contact: { name: '老李', phone: '13800000000', address: '1 号楼 101' } } as Booking;

describe('the fields are filled', () => {
  test.each([
    ['from the account', UNTOUCHED, me, undefined, '5', '李阿姨', '3 号楼 501'],
    ['from the last booking in this community', UNTOUCHED, undefined, last, '6', '老李', '1 号楼 101'],
    ['not with an address elsewhere', UNTOUCHED, undefined, last, '7', '老李', ''],
    ['with what was typed', { ...UNTOUCHED, contactName: '小李', address: '' }, me, last, '5', '小李', ''],
  ])('%s', (_how, typed, who, booking, community, contactName, address) =>
    expect(filledContact(typed, who, booking, community)).toMatchObject({ contactName, address }),
  );
});

describe('the number', () => {
  test.each([
    ['known to the server only', UNTOUCHED, me, undefined, '', '138****0000'],
    ['of the last booking', UNTOUCHED, me, last, '13800000000', null],
    ['that is newer than the last booking', UNTOUCHED, { ...me, phoneMasked: '139****1111' }, last, '', '139****1111'],
    ['the user has emptied', { ...UNTOUCHED, phone: '' }, me, last, '', null],
    ['nobody knows', UNTOUCHED, { ...me, phoneMasked: null }, undefined, '', null],
  ])('%s', (_what, typed, who, booking, phone, known) => {
    const shown = filledContact(typed, who, booking, '6');
    expect(shown.phone).toBe(phone);
    expect(knownPhone(typed, shown, who)).toBe(known);
  });
});

const whole = { contactName: '李阿姨', phone: '13800000000', address: '3 号楼 501', note: '' };

test.each([
  ['nothing', whole, false, null],
  ['nothing, the number being known', { ...whole, phone: '' }, true, null],
  ['the name', { ...whole, contactName: ' ', phone: '' }, false, 'contactName'],
  ['the number', { ...whole, phone: '' }, false, 'phone'],
  ['the number, when what was typed is wrong', { ...whole, phone: '1380' }, true, 'phone'],
  ['the address', { ...whole, address: '' }, false, 'address'],
])('to be mended first: %s', (_what, contact, known, field) =>
  expect(firstFault(contactFaults(contact, known))).toBe(field),
);

test('what is sent is plain', () =>
  expect(sentContact({ contactName: ' 李阿姨 ', phone: '138 0000 0000', address: '3 号楼 ', note: ' ' })).toEqual({
    contactName: '李阿姨',
    phone: '13800000000',
    address: '3 号楼',
    note: undefined,
  }));
