import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { notifications } from '@mantine/notifications';
import { afterEach } from 'vitest';
import type { Language } from '@shared/contract/views';
import { SettingsScreen } from '@renderer/screens/settings/settings-screen';
import type { SettingsPatch } from '@renderer/screens/settings/use-saving';
import { madeBook } from '../fake/fake-bridge';
import { renderScreen } from '../fake/render-screen';

afterEach(() => notifications.clean());

async function openSettings(language: Language = 'en') {
  const update = vi.fn((patch: SettingsPatch) => ({
    ...madeBook,
    settings: { ...madeBook.settings, ...patch },
  }));
  renderScreen(<SettingsScreen />, { language, answers: { 'book.updateSettings': update } });
  const field = (testId: string) => screen.getByTestId(testId);
  await screen.findByTestId('window-days');
  return { update, field };
}

function leave(field: HTMLElement, text: string): void {
  fireEvent.change(field, { target: { value: text } });
  fireEvent.blur(field);
}

describe('A setting', () => {
  it.each([
    ['en', 'Saved: Window, days', 'Undo'],
    ['zh-TW', '已儲存：期間天數', '復原'],
    ['ru', 'Сохранено: Окно, дней', 'Отменить'],
  ] as const)('is saved when its field is left, and can be undone (%s)', async (language, saved, undo) => {
    const { update, field } = await openSettings(language);
    leave(field('window-days'), '180');
    expect(await screen.findByText(saved)).toBeTruthy();
    expect(update).toHaveBeenLastCalledWith({ base: { kind: 'window', days: 180 } });
    fireEvent.click(screen.getByRole('button', { name: undo }));
    await waitFor(() => expect(update).toHaveBeenLastCalledWith({ base: { kind: 'window', days: 90 } }));
  });

  it('that is out of its range is not saved and says what would be', async () => {
    const { update, field } = await openSettings();
    leave(field('window-days'), '0');
    expect(screen.getByText('Enter a whole number from 1 to 3,660.')).toBeTruthy();
    leave(field('loyal-orders'), '2.5');
    expect(screen.getByText('Enter a whole number from 2 to 100.')).toBeTruthy();
    leave(field('gross-margin'), '142');
    expect(screen.getByText('Enter 0 to 100 percent, or nothing.')).toBeTruthy();
    leave(field('data-through'), '2025-02-30');
    expect(screen.getByText('Enter a date as YYYY-MM-DD, or nothing.')).toBeTruthy();
    expect(update).not.toHaveBeenCalled();
  });

  it('is taken back by Esc before it is saved', async () => {
    const { update, field } = await openSettings();
    const days = field('window-days');
    fireEvent.change(days, { target: { value: '45' } });
    fireEvent.keyDown(days, { key: 'Escape' });
    fireEvent.blur(days);
    expect(days.getAttribute('value')).toBe('90');
    expect(update).not.toHaveBeenCalled();
  });

  it('of the gross margin is typed in percent and kept as a share', async () => {
    const { update, field } = await openSettings('ru');
    leave(field('gross-margin'), '42,5 %');
    await waitFor(() => expect(update).toHaveBeenCalledWith({ grossMargin: 0.425 }));
  });

  it('of the window says which one the ledger suggests, and why', async () => {
    await openSettings();
    expect(
      screen.getByText(/95% of the 4,119 gaps between two orders of a customer are 74 days/),
    ).toBeTruthy();
  });
});
