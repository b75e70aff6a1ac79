import { createRoot } from 'react-dom/client';
import { App } from './app';
import { styleNonce } from './styles/style-nonce';
import './styles/layers.css';
import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import '@mantine/spotlight/styles.layer.css';
import './styles/tokens.css';
import './styles/base.css';

// The library's scroll lock adds a style element of its own and reads its nonce from here.
Object.assign(globalThis, { __webpack_nonce__: styleNonce() });

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<App />);
