/** What stands at a place of a scenario's text, without asking anybody. */

/** A bracket and what is known of it. */
interface Bracket {
    /** The field it is the value of. */
    field: string;
    /** What stands inside it as `id: "…"`. */
    id: string | undefined;
    /** Where it opens. */
    start: number;
    /** Where it has closed; the end of the text where it has not. */
    end: number;
    /** How many brackets it is in. */
    depth: number;
    /** The field of the bracket it is in. */
    list: string;
}

/** Comments, texts, brackets, and words with their colon. */
const PIECES = /\/\/[^\n]*|\/\*[^]*?\*\/|r(#*)"[^]*?"\1|"(?:\\[^]|[^"\\])*"|[([{]|[)\]}]|(\w+)\s*:/g;

/** Every bracket of a text, in the order in which they open. */
function brackets(text: string): Bracket[] {
    const all: Bracket[] = [];
    const open: Bracket[] = [];
    let field = '';
    for (const piece of text.matchAll(PIECES)) {
        const [said, , word] = piece;
        const inner = open.at(-1);
        if (word !== undefined) {
            field = word;
            continue;
        } else if ('([{'.includes(said)) {
            const [start, depth, list] = [piece.index, open.length, inner?.field ?? ''];
            open.push({ field, id: undefined, start, end: text.length, depth, list });
            all.push(open[depth]!);
        } else if (')]}'.includes(said)) {
            open.pop();
            if (inner) {
                inner.end = piece.index + 1;
            }
        } else if (said.startsWith('"') && field === 'id' && inner) {
            inner.id ??= said.slice(1, -1);
        } else {
            continue;
        }
        field = '';
    }
    return all;
}

/** Lists whose items can be played from. */
const CARDS = ['options', 'injects', 'endings'];

/** The id of the option, inject or ending that a place is in. */
export function idAt(text: string, offset: number): string | undefined {
    const around = brackets(text).filter(({ start, end }) => start <= offset && offset < end + 1);
    return around.findLast(({ id, list }) => id !== undefined && CARDS.includes(list))?.id;
}

/** Whether a text says what a whole scenario is: whether it has a `meta`. */
export function hasMeta(text: string): boolean {
    return brackets(text).some(({ field, depth }) => field === 'meta' && depth === 1);
}
