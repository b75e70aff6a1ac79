import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Route } from 'wouter';
import { findMetric } from '@shared/metrics/catalogue';
import type { Language } from '@shared/contract/views';
import { createI18n } from '@renderer/i18n/create-i18n';
import { CalculatorScreen } from '@renderer/screens/calculator/calculator-screen';
import { renderScreen } from '../fake/render-screen';

type Typed = Readonly<Record<string, string>>;

async function openCalculator(metric: string, language: Language = 'en'): Promise<void> {
  renderScreen(<Route path="/calculator/:metric?" component={CalculatorScreen} />, {
    language,
    state: { book: null },
    path: `/calculator/${metric}`,
  });
  await screen.findByTestId('calculator-form');
}

function chooseForm(metric: string, form: string, language: Language): void {
  if ((findMetric(metric)?.forms.length ?? 0) < 2) return;
  const name = createI18n(language).t(`metric:${metric}.form.${form}`);
  fireEvent.click(screen.getByRole('radio', { name }));
}

function type(numbers: Typed): void {
  for (const [input, text] of Object.entries(numbers))
    fireEvent.change(screen.getByTestId(`input-${input}`), { target: { value: text } });
}

/** Spaces of every kind are one space: which one stands in a number is the language's affair. */
function answer(): string {
  return (screen.getByTestId('answer-value').textContent ?? '').replace(/\s/gu, ' ');
}

const worked: readonly (readonly [
  title: string,
  metric: string,
  form: string,
  numbers: Typed,
  en: string,
  ru: string,
])[] = [
  ['S 100, lost 20', 'customerRetentionRate', 'fromLost', { opening: '100', lost: '20' }, '80.0%', '80,0 %'],
  [
    'S 100, N 30, E 120',
    'customerRetentionRate',
    'fromClosing',
    { opening: '100', gained: '30', closing: '120' },
    '90.0%',
    '90,0 %',
  ],
  [
    'S 50, N 20, E 60',
    'customerRetentionRate',
    'fromClosing',
    { opening: '50', gained: '20', closing: '60' },
    '80.0%',
    '80,0 %',
  ],
  [
    '50 lost of 1,000',
    'customerChurnRate',
    'lostOverOpening',
    { opening: '1000', lost: '50' },
    '5.0%',
    '5,0 %',
  ],
  [
    '10 lost of 100, standard',
    'customerChurnRate',
    'lostOverOpening',
    { opening: '100', lost: '10' },
    '10.0%',
    '10,0 %',
  ],
  [
    '11 of 100 with a leaver of the same period',
    'customerChurnRate',
    'withSamePeriodLeavers',
    { opening: '100', lost: '10', joinedAndLeft: '1' },
    '11.0%',
    '11,0 %',
  ],
  [
    '11 of 120 over start and new',
    'customerChurnRate',
    'overOpeningAndNew',
    { opening: '100', lost: '10', joinedAndLeft: '1', new: '20' },
    '9.2%',
    '9,2 %',
  ],
  [
    '150 of 500 bought twice',
    'repeatPurchaseRate',
    'repeatOverBuyers',
    { repeatBuyers: '150', buyers: '500' },
    '30.0%',
    '30,0 %',
  ],
  [
    '50 × 2 × 24',
    'customerLifetimeValue',
    'revenue',
    { averageOrderValue: '50', ordersPerMonth: '2', lifespan: '24' },
    '2,400.00',
    '2 400,00',
  ],
  [
    'visits 3.90 × 3.88 × 12 × 1.10',
    'customerLifetimeValue',
    'visits',
    { visitsPerMonth: '3.90', ticket: '3.88', years: '1.10' },
    '199.74',
    '199,74',
  ],
  [
    'visits 7.20 × 4.42 × 12 × 8.30',
    'customerLifetimeValue',
    'visits',
    { visitsPerMonth: '7.20', ticket: '4.42', years: '8.30' },
    '3,169.67',
    '3 169,67',
  ],
];

describe('The calculator, typed into without a book', () => {
  it.each(worked)('answers the worked example %s', async (_title, metric, form, numbers, en) => {
    await openCalculator(metric);
    chooseForm(metric, form, 'en');
    type(numbers);
    expect(answer()).toBe(en);
  });

  it.each(worked)('answers it in Russian: %s', async (_title, metric, form, numbers, _en, ru) => {
    await openCalculator(metric, 'ru');
    chooseForm(metric, form, 'ru');
    type(numbers);
    expect(answer()).toBe(ru);
  });

  it('fills itself with a worked example that is chosen, and shows the formula with the numbers', async () => {
    await openCalculator('customerRetentionRate', 'zh-CN');
    const [first] = screen.getAllByTestId('example');
    fireEvent.click(first!);
    expect(answer()).toBe('90.0%');
    expect(within(screen.getByTestId('answer')).getByRole('math').getAttribute('aria-label')).toMatch(
      /120.*30.*100.*=.*90\.0%/,
    );
  });

  it('says that a figure is not determinable, and why, instead of dividing by nothing', async () => {
    await openCalculator('customerRetentionRate');
    chooseForm('customerRetentionRate', 'fromLost', 'en');
    type({ opening: '0', lost: '0' });
    expect(screen.queryByTestId('answer-value')).toBeNull();
    const box = within(screen.getByTestId('answer'));
    expect(box.getByText('Not determinable')).toBeTruthy();
    expect(box.getByText('No customers at the start of the period.')).toBeTruthy();
  });

  it('says what is wrong with a number and gives no answer until it is put right', async () => {
    await openCalculator('averageOrderValue');
    type({ revenue: '1,5', orders: '2' });
    expect(screen.getByText(/separators do not stand at thousands/)).toBeTruthy();
    expect(screen.queryByTestId('answer-value')).toBeNull();
    type({ revenue: '1,234.50' });
    expect(answer()).toBe('617.25');
  });

  it('reads pasted numbers by the custom of the language', async () => {
    await openCalculator('averageOrderValue', 'ru');
    type({ revenue: '1 234,50', orders: '2' });
    expect(answer()).toBe('617,25');
    type({ revenue: '1,234.50' });
    expect(answer()).toBe('617,25');
  });

  it('says what is still missing while a number is', async () => {
    await openCalculator('repeatPurchaseRate');
    type({ repeatBuyers: '150' });
    expect(screen.getByText('Enter every number to see the answer.')).toBeTruthy();
  });
});
