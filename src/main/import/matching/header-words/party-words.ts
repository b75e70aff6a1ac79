/**
 * What columns that say whom a row is about are called, in ledgers and in the exports of common programs, best
 * names first. Letters and digits only, lower case; `#` is `no`.
 */
export const partyWords = {
  customerId: `
    customerid customerno customernumber customercode custid custno custcode clientid clientno clientcode clientnumber
    accountid accountno accountnumber buyerid userid memberid memberno contactid companyid cardcode customerkey soldto
    soldtoparty debtorno customeraccount respondentid
    客户编号 客户编码 客户代码 客户号 客户id 客户代号 购货单位代码 会员号 会员编号 会员卡号 会员id 买家id 往来单位编码 用户id
    客戶編號 客戶代號 客戶代碼 客戶編碼 客戶號 客戶id 會員編號 會員卡號 會員id 買家id 用戶id
    кодклиента клиенткод номерклиента idклиента клиентid кодконтрагента контрагенткод кодпокупателя idпокупателя
    idконтрагента`,
  customerName: `
    customername customer clientname client customerfullname buyername buyer billingname billtoname billto soldtoname
    cardname contactname fullname customercompany companyname billingcompany company accountname name account
    contact shippingname
    客户名称 客户 客户简称 客户姓名 客户全称 购货单位 购买方名称 购买方 购方名称 往来单位名称 往来单位 买家名称 买家会员名
    买家会员名称 买家昵称 买家 会员名称 会员名 会员 公司名称 收货人姓名
    客戶名稱 客戶 客戶簡稱 客戶全名 客戶全稱 客戶姓名 買方名稱 買方 買受人 買家名稱 買家帳號 買家 會員名稱 會員 公司名稱
    клиент покупатель контрагент заказчик наименованиеклиента имяклиента клиентнаименование наименованиеконтрагента
    наименованиепокупателя фиоклиента фио компания партнер`,
  taxNo: `
    taxno taxnumber taxid taxidnumber customertaxid vatno vatnumber vatid vatregno vatregistrationno
    vatregistrationnumber federaltaxid lictradnum tin ein gstin abn
    税号 纳税人识别号 统一社会信用代码 社会信用代码 统一信用代码 客户税号 购买方税号 购方税号 购买方纳税人识别号 购方识别号
    纳税登记号 纳税人登记号 税务登记号
    統一編號 統編 買方統一編號 買方統編 客戶統編 稅號
    инн иннклиента иннпокупателя иннконтрагента иннкпп унп бин`,
  email: `
    email emailaddress customeremail buyeremail contactemail billingemail billingemailaddress personemail
    respondentemail recipientemail mail
    邮箱 电子邮箱 邮箱地址 电子邮件 email地址 客户邮箱 联系邮箱
    電子郵件 電子信箱 信箱 電郵 客戶信箱
    электроннаяпочта элпочта почта адресэлектроннойпочты emailклиента`,
  phone: `
    phone phonenumber phonenumbers phoneno phone1 customerphone contactphone billingphone telephone telephonenumber
    tel telno mobile mobilephone mobilenumber mobileno cellphone cellular contactnumber
    联系手机 手机 手机号 手机号码 您的手机号 您的手机号码 联系电话 电话 电话号码 客户电话 客户手机 移动电话 联系方式
    手機 手機號碼 聯絡電話 電話 電話號碼 行動電話 客戶電話
    телефон номертелефона контактныйтелефон мобильныйтелефон телефонклиента`,
} as const;

export const currencyWords = `
  currency currencycode curr ccy doccurrency doccur
  币种 币别 货币 结算币别 幣別 幣種 貨幣
  валюта кодвалюты валютадокумента валютадоговора`;
