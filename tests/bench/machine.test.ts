import { expect, it } from 'vitest';
import { shareBusy } from '../../bench/machine.ts';

const look = (user: number, idle: number) => ({ times: { user, nice: 0, sys: 0, idle, irq: 0 } });

it('a machine is at work by the time in which its processors were not idle', () => {
  const before = [look(100, 900), look(50, 950)];
  expect(shareBusy(before, [look(100, 1000), look(50, 1050)])).toBe(0);
  expect(shareBusy(before, [look(150, 950), look(50, 1050)])).toBe(0.25);
  expect(shareBusy(before, [look(200, 900), look(150, 950)])).toBe(1);
});

it('of no time at all nothing is said', () => {
  expect(shareBusy([look(1, 1)], [look(1, 1)])).toBe(0);
});
