/** Calls whose answer depends on the machine's clock or on chance. */
const AMBIENT = new Map([
  ['Date.now', 'time'],
  ['Math.random', 'chance'],
  ['crypto.randomUUID', 'chance'],
]);

/**
 * Time, ids and randomness come in by argument (Clock, Ids): ZESWEKEN_NU moves the whole system's time, and a rule about
 * dates can only be tested when its date is an argument.
 */
export const noAmbientTime = {
  meta: {
    type: 'problem',
    docs: { description: 'No Date.now(), new Date(), Temporal.Now or Math.random() outside libs/clock' },
    schema: [],
    messages: {
      time: 'This reads the machine’s clock. Take the moment as an argument, or ask Clock (from @zesweken/clock).',
      chance: 'This answer cannot be repeated. Take it as an argument, or ask Ids (from @zesweken/clock).',
    },
  },
  create(context) {
    return {
      'NewExpression[callee.name="Date"][arguments.length=0]'(node) {
        context.report({ node, messageId: 'time' });
      },
      'CallExpression[callee.name="Date"]'(node) {
        context.report({ node, messageId: 'time' });
      },
      CallExpression({ callee }) {
        if (callee.type === 'Identifier' && callee.name === 'randomUUID') {
          context.report({ node: callee, messageId: 'chance' });
        }
        if (callee.type !== 'MemberExpression') return;
        const messageId = AMBIENT.get(`${callee.object.name}.${callee.property.name}`);
        if (messageId) context.report({ node: callee, messageId });
      },
      'MemberExpression[object.name="Temporal"][property.name="Now"]'(node) {
        context.report({ node, messageId: 'time' });
      },
    };
  },
};
