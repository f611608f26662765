const FIRST = 999_990_000;

/** The nth burgerservicenummer for testing: begins with 9999, as theirs do, and passes the elfproef. */
export function aPgn(n: number): string {
  let found = 0;
  for (let number = FIRST; ; number += 1) {
    if (passes(number) && (found += 1) === n) return String(number);
  }
}

/** Digits times 9 to 2, less the last one: divisible by eleven. */
function passes(number: number): boolean {
  const digits = Array.from(String(number), Number);
  const sum = digits.reduce((total, digit, index) => total + digit * (index === 8 ? -1 : 9 - index), 0);
  return sum % 11 === 0;
}
