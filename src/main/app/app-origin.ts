/** The one origin the window ever shows: files of out/renderer, served under the app's own scheme. */
export const appScheme = 'app';
export const appOrigin = `${appScheme}://staybook`;
export const appPage = `${appOrigin}/index.html`;
