import type { FieldOf } from '@shared/model/record-kind';
import { currencyWords, partyWords } from './party-words';

/**
 * What the columns of contract lists and subscription exports (Stripe, Chargebee) are called. Names of a rate per
 * month or year (MRR, ACV) stand under no field: they are not what the term is worth.
 */
export const contractsWords: Readonly<Record<FieldOf<'contracts'>, string>> = {
  customerId: partyWords.customerId,
  customerName: partyWords.customerName,
  contractNo: `
    contractno contractnumber contractid contractcode contract agreementno agreementnumber subscriptionid
    subscriptionno subscriptionnumber policyno policynumber id
    合同编号 合同号 合同编码 合同号码 协议编号 订阅编号 订阅号 合約編號 合約號 契約編號 訂閱編號
    номердоговора договорно договорномер договор номерконтракта контракт номерподписки`,
  start: `
    currentperiodstart currenttermstart subscriptioncurrenttermstart contractstartdate contractstart startdate start
    termstartdate termstart effectivedate effectivefrom validfrom begindate begin commencementdate commencement
    subscriptionstartdate subscriptionstart serviceperiodstart servicestart periodstart activationdate startedat
    startson inceptiondate from
    合同开始日期 合同起始日期 合同生效日期 合同开始时间 开始日期 生效日期 起始日期 服务开始日期 订阅开始日期 起租日期 开始时间
    有效期起 起始日 生效日
    合約開始日 合約起始日 合約起日 開始日期 生效日期 起始日期 服務開始日期 訂閱開始日期 起租日 起始日 生效日 開始日
    датаначаладоговора датаначаладействия началодоговора началодействия датаначала началосрока действуетс
    датаначалаподписки датавступлениявсилу начало срокс с`,
  end: `
    currentperiodend currenttermend subscriptioncurrenttermend contractenddate contractend enddate end termenddate
    termend expirydate expirationdate expiredate expiry expiration expireson expires validto validuntil validthrough
    subscriptionenddate subscriptionend serviceperiodend serviceend periodend until to
    合同结束日期 合同终止日期 合同到期日 合同到期日期 合同结束时间 结束日期 到期日期 到期日 终止日期 截止日期 失效日期
    服务结束日期 订阅到期日期 结束时间 到期时间 有效期至 有效期止
    合約結束日 合約到期日 合約迄日 結束日期 到期日期 到期日 終止日期 截止日期 服務結束日期 訂閱到期日期 迄日 結束日
    датаокончаниядоговора датаокончаниядействия окончаниедоговора датаокончания окончание действуетдо действителендо
    срокдействиядо срокдо датазавершения конец по до`,
  term: `
    termlength contractterm contractlength subscriptionterm termmonths contractmonths termyears term duration
    durationmonths lengthmonths months
    合同期限 服务期限 订阅期限 租期 期限 期限月 月数 合同期 合約期限 合約期間 訂閱期間 期限 期間 租期 月數
    срокдоговора срокдействиядоговора срокдействия срокподписки срокмес срок количествомесяцев колвомесяцев`,
  value: `
    contractvalue totalcontractvalue contractamount value amount totalvalue totalamount total tcv subscriptionamount
    planamount price fee premium
    合同金额 合同总额 合同总金额 合同价款 签约金额 金额 总金额 订阅金额 费用 价税合计
    合約金額 合約總額 契約金額 金額 總金額 訂閱金額 費用
    суммадоговора стоимостьдоговора ценадоговора суммаконтракта суммаподписки сумма стоимость цена`,
  currency: currencyWords,
  billingInterval: `
    billinginterval billingfrequency billingcycle billingperiod billingperiodunit invoicingfrequency paymentfrequency
    planinterval interval frequency
    计费周期 付款周期 结算周期 收费周期 账单周期 开票周期 付费周期 付款频率 計費週期 付款週期 帳單週期 收費週期 結算週期
    периодичность периодичностьоплаты периодоплаты частотаоплаты периодвыставлениясчетов`,
  product: `
    product productname plan planname planid subscriptionplan subscriptionplanid productplan service servicename item
    产品 产品名称 套餐 套餐名称 订阅套餐 服务 服务名称 服务项目 商品 商品名称
    產品 產品名稱 方案 方案名稱 服務 服務名稱 商品 商品名稱
    продукт тариф тарифныйплан услуга наименованиеуслуги товар номенклатура предметдоговора`,
  autoRenew: `
    autorenew autorenewal autorenews isautorenew automaticrenewal renewsautomatically
    自动续约 自动续费 自动续订 自动续签 是否自动续约 是否自动续费 是否自动续签 自動續約 自動續訂 是否自動續約
    автопродление автоматическоепродление автопролонгация автоматическаяпролонгация пролонгация`,
  renewedFrom: `
    renewedfrom renewalof renewsfrom previouscontract previouscontractno priorcontract parentcontract originalcontract
    续签自 续约自 原合同编号 原合同号 上一合同 續約自 原合約編號 前合約編號
    предыдущийдоговор номерпредыдущегодоговора исходныйдоговор продлениедоговора взаменсдоговора`,
  cancelledOn: `
    cancelledon canceledon cancelledat canceledat subscriptioncancelledat cancellationdate canceldate datecancelled
    datecanceled terminationdate terminatedon churndate
    取消日期 取消时间 解约日期 退订日期 解除日期 提前终止日期 流失日期 取消時間 解約日期 退訂日期 提前終止日
    датарасторжения датаотмены датаотказа датапрекращения расторгнут отменен`,
  reason: `
    reason cancellationreason cancelreason subscriptioncancelreason terminationreason churnreason reasonforleaving
    取消原因 解约原因 退订原因 终止原因 流失原因 原因 解約原因 退訂原因 終止原因
    причинарасторжения причинаотмены причинаотказа причинаоттока причина`,
  taxNo: partyWords.taxNo,
  email: partyWords.email,
  phone: partyWords.phone,
};
