/** Offramp in Visual Studio Code: knows which files are scenarios, starts `offramp lsp`, and runs games. */

import { readFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/node';
import { idAt } from './here';
import { LANGUAGE, isScenario } from './recognise';
import { inTerminal, positionAt, program } from './run';
import { wholeOf } from './whole';

let client: LanguageClient | undefined;

/** Called once a file may be a scenario. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
    context.subscriptions.push(
        vscode.workspace.onDidOpenTextDocument(recognise),
        vscode.commands.registerCommand('offramp.playFromHere', playFromHere),
        vscode.commands.registerCommand('offramp.showGraph', showGraph),
        vscode.workspace.onDidChangeConfiguration(async (change) => {
            if (change.affectsConfiguration('offramp.path')) {
                await client?.stop();
                await start();
            }
            if (change.affectsConfiguration('offramp.folders')) {
                await Promise.all(vscode.workspace.textDocuments.map(recognise));
            }
        }),
    );
    await Promise.all(vscode.workspace.textDocuments.map(recognise));
    await start();
}

/** Called when the editor closes. */
export async function deactivate(): Promise<void> {
    await client?.stop();
}

async function start(): Promise<void> {
    const server = { command: program(), args: ['lsp'] };
    client = new LanguageClient('offramp', 'Offramp', server, {
        documentSelector: [{ scheme: 'file', language: LANGUAGE }],
        synchronize: { fileEvents: vscode.workspace.createFileSystemWatcher('**/*.ron') },
    });
    try {
        await client.start();
    } catch (error) {
        client = undefined;
        const why = error instanceof Error ? error.message : String(error);
        void vscode.window.showErrorMessage(
            `Offramp can't start \`${program()} lsp\`: ${why} Colours work without it; put the program into PATH, or name it in the setting offramp.path.`,
        );
    }
}

/** Gives a scenario's file its language; of a file that has another program's, nothing changes. */
async function recognise(document: vscode.TextDocument): Promise<void> {
    if (document.languageId === LANGUAGE || document.uri.scheme !== 'file') {
        return;
    }
    const folders = vscode.workspace.getConfiguration('offramp', document.uri).get<string[]>('folders') ?? [];
    const root = vscode.workspace.getWorkspaceFolder(document.uri)?.uri.fsPath;
    if (isScenario(document.uri.fsPath, document.getText(), root, folders)) {
        await vscode.languages.setTextDocumentLanguage(document, LANGUAGE);
    }
}

/** What is played or drawn. */
interface Meant {
    /** The scenario: a file, or a folder of its parts. */
    scenario: string;
    /** The card, inject or ending that the cursor is in. */
    id: string | undefined;
}

/** What the cursor is in, once it is saved. */
async function here(): Promise<Meant | undefined> {
    const editor = vscode.window.activeTextEditor;
    if (editor === undefined) {
        void vscode.window.showInformationMessage('Open a scenario first.');
        return undefined;
    }
    const { document } = editor;
    if (!(await saved())) {
        return undefined;
    }
    const text = document.getText();
    const id = idAt(text, document.offsetAt(editor.selection.active));
    return { scenario: await wholeOf(document.uri.fsPath, text), id };
}

/** Saves every scenario that is open: the program reads files. */
async function saved(): Promise<boolean> {
    const changed = vscode.workspace.textDocuments.filter((one) => one.languageId === LANGUAGE && one.isDirty);
    const all = await Promise.all(changed.map((one) => one.save()));
    if (all.every((one) => one)) {
        return true;
    }
    void vscode.window.showWarningMessage('Offramp plays what is saved, and a file could not be saved.');
    return false;
}

/** What a lens of the server means: a file's address, and the id of what is to come. */
async function named(address: string, id: unknown): Promise<Meant | undefined> {
    const { fsPath } = vscode.Uri.parse(address);
    const meant = typeof id === 'string' ? id : undefined;
    return (await saved()) ? { scenario: await wholeOf(fsPath, await readFile(fsPath, 'utf8')), id: meant } : undefined;
}

/** Plays from where the card, inject or ending comes that a lens names, or that is at the cursor; else from the start. */
async function playFromHere(address?: unknown, of?: unknown): Promise<void> {
    const meant = typeof address === 'string' ? await named(address, of) : await here();
    if (meant === undefined) {
        return;
    }
    const { scenario, id } = meant;
    if (id === undefined) {
        return inTerminal('Play', ['play', scenario, '--watch']);
    }
    const found = await positionAt(scenario, id);
    if ('why' in found) {
        void vscode.window.showWarningMessage(`Offramp can't play from \`${id}\`: ${found.why}`);
        return;
    }
    return inTerminal(`Play from ${id}`, ['play', scenario, '--from', found.at, '--watch']);
}

/** Draws what hangs together, around the card, inject or ending at the cursor. */
async function showGraph(): Promise<void> {
    const meant = await here();
    if (meant !== undefined) {
        const around = meant.id === undefined ? [] : ['--around', meant.id];
        await inTerminal('Graph', ['graph', meant.scenario, ...around, '--format', 'text']);
    }
}
