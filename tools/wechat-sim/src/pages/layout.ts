const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]);
}

/** A small page of the simulator; `body` is HTML that is already escaped. */
export function layout(basePath: string, title: string, body: string): string {
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)} · 模拟微信</title>
<link rel="stylesheet" href="${escapeHtml(basePath)}/assets/sim.css">
<link rel="stylesheet" href="${escapeHtml(basePath)}/assets/small-page.css">
<link rel="icon" href="data:,">
</head>
<body class="small-page">
<header class="ribbon">模拟微信 · 不是真微信</header>
<main class="sheet">
${body}
</main>
<p class="fine-print">这里的账号、手机号和授权都是假的，只用于本机开发与演示。</p>
</body>
</html>
`;
}
