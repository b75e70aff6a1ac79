/** A file as its text, put into the bundle by Vite. */
declare module '*?raw' {
  const whole: string;
  export default whole;
}
