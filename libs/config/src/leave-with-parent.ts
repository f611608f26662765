/**
 * Ends this process when its supervisor is gone. The supervisor holds the other end of our standard input: when it is
 * killed, even by SIGKILL, the pipe closes.
 */
export function leaveWithParent(close: () => Promise<void>): void {
  process.stdin.resume();
  process.stdin.once('end', () => {
    void close().finally(() => process.exit(0));
  });
  process.stdin.once('error', () => process.exit(0));
}
