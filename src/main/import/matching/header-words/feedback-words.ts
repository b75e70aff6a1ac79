import type { FieldOf } from '@shared/model/record-kind';
import { partyWords } from './party-words';

/** What the columns of survey answers are called. */
export const feedbackWords: Readonly<Record<FieldOf<'feedback'>, string>> = {
  customerId: partyWords.customerId,
  customerName: `${partyWords.customerName}
    respondent respondentname requestername personname 您的姓名 姓名 респондент`,
  date: `
    date responsedate respondedat submittedat submitdate submissiondate surveydate feedbackdate reviewdate ratingdate
    answeredat completedat completiondate recordeddate datesubmitted timestamp createdat created createddate enddate
    submitted
    日期 提交时间 提交日期 提交答卷时间 答题时间 回答时间 评价时间 评价日期 反馈时间 反馈日期 调查日期 调研日期 填写时间 评分时间 创建时间
    提交時間 提交日期 填寫時間 評價日期 回覆日期 問卷日期 調查日期 評分日期
    дата датаответа датаопроса датаотзыва датаоценки датазаполнения времяответа отметкавремени датасоздания`,
  score: `
    score npsscore nps csatscore csat cesscore ces rating satisfactionscore satisfactionrating satisfaction stars
    grade npsrating overallrating overallscore responsescore recommendscore
    评分 分数 得分 nps评分 nps得分 净推荐值 推荐分 推荐度 推荐意愿 满意度 满意度评分 满意度得分 打分 星级 评价分数
    評分 分數 淨推薦值 推薦分數 推薦度 滿意度 滿意度評分 滿意度得分 星等
    оценка оценкаnps балл баллы рейтинг индексnps готовностьрекомендовать оценкаудовлетворенности удовлетворенность`,
  surveyKind: `
    surveykind surveytype survey surveyname feedbacktype questiontype metric kind type
    调查类型 问卷类型 问卷名称 调研类型 评价类型 指标 类型 調查類型 問卷類型 問卷名稱 指標 類型
    типопроса видопроса опрос анкета видотзыва показатель тип вид`,
  scale: `
    scale maxscore scoremax maximumscore maximum maxrating outof
    满分 量表 分制 最高分 評分上限 滿分
    шкала максимальныйбалл максимум`,
  comment: `
    comment comments feedback verbatim review remark remarks openfeedback reasonforscore answertext note text
    评论 意见 反馈 反馈内容 评价内容 文字评价 建议 备注 原因 評論 意見 回饋 回饋內容 評價內容 建議 備註
    комментарий комментарии отзыв текстотзыва пояснение примечание текст`,
  channel: `
    channel surveychannel deliverychannel touchpoint source medium
    渠道 反馈渠道 调查渠道 触点 来源 管道 通路 接觸點 來源
    канал каналопроса каналсвязи источник`,
  taxNo: partyWords.taxNo,
  email: `${partyWords.email}
    requesteremail`,
  phone: partyWords.phone,
};

/** A survey's question stands as the header of its answers: how likely somebody is to recommend is the NPS question. */
export const recommendQuestion =
  /^(?:\d+)?(?:howlikelyareyouto|howlikelyisitthatyou)|推荐.*可能性|可能性.*推荐|推薦.*可能性|可能性.*推薦|вероятност.*порекоменд|порекоменд.*вероятност/u;
