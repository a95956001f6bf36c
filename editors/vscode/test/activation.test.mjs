// The extension as it is shipped, out/extension.js, under a stand-in for the editor.
import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const find = Module._resolveFilename;
Module._resolveFilename = (name, ...rest) => (name === 'vscode' ? here('vscode.cjs') : find(name, ...rest));

const vscode = require('vscode');
const { calls, commands, opened, settings, document, Uri } = vscode.stub;
const manifest = JSON.parse(readFileSync(here('../package.json'), 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'offramp-test-'));
const said = join(folder, 'said');
const text = `// Ours.
Scenario(
    meta: (id: "weir", title: "The weir"),
    options: [
        (id: "ask", text: "A letter (short).", outcomes: [(id: "heard", text: "Read.")]),
        (id: "never", text: "In no game."),
    ],
)`;
const extension = require(here('../out/extension.js'));

/** A file that is open in the editor. */
function open(name, said) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, said);
    return document(path, said);
}

const scenario = open('one/weir.ron', text);
const foreign = open('other/settings.ron', '(speed: 3)');
const part = open('weir/2-lower.ron', '(actors: [])');
open('weir/1-frame.ron', 'Scenario(format: 1, meta: (id: "parts"))');

const lines = () => readFileSync(said, 'utf8').trim().split('\n');
const until = async (what) => {
    for (let tries = 0; !what(); tries += 1) {
        assert.ok(tries < 500, `${what} came not; the program was told ${lines()}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
    }
};

before(async () => {
    const program = join(folder, 'offramp');
    writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" "${here('program.mjs')}" "$@"\n`);
    chmodSync(program, 0o755);
    writeFileSync(said, '');
    process.env.OFFRAMP_SAID = said;
    settings.set('path', program).set('folders', ['weir']);
    vscode.stub.root(folder);
    opened.push(scenario, foreign, part);
    await extension.activate({ subscriptions: [] });
});

after(async () => {
    await extension.deactivate();
    rmSync(folder, { recursive: true });
});

test('a file that begins as a scenario, or lies in a folder of them, gets the language; another keeps its own', () => {
    const given = calls.filter(([name]) => name === 'setTextDocumentLanguage');
    assert.deepEqual(given.map(([, path]) => path), [scenario.uri.path, part.uri.path]);
    assert.equal(foreign.languageId, 'plaintext');
});

test('the program of the settings is started as a language server and told of the scenario', async () => {
    await until(() => lines().includes('didOpen offramp-scenario'));
    assert.deepEqual(lines().slice(0, 2), ['lsp', 'initialize']);
    assert.deepEqual(calls.filter(([name]) => name === 'error'), []);
});

test('every command of the manifest is there', () => {
    for (const { command } of manifest.contributes.commands) {
        assert.ok(commands.has(command), command);
    }
});

const executed = () => calls.filter(([name]) => name === 'executeTask').at(-1);

test('a game is played from the card at the cursor', async () => {
    vscode.window.activeTextEditor = { document: scenario, selection: { active: text.indexOf('heard') } };
    await commands.get('offramp.playFromHere')();
    const [, title, { process: program, args }] = executed();
    assert.equal(title, 'Play from ask');
    assert.equal(program, settings.get('path'));
    assert.deepEqual(args.slice(0, 3), ['play', scenario.uri.path, '--from']);
    assert.match(args[3], /ask\.ron$/);
    assert.equal(args[4], '--watch');
    assert.ok(lines().includes(`position ${scenario.uri.path} --at ask --out ${args[3]}`));
});

test('outside of cards it is played from the start', async () => {
    vscode.window.activeTextEditor = { document: scenario, selection: { active: 0 } };
    await commands.get('offramp.playFromHere')();
    assert.deepEqual(executed()[2].args, ['play', scenario.uri.path, '--watch']);
});

test('why no game comes to a card is told', async () => {
    vscode.window.activeTextEditor = { document: scenario, selection: { active: text.indexOf('In no game') } };
    const before = calls.length;
    await commands.get('offramp.playFromHere')();
    assert.deepEqual(calls.slice(before), [
        ['warning', "Offramp can't play from `never`: `never` came in none of 20,000 games."],
    ]);
});

test('a lens of the server says what is played', async () => {
    const address = Uri.file(scenario.uri.path).toString();
    await commands.get('offramp.playFromHere')(address, 'heat');
    assert.equal(executed()[1], 'Play from heat');
    await commands.get('offramp.playFromHere')(address);
    assert.deepEqual(executed()[2].args, ['play', scenario.uri.path, '--watch']);
});

test('what is changed is saved first, and a part is played with its whole folder', async () => {
    part.isDirty = true;
    vscode.window.activeTextEditor = { document: part, selection: { active: 0 } };
    await commands.get('offramp.playFromHere')();
    assert.equal(part.isDirty, false);
    assert.deepEqual(executed()[2].args, ['play', join(folder, 'weir'), '--watch']);
});

test('the graph is drawn around the card at the cursor', async () => {
    vscode.window.activeTextEditor = { document: scenario, selection: { active: text.indexOf('heard') } };
    await commands.get('offramp.showGraph')();
    assert.deepEqual(executed()[2].args, ['graph', scenario.uri.path, '--around', 'ask', '--format', 'text']);
});
