/** Made-up names: places and trades that could be anywhere, in the scripts that such a ledger mixes. */
const bilingualPlaces = [
  ['Harbour', '海港'],
  ['Golden Lotus', '金莲'],
  ['Jade Garden', '翠园'],
  ['Red Lantern', '红灯笼'],
  ['Spring River', '春江'],
  ['Lucky Star', '福星'],
  ['Mountain View', '山景'],
  ['East Gate', '東門'],
  ['White Crane', '白鶴'],
  ['New Moon', '新月'],
  ['Bamboo Lane', '竹巷'],
  ['Silver Bridge', '銀橋'],
  ['Plum Blossom', '梅花'],
];
const bilingualTrades = [
  ['Foods', '食品'],
  ['Restaurant', '酒家'],
  ['Tea House', '茶楼'],
  ['Supermarket', '超市'],
  ['Trading Co., Ltd.', '贸易有限公司'],
  ['Kitchen', '小厨'],
  ['Catering', '餐飲'],
  ['Bakery', '饼屋'],
  ['Hotel', '酒店'],
  ['Noodle Bar', '面馆'],
  ['Seafood', '海鲜'],
  ['Deli', '熟食'],
];
const russianPlaces = ['Волга', 'Север', 'Берёзка', 'Восток', 'Ладога', 'Урал', 'Заря', 'Каскад', 'Онега'];
const russianForms = [
  (place) => `ООО «${place} Трейд»`,
  (place) => `ООО «${place}-Продукт»`,
  (place) => `АО «${place}»`,
  (place) => `Кафе «${place}»`,
  (place) => `ООО «Торговый дом ${place}»`,
  (place) => `Гастроном «${place}»`,
];
const latinOwners = [
  'Lindner',
  'Moreau',
  'Ruiz',
  'Ferrari',
  'Novák',
  'Jørgensen',
  'Kowalska',
  'Silva',
  'O’Brien',
  'Müller',
  'Yıldız',
  'Szabó',
  'Dubois',
  'Almeida',
  'Andersson',
  'Greco',
  'van Dijk',
  'Popescu',
];
const latinForms = [
  (owner) => `Bäckerei ${owner} GmbH`,
  (owner) => `Épicerie ${owner} SARL`,
  (owner) => `Café ${owner}`,
  (owner) => `${owner} & Sons Ltd`,
  (owner) => `Trattoria ${owner} S.r.l.`,
  (owner) => `Mercado ${owner}, S.L.`,
  (owner) => `${owner} Delikatesy`,
  (owner) => `Hotel ${owner}`,
  (owner) => `${owner} Catering`,
  (owner) => `${owner} Foods Inc.`,
  (owner) => `Bistro ${owner}`,
  (owner) => `${owner} Wholesale`,
];

/**
 * @param {number} count
 * @returns {{ number: string, name: string }[]} customers with distinct names, the kinds mixed
 */
export function sampleCustomers(count) {
  const bilingual = crossed(bilingualPlaces, bilingualTrades).map(
    ([[place, local], [trade, localTrade]]) => `${place} ${trade} ${local}${localTrade}`,
  );
  const russian = crossed(russianPlaces, russianForms).map(([place, form]) => form(place));
  const latin = crossed(latinOwners, latinForms).map(([owner, form]) => form(owner));
  const names = interleaved([bilingual, russian, latin]);
  if (names.length < count) throw new Error(`only ${names.length} names for ${count} customers`);
  return names.slice(0, count).map((name, index) => ({ number: `C${String(1001 + index)}`, name }));
}

/** Every left with every right, neighbours different in both. */
function crossed(lefts, rights) {
  const pairs = [];
  for (let shift = 0; shift < rights.length; shift += 1) {
    for (const [index, left] of lefts.entries()) pairs.push([left, rights[(index + shift) % rights.length]]);
  }
  return pairs;
}

/** The lists mixed evenly, each in its own order. */
function interleaved(lists) {
  return lists
    .flatMap((list) => list.map((name, index) => ({ name, place: (index + 0.5) / list.length })))
    .sort((left, right) => left.place - right.place)
    .map(({ name }) => name);
}
