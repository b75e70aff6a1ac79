export function CalculatorScreen() {
  return null;
}
