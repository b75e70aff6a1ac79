import type { FieldOf } from '@shared/model/record-kind';
import { currencyWords, partyWords } from './party-words';

/**
 * What sales columns are called in ledgers and in the exports of common programs (Kingdee, Yonyou, 1C, QuickBooks,
 * Xero, SAP Business One, Shopify, WooCommerce, Tmall), best names first. A name may stand under several fields:
 * the earlier field takes the column unless a better one is there.
 */
export const salesWords: Readonly<Record<FieldOf<'sales'>, string>> = {
  date: `
    date invoicedate orderdate salesdate saledate transactiondate txndate transdate docdate documentdate postingdate
    billdate billingdate receiptdate purchasedate datecreated createdat paidat orderdatetime orderedat created datepaid paiddate datetime day
    日期 单据日期 订单日期 开票日期 发票日期 销售日期 业务日期 交易日期 出库日期 发货日期 制单日期 记账日期 下单日期 下单时间
    订单创建时间 订单付款时间 买家下单时间 买家付款时间 付款时间 支付时间 成交时间 交易时间 时间
    單據日期 訂單日期 開立日期 發票日期 銷售日期 銷貨日期 交易日期 出貨日期 過帳日期 下單日期 下單時間 訂單成立時間 付款時間 時間
    дата датадокумента датапродажи датазаказа датаоперации датареализации датаотгрузки датасчета датачека датавремя
    период`,
  customerId: partyWords.customerId,
  customerName: partyWords.customerName,
  // Net of tax before anything else: that is what revenue is, wherever a file has both.
  amount: `
    netamount amountnet netsales netrevenue nrevenue amount lineamount linetotal salesamount saleamount totalamount
    lineitemtotal rowtotal extendedprice extprice extamount extendedamount salesvalue netvalue linevalue sales revenue
    turnover value totalprice itemtotal transactionamount invoiceamount total grandtotal ordertotal ordertotalamount
    subtotal
    不含税金额 无税金额 未税金额 本币无税金额 不含税销售额 金额 销售金额 销售额 价税合计 含税金额 本币金额 成交金额 实付金额
    买家实际支付金额 买家实付金额 应收金额 合计金额 总金额 总价 订单金额 小计 合计 总计
    未稅金額 不含稅金額 金額 銷售金額 銷售額 銷貨金額 含稅金額 成交金額 實付金額 應收金額 合計金額 總金額 總價 訂單金額 小計 合計 總計
    суммабезндс сумма суммапродажи суммасндс суммастроки суммаруб выручка стоимость стоимостьсндс оборот продажи
    суммадокумента суммазаказа итого всего`,
  quantity: `
    quantity qty quantitysold qtysold quantityinvoiced lineitemquantity itemquantity itemssold quantityrefund units pieces pcs
    数量 销售数量 购买数量 实发数量 计价数量 出库数量 宝贝总数量 件数
    數量 銷售數量 銷貨數量 購買數量 件數
    количество колво кво штук шт`,
  unitPrice: `
    unitprice price priceeach itemprice unitamount lineitemprice priceperunit salesprice itemcost rate
    单价 含税单价 销售单价 不含税单价 无税单价 价格
    單價 含稅單價 銷售單價 未稅單價 售價 價格
    цена ценазаединицу ценазашт ценаруб ценасндс`,
  invoice: `
    invoiceno invoicenumber invoice invoiceid orderno ordernumber orderid order documentno documentnumber docno docnum
    docnumber billno billnumber receiptno receiptnumber receipt transactionno transactionid txnid voucherno salesorder
    salesorderno num no refno
    单据编号 单据号 单据编码 单据号码 发票号码 发票号 发票编号 订单编号 订单号 订单id 主订单编号 销售单号 出库单号 单号 凭证号 凭证字号
    單據編號 單據號碼 單據單號 發票號碼 發票號 訂單編號 訂單號碼 銷貨單號 銷售單號 出貨單號 單號 憑證號碼
    номердокумента номерсчета номерсчетафактуры номернакладной номерреализации номерзаказа номерчека документ
    регистратор накладная счетфактура счет заказ чек номер`,
  creditFor: `
    creditfor creditnotefor creditof creditedinvoice creditedinvoiceno originalinvoice originalinvoiceno
    originalinvoicenumber originalorder refundof refundfor returnof returnfor returnagainst correctedinvoice
    relatedinvoice appliesto appliestoinvoice
    原单号 原单据编号 原单据号 原发票号 原发票号码 原订单号 原订单编号 对应蓝字发票号码 蓝字发票号码 冲销单号
    原單號 原單據編號 原發票號碼 原發票號 原訂單編號 原銷貨單號 沖銷單號
    исходныйдокумент исходныйсчет исходнаянакладная корректируемыйдокумент корректируемыйсчет возвратпо
    возвратподокументу кдокументу`,
  product: `
    productid productcode productno productnumber sku itemcode itemno itemid itemnumber stockcode stockno partno
    partnumber articleno articlenumber lineitemsku inventoryitemcode goodscode barcode ean product item article
    商品编码 商品编号 商品代码 产品编码 产品编号 产品代码 物料编码 物料代码 存货编码 货品编号 货号 商家编码 商品条码 商品 产品 货品
    商品編號 商品代號 商品代碼 產品編號 產品代號 品號 料號 貨號 料品編號 商品條碼 商品 產品
    артикул кодтовара товаркод кодноменклатуры номенклатуракод номенклатураартикул штрихкод товар номенклатура продукт`,
  productName: `
    productname itemname description itemdescription dscription productdescription goodsname lineitemname productservice
    productservicefullname product
    item article goods
    商品名称 产品名称 物料名称 存货名称 货品名称 货物名称 存货 品名 宝贝标题 商品标题 商品 产品 货品
    商品名稱 產品名稱 料品名稱 品名 品名規格 商品 產品
    наименованиетовара наименованиеноменклатуры номенклатуранаименование наименование название товар номенклатура
    продукт товаруслуга услуга`,
  category: `
    category productcategory itemcategory productgroup itemgroup producttype
    类别 商品类别 产品类别 商品分类 产品分类 物料分类 分类 品类 类目
    類別 商品類別 產品類別 商品分類 產品分類 分類 品類
    категория категориятовара товарнаягруппа группатоваров группатовара видноменклатуры группа`,
  currency: currencyWords,
  channel: `
    channel saleschannel orderchannel platform
    渠道 销售渠道 平台 通路 銷售通路 銷售管道 銷售渠道 管道
    канал каналпродаж площадка`,
  salesperson: `
    salesperson salespersonname salesrep rep salesman salesagent salesemployee slpname accountmanager
    业务员 业务员名称 销售员 销售人员 销售代表 客户经理 業務員 業務人員 業務代表 銷售人員 業務 客戶經理
    менеджер основнойменеджер продавец торговыйпредставитель ответственныйменеджер менеджерпопродажам`,
  taxNo: partyWords.taxNo,
  email: partyWords.email,
  phone: partyWords.phone,
};

/** Names that may stand for the sum of a whole order, repeated on each of its lines. */
export const orderLevelWords = `total grandtotal ordertotal ordertotalamount subtotal 订单金额 訂單金額 小计 小計 合计 合計 总计 總計 итого всего
  суммазаказа суммадокумента`;
