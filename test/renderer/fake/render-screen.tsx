import { cleanup, type RenderResult } from '@testing-library/react';
import { Notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { afterEach } from 'vitest';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import type { AppState, Language } from '@shared/contract/views';
import { useBook } from '@renderer/queries';
import { PendingFilesProvider } from '@renderer/shell/pending-files';
import { RememberedProvider } from '@renderer/shell/remembered';
import { ScopeProvider } from '@renderer/shell/scope-context';
import type { FakeHandlers } from './fake-bridge';
import { renderPart } from './render-page';

afterEach(cleanup);

interface RenderOptions {
  readonly language?: Language;
  readonly state?: Partial<AppState>;
  readonly answers?: Partial<FakeHandlers>;
  readonly path?: string;
}

interface RenderedScreen extends RenderResult {
  /** Where the screen has led to. */
  readonly location: () => string;
}

/** One screen without the frame, at an address of its own. */
export function renderScreen(screen: ReactNode, options: RenderOptions = {}): RenderedScreen {
  const { path = '/', ...rest } = options;
  const memory = memoryLocation({ path, record: true });
  const view = renderPart(
    <Router hook={memory.hook}>
      <Placed>{screen}</Placed>
      <Notifications />
    </Router>,
    rest,
  );
  return { ...view, location: () => memory.history.at(-1) ?? path };
}

function Placed({ children }: { children: ReactNode }) {
  return (
    <ScopeProvider book={useBook()}>
      <RememberedProvider>
        <PendingFilesProvider>{children}</PendingFilesProvider>
      </RememberedProvider>
    </ScopeProvider>
  );
}
