import { notifications } from '@mantine/notifications';
import { afterEach } from 'vitest';
import { Route } from 'wouter';
import { DataScreen } from '@renderer/screens/data/data-screen';
import { madeDataAnswers } from '../../fake/made-data';
import { renderScreen } from '../../fake/render-screen';

// What one test was told must not stand on the screen of the next.
afterEach(() => notifications.clean());

type Options = Parameters<typeof renderScreen>[1];

/** The Data screen at an address, over made answers. */
export function openData(path: string, options: Options = {}): ReturnType<typeof renderScreen> {
  return renderScreen(<Route path="/data/*?" component={DataScreen} />, {
    ...options,
    path,
    answers: { ...madeDataAnswers(), ...options?.answers },
  });
}
