import { useState } from 'react';
import type { Form, Inputs, Metric } from '@shared/metrics/metric';
import { currencyDecimals } from '@shared/model/money';
import { useFormat } from '../../format/use-format';
import { filledEntries, type Customs, type Entries } from './entries';
import type { WorkedExample } from './worked-examples';

export interface Calculator {
  readonly entries: Entries;
  readonly customs: Customs;
  readonly formOf: (metric: Metric) => Form;
  readonly chooseForm: (metric: Metric, formId: string) => void;
  readonly type: (input: string, text: string) => void;
  readonly clear: (form: Pick<Form, 'inputs'>) => void;
  readonly fill: (metric: Metric, example: Pick<WorkedExample, 'form' | 'inputs'>) => void;
  /** Fills fields that belong to no form of a metric. */
  readonly fillInputs: (form: Pick<Form, 'inputs'>, inputs: Inputs) => void;
}

/** What has been typed and chosen, kept while one moves from figure to figure. */
export function useCalculator(): Calculator {
  const { language, currency } = useFormat();
  const [entries, setEntries] = useState<Entries>({});
  const [forms, setForms] = useState<Readonly<Record<string, string>>>({});
  const customs: Customs = { language, moneyDecimals: currencyDecimals(currency) };
  const chooseForm = (metric: Metric, formId: string) => {
    setForms((chosen) => ({ ...chosen, [metric.id]: formId }));
  };
  return {
    entries,
    customs,
    formOf: (metric) => metric.forms.find(({ id }) => id === forms[metric.id]) ?? metric.forms[0],
    chooseForm,
    type: (input, text) => {
      setEntries((typed) => ({ ...typed, [input]: { text, language } }));
    },
    clear: ({ inputs }) => {
      const ids = new Set(inputs.map(({ id }) => id));
      setEntries((typed) => Object.fromEntries(Object.entries(typed).filter(([id]) => !ids.has(id))));
    },
    fillInputs: (form, inputs) => {
      setEntries((typed) => ({ ...typed, ...filledEntries(form, inputs, customs) }));
    },
    fill: (metric, example) => {
      const form = metric.forms.find(({ id }) => id === example.form);
      if (form === undefined) return;
      chooseForm(metric, form.id);
      setEntries((typed) => ({ ...typed, ...filledEntries(form, example.inputs, customs) }));
    },
  };
}
