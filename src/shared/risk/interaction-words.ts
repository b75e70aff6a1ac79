/** What an interaction means for the health of a customer; any other kind means nothing to it. */
const interactionMeanings = ['logIn', 'serviceRequest', 'complaint', 'renewalTalk'] as const;
export type InteractionMeaning = (typeof interactionMeanings)[number];

/** The words of files, in English, Simplified and Traditional Chinese and Russian, separated by semicolons. */
const words: Readonly<Record<InteractionMeaning, string>> = {
  logIn: `
    login; logins; log in; logged in; log on; logon; sign in; signin; signed in; sign on; user login; app login;
    portal login; web login; web shop login; session; app session; session start; number of logins; login count;
    登录; 登陆; 用户登录; 系统登录; 登录系统; 登录次数; 登录应用; 登录平台; 账号登录; 上线;
    登入; 使用者登入; 系統登入; 登入系統; 登入次數; 登入平台; 帳號登入;
    вход; входы; вход в систему; вход в личный кабинет; вход в кабинет; вход в приложение; вход на сайт; логин;
    авторизация; сессия; сеанс; количество входов; число входов`,
  serviceRequest: `
    service request; service requests; service; service ticket; service case; service call; service visit; support;
    support request; support ticket; support case; support call; ticket; helpdesk; help desk; helpdesk ticket;
    incident; problem report; repair; repair request; warranty; warranty claim; maintenance request; trouble ticket;
    服务请求; 服务工单; 工单; 报修; 维修; 维修申请; 售后; 售后服务; 售后申请; 技术支持; 支持请求; 客服请求; 故障; 故障申报;
    服務請求; 服務工單; 工單; 報修; 維修; 維修申請; 售後; 售後服務; 技術支援; 支援請求; 客服請求; 故障; 故障申報; 服務案件;
    обращение; обращения; сервисное обращение; сервисная заявка; заявка на обслуживание; заявка в поддержку;
    обращение в поддержку; обращение в сервис; запрос на обслуживание; запрос в поддержку; сервисный запрос; тикет;
    инцидент; техподдержка; поддержка; ремонт; заявка на ремонт; гарантийный случай; гарантийное обращение`,
  complaint: `
    complaint; complaints; customer complaint; claim; grievance; escalation; quality complaint; delivery complaint;
    complaint received; dissatisfaction;
    投诉; 客户投诉; 投诉单; 质量投诉; 客诉; 抱怨; 抱怨投诉; 索赔; 投诉电话; 不满;
    投訴; 客戶投訴; 客訴; 客訴單; 抱怨; 品質客訴; 品質投訴; 申訴; 索賠;
    жалоба; жалобы; жалоба клиента; претензия; претензии; рекламация; рекламации; недовольство; эскалация`,
  renewalTalk: `
    renewal talk; renewal talks; renewal; renewal call; renewal meeting; renewal discussion; renewal conversation;
    renewal negotiation; renewal offer; renewal offer sent; renewal quote; renewal visit; contract renewal;
    contract renewal talk; contract renewal call; renewal contact; renewal reminder; renewal discussed;
    talked about renewal;
    续约沟通; 续约洽谈; 续约谈判; 续约; 续签; 续约电话; 续约会议; 续约拜访; 续费; 续费沟通; 续费提醒; 合同续签; 续签沟通; 续约报价;
    續約洽談; 續約溝通; 續約談判; 續約; 續簽; 續約電話; 續約會議; 續約拜訪; 續費; 續費提醒; 合約續約; 合約續簽; 續約報價;
    переговоры о продлении; разговор о продлении; обсуждение продления; продление; продление договора; звонок о продлении;
    звонок по продлению; встреча о продлении; встреча по продлению; переговоры по продлению; предложение о продлении;
    пролонгация; переговоры о пролонгации; напоминание о продлении`,
};

const meanings: ReadonlyMap<string, InteractionMeaning> = new Map(
  interactionMeanings.flatMap((meaning) =>
    words[meaning].split(';').map((word) => [plainWord(word), meaning] as const),
  ),
);

/**
 * What the kind of an interaction means, as the file words it; null: a visit, a call, or a word that is not known.
 * Only the whole text counts: "login problem" is no log-in.
 *
 * @example interactionMeaning('Log-in') // => 'logIn'
 * @example interactionMeaning('ЖАЛОБА') // => 'complaint'
 * @example interactionMeaning('Visit') // => null
 */
export function interactionMeaning(kind: string): InteractionMeaning | null {
  return meanings.get(plainWord(kind)) ?? null;
}

/** Case, full-width forms, blanks and punctuation make no difference; nor do ё and е. */
function plainWord(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
