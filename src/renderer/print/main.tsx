import { createRoot } from 'react-dom/client';
import { parsePrintRequest } from './print-request';
import { PrintDocument, tellFailure } from './print-document';
import './print.css';

const { hash } = window.location;
const language = parsePrintRequest(hash)?.language ?? 'en';
const root = document.getElementById('root');
if (root !== null)
  createRoot(root, { onUncaughtError: (error) => tellFailure(error, language) }).render(
    <PrintDocument hash={hash} />,
  );
