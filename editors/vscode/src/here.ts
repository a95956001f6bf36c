/** What stands at a place of a scenario's text, without asking anybody. */

/** A bracket that is open. */
interface Open {
    /** The field it is the value of. */
    field: string;
    /** What stands inside it as `id: "…"`. */
    id: string | undefined;
    /** Where it opens. */
    start: number;
}

/** Comments, texts, brackets, and words with their colon. */
const PIECES = /\/\/[^\n]*|\/\*[^]*?\*\/|r(#*)"[^]*?"\1|"(?:\\[^]|[^"\\])*"|[([{]|[)\]}]|(\w+)\s*:/g;

/** Lists whose items can be played from. */
const CARDS = ['options', 'injects', 'endings'];

/** The id of the option, inject or ending that a place is in. */
export function idAt(text: string, offset: number): string | undefined {
    const open: Open[] = [];
    let [field, wanted] = ['', false];
    for (const piece of text.matchAll(PIECES)) {
        const [said, , word] = piece;
        if (word !== undefined) {
            field = word;
            wanted = word === 'id';
        } else if ('([{'.includes(said)) {
            open.push({ field, id: undefined, start: piece.index });
            [field, wanted] = ['', false];
        } else if (')]}'.includes(said)) {
            const closed = open.pop();
            const list = open.at(-1)?.field ?? '';
            if (closed && closed.start <= offset && offset < piece.index + 1 && CARDS.includes(list)) {
                return closed.id;
            }
            [field, wanted] = ['', false];
        } else if (wanted && said.startsWith('"')) {
            const inner = open.at(-1);
            if (inner) {
                inner.id ??= said.slice(1, -1);
            }
            wanted = false;
        }
    }
    // Of a text that is not finished, what is still open.
    const card = open.findLast((one, at) => one.start <= offset && CARDS.includes(open[at - 1]?.field ?? ''));
    return card?.id;
}
