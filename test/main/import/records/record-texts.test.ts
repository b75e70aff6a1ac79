import { expect, test } from 'vitest';
import { isOnScale, parseScore } from '@main/import/records/score-text';
import { surveyKindOf } from '@main/import/records/survey-kind';
import { parseTruth } from '@main/import/records/truth-text';

test.each([
  ['9', '9', ''],
  ['9.50', '9.50', ''],
  ['4,5', '4.5', ''],
  ['09', '9', ''],
  ['9/10', '9', '10'],
  ['4 из 5', '4', '5'],
  ['4 out of 5', '4', '5'],
  ['10 - Extremely likely', '10', ''],
  ['4分', '4', ''],
  ['５', '5', ''],
  ['−2', '-2', ''],
])('the score %s is %s, exactly as written', (text, score, scale) => {
  expect(parseScore(text)).toEqual({ score, scale });
});

test.each(['', 'good', '1,234', '9..5', '1e3', '9 10', '=9'])('“%s” is no score', (text) => {
  expect(parseScore(text)).toBeNull();
});

test('an NPS score is a whole number from 0 to 10; others end at their scale', () => {
  expect(['0', '10', '7.0'].every((score) => isOnScale(score, 'NPS', ''))).toBe(true);
  expect(['11', '-1', '7.5'].some((score) => isOnScale(score, 'NPS', ''))).toBe(false);
  expect(isOnScale('5', 'CSAT', '5')).toBe(true);
  expect(isOnScale('6', 'CSAT', '5')).toBe(false);
  expect(isOnScale('-1', 'CES', '7')).toBe(false);
  expect(isOnScale('6', 'CSAT', '')).toBe(true);
});

test.each([
  ['NPS', 'NPS'],
  ['NPS score', 'NPS'],
  ['Net Promoter Score', 'NPS'],
  ['净推荐值', 'NPS'],
  ['淨推薦值', 'NPS'],
  ['Индекс лояльности', 'NPS'],
  ['How likely are you to recommend us?', 'NPS'],
  ['CSAT', 'CSAT'],
  ['Customer satisfaction', 'CSAT'],
  ['满意度', 'CSAT'],
  ['滿意度調查', 'CSAT'],
  ['Удовлетворённость', 'CSAT'],
  ['CES', 'CES'],
  ['Customer Effort Score', 'CES'],
  ['客户费力度', 'CES'],
  ['Delivery', null],
  ['Success', null],
  ['', null],
])('“%s” means the survey %s', (word, kind) => {
  expect(surveyKindOf(word)).toBe(kind);
});

test.each([
  ['yes', true],
  ['Y', true],
  ['TRUE', true],
  ['1', true],
  ['✓', true],
  ['是', true],
  ['Да', true],
  ['no', false],
  ['FALSE', false],
  ['0', false],
  ['否', false],
  ['нет', false],
  ['perhaps', null],
  ['', null],
])('“%s” is read as %s', (text, truth) => {
  expect(parseTruth(text)).toBe(truth);
});
