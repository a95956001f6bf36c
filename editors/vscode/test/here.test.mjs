// What is known of a text without the program, from the sources themselves.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

async function source(name) {
    const entry = fileURLToPath(new URL(`../src/${name}.ts`, import.meta.url));
    const { outputFiles } = buildSync({ entryPoints: [entry], bundle: true, write: false, platform: 'node', format: 'esm' });
    return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}

const { idAt, hasMeta } = await source('here');
const { beginsAsScenario, isWithin, isScenario } = await source('recognise');

test('the card that a place is in is found, whatever stands in its texts', () => {
    const text = `Scenario(
        actors: [(id: "east", name: "East")],
        options: [
            // (id: "no",
            (title: "A ) in it \\" and", id: "ask", text: r#"said "id: (x"#, outcomes: [(id: "heard", text: "here1")]),
            /* ] */ (id: "blame", text: "here2"),
        ],
        injects: [(id: "heat", trigger: Random(odds: 0.5 /*here3*/))],
    )`;
    const at = (word) => idAt(text, text.indexOf(word));
    assert.deepEqual(['here1', 'here2', 'here3', 'East', 'options'].map(at), ['ask', 'blame', 'heat', undefined, undefined]);
});

test('of a text that is not finished, the card that is open', () => {
    const text = 'Scenario(options: [(id: "ask", outcomes: [(id: "heard", text: ';
    assert.equal(idAt(text, text.length), 'ask');
});

test('a whole scenario has a meta of its own', () => {
    assert.ok(hasMeta('Scenario(options: [], meta: (title: "T", id: "weir"))'));
    assert.ok(!hasMeta('(options: [(meta: (id: "a"))], text: "meta: (")'));
});

test('a file is recognised by its beginning, or by its folder', () => {
    assert.ok(beginsAsScenario('// note\n/* more\n */ Scenario(\n'));
    assert.ok(beginsAsScenario('\uFEFFCampaign ('));
    assert.ok(!beginsAsScenario('(speed: 3)'));
    assert.ok(!beginsAsScenario('Scene(Scenario())'));
    assert.ok(isWithin('/w/weir/2.ron', '/w', ['weir']));
    assert.ok(!isWithin('/w/weirs/2.ron', '/w', ['weir']));
    assert.ok(!isWithin('/w/weir/2.ron', undefined, ['weir']));
    assert.ok(!isScenario('/w/weir/notes.txt', 'Scenario(', '/w', ['weir']));
});
