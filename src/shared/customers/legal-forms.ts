/** A legal form of companies with the ways in which one and the same form is written, in plain text. */
export interface LegalForm {
  /** What every way of writing it becomes. */
  readonly canonical: string;
  readonly writings: readonly string[];
  /** `either`: the form stands before or behind the name and means the same. */
  readonly place: 'behind' | 'either';
  /** Borne by a person under the own name: a namesake is somebody else. */
  readonly isPerson?: true;
}

const behind = (canonical: string, ...writings: string[]): LegalForm => ({
  canonical,
  writings: [canonical, ...writings],
  place: 'behind',
});

const either = (canonical: string, ...writings: string[]): LegalForm => ({
  ...behind(canonical, ...writings),
  place: 'either',
});

/**
 * Only writings of the same form of the same law are one: `Ltd` is not `ООО`, and a name without its form is
 * another name, since „Ромашка“ may be an ООО and an АО. Longer writings win over those they end with.
 */
export const wordForms: readonly LegalForm[] = [
  // English
  behind('ltd', 'limited'),
  behind('co ltd', 'company limited', 'co limited', 'company ltd', 'coltd'),
  behind('pte ltd', 'pte limited'),
  behind('pvt ltd', 'private limited', 'pvt limited', 'private ltd', 'p ltd'),
  behind('pty ltd', 'proprietary limited', 'pty limited', 'proprietary ltd'),
  behind('inc', 'incorporated'),
  behind('corp', 'corporation'),
  behind('co', 'company'),
  behind('llc', 'limited liability company'),
  behind('llp', 'limited liability partnership'),
  behind('lp', 'limited partnership'),
  behind('plc', 'public limited company'),
  // German
  behind('gmbh', 'gesellschaft mit beschränkter haftung', 'gesellschaft mit beschraenkter haftung'),
  behind('gmbh & co kg', 'gmbh und co kg', 'gmbh + co kg', 'gmbh+co kg', 'gmbh co kg'),
  behind('ag', 'aktiengesellschaft'),
  behind('kg', 'kommanditgesellschaft'),
  behind('ohg', 'offene handelsgesellschaft'),
  behind(
    'ug',
    'ug haftungsbeschränkt',
    'ug haftungsbeschraenkt',
    'unternehmergesellschaft haftungsbeschränkt',
  ),
  { ...behind('ek', 'eingetragener kaufmann', 'e kfm', 'ekfm'), isPerson: true },
  behind('ev', 'eingetragener verein'),
  // French, Italian, Spanish, Dutch, Nordic, Polish, Czech
  behind('sa', 'société anonyme', 'sociedad anónima'),
  behind('sarl', 'société à responsabilité limitée'),
  behind('sas', 'société par actions simplifiée'),
  behind('spa', 'società per azioni'),
  behind('srl', 'società a responsabilità limitata'),
  behind('sl', 'sociedad limitada'),
  behind('bv', 'besloten vennootschap'),
  behind('nv', 'naamloze vennootschap'),
  behind('ab', 'aktiebolag'),
  behind('as', 'a s', 'aksjeselskap', 'aktieselskab'),
  behind('aps', 'anpartsselskab'),
  behind('oy', 'osakeyhtiö'),
  behind('sp z oo', 'sp zoo', 'sp z o o', 'spółka z ograniczoną odpowiedzialnością'),
  behind('sro', 'společnost s ručením omezeným'),
  // Russian, in Latin letters where no English word is meant
  either('ооо', 'общество с ограниченной ответственностью', 'ooo'),
  either('ао', 'акционерное общество'),
  either('пао', 'публичное акционерное общество', 'pao'),
  either('нао', 'непубличное акционерное общество'),
  either('оао', 'открытое акционерное общество', 'oao'),
  either('зао', 'закрытое акционерное общество', 'zao'),
  either('ано', 'автономная некоммерческая организация'),
  either('гуп', 'государственное унитарное предприятие'),
  either('муп', 'муниципальное унитарное предприятие'),
  either('фгуп', 'федеральное государственное унитарное предприятие'),
  either('тоо', 'товарищество с ограниченной ответственностью'),
  { ...either('ип', 'индивидуальный предприниматель'), isPerson: true },
];

/**
 * Chinese forms, which follow the name without a blank. By the Company Law of the People's Republic of China a
 * name may say 有限责任公司 or 有限公司 of the one form, and 股份有限公司 or 股份公司 of the other. Longest first.
 */
export const chineseForms: readonly LegalForm[] = [
  behind('股份有限公司', '股份公司'),
  behind('有限公司', '有限责任公司', '有限責任公司'),
  behind('公司'),
];

/** Letters and digits that stand for a Russian form by their looks, where the rest of the name is Cyrillic. */
export const cyrillicLookalikes: ReadonlyMap<string, string> = new Map([
  ['000', 'ооо'],
  ['0а0', 'оао'],
  ['3ао', 'зао'],
  ['3ao', 'зао'],
  ['ao', 'ао'],
]);
