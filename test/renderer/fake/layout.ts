/** The test DOM lays nothing out; a virtual table needs a size to know which of its rows are in view. */
Object.defineProperties(HTMLElement.prototype, {
  clientHeight: { configurable: true, get: () => 600 },
  clientWidth: { configurable: true, get: () => 800 },
});
