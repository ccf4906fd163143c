/** Ten classic ways to smuggle a script into a text (P40). Each would set `window.__x`, here or in the page around. */
export const hostileTexts = [
  '<script>window.__x=1</script>',
  '<img src=x onerror="window.__x=1">',
  '<svg onload=window.__x=1>',
  '<a href="javascript:window.__x=1">here</a>',
  '<iframe srcdoc="<script>parent.__x=1</script>"></iframe>',
  '<style>@import "javascript:window.__x=1";body{display:none}</style>',
  '<scr<script>ipt>window.__x=1</scr</script>ipt>',
  '[here](javascript:window.__x=1) ![x](x" onerror="window.__x=1)',
  '<a href="data:text/html,<script>window.__x=1</script>">data</a>',
  '<form action="https://evil.test"><input name=password autofocus onfocus=window.__x=1></form>',
];
