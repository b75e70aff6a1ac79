import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proposeSame } from '@shared/customers/propose-same';
import type { KnownIdentity } from '@shared/model/customer';

function known(customerId: number, identity: Partial<KnownIdentity>): KnownIdentity {
  return { code: '', name: '', taxNo: '', email: '', phone: '', ...identity, customerId };
}

const pairs = (book: readonly KnownIdentity[], apart?: readonly (readonly [number, number])[]): string[] =>
  proposeSame(book, apart).map(({ left, right, reasons }) => `${left}=${right} ${reasons.join('+')}`);

describe('customers that may be the same', () => {
  it('have the same tax number, name but for the form, e-mail or telephone', () => {
    const book = [
      known(1, { name: 'ООО «Ромашка»' }),
      known(2, { name: 'Ромашка' }),
      known(3, { name: 'Acme', email: 'a@x.org', phone: '84951234567' }),
      known(4, { name: 'Bolt', email: 'A@X.org', phone: '+7 495 123 45 67' }),
      known(5, { taxNo: '7701234567/770101001' }),
      known(6, { taxNo: '7701234567/780101001' }),
      known(7, { code: 'C7', name: '李娜' }),
      known(8, { code: 'C8', name: '李 娜' }),
    ];
    expect(pairs(book)).toEqual(['5=6 taxNo', '1=2 name', '7=8 name', '3=4 email+phone']);
  });

  it('are not proposed where tax numbers say that they are two', () => {
    const book = [
      known(1, { name: 'ООО Мир', taxNo: '7701234567', phone: '84951234567' }),
      known(2, { name: 'ООО Мир', taxNo: '7707654321', phone: '84951234567' }),
      known(3, { name: 'Acme', taxNo: 'DE123456789' }),
      known(4, { name: 'Acme', taxNo: 'PT123456789' }),
    ];
    expect(pairs(book)).toEqual([]);
  });

  it('are proposed where one of them has no tax number, or one writing has no country', () => {
    const book = [
      known(1, { name: 'ООО Мир', taxNo: '7701234567' }),
      known(2, { name: 'АО Мир' }),
      known(3, { taxNo: 'DE123456789' }),
      known(4, { taxNo: '123456789' }),
    ];
    expect(pairs(book)).toEqual(['3=4 taxNo', '1=2 name']);
  });

  it('are not proposed again once somebody has found them to be two, in whatever order', () => {
    const book = [known(1, { name: 'Acme' }), known(2, { name: 'Acme Ltd' }), known(3, { name: 'Acme Inc' })];
    expect(pairs(book, [[2, 1]])).toEqual(['1=3 name', '2=3 name']);
  });

  it('are each other’s only once, however many of their identities agree', () => {
    const book = [
      known(1, { name: 'Acme', phone: '84951234567' }),
      known(1, { name: 'Acme Ltd', phone: '84957654321' }),
      known(2, { name: 'Acme Inc', phone: '84951234567' }),
      known(2, { name: 'Acme', phone: '84957654321' }),
    ];
    expect(pairs(book)).toEqual(['1=2 name+phone']);
  });

  it('are not proposed by what more than five have in common', () => {
    const sharing = (count: number): KnownIdentity[] =>
      Array.from({ length: count }, (_, index) =>
        known(index + 1, { name: `Shop ${index}`, email: 'info@x.org' }),
      );
    expect(proposeSame(sharing(5))).toHaveLength(10);
    expect(proposeSame(sharing(6))).toEqual([]);
    expect(proposeSame(sharing(50_000))).toEqual([]);
  });

  it('are never one with itself, and never more than a few to each', () => {
    const identity = fc.record({
      customerId: fc.integer({ min: 1, max: 30 }),
      code: fc.constant(''),
      name: fc.constantFrom('', 'Acme', 'Acme Ltd', 'Bolt', 'Мир'),
      taxNo: fc.constantFrom('', '7701234567', '7707654321'),
      email: fc.constantFrom('', 'a@x.org', 'b@x.org'),
      phone: fc.constantFrom('', '84951234567'),
    });
    fc.assert(
      fc.property(fc.array(identity, { maxLength: 60 }), (book) => {
        const proposed = proposeSame(book);
        expect(proposed.filter(({ left, right }) => left >= right)).toEqual([]);
        expect(new Set(proposed.map(({ left, right }) => `${left} ${right}`)).size).toBe(proposed.length);
        // Seven values at most are shared, each by five customers at most: ten pairs each.
        expect(proposed.length).toBeLessThanOrEqual(70);
      }),
    );
  });
});
