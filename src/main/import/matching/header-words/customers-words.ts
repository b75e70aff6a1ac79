import type { FieldOf } from '@shared/model/record-kind';
import { currencyWords, partyWords } from './party-words';

/** What the columns of customer lists are called. In such a list a bare number or name is the customer's own. */
export const customersWords: Readonly<Record<FieldOf<'customers'>, string>> = {
  customerId: `${partyWords.customerId}
    recordid code id no
    编码 编号 代码 編號 代號 код номер`,
  customerName: `${partyWords.customerName}
    displayname username
    名称 单位名称 企业名称 姓名 全称 名稱 全名
    наименование полноенаименование название наименованиеполное`,
  email: partyWords.email,
  phone: partyWords.phone,
  taxNo: partyWords.taxNo,
  region: `
    region state province regionname provincename territory area salesregion poregion billingprovince
    defaultaddressprovincecode countryregion country countryname defaultaddresscountrycode
    地区 所属地区 所属地区名称 地区名称 区域 省份 省 大区 销售区域 国家 地區 區域 省份 國家
    регион область округ край страна территория`,
  city: `
    city cityname town billingcity pocity defaultaddresscity
    城市 所在城市 市 城市 縣市
    город населенныйпункт`,
  industry: `
    industry industryname sector vertical businesstype
    行业 所属行业 行业类别 行业类型 產業 產業別 行業 行業別
    отрасль сферадеятельности виддеятельности`,
  companySize: `
    companysize size employees numberofemployees employeecount headcount
    公司规模 企业规模 规模 人员规模 员工人数 客户规模 公司規模 企業規模 規模 員工人數
    размеркомпании численность численностьсотрудников количествосотрудников`,
  source: `
    source leadsource customersource originalsource acquisitionchannel marketingchannel channel referralsource utmsource
    来源 客户来源 来源渠道 获客渠道 渠道 來源 客戶來源 來源管道 管道 通路
    источник источникклиента каналпривлечения канал`,
  tier: `
    tier level customertier customerlevel segment grade rank customerclass customergroup customertype group groupname
    groupcode class membershiplevel loyaltytier
    等级 客户等级 级别 客户级别 会员等级 信用等级 客户分类 客户分类名称 客户类别 客户分组 客户类型
    等級 客戶等級 級別 會員等級 客戶分類 客戶類別
    уровень уровеньклиента категорияклиента категория сегмент класс группаконтрагентов группа типклиента`,
  owner: `
    owner accountowner contactowner companyowner customerowner accountmanager relationshipmanager salesperson salesrep
    salesemployee slpname slpcode rep manager assignedto
    负责人 专管业务员 专管业务员名称 专营业务员名称 分管业务员 业务员 销售员 客户经理 归属人 所属销售 跟进人 負責人 業務員 業務 業務人員 客戶經理
    ответственный основнойменеджер ответственныйменеджер менеджер куратор`,
  birthday: `
    birthday birthdate birthday dateofbirth dob
    生日 出生日期 出生年月 生日 出生日期
    деньрождения датарождения`,
  sinceDate: `
    sincedate customersince membersince clientsince since signupdate signup registrationdate registeredat registeredon
    dateregistered joindate joineddate joined dateadded applicationdate onboardingdate firstcontactdate createdate
    createddate datecreated createdat created creationdate
    注册日期 注册时间 发展日期 建档日期 开户日期 入会日期 加入日期 合作日期 开始合作日期 创建日期 创建时间
    註冊日期 加入日期 開戶日期 建檔日期 入會日期 建立日期
    датарегистрации клиентс датапервогоконтакта датаначаласотрудничества датаподключения датасоздания`,
  acquisitionCost: `
    acquisitioncost customeracquisitioncost cac costofacquisition
    获客成本 获取成本 獲客成本
    стоимостьпривлечения затратынапривлечение расходынапривлечение`,
  currency: currencyWords,
};

/** Names of numbers and names that may be those of anything. */
export const anybodysNames: ReadonlySet<string> = new Set(
  (
    'code id no name displayname username fullname account contact 编码 编号 代码 名称 全称 姓名 編號 代號 名稱 全名 код номер ' +
    'наименование полноенаименование наименованиеполное название'
  ).split(' '),
);
