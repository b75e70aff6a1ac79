import { describe, expect, test } from 'vitest';
import type { RecordKind } from '@shared/model/record-kind';
import type { programFixtures } from '../../fixtures/programs.mjs';
import { listedRows, setAsideReasons, stageAny } from '../../helpers/staged-rows';

/** What a file comes to: whom and how much in each row, what is set aside, and the sum of everything read. */
interface Expected {
  readonly kind: RecordKind;
  readonly mapping: Readonly<Record<string, string>>;
  /** Row number, ISO day (of a customer: ''), customer by number or name, else e-mail; money in minor units. */
  readonly rows: readonly (readonly [row: number, day: string, customer: string | null, amount: number])[];
  readonly aside?: readonly (readonly [row: number, ...reasons: string[]])[];
  readonly sum: number;
  readonly notes?: readonly string[];
}

const programs: Readonly<Record<keyof typeof programFixtures, Expected>> = {
  'kingdee-k3-outbound.xlsx': {
    kind: 'sales',
    mapping: {
      date: '日期',
      customerName: '购货单位',
      amount: '销售金额',
      quantity: '实发数量',
      unitPrice: '销售单价',
      invoice: '单据编号',
      product: '产品代码',
      productName: '产品名称',
      salesperson: '业务员',
    },
    rows: [
      [3, '2024-01-05', '海港食品有限公司', 38500],
      [4, '2024-01-06', '翠园酒家', 16400],
      [5, '2024-01-07', '海港食品有限公司', -3850],
    ],
    aside: [[6, 'row.total']],
    sum: 51050,
    notes: ['import.rowsAboveHeader', 'import.totalAgrees'],
  },
  'kingdee-cloud-outbound.xlsx': {
    kind: 'sales',
    mapping: {
      date: '日期',
      customerName: '客户',
      amount: '金额',
      quantity: '实发数量',
      unitPrice: '单价',
      invoice: '单据编号',
      product: '物料编码',
      productName: '物料名称',
      currency: '结算币别',
      salesperson: '销售员',
    },
    rows: [
      [2, '2024-01-05', '海港食品有限公司', 30000],
      [3, '2024-01-05', '海港食品有限公司', 32000],
      [4, '2024-01-06', '翠园酒家', 6000],
    ],
    sum: 68000,
  },
  'kingdee-cloud-receivables.xlsx': {
    kind: 'sales',
    mapping: {
      date: '业务日期',
      customerName: '客户',
      amount: '不含税金额',
      quantity: '计价数量',
      unitPrice: '含税单价',
      invoice: '单据编号',
      product: '物料编码',
      productName: '物料名称',
      currency: '币别',
      salesperson: '销售员',
    },
    rows: [
      [2, '2024-01-05', '海港食品有限公司', 30000],
      [3, '2024-01-06', '翠园酒家', 6000],
    ],
    sum: 36000,
  },
  'kingdee-cloud-customers.xlsx': {
    kind: 'customers',
    mapping: {
      customerId: '编码',
      customerName: '名称',
      phone: '联系电话',
      taxNo: '纳税登记号',
      region: '地区',
      tier: '客户分组',
      owner: '销售员',
      sinceDate: '创建日期',
      currency: '结算币别',
    },
    rows: [
      [2, '', 'CUST0001', 0],
      [3, '', 'CUST0002', 0],
    ],
    sum: 0,
  },
  'yonyou-u8-sales.xlsx': {
    kind: 'sales',
    mapping: {
      date: '日期',
      customerId: '客户编码',
      customerName: '客户简称',
      amount: '无税金额',
      quantity: '数量',
      unitPrice: '无税单价',
      invoice: '发票号',
      product: '存货编码',
      productName: '存货名称',
      salesperson: '业务员名称',
    },
    rows: [
      [4, '2024-01-05', '0101', 30000],
      [5, '2024-01-08', '0101', 32000],
      [7, '2024-01-09', '0102', 6000],
    ],
    aside: [
      [6, 'row.total'],
      [8, 'row.total'],
      [9, 'row.total'],
    ],
    sum: 68000,
    notes: ['import.rowsAboveHeader', 'import.totalAgrees', 'import.totalAgrees', 'import.totalAgrees'],
  },
  'yonyou-tplus-sales.xlsx': {
    kind: 'sales',
    mapping: {
      date: '单据日期',
      customerId: '客户编码',
      customerName: '客户',
      amount: '含税金额',
      quantity: '数量',
      unitPrice: '含税单价',
      invoice: '单据编号',
      product: '存货编码',
      productName: '存货',
      salesperson: '业务员',
    },
    rows: [
      [2, '2024-01-05', '0101', 33900],
      [3, '2024-01-06', '0102', 6780],
    ],
    aside: [[4, 'row.total']],
    sum: 40680,
    notes: ['import.totalAgrees'],
  },
  'yonyou-u8-customers.xlsx': {
    kind: 'customers',
    mapping: {
      customerId: '客户编码',
      customerName: '客户名称',
      email: 'Email地址',
      phone: '电话',
      taxNo: '纳税人登记号',
      region: '所属地区名称',
      industry: '所属行业',
      tier: '信用等级',
      owner: '专管业务员名称',
      sinceDate: '发展日期',
    },
    rows: [
      [2, '', '0101', 0],
      [3, '', '0102', 0],
    ],
    sum: 0,
  },
  '1c-sales.xlsx': {
    kind: 'sales',
    mapping: {
      date: 'Дата',
      customerName: 'Контрагент',
      amount: 'Сумма',
      invoice: 'Номер',
      currency: 'Валюта',
    },
    rows: [
      [4, '2024-01-05', 'ООО «Волга»', 1250000],
      [5, '2024-01-09', 'ИП Петров С.В.', 78050],
      [6, '2024-01-25', 'ООО «Волга»', 100000],
    ],
    sum: 1428050,
    notes: ['import.rowsAboveHeader'],
  },
  '1c-sales-report.xlsx': {
    kind: 'sales',
    mapping: {
      date: 'Период',
      customerName: 'Покупатель',
      amount: 'Сумма без НДС',
      quantity: 'Количество',
      product: 'Номенклатура',
      salesperson: 'Основной менеджер',
    },
    rows: [
      [4, '2024-01-05', 'ООО «Волга»', 1041667],
      [5, '2024-01-09', 'ИП Петров С.В.', 65042],
    ],
    aside: [[6, 'row.total']],
    sum: 1106709,
    notes: ['import.rowsAboveHeader', 'import.totalAgrees'],
  },
  '1c-counterparties.xlsx': {
    kind: 'customers',
    mapping: {
      customerId: 'Код',
      customerName: 'Наименование',
      email: 'Электронная почта',
      phone: 'Телефон',
      taxNo: 'ИНН',
      region: 'Регион',
      owner: 'Основной менеджер',
      sinceDate: 'Дата регистрации',
    },
    rows: [
      [2, '', '000000012', 0],
      [3, '', '000000013', 0],
    ],
    sum: 0,
  },
  // Only what stands between 62 and 90 is revenue; the payment and the advance set off are set aside.
  '1c-account-62.xlsx': {
    kind: 'sales',
    mapping: { date: 'Период', customerName: 'Аналитика Дт', invoice: 'Документ', amount: 'F' },
    rows: [
      [6, '2024-01-05', 'ООО «Волга»', 1250000],
      [8, '2024-01-09', 'ИП Петров С.В.', 78050],
    ],
    aside: [
      [5, 'row.total'],
      [7, 'row.notSale'],
      [9, 'row.notSale'],
      [10, 'row.total'],
    ],
    sum: 1378050,
    notes: ['import.rowsAboveHeader', 'import.firstLines', 'import.totalAgrees'],
  },
  'quickbooks-sales-by-customer.csv': {
    kind: 'sales',
    mapping: {
      date: 'Date',
      customerName: 'A',
      amount: 'Amount',
      quantity: 'Qty',
      unitPrice: 'Sales Price',
      invoice: 'Num',
      productName: 'Product/Service',
    },
    rows: [
      [7, '2024-01-05', "Amy's Bird Sanctuary", 12000],
      [8, '2024-01-19', "Amy's Bird Sanctuary", -3000],
      [12, '2024-01-22', 'Freeman Sporting Goods:0969 Ocean View Road', 125050],
      [15, '2024-01-23', 'Freeman Sporting Goods:55 Twin Lane', 8500],
    ],
    aside: [
      [6, 'row.heading'],
      [9, 'row.total'],
      [10, 'row.heading'],
      [11, 'row.heading'],
      [13, 'row.total'],
      [14, 'row.heading'],
      [16, 'row.total'],
      [17, 'row.total'],
      [18, 'row.total'],
      [20, 'row.heading'],
    ],
    sum: 142550,
    notes: [
      'import.rowsAboveHeader',
      'import.groupsFilled',
      'import.currencyAssumed',
      'import.totalAgrees',
      'import.totalAgrees',
      'import.totalAgrees',
      'import.totalAgrees',
      'import.totalAgrees',
    ],
  },
  'quickbooks-transactions.csv': {
    kind: 'sales',
    mapping: { date: 'Date', customerName: 'Name', amount: 'Amount', invoice: 'Num' },
    rows: [
      [6, '2024-01-05', "Amy's Bird Sanctuary", 12000],
      [8, '2024-01-19', "Amy's Bird Sanctuary", -3000],
    ],
    aside: [
      [7, 'row.notSale'],
      [9, 'row.notSale'],
    ],
    sum: 41500,
    notes: ['import.rowsAboveHeader'],
  },
  'quickbooks-customers.csv': {
    kind: 'customers',
    mapping: { customerName: 'Customer', email: 'Email', phone: 'Phone Numbers' },
    rows: [
      [5, '', "Amy's Bird Sanctuary", 0],
      [6, '', 'Freeman Sporting Goods', 0],
    ],
    sum: 0,
    notes: ['import.rowsAboveHeader'],
  },
  'xero-invoices.csv': {
    kind: 'sales',
    mapping: {
      date: 'InvoiceDate',
      customerName: 'ContactName',
      amount: 'LineAmount',
      quantity: 'Quantity',
      unitPrice: 'UnitAmount',
      invoice: 'InvoiceNumber',
      product: 'InventoryItemCode',
      productName: 'Description',
      currency: 'Currency',
      email: 'EmailAddress',
    },
    rows: [
      [2, '2024-01-05', 'Marine Systems', 18000],
      [3, '2024-01-05', 'Marine Systems', 15000],
      [4, '2024-01-22', 'City Agency', 6250],
    ],
    sum: 39250,
  },
  // The template has no line amounts: its discounts are not taken off, and that is said.
  'xero-template.csv': {
    kind: 'sales',
    mapping: {
      date: '*InvoiceDate',
      customerName: '*ContactName',
      quantity: '*Quantity',
      unitPrice: '*UnitAmount',
      invoice: '*InvoiceNumber',
      product: 'InventoryItemCode',
      productName: '*Description',
      currency: 'Currency',
      email: 'EmailAddress',
    },
    rows: [
      [2, '2024-01-25', 'Marine Systems', 20000],
      [3, '2024-01-26', 'City Agency', 18750],
    ],
    sum: 38750,
    notes: ['import.discountsNotTaken'],
  },
  'xero-contacts.csv': {
    kind: 'customers',
    mapping: {
      customerId: 'AccountNumber',
      customerName: '*ContactName',
      email: 'EmailAddress',
      phone: 'PhoneNumber',
      taxNo: 'TaxNumber',
      region: 'PORegion',
      city: 'POCity',
    },
    rows: [
      [2, '', 'MAR001', 0],
      [3, '', 'CIT001', 0],
    ],
    sum: 0,
  },
  'sap-b1-invoices.xlsx': {
    kind: 'sales',
    mapping: {
      date: 'DocDate',
      customerId: 'CardCode',
      customerName: 'CardName',
      amount: 'LineTotal',
      quantity: 'Quantity',
      unitPrice: 'Price',
      invoice: 'DocNum',
      product: 'ItemCode',
      productName: 'Dscription',
      currency: 'DocCur',
      salesperson: 'SlpName',
    },
    rows: [
      [2, '2024-01-05', 'C20000', 120250],
      [3, '2024-01-05', 'C20000', 25251],
      [4, '2024-01-06', 'C30000', 8417],
    ],
    sum: 153918,
  },
  'sap-b1-partners.xlsx': {
    kind: 'customers',
    mapping: {
      customerId: 'CardCode',
      customerName: 'CardName',
      email: 'E_Mail',
      phone: 'Phone1',
      taxNo: 'LicTradNum',
      region: 'Country',
      city: 'City',
      tier: 'GroupCode',
      owner: 'SlpCode',
      sinceDate: 'CreateDate',
      currency: 'Currency',
    },
    rows: [
      [2, '', 'C20000', 0],
      [3, '', 'C30000', 0],
    ],
    sum: 0,
  },
  // An order's further lines leave its own columns blank; the till's sale in 5 and 6 has nobody to take.
  'shopify-orders.csv': {
    kind: 'sales',
    mapping: {
      date: 'Created at',
      customerName: 'Billing Name',
      quantity: 'Lineitem quantity',
      unitPrice: 'Lineitem price',
      invoice: 'Name',
      product: 'Lineitem sku',
      productName: 'Lineitem name',
      currency: 'Currency',
      channel: 'Source',
      email: 'Email',
      phone: 'Phone',
    },
    rows: [
      [2, '2024-01-05', 'Ana Silva', 4000],
      [3, '2024-01-05', 'Ana Silva', 5500],
      [4, '2024-01-06', 'Bo Chen', 2000],
      [5, '2024-01-07', null, 4000],
      [6, '2024-01-07', null, 450],
    ],
    sum: 15950,
    notes: ['import.ordersFilled'],
  },
  'shopify-customers.csv': {
    kind: 'customers',
    mapping: {
      customerId: 'Customer ID',
      customerName: 'First Name',
      email: 'Email',
      phone: 'Phone',
      region: 'Default Address Province Code',
      city: 'Default Address City',
    },
    rows: [
      [2, '', '6120001', 0],
      [3, '', '6120002', 0],
    ],
    sum: 0,
    notes: ['import.namesJoined'],
  },
  'woocommerce-orders.csv': {
    kind: 'sales',
    mapping: {
      date: 'Date',
      customerName: 'Customer',
      amount: 'Net Sales',
      quantity: 'Items sold',
      invoice: 'Order #',
      product: 'Product(s)',
    },
    rows: [
      [2, '2024-01-05', 'Ana Silva', 5200],
      [3, '2024-01-06', 'Bo Chen', 2050],
    ],
    sum: 7250,
  },
  // The order's total stands on each of its lines and counts on none.
  'woocommerce-order-lines.csv': {
    kind: 'sales',
    mapping: {
      date: 'Order Date',
      customerName: 'First Name (Billing)',
      quantity: 'Quantity (- Refund)',
      unitPrice: 'Item Cost',
      invoice: 'Order Number',
      product: 'SKU',
      productName: 'Item Name',
      email: 'Email (Billing)',
      phone: 'Phone (Billing)',
    },
    rows: [
      [2, '2024-01-05', 'Ana Silva', 4750],
      [3, '2024-01-05', 'Ana Silva', 450],
    ],
    sum: 5200,
    notes: ['import.namesJoined'],
  },
  'woocommerce-customers.csv': {
    kind: 'customers',
    mapping: { customerName: 'Name', email: 'Email', region: 'Region', city: 'City', sinceDate: 'Sign Up' },
    rows: [
      [2, '', 'Ana Silva', 0],
      [3, '', 'Bo Chen', 0],
    ],
    sum: 0,
  },
  'taobao-orders.csv': {
    kind: 'sales',
    mapping: {
      date: '订单创建时间',
      customerName: '买家会员名',
      amount: '买家实际支付金额',
      quantity: '宝贝总数量',
      invoice: '订单编号',
      productName: '宝贝标题',
      phone: '联系手机',
    },
    rows: [
      [2, '2024-01-05', '茶友小李', 11800],
      [3, '2024-01-06', 'hanmeimei', 6400],
    ],
    sum: 18200,
  },
  'hubspot-contacts.csv': {
    kind: 'customers',
    mapping: {
      customerId: 'Record ID',
      customerName: 'First Name',
      email: 'Email',
      phone: 'Phone Number',
      region: 'Country/Region',
      city: 'City',
      industry: 'Industry',
      source: 'Original Source',
      owner: 'Contact owner',
      sinceDate: 'Create Date',
    },
    rows: [
      [2, '', '901', 0],
      [3, '', '902', 0],
    ],
    sum: 0,
    notes: ['import.namesJoined'],
  },
  'stripe-subscriptions.csv': {
    kind: 'contracts',
    mapping: {
      customerId: 'Customer ID',
      customerName: 'Customer Name',
      contractNo: 'id',
      start: 'Current Period Start (UTC)',
      end: 'Current Period End (UTC)',
      value: 'Amount',
      currency: 'Currency',
      billingInterval: 'Interval',
      product: 'Plan',
      cancelledOn: 'Canceled At (UTC)',
      reason: 'Cancellation Reason',
      email: 'Customer Email',
    },
    rows: [
      [2, '2024-01-15', 'cus_A', 2900],
      [3, '2023-02-01', 'cus_B', 29000],
    ],
    sum: 31900,
  },
  // A rate per month is not what the term is worth: it is kept, and the contract has no value.
  'chargebee-subscriptions.csv': {
    kind: 'contracts',
    mapping: {
      customerId: 'customer.id',
      customerName: 'customer.company',
      contractNo: 'subscription.id',
      start: 'subscription.current_term_start',
      end: 'subscription.current_term_end',
      product: 'subscription.plan_id',
      cancelledOn: 'subscription.cancelled_at',
      reason: 'subscription.cancel_reason',
      email: 'customer.email',
    },
    rows: [
      [2, '2024-01-01', 'C-4', 0],
      [3, '2023-07-01', 'C-5', 0],
    ],
    sum: 0,
  },
  'contracts-zh.xlsx': {
    kind: 'contracts',
    mapping: {
      customerName: '客户名称',
      contractNo: '合同编号',
      start: '合同开始日期',
      term: '合同期限',
      value: '合同金额',
      billingInterval: '付款周期',
      product: '产品名称',
      autoRenew: '是否自动续约',
      renewedFrom: '原合同编号',
      cancelledOn: '解约日期',
      reason: '解约原因',
    },
    rows: [
      [2, '2024-01-01', '海港食品有限公司', 1200000],
      [3, '2024-01-31', '翠园酒家', 80050],
    ],
    sum: 1280050,
  },
  'contracts-ru.csv': {
    kind: 'contracts',
    mapping: {
      customerName: 'Контрагент',
      contractNo: 'Номер договора',
      start: 'Дата начала',
      term: 'Срок, мес.',
      value: 'Сумма договора',
      autoRenew: 'Автопролонгация',
      cancelledOn: 'Дата расторжения',
      reason: 'Причина расторжения',
      taxNo: 'ИНН',
    },
    rows: [
      [2, '2024-01-01', 'ООО «Волга»', 12000000],
      [3, '2024-01-15', 'ИП Петров С.В.', 3050050],
    ],
    sum: 15050050,
  },
  'contracts-tw.csv': {
    kind: 'contracts',
    mapping: {
      customerName: '客戶名稱',
      contractNo: '合約編號',
      start: '合約起始日',
      end: '合約到期日',
      value: '合約金額',
      autoRenew: '自動續約',
      taxNo: '統一編號',
    },
    rows: [
      [2, '2024-01-05', '海港食品股份有限公司', 12000000],
      [3, '2024-02-15', '翠園餐廳', 3600000],
    ],
    sum: 15600000,
  },
  'survey-nps.csv': {
    kind: 'feedback',
    mapping: {
      customerName: 'Name',
      date: 'Submitted At',
      score: 'How likely are you to recommend Harbour Foods to a friend or colleague?',
      comment: 'Comment',
      email: 'Email',
    },
    rows: [
      [2, '2024-01-05', 'Ana Silva', 0],
      [3, '2024-01-06', 'Bo Chen', 0],
    ],
    aside: [[4, 'score.invalid']],
    sum: 0,
  },
  'survey-zh.xlsx': {
    kind: 'feedback',
    mapping: {
      customerName: '1、您的姓名',
      date: '提交答卷时间',
      score: '3、您向朋友推荐我们的可能性有多大？',
      comment: '4、建议',
      channel: '来源',
      phone: '2、您的手机号',
    },
    rows: [
      [2, '2024-01-25', '李雷', 0],
      [3, '2024-01-26', '韩梅梅', 0],
    ],
    sum: 0,
  },
  'survey-csat-ru.csv': {
    kind: 'feedback',
    mapping: {
      customerName: 'Клиент',
      date: 'Дата ответа',
      score: 'Оценка удовлетворенности',
      scale: 'Шкала',
      comment: 'Комментарий',
      channel: 'Канал опроса',
      phone: 'Телефон',
    },
    rows: [
      [2, '2024-01-05', 'ООО «Волга»', 0],
      [3, '2024-01-09', 'ИП Петров С.В.', 0],
    ],
    sum: 0,
  },
  'salesforce-activities.csv': {
    kind: 'interactions',
    mapping: {
      customerName: 'Company / Account',
      date: 'Date',
      interactionKind: 'Type',
      note: 'Full Comments',
    },
    rows: [
      [2, '2024-01-25', 'Marine Systems', 0],
      [3, '2024-01-26', 'City Agency', 0],
    ],
    sum: 0,
  },
  'contacts-zh.csv': {
    kind: 'interactions',
    mapping: { customerName: '客户名称', date: '跟进时间', interactionKind: '跟进方式', note: '跟进内容' },
    rows: [
      [2, '2024-01-05', '海港食品有限公司', 0],
      [3, '2024-01-08', '翠园酒家', 0],
    ],
    aside: [[4, 'kind.missing']],
    sum: 0,
  },
  'contacts-ru.csv': {
    kind: 'interactions',
    mapping: {
      customerName: 'Контрагент',
      date: 'Дата обращения',
      interactionKind: 'Вид обращения',
      value: 'Длительность',
      channel: 'Канал',
      note: 'Описание',
    },
    rows: [
      [2, '2024-01-05', 'ООО «Волга»', 0],
      [3, '2024-01-09', 'ИП Петров С.В.', 0],
    ],
    sum: 0,
  },
};

describe('exports of the usual programs', () => {
  test.each(Object.entries(programs))(
    '%s is known for what it is, its columns by their own names, and adds up',
    async (name, { kind, mapping, rows, aside = [], sum, notes = [] }) => {
      const staged = await stageAny(name);
      expect(staged.kind).toBe(kind);
      expect(staged.info.mapping).toEqual(mapping);
      expect(listedRows(staged)).toEqual(rows);
      expect(setAsideReasons(staged)).toEqual(aside);
      expect(staged.info.amountRead).toBe(sum);
      expect(staged.info.rowsRead).toBe(rows.length + aside.length);
      expect(staged.info.notes.map(({ code }) => code)).toEqual(notes);
    },
  );
});
