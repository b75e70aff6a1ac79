/** The engine's process. Replaced by the message loop over engine/commands. */
process.title = 'staybook-engine';
