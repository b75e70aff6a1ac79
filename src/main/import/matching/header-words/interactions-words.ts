import type { FieldOf } from '@shared/model/record-kind';
import { partyWords } from './party-words';

/** What the columns of contact and activity logs are called. */
export const interactionsWords: Readonly<Record<FieldOf<'interactions'>, string>> = {
  customerId: partyWords.customerId,
  customerName: `companyaccount ${partyWords.customerName}
    requester requestername`,
  date: `
    date activitydate interactiondate contactdate eventdate calldate visitdate ticketdate meetingdate occurredat
    occurredon dateopened openedat loggedat datetime timestamp createdat created createddate createdate sentat
    日期 跟进时间 跟进日期 联系时间 联系日期 拜访日期 拜访时间 沟通时间 沟通日期 服务日期 服务时间 登录时间 发生时间 记录时间 工单时间
    投诉日期 来电时间 活动日期 创建时间 时间
    聯絡日期 聯繫日期 拜訪日期 溝通日期 服務日期 登入時間 發生時間 客訴日期 活動日期 建立時間 時間
    дата датаконтакта датаобращения датавзаимодействия датасобытия датаактивности датазвонка датавстречи датавизита
    датасоздания времясобытия`,
  interactionKind: `
    interactionkind interactiontype activitytype activity contacttype eventtype eventname event actiontype action
    tickettype requesttype tasktype kind type
    互动类型 跟进方式 跟进类型 联系类型 沟通方式 拜访方式 活动类型 事件类型 事件 工单类型 服务类型 行为类型 行为 联系方式 类型 类别
    互動類型 聯絡方式 聯繫方式 溝通方式 拜訪方式 活動類型 事件類型 事件 服務類型 行為 類型 類別
    видвзаимодействия типвзаимодействия видактивности типактивности видконтакта типконтакта видобращения типобращения
    событие типсобытия виддела типзадачи действие вид тип`,
  value: `
    value duration durationminutes minutes amount count score result outcome
    值 数值 时长 通话时长 次数 数量 金额 结果 數值 時長 次數 數量 金額 結果
    значение длительность продолжительность количество сумма результат`,
  channel: `
    channel source medium via direction
    渠道 来源 方式 管道 通路 來源
    канал источник направление`,
  note: `
    note notes description comment comments fullcomments subject summary details memo body remarks content text
    备注 跟进内容 沟通内容 拜访内容 内容 描述 说明 摘要 主题 记录 详情 備註 溝通內容 拜訪內容 內容 描述 說明 摘要 主旨 紀錄
    комментарий описание содержание примечание заметка тема текст`,
  taxNo: partyWords.taxNo,
  email: `${partyWords.email}
    requesteremail`,
  phone: partyWords.phone,
};

/** Names that the type of anything may have: they alone do not make a table one of contacts. */
export const weakInteractionKinds: ReadonlySet<string> = new Set(
  'event action kind type category 类型 类别 联系方式 類型 類別 событие действие вид тип'.split(' '),
);
