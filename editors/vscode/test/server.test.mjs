// The real program, as an editor asks it over its standard input and output: OFFRAMP=PROGRAM npm run test:server
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
const { StreamMessageReader, StreamMessageWriter, createProtocolConnection } = require('vscode-languageserver-protocol/node');

const program = process.env.OFFRAMP;
assert.ok(program, 'name the built program in the variable OFFRAMP');
const at = (name) => fileURLToPath(new URL(name, import.meta.url));
const example = readFileSync(at('../../../docs/example.ron'), 'utf8');

const folder = mkdtempSync(join(tmpdir(), 'offramp-server-'));
const file = join(folder, 'weir.ron');
const uri = pathToFileURL(file).href;
const findings = [];
let server;
let connection;
let capabilities;
let version = 1;

/** The findings of the newest edition of the text. */
async function found() {
    for (let tries = 0; tries < 500; tries += 1) {
        const newest = findings.filter((one) => one.uri === uri && (one.version ?? version) >= version).at(-1);
        if (newest) {
            // Answers come in waves; the last counts.
            await new Promise((resolve) => setTimeout(resolve, 300));
            return findings.filter((one) => one.uri === uri).at(-1).diagnostics;
        }
        await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return assert.fail('the server published no findings');
}

async function change(text) {
    version += 1;
    findings.length = 0;
    await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ text }],
    });
}

/** Where a word of a text stands. */
function place(text, word, plus = 0) {
    const before = text.slice(0, text.indexOf(word) + plus).split('\n');
    return { line: before.length - 1, character: before.at(-1).length };
}

const ask = (what, text, word, plus) =>
    connection.sendRequest(`textDocument/${what}`, { textDocument: { uri }, position: place(text, word, plus) });

before(async () => {
    writeFileSync(file, example);
    server = spawn(program, ['lsp'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const gone = new Promise((_, reject) => {
        server.once('exit', (code) => reject(new Error(`\`${program} lsp\` ended with ${code}`)));
        server.stdin.on('error', () => {});
    });
    gone.catch(() => {});
    connection = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
    connection.onNotification('textDocument/publishDiagnostics', (told) => findings.push(told));
    // What a server may ask of an editor.
    connection.onRequest(() => null);
    connection.listen();
    const root = pathToFileURL(folder).href;
    const greeting = connection.sendRequest('initialize', {
        processId: process.pid,
        rootUri: root,
        workspaceFolders: [{ uri: root, name: 'weir' }],
        capabilities: { textDocument: { publishDiagnostics: { versionSupport: true } } },
    });
    ({ capabilities } = await Promise.race([greeting, gone]));
    await connection.sendNotification('initialized', {});
    await connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'offramp-scenario', version, text: example },
    });
});

after(async () => {
    connection?.dispose();
    server?.kill();
    rmSync(folder, { recursive: true, force: true });
});

test('the server says what it can', () => {
    for (const can of ['completionProvider', 'hoverProvider', 'definitionProvider', 'renameProvider']) {
        assert.ok(capabilities[can], can);
    }
});

test('a whole scenario has no errors and warnings; a misspelt name is found at its place, also inside an expression', async () => {
    const graver = (all) => all.filter(({ severity }) => severity <= 2);
    assert.deepEqual(graver(await found()), []);
    const text = example.replace('"anger >= 50"', '"angre >= 50"');
    await change(text);
    const [one] = graver(await found());
    assert.equal(one.code, 'E0402');
    assert.deepEqual(one.range.start, place(text, 'angre'));
    await change(example);
    assert.deepEqual(graver(await found()), []);
});

test('fields that are not given yet are offered, and what the cursor is on is explained', async () => {
    const text = example.replace('uses: 1, when:', 'uses: 1, \n when:');
    await change(text);
    const offered = await ask('completion', text, 'uses: 1, \n', 9);
    const labels = (offered.items ?? offered).map(({ label }) => label);
    assert.ok(labels.includes('price'), labels.join(', '));
    assert.ok(!labels.includes('uses'), labels.join(', '));
    const hover = await ask('hover', text, 'polarity', 2);
    assert.match(JSON.stringify(hover.contents), /better/);
    await change(example);
});

test('a name leads to where it is defined', async () => {
    const where = await ask('definition', example, 'anger >= 50', 2);
    const [first] = [where].flat();
    assert.equal(first.uri ?? first.targetUri, uri);
    assert.equal((first.range ?? first.targetRange).start.line, place(example, 'id: "anger"').line);
});

test('an id is called otherwise wherever it stands, also inside expressions', async () => {
    const edit = await connection.sendRequest('textDocument/rename', {
        textDocument: { uri },
        position: place(example, 'anger >= 50', 2),
        newName: 'noise',
    });
    const edits = edit.changes?.[uri] ?? edit.documentChanges.flatMap((one) => one.edits);
    const ids = example.match(/\banger\b/g).length;
    assert.equal(edits.length, ids);
    assert.ok(edits.every(({ newText }) => newText === 'noise'));
});

test('what its lenses start is what the extension has', async () => {
    const lenses = await connection.sendRequest('textDocument/codeLens', { textDocument: { uri } });
    const manifest = JSON.parse(readFileSync(at('../package.json'), 'utf8'));
    const known = manifest.contributes.commands.map(({ command }) => command);
    // Those without a command only tell how often something is seen.
    const pressed = lenses.filter(({ command }) => command.command !== '');
    assert.ok(pressed.length > 4, `${pressed.length} lenses`);
    for (const { command } of pressed) {
        assert.ok(known.includes(command.command), command.command);
        assert.equal(command.arguments[0], uri);
    }
    assert.ok(pressed.some(({ command }) => command.arguments[1] === 'heat'));
});

test('it ends when it is asked to', async () => {
    await connection.sendRequest('shutdown');
    const ended = new Promise((resolve) => server.once('exit', resolve));
    await connection.sendNotification('exit');
    assert.equal(await ended, 0);
});
