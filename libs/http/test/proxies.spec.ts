import { expect, it } from '@jest/globals';
import { newAdapter } from '@zesweken/http';

async function addressSeen(proxies: number): Promise<unknown> {
  const server = newAdapter(proxies).getInstance();
  server.get('/', (request) => ({ ip: request.ip }));
  const headers = { 'x-forwarded-for': '203.0.113.9, 198.51.100.7' };
  const answer = await server.inject({ method: 'GET', url: '/', headers, remoteAddress: '10.0.0.1' });
  await server.close();
  return (JSON.parse(answer.body) as { ip: string }).ip;
}

it('believes as many forwarded addresses as there are proxies, and none without', async () => {
  expect(await addressSeen(0)).toBe('10.0.0.1');
  expect(await addressSeen(1)).toBe('198.51.100.7');
  expect(await addressSeen(2)).toBe('203.0.113.9');
});
