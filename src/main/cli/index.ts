/** The headless commands on plain Node. Replaced by the dispatcher over engine/commands. */
process.exitCode = 2;
