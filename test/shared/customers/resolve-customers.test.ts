import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveCustomers } from '@shared/customers/resolve-customers';
import type { CustomerIdentity, KnownIdentity } from '@shared/model/customer';

const blank: CustomerIdentity = { code: '', name: '', taxNo: '', email: '', phone: '' };

function who(identity: Partial<CustomerIdentity>): CustomerIdentity {
  return { ...blank, ...identity };
}

function known(customerId: number, identity: Partial<CustomerIdentity>): KnownIdentity {
  return { ...who(identity), customerId };
}

/** Ids of the entries; a new customer is `new 0` by its first entry. */
function found(
  book: readonly KnownIdentity[],
  file: readonly Partial<CustomerIdentity>[],
): (number | string)[] {
  const { ids, firstEntries } = resolveCustomers(book, file.map(who));
  return Array.from(ids, (id, entry) => (id > 0 ? id : `new ${firstEntries[entry]}`));
}

describe('a customer of a file is the book’s', () => {
  it('by the same id, whatever else differs', () => {
    const book = [known(7, { code: 'C1', name: 'Acme Ltd', taxNo: '7701234567' })];
    expect(found(book, [{ code: 'C1', name: 'Bolt Inc', taxNo: '7709999999' }])).toEqual([7]);
    expect(found(book, [{ code: ' ｃ１ ' }])).toEqual([7]);
    expect(found(book, [{ code: 'C01', name: 'Acme Ltd' }])).toEqual(['new 0']);
  });

  it('by an id that differs in case only where the name does not tell them apart', () => {
    const book = [known(7, { code: '0015Xab', name: 'Acme' })];
    expect(found(book, [{ code: '0015XAB' }])).toEqual([7]);
    expect(found(book, [{ code: '0015XAB', name: 'acme' }])).toEqual([7]);
    expect(found(book, [{ code: '0015XaB', name: 'Bolt' }, { code: '0015Xab' }])).toEqual(['new 0', 7]);
    expect(found(book, [{ code: '0015xab', name: 'Bolt' }])).toEqual(['new 0']);
    expect(
      found(
        [],
        [
          { code: 'c1', name: 'Bolt' },
          { code: 'C1', name: 'Acme' },
        ],
      ),
    ).toEqual(['new 0', 'new 1']);
  });

  it('by the same tax number, before the name', () => {
    const book = [
      known(1, { name: 'ООО Ромашка', taxNo: '7701234567/770101001' }),
      known(2, { name: 'ООО Василёк', taxNo: '7702222222' }),
    ];
    expect(found(book, [{ taxNo: '7701234567', name: 'ООО Василёк' }])).toEqual([1]);
    expect(found(book, [{ taxNo: 'ИНН 7702222222 КПП 770201001' }])).toEqual([2]);
    expect(found(book, [{ taxNo: '7703333333', name: 'ООО Ромашка' }])).toEqual(['new 0']);
  });

  it('not by a tax number whose branch or country is another', () => {
    const book = [
      known(1, { name: 'ООО Ромашка', taxNo: '7701234567/770101001' }),
      known(2, { name: 'Acme', taxNo: 'DE123456789' }),
    ];
    expect(found(book, [{ taxNo: '7701234567/780201001', name: 'ООО Ромашка' }])).toEqual(['new 0']);
    expect(found(book, [{ taxNo: 'PT123456789' }])).toEqual(['new 0']);
    expect(found(book, [{ taxNo: '123456789' }])).toEqual([2]);
  });

  it('by the same name with the same legal form, whatever its writing', () => {
    const book = [known(3, { name: 'ООО «Ромашка»' }), known(4, { code: 'C4', name: '上海贸易有限公司' })];
    const file = [
      { name: 'Ромашка, ООО' },
      { name: '上海贸易有限责任公司' },
      { name: 'АО Ромашка' },
      { name: 'Ромашка' },
      { name: '上海贸易股份有限公司' },
    ];
    expect(found(book, file)).toEqual([3, 4, 'new 2', 'new 3', 'new 4']);
  });

  it('by a person’s name unless e-mail or telephone tells them apart', () => {
    const book = [known(5, { name: 'Anna Schmidt', email: 'anna@x.org', phone: '030 1234567' })];
    expect(found(book, [{ name: 'Anna Schmidt' }])).toEqual([5]);
    expect(found(book, [{ name: 'ANNA SCHMIDT', email: 'anna@x.org', phone: '040 7654321' }])).toEqual([5]);
    expect(found(book, [{ name: 'Anna Schmidt', email: 'as@y.org' }])).toEqual(['new 0']);
    expect(found(book, [{ name: 'Anna Schmidt', phone: '040 7654321' }])).toEqual(['new 0']);
  });

  it('by a company’s name whoever answers its telephone', () => {
    const book = [known(5, { name: 'Acme Ltd', email: 'anna@acme.org', phone: '030 1234567' })];
    expect(found(book, [{ name: 'Acme Limited', email: 'bob@acme.org', phone: '040 7654321' }])).toEqual([5]);
  });

  it('by e-mail or telephone where the file says nothing else', () => {
    const book = [
      known(5, { name: 'Anna Schmidt', email: 'anna@x.org' }),
      known(6, { name: 'Bob Smith', phone: '+7 495 123-45-67' }),
    ];
    expect(found(book, [{ email: 'Anna@X.org' }, { phone: '84951234567' }])).toEqual([5, 6]);
    expect(found(book, [{ email: 'anna@x.org', phone: '84951234567' }])).toEqual(['new 0']);
    expect(found(book, [{ name: 'A. Schmidt', email: 'anna@x.org' }])).toEqual(['new 0']);
  });

  it('not by anything that two of the book’s customers have', () => {
    const book = [
      known(1, { code: 'C1', name: 'Anna Schmidt', email: 'info@x.org', taxNo: '7701234567' }),
      known(2, { code: 'C2', name: 'Anna Schmidt', email: 'info@x.org', taxNo: '7701234567' }),
    ];
    expect(found(book, [{ name: 'Anna Schmidt' }])).toEqual(['new 0']);
    expect(found(book, [{ email: 'info@x.org' }])).toEqual(['new 0']);
    expect(found(book, [{ taxNo: '7701234567' }])).toEqual(['new 0']);
  });

  it('as the words of an earlier file have found it, though another would fit them by now', () => {
    const book = [
      known(1, { code: 'C1', name: 'Anna Schmidt' }),
      known(1, { name: 'Anna Schmidt' }),
      known(2, { code: 'C2', name: 'Anna Schmidt' }),
    ];
    expect(found(book, [{ name: 'Anna Schmidt' }, { name: 'ANNA  SCHMIDT' }])).toEqual([1, 1]);
  });
});

describe('an id that is new to the book', () => {
  const book = [known(9, { name: 'Acme Ltd', taxNo: '7701234567' })];

  it('is given to the one customer without an id that has its tax number or its name', () => {
    expect(found(book, [{ code: 'C1', taxNo: '7701234567' }])).toEqual([9]);
    expect(
      found(book, [
        { code: 'C1', name: 'ACME LIMITED' },
        { code: 'C1', name: 'Bolt' },
      ]),
    ).toEqual([9, 9]);
  });

  it('is a new customer where two ids would fit, in whatever order they stand', () => {
    const file = [
      { code: 'C1', name: 'Acme Ltd' },
      { code: 'C2', name: 'Acme Ltd.' },
    ];
    expect(found(book, file)).toEqual(['new 0', 'new 1']);
    expect(found(book, file.toReversed())).toEqual(['new 0', 'new 1']);
  });

  it('is never given to a customer that has an id', () => {
    expect(found([known(9, { code: 'C9', name: 'Acme Ltd' })], [{ code: 'C1', name: 'Acme Ltd' }])).toEqual([
      'new 0',
    ]);
  });
});

describe('customers within a file', () => {
  it('are one by id, tax number, name or contact', () => {
    const file = [
      { name: 'Acme Ltd' },
      { code: 'C1', name: 'Acme Limited', taxNo: '7701234567' },
      { taxNo: '7701234567/770101001', name: 'Акме' },
      { code: 'c1' },
      { email: 'anna@x.org' },
      { name: 'Anna', email: 'Anna@x.org' },
    ];
    expect(found([], file)).toEqual(['new 0', 'new 0', 'new 0', 'new 0', 'new 4', 'new 4']);
  });

  it('are two where one name stands for two people', () => {
    const file = [
      { name: '张伟', phone: '13800138000' },
      { name: '张伟', phone: '13900139000' },
      { name: '张伟', phone: '+86 138 0013 8000' },
      { name: '张伟' },
    ];
    expect(found([], file)).toEqual(['new 0', 'new 1', 'new 0', 'new 3']);
  });

  it('that give a customer of the book two telephones are both new: either may be it', () => {
    const book = [known(8, { name: '张伟' })];
    const file = [
      { name: '张伟', phone: '13800138000' },
      { name: '张伟', phone: '13900139000' },
      { name: '张伟' },
    ];
    expect(found(book, file)).toEqual(['new 0', 'new 1', 8]);
  });

  it('with nothing to compare are one only in the very same words', () => {
    expect(found([], [{ taxNo: '-' }, { taxNo: 'n/a' }, { taxNo: '-' }])).toEqual([
      'new 0',
      'new 1',
      'new 0',
    ]);
    expect(found([known(4, { taxNo: '-' })], [{ taxNo: ' - ' }, { phone: '000' }])).toEqual([4, 'new 1']);
  });

  it('of whom hundreds share a name are found again by all they say, and by the name never', () => {
    const crowd = Array.from({ length: 300 }, (_, index) => ({ name: 'Customer', email: `c${index}@x.org` }));
    const book = crowd.map((identity, index) => known(index + 1, identity));
    expect(found(book, crowd)).toEqual(book.map(({ customerId }) => customerId));
    expect(found(book, [{ name: 'Customer' }, { name: 'Customer', email: 'new@x.org' }])).toEqual([
      'new 0',
      'new 1',
    ]);
  });
});

// Few enough values that files collide in every way.
const aName = fc.constantFrom(
  '',
  'Acme Ltd',
  'ACME Limited',
  'Acme',
  'Anna Schmidt',
  'anna  schmidt',
  'ООО Мир',
);
const aTaxNo = fc.constantFrom('', '', '7701234567', '7701234567/770101001', '7701234567/780101001', '-');
const anEmail = fc.constantFrom('', '', 'a@x.org', 'A@x.org', 'b@x.org', 'none');
const aPhone = fc.constantFrom('', '', '84951234567', '+7 495 123 45 67', '0301234567');
const identityOf = (code: fc.Arbitrary<string>): fc.Arbitrary<CustomerIdentity> =>
  fc.record({ code, name: aName, taxNo: aTaxNo, email: anEmail, phone: aPhone });
const anyIdentity = identityOf(fc.constantFrom('', '', 'C1', 'c1', 'C2', 'C3'));
const files = fc.array(anyIdentity, { maxLength: 12 });

/** A book made from these files, one after the other: it keeps every identity with the customer it was found to be. */
function bookOf(...imported: readonly (readonly CustomerIdentity[])[]): KnownIdentity[] {
  const book: KnownIdentity[] = [];
  let customers = 0;
  for (const file of imported) {
    const { ids, firstEntries } = resolveCustomers(book, file);
    const created = new Map<number, number>();
    for (const [entry, identity] of file.entries()) {
      const first = firstEntries[entry] ?? entry;
      const id = ids[entry] || (created.get(first) ?? (customers += 1));
      created.set(first, id);
      book.push({ ...identity, customerId: id });
    }
  }
  return book;
}

/** Which entries are one customer: each by the first of its kind among these identities. */
function partition(
  identities: readonly CustomerIdentity[],
  customers: readonly (number | string)[],
): string[] {
  const texts = identities.map((identity) => JSON.stringify(identity));
  const groups = new Map<number | string, Set<string>>();
  customers.forEach((customer, index) => {
    const group = groups.get(customer) ?? new Set();
    groups.set(customer, group.add(texts[index] ?? ''));
  });
  return [...groups.values()].map((group) => [...group].sort().join(' + ')).sort();
}

describe('properties', () => {
  it('a file resolved against a book made from it finds every customer again and makes none', () => {
    fc.assert(
      fc.property(files, (file) => {
        const book = bookOf(file);
        expect(found(book, file)).toEqual(book.map(({ customerId }) => customerId));
      }),
      { numRuns: 500 },
    );
  });

  it('and so does each of several files, in the book that all of them made', () => {
    fc.assert(
      fc.property(files, files, files, (one, other, third) => {
        const book = bookOf(one, other, third);
        const file = [...one, ...other, ...third];
        expect(found(book, file)).toEqual(book.map(({ customerId }) => customerId));
      }),
      { numRuns: 500 },
    );
  });

  it('the order of the rows of a file changes nothing', () => {
    const shuffled = files.chain((file) =>
      fc.tuple(
        fc.constant(file),
        fc.shuffledSubarray(file, { minLength: file.length, maxLength: file.length }),
      ),
    );
    fc.assert(
      fc.property(files, shuffled, (before, [file, again]) => {
        const book = bookOf(before);
        expect(partition(again, found(book, again))).toEqual(partition(file, found(book, file)));
      }),
      { numRuns: 500 },
    );
  });

  it('the order of files whose rows have ids changes nothing', () => {
    const withIds = fc.array(identityOf(fc.constantFrom('C1', 'C1 ', 'C2', 'C3')), { maxLength: 8 });
    fc.assert(
      fc.property(withIds, withIds, (one, other) => {
        const customersOf = (book: readonly KnownIdentity[]): string[] =>
          partition(
            book.map(({ code, name, taxNo, email, phone }) => ({ code, name, taxNo, email, phone })),
            book.map(({ customerId }) => customerId),
          );
        expect(customersOf(bookOf(other, one))).toEqual(customersOf(bookOf(one, other)));
      }),
      { numRuns: 300 },
    );
  });

  it('two rows with the same id are one customer, and two customers of the book never become one', () => {
    fc.assert(
      fc.property(files, files, (before, file) => {
        const book = bookOf(before);
        const { ids, firstEntries } = resolveCustomers(book, file);
        const sameCode = file.flatMap((one, index) =>
          file.flatMap((other, another) =>
            one.code !== '' && one.code === other.code ? [[index, another]] : [],
          ),
        );
        for (const [one = 0, other = 0] of sameCode) expect(firstEntries[one]).toBe(firstEntries[other]);
        file.forEach((_, entry) => expect(ids[firstEntries[entry] ?? -1]).toBe(ids[entry]));
        file.forEach((_, entry) => expect(firstEntries[entry]).toBeLessThanOrEqual(entry));
      }),
      { numRuns: 300 },
    );
  });
});
