/** Offramp in Visual Studio Code: knows which files are scenarios, starts `offramp lsp`, and runs games. */

import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/node';
import { idAt } from './here';
import { LANGUAGE, isScenario } from './recognise';
import { inTerminal, position, program } from './run';

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

/** The file, saved, and what is meant in it: what a lens says, else what the cursor is in. */
async function here(uri?: unknown, id?: unknown): Promise<{ file: string; id: string | undefined } | undefined> {
    const editor = vscode.window.activeTextEditor;
    const asked = typeof uri === 'string' ? vscode.Uri.parse(uri) : undefined;
    const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === asked?.toString()) ?? editor?.document;
    if (document?.isDirty && !(await document.save())) {
        void vscode.window.showWarningMessage('Offramp plays what is saved, and the file could not be saved.');
        return undefined;
    }
    const file = asked?.fsPath ?? document?.uri.fsPath;
    if (file === undefined) {
        void vscode.window.showInformationMessage('Open a scenario first.');
        return undefined;
    }
    if (typeof id === 'string') {
        return { file, id };
    }
    const at = editor && editor.document === document ? editor.selection.active : undefined;
    return { file, id: document && at !== undefined ? idAt(document.getText(), document.offsetAt(at)) : undefined };
}

/** Plays from where the card, inject or ending at the cursor comes; else from the start. */
async function playFromHere(uri?: unknown, id?: unknown): Promise<void> {
    const what = await here(uri, id);
    if (what === undefined) {
        return;
    }
    if (what.id === undefined) {
        return inTerminal('Play', ['play', what.file, '--watch']);
    }
    const found = await position(what.file, what.id);
    if ('why' in found) {
        void vscode.window.showWarningMessage(`Offramp can't play from \`${what.id}\`: ${found.why}`);
        return;
    }
    return inTerminal(`Play from ${what.id}`, ['play', what.file, '--from', found.at, '--watch']);
}

/** Draws what hangs together, around the card, inject or ending at the cursor. */
async function showGraph(uri?: unknown, id?: unknown): Promise<void> {
    const what = await here(uri, id);
    if (what !== undefined) {
        const around = what.id === undefined ? [] : ['--around', what.id];
        await inTerminal('Graph', ['graph', what.file, ...around, '--format', 'text']);
    }
}
