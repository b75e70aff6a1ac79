import { useRef, useState, type KeyboardEvent } from 'react';
import styles from './set-aside.module.css';

/** Where the editing goes on after a cell. */
export type AfterCell = 'below' | 'next' | 'previous' | 'stay' | 'elsewhere';

interface CellEditorProps {
  label: string;
  /** What the cell holds. */
  text: string;
  /** What was typed to begin with, in place of the text. */
  typed: string | null;
  /** Null: taken back. */
  onEnd: (text: string | null, after: AfterCell) => void;
}

/** A cell while it is being written: Enter and Tab keep the text and go on, Esc takes it back. */
export function CellEditor({ label, text, typed, onEnd }: CellEditorProps) {
  // A field of one line: line breaks are shown as spaces, and stay as they are unless the cell is changed.
  const shown = text.replace(/\r\n?|\n/g, ' ');
  const [value, setValue] = useState(typed ?? shown);
  const ended = useRef(false);
  const end = (kept: boolean, after: AfterCell) => {
    if (ended.current) return;
    ended.current = true;
    onEnd(kept && value !== shown ? value : null, after);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    // The Enter that ends the choice of a character is not yet the end of the cell.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') end(false, 'stay');
    else if (event.key === 'Enter') end(true, 'below');
    else if (event.key === 'Tab') end(true, event.shiftKey ? 'previous' : 'next');
    else return;
    event.preventDefault();
  };
  return (
    <input
      className={styles.editor}
      aria-label={label}
      value={value}
      maxLength={32767}
      autoFocus
      autoComplete="off"
      spellCheck={false}
      data-testid="cell-editor"
      onFocus={(event) => {
        if (typed === null) event.currentTarget.select();
      }}
      onChange={(event) => setValue(event.currentTarget.value)}
      onBlur={() => end(true, 'elsewhere')}
      onKeyDown={onKeyDown}
      onClick={(event) => event.stopPropagation()}
    />
  );
}
