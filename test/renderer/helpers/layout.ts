// The test DOM lays nothing out; a table needs a height to know which rows are in view.
Object.defineProperties(HTMLElement.prototype, {
  clientHeight: { configurable: true, get: () => 600 },
  clientWidth: { configurable: true, get: () => 800 },
});

export {};
