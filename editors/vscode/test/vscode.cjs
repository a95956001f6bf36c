// A stand-in for the editor's module `vscode`: what the extension itself uses is recorded, the rest of the interface
// is there so that the language client can be loaded.
'use strict';

const calls = [];
const commands = new Map();
const opened = [];
const settings = new Map();
let root = '/';
const note = (name) => (...given) => {
    calls.push([name, ...given]);
};
const disposable = { dispose() {} };
const event = () => disposable;

class Uri {
    constructor(path) {
        Object.assign(this, { scheme: 'file', path, fsPath: path });
    }
    static file(path) {
        return new Uri(path);
    }
    static parse(text) {
        return new Uri(decodeURIComponent(text.replace('file://', '')));
    }
    toString() {
        return `file://${this.path}`;
    }
}

/** A document that is open, as the editor hands it out. */
function document(path, text, languageId = 'plaintext') {
    return {
        uri: Uri.file(path),
        languageId,
        isDirty: false,
        version: 1,
        getText: () => text,
        offsetAt: (at) => at,
        async save() {
            this.isDirty = false;
            return true;
        },
    };
}

class EventEmitter {
    listeners = new Set();
    event = (listener) => (this.listeners.add(listener), { dispose: () => this.listeners.delete(listener) });
    fire(what) {
        this.listeners.forEach((listener) => listener(what));
    }
    dispose() {
        this.listeners.clear();
    }
}

const known = {
    version: '1.82.0',
    EventEmitter,
    Uri,
    ProcessExecution: class {
        constructor(process, args) {
            Object.assign(this, { process, args });
        }
    },
    Task: class {
        constructor(definition, scope, name, source, execution) {
            Object.assign(this, { definition, scope, name, source, execution });
        }
    },
    TaskScope: { Workspace: 2 },
    TaskRevealKind: { Always: 1 },
    TaskPanelKind: { Dedicated: 2 },
    env: { appName: 'stand-in', language: 'en', machineId: '', sessionId: '' },
    tasks: { executeTask: async (task) => void calls.push(['executeTask', task.name, task.execution]) },
    commands: {
        registerCommand: (name, run) => (commands.set(name, run), disposable),
        executeCommand: async (name, ...given) => void calls.push(['executeCommand', name, ...given]),
    },
    languages: {
        setTextDocumentLanguage: async (one, language) => {
            calls.push(['setTextDocumentLanguage', one.uri.path, language]);
            one.languageId = language;
            return one;
        },
        createDiagnosticCollection: () => ({ set: note('diagnostics'), delete() {}, dispose() {}, clear() {} }),
        match: (selector, one) => ([selector].flat().some((part) => part.language === one.languageId) ? 10 : 0),
    },
    window: {
        activeTextEditor: undefined,
        visibleTextEditors: [],
        showErrorMessage: async (...said) => void calls.push(['error', ...said]),
        showWarningMessage: async (...said) => void calls.push(['warning', ...said]),
        showInformationMessage: async (...said) => void calls.push(['information', ...said]),
        createOutputChannel: () => ({ append() {}, appendLine() {}, show() {}, dispose() {} }),
        onDidChangeActiveTextEditor: event,
        onDidChangeVisibleTextEditors: event,
        tabGroups: { onDidChangeTabs: event, onDidChangeTabGroups: event, all: [] },
    },
    workspace: {
        textDocuments: opened,
        workspaceFolders: undefined,
        notebookDocuments: [],
        fs: {},
        getConfiguration: () => ({ get: (name) => settings.get(name), inspect: () => undefined }),
        getWorkspaceFolder: () => ({ uri: Uri.file(root), name: 'work', index: 0 }),
        createFileSystemWatcher: () => ({
            onDidCreate: event,
            onDidChange: event,
            onDidDelete: event,
            dispose() {},
        }),
    },
};

/** Events nobody sends, registrations nobody asks for, and classes that hold whatever they are given. */
function rest(target, depth) {
    return new Proxy(target, {
        get(object, name) {
            if (name in object || typeof name === 'symbol') {
                return object[name];
            }
            if (/^(on[A-Z]|register|create)/.test(name)) {
                return event;
            }
            if (depth > 0 || name === 'then') {
                return undefined;
            }
            object[name] = class {
                constructor(...given) {
                    Object.assign(this, { given });
                }
            };
            return object[name];
        },
    });
}

for (const name of ['commands', 'languages', 'window', 'workspace', 'tasks', 'env']) {
    known[name] = rest(known[name], 1);
}
module.exports = rest(known, 0);
module.exports.stub = { calls, commands, opened, settings, document, Uri, root: (path) => (root = path) };
