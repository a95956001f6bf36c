/** Which files are Offramp's: `.ron` files of other programs stay theirs. */

import * as path from 'node:path';

/** The language that scenario files get. */
export const LANGUAGE = 'offramp-scenario';

/** Whether a text begins, after comments, as a whole scenario or campaign does, or with another of these words. */
export function beginsAsScenario(text: string, ...words: string[]): boolean {
    const begin = /^(?:\uFEFF|\s|\/\/[^\n]*|\/\*[^]*?\*\/)*(\w*)\s*\(/.exec(text.slice(0, 65_536));
    const known = words.length > 0 ? words : ['Scenario', 'Campaign'];
    return begin !== null && known.includes(begin[1] ?? '');
}

/** Whether a file lies in one of the folders of the setting `offramp.folders`, which go from `root` on. */
export function isWithin(file: string, root: string | undefined, folders: readonly string[]): boolean {
    return folders.some((folder) => {
        const whole = root === undefined ? folder : path.resolve(root, folder);
        const way = path.relative(whole, file);
        return path.isAbsolute(whole) && way !== '' && !way.startsWith('..') && !path.isAbsolute(way);
    });
}

/** Whether a file is a part of an Offramp scenario. */
export function isScenario(file: string, text: string, root: string | undefined, folders: readonly string[]): boolean {
    return file.endsWith('.ron') && (beginsAsScenario(text) || isWithin(file, root, folders));
}
