import { describe, expect, it } from 'vitest';
import { interactionMeaning } from '@shared/risk/interaction-words';

describe('The kind of an interaction', () => {
  it.each([
    ['logIn', ['Log-in', 'LOGIN', 'Sign in', '登录', '登入', 'Вход в личный кабинет', 'ｌｏｇｉｎ']],
    ['serviceRequest', ['Service request', 'support ticket', '报修', '報修', 'Обращение в поддержку']],
    ['complaint', ['Complaint', 'complaints', '投诉', '客訴', 'Жалоба', 'Рекламация']],
    ['renewalTalk', ['Renewal talk', 'renewal call', '续约沟通', '續約洽談', 'Переговоры о продлении']],
  ])('is %s in the words of four languages', (meaning, kinds) => {
    expect(kinds.map(interactionMeaning)).toEqual(kinds.map(() => meaning));
  });

  it('is nothing where it only holds such a word, is another kind, or is blank', () => {
    const kinds = ['Login problem', 'No complaint', 'Visit', 'Call', '拜访', 'Звонок', '', ' – '];
    expect(kinds.map(interactionMeaning)).toEqual(kinds.map(() => null));
  });
});
