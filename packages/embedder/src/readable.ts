/**
 * Text of others for a message: what a terminal would obey (control characters, changes of direction) as escapes, and the middle of
 * what is long left out. The same in every package that quotes what it read, because those at the bottom import nothing of ours.
 */
export function readable(text: string, mostCharacters: number): string {
  const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  // Before escapes, so that little has to be looked through, and behind them, since they are longer.
  const plain = shortened(text, mostCharacters).replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, escaped);
  return shortened(plain, mostCharacters);
}

function shortened(text: string, mostCharacters: number): string {
  const half = Math.floor(mostCharacters / 2) - 2;
  return text.length <= mostCharacters ? text : `${text.slice(0, half)} … ${text.slice(-half)}`;
}
