import type { FormulaInput, Inputs } from '@shared/metrics/metric';

/** The models that compare two courses of a business, by the name that stands in the address. */
export const whatIfModels = ['retentionGain', 'acquisitionOrRetention'] as const;
export type WhatIfModel = (typeof whatIfModels)[number];

export function whatIfModel(name: string | undefined): WhatIfModel | null {
  return whatIfModels.find((model) => model === name) ?? null;
}

/** What is asked for, in the order of the fields. */
export const modelInputs: Readonly<Record<WhatIfModel, readonly FormulaInput[]>> = {
  retentionGain: [
    { id: 'opening', unit: 'count' },
    { id: 'retention', unit: 'ratio' },
    { id: 'retentionGain', unit: 'ratio' },
    { id: 'newPerPeriod', unit: 'count' },
    { id: 'revenuePerCustomer', unit: 'money' },
    { id: 'grossMargin', unit: 'ratio' },
    { id: 'periods', unit: 'count' },
  ],
  acquisitionOrRetention: [
    { id: 'acquisitionSpend', unit: 'money' },
    { id: 'customersWon', unit: 'count' },
    { id: 'retentionSpend', unit: 'money' },
    { id: 'customersSaved', unit: 'count' },
    { id: 'valueOfCustomer', unit: 'money' },
  ],
};

/** Numbers to begin with; money in hundredths. */
export const modelExamples: Readonly<Record<WhatIfModel, Inputs>> = {
  retentionGain: {
    opening: 1000,
    retention: 0.8,
    retentionGain: 0.05,
    newPerPeriod: 100,
    revenuePerCustomer: 50_000,
    grossMargin: 0.4,
    periods: 12,
  },
  acquisitionOrRetention: {
    acquisitionSpend: 1_000_000,
    customersWon: 20,
    retentionSpend: 400_000,
    customersSaved: 40,
    valueOfCustomer: 30_000,
  },
};

/** A number of a figure that fills a field: its value, or the input of this name. */
export interface BookNumber {
  readonly metric: string;
  readonly of: string;
  readonly fills: string;
}

/** What a model can begin with from a book. Whom a programme has saved, no ledger tells. */
export const modelFigures: Readonly<Record<WhatIfModel, readonly BookNumber[]>> = {
  retentionGain: [
    { metric: 'closingCustomers', of: 'value', fills: 'opening' },
    { metric: 'customerRetentionRate', of: 'value', fills: 'retention' },
    { metric: 'newCustomers', of: 'value', fills: 'newPerPeriod' },
    { metric: 'revenuePerCustomer', of: 'value', fills: 'revenuePerCustomer' },
  ],
  acquisitionOrRetention: [
    { metric: 'acquisitionCost', of: 'acquisitionCosts', fills: 'acquisitionSpend' },
    { metric: 'newCustomers', of: 'value', fills: 'customersWon' },
    { metric: 'retentionCost', of: 'retentionCosts', fills: 'retentionSpend' },
    { metric: 'customerLifetimeValue', of: 'value', fills: 'valueOfCustomer' },
  ],
};

/** The first number that no business can have: its input, or null. */
export function impossibleInput(model: WhatIfModel, inputs: Inputs): string | null {
  const wrong = modelInputs[model].find(({ id, unit }) => {
    const value = inputs[id] ?? 0;
    if (id === 'periods') return value < 1 || value > mostPeriods;
    return value < 0 || (unit === 'ratio' && value > 1);
  });
  return wrong?.id ?? null;
}

const mostPeriods = 60;
