import { expect, it } from 'vitest';
import { findDoubt, readTimes, shareBusy } from '../../bench/machine.ts';

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

it('times of a machine are none to judge by where it is at work, or slower than the one of the figures kept', () => {
  expect(findDoubt(0.14, 100, 100)).toBeUndefined();
  expect(findDoubt(0.16, 100, 100)).toBe('machine at work: no verdict');
  expect(findDoubt(0.02, 124, 100)).toBeUndefined();
  expect(findDoubt(0.02, 126, 100)).toBe('machine slower: no verdict');
});

it('where it is not known how fast that one was, a machine is held for as fast', () => {
  expect(findDoubt(0.02, 240, undefined)).toBeUndefined();
});

it('what a command takes is that of all that it starts, as the shell counts it', () => {
  expect(readTimes('page built\n0m0.01s 0m0.02s\n1m2.500s 0m0.25s\n')).toBe(62.75);
  expect(readTimes('0m0.01s 0m0.02s\n2m0s 1m1s\n')).toBe(181);
});

it('a shell that counts nothing gives no time', () => {
  expect(readTimes('page built in 0m2.00s\n')).toBeUndefined();
  expect(readTimes('')).toBeUndefined();
});
