/** Asks the simulator's own side, `/sim`. */
export async function ask(method, path, body) {
  const response = await fetch(`sim/${path}`, {
    method,
    headers: body ? { 'content-type': 'application/json' } : {},
    body: body ? JSON.stringify(body) : undefined,
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.message);
  return answer;
}
