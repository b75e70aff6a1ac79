import { createRoot } from 'react-dom/client';
import { PrintDocument, tellFailure } from './print-document';
import './print.css';

const { hash } = window.location;
const root = document.getElementById('root');
if (root !== null) createRoot(root, { onUncaughtError: tellFailure }).render(<PrintDocument hash={hash} />);
