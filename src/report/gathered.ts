/** Characters gathered before they are given on: writing costs more than joining. */
const PIECE = 32_000;

/** The same text in fewer pieces, each of bounded length if those given are. */
export function* gathered(pieces: Iterable<string>): Generator<string> {
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < PIECE) continue;
    yield text;
    text = '';
  }
  if (text !== '') yield text;
}
