// What the grammar knows of the format, held against the program: OFFRAMP=PROGRAM npm run test:server
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const program = process.env.OFFRAMP;
assert.ok(program, 'name the built program in the variable OFFRAMP');
const grammar = JSON.parse(readFileSync(new URL('../syntaxes/offramp.tmLanguage.json', import.meta.url), 'utf8')).repository;

/** The words between the bars of a pattern's first group. */
const words = (pattern) => pattern.match(/\((?:\?:)?([\w|]+)\)/)[1].split('|').sort();

test('the grammar colours the expressions that the format has, and no others', () => {
    const schema = JSON.parse(execFileSync(program, ['reference', '--format', 'json'], { encoding: 'utf8' }));
    const fields = schema.things.flatMap((thing) => thing.fields);
    const named = (is) => [...new Set(fields.filter(({ value }) => is(value)).map(({ name }) => name))].sort();
    const asks = named(({ text }) => text === 'condition' || text === 'amount');
    const changes = named(({ list }) => list?.text === 'effect');
    assert.deepEqual(words(grammar['condition-field'].begin), asks);
    assert.deepEqual(words(grammar['effects-field'].begin), changes);
    const functions = grammar.expression.patterns.find(({ name }) => name.startsWith('support.function')).match;
    const called = schema.expressions.flatMap(({ written }) => written).flatMap((way) => [...way.matchAll(/(\w+)\(/g)]);
    const known = new Set(called.map(([, word]) => word).filter((word) => word !== 'army'));
    assert.deepEqual(words(functions), [...known].sort());
});
