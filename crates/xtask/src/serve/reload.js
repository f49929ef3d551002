// Sent by `cargo xtask serve` only: reloads the page when there is a new build, also after the server was started again.
let seen = 0;
for (;;) {
  try {
    const answer = await fetch(`/__reload?seen=${seen}`);
    const now = Number(await answer.text());
    if (seen !== 0 && now !== seen) location.reload();
    seen = now;
  } catch {
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}
