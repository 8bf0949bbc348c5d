/** What a terminal would take for a command: control characters other than the line end and the tab, and changes of direction. */
const COMMANDS = /(?![\n\t])[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
/** Where the pictures of the first control characters stand: "␀" to "␟". */
const PICTURES = 0x2400;
const DELETE = 0x7f;

/**
 * A text as it may be printed: a sheet's name from elsewhere could clear the screen or rename the window.
 *
 * @example
 * terminalText("A\u001b[2J") // => "A␛[2J"
 */
export function terminalText(text: string): string {
  return text.replace(COMMANDS, (character) => {
    const code = character.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(PICTURES + code);
    return code === DELETE ? "␡" : `\\u${code.toString(16).padStart(4, "0")}`;
  });
}
