import { TextInput } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import type { Result } from '@shared/base/result';

interface CommittedFieldProps<Value> {
  /** The text of the value that is saved. */
  saved: string;
  /** The value of a text, or the sentence that says what is wrong with it. */
  read: (text: string) => Result<Value, string>;
  onCommit: (value: Value) => void;
  labelId: string;
  hintId: string;
  unit?: string;
  placeholder?: string;
  /** Words stand at the start of the field, numbers at its end. */
  words?: boolean;
  testId?: string;
}

/** A field that saves when it is left or Enter is pressed, if what it holds can be read; Esc takes the text back. */
export function CommittedField<Value>(props: CommittedFieldProps<Value>) {
  // What is typed lives until something else is saved: then the field shows that.
  const [draft, setDraft] = useState<{ readonly on: string; readonly text: string } | null>(null);
  const { saved } = props;
  const text = draft?.on === saved ? draft.text : saved;
  const result = props.read(text);
  const commit = () => {
    if (text !== saved && result.ok) props.onCommit(result.value);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') commit();
    if (event.key === 'Escape') setDraft(null);
  };
  return (
    <TextInput
      aria-labelledby={props.labelId}
      aria-describedby={props.hintId}
      value={text}
      error={text !== saved && !result.ok ? result.error : undefined}
      placeholder={props.placeholder}
      rightSection={props.unit === undefined ? undefined : <span aria-hidden="true">{props.unit}</span>}
      rightSectionPointerEvents="none"
      styles={props.words === true ? undefined : { input: { textAlign: 'end' } }}
      data-testid={props.testId}
      autoComplete="off"
      onChange={(event) => setDraft({ on: saved, text: event.currentTarget.value })}
      onBlur={commit}
      onKeyDown={onKeyDown}
    />
  );
}
