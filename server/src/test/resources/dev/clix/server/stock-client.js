/*
 * Plays a game to the end of its first round with the stock event-bus client in Node.js, as docs/protocol.md shows it.
 *
 *   node stock-client.js URL TRANSPORT GAME NAME
 *
 * Prints what it hears, a JSON text a line.
 */
const EventBus = require('@vertx/eventbus-bridge-client.js');

const [url, transport, game, name] = process.argv.slice(2);
const bus = new EventBus(url, { transports: [transport] });
let messages = 0;
const say = (type, fields) => bus.send('clix.in', { type, id: `s${++messages}`, ...fields });

bus.onerror = error => console.log(JSON.stringify({ type: 'error', error: String(error.message ?? error) }));
bus.onclose = event => {
  console.log(JSON.stringify({ type: 'closed', code: event.code }));
  process.exit(0);
};
bus.onopen = () => {
  bus.registerHandler('clix.out', (error, message) => [message.body].flat().forEach(heard));
  say('joinGame', { name, game });
};

function heard(message) {
  console.log(JSON.stringify(message));
  if (message.type === 'roundStarted') {
    say('click', { clicks: 1 });
    say('click', { clicks: 1 });
    say('ship', {});
  }
  if (message.type === 'roundEnded') bus.close();
}
