import { existsSync, readFileSync } from 'node:fs';
import { isRoot } from './lib/project.mjs';
import { runCaptured, runQuietly } from './lib/run.mjs';
import { say, sayInOrder, SetupError, work } from './lib/say.mjs';

/** What Debian and Ubuntu call each need; a newer release's name for the same thing follows. */
const libraries = [
  ['libnss3'],
  ['libgtk-3-0', 'libgtk-3-0t64'],
  ['libasound2', 'libasound2t64'],
  ['libgbm1'],
  ['libxss1'],
  ['libdrm2'],
];
const fonts = [['fonts-noto-core'], ['fonts-noto-cjk']];
const virtualDisplay = [['xvfb'], ['xauth']];
const testTools = [['poppler-utils'], ['libreoffice-calc']];

/**
 * Makes sure of the system's part: the libraries Electron links to; where there is no display, a virtual one
 * and fonts for the four languages; for the tests, the PDF tools and a spreadsheet that computes.
 */
export async function ensureSystemPackages({ display = false, tests = false } = {}) {
  if (process.platform !== 'linux') return;
  const wanted = [
    ...libraries,
    ...(display ? [...virtualDisplay, ...fonts] : []),
    ...(tests ? testTools : []),
  ];
  await ensureDebianPackages(wanted, 'Electron libraries and display');
}

/** Installs what is missing of the given packages, each a list of alternative names. */
export async function ensureDebianPackages(wanted, purpose) {
  if (!isDebian())
    return say(`  note  ${purpose}: on this system install by hand what is missing (${names(wanted)})`);
  const missing = await missingPackages(wanted);
  if (missing.length === 0) return sayInOrder(`system packages: ${purpose}`);
  if (!isRoot) {
    throw new SetupError(
      `Missing system packages (${purpose}). Install them with:\n\n  sudo apt-get install ${names(missing)}\n`,
    );
  }
  await work(`system packages: ${names(missing)}`, () => install(missing));
}

async function install(missing) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const wait = ['-o', 'DPkg::Lock::Timeout=180'];
  const advice = `These packages could not be installed with apt-get: ${names(missing)}.`;
  await runQuietly('apt-get', [...wait, 'update', '-qq'], advice, { env });
  const chosen = await Promise.all(missing.map(firstKnown));
  await runQuietly(
    'apt-get',
    [...wait, 'install', '-y', '-qq', '--no-install-recommends', ...chosen],
    advice,
    { env },
  );
}

/** The first of a package's names that this release has to offer. */
async function firstKnown(alternatives) {
  for (const name of alternatives) {
    const { stdout } = await runCaptured('apt-cache', ['policy', name]);
    if (/Candidate: (?!\(none\))/.test(stdout)) return name;
  }
  return alternatives[0];
}

async function missingPackages(wanted) {
  const { stdout } = await runCaptured('dpkg-query', [
    '-W',
    '-f',
    '${Package} ${Status}\\n',
    ...wanted.flat(),
  ]);
  const installed = new Set(
    stdout
      .split('\n')
      .filter((line) => line.endsWith(' installed'))
      .map((line) => line.split(' ')[0]),
  );
  return wanted.filter((alternatives) => !alternatives.some((name) => installed.has(name)));
}

function isDebian() {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(release) && existsSync('/usr/bin/dpkg-query');
}

const names = (packages) => packages.map((alternatives) => alternatives[0]).join(' ');
