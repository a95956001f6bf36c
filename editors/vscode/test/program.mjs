// A stand-in for the program `offramp`: a server that answers the first questions, and `position`.
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node.js';
import { appendFileSync } from 'node:fs';

const [verb, ...rest] = process.argv.slice(2);
appendFileSync(process.env.OFFRAMP_SAID, `${[verb, ...rest].join(' ')}\n`);
if (verb === 'position') {
    const id = rest[rest.indexOf('--at') + 1];
    if (id === 'never') {
        console.error('`never` came in none of 20,000 games.');
        process.exit(1);
    }
} else if (verb === 'lsp') {
    const connection = createMessageConnection(
        new StreamMessageReader(process.stdin),
        new StreamMessageWriter(process.stdout),
    );
    const log = (text) => appendFileSync(process.env.OFFRAMP_SAID, `${text}\n`);
    connection.onRequest('initialize', () => (log('initialize'), { capabilities: { textDocumentSync: 1 } }));
    connection.onNotification('textDocument/didOpen', ({ textDocument }) => log(`didOpen ${textDocument.languageId}`));
    connection.onRequest('shutdown', () => (log('shutdown'), null));
    connection.onNotification('exit', () => process.exit(0));
    connection.listen();
}
