import { describe, expect, it } from 'vitest';
import { emailKey, phoneKey } from '@shared/customers/contact-keys';

describe('an e-mail address', () => {
  it.each([
    ['Anna.Schmidt@Example.COM', 'anna.schmidt@example.com'],
    [' anna@example.com ', 'anna@example.com'],
    ['ａｎｎａ＠example.com', 'anna@example.com'],
    ['mailto:anna@example.com', 'anna@example.com'],
    ['Anna <anna@example.com>', 'anna@example.com'],
    ['anna@example.com; bob@example.com', 'anna@example.com'],
    ['почта@пример.рф', 'почта@пример.рф'],
  ])('%s is compared as %s', (raw, key) => {
    expect(emailKey(raw)).toBe(key);
  });

  it('keeps its stops and what stands behind a plus', () => {
    expect(emailKey('anna.schmidt@x.org')).not.toBe(emailKey('annaschmidt@x.org'));
    expect(emailKey('anna+shop@x.org')).not.toBe(emailKey('anna@x.org'));
  });

  it.each(['', '-', 'n/a', 'anna', '@', 'anna@', '@example.com', 'нет'])('%j is none', (raw) => {
    expect(emailKey(raw)).toBe('');
  });
});

describe('a telephone number', () => {
  it.each([
    ['Russia', ['+7 (495) 123-45-67', '8 495 123 45 67', '74951234567', '8-495-1234567', '007 495 1234567']],
    [
      'a mobile in China',
      ['+86 138 0013 8000', '13800138000', '86-13800138000', '0086 13800138000', '１３８００１３８０００'],
    ],
    ['a town in China', ['+86 10 8888 8888', '010-88888888', '(010) 8888 8888', '+86 (0)10 88888888']],
    ['a mobile in Taiwan', ['+886 912 345 678', '0912-345-678', '886912345678']],
    ['a town in Taiwan', ['+886 2 2345 6789', '(02) 2345-6789', '+886 (0)2 2345 6789']],
    ['another country', ['+1 212 555 0123', '+1 (212) 555-0123', '001 212 555 0123']],
    ['an extension', ['8 495 123-45-67 доб. 12', '8 495 123-45-67 ext. 3', '84951234567#9']],
    ['several in a cell', ['8 495 123-45-67, 8 495 765-43-21', '84951234567']],
  ])('%s: one number however it is written', (_where, numbers) => {
    expect([...new Set(numbers.map(phoneKey))]).toHaveLength(1);
  });

  it.each([
    ['+1 380 013 8000', '13800138000'],
    ['+84 912 345 678', '84912345678'],
    ['+49 30 123456', '030 123456'],
    ['212 555 0123', '+1 212 555 0123'],
  ])('%s and %s need not be one number', (one, other) => {
    expect(phoneKey(one)).not.toBe(phoneKey(other));
  });

  it.each(['', '-', '000', '0000000000', '12345', 'нет', '1111111'])('%j is none', (raw) => {
    expect(phoneKey(raw)).toBe('');
  });
});
