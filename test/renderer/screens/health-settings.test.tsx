import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ChannelInput } from '@shared/contract/channels';
import { defaultHealthRules } from '@shared/model/health-rules';
import { HealthSettings } from '@renderer/screens/settings/health-settings';
import { madeBook } from '../fake/fake-bridge';
import { renderScreen } from '../fake/render-screen';

afterEach(cleanup);

function open(language: 'en' | 'ru' = 'en') {
  const save = vi.fn((_patch: ChannelInput<'book.updateSettings'>) => madeBook);
  renderScreen(<HealthSettings book={madeBook} />, { language, answers: { 'book.updateSettings': save } });
  const type = async (testId: string, text: string) => {
    const field = await screen.findByTestId(testId);
    await userEvent.clear(field);
    await userEvent.type(field, `${text}{Enter}`);
  };
  return { save, type };
}

describe('The settings of health', () => {
  it('save one weight and leave the others as they are', async () => {
    const { save, type } = open();
    await type('weight-feedback', '5');
    expect(save.mock.lastCall?.[0]).toEqual({
      health: { ...defaultHealthRules, weights: { ...defaultHealthRules.weights, feedback: 5 } },
    });
  });

  it('read shares in percent and cycles with the decimal sign of the language', async () => {
    const { save, type } = open('ru');
    await type('health-fallShare', '35');
    expect(save.mock.lastCall?.[0]).toEqual({ health: { ...defaultHealthRules, fallShare: 0.35 } });
    await type('health-overdueCycles', '2,5');
    expect(save.mock.lastCall?.[0]).toEqual({ health: { ...defaultHealthRules, overdueCycles: 2.5 } });
  });

  it('refuse a band that begins above the one over it, and say between what it must lie', async () => {
    const { save, type } = open();
    await type('health-fairFrom', '80');
    expect(save).not.toHaveBeenCalled();
    expect(await screen.findByText('Enter a number from 0 to 70.')).toBeTruthy();
  });
});
