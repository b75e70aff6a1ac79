import { createRoot } from 'react-dom/client';
import { languageOf, PrintDocument, tellFailure } from './print-document';
import './print.css';

const { hash } = window.location;
const root = document.getElementById('root');
if (root !== null)
  createRoot(root, { onUncaughtError: (error) => tellFailure(error, languageOf(hash)) }).render(
    <PrintDocument hash={hash} />,
  );
