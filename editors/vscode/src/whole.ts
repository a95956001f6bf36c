/** Which scenario a file is part of. */

import { readFile, readdir } from 'node:fs/promises';
import * as path from 'node:path';
import { hasMeta } from './here';
import { beginsAsScenario } from './recognise';

/** The scenario that a file is part of: its folder, if that holds the parts of one, else the file alone. */
export async function wholeOf(file: string, text: string): Promise<string> {
    const folder = path.dirname(file);
    const others = (await texts(folder)).filter(([name]) => name !== file).map(([, other]) => other);
    const wholes = others.filter((other) => hasMeta(other));
    const parts = others.filter((other) => !hasMeta(other) && beginsAsPart(other));
    const together = hasMeta(text) ? wholes.length === 0 && parts.length > 0 : wholes.length === 1;
    return together && beginsAsPart(text) ? folder : file;
}

/** Whether a text can be a part of a scenario: a campaign is none. */
function beginsAsPart(text: string): boolean {
    return beginsAsScenario(text, 'Scenario') || beginsAsScenario(text, '');
}

/** The scenario files of a folder, with their texts. */
async function texts(folder: string): Promise<[string, string][]> {
    const names = (await readdir(folder)).filter((name) => name.endsWith('.ron') && !name.startsWith('.')).sort();
    const all = names.map(async (name): Promise<[string, string]> => {
        const file = path.join(folder, name);
        return [file, await readFile(file, 'utf8')];
    });
    return Promise.all(all);
}
