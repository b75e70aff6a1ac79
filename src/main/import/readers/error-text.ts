const errors: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
  0x2b: '#GETTING_DATA',
};

/** What a cell shows for an error code of .xls and .xlsb (MS-XLSB 2.5.97.2). */
export function errorText(code: number): string {
  return errors[code] ?? '#VALUE!';
}
