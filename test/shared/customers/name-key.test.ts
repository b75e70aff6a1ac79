import { describe, expect, it } from 'vitest';
import { nameKey } from '@shared/customers/name-key';

const keys = (names: readonly string[]): string[] => [...new Set(names.map((name) => nameKey(name).name))];

describe('a name and its legal form', () => {
  it.each([
    ['Ltd', ['Acme Ltd', 'Acme Ltd.', 'ACME LIMITED', 'Acme, Ltd', 'Ａｃｍｅ　Ｌｔｄ．', ' acme  ltd ']],
    ['Inc', ['Acme Inc', 'Acme, Inc.', 'Acme Incorporated']],
    ['LLC', ['Acme LLC', 'Acme L.L.C.', 'Acme, L. L. C.', 'Acme Limited Liability Company']],
    ['Corp', ['Acme Corp', 'Acme Corp.', 'Acme Corporation']],
    ['Co., Ltd.', ['Acme Co., Ltd.', 'Acme Co.,Ltd', 'Acme Co. Ltd', 'Acme Company Limited']],
    ['Pvt. Ltd.', ['Acme Pvt. Ltd.', 'Acme Private Limited', 'Acme (P) Ltd.']],
    ['GmbH', ['Müller GmbH', 'Müller G.m.b.H.', 'MÜLLER Gesellschaft mit beschränkter Haftung']],
    [
      'GmbH & Co. KG',
      ['Müller GmbH & Co. KG', 'Müller GmbH & Co KG', 'Müller GmbH und Co. KG', 'Müller GmbH&Co.KG'],
    ],
    ['AG', ['Muster AG', 'Muster Aktiengesellschaft']],
    ['S.A.', ['Dupont SA', 'Dupont S.A.', 'Dupont Société Anonyme']],
    ['Sp. z o.o.', ['Kowalski Sp. z o.o.', 'Kowalski sp. z o. o.', 'Kowalski SP Z O O']],
    ['s.r.o.', ['Novák s.r.o.', 'Novák, S.R.O.', 'Novák sro']],
    ['A/S', ['Hansen A/S', 'Hansen AS', 'Hansen A.S.']],
    [
      'ООО',
      [
        'ООО «Ромашка»',
        'ООО "Ромашка"',
        '"Ромашка" ООО',
        'Ромашка, ООО',
        'ромашка о.о.о.',
        'OOO Ромашка',
        'ООО Pомашкa',
        '000 «Ромашка»',
        'Общество с ограниченной ответственностью «Ромашка»',
        'ОБЩЕСТВО С ОГРАНИЧЕННОЙ ОТВЕТСТВЕННОСТЬЮ "РОМАШКА"',
      ],
    ],
    ['АО', ['АО «Мир»', 'Мир АО', 'AO Мир', 'Акционерное общество "Мир"']],
    ['ПАО', ['ПАО «Мир»', 'Публичное акционерное общество Мир']],
    ['ЗАО', ['ЗАО «Мир»', '3АО Мир', 'закрытое акционерное общество «Мир»']],
    [
      'ИП',
      ['ИП Иванов И.И.', 'ИП Иванов И. И.', 'Иванов И.И. (ИП)', 'Индивидуальный предприниматель Иванов И.И.'],
    ],
    ['有限公司', ['上海贸易有限公司', '上海贸易有限责任公司', '上海贸易有限責任公司', ' 上海 贸易 有限公司']],
    ['股份有限公司', ['长江电力股份有限公司', '长江电力股份公司']],
    ['有限公司 of a branch', ['北京华信有限责任公司上海分公司', '北京华信有限公司上海分公司']],
  ])('%s is one form however it is written', (_form, names) => {
    expect(keys(names)).toHaveLength(1);
  });

  it.each([
    ['Acme Ltd', 'Acme Inc'],
    ['Acme Ltd', 'Acme Co., Ltd.'],
    ['Acme Ltd', 'Acme'],
    ['Acme Ltd', 'Acme GmbH'],
    ['ООО «Ромашка»', 'АО «Ромашка»'],
    ['ООО «Ромашка»', 'ЗАО «Ромашка»'],
    ['АО «Мир»', 'ПАО «Мир»'],
    ['ООО «Ромашка»', '«Ромашка»'],
    ['上海贸易有限公司', '上海贸易股份有限公司'],
    ['上海贸易有限公司', '上海贸易公司'],
    ['上海贸易有限公司', '上海贸易'],
    ['Ltd', 'Limited'],
    ['Limited Edition', 'Edition Ltd'],
    ['Клиент 000', 'ООО Клиент'],
    ['IP Systems', 'ИП Systems'],
  ])('%s and %s are two names', (one, other) => {
    expect(keys([one, other])).toHaveLength(2);
  });

  it('what a name is without its form is kept beside it', () => {
    const bare = ['Acme Ltd', 'ACME, Inc.', 'Acme'].map((name) => nameKey(name).bare);
    expect(bare).toEqual(['acme', 'acme', 'acme']);
    expect(['ООО «Ромашка»', 'Ромашка АО'].map((name) => nameKey(name).bare)).toEqual(['ромашка', 'ромашка']);
    expect(['腾讯科技有限公司', '腾讯科技'].map((name) => nameKey(name).bare)).toEqual([
      '腾讯科技',
      '腾讯科技',
    ]);
    expect(['Café Zoë', 'Cafe Zoe'].map((name) => nameKey(name).bare)).toEqual(['cafe zoe', 'cafe zoe']);
  });

  it('a name with a company’s form is a company’s, one with a trader’s or none a person’s', () => {
    const names = [
      'Acme Ltd',
      'ООО Мир',
      '华信有限公司',
      '华信有限公司分公司',
      'ИП Петров',
      'Anna Schmidt',
      '张伟',
    ];
    expect(names.filter((name) => nameKey(name).isCompany)).toEqual(names.slice(0, 4));
  });
});

describe('a name and its signs', () => {
  it.each([
    ['quotes', ['«Мир»', '"Мир"', '“Мир”', '„Мир“', "'Мир'", '‹Мир›']],
    ['Chinese quotes', ['「华信」', '『华信』', '《华信》', '华信', '“华信”']],
    ['dashes', ['Smith-Jones', 'Smith–Jones', 'Smith — Jones', 'Smith−Jones', 'Smith Jones']],
    ['apostrophes', ['O’Brien', "O'Brien", 'OBrien']],
    ['initials', ['J. R. Smith', 'J.R.Smith', 'JR Smith', 'J.R. Smith']],
    ['ё', ['Пётр Алёхин', 'Петр Алехин', 'ПЁТР АЛЁХИН']],
    ['width and brackets', ['ＡＢＣ（中国）', 'ABC(中国)', 'abc 中国']],
    ['ampersands', ['Smith&Jones', 'Smith & Jones', 'Smith ＆ Jones']],
    ['characters that cannot be seen', ['Acme', '\uFEFFAcme', 'Ac\u200Bme', 'Ac\u00ADme', 'Acme\u00A0']],
    ['composed letters', ['Zoë', 'Zoe\u0308', 'ZOË']],
    ['composed Cyrillic letters', ['Андрей', 'Андреи\u0306']],
    ['foreign names in Chinese', ['约翰·史密斯', '约翰・史密斯', '约翰 史密斯']],
  ])('%s make no difference', (_what, names) => {
    expect(keys(names)).toHaveLength(1);
  });

  it.each([
    ['C', 'C++'],
    ['50', '50%'],
    ['Café', 'Cafe'],
    ['Андрей', 'Андреи'],
    ['臺灣電力', '台湾电力'],
    ['A B Trading', 'AB Trading'],
    ['Smith & Jones', 'Smith Jones'],
    ['***', '---'],
    ['🌸', '🌻'],
  ])('%s and %s are two names', (one, other) => {
    expect(keys([one, other])).toHaveLength(2);
  });

  it('a name of signs alone is still a name, a blank one is none', () => {
    expect(nameKey(' *** ').name).toBe('***');
    expect(nameKey('  ').name).toBe('');
  });
});
