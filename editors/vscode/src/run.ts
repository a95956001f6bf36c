/** Running the program: for an answer, or in a terminal. */

import { execFile } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import * as vscode from 'vscode';

/** The program, as the settings name it. */
export function program(): string {
    return vscode.workspace.getConfiguration('offramp').get<string>('path') || 'offramp';
}

/** Runs the program in a terminal of its own. No shell reads the words. */
export async function inTerminal(title: string, words: string[]): Promise<void> {
    const run = new vscode.ProcessExecution(program(), words);
    const task = new vscode.Task({ type: 'offramp' }, vscode.TaskScope.Workspace, title, 'Offramp', run, []);
    task.presentationOptions = {
        reveal: vscode.TaskRevealKind.Always,
        focus: true,
        panel: vscode.TaskPanelKind.Dedicated,
        clear: true,
    };
    await vscode.tasks.executeTask(task);
}

/** A position at which a card, inject or ending comes; else why there is none. */
export async function positionAt(scenario: string, id: string): Promise<{ at: string } | { why: string }> {
    // A folder of its own among those that the system takes away again.
    const at = path.join(await mkdtemp(path.join(tmpdir(), 'offramp-')), `${id}.ron`);
    return new Promise((resolve) => {
        execFile(program(), ['position', scenario, '--at', id, '--out', at], (error, said, complained) => {
            resolve(error ? { why: complained.trim() || said.trim() || error.message } : { at });
        });
    });
}
