import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { ChannelInput } from '@shared/contract/channels';
import type { BookSummary } from '@shared/contract/views';
import { FeedbackScreen } from '@renderer/screens/feedback/feedback-screen';
import { madeBook } from '../fake/fake-bridge';
import type { FakeHandlers } from '../fake/fake-bridge';
import { madeAnswers, madeFeedback, madeFeedbackGroups, madeFeedbackTiles } from '../fake/made-feedback';
import { renderScreen } from '../fake/render-screen';

function openFeedback(book: Partial<BookSummary> = {}, answers: Partial<FakeHandlers> = {}) {
  const exports: ChannelInput<'feedback.export'>[] = [];
  const view = renderScreen(<FeedbackScreen />, {
    path: '/feedback',
    state: { book: { ...madeBook, feedbackCount: 9, ...book } },
    answers: {
      'feedback.overview': ({ scope }) => madeFeedback(scope),
      'figures.tiles': ({ only, scope }) => madeFeedbackTiles(only, scope),
      'figures.attributes': () => [{ id: 'region', values: 2, customersWithout: 1 }],
      'feedback.groups': ({ scope, survey, attribute }) => madeFeedbackGroups(scope, survey, attribute),
      'feedback.answers': ({ query, offset, limit }) => madeAnswers(query, offset, limit),
      'feedback.export': (input) => {
        exports.push(input);
        return { name: 'answers.xlsx' };
      },
      ...answers,
    },
  });
  return { ...view, exports, user: userEvent.setup() };
}

/** The page computes nothing, but a busy machine draws it late. */
const patience = { timeout: 5000 };

const rows = async (id: string) =>
  (await screen.findAllByTestId(id, {}, patience)).map((row) => row.textContent);

describe('The Feedback screen', () => {
  it('without feedback says which columns to import, with a button', async () => {
    openFeedback({ feedbackCount: 0 });
    const text = (await screen.findByTestId('empty-state')).textContent;
    expect(text).toContain('Columns needed: Date, Customer name, Score');
    expect(text).toContain('Kind of survey, Highest score, Comment, Channel');
    expect(screen.getByRole('button', { name: /^Import/ })).toBeTruthy();
  });

  it('shows each survey as a tile, a score with its scale and its answers', async () => {
    openFeedback();
    expect((await screen.findByTestId('tile-netPromoterScore')).textContent).toContain('0.03 answers');
    expect(screen.getByTestId('tile-customerEffort').textContent).toContain('5.50of 7 · 2 answers');
    expect(screen.getByTestId('feedback-lead').textContent).toContain(
      '7 answers in the period · 9 in the book',
    );
  });

  it('counts the bands and leads from each to its customers', async () => {
    openFeedback();
    const bands = await screen.findByTestId('feedback-bands');
    expect(bands.textContent).toBe('Promoters1 (33.3%)Passives1 (33.3%)Detractors1 (33.3%)');
    const link = within(bands).getByRole('link', { name: 'Detractors' });
    expect(link.getAttribute('href')).toBe(
      '/customers/feedback/NPS/answered/detractor/all/all/2025-Q3/window:90',
    );
  });

  it('holds retention against the band of the latest answer before the period', async () => {
    openFeedback();
    const section = await screen.findByTestId('feedback-retention');
    expect(await rows('feedback-band')).toEqual(
      ['Promoters10† 0.0%', 'Passives——— ', 'Detractors10† 0.0%', 'No answer yet10† 0.0%'].map((text) =>
        text.trim(),
      ),
    );
    const kept = within(section).getAllByRole('link')[0];
    expect(kept?.getAttribute('href')).toContain('/NPS/opening/promoter/');
  });

  it('breaks a survey down by an attribute; what is not known stands apart', async () => {
    openFeedback();
    expect(await rows('feedback-group')).toEqual(['North1† 100.0—', 'South1† −100.0—', 'not known1† 0.0—']);
  });

  it('turns to another survey', async () => {
    const { user } = openFeedback();
    await screen.findByTestId('feedback-retention');
    await user.click(screen.getByRole('radio', { name: 'CES' }));
    expect(await screen.findByText('CES by period')).toBeTruthy();
    expect(screen.queryByTestId('feedback-retention')).toBeNull();
    expect(await rows('feedback-group')).toEqual([expect.stringContaining('South2† 5.50')]);
  });

  it('lists the answers of the period, the uncounted struck through, and one of them whole', async () => {
    const { user } = openFeedback();
    const listed = await screen.findAllByTestId('answer-row');
    expect(listed).toHaveLength(7);
    const struck = listed.filter((row) => row.querySelector('s') !== null);
    expect(struck.map((row) => row.querySelector('s')?.title)).toEqual(['off the scale, in no figure']);
    await user.click(screen.getByText('Better, not yet good'));
    const whole = await screen.findByTestId('whole-answer');
    expect(whole.textContent).toContain('survey.csv · Row 5');
    expect(within(whole).getByRole('link', { name: 'Ben' }).getAttribute('href')).toBe('/customer/2');
  });

  it('narrows the answers and exports what it shows', async () => {
    const { user, exports } = openFeedback();
    await screen.findAllByTestId('answer-row');
    await user.click(screen.getByRole('radio', { name: 'Whole book' }));
    await user.click(screen.getByRole('checkbox', { name: 'With a comment' }));
    expect(await screen.findByText('3 answers · 3 with a comment')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Export…' }));
    expect(exports).toEqual([
      {
        language: 'en',
        query: {
          period: null,
          survey: null,
          band: null,
          commented: true,
          search: '',
          sort: 'day',
          descending: true,
        },
      },
    ]);
  });

  it('says so where the answers are of no survey that figures are made of', async () => {
    openFeedback({}, { 'feedback.overview': ({ scope }) => ({ ...madeFeedback(scope), surveys: [] }) });
    expect(await screen.findByText(/but of none of the surveys/)).toBeTruthy();
    expect(screen.queryByTestId('feedback-trend')).toBeNull();
  });
});
